"""The letter of thanks: its words, its figures, and an address that a window envelope shows."""

from dataclasses import replace

import pytest

from app.documents.giving import NOTHING
from app.documents.thank_you_letter import thank_you_letters
from tests.documents.papers import flowing_text_of, pages_of
from tests.documents.samples import LETTER, LETTERHEAD, ODD_NAME

#: Points to a millimetre.
MM = 72 / 25.4


@pytest.mark.needs_program
def test_it_says_what_was_written_and_what_was_given() -> None:
    text = flowing_text_of(thank_you_letters(LETTERHEAD, LETTER).pdf())
    for words in (
        f"Dear {ODD_NAME},",
        "Last winter the pantry stayed open",
        "We noticed, and so did everybody",
        "107 h 45 min",
        "given on 41 occasions",
        "3 April 2025 to 20 March 2026",
        "With thanks,",
        "Sarah Price",
        "Volunteer coordinator",
    ):
        assert words in text
    assert "Page" not in text


@pytest.mark.needs_program
def test_the_address_lies_in_the_window_of_an_envelope() -> None:
    (page,) = pages_of(thank_you_letters(LETTERHEAD, LETTER).pdf())
    street = next(word for word in page.words if word.text == "Mill")
    assert 20 * MM <= street.left <= 40 * MM
    assert 50 * MM <= street.top <= 75 * MM


@pytest.mark.needs_program
def test_an_opening_may_be_chosen_and_figures_left_out() -> None:
    letter = replace(LETTER, salutation="My dear Siân,", given=NOTHING)
    text = flowing_text_of(thank_you_letters(LETTERHEAD, letter).pdf())
    assert "My dear Siân," in text
    assert "Dear" not in text
    assert "occasion" not in text


@pytest.mark.needs_program
def test_many_letters_are_one_file() -> None:
    printout = thank_you_letters(LETTERHEAD, LETTER, replace(LETTER, to_name="Jo"))
    pages = pages_of(printout.pdf())
    assert len(pages) == 2
    assert printout.title == "Thank-you letters"
