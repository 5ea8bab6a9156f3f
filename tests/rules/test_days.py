"""Days and months in words, and the months around a day."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rules import days

PLAUSIBLE = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def test_a_day_is_said_long_and_short() -> None:
    on = date(2026, 3, 3)
    assert days.full_day(on) == "3 March 2026"
    assert days.short_day(on) == "3 Mar 2026"
    assert (days.month(on), days.short_month(on)) == ("March", "Mar")
    assert days.weekday(on) == "Tuesday"


@pytest.mark.parametrize(
    ("on", "months", "first"),
    [
        (date(2026, 3, 31), 0, date(2026, 3, 1)),
        (date(2026, 12, 5), 1, date(2027, 1, 1)),
        (date(2026, 1, 31), -1, date(2025, 12, 1)),
        (date(2026, 3, 31), -12, date(2025, 3, 1)),
        (date(2026, 3, 31), 22, date(2028, 1, 1)),
    ],
)
def test_months_are_counted_from_first_to_first(on: date, months: int, first: date) -> None:
    assert days.month_after(on, months) == first


@given(PLAUSIBLE)
def test_the_end_of_a_month_is_the_day_before_the_next(on: date) -> None:
    end = days.month_end(on)
    assert (end.year, end.month) == (on.year, on.month)
    assert (end + timedelta(days=1)).day == 1
