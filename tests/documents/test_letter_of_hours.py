"""The letter of hours: what the records say, and no opinion."""

from dataclasses import replace

import pytest

from app.documents.letter_of_hours import WHAT_IT_IS, letters_of_hours
from tests.documents.papers import flowing_text_of
from tests.documents.samples import HOURS, LETTERHEAD, ODD_NAME


@pytest.mark.needs_program
def test_it_says_the_hours_of_each_activity_and_of_all() -> None:
    text = flowing_text_of(letters_of_hours(LETTERHEAD, HOURS).pdf())
    for words in (
        "To whom it may concern,",
        f"Hours given by {ODD_NAME}",
        f"{ODD_NAME} has given time to Riverside Community Trust as a volunteer since",
        "1 March 2021.",
        f"Between 1 April 2025 and 31 March 2026, {ODD_NAME} gave 107 h 45 min on 41 occasions",
        "Family Garden 3 May 2025 20 September 2025 8 20 h",
        WHAT_IT_IS,
        "Yours faithfully,",
    ):
        assert words in text


@pytest.mark.needs_program
def test_that_there_are_no_hours_is_said() -> None:
    letter = replace(
        HOURS, given=(), joined_on=None, remark="Please ring us.\n\nWe are glad to help."
    )
    text = flowing_text_of(letters_of_hours(LETTERHEAD, letter).pdf())
    assert f"no hours of {ODD_NAME} stand in our records." in text
    assert "has given time" not in text
    assert "Please ring us. We are glad to help." in text


def test_many_letters_are_named_together() -> None:
    assert letters_of_hours(LETTERHEAD, HOURS, HOURS).title == "Letters of hours"
