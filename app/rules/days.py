"""Days and months in English words, and where a month begins and ends.

The words are ours: `%B` follows the locale, which Qt sets to that of the computer. Nothing here
waits for the records to be loaded.
"""

from datetime import date, timedelta

MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


def day(on: date, today: date) -> str:
    """A day in words: '3 March', and '3 March 2025' when it is not of this year."""
    return f"{on.day} {month(on)}" if on.year == today.year else full_day(on)


def full_day(on: date) -> str:
    """A day in words with its year: '3 March 2026'."""
    return f"{on.day} {month(on)} {on.year}"


def short_day(on: date) -> str:
    """A day with its year where there is little room: '3 Mar 2026'."""
    return f"{on.day} {short_month(on)} {on.year}"


def month(on: date) -> str:
    """The month of a day: 'March'."""
    return MONTHS[on.month - 1]


def short_month(on: date) -> str:
    """The month of a day where there is little room: 'Mar'."""
    return month(on)[:3]


def weekday(on: date) -> str:
    """The day of the week: 'Monday'."""
    return WEEKDAYS[on.weekday()]


def month_after(on: date, months: int) -> date:
    """The first day of the month so many months after that of a day; before it where negative."""
    years, place = divmod(on.month - 1 + months, 12)
    return date(on.year + years, place + 1, 1)


def month_end(on: date) -> date:
    """The last day of the month of a day."""
    return month_after(on, 1) - timedelta(days=1)


def months_later(on: date, months: int) -> date:
    """The same day so many months later, or the last of a month that is too short for it."""
    last = month_end(month_after(on, months))
    return last if on.day > last.day else last.replace(day=on.day)
