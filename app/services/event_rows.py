"""The events and attendances that a sheet would add, held against what is on file."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.exchange.event_reading import EventReading
from app.records.event import AttendanceState, EventDraft
from app.records.identity import new_id
from app.rules.folding import fold
from app.services.queries import as_id, fetch
from app.services.row_drafts import event_values

ON_ROSTER = "They stand on the roster of this event already."
ON_ROSTER_TWICE = "The same person and event stands in an earlier row of this sheet."
OTHER_COUNT = "This row says that {row:,} came, the event here {here:,}; that stays."
EVENT_TWICE = "The same event stands in an earlier row of this sheet."


class FoundEvent(NamedTuple):
    """The event that a row is about, and whether the row adds it or fills what it left open."""

    id: UUID
    is_new: bool = False
    is_filled: bool = False
    #: Why the row changes nothing, where it says something else or stands there twice.
    reason: str = ""


class OnRoster(NamedTuple):
    """That somebody stands on the roster of an event, and how."""

    attendance_id: UUID
    state: AttendanceState


@dataclass(slots=True)
class _Known:
    """What is known of an event, on file or of an earlier row."""

    id: UUID
    day: date
    starts_minute: int | None
    place: str
    headcount: int | None

    def may_be(self, reading: EventReading) -> bool:
        """Whether nothing in a row of the same title speaks against its being this event."""
        return (
            self.day == reading.day
            and (not self.place or not reading.place or fold(self.place) == fold(reading.place))
            and (
                self.starts_minute is None
                or reading.starts_minute is None
                or self.starts_minute == reading.starts_minute
            )
        )

    def why_not_counted(self, counted: int | None) -> str:
        """That a row counts others than the event does, which stays as it is."""
        if counted is None or self.headcount in (None, counted):
            return ""
        return OTHER_COUNT.format(row=counted, here=self.headcount)

    def left_open(self, draft: EventDraft) -> dict[str, Any]:
        """What a row says and this leaves open; it is known from then on."""
        found: dict[str, Any] = {}
        if self.starts_minute is None and draft.starts_minute is not None:
            found |= {"starts_minute": draft.starts_minute, "ends_minute": draft.ends_minute}
            self.starts_minute = draft.starts_minute
        if not self.place and draft.place:
            found["place"] = self.place = draft.place
        if self.headcount is None and draft.headcount is not None:
            found["headcount"] = self.headcount = draft.headcount
        return found


@dataclass(slots=True)
class _Standing:
    """The events there are, by title and by the key under which they came in, and their rosters."""

    titled: dict[str, list[_Known]] = field(default_factory=dict)
    keys: dict[str, _Known] = field(default_factory=dict)
    on_roster: dict[tuple[UUID, UUID], OnRoster] = field(default_factory=dict)

    def add(self, title: str, known: _Known, key: str | None) -> None:
        """Take an event in."""
        self.titled.setdefault(fold(title), []).append(known)
        if key:
            self.keys[key] = known

    def find(self, reading: EventReading, key: str) -> _Known | None:
        """The event a row is about; one without a day is about the only event of its title."""
        if key in self.keys:
            return self.keys[key]
        titled = self.titled.get(fold(reading.name), [])
        if reading.day is None:
            return titled[0] if len(titled) == 1 else None
        return next((known for known in titled if known.may_be(reading)), None)


class EventRows:
    """Finds the event of each row, and remembers what the rows so far would add.

    `new` are the values of new events by their id, `filled` those that fill what an event on file
    leaves open.
    """

    def __init__(self, session: Session) -> None:
        self.new: dict[UUID, dict[str, Any]] = {}
        self.filled: dict[UUID, dict[str, Any]] = {}
        self._here = _Standing()
        self._of_sheet: set[tuple[UUID, UUID]] = set()
        #: What rows read alike came to: in a list of who came, every event is read often.
        self._read: dict[EventReading, FoundEvent] = {}
        for id, title, day, starts, place, headcount, key in fetch(session, _EVENTS):
            known = _Known(as_id(id), date.fromisoformat(day), starts, place, headcount)
            self._here.add(title, known, key)
        for id, event_id, person_id, state in fetch(session, _ROSTERS):
            place = as_id(event_id), as_id(person_id)
            self._here.on_roster[place] = OnRoster(as_id(id), AttendanceState(state))

    def found(
        self, reading: EventReading, key: str = "", activity_id: UUID | None = None
    ) -> FoundEvent:
        """The event of a row, planned as a new one where there is none.

        Raises InvalidDraft where it cannot be one, such as without a day.
        """
        if reading in self._read:
            return self._read[reading]
        found = self._held_against(reading, key, activity_id)
        self._read[reading] = FoundEvent(found.id, reason=found.reason or EVENT_TWICE)
        return found

    def _held_against(
        self, reading: EventReading, key: str, activity_id: UUID | None
    ) -> FoundEvent:
        known = self._here.find(reading, key)
        values = event_values(reading) | {"activity_id": activity_id}
        if known is None:
            draft = EventDraft.check(values)
            event_id = new_id()
            self.new[event_id] = draft.model_dump() | {"import_key": key or None}
            made = _Known(event_id, draft.day, draft.starts_minute, draft.place, draft.headcount)
            self._here.add(draft.title, made, key)
            return FoundEvent(event_id, is_new=True)
        reason = known.why_not_counted(reading.attended)
        filled = known.left_open(EventDraft.check(values | {"day": known.day}))
        if known.id in self.new:
            self.new[known.id] |= filled
            reason = reason or EVENT_TWICE
        elif filled:
            self.filled.setdefault(known.id, {}).update(filled)
        return FoundEvent(known.id, is_filled=bool(filled), reason=reason)

    def awaited(self, event_id: UUID, person_id: UUID, state: AttendanceState) -> UUID | None:
        """The attendance of somebody who is only expected, where a row says what became of it."""
        place = (event_id, person_id)
        there = self._here.on_roster.get(place)
        if there is None or there.state is not AttendanceState.EXPECTED or there.state is state:
            return None
        self._here.on_roster[place] = there._replace(state=state)
        return there.attendance_id

    def why_not_on_roster(self, event_id: UUID, person_id: UUID) -> str:
        """Why somebody is not put on the roster once more, or nothing; they stand on it then."""
        place = (event_id, person_id)
        if place in self._here.on_roster:
            return ON_ROSTER
        if place in self._of_sheet:
            return ON_ROSTER_TWICE
        self._of_sheet.add(place)
        return ""


_ROSTERS = "SELECT id, event_id, person_id, state FROM attendance"
_EVENTS = (
    "SELECT id, title, day, starts_minute, place, headcount, import_key FROM event ORDER BY id"
)
