"""The decimal sign is a matter of the whole column; what it cannot tell is asked."""

from decimal import Decimal

import pytest

from app.exchange.decimals import DecimalSign, decide_sign, read_decimal, read_whole

POINT, COMMA = DecimalSign


@pytest.mark.parametrize(
    ("texts", "sign"),
    [
        (["1,5", "1.500,00"], COMMA),
        (["1,5"], COMMA),
        (["1,500.00", "1,500"], POINT),
        (["7.5"], POINT),
        (["1,500,000"], POINT),
        (["1.500.000"], COMMA),
        (["0,125"], COMMA),
        (["£1,500", "£12.50"], POINT),
        (["(9.90)"], POINT),
        (["1234,567"], COMMA),
    ],
)
def test_a_value_that_reads_one_way_settles_the_column(texts: list[str], sign: DecimalSign) -> None:
    assert decide_sign(texts).sign is sign


@pytest.mark.parametrize(
    "texts", [["1,500"], ["1.500", "2.500"], ["12", "", "1,500"], ["1,5", "1.5"]]
)
def test_a_column_that_reads_two_ways_must_be_asked(texts: list[str]) -> None:
    assert decide_sign(texts).must_be_asked


@pytest.mark.parametrize("texts", [[], ["12", "1:30"], ["Smith, Anna", "N/A"], ["1 h 30."]])
def test_a_column_without_decimals_is_not_asked(texts: list[str]) -> None:
    assert not decide_sign(texts).must_be_asked


def test_numbers_are_read_exactly() -> None:
    assert read_decimal("0.1").value == Decimal("0.1")
    assert read_decimal("+1,234.5").value == Decimal("1234.5")
    assert read_decimal("-1.5").value == Decimal("-1.5")
    assert read_decimal("").value is None
    assert read_decimal("12", None).value == 12


def test_a_number_beyond_63_bits_is_refused() -> None:
    assert read_decimal(str(2**63 - 1)).value == 2**63 - 1
    assert "too large" in read_decimal(str(2**63)).reason


def test_a_count_is_a_whole_number() -> None:
    assert read_whole("1,200").value == 1200
    assert read_whole(" 60 ").value == 60
    assert "not a whole number" in read_whole("1.5").reason
    assert "several numbers" in read_whole("27-22-20").reason
    assert read_whole("").value is None
