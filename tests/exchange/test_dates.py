"""Dates in a cell: right, asked, or refused with a reason; never guessed."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.dates import DateOrder, both_ways, decide_order, read_date
from app.exchange.remarks import RemarkKind
from app.rules.days import full_day

TODAY = date(2026, 4, 3)
PLAUSIBLE = st.dates(date(1900, 1, 1), TODAY + timedelta(days=700))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2026-04-03", date(2026, 4, 3)),
        ("2026/4/3", date(2026, 4, 3)),
        ("2026.04.03", date(2026, 4, 3)),
        ("20260403", date(2026, 4, 3)),
        ("2022-12-07 07:55:56", date(2022, 12, 7)),
        ("2022-12-07T07:55:56Z", date(2022, 12, 7)),
        ("31 July, 2022", date(2022, 7, 31)),
        ("31 July 2022", date(2022, 7, 31)),
        ("July 31, 2022", date(2022, 7, 31)),
        ("31st of July 2022", date(2022, 7, 31)),
        ("Sunday 31 July 2022", date(2022, 7, 31)),
        ("Sun, 31 Jul 2022 10:30", date(2022, 7, 31)),
        ("2022 July 31", date(2022, 7, 31)),
        ("31-Jul-2022", date(2022, 7, 31)),
        ("3 Ebrill 2026", date(2026, 4, 3)),
        ("Dydd Mawrth 3 Mawrth 2026", date(2026, 3, 3)),
        ("1af o Fai 2026".replace("Fai", "Mai"), date(2026, 5, 1)),
        ("\u00a03\u00a0April\u00a02026 ", date(2026, 4, 3)),
        ("25/12/2025", date(2025, 12, 25)),
        ("12/25/2025", date(2025, 12, 25)),
        ("5/5/2025", date(2025, 5, 5)),
        ("25.12.2025", date(2025, 12, 25)),
        ("25-12-2025", date(2025, 12, 25)),
        ("25 12 2025", date(2025, 12, 25)),
    ],
)
def test_a_date_that_reads_one_way_needs_no_order(text: str, day: date) -> None:
    assert read_date(text, today=TODAY).value == day


def test_iso_is_iso_whatever_the_order() -> None:
    for order in DateOrder:
        assert read_date("2026-04-03", order, today=TODAY).value == date(2026, 4, 3)


def test_the_order_of_the_column_settles_a_doubtful_date() -> None:
    assert read_date("03/04/2026", DateOrder.DAY_FIRST, today=TODAY).value == date(2026, 4, 3)
    assert read_date("03/04/2026", DateOrder.MONTH_FIRST, today=TODAY).value == date(2026, 3, 4)
    assert "day first or month first" in read_date("03/04/2026", today=TODAY).reason


def test_a_date_against_the_order_of_its_column_is_read_and_shown() -> None:
    read = read_date("12/25/2025", DateOrder.DAY_FIRST, today=TODAY)
    assert read.value == date(2025, 12, 25)
    assert [remark.kind for remark in read.remarks] == [RemarkKind.OTHER_ORDER]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("99/99/1980", "no such date"),
        ("31/02/2026", "no such date"),
        ("2026-02-30", "no such date"),
        ("31 February 2026", "no such date"),
        ("01/01/1899", "before 1900"),
        ("2062-04-03", "too far in the future"),
        ("next tuesday", "not a date"),
        ("3 April", "not a date"),
        ("April", "not a date"),
        ("3 4 5 April 2026", "not a date"),
        ("333 April 2026", "not a date"),
        ("3 April 202", "not a date"),
        ("April May 2026", "not a date"),
        ("3 Foo 2026", "not a date"),
        ("99999", "not a date"),
        ("2026", "not a date"),
        ("12345678901", "not a date"),
        ("?!", "not a date"),
    ],
)
def test_what_is_no_plausible_date_says_why(text: str, reason: str) -> None:
    read = read_date(text, DateOrder.DAY_FIRST, today=TODAY)
    assert read.value is None
    assert reason in read.reason


@pytest.mark.parametrize("text", ["", " ", "N/A", "n/a", "-", "\u00a0"])
def test_no_value_is_no_date_and_no_fault(text: str) -> None:
    assert read_date(text, today=TODAY) == (None, "", ())


def test_two_digits_of_a_year_are_shown_in_full() -> None:
    read = read_date("3/14/25", DateOrder.MONTH_FIRST, today=TODAY)
    assert read.value == date(2025, 3, 14)
    assert "14 March 2025" in read.remarks[0].sentence
    named = read_date("31-Jul-22", today=TODAY)
    assert named.value == date(2022, 7, 31)
    assert named.remarks[0].kind is RemarkKind.TWO_DIGIT_YEAR


def test_two_digits_of_a_birth_year_lie_in_the_past() -> None:
    born = read_date("12/03/45", DateOrder.DAY_FIRST, today=TODAY, latest=TODAY)
    assert born.value == date(1945, 3, 12)
    assert read_date("04/04/26", DateOrder.DAY_FIRST, today=TODAY, latest=TODAY).value == date(
        1926, 4, 4
    )


def test_a_spreadsheet_number_is_read_and_shown() -> None:
    read = read_date("46115", today=TODAY)
    assert read.value == date(2026, 4, 3)
    assert "3 April 2026" in read.remarks[0].sentence
    assert read_date("46115.5", today=TODAY).value == date(2026, 4, 3)


def test_a_month_without_a_day_stands_for_its_total() -> None:
    read = read_date("March 2026", today=TODAY)
    assert read.value == date(2026, 3, 31)
    assert read.remarks[0].kind is RemarkKind.MONTH_TOTAL
    assert read_date("Dec 2025", today=TODAY).value == date(2025, 12, 31)
    assert "before 1900" in read_date("March 1850", today=TODAY).reason


@pytest.mark.parametrize("text", ["December 9999", "January 0000", "March 2050"])
def test_a_month_that_no_calendar_of_the_office_holds_is_refused(text: str) -> None:
    read = read_date(text, today=TODAY)
    assert read.value is None
    assert read.reason


def test_one_date_that_reads_one_way_settles_the_column() -> None:
    assert decide_order(["03/04/2026", "25/12/2025"]).order is DateOrder.DAY_FIRST
    assert decide_order(["03/04/2026", "12/25/2025"]).order is DateOrder.MONTH_FIRST
    assert decide_order(["3/14/25", "2025-03-14"]).order is DateOrder.MONTH_FIRST


def test_a_column_of_doubtful_dates_must_be_asked() -> None:
    decision = decide_order(["", "05/05/2026", "03/04/2026", "2026-01-01"])
    assert decision.must_be_asked
    assert decision.example == "03/04/2026"
    ways = both_ways(decision.example, today=TODAY)
    assert ways is not None
    day_first, month_first = ways
    assert (full_day(day_first), full_day(month_first)) == ("3 April 2026", "4 March 2026")


def test_a_column_with_nothing_doubtful_is_not_asked() -> None:
    assert not decide_order(["2026-04-03", "31 July, 2022", "05/05/2026", ""]).must_be_asked
    assert not decide_order(["99/99/1980"]).must_be_asked


def test_a_column_that_contradicts_itself_is_asked() -> None:
    decision = decide_order(["25/12/2025", "12/25/2025", "03/04/2026"])
    assert decision.must_be_asked
    assert decision.contradicts_itself


@given(PLAUSIBLE, st.sampled_from(["/", "-", ".", " "]), st.sampled_from(list(DateOrder)))
def test_every_date_comes_back_in_both_orders(day: date, mark: str, order: DateOrder) -> None:
    parts = (day.day, day.month) if order is DateOrder.DAY_FIRST else (day.month, day.day)
    text = mark.join((f"{parts[0]:02}", f"{parts[1]:02}", f"{day.year:04}"))
    assert read_date(text, order, today=TODAY).value == day


@given(PLAUSIBLE)
def test_every_date_comes_back_from_its_own_spelling(day: date) -> None:
    assert read_date(full_day(day), today=TODAY).value == day
    assert read_date(day.isoformat(), today=TODAY).value == day


@given(st.text(max_size=60), st.sampled_from([None, *DateOrder]))
def test_no_text_is_more_than_read_or_refused(text: str, order: DateOrder | None) -> None:
    read = read_date(text, order, today=TODAY)
    assert read.value is None or not read.reason
    decide_order([text])
