"""Dates in a cell: one order for a whole column, decided from it or asked, never guessed."""

import re
from collections.abc import Iterable
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from app.exchange.month_names import month_called, without_weekday
from app.exchange.remarks import Read, Remark, RemarkKind
from app.exchange.words import given
from app.rules.days import full_day, month_end, months_later


class DateOrder(StrEnum):
    """Whether 03/04/2026 is the 3rd of April or the 4th of March."""

    DAY_FIRST = "day first"
    MONTH_FIRST = "month first"


class OrderDecision(NamedTuple):
    """What a column tells about its dates; with no order and an example, it must be asked."""

    order: DateOrder | None
    example: str = ""
    #: Some dates of the column can only be day first and others only month first.
    contradicts_itself: bool = False

    @property
    def must_be_asked(self) -> bool:
        """Whether the column holds a date that could be read in two ways."""
        return self.order is None and bool(self.example)


EARLIEST = date(1900, 1, 1)
#: Excel's day 0 with its wrong leap day of 1900 allowed for (ECMA-376 part 1, 18.17.4.1).
_SERIAL_START = date(1899, 12, 30)

_TIME_TAIL = re.compile(r"(?:T| +|, *)\d{1,2}:\d{2}.*$")
_ISO = re.compile(r"(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})")
_NUMERIC = re.compile(r"(\d{1,2}) ?([/.\-–, ]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})")
_SERIAL = re.compile(r"(\d{5})(?:\.\d+)?")
_NAMED = re.compile(r"[^\W_]+(?:[ ,.\-/'’]+[^\W_]+)*[.,]?")
_PART = re.compile(r"\d+|[^\W\d_]+")
_ENDINGS = frozenset({"st", "nd", "rd", "th", "ydd", "fed", "af", "ain", "eg", "of", "o", "the"})


def decide_order(texts: Iterable[str]) -> OrderDecision:
    """The order of a column, settled by any date such as 25/12/2026 that reads one way only."""
    found: dict[DateOrder, str] = {}
    doubtful = ""
    for text in texts:
        match = _NUMERIC.fullmatch(_without_time(text))
        if match is None:
            continue
        first, second = int(match[1]), int(match[3])
        if first > 12 >= second:
            found.setdefault(DateOrder.DAY_FIRST, text)
        elif second > 12 >= first:
            found.setdefault(DateOrder.MONTH_FIRST, text)
        elif first != second and not doubtful and max(first, second) <= 12:
            doubtful = text
    if len(found) == 1:
        return OrderDecision(next(iter(found)))
    return OrderDecision(None, doubtful, contradicts_itself=len(found) == 2)


def both_ways(text: str, *, today: date, latest: date | None = None) -> tuple[date, date] | None:
    """A doubtful date read day first and month first; None where it is no day in either."""
    day_first = read_date(text, DateOrder.DAY_FIRST, today=today, latest=latest).value
    month_first = read_date(text, DateOrder.MONTH_FIRST, today=today, latest=latest).value
    return None if day_first is None or month_first is None else (day_first, month_first)


def read_date(
    text: str, order: DateOrder | None = None, *, today: date, latest: date | None = None
) -> Read[date]:
    """The date in a cell. `latest` is the last day that is plausible: two years from today.

    A date that is impossible, before 1900 or after the latest day is refused with the reason.
    """
    shown = given(text)
    if not shown:
        return Read()
    last = latest or _two_years_after(today)
    bare = _without_time(shown)
    if match := _ISO.fullmatch(bare):
        return _checked(int(match[1]), int(match[3]), int(match[4]), shown, last)
    if match := _NUMERIC.fullmatch(bare):
        return _numeric(match, order, shown, last)
    if match := _SERIAL.fullmatch(bare):
        return _serial(int(match[1]), shown, last)
    if _NAMED.fullmatch(bare):
        return _named(bare, shown, last)
    return Read(reason=_not_a_date(shown))


def latest_end(today: date) -> date:
    """The last day on which a certificate plausibly ends: some are good for twenty years."""
    return months_later(today, 240)


def _without_time(text: str) -> str:
    return _TIME_TAIL.sub("", text.strip()) if ":" in text else text.strip()


def _two_years_after(today: date) -> date:
    return date(today.year + 2, today.month, min(today.day, 28))


