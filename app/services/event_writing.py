"""What an import writes about events: events, who was there, and the hours that it was."""

from collections.abc import Iterator
from uuid import UUID

from app.exchange.attendance_reading import AttendanceReading
from app.records.contribution import Contribution, ContributionDraft
from app.records.event import Attendance, Event
from app.records.failures import AppError
from app.records.person import Person
from app.services import activities
from app.services.event_rows import EventRows
from app.services.import_plan import Plan
from app.services.queries import as_id, fetch, the_one
from app.services.roster_kept import last_position
from app.services.row_drafts import attendance_values, contribution_values
from app.services.waiting_reading import WaitingReading
from app.store.writing import Writing


def write_events(writing: Writing, planned: Plan, batch_id: UUID) -> None:
    """Write the events of a plan and who was there, within an open write."""
    writing.add_many(
        Event,
        (
            {**values, "id": event_id, "batch_id": batch_id}
            for event_id, values in planned.new_events.items()
        ),
    )
    for event_id, filled in planned.filled_events.items():
        event = the_one(writing.session, Event, event_id, "event")
        writing.change(event, filled)
    writing.add_many(Attendance, _attendances(writing, planned, batch_id))
    for one in planned.attended:
        if one.attendance_id is not None:
            _arrived(writing, one.attendance_id, one.attendance, one.contribution_id)


def put_at_event(
    writing: Writing, reading: WaitingReading, there: AttendanceReading, person: Person
) -> None:
    """Put somebody on the roster of the event that a waiting row names, with the hours it was.

    Raises AppError where they stand on it already.
    """
    writing.session.flush()
    events = EventRows(writing.session)
    found = events.found(there.event)
    awaited = events.awaited(found.id, person.id, there.state)
    if awaited is None and events.why_not_on_roster(found.id, person.id):
        raise AppError(
            f"This row was not placed, because {person.name} stands on the roster of "
            f"{there.event.name} already. You can throw it away."
        )
    writing.add_many(Event, ({**values, "id": id} for id, values in events.new.items()))
    for event_id, filled in events.filled.items():
        writing.change(the_one(writing.session, Event, event_id, "event"), filled)
    keys = {"import_key": reading.import_key or None}
    contribution_id = None
    if reading.hours is not None:
        activity_id = activities.found_or_added(writing, reading.hours.activity)
        writing.session.flush()
        values = contribution_values(reading.hours, person.id, activity_id)
        draft = ContributionDraft.check(values)
        (contribution_id,) = writing.add_many(Contribution, [draft.model_dump() | keys])
    if awaited is not None:
        _arrived(writing, awaited, there, contribution_id)
        return
    position = last_position(writing.session, found.id) + 1
    more = {"position": position, "contribution_id": contribution_id}
    writing.add_many(Attendance, [attendance_values(there, found.id, person.id) | more | keys])


def _arrived(
    writing: Writing, attendance_id: UUID, there: AttendanceReading, contribution_id: UUID | None
) -> None:
    """Note what became of somebody who was expected."""
    values = {
        "state": there.state,
        "in_minute": there.in_minute,
        "out_minute": there.out_minute,
        "contribution_id": contribution_id,
    }
    kept = the_one(writing.session, Attendance, attendance_id, "row of the roster")
    writing.change(kept, values | ({"note": there.note} if there.note else {}))


def _attendances(writing: Writing, planned: Plan, batch_id: UUID) -> Iterator[dict[str, object]]:
    """The attendances of a plan, each after those who stand on the roster already."""
    last = {
        as_id(row[0]): row[1]
        for row in fetch(
            writing.session, "SELECT event_id, max(position) FROM attendance GROUP BY event_id"
        )
    }
    for event_id, person_id, there, import_key, contribution_id, awaited in planned.attended:
        if awaited is not None:
            continue
        position = last[event_id] = last.get(event_id, 0) + 1
        yield attendance_values(there, event_id, person_id) | {
            "position": position,
            "import_key": import_key,
            "batch_id": batch_id,
            "contribution_id": contribution_id,
        }
