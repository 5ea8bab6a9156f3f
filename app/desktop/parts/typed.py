"""What people type for a day, a length of time, an hour or a sum, read as they mean it."""

import re
from datetime import date, time, timedelta

from app.rules.days import MONTHS, WEEKDAYS, short_day

_MONTHS = tuple(name.casefold() for name in MONTHS)
_WEEKDAYS = tuple(name.casefold() for name in WEEKDAYS)
_NAMED_DAYS = {"today": 0, "yesterday": 1, "tomorrow": -1}

_NUMBERS = re.compile(r"(\d{1,2})[/.\- ](\d{1,2})(?:[/.\- ](\d{4}|\d{2}))?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ?([a-z]{3,9})\.?,?(?: ?(\d{4}|\d{2}))?")
_WORDS_AMERICAN = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,?(?: (\d{4}|\d{2}))?")

_CLOCK = re.compile(r"(\d{1,3}):([0-5]?\d)")
_HOURS_AND_MINUTES = re.compile(
    r"(?:(\d{1,3}(?:[.,]\d+)?) ?(?:h|hr|hrs|hour|hours)\.?)?"
    r"(?: ?(?:and )?(\d{1,4}) ?(?:m|min|mins|minute|minutes)?\.?)?"
)
_MINUTES = re.compile(r"(\d{1,4}) ?(?:m|min|mins|minute|minutes)\.?")
_DECIMAL = re.compile(r"(\d{1,3})?(?:[.,](\d{1,4}))?")
_FRACTIONS = {"¼": ".25", "½": ".5", "¾": ".75"}

_SUM = re.compile(r"\u00a3?((?:\d{1,3}(?:,\d{3})+|\d{1,7})?)(?:\.(\d{1,2}))?")

_HOUR = re.compile(r"(\d{1,2})(?:[:.h]?([0-5]\d))? ?(am|pm|a\.m\.|p\.m\.)?")


def read_day(text: str, today: date) -> date | None:
    """The day that was typed: "3 April 2026", "03/04/2026", "3 apr", "yesterday", "tue", or None.

    Day before month, as in Britain. Without a year the day nearest before today is meant, or the
    one within the next thirty days. A weekday is the last one before today.
    """
    words = " ".join(text.casefold().split())
    if words in _NAMED_DAYS:
        return today - timedelta(days=_NAMED_DAYS[words])
    if len(words) >= 3 and (named := _weekday(words)) is not None:
        return today - timedelta(days=(today.weekday() - named - 1) % 7 + 1)
    if found := _ISO.fullmatch(words):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS.fullmatch(words):
        return _dated(int(found[1]), int(found[2]), found[3], today)
    if (found := _WORDS.fullmatch(words)) and (month := _month(found[2])):
        return _dated(int(found[1]), month, found[3], today)
    if (found := _WORDS_AMERICAN.fullmatch(words)) and (month := _month(found[1])):
        return _dated(int(found[2]), month, found[3], today)
    return None


def read_minutes(text: str) -> int | None:
    """The minutes that were typed: "2:30", "2.5", "2h30", "90m", "1½", or None.

    A bare number means hours.
    """
    words = " ".join(text.casefold().split())
    for sign, decimal in _FRACTIONS.items():
        words = words.replace(f" {sign}", decimal).replace(sign, decimal)
    if not words:
        return None
    if found := _CLOCK.fullmatch(words):
        return int(found[1]) * 60 + int(found[2])
    if found := _MINUTES.fullmatch(words):
        return int(found[1])
    if (found := _DECIMAL.fullmatch(words)) and (found[1] or found[2]):
        return _hours(found[0])
    if (found := _HOURS_AND_MINUTES.fullmatch(words)) and found[1]:
        return _hours(found[1]) + int(found[2] or 0)
    return None


def read_time(text: str) -> time | None:
    """The hour of the clock that was typed: "9", "930", "9:30", "2.15pm", "noon", or None."""
    words = "".join(text.casefold().split())
    if words in ("noon", "midday"):
        return time(12)
    found = _HOUR.fullmatch(words)
    if found is None:
        return None
    hour, minute = int(found[1]), int(found[2] or 0)
    half = (found[3] or "").replace(".", "")
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return time(hour, minute) if hour < 24 else None


def read_pence(text: str) -> int | None:
    """The pence that were typed: "12.50", "\u00a31,200", ".5", or None."""
    found = _SUM.fullmatch("".join(text.split()))
    if found is None or not (found[1] or found[2]):
        return None
    return int(found[1].replace(",", "") or 0) * 100 + int((found[2] or "0").ljust(2, "0"))


def say_pence(pence: int) -> str:
    """A sum as the office writes it: "12.50"."""
    return f"{pence // 100:,}.{pence % 100:02}"


def say_day(day: date) -> str:
    """A day as the office writes it: "3 Apr 2026"."""
    return short_day(day)


def _hours(text: str) -> int:
    whole, _, parts = text.replace(",", ".").partition(".")
    minutes = int(whole or 0) * 60
    if parts:
        minutes += round(int(parts) * 60 / 10 ** len(parts))
    return minutes


def _month(word: str) -> int | None:
    """The month whose English name begins with the word; "sept" is one of them."""
    for number, name in enumerate(_MONTHS, 1):
        if name.startswith(word) and len(word) >= 3:
            return number
    return None


def _weekday(word: str) -> int | None:
    for number, name in enumerate(_WEEKDAYS):
        if name.startswith(word):
            return number
    return None


def _dated(day: int, month: int, year: str | None, today: date) -> date | None:
    if year is not None:
        full = int(year) if len(year) == 4 else 2000 + int(year)
        return _day(full, month, day)
    this_year = _day(today.year, month, day)
    if this_year is not None and this_year > today + timedelta(days=30):
        return _day(today.year - 1, month, day)
    if this_year is not None and this_year < today - timedelta(days=335):
        return _day(today.year + 1, month, day)
    return this_year


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
