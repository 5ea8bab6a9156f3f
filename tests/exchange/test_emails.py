"""E-mail addresses are warned about, never refused; several in a cell are split only on wish."""

import pytest

from app.exchange.emails import looks_like_email, read_emails
from app.exchange.remarks import RemarkKind


@pytest.mark.parametrize(
    "text", ["anna@example.org", "Anna Smith <anna@example.org>", "mailto:anna@example.org"]
)
def test_one_address_is_taken(text: str) -> None:
    assert read_emails(text) == (("anna@example.org",), "", ())


@pytest.mark.parametrize(
    "text", ["11111111111", "anna@", "@example.org", "anna@example", "a@b@c.org"]
)
def test_a_doubtful_shape_is_kept_and_shown(text: str) -> None:
    read = read_emails(text)
    assert read.value == (text,)
    assert read.remarks[0].kind is RemarkKind.EMAIL_SHAPE
    assert not looks_like_email(text)


@pytest.mark.parametrize("text", ["a@example.org, b@example.org", "a@example.org;b@example.org"])
def test_several_addresses_are_split_only_where_chosen(text: str) -> None:
    together = read_emails(text)
    assert together.value == (text,)
    assert together.remarks[0].kind is RemarkKind.LIST_IN_CELL
    assert read_emails(text, split=True) == (("a@example.org", "b@example.org"), "", ())


def test_blank_is_fine() -> None:
    assert read_emails(" ") == (None, "", ())
