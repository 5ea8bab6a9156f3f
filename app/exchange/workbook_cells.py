"""The text of a workbook's cells: dates in ISO form, numbers as they are shown."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

#: Excel shows no more digits of a number; what follows is the noise of binary fractions.
_DIGITS = 15
_HALF_A_SECOND = timedelta(microseconds=500_000)
#: A time of day beyond midnight is kept as a date of the first day that Excel knows.
_FIRST_DAYS = datetime(1900, 1, 2)  # noqa: DTZ001

CellValue = str | float | bool | datetime | date | time | timedelta | None


def cell_text(value: CellValue) -> str:
    """The value as text."""
    match value:
        case None:
            return ""
        case str():
            return value
        case bool():
            return "TRUE" if value else "FALSE"
        case int() | float():
            return _number(value)
        case datetime():
            return _moment(value + _HALF_A_SECOND)
        case timedelta():
            return _length(value + _HALF_A_SECOND)
        case time():
            return _clock(value)
        case _:
            return value.isoformat()


def _number(value: float) -> str:
    if isinstance(value, int):
        return str(value)
    text = f"{value:.{_DIGITS}g}"
    return f"{Decimal(text):f}" if "e" in text else text


def _moment(moment: datetime) -> str:
    clock = _clock(moment.time())
    if moment < _FIRST_DAYS:
        return clock
    day = moment.date().isoformat()
    return day if clock == "00:00" else f"{day} {clock}"


def _clock(at: time) -> str:
    return f"{at:%H:%M:%S}" if at.second else f"{at:%H:%M}"


def _length(length: timedelta) -> str:
    seconds = int(length.total_seconds() // 1)
    sign = "-" if seconds < 0 else ""
    minutes, rest = divmod(abs(seconds), 60)
    text = f"{sign}{minutes // 60}:{minutes % 60:02}"
    return f"{text}:{rest:02}" if rest else text
