"""What a row of a sheet says, as the values of the drafts it would become."""

from typing import Any
from uuid import UUID

from app.exchange.attendance_reading import AttendanceReading
from app.exchange.event_reading import EventReading
from app.exchange.hours_reading import HoursReading
from app.exchange.person_reading import PersonReading
from app.exchange.training_reading import TrainingReading
from app.records.contribution import EntrySource
from app.records.course import PLACE_DAY
from app.records.event import EventKind
from app.services.known_people import Identifiers


def identifiers(reading: PersonReading) -> Identifiers:
    """What a row says of who it is about."""
    return Identifiers(
        reading.name,
        reading.number,
        reading.their_number,
        reading.email,
        reading.phone,
        reading.postcode,
        reading.born_on,
    )


def person_values(reading: PersonReading, source: str) -> dict[str, Any]:
    """The details of a new person; further addresses and phones are kept among the notes."""
    values = dict(reading.values)
    if not values.get("name"):
        values |= _stand_in(reading, source)
    more = [f"Also {text}" for text in (*reading.more_emails, *reading.more_phones)]
    if more:
        values["notes"] = "\n".join([*filter(None, [values.get("notes", "")]), *more])
    return values


def _stand_in(reading: PersonReading, source: str) -> dict[str, str]:
    """Somebody known by an address or a number alone is called by it until the name is known.

    The number they go by becomes ours where it is free, so that they are found by it.
    """
    if reading.email:
        return {"name": reading.email}
    if not reading.their_number or not source:
        return {}
    named = {"name": f"Volunteer {reading.their_number}"}
    return named if reading.number else named | {"number": reading.their_number}


def contribution_values(
    hours: HoursReading, person_id: UUID, activity_id: UUID
) -> dict[str, object]:
    """The hours of a row as the fields of a ContributionDraft."""
    values: dict[str, object] = hours._asdict()
    del values["activity"]
    return values | {
        "person_id": person_id,
        "activity_id": activity_id,
        "source": EntrySource.IMPORTED,
    }


def event_values(event: EventReading) -> dict[str, object]:
    """The event of a row as the fields of an EventDraft."""
    values: dict[str, object] = event._asdict()
    del values["activity"]
    kind = values.pop("kind") or EventKind.SESSION
    names = {"title": values.pop("name"), "headcount": values.pop("attended"), "kind": kind}
    return values | names


def attendance_values(
    there: AttendanceReading, event_id: UUID, person_id: UUID
) -> dict[str, object]:
    """The attendance of a row as the values of an Attendance."""
    values: dict[str, object] = there._asdict()
    del values["event"]
    return values | {"event_id": event_id, "person_id": person_id}


def place_values(training: TrainingReading, person_id: UUID, course_id: UUID) -> dict[str, object]:
    """The training of a row as the fields of a TrainingPlaceDraft."""
    values: dict[str, object] = training._asdict()
    del values["course"]
    day = values.pop("day")
    return values | {
        "person_id": person_id,
        "course_id": course_id,
        PLACE_DAY[training.state]: day,
    }
