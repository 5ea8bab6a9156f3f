"""What a row says about time given: the day, whole minutes, and what it was given to."""

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import lru_cache, partial
from typing import NamedTuple, TypeVar

from app.exchange.columns import Columns
from app.exchange.dates import read_date
from app.exchange.durations import hours_and_minutes, in_whole_minutes, read_duration
from app.exchange.fields import Field
from app.exchange.remarks import Read, Remark, RemarkKind
from app.exchange.sheet import Cells
from app.exchange.times import read_time
from app.exchange.words import clean, given
from app.records.contribution import MINUTES_A_DAY, MINUTES_A_MONTH, Given, Span
from app.rules.days import full_day

_SECONDS_A_DAY = 24 * 3600
_DAYS_A_MONTH = 31

Word = TypeVar("Word", bound=StrEnum)


class HoursReading(NamedTuple):
    """Time given as a row gives it; the fields are called as in ContributionDraft."""

    day: date
    minutes: int
    activity: str
    starts_minute: int | None = None
    ends_minute: int | None = None
    given: Given = Given.TIME
    span: Span = Span.DAY
    note: str = ""


class HoursRead(NamedTuple):
    """The hours of a row, if it gives any, with what was refused and what was remarked."""

    hours: HoursReading | None
    problems: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()


class _Time(NamedTuple):
    """How long it was, and when in the day."""

    minutes: Read[int]
    starts: int | None = None
    ends: int | None = None
    #: Set where the row covers more than a night.
    until: date | None = None


def hours_reader(columns: Columns, *, today: date) -> Callable[[Cells], HoursRead]:
    """What reads the hours of a row."""
    return _HoursReader(columns, today).read


class _HoursReader:
    """Reads the cells of the columns about hours."""

    def __init__(self, columns: Columns, today: date) -> None:
        self._text, self._note = columns.text, columns.note
        self._today = today
        self._default_day = columns.mapping.default_day
        self._default_activity = columns.mapping.default_activity
        self._day, self._until = (
            columns.reader(field, lambda text, choice: read_date(text, choice.order, today=today))
            for field in (Field.DAY, Field.UNTIL_DAY)
        )
        self._duration = columns.reader(
            Field.DURATION,
            lambda text, choice: read_duration(text, choice.unit, choice.sign),
        )
        self._activity = lru_cache(clean)
        self._given = lru_cache(partial(_word, Given))
        self._stated_span = lru_cache(partial(_word, Span))
        self._time = columns.reader(Field.START, lambda text, choice: read_time(text))

    def read(self, cells: Cells) -> HoursRead:
        """The hours in this row; a row with neither a day nor a time gives none."""
        day = self._day(self._text(cells, Field.DAY))
        time = self._read_time(cells, day.value)
        if day == Read() and time.minutes == Read():
            return HoursRead(None)
        counted = self._counted(day, time)
        activity = self._activity(self._text(cells, Field.ACTIVITY)) or self._default_activity
        span = self._span(cells, day, time)
        remarks = day.remarks + time.minutes.remarks + self._about_day(counted)
        problems = _problems(
            day.reason or ("" if counted else "There is no date in this row."),
            "" if activity else "There is no activity in this row.",
            time.minutes.reason or _length_problem(time.minutes.value, span),
        )
        if problems or counted is None or time.minutes.value is None:
            return HoursRead(None, problems, remarks)
        hours = HoursReading(
            counted,
            time.minutes.value,
            activity,
            time.starts,
            time.ends,
            self._given(self._text(cells, Field.GIVEN)) or Given.TIME,
            span,
            self._note(cells),
        )
        return HoursRead(hours, (), remarks)

    def _counted(self, day: Read[date], time: _Time) -> date | None:
        """The day the time is kept on: the last of a period, else the day, else the default."""
        return time.until or day.value or (None if day.reason else self._default_day)

    def _about_day(self, day: date | None) -> tuple[Remark, ...]:
        if day is None or day <= self._today:
            return ()
        return (Remark(RemarkKind.FUTURE, f"{full_day(day)} is in the future."),)

    def _span(self, cells: Cells, day: Read[date], time: _Time) -> Span:
        stated = self._stated_span(self._text(cells, Field.SPAN))
        is_month = time.until is not None or _names_no_day(day)
        return stated or (Span.MONTH if is_month else Span.DAY)

    def _read_time(self, cells: Cells, day: date | None) -> _Time:
        duration = self._duration(self._text(cells, Field.DURATION))
        until = self._until(self._text(cells, Field.UNTIL_DAY))
        start = self._time(self._text(cells, Field.START))
        end = self._time(self._text(cells, Field.END))
        nights = None
        if until.value is not None and day is not None:
            nights = (until.value - day).days
            if nights > 1:
                return _period(duration, until.value, nights)
        refused = until.reason or start.reason or end.reason
        if refused:
            return _Time(Read(reason=refused))
        if start.value is None or end.value is None:
            return _from_duration(duration, start.value, nights)
        return _from_times(start.value, end.value, nights, duration)


