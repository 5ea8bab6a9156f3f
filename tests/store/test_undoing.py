"""Acts are taken back whole, in reverse order to the byte; what cannot be is left as it was."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.records.activity import Activity
from app.records.areas import Area
from app.records.contribution import Contribution
from app.records.failures import AppError
from app.records.identity import new_id
from app.records.person import Person
from app.store import journal, undoing
from app.store.office_file import OfficeFile
from tests.store.random_acts import ACTS, Step, perform, tables, undo

#: The file stands as before after each example, so that one serves them all.
ON_ONE_FILE = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    max_examples=40,
    deadline=None,
)


def _holds(office: OfficeFile) -> bool:
    with office.reading() as session:
        return journal.check(session.connection()).holds


def _add(office: OfficeFile, *records: Person | Activity | Contribution) -> UUID:
    with office.writing() as writing:
        for record in records:
            writing.add(record)
        writing.say("Added.", Area.PEOPLE)
    return writing.action_id


def _tried(office: OfficeFile, action_id: UUID) -> UUID | str:
    """The act that took this one back, or the sentence that says why not."""
    try:
        return undo(office, action_id)
    except AppError as refusal:
        return refusal.sentence


def _last(office: OfficeFile) -> UUID | None:
    with office.reading() as session:
        act = undoing.last_to_undo(session.connection())
        return None if act is None else act.id


@ON_ONE_FILE
@given(acts=ACTS)
def test_undo_in_reverse_order_restores_every_byte_and_redo_brings_all_back(
    office: OfficeFile, acts: Sequence[Sequence[Step]]
) -> None:
    before = tables(office)
    done = perform(office, acts)
    after = tables(office)

    undone = [undo(office, action_id) for action_id in reversed(done)]
    assert tables(office) == before
    redone = [undo(office, action_id) for action_id in reversed(undone)]
    assert tables(office) == after
    for action_id in reversed(redone):
        undo(office, action_id)
    assert tables(office) == before
    assert _holds(office)


@ON_ONE_FILE
@given(acts=ACTS, which=st.integers(0, 4))
def test_an_act_in_the_middle_is_taken_back_whole_or_not_at_all(
    office: OfficeFile, acts: Sequence[Sequence[Step]], which: int
) -> None:
    done = perform(office, acts)
    after = tables(office)
    back = _tried(office, done[which % len(done)]) if done else undoing.CHANGED_SINCE
    if isinstance(back, UUID):
        undo(office, back)
    else:
        assert back in (undoing.CHANGED_SINCE, undoing.NEEDED_SINCE)
    assert tables(office) == after
    for action_id in reversed(done):
        undo(office, action_id)


def test_what_was_undone_is_known_however_often_it_was_turned(office: OfficeFile) -> None:
    act = _add(office, Person(name="Ailsa"))
    turned = [act]
    for turn in range(6):
        assert _last(office) == (act if turn % 2 == 0 else None)
        turned.append(undo(office, turned[-1]))
    with pytest.raises(AppError, match="undone already"):
        undo(office, turned[-2])
    # An even number of turns: the act stands, and can be taken back from its first name too.
    undo(office, act)
    assert tables(office)["person"] == []
    with pytest.raises(AppError, match="undone already"):
        undo(office, act)
    with office.reading() as session:
        sentences = session.connection().exec_driver_sql(
            "SELECT sentence FROM journal_action ORDER BY seq LIMIT 4"
        )
        assert sentences.scalars().all() == [
            "Added.",
            "Undone: Added.",
            "Done again: Added.",
            "Undone: Added.",
        ]


def test_an_undo_that_was_not_turned_back_hides_its_act(office: OfficeFile) -> None:
    first, second = _add(office, Person(name="Ailsa")), _add(office, Person(name="Tom"))
    assert _last(office) == second
    back = undo(office, second)
    assert _last(office) == first
    undo(office, back)
    assert _last(office) == second


def test_an_act_that_is_not_in_the_journal_cannot_be_undone(office: OfficeFile) -> None:
    with pytest.raises(AppError, match="not in this file's journal"):
        undo(office, new_id())


def test_a_name_that_was_taken_since_stands_in_the_way(office: OfficeFile) -> None:
    kitchen = Activity(name="Kitchen", search_key="kitchen")
    _add(office, kitchen)
    with office.writing() as writing:
        kept = writing.session.get(Activity, kitchen.id)
        assert kept is not None
        writing.remove(kept)
        writing.say("Removed.", Area.ACTIVITIES)
    _add(office, Activity(name="Kitchen", search_key="kitchen"))
    before = tables(office)
    with pytest.raises(AppError, match="took its place"):
        undo(office, writing.action_id)
    assert tables(office) == before


@pytest.mark.parametrize("deed", ["added", "changed", "removed"])
def test_what_was_erased_is_not_brought_back(office: OfficeFile, deed: str) -> None:
    act = _add(office, Person(name="Ailsa"))
    with office.writing() as writing:
        person = writing.session.get(Person, _person_id(office))
        assert person is not None
        if deed == "changed":
            writing.change(person, {"name": "Ailsa Craig"})
        if deed == "removed":
            writing.remove(person)
        writing.say("Done.", Area.PEOPLE)
    act = writing.action_id if writing.changed_something else act
    with office.writing() as writing:
        for blanked in (
            "UPDATE journal_entry SET before = NULL, after = NULL",
            "UPDATE journal_action SET sentence = ''",
        ):
            writing.session.connection().exec_driver_sql(blanked)
    assert _last(office) is None
    before = tables(office)
    with pytest.raises(AppError, match="has been erased since"):
        undo(office, act)
    assert tables(office) == before
    assert _holds(office)


def test_a_value_that_was_changed_once_more_is_left_as_it_is(office: OfficeFile) -> None:
    _add(office, Person(name="Ailsa"))
    acts = []
    for name in ("Ailsa Craig", "Ailsa Bain"):
        with office.writing() as writing:
            person = writing.session.get(Person, _person_id(office))
            assert person is not None
            writing.change(person, {"name": name})
            writing.say("Changed.", Area.PEOPLE)
        acts.append(writing.action_id)
    before = tables(office)
    with pytest.raises(AppError, match="changed since"):
        undo(office, acts[0])
    assert tables(office) == before


def test_a_large_act_is_taken_back_in_parts_and_refused_as_a_whole(office: OfficeFile) -> None:
    person, activity = Person(name="Ailsa"), Activity(name="Kitchen", search_key="kitchen")
    _add(office, person, activity)
    row = {"person_id": person.id, "activity_id": activity.id, "day": date(2026, 3, 16)}
    with office.writing() as writing:
        ids = writing.add_many(Contribution, [{**row, "minutes": 5}] * 1_100)
        writing.say("A sheet.", Area.HOURS)
    sheet = writing.action_id
    with office.writing() as writing:
        last = writing.session.get(Contribution, ids[-1])
        assert last is not None
        writing.change(last, {"minutes": 6})
        writing.say("Changed.", Area.HOURS)
    with pytest.raises(AppError, match="changed since"):
        undo(office, sheet)
    assert len(tables(office)["contribution"]) == 1_100
    undo(office, writing.action_id)
    undo(office, sheet)
    assert tables(office)["contribution"] == []


def _person_id(office: OfficeFile) -> UUID:
    return UUID(bytes=tables(office)["person"][0][0])
