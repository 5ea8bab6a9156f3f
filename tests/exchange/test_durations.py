"""Durations in a cell become whole minutes; what is left over is told."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.decimals import DecimalSign
from app.exchange.durations import (
    DurationUnit,
    decide_unit,
    hours_and_minutes,
    in_whole_minutes,
    read_duration,
)
from app.exchange.remarks import RemarkKind

HOURS, MINUTES, SECONDS, HOURS_POINT_MINUTES = DurationUnit


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1:30", 90),
        ("01:30:00", 90),
        ("0:45", 45),
        ("100:15", 6015),
        ("1h 30m", 90),
        ("1h30", 90),
        ("1 h 5", 65),
        ("1h 30 min", 90),
        ("1 hour and 30 minutes", 90),
        ("2 hrs", 120),
        ("2 hours", 120),
        ("90m", 90),
        ("90 mins", 90),
        ("15m", 15),
        ("1h", 60),
        ("1.5h", 90),
        ("1,5 h", 90),
        ("1 awr 30 munud", 90),
        ("2 Std. 15 Min.", 135),
        ("PT1H30M", 90),
        ("0", 0),
    ],
)
def test_a_duration_with_its_unit_needs_no_question(text: str, minutes: int) -> None:
    assert read_duration(text) == (minutes, "", ())


@pytest.mark.parametrize(
    ("text", "unit", "minutes"),
    [
        ("1.5", HOURS, 90),
        ("2", HOURS, 120),
        ("60 ", MINUTES, 60),
        ("77", MINUTES, 77),
        ("5400", SECONDS, 90),
        (".25", HOURS, 15),
    ],
)
def test_a_plain_number_counts_the_unit_of_its_column(
    text: str, unit: DurationUnit, minutes: int
) -> None:
    assert read_duration(text, unit) == (minutes, "", ())
    assert "could be hours" in read_duration(text).reason


def test_the_decimal_sign_is_that_of_the_column() -> None:
    assert read_duration("1,5", HOURS, DecimalSign.COMMA).value == 90
    assert "not a duration" in read_duration("1,5", HOURS, DecimalSign.POINT).reason
    assert "in the thousands" in read_duration("1,500", HOURS, None).reason
    assert read_duration("1,5", HOURS, None).value == 90


def test_seconds_left_over_are_told() -> None:
    for text, unit in (("01:00:01", None), ("1h 0m 1s", None), ("3601", SECONDS)):
        read = read_duration(text, unit)
        assert read.value == 60
        assert [remark.kind for remark in read.remarks] == [RemarkKind.SECONDS_OVER]
    assert read_duration("1.3 min").value == 1
    assert in_whole_minutes(60, "") == (1, "", ())


def test_decimal_hours_give_back_the_minutes_they_were_cut_from() -> None:
    read = read_duration("1.33", HOURS)
    assert read.value == 80
    assert "1 h 20 min" in read.remarks[0].sentence
    assert read_duration("0.33", HOURS).value == 20
    assert read_duration("0.01", HOURS).remarks[0].kind is RemarkKind.SECONDS_OVER
    assert read_duration("1.33h").value == 80


@given(st.integers(1, 44_640))
def test_decimal_hours_of_two_places_lose_no_minute(minutes: int) -> None:
    written = f"{round(Decimal(minutes) / 60, 2)}"
    assert read_duration(written, HOURS).value == minutes


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("27-22-20", "several numbers"),
        ("52.45.40", "several numbers"),
        ("1:75", "not a duration"),
        ("two hours", "not a duration"),
        ("h", "not a duration"),
        ("-1.5", "less than nothing"),
        ("9" * 5000, "not a duration"),
        ("99999999999999999999", "not a duration"),
    ],
)
def test_what_is_no_duration_says_why(text: str, reason: str) -> None:
    read = read_duration(text, HOURS)
    assert read.value is None
    assert reason in read.reason


@pytest.mark.parametrize("text", ["", "N/A", "-"])
def test_no_value_is_no_duration_and_never_zero(text: str) -> None:
    assert read_duration(text, HOURS) == (None, "", ())


def test_decimals_settle_that_a_column_counts_hours() -> None:
    assert decide_unit(["2", "1.5", "3"]).unit is HOURS
    assert decide_unit(["0,5"]).unit is HOURS


def test_whole_numbers_alone_must_be_asked() -> None:
    decision = decide_unit(["", "0", "1:30", "60", "90"])
    assert decision.must_be_asked
    assert decision.example == "60"


@pytest.mark.parametrize("texts", [["1.30"], ["2.00", "1.30", "0.45", "1.50"], ["1,15", "2"]])
def test_decimals_that_look_like_minutes_must_be_asked(texts: list[str]) -> None:
    decision = decide_unit(texts)
    assert decision.must_be_asked
    assert decision.looks_like_minutes


@pytest.mark.parametrize("texts", [["1.30", "1.25"], ["1.30", "1.5"], ["1.30", "2.75"], ["1.50"]])
def test_decimals_beside_what_can_only_be_decimal_are_hours(texts: list[str]) -> None:
    assert decide_unit(texts).unit is HOURS


@pytest.mark.parametrize(("text", "minutes"), [("1.30", 90), ("1.3", 90), ("2", 120), ("0.05", 5)])
def test_hours_and_minutes_with_a_point(text: str, minutes: int) -> None:
    assert read_duration(text, HOURS_POINT_MINUTES).value == minutes


def test_what_cannot_be_hours_and_minutes_says_so() -> None:
    for text in ("1.75", "1.305"):
        assert "cannot be hours and minutes" in read_duration(text, HOURS_POINT_MINUTES).reason


def test_a_column_without_plain_numbers_is_not_asked() -> None:
    assert not decide_unit(["1:30", "90m", "", "0", "0.0"]).must_be_asked


@pytest.mark.parametrize(("minutes", "text"), [(90, "1 h 30 min"), (60, "1 h"), (5, "5 min")])
def test_a_duration_is_shown_in_hours_and_minutes(minutes: int, text: str) -> None:
    assert hours_and_minutes(minutes) == text


@given(st.integers(0, 44_640))
def test_every_duration_comes_back_from_each_way_of_writing(minutes: int) -> None:
    hours, rest = divmod(minutes, 60)
    for text in (f"{hours}:{rest:02}", f"{hours}h {rest}m", f"{hours:02}:{rest:02}:00"):
        assert read_duration(text).value == minutes
    assert read_duration(str(minutes), MINUTES).value == minutes
    assert read_duration(str(minutes * 60), SECONDS).value == minutes
    assert read_duration(hours_and_minutes(minutes)).value == minutes


@given(st.text(max_size=60), st.sampled_from([None, *DurationUnit]))
def test_no_text_is_more_than_read_or_refused(text: str, unit: DurationUnit | None) -> None:
    for sign in (None, *DecimalSign):
        read = read_duration(text, unit, sign)
        assert read.value is None or not read.reason
    decide_unit([text])
