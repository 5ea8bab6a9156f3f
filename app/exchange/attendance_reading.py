"""What a row says of somebody at an event: expected, there from when until when, or absent."""

from collections.abc import Callable
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from app.exchange.columns import Columns
from app.exchange.event_reading import EventReading, event_reader
from app.exchange.fields import Field
from app.exchange.hours_reading import HoursReading, hours_reader
from app.exchange.questions import is_about_hours
from app.exchange.remarks import Remark
from app.exchange.sheet import Cells
from app.exchange.words import clean, given
from app.records.event import CAME, AttendanceState
from app.rules.days import full_day
from app.rules.wording import listed


class AttendanceReading(NamedTuple):
    """Somebody at an event as a row gives it; the times of the event itself stay open."""

    event: EventReading
    state: AttendanceState
    in_minute: int | None = None
    out_minute: int | None = None
    note: str = ""

    @property
    def day(self) -> date:
        """The day of the event, which a row that can be read always gives."""
        if self.event.day is None:
            raise ValueError("the day of an event in a list of who came is known")
        return self.event.day


class AttendanceRead(NamedTuple):
    """The attendance of a row and the hours it came to, or why it cannot be read."""

    attendance: AttendanceReading | None
    hours: HoursReading | None = None
    problems: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()


#: What other programs call it.
_STATES = {
    "registered": AttendanceState.EXPECTED,
    "booked": AttendanceState.EXPECTED,
    "invited": AttendanceState.EXPECTED,
    "signed up": AttendanceState.EXPECTED,
    "attended": AttendanceState.SIGNED_OUT,
    "came": AttendanceState.SIGNED_OUT,
    "present": AttendanceState.SIGNED_OUT,
    "yes": AttendanceState.SIGNED_OUT,
    "y": AttendanceState.SIGNED_OUT,
    "true": AttendanceState.SIGNED_OUT,
    "1": AttendanceState.SIGNED_OUT,
    "x": AttendanceState.SIGNED_OUT,
    "✓": AttendanceState.SIGNED_OUT,
    "no": AttendanceState.ABSENT,
    "n": AttendanceState.ABSENT,
    "false": AttendanceState.ABSENT,
    "0": AttendanceState.ABSENT,
    "no show": AttendanceState.ABSENT,
    "no-show": AttendanceState.ABSENT,
    "did not come": AttendanceState.ABSENT,
    "did not attend": AttendanceState.ABSENT,
}
_UNKNOWN = (
    "“{word}” does not say whether somebody came; it is one of "
    + listed(list(AttendanceState), "or")
    + "."
)


def attendance_reader(columns: Columns, *, today: date) -> Callable[[Cells], AttendanceRead]:
    """What reads the attendance of a row."""
    return _AttendanceReader(columns, today).read


class _AttendanceReader:
    """Reads the cells that say who was at which event."""

    def __init__(self, columns: Columns, today: date) -> None:
        self._text = columns.text
        self._today = today
        self._read_event = event_reader(columns, today=today)
        self._read_hours = (
            hours_reader(columns, today=today) if is_about_hours(columns.mapping) else None
        )
        self._state = lru_cache(_state)

    def read(self, cells: Cells) -> AttendanceRead:
        """The attendance in this row, with the hours where it says how long it was."""
        read = self._read_event(cells)
        event = read.event
        if event is None:
            return AttendanceRead(None, None, read.problems, read.remarks)
        word = self._text(cells, Field.ATTENDANCE)
        state = self._stated(word, event)
        problems = _problems(event, state, word, self._today)
        if problems or state is None:
            return AttendanceRead(None, None, problems, read.remarks)
        # What was read as the times of the event are those of the person.
        there = AttendanceReading(
            event._replace(starts_minute=None, ends_minute=None, activity="", note=""),
            state,
            event.starts_minute if state in CAME else None,
            event.ends_minute if state in CAME else None,
            " ".join(event.note.split()),
        )
        if not self._tells_hours(cells, state) or self._read_hours is None:
            return AttendanceRead(there, None, (), read.remarks)
        given_hours = self._read_hours(cells)
        remarks = (*read.remarks, *given_hours.remarks)
        if given_hours.problems or given_hours.hours is None:
            return AttendanceRead(None, None, given_hours.problems, remarks)
        return _with_hours(there, given_hours.hours, remarks)

    def _stated(self, word: str, event: EventReading) -> AttendanceState | None:
        """The state that a word names; where none does, the times and the day tell."""
        stated = self._state(word)
        if stated is not None or given(clean(word)):
            return stated
        if event.starts_minute is not None and event.ends_minute is None:
            return AttendanceState.SIGNED_IN
        is_past = event.day is not None and event.day <= self._today
        return AttendanceState.SIGNED_OUT if is_past else AttendanceState.EXPECTED

    def _tells_hours(self, cells: Cells, state: AttendanceState) -> bool:
        """Whether the row says how long somebody was there."""
        if state is not AttendanceState.SIGNED_OUT:
            return False
        length, start, end = (
            given(clean(self._text(cells, field)))
            for field in (Field.DURATION, Field.START, Field.END)
        )
        return bool(length or (start and end))


def _with_hours(
    there: AttendanceReading, hours: HoursReading, remarks: tuple[Remark, ...]
) -> AttendanceRead:
    """The hours with the times they were given in, or without any where they do not agree."""
    starts, ends = hours.starts_minute, hours.ends_minute
    if starts is None or ends is None or ends - starts != hours.minutes:
        hours = hours._replace(starts_minute=None, ends_minute=None)
    there = there._replace(in_minute=hours.starts_minute, out_minute=hours.ends_minute)
    return AttendanceRead(there, hours._replace(day=there.day, note=""), (), remarks)


def _problems(
    event: EventReading, state: AttendanceState | None, word: str, today: date
) -> tuple[str, ...]:
    problems = []
    if event.day is None:
        problems.append("There is no date in this row.")
    elif state in CAME and event.day > today:
        problems.append(f"{full_day(event.day)} has not come yet.")
    if state is None:
        problems.append(_UNKNOWN.format(word=clean(word)))
    return tuple(problems)


def _state(text: str) -> AttendanceState | None:
    """The state that a word names, or None."""
    word = given(clean(text)).casefold()
    return next((state for state in AttendanceState if state == word), None) or _STATES.get(word)
