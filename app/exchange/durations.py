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


class UnitDecision(NamedTuple):
    """What a column tells about its plain numbers; with an example and no unit, it is asked."""

    unit: DurationUnit | None
    example: str = ""

    @property
    def must_be_asked(self) -> bool:
        """Whether the column holds plain numbers that could be hours or minutes."""
        return self.unit is None and bool(self.example)


_CLOCK = re.compile(r"(\d{1,4}):([0-5]\d)(?::([0-5]\d)(?:[.,]\d+)?)?")
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
_PER = {DurationUnit.HOURS: 3600, DurationUnit.MINUTES: 60, DurationUnit.SECONDS: 1}


def decide_unit(texts: Iterable[str]) -> UnitDecision:
    """The unit of a column's plain numbers: hours where one of them has decimals, else asked.

    A column without any plain number needs no unit.
    """
    example = ""
    for text in texts:
        shown = given(text)
        if _WITH_PARTS.fullmatch(shown) and shown.strip("0.,"):
            return UnitDecision(DurationUnit.HOURS)
        if not example and _PLAIN.fullmatch(shown) and shown.strip("0"):
            example = shown
    return UnitDecision(None, example)


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
        return Read(reason=f"{shown} could be hours or minutes.")
    if unit is DurationUnit.HOURS:
        return _decimal_hours(number.value, shown)
    return in_whole_minutes(int(number.value * _PER[unit or DurationUnit.MINUTES]), shown)


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
