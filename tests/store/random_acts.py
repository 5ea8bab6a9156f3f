"""Random acts on an office file, as Hypothesis draws them, and the bytes that they leave behind."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple, TypeVar
from uuid import UUID

from hypothesis import strategies as st
from sqlmodel import Session, col, select

from app.records.activity import Activity
from app.records.areas import Area
from app.records.contribution import Contribution
from app.records.drafts import Kept
from app.records.identity import new_id
from app.records.person import ExternalId, Person, Standing
from app.records.recognition import RecognitionKind
from app.store import undoing
from app.store.office_file import OfficeFile
from app.store.shapes import shape_of
from app.store.writing import Writing

WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1)
DAY = date(2026, 3, 16)
TABLES = (Activity, Contribution, ExternalId, Person)

SUBJECTS: dict[str, type[Kept]] = {
    "person": Person,
    "activity": Activity,
    "hours": Contribution,
    "number": ExternalId,
}

_Record = TypeVar("_Record", bound=Kept)
Tables = dict[str, list[tuple[Any, ...]]]


class Step(NamedTuple):
    """One step of an act: what is done, to which of those that stand, and with which values."""

    do: str
    which: int
    word: str
    number: int


STEPS = st.builds(
    Step,
    do=st.sampled_from(
        [
            *("add person", "change person", "remove person", "add activity", "rename activity"),
            *("remove activity", "add hours", "add many hours", "change hours", "move hours"),
            *("remove hours", "add number", "swap number"),
        ]
    ),
    which=st.integers(0, 5),
    word=WORDS,
    number=st.integers(1, 1_440),
)
ACTS = st.lists(st.lists(STEPS, min_size=1, max_size=6), min_size=1, max_size=5)


def perform(office: OfficeFile, acts: Sequence[Sequence[Step]]) -> list[UUID]:
    """Perform acts of so many steps; returns the ids of those that changed something."""
    done = []
    for steps in acts:
        with office.writing() as writing:
            for step in steps:
                _take(writing, step)
            writing.say("Something was done.", Area.PEOPLE)
        if writing.changed_something:
            done.append(writing.action_id)
    return done


def undo(office: OfficeFile, action_id: UUID) -> UUID:
    """Take back an act; returns the id of the act that did so."""
    with office.writing() as writing:
        undoing.reverse(writing, action_id)
    return writing.action_id


def tables(office: OfficeFile) -> Tables:
    """All rows of all tables that acts touch, as the file keeps them, versions aside."""
    with office.reading() as session:
        found: Tables = {}
        for record_class in TABLES:
            shape = shape_of(record_class)
            rows = session.connection().exec_driver_sql(f"{shape.select} ORDER BY id")
            place = [column.name for column in shape.columns].index("version")
            found[shape.name] = [(*row[:place], *row[place + 1 :]) for row in rows]
        return found


def _take(writing: Writing, step: Step) -> None:
    session = writing.session
    record = _pick(session, SUBJECTS[step.do.split()[-1]], step.which)
    person = _pick(session, Person, step.number % 6)
    activity = _pick(session, Activity, step.which)
    if step.do == "add person":
        writing.add(Person(name=step.word[:200], would_value=(RecognitionKind.GIFT,)))
    elif step.do == "add activity":
        writing.add(Activity(name=step.word, search_key=new_id().hex))
    elif step.do in ("add hours", "add many hours") and person and activity:
        _add_hours(writing, step, person, activity)
    elif step.do == "add number" and person:
        number = ExternalId(person_id=person.id, source=new_id().hex, external_id=step.word)
        writing.add(number)
    elif isinstance(record, Person):
        _change_person(writing, step, record)
    elif isinstance(record, Activity) and step.do == "rename activity":
        writing.change(record, {"name": step.word, "closed": step.number % 2 == 0})
    elif isinstance(record, Activity) and step.do == "remove activity":
        if not _held(session, Contribution.activity_id, record.id):
            writing.remove(record)
    elif isinstance(record, Contribution):
        _change_hours(writing, step, record, person)
    elif isinstance(record, ExternalId) and step.do == "swap number":
        # The same unique pair once more: the one that stands must go first.
        writing.remove(record)
        again = ExternalId.model_validate({**record.model_dump(), "id": new_id(), "version": 1})
        writing.add(again)


def _add_hours(writing: Writing, step: Step, person: Person, activity: Activity) -> None:
    values: dict[str, Any] = {
        "person_id": person.id,
        "activity_id": activity.id,
        "day": DAY,
        "minutes": step.number,
        "note": step.word,
    }
    if step.do == "add hours":
        writing.add(Contribution(**values))
    else:
        writing.add_many(Contribution, [values, {**values, "minutes": 7}])


def _change_person(writing: Writing, step: Step, person: Person) -> None:
    if step.do == "change person":
        left = DAY if step.number % 2 else None
        values = {"notes": step.word, "left_on": left, "standing": list(Standing)[step.which]}
        writing.change(person, values)
    elif not any(
        _held(writing.session, column, person.id)
        for column in (Contribution.person_id, ExternalId.person_id)
    ):
        writing.remove(person)


def _change_hours(writing: Writing, step: Step, hours: Contribution, person: Person | None) -> None:
    if step.do == "change hours":
        writing.change(hours, {"minutes": step.number})
    elif step.do == "move hours" and person:
        writing.change(hours, {"person_id": person.id, "note": step.word})
    elif step.do == "remove hours":
        writing.remove(hours)


def _pick(session: Session, record_class: type[_Record], which: int) -> _Record | None:
    standing = session.exec(select(record_class).order_by(col(record_class.id))).all()
    return standing[which % len(standing)] if standing else None


def _held(session: Session, column: UUID, id: UUID) -> bool:
    return session.exec(select(col(column)).where(col(column) == id)).first() is not None
