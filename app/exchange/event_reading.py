"""What a row says about an event: its name, day, times and place, and how many people came."""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from app.exchange.columns import Columns
from app.exchange.dates import DateOrder, read_date
from app.exchange.decimals import read_whole
from app.exchange.durations import read_duration
from app.exchange.fields import Field
from app.exchange.remarks import Read, Remark
from app.exchange.sheet import Cells
from app.exchange.times import read_time
from app.exchange.words import clean, given, read_yes_no
from app.records.contribution import MINUTES_A_DAY
from app.records.event import EventKind


class EventReading(NamedTuple):
    """An event as a row gives it; what its cells leave open is None or nothing."""

    name: str
    day: date | None = None
    starts_minute: int | None = None
    #: Past midnight it is above 1,440.
    ends_minute: int | None = None
    attended: int | None = None
    kind: EventKind | None = None
    place: str = ""
    places: int | None = None
    called_off: bool = False
    activity: str = ""
    note: str = ""


class EventRead(NamedTuple):
    """The event of a row, if it names one, with what was refused and what was remarked."""

    event: EventReading | None
    problems: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()


#: What other programs call the kinds of events.
_KINDS = {
    "training": EventKind.WORKSHOP,
    "course": EventKind.WORKSHOP,
    "lecture": EventKind.TALK,
    "presentation": EventKind.TALK,
    "shift": EventKind.SESSION,
    "consultation": EventKind.FOCUS_GROUP,
}
#: Events are often called by their day: 2015-08-20-msu.
_DAY_IN_NAME = re.compile(r"(?<!\d)(\d{4}-\d\d-\d\d)(?!\d)")


def event_reader(columns: Columns, *, today: date) -> Callable[[Cells], EventRead]:
    """What reads the event of a row."""
    return _EventReader(columns, today).read


class _EventReader:
    """Reads the cells of the columns about an event."""

    def __init__(self, columns: Columns, today: date) -> None:
        self._text, self._note = columns.text, columns.note
        self._today = today
        self._default_day = columns.mapping.default_day
        self._day = columns.reader(
            Field.DAY, lambda text, choice: read_date(text, choice.order, today=today)
        )
        self._length = columns.reader(
            Field.DURATION, lambda text, choice: read_duration(text, choice.unit, choice.sign)
        )
        self._start, self._end = (
            columns.reader(field, lambda text, choice: read_time(text))
            for field in (Field.START, Field.END)
        )
        self._called_off = columns.reader(
            Field.CALLED_OFF,
            lambda text, choice: read_yes_no(text, yes=choice.yes, no=choice.no),
        )

    def read(self, cells: Cells) -> EventRead:
        """The event in this row."""
        name = clean(self._text(cells, Field.EVENT))
        day = self._read_day(cells, name)
        start = self._start(self._text(cells, Field.START))
        end = self._end(self._text(cells, Field.END))
        length = self._length(self._text(cells, Field.DURATION))
        attended = read_whole(self._text(cells, Field.ATTENDED))
        places = read_whole(self._text(cells, Field.PLACES))
        called_off = self._called_off(self._text(cells, Field.CALLED_OFF))
        remarks = day.remarks + length.remarks
        reasons = [read.reason for read in (day, start, end, length, attended, places, called_off)]
        if problems := _problems(name, attended.value, *reasons):
            return EventRead(None, problems, remarks)
        starts, ends = _times(start, end, length)
        event = EventReading(
            name,
            day.value,
            starts,
            ends,
            attended.value,
            _kind(self._text(cells, Field.EVENT_KIND)),
            self._place(cells),
            places.value,
            bool(called_off.value),
            given(clean(self._text(cells, Field.ACTIVITY))),
            self._note(cells),
        )
        return EventRead(event, (), remarks)

    def _read_day(self, cells: Cells, name: str) -> Read[date]:
        """The day of the row, else the one that is said of the whole sheet or is in the name."""
        day = self._day(self._text(cells, Field.DAY))
        if day != Read():
            return day
        if self._default_day is not None:
            return Read(self._default_day)
        found = _DAY_IN_NAME.search(name)
        if found is None:
            return day
        return Read(read_date(found[1], DateOrder.DAY_FIRST, today=self._today).value)

    def _place(self, cells: Cells) -> str:
        parts = (self._text(cells, Field.EVENT_PLACE), self._text(cells, Field.COUNTRY))
        return ", ".join(part for text in parts if (part := given(clean(text))))


def _problems(name: str, attended: int | None, *reasons: str) -> tuple[str, ...]:
    problems = [reason for reason in reasons if reason]
    if not name:
        problems.append("The event has no name in this row.")
    if attended is not None and attended < 0:
        problems.append("Fewer than no people cannot have come.")
    return tuple(problems)


def _times(start: Read[int], end: Read[int], length: Read[int]) -> tuple[int | None, int | None]:
    """From when until when; what goes on past midnight ends above 1,440."""
    if start.value is None:
        return None, None
    starts = start.value // 60
    if end.value is not None:
        ends = end.value // 60
        return starts, ends if ends > starts else ends + MINUTES_A_DAY
    return starts, starts + length.value if length.value else None


def _kind(text: str) -> EventKind | None:
    """The kind that a word names; one we do not know is of another kind."""
    word = given(text).casefold()
    if not word:
        return None
    known = next((kind for kind in EventKind if kind == word), None)
    return known or _KINDS.get(word, EventKind.OTHER)