def _numeric(match: re.Match[str], order: DateOrder | None, shown: str, last: date) -> Read[date]:
    first, second = int(match[1]), int(match[3])
    remarks: tuple[Remark, ...] = ()
    if first > 12 or second > 12 or first == second:
        own = DateOrder.MONTH_FIRST if second > 12 else DateOrder.DAY_FIRST
        if order not in (None, own) and first != second:
            sentence = f"{shown} only makes sense with the {_first_word(own)} first."
            remarks = (Remark(RemarkKind.OTHER_ORDER, sentence),)
        order = own
    if order is None:
        return Read(reason=f"{shown} could be read day first or month first.")
    day, month = (first, second) if order is DateOrder.DAY_FIRST else (second, first)
    read = _checked(_year(match[4], month, day, last), month, day, shown, last)
    return _remarked(read, remarks + _two_digits(match[4], read.value, shown))


def _first_word(order: DateOrder) -> str:
    return "day" if order is DateOrder.DAY_FIRST else "month"


def _serial(days: int, shown: str, last: date) -> Read[date]:
    day = _SERIAL_START + timedelta(days=days)
    read = _checked(day.year, day.month, day.day, shown, last)
    if read.value is None:
        return Read(reason=_not_a_date(shown))
    sentence = f"{shown} is a spreadsheet's number for {full_day(day)}."
    return _remarked(read, (Remark(RemarkKind.SERIAL_DATE, sentence),))


def _named(bare: str, shown: str, last: date) -> Read[date]:
    """A date with the name of its month: day and month in any order, the year at either end."""
    parts = [
        part for part in without_weekday(_PART.findall(bare.casefold())) if part not in _ENDINGS
    ]
    months = [month_called(part) for part in parts if not part.isdigit()]
    numbers = [part for part in parts if part.isdigit()]
    if len(months) != 1 or months[0] is None:
        return Read(reason=_not_a_date(shown))
    if len(numbers) == 1 and len(numbers[0]) == 4:
        return _month_total(int(numbers[0]), months[0], shown, last)
    if len(numbers) != 2:
        return Read(reason=_not_a_date(shown))
    day, year = numbers if len(numbers[0]) <= 2 else reversed(numbers)
    if len(day) > 2 or len(year) not in (2, 4):
        return Read(reason=_not_a_date(shown))
    read = _checked(_year(year, months[0], int(day), last), months[0], int(day), shown, last)
    return _remarked(read, _two_digits(year, read.value, shown))


def _month_total(year: int, month: int, shown: str, last: date) -> Read[date]:
    """A month without a day stands for the whole of it and is kept on its last day."""
    begins = _checked(year, month, 1, shown, last)
    if begins.value is None:
        return begins
    end = month_end(begins.value)
    sentence = f"{shown} names no day: taken as the total of the month, kept on {full_day(end)}."
    return Read(end, remarks=(Remark(RemarkKind.MONTH_TOTAL, sentence),))


def _year(text: str, month: int, day: int, last: date) -> int:
    """The full year; of two digits, the latest one that is not beyond the last plausible day."""
    if len(text) == 4:
        return int(text)
    year = last.year - last.year % 100 + int(text)
    return year if (year, month, day) <= (last.year, last.month, last.day) else year - 100


def _two_digits(year: str, day: date | None, shown: str) -> tuple[Remark, ...]:
    if len(year) == 4 or day is None:
        return ()
    return (Remark(RemarkKind.TWO_DIGIT_YEAR, f"{shown} is read as {full_day(day)}."),)


def _checked(year: int, month: int, day: int, shown: str, last: date) -> Read[date]:
    try:
        found = date(year, month, day)
    except ValueError:
        return Read(reason=f"There is no such date as {shown}.")
    if found < EARLIEST:
        return Read(reason=f"{shown} is before 1900.")
    if found > last:
        return Read(reason=f"{shown} is too far in the future.")
    return Read(found)


def _remarked(read: Read[date], remarks: tuple[Remark, ...]) -> Read[date]:
    return read if read.value is None else read._replace(remarks=read.remarks + remarks)


def _not_a_date(shown: str) -> str:
    return f"“{shown[:40]}” is not a date. Write it like 3 April 2026 or 03/04/2026."
