"""The events of one person: those ahead, and those that have been."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from app.records.event import CAME, AttendanceState
from app.services.queries import as_id, fetch
from app.store.office_file import OfficeFile


class PersonEvent(NamedTuple):
    """An event somebody is expected at or was; `state` tells whether they came."""

    event_id: UUID
    title: str
    day: date
    starts_minute: int | None
    state: AttendanceState


class PersonEvents(NamedTuple):
    """Those ahead from the next, those that have been from the last, and how often they came."""

    ahead: tuple[PersonEvent, ...]
    been: tuple[PersonEvent, ...]
    came: int
    absent: int


def of_person(office: OfficeFile, person_id: UUID, today: date) -> PersonEvents:
    """The events of a person; what was called off is left out, and so is one of today once left."""
    with office.reading() as session:
        rows = fetch(session, _OF_PERSON, person_id=person_id)
    found = [
        PersonEvent(
            as_id(row[0]), row[1], date.fromisoformat(row[2]), row[3], AttendanceState(row[4])
        )
        for row in rows
    ]
    ahead = [one for one in found if _is_ahead(one, today)]
    been = [one for one in reversed(found) if not _is_ahead(one, today)]
    return PersonEvents(
        tuple(ahead),
        tuple(been),
        sum(one.state in CAME for one in been),
        sum(one.state is AttendanceState.ABSENT for one in been),
    )


def _is_ahead(one: PersonEvent, today: date) -> bool:
    over = (AttendanceState.SIGNED_OUT, AttendanceState.ABSENT)
    return one.day > today or (one.day == today and one.state not in over)


_OF_PERSON = """
SELECT e.id, e.title, e.day, e.starts_minute, a.state
FROM attendance AS a JOIN event AS e ON e.id = a.event_id
WHERE a.person_id = :person_id AND NOT e.called_off
ORDER BY e.day, e.starts_minute IS NULL, e.starts_minute, e.id
"""
