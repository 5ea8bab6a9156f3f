"""What a row of a sheet says, as the values of the drafts it would become."""

from typing import Any
from uuid import UUID

from app.exchange.hours_reading import HoursReading
from app.exchange.person_reading import PersonReading
from app.records.contribution import EntrySource
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
        values["name"] = _stand_in_name(reading, source)
    more = [f"Also {text}" for text in (*reading.more_emails, *reading.more_phones)]
    if more:
        values["notes"] = "\n".join([*filter(None, [values.get("notes", "")]), *more])
    return values


def _stand_in_name(reading: PersonReading, source: str) -> str:
    """Somebody known by an address or a number alone is called by it until the name is known."""
    if reading.email:
        return reading.email
    if reading.their_number and source:
        return f"{source} {reading.their_number}"
    return ""


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
