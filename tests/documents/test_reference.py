"""The reference as a letter: the writer's words, whom they go to, and who signs."""

import pytest

from app.documents.reference import reference_letter
from tests.documents.papers import flowing_text_of
from tests.documents.samples import LETTERHEAD, ODD_NAME, REFERENCE


@pytest.mark.needs_program
def test_it_says_what_was_written_and_no_more() -> None:
    text = flowing_text_of(reference_letter(LETTERHEAD, REFERENCE).pdf())
    for words in (
        "University of South Wales Admissions Pontypridd",
        "9 April 2026",
        "Dear Sir or Madam,",
        f"Reference for {ODD_NAME}",
        "For: Teacher training",
        f"{ODD_NAME} has volunteered with us since 1 March 2021. She knows every family by name.",
        "Yours faithfully,",
        "Sarah Price Volunteer coordinator",
    ):
        assert words in text


def test_what_it_is_for_may_be_unknown() -> None:
    assert REFERENCE.about == "For: Teacher training"
    assert reference_letter(LETTERHEAD, REFERENCE).title == f"Reference for {ODD_NAME}"
