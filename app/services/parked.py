"""The tray of rows that wait: this is ..., make a new person, or throw away."""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session, col, select

from app.exchange.hours_reading import HoursReading
from app.exchange.training_reading import TrainingReading
from app.records.areas import Area
from app.records.bringing_in import ParkedRow
from app.records.contribution import Contribution, ContributionDraft
from app.records.course import Course, TrainingPlace, TrainingPlaceDraft
from app.records.failures import AppError
from app.records.person import ExternalId, Person, PersonDraft
from app.rules.days import short_day
from app.rules.wording import counted, duration
from app.services import activities, courses, people
from app.services.event_writing import put_at_event
from app.services.outcome import Outcome, outcome_of
from app.services.person_gaps import gaps
from app.services.place_ledger import follow
from app.services.queries import OF_IDS, as_id, fetch, ids_bound, the_one
from app.services.row_drafts import contribution_values, place_values
from app.services.waiting_reading import WaitingReading
from app.store.office_file import OfficeFile
from app.store.writing import Writing


class Proposal(NamedTuple):
    """Somebody a waiting row may be about."""

    person_id: UUID
    name: str
    number: str


class WaitingRow(NamedTuple):
    """A row that waits, as the tray shows it."""

    id: UUID
    file_name: str
    brought_in_at: datetime
    row_number: int
    whom: str
    reason: str
    hours: str
    proposals: tuple[Proposal, ...]
    original: Mapping[str, str]


def tray(office: OfficeFile) -> list[WaitingRow]:
    """The rows that wait, the newest sheet first, in the order of their sheet."""
    with office.reading() as session:
        rows = fetch(
            session,
            "SELECT w.id, b.file_name, b.at, w.row_number, w.reason, w.original, w.reading"
            " FROM parked_row AS w JOIN import_batch AS b ON b.id = w.batch_id"
            " ORDER BY b.at DESC, w.row_number",
        )
        found = [(row[:-1], WaitingReading.from_json(row[-1])) for row in rows]
        named = _named(session, {id for _, reading in found for id in reading.proposals})
    return [_waiting_row(row, reading, named) for row, reading in found]


def place(office: OfficeFile, row_ids: Sequence[UUID], person_id: UUID) -> Outcome:
    """Say who waiting rows are about: their hours are logged, and gaps in the details filled."""
    with office.writing() as writing:
        person = the_one(writing.session, Person, person_id, "person")
        minutes = 0
        for row_id in row_ids:
            row = the_one(writing.session, ParkedRow, row_id, "row")
            minutes += _placed(writing, row, person)
        rows = "a waiting row" if len(row_ids) == 1 else f"{len(row_ids):,} waiting rows"
        given = f"{duration(minutes)} for" if minutes else "More about"
        writing.say(f"{given} {person.name}, from {rows}.", *_AREAS)
    return outcome_of(writing, person_id)


def place_as_new(office: OfficeFile, row_ids: Sequence[UUID]) -> Outcome:
    """Make new people of waiting rows; rows of one name become one person."""
    with office.writing() as writing:
        made: dict[str, Person] = {}
        for row_id in row_ids:
            row = the_one(writing.session, ParkedRow, row_id, "row")
            reading = WaitingReading.from_json(row.reading)
            if reading.whom not in made:
                made[reading.whom] = people.added(writing, _draft(reading))
                writing.session.flush()
            _placed(writing, row, made[reading.whom])
        writing.say(f"Added {counted(len(made), 'person', 'people')} from waiting rows.", *_AREAS)
    return outcome_of(writing)


def throw_away(office: OfficeFile, row_ids: Sequence[UUID]) -> Outcome:
    """Throw waiting rows away; undo brings them back."""
    with office.writing() as writing:
        for row_id in row_ids:
            writing.remove(the_one(writing.session, ParkedRow, row_id, "row"))
        writing.say(f"Threw away {counted(len(row_ids), 'waiting row')}.", Area.IMPORTS)
    return outcome_of(writing)


_AREAS = (
    Area.IMPORTS,
    Area.PEOPLE,
    Area.HOURS,
    Area.ACTIVITIES,
    Area.TRAINING,
    Area.RECOGNITION,
    Area.EVENTS,
)


