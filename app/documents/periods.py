"""Spans of days as a heading says them."""

from datetime import date

from app.rules.days import full_day, month, month_after, month_end


def period_words(from_on: date, until_on: date) -> str:
    """A span of days: 'April 2026' for a whole month, '2026', '6 April 2025 to 5 April 2026'."""
    if from_on == date(from_on.year, 1, 1) and until_on == date(from_on.year, 12, 31):
        return str(from_on.year)
    if from_on == month_after(from_on, 0) and until_on == month_end(from_on):
        return f"{month(from_on)} {from_on.year}"
    return f"{full_day(from_on)} to {full_day(until_on)}"
