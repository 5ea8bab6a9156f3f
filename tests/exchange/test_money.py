"""Amounts of money in a cell become whole pence, and never pass through a float."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.csv_reading import read_csv
from app.exchange.decimals import DecimalSign, decide_sign
from app.exchange.money import read_money
from app.exchange.remarks import RemarkKind
from tests.shared_data import shared_file


@pytest.mark.parametrize(
    ("text", "pence"),
    [
        ("£26,050.00", 2_605_000),
        ("-£9.90", -990),
        ("£-9.90", -990),
        ("(9.90)", -990),
        ("(£9.90)", -990),
        ("9.90-", -990),
        ("−9.90", -990),
        ("12", 1200),
        ("£ 12.5", 1250),
        ("12 GBP", 1200),
        ("\u00a0£\u00a01,234.50", 123_450),
        ("1'234.50", 123_450),
        (".5", 50),
        ("12.500", 1250),
        ("0", 0),
    ],
)
def test_an_amount_is_read_to_the_penny(text: str, pence: int) -> None:
    assert read_money(text) == (pence, "", ())


def test_a_comma_may_be_the_decimal_sign() -> None:
    assert read_money("1.500,00", DecimalSign.COMMA).value == 150_000
    assert read_money("€ 1,5", DecimalSign.COMMA).value == 150
    assert read_money("1 500,25", DecimalSign.COMMA).value == 150_025


@pytest.mark.parametrize("text", ["", "N/A", "n/a", "-", "uncapped", "Uncapped ", "\u00a0"])
def test_no_value_is_never_zero(text: str) -> None:
    assert read_money(text) == (None, "", ())


def test_parts_of_a_penny_are_flagged_and_not_rounded() -> None:
    for text in ("1.005", "0.1234567890123456789012345678901234567", "1.0000000000000000000000001"):
        read = read_money(text)
        assert read.value is None
        assert "parts of a penny" in read.reason
        assert read.remarks[0].kind is RemarkKind.SEVERAL_DECIMALS


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("about a tenner", "not a number"),
        ("27-22-20", "several numbers"),
        ("--5", "not an amount"),
        ("1,5", "not a number"),
        ("9223372036854775808", "too large"),
        ("9" * 5000, "not a number"),
    ],
)
def test_what_is_no_amount_says_why(text: str, reason: str) -> None:
    read = read_money(text)
    assert read.value is None
    assert reason in read.reason


def test_an_amount_that_reads_two_ways_needs_its_sign() -> None:
    assert "in the thousands" in read_money("1,500", None).reason
    assert read_money("1.500,00", None).value == 150_000


@given(st.integers(-(10**14), 10**14), st.booleans(), st.sampled_from(list(DecimalSign)))
def test_every_amount_comes_back(pence: int, with_pound: bool, sign: DecimalSign) -> None:
    text = f"{abs(Decimal(pence) / 100):,.2f}"
    if sign is DecimalSign.COMMA:
        text = text.translate(str.maketrans(",.", ".,"))
    text = ("-" if pence < 0 else "") + ("£" if with_pound else "") + text
    assert read_money(text, sign).value == pence


@given(st.text(max_size=60))
def test_no_text_is_more_than_read_or_refused(text: str) -> None:
    for sign in (None, *DecimalSign):
        read = read_money(text, sign)
        assert read.value is None or not read.reason


@pytest.mark.needs_shared_data
@pytest.mark.parametrize(
    ("name", "travel", "office", "staffing"),
    [
        (
            "ipsa_mp_costs_2010_11_double_bom.csv",
            ("Travel and subsistence spend", 346_973_815),
            ("Office spend", 1_239_890_818),
            ("Staffing spend", 169_661_043),
        ),
        (
            "ipsa_mp_costs_2019_20_two_regimes.csv",
            ("Travel and subsistence spend", 558_182_280),
            ("Office spend", 1_300_987_415),
            ("Staffing spend", 9_015_870_017),
        ),
        (
            "ipsa_mp_costs_2023_24.csv",
            ("Travel and subsistence (uncapped)", 629_197_201),
            ("Office spend", 1_438_123_253),
            ("Staffing spend", 13_226_455_288),
        ),
    ],
)
def test_published_costs_add_up_to_the_penny(
    name: str, travel: tuple[str, int], office: tuple[str, int], staffing: tuple[str, int]
) -> None:
    sheet = read_csv(shared_file(name))
    for heading, total in (travel, office, staffing):
        position = sheet.headings.index(heading)
        sign = decide_sign(sheet.column(position)).sign
        read = [read_money(text, sign) for text in sheet.column(position)]
        assert not [one.reason for one in read if one.reason]
        assert sum(one.value or 0 for one in read) == total