def _placed(writing: Writing, row: ParkedRow, person: Person) -> int:
    """Write what a row says of a person; gives the minutes it logs."""
    reading = WaitingReading.from_json(row.reading)
    found = gaps(PersonDraft.of(person).model_dump(), reading.person)
    people.filled_in(writing, person, found.filled)
    if reading.source and reading.their_number:
        _remember_number(writing, reading, person.id)
    if reading.training is not None:
        _note(writing, reading, reading.training, person)
    if reading.attendance is not None:
        put_at_event(writing, reading, reading.attendance, person)
    elif reading.hours is not None:
        _log(writing, reading, reading.hours, person)
    writing.remove(row)
    return 0 if reading.hours is None else reading.hours.minutes


def _log(writing: Writing, reading: WaitingReading, hours: HoursReading, person: Person) -> None:
    twin = writing.session.exec(
        select(Contribution).where(col(Contribution.import_key) == reading.import_key)
    ).first()
    if twin is not None:
        raise AppError(
            "This row was not placed, because its hours came in before. You can throw it away."
        )
    activity_id = activities.found_or_added(writing, hours.activity)
    writing.session.flush()
    draft = ContributionDraft.check(contribution_values(hours, person.id, activity_id))
    kept = Contribution.model_validate(
        {**draft.model_dump(), "import_key": reading.import_key or None}
    )
    writing.add(kept)


def _note(
    writing: Writing, reading: WaitingReading, training: TrainingReading, person: Person
) -> None:
    twin = writing.session.exec(
        select(TrainingPlace).where(col(TrainingPlace.import_key) == reading.import_key)
    ).first()
    if twin is not None:
        raise AppError(
            "This row was not placed, because its training came in before. You can throw it away."
        )
    course = the_one(
        writing.session, Course, courses.found_or_added(writing, training.course), "course"
    )
    values = place_values(training, person.id, course.id)
    kept = TrainingPlace.model_validate(
        TrainingPlaceDraft.check(values).model_dump() | {"import_key": reading.import_key or None}
    )
    writing.add(kept)
    follow(writing, kept, course)


def _remember_number(writing: Writing, reading: WaitingReading, person_id: UUID) -> None:
    standing = writing.session.exec(
        select(ExternalId).where(
            col(ExternalId.source) == reading.source,
            col(ExternalId.external_id) == reading.their_number,
        )
    ).first()
    if standing is None:
        writing.add(
            ExternalId(person_id=person_id, source=reading.source, external_id=reading.their_number)
        )


def _draft(reading: WaitingReading) -> PersonDraft:
    return PersonDraft.check({**reading.person, "name": reading.person.get("name", reading.whom)})


def _named(session: Session, person_ids: Collection[UUID]) -> Mapping[UUID, Proposal]:
    """Those of these people who are still on file."""
    statement = f"SELECT id, name, number FROM person WHERE id IN {OF_IDS}"  # noqa: S608 - the words are ours
    rows = fetch(session, statement, ids=ids_bound(person_ids))
    return {as_id(id): Proposal(as_id(id), name, number) for id, name, number in rows}


def _waiting_row(
    row: Sequence[Any], reading: WaitingReading, named: Mapping[UUID, Proposal]
) -> WaitingRow:
    id, file_name, at, row_number, reason, original = row
    return WaitingRow(
        as_id(id),
        file_name,
        datetime.fromisoformat(at),
        row_number,
        reading.whom,
        reason,
        _entry_told(reading),
        tuple(named[person_id] for person_id in reading.proposals if person_id in named),
        json.loads(original),
    )


def _entry_told(reading: WaitingReading) -> str:
    training, hours, there = reading.training, reading.hours, reading.attendance
    if training is not None:
        return f"{training.course}, {training.state}, {short_day(training.day)}"
    if there is not None:
        return f"{there.event.name}, {there.state}, {short_day(there.day)}"
    if hours is None:
        return ""
    return f"{duration(hours.minutes)}, {hours.activity}, {short_day(hours.day)}"
