"""Phone numbers are kept as typed; a zero that a spreadsheet ate is put back and shown."""

import pytest

from app.exchange.phones import folded_phone, read_phone
from app.exchange.remarks import RemarkKind


@pytest.mark.parametrize(
    "text", ["07700 900123", "+44 7700 900123", "(029) 2018 0123 ext 4", "999 99"]
)
def test_a_number_is_kept_as_typed(text: str) -> None:
    assert read_phone(text) == (text, "", ())


@pytest.mark.parametrize(
    "text", ["7700900123", "1792456123", "2920180123", "3001234567", "7700 900123"]
)
def test_a_lost_zero_is_put_back_and_shown(text: str) -> None:
    read = read_phone(text)
    assert read.value == f"0{text}"
    assert read.remarks[0].kind is RemarkKind.ZERO_PUT_BACK


def test_what_looks_like_no_number_is_kept_and_shown() -> None:
    for text in ("ring the bell", "someone@example.org", "12"):
        read = read_phone(text)
        assert read.value == text
        assert read.remarks[0].kind is RemarkKind.PHONE_SHAPE
    assert read_phone("n/a").value is None


def test_a_number_that_a_spreadsheet_made_decimal_is_a_number_again() -> None:
    assert read_phone("7700900123.0").value == "07700900123"


def test_numbers_are_compared_with_the_country_folded() -> None:
    ways = ("07700 900123", "+44 7700 900123", "0044 7700-900-123", "+44 (0) 7700 900123")
    assert {folded_phone(way) for way in ways} == {"07700900123"}
