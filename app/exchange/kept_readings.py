"""What a row was read as, kept as text while the row waits to be placed."""

import json
from datetime import date
from types import MappingProxyType
from typing import Any

from app.exchange.fields import DATE_FIELDS
from app.exchange.hours_reading import HoursReading
from app.exchange.person_reading import PersonReading
from app.exchange.reading_rows import ReadRow
from app.exchange.sheet import Sheet
from app.records.contribution import Given, Span
from app.records.person import Standing, ThanksManner
from app.records.recognition import RecognitionKind

_WORDS = {"standing": Standing, "thanks_manner": ThanksManner}


def original_as_json(sheet: Sheet, position: int) -> str:
    """The row as it stood in the sheet: an object of heading to text."""
    cells = dict(zip(sheet.headings, sheet.rows[position], strict=True))
    return json.dumps(cells, ensure_ascii=False)


def reading_as_json(row: ReadRow) -> str:
    """The person and the hours that a row was read as, with the identity of the hours."""
    kept: dict[str, Any] = {"identity": row.identity}
    if row.person is not None:
        kept["person"] = {
            "values": dict(row.person.values),
            "their_number": row.person.their_number,
            "more_emails": row.person.more_emails,
            "more_phones": row.person.more_phones,
        }
    if row.hours is not None:
        kept["hours"] = row.hours._asdict()
    return json.dumps(kept, ensure_ascii=False, default=date.isoformat)


def reading_from_json(text: str, *, line: int = 0) -> ReadRow:
    """The row that `reading_as_json` kept; `line` is where it stood in its file."""
    kept = json.loads(text)
    return ReadRow(
        0,
        line,
        _person(kept["person"]) if "person" in kept else None,
        _hours(kept["hours"]) if "hours" in kept else None,
        identity=kept["identity"],
    )


def _person(kept: dict[str, Any]) -> PersonReading:
    values = {field: _value(field, value) for field, value in kept["values"].items()}
    return PersonReading(
        MappingProxyType(values),
        kept["their_number"],
        tuple(kept["more_emails"]),
        tuple(kept["more_phones"]),
    )


def _value(field: str, value: Any) -> Any:
    if field in DATE_FIELDS:
        return date.fromisoformat(value)
    if field == "would_value":
        return tuple(map(RecognitionKind, value))
    return _WORDS[field](value) if field in _WORDS else value


def _hours(kept: dict[str, Any]) -> HoursReading:
    return HoursReading(
        **{
            **kept,
            "day": date.fromisoformat(kept["day"]),
            "given": Given(kept["given"]),
            "span": Span(kept["span"]),
        }
    )