_BACKWARDS = "The end date is before the start date."


def _names_no_day(day: Read[date]) -> bool:
    return any(remark.kind is RemarkKind.MONTH_TOTAL for remark in day.remarks)


def _problems(*sentences: str) -> tuple[str, ...]:
    return tuple(sentence for sentence in sentences if sentence)


def _from_duration(duration: Read[int], start: int | None, nights: int | None) -> _Time:
    if nights is not None and nights < 0:
        return _Time(Read(reason=_BACKWARDS))
    if start is None or duration.value is None:
        return _Time(duration)
    return _Time(duration, start // 60, start // 60 + duration.value)


def _from_times(start: int, end: int, nights: int | None, duration: Read[int]) -> _Time:
    """The time between start and end, which count even where the duration says otherwise."""
    remarks: tuple[Remark, ...] = ()
    if nights is not None and nights < 0:
        return _Time(Read(reason=_BACKWARDS))
    if nights is None and end < start:
        nights = 1
        sentence = f"It ends at {_clock(end)} on the next day."
        remarks = (Remark(RemarkKind.PAST_MIDNIGHT, sentence),)
    ends = end + (nights or 0) * _SECONDS_A_DAY
    if ends < start:
        return _Time(Read(reason=f"It ends at {_clock(end)}, before it starts at {_clock(start)}."))
    minutes = in_whole_minutes(ends - start, f"{_clock(start)} to {_clock(end)}")
    if duration.value is not None and duration.value != minutes.value:
        sentence = (
            f"From {_clock(start)} to {_clock(end)} is {hours_and_minutes(minutes.value or 0)},"
            f" but the duration says {hours_and_minutes(duration.value)}. The times are kept."
        )
        remarks += (Remark(RemarkKind.DISAGREES, sentence),)
    return _Time(minutes._replace(remarks=minutes.remarks + remarks), start // 60, ends // 60)


def _period(duration: Read[int], until: date, nights: int) -> _Time:
    """Hours over several days, kept as one total on the last of them."""
    if nights > _DAYS_A_MONTH:
        return _Time(Read(reason="It covers more than a month. Please enter each month by itself."))
    sentence = f"The total of {nights + 1} days, kept on {full_day(until)}."
    remark = Remark(RemarkKind.PERIOD, sentence)
    return _Time(duration._replace(remarks=(*duration.remarks, remark)), until=until)


def _length_problem(minutes: int | None, span: Span) -> str:
    if minutes is None:
        return "There is no time in this row: neither how long, nor start and end."
    if minutes == 0:
        return "The entry is 0 minutes long."
    if span is Span.DAY and minutes > MINUTES_A_DAY:
        return f"{hours_and_minutes(minutes)} is more than the 24 hours of a day."
    if minutes > MINUTES_A_MONTH:
        return f"{hours_and_minutes(minutes)} is more than a month holds."
    return ""


def _clock(seconds: int) -> str:
    text = f"{seconds // 3600:02}:{seconds // 60 % 60:02}"
    return f"{text}:{seconds % 60:02}" if seconds % 60 else text


def _word(words: type[Word], text: str) -> Word | None:
    wanted = given(text).casefold()
    return next((word for word in words if word.value == wanted), None) if wanted else None
