"""Days, lengths of time and hours of the clock are read as people write them."""

from datetime import date, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.desktop.parts.typed import read_day, read_minutes, read_time, say_day
from app.rules.lengths import duration

MONDAY = date(2026, 3, 16)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3 April 2026", date(2026, 4, 3)),
        ("3rd april, 2026", date(2026, 4, 3)),
        ("April 3 2026", date(2026, 4, 3)),
        ("03/04/2026", date(2026, 4, 3)),
        ("3.4.26", date(2026, 4, 3)),
        ("3-4-2026", date(2026, 4, 3)),
        ("2026-04-03", date(2026, 4, 3)),
        (" TODAY ", MONDAY),
        ("yesterday", date(2026, 3, 15)),
        ("tomorrow", date(2026, 3, 17)),
        ("fri", date(2026, 3, 13)),
        ("monday", date(2026, 3, 9)),
        ("3 mar", date(2026, 3, 3)),
        ("3 apr", date(2026, 4, 3)),
        ("25 dec", date(2025, 12, 25)),
        ("14/9", date(2025, 9, 14)),
        ("3 sept 2025", date(2025, 9, 3)),
        ("29 feb 2024", date(2024, 2, 29)),
    ],
)
def test_a_day_is_read(typed: str, day: date) -> None:
    assert read_day(typed, MONDAY) == day


@pytest.mark.parametrize(
    "typed",
    ["", "soon", "31/02/2026", "13/13/2026", "3 ma 2026", "mo", "2026", "29 feb", "0/1/2026"],
)
def test_what_is_no_day_is_none(typed: str) -> None:
    assert read_day(typed, MONDAY) is None


def test_a_day_at_the_turn_of_the_year_is_the_nearest() -> None:
    assert read_day("31 dec", date(2026, 1, 2)) == date(2025, 12, 31)
    assert read_day("2 jan", date(2025, 12, 31)) == date(2026, 1, 2)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_a_day_that_is_said_is_read_back(day: date) -> None:
    assert read_day(say_day(day), MONDAY) == day


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("2:30", 150), ("2.5", 150), ("2,5", 150), ("2", 120), ("90m", 90), ("90 min", 90),
        ("2h", 120), ("2h30", 150), ("2 h 30 min", 150), ("2 hours and 15 minutes", 135),
        ("1\u00bd", 90), ("\u00bd", 30), ("1 \u00be", 105), (".25", 15), ("1.5h", 90), ("0:05", 5),
        ("0", 0),
    ],
)  # fmt: skip
def test_a_length_of_time_is_read(typed: str, minutes: int) -> None:
    assert read_minutes(typed) == minutes


@pytest.mark.parametrize("typed", ["", "long", "2:99", "-1", "1:2:3", ".", "h", "min"])
def test_what_is_no_length_of_time_is_none(typed: str) -> None:
    assert read_minutes(typed) is None


@given(st.integers(min_value=0, max_value=999 * 60))
def test_a_length_that_is_said_is_read_back(minutes: int) -> None:
    assert read_minutes(duration(minutes)) == minutes


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("9", time(9)), ("930", time(9, 30)), ("9:30", time(9, 30)), ("09.30", time(9, 30)),
        ("2.15pm", time(14, 15)), ("12 am", time(0)), ("12pm", time(12)), ("noon", time(12)),
        ("23:59", time(23, 59)), ("1730", time(17, 30)), ("9 a.m.", time(9)),
    ],
)  # fmt: skip
def test_an_hour_of_the_clock_is_read(typed: str, hour: time) -> None:
    assert read_time(typed) == hour


@pytest.mark.parametrize("typed", ["", "24:00", "9:60", "13pm", "0am", "later"])
def test_what_is_no_hour_is_none(typed: str) -> None:
    assert read_time(typed) is None


@given(st.text(max_size=14))
def test_nothing_typed_is_a_bug(text: str) -> None:
    day = read_day(text, MONDAY)
    assert day is None or abs(day - MONDAY) < timedelta(days=366 * 8000)
    assert (read_minutes(text) or 0) >= 0
    read_time(text)
