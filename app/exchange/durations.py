"""Durations in a cell: 1:30, 1h 30m, 90m, 1.5 or plain minutes, always kept as whole minutes."""

import re
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from app.exchange.decimals import DecimalSign, read_decimal
from app.exchange.remarks import Read, Remark, RemarkKind
from app.exchange.words import given, several_numbers


class DurationUnit(StrEnum):
    """What a plain number in a duration column counts."""

    HOURS = "hours"
    MINUTES = "minutes"
    SECONDS = "seconds"
    #: As on many a paper sheet: 1.30 is an hour and a half.
    HOURS_POINT_MINUTES = "hours.minutes"


class UnitDecision(NamedTuple):
    """What a column tells about its plain numbers; with an example and no unit, it is asked."""

    unit: DurationUnit | None
    example: str = ""
    #: The example has decimals that look like minutes, as 1.30 does.
    looks_like_minutes: bool = False

    @property
    def must_be_asked(self) -> bool:
        """Whether the column holds plain numbers that could be hours or minutes."""
        return self.unit is None and bool(self.example)


#: A spreadsheet takes 2:5 for five minutes past two, and CASA writes its durations so.
_CLOCK = re.compile(r"(\d{1,4}):([0-5]?\d)(?::([0-5]\d)(?:[.,]\d+)?)?")
_HOURS = r"(?:h|hr|hrs|hour|hours|awr|std|stunden?)"
_MINUTES = r"(?:m|min|mins|minute|minutes|munud|minuten?)"
_SECONDS = r"(?:s|sec|secs|second|seconds|eiliad)"
_UNITS = re.compile(
    rf"(?:pt *)?(?:(\d{{1,6}}(?:[.,]\d{{1,9}})?) *{_HOURS}\.?)?[ ,]*(?:and +)?"
    rf"(?:(\d{{1,9}}(?:[.,]\d{{1,9}})?) *{_MINUTES}\.?)?[ ,]*(?:(\d{{1,9}}) *{_SECONDS}\.?)?",
    re.IGNORECASE,
)
_HOURS_THEN_MINUTES = re.compile(rf"(\d{{1,6}}) *{_HOURS} *([0-5]?\d)", re.IGNORECASE)
_PLAIN = re.compile(r"\d+")
_WITH_PARTS = re.compile(r"\d*[.,]\d+")
_TWO_DECIMALS = re.compile(r"\d*[.,](\d\d)")
#: Minutes that people write; decimal hours of quarters are .25, .50 and .75 instead.
_USUAL_MINUTES = frozenset({"05", "10", "15", "20", "30", "35", "40", "45", "55"})
_PER = {DurationUnit.HOURS: 3600, DurationUnit.MINUTES: 60, DurationUnit.SECONDS: 1}


def decide_unit(texts: Iterable[str]) -> UnitDecision:
    """The unit of a column's plain numbers: hours where one of them can only be decimal hours.

    Whole numbers alone must be asked, and so must 1.30 beside nothing like 1.25 or 1.5. A column
    without any plain number needs no unit.
    """
    numbers = [shown for text in texts if (shown := given(text)).strip("0.,")]
    with_parts = [number for number in numbers if _WITH_PARTS.fullmatch(number)]
    if any(map(_must_be_decimal, with_parts)):
        return UnitDecision(DurationUnit.HOURS)
    for number in with_parts:
        if number[-2:] in _USUAL_MINUTES:
            return UnitDecision(None, number, looks_like_minutes=True)
    if with_parts:
        return UnitDecision(DurationUnit.HOURS)
    return UnitDecision(None, next(filter(_PLAIN.fullmatch, numbers), ""))


def _must_be_decimal(number: str) -> bool:
    """Whether the number cannot be hours and minutes: 1.5, 1.75, and 1.25 by all likelihood."""
    two = _TWO_DECIMALS.fullmatch(number)
    return two is None or two[1] > "59" or two[1] == "25"


