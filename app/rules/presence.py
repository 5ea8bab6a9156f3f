"""What the minutes at which somebody came and went mean."""

from datetime import date, datetime
from datetime import time as clock_time

from app.records.contribution import MINUTES_A_DAY

_LATEST = 2 * MINUTES_A_DAY


def minutes_there(in_minute: int | None, out_minute: int | None) -> int:
    """How long somebody was there; nothing where it is not known that they came and went."""
    if in_minute is None or out_minute is None:
        return 0
    return max(out_minute - in_minute, 0)


def guessed_out(in_minute: int, ends_minute: int | None) -> int | None:
    """When somebody who was not signed out most likely went: at the end of the event.

    None where the event has no end, or they came after it.
    """
    return None if ends_minute is None or ends_minute <= in_minute else ends_minute


def overlap(
    starts: int | None, ends: int | None, others: int | None, their_end: int | None
) -> bool:
    """Whether two spans of a day, each known from its start to its end, share any minute."""
    if starts is None or ends is None or others is None or their_end is None:
        return False
    return starts < their_end and others < ends


def minute_of(day: date, now: datetime) -> int:
    """A moment of the computer's clock in minutes after midnight of the event's day.

    Before that day it is the first minute, and long after it the last that an event may have.
    """
    passed = now.replace(tzinfo=None) - datetime.combine(day, clock_time())
    return min(max(int(passed.total_seconds() // 60), 0), _LATEST)


def clock(minute: int) -> str:
    """A minute of the day as a clock shows it: '09:30', '14:05', and '00:15' past midnight."""
    hour, rest = divmod(minute % MINUTES_A_DAY, 60)
    return f"{hour:02}:{rest:02}"
