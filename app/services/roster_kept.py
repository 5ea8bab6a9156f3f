"""The roster of an event within an open write: who stands on it, and in which order."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlmodel import Session, col, select

from app.records.event import Attendance, Event
from app.records.failures import AppError
from app.records.person import Person
from app.services.queries import fetch, name_of
from app.store.writing import Writing


def on_roster(session: Session, event_id: UUID) -> list[Attendance]:
    """Everybody on the roster of an event, in the order of its sheet."""
    return list(
        session.exec(
            select(Attendance)
            .where(col(Attendance.event_id) == event_id)
            .order_by(col(Attendance.position), col(Attendance.id))
        )
    )


def one_on_roster(session: Session, event: Event, person_id: UUID) -> Attendance:
    """Somebody on the roster of an event; raises AppError where they are not on it."""
    found = session.exec(
        select(Attendance).where(
            col(Attendance.event_id) == event.id, col(Attendance.person_id) == person_id
        )
    ).first()
    if found is None:
        name = name_of(session, Person, person_id, "person")
        raise AppError(f"Nothing was changed: {name} is not on the roster of {event.title}.")
    return found


def chosen_on_roster(
    session: Session, event: Event, person_ids: Iterable[UUID]
) -> list[Attendance]:
    """These people on the roster of an event, in the order they are named, each once."""
    return [one_on_roster(session, event, id) for id in dict.fromkeys(person_ids)]


def put_on_roster(writing: Writing, event: Event, person_ids: Sequence[UUID]) -> list[UUID]:
    """Put those of these people on the roster who are not on it; gives whom it was."""
    session = writing.session
    session.flush()
    rows = fetch(
        session, "SELECT person_id, position FROM attendance WHERE event_id = :id", id=event.id
    )
    there = {row[0] for row in rows}
    new = [id for id in dict.fromkeys(person_ids) if id.bytes not in there]
    for person_id in new:
        name_of(session, Person, person_id, "person")
    last = max((row[1] for row in rows), default=0)
    writing.add_many(
        Attendance,
        [
            {"event_id": event.id, "person_id": person_id, "position": place}
            for place, person_id in enumerate(new, last + 1)
        ],
    )
    return new


def last_position(session: Session, event_id: UUID) -> int:
    """The place of the last on the sheet of an event; 0 where it is empty."""
    found = "SELECT coalesce(max(position), 0) FROM attendance WHERE event_id = :id"
    return int(fetch(session, found, id=event_id)[0][0])
