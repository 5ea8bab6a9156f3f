"""Times of day in a cell: 4:00:00 PM, 10:23 AM and 13:00 may share a column."""

import re

from app.exchange.remarks import Read
from app.exchange.words import given

_TIME = re.compile(
    r"(?:.*[T ])?(\d{1,2})(?:[:.h](\d{2}))?(?:[:.](\d{2})(?:\.\d+)?)? *(a\.?m\.?|p\.?m\.?)?"
    r"(?:Z|[+-]\d{2}:?\d{2})?",
    re.IGNORECASE,
)
_WORDS = {"noon": 12 * 3600, "midday": 12 * 3600, "midnight": 0, "canol dydd": 12 * 3600}


def read_time(text: str) -> Read[int]:
    """The time of day, in seconds after midnight."""
    typed = given(text)
    if not typed:
        return Read()
    if typed.casefold() in _WORDS:
        return Read(_WORDS[typed.casefold()])
    match = _TIME.fullmatch(typed)
    if match is None or not (match[2] or match[4]):
        return Read(reason=f"“{typed}” is not a time of day. Write it like 13:00 or 1:00 PM.")
    hour = _on_the_clock(int(match[1]), (match[4] or "").casefold())
    minute, second = int(match[2] or 0), int(match[3] or 0)
    if hour is None or minute > 59 or second > 59:
        return Read(reason=f"There is no such time as {typed}.")
    return Read(hour * 3600 + minute * 60 + second)


def _on_the_clock(hour: int, half: str) -> int | None:
    """The hour of 24; half is am, pm or nothing; 24:00 is not taken for a start or an end."""
    if not half or hour > 12:
        return hour if hour < 24 else None
    if hour == 0:
        return None if half.startswith("p") else 0
    return hour % 12 + (12 if half.startswith("p") else 0)