def read_duration(
    text: str, unit: DurationUnit | None = None, sign: DecimalSign | None = DecimalSign.POINT
) -> Read[int]:
    """The duration in whole minutes; seconds left over are told, never rounded away unseen."""
    shown = given(text)
    if not shown:
        return Read()
    if match := _CLOCK.fullmatch(shown):
        return in_whole_minutes(
            int(match[1]) * 3600 + int(match[2]) * 60 + int(match[3] or 0), shown
        )
    if match := _HOURS_THEN_MINUTES.fullmatch(shown):
        return Read(int(match[1]) * 60 + int(match[2]))
    match = _UNITS.fullmatch(shown)
    if match is not None and any(match.groups()):
        return _with_units(match, shown)
    return _plain(shown, unit, sign)


def in_whole_minutes(seconds: int, shown: str) -> Read[int]:
    """The whole minutes in so many seconds, with a remark on those left over."""
    minutes, left = divmod(seconds, 60)
    if not left:
        return Read(minutes)
    sentence = f"{shown} is {minutes} minutes and {left} seconds; the seconds are left out."
    return Read(minutes, remarks=(Remark(RemarkKind.SECONDS_OVER, sentence),))


def hours_and_minutes(minutes: int) -> str:
    """The duration as it is shown: 2 h 30 min."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest} min"
    return f"{hours} h {rest} min" if rest else f"{hours} h"


def _with_units(match: re.Match[str], shown: str) -> Read[int]:
    hours, minutes, seconds = (part.replace(",", ".") if part else "" for part in match.groups())
    if hours and "." in hours and not minutes and not seconds:
        return _decimal_hours(Decimal(hours), shown)
    total = Decimal(hours or 0) * 3600 + Decimal(minutes or 0) * 60 + Decimal(seconds or 0)
    return in_whole_minutes(int(total), shown)


def _plain(shown: str, unit: DurationUnit | None, sign: DecimalSign | None) -> Read[int]:
    number = read_decimal(shown, sign)
    if number.value is None:
        if several_numbers(shown) or sign is None:
            return Read(reason=number.reason)
        return Read(reason=f"“{shown[:40]}” is not a duration. Write it like 2:30, 2.5 or 90m.")
    if number.value < 0:
        return Read(reason=f"{shown} is less than nothing.")
    if unit is None and number.value:
        return Read(reason=f"{shown} could be hours, or hours and minutes, or minutes.")
    if unit is DurationUnit.HOURS:
        return _decimal_hours(number.value, shown)
    if unit is DurationUnit.HOURS_POINT_MINUTES:
        return _hours_point_minutes(number.value, shown)
    return in_whole_minutes(int(number.value * _PER[unit or DurationUnit.MINUTES]), shown)


def _hours_point_minutes(number: Decimal, shown: str) -> Read[int]:
    """1.30 is an hour and a half; a spreadsheet may have made 1.3 of it."""
    hours, minutes = divmod(number * 100, 100)
    if minutes != int(minutes) or minutes > 59:
        return Read(reason=f"{shown} cannot be hours and minutes.")
    return Read(int(hours) * 60 + int(minutes))


def _decimal_hours(hours: Decimal, shown: str) -> Read[int]:
    """Decimal hours; 1.33 was 1 h 20 min before another program cut it to two decimals.

    So the one whole minute that is written like this is taken, and told; where there is none,
    the seconds left over are told.
    """
    exact = hours * 60
    if exact == int(exact):
        return Read(int(exact))
    exponent = hours.as_tuple().exponent
    decimals = -exponent if isinstance(exponent, int) else 0
    nearest = int(exact + Decimal("0.5"))
    written = round(Decimal(nearest) / 60, decimals)
    if decimals >= 2 and nearest and written == hours:
        sentence = f"{shown} hours is read as {hours_and_minutes(nearest)}."
        return Read(nearest, remarks=(Remark(RemarkKind.FITTED_DECIMAL, sentence),))
    return in_whole_minutes(int(hours * 3600), shown)
