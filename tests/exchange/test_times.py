"""Times of day in a cell, whichever clock they were written by."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.times import read_time


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("4:00:00 PM", 16 * 3600),
        ("10:23 AM", 10 * 3600 + 23 * 60),
        ("10:23:52 AM", 10 * 3600 + 23 * 60 + 52),
        ("12:00:00 AM", 0),
        ("12:15 pm", 12 * 3600 + 900),
        ("0:15 am", 900),
        ("13:00", 13 * 3600),
        ("13:00 PM", 13 * 3600),
        ("9am", 9 * 3600),
        ("9 p.m.", 21 * 3600),
        ("9.30", 9 * 3600 + 1800),
        ("9h30", 9 * 3600 + 1800),
        ("2026-04-03 10:30", 10 * 3600 + 1800),
        ("2026-04-03T10:30:00Z", 10 * 3600 + 1800),
        ("noon", 12 * 3600),
        ("Midnight", 0),
    ],
)
def test_a_time_of_day_is_read(text: str, seconds: int) -> None:
    assert read_time(text) == (seconds, "", ())


@pytest.mark.parametrize("text", ["", "-", "n/a"])
def test_no_value_is_no_time(text: str) -> None:
    assert read_time(text) == (None, "", ())


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("9", "not a time"),
        ("morning", "not a time"),
        ("25:00", "no such time"),
        ("24:00", "no such time"),
        ("10:75", "no such time"),
        ("10:10:75", "no such time"),
        ("0:30 PM", "no such time"),
    ],
)
def test_what_is_no_time_says_why(text: str, reason: str) -> None:
    read = read_time(text)
    assert read.value is None
    assert reason in read.reason


@given(st.times())
def test_every_time_comes_back_from_both_clocks(time: dt.time) -> None:
    seconds = time.hour * 3600 + time.minute * 60 + time.second
    assert read_time(f"{time:%H:%M:%S}").value == seconds
    assert read_time(f"{time:%I:%M:%S %p}").value == seconds


@given(st.text(max_size=40))
def test_no_text_is_more_than_read_or_refused(text: str) -> None:
    read = read_time(text)
    assert read.value is None or not read.reason
