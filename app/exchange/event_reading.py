"""What a row says about an event: its name, its day, and how many people came."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from app.exchange.columns import Columns
from app.exchange.dates import read_date
from app.exchange.decimals import read_whole
from app.exchange.durations import read_duration
from app.exchange.fields import Field
from app.exchange.remarks import Remark
from app.exchange.sheet import Cells
from app.exchange.times import read_time
from app.exchange.words import clean


class EventReading(NamedTuple):
    """An event as a row gives it; what its cells leave open is None."""

    name: str
    day: date | None = None
    starts_minute: int | None = None
    minutes: int | None = None
    attended: int | None = None


class EventRead(NamedTuple):
    """The event of a row, if it names one, with what was refused and what was remarked."""

    event: EventReading | None
    problems: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()


def event_reader(columns: Columns, *, today: date) -> Callable[[Cells], EventRead]:
    """What reads the event of a row."""
    at = {
        field: columns.place(field)
        for field in (Field.EVENT, Field.DAY, Field.START, Field.DURATION, Field.ATTENDED)
    }
    read_day = columns.reader(
        Field.DAY, lambda text, choice: read_date(text, choice.order, today=today)
    )
    read_length = columns.reader(
        Field.DURATION, lambda text, choice: read_duration(text, choice.unit, choice.sign)
    )

    def text(cells: Cells, field: Field) -> str:
        place = at[field]
        return "" if place is None else cells[place]

    def read(cells: Cells) -> EventRead:
        name = clean(text(cells, Field.EVENT))
        day = read_day(text(cells, Field.DAY))
        start = read_time(text(cells, Field.START))
        minutes = read_length(text(cells, Field.DURATION))
        attended = read_whole(text(cells, Field.ATTENDED))
        reasons = (day.reason, start.reason, minutes.reason, attended.reason)
        problems = [reason for reason in reasons if reason]
        if not name:
            problems.append("The event has no name in this row.")
        if attended.value is not None and attended.value < 0:
            problems.append("Fewer than no people cannot have come.")
        remarks = day.remarks + minutes.remarks
        if problems:
            return EventRead(None, tuple(problems), remarks)
        starts = None if start.value is None else start.value // 60
        event = EventReading(name, day.value, starts, minutes.value, attended.value)
        return EventRead(event, (), remarks)

    return read
