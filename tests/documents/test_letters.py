"""What stands around the words of a letter."""

from datetime import date

from app.documents.letters import Signatory, address_lines, envelope_words


def test_lines_of_the_address_that_say_nothing_are_left_out() -> None:
    words = envelope_words("", ("1 Mill Road", "", "RV1"), date(2026, 4, 9), Signatory("Jo"))
    assert words == {
        "to": ["1 Mill Road", "RV1"],
        "written": "9 April 2026",
        "signed": "Jo",
        "role": "",
    }


def test_an_address_is_its_lines_without_the_empty_ones() -> None:
    assert address_lines(" 1 Mill Road \n\n  RV1\n") == ("1 Mill Road", "RV1")
    assert address_lines("") == ()
