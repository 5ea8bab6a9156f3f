"""What a waiting row was read as, kept for the day on which somebody says whom it is about."""

import json
from collections.abc import Mapping
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from app.exchange.attendance_reading import AttendanceReading
from app.exchange.event_reading import EventReading
from app.exchange.hours_reading import HoursReading
from app.exchange.training_reading import TrainingReading
from app.records.contribution import Given, Span
from app.records.course import PlaceState
from app.records.event import AttendanceState, EventKind
from app.services.import_plan import PlannedRow


class WaitingReading(NamedTuple):
    """A row that waits: whom it names, what it says of them, and its entry."""

    whom: str
    source: str
    their_number: str
    person: Mapping[str, Any]
    hours: HoursReading | None
    import_key: str
    proposals: tuple[UUID, ...]
    training: TrainingReading | None = None
    attendance: AttendanceReading | None = None

    @classmethod
    def of(cls, row: PlannedRow, source: str) -> "WaitingReading":
        """What a row of a sheet from this source was read as."""
        person = row.person
        return cls(
            row.whom,
            source,
            person.their_number if person else "",
            person.values if person else {},
            row.hours,
            row.import_key,
            row.proposals,
            row.training,
            row.attendance,
        )

    @property
    def mark(self) -> str:
        """By what the row is known when the same sheet comes again."""
        said = (self.whom, self.source, self.their_number, dict(self.person))
        return self.import_key or json.dumps(said, sort_keys=True, default=str)

    def to_json(self) -> str:
        """The reading as text, in the form in which the office file keeps it."""
        kept = self._asdict() | {
            "person": dict(self.person),
            "hours": self.hours._asdict() if self.hours else None,
            "proposals": [id.hex for id in self.proposals],
            "training": self.training._asdict() if self.training else None,
            "attendance": _told(self.attendance),
        }
        return json.dumps(kept, ensure_ascii=False, default=str)

    @classmethod
    def from_json(cls, text: str) -> "WaitingReading":
        """The reading that `to_json` wrote; details of the person are still text."""
        kept = json.loads(text)
        hours, training, attendance = (
            kept.get(name) for name in ("hours", "training", "attendance")
        )
        return cls(
            **kept
            | {
                "hours": None if hours is None else _hours(hours),
                "proposals": tuple(UUID(hex=id) for id in kept["proposals"]),
                "training": None if training is None else _training(training),
                "attendance": None if attendance is None else _attendance(attendance),
            }
        )


def _told(there: AttendanceReading | None) -> Mapping[str, Any] | None:
    return None if there is None else there._asdict() | {"event": there.event._asdict()}


def _attendance(kept: Mapping[str, Any]) -> AttendanceReading:
    event = kept["event"]
    kind = event["kind"]
    read = {
        "day": date.fromisoformat(event["day"]),
        "kind": None if kind is None else EventKind(kind),
    }
    state = AttendanceState(kept["state"])
    return AttendanceReading(**{**kept, "event": EventReading(**{**event, **read}), "state": state})


def _hours(kept: Mapping[str, Any]) -> HoursReading:
    return HoursReading(
        **{
            **kept,
            "day": date.fromisoformat(kept["day"]),
            "given": Given(kept["given"]),
            "span": Span(kept["span"]),
        }
    )


def _training(kept: Mapping[str, Any]) -> TrainingReading:
    ends_on = kept["ends_on"]
    return TrainingReading(
        **{
            **kept,
            "day": date.fromisoformat(kept["day"]),
            "state": PlaceState(kept["state"]),
            "ends_on": None if ends_on is None else date.fromisoformat(ends_on),
        }
    )
