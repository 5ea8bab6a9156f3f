"""The tax year begins on 6 April."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules import tax_years


@pytest.mark.parametrize(
    ("day", "begins", "ends", "name"),
    [
        (date(2026, 4, 5), date(2025, 4, 6), date(2026, 4, 5), "2025-26"),
        (date(2026, 4, 6), date(2026, 4, 6), date(2027, 4, 5), "2026-27"),
        (date(2026, 12, 31), date(2026, 4, 6), date(2027, 4, 5), "2026-27"),
        (date(2000, 1, 1), date(1999, 4, 6), date(2000, 4, 5), "1999-00"),
        (date(9999, 5, 1), date(9999, 4, 6), date.max, "9999-00"),
    ],
)
def test_a_day_lies_in_its_tax_year(day: date, begins: date, ends: date, name: str) -> None:
    assert tax_years.tax_year(day) == begins
    assert tax_years.last_day(begins) == ends
    assert tax_years.name(begins) == name


@given(st.dates(min_value=date(1900, 1, 1)))
def test_every_day_lies_between_the_first_and_the_last_of_its_year(day: date) -> None:
    begins = tax_years.tax_year(day)
    assert begins <= day <= tax_years.last_day(begins)
