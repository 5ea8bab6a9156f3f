"""The days on which an event takes place again."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, islice, takewhile

from app.records.repetition import MOST_TIMES, RepetitionDraft, Rhythm
from app.rules.days import month_after, month_end


def days_again(first: date, repetition: RepetitionDraft) -> tuple[date, ...]:
    """The days after the first on which it takes place, those that are skipped left out.

    A skipped day is not counted as one of the times.
    """
    if repetition.rhythm is Rhythm.WEEKS:
        found = _weeks(first, repetition.every)
    else:
        found = _months(first, repetition.every)
    until = repetition.until
    if until is not None:
        found = takewhile(lambda on: on <= until, found)
    kept = (on for on in found if on not in repetition.skipped)
    return tuple(islice(kept, (repetition.times or MOST_TIMES) - 1))


def weekday_of_month(on: date) -> int:
    """Which of its weekdays of the month a day is: 2 for the second Tuesday."""
    return (on.day - 1) // 7 + 1


def _weeks(first: date, every: int) -> Iterator[date]:
    return (first + timedelta(weeks=every * times) for times in count(1))


def _months(first: date, every: int) -> Iterator[date]:
    """The same weekday of each month; a fifth one is the last, as not every month has five."""
    return (_in_month(first, month_after(first, every * times)) for times in count(1))


def _in_month(first: date, month: date) -> date:
    ahead = (first.weekday() - month.weekday()) % 7
    on = month + timedelta(days=ahead, weeks=weekday_of_month(first) - 1)
    return on if on <= month_end(month) else on - timedelta(weeks=1)
