"""The months that expenses are looked at by, to choose from."""

from datetime import date

from app.desktop.hours.month_field import say_month
from app.rules.days import month_after

#: This month and those of two years before it.
_OFFERED = 25


def months_until(today: date) -> list[tuple[date, str]]:
    """The first day of each month with its name, the latest first."""
    months = [month_after(today, -back) for back in range(_OFFERED)]
    return [(first, say_month(first)) for first in months]
