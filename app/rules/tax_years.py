"""The tax year, 6 April to 5 April, known by the day on which it begins.

The charity's own financial year is another one.
"""

from datetime import date


def tax_year(day: date) -> date:
    """The 6 April on which the tax year of a day begins."""
    begins = date(day.year, 4, 6)
    return begins if day >= begins else begins.replace(year=day.year - 1)


def last_day(tax_year_on: date) -> date:
    """The 5 April on which the tax year that begins on a day ends."""
    if tax_year_on.year == date.max.year:
        return date.max
    return date(tax_year_on.year + 1, 4, 5)


def name(tax_year_on: date) -> str:
    """The tax year that begins on a day as people call it: '2026-27'."""
    return f"{tax_year_on.year}-{(tax_year_on.year + 1) % 100:02}"
