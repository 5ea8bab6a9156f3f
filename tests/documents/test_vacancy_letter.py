"""The letter of a first look: what the post is, when it is public, and whom to ask."""

from dataclasses import replace
from datetime import date

import pytest

from app.documents.vacancy_letter import PostTold, vacancy_letters
from tests.documents.papers import flowing_text_of, pages_of
from tests.documents.samples import BARE, LETTERHEAD, ODD_NAME, VACANCY_LETTER


@pytest.mark.needs_program
def test_it_tells_of_the_post_and_of_its_days() -> None:
    printout = vacancy_letters(LETTERHEAD, VACANCY_LETTER)
    assert printout.title == f"A first look for {ODD_NAME}: Community cook"
    text = flowing_text_of(printout.pdf())
    for words in (
        f"Dear {ODD_NAME},",
        "Community cook",
        "volunteers hear of it first: it will be public on 24 April 2026.",
        "You plan the meals",
        "What helps Terms",
        "Cooking, food hygiene and Welsh",
        "24 hours a week",
        "12 May 2026",
        "Sarah Price, 01632 960123",
        "there is no need to answer.",
        "Volunteer coordinator",
    ):
        assert words in text
    assert "Page" not in text


@pytest.mark.parametrize(
    ("public_on", "told"),
    [
        (None, "We have a paid post to fill, and volunteers hear of it first."),
        (date(2026, 4, 9), "We have a paid post to fill. It has been public since 9 April 2026."),
    ],
)
def test_it_promises_no_first_look_that_is_over(public_on: date | None, told: str) -> None:
    post = replace(VACANCY_LETTER.post, public_on=public_on)
    assert replace(VACANCY_LETTER, post=post).first_look == told


@pytest.mark.needs_program
def test_what_is_not_known_is_left_out_and_many_are_one_file() -> None:
    bare = replace(VACANCY_LETTER, post=PostTold("Driver"), salutation="Dear Jo,")
    printout = vacancy_letters(BARE, bare, replace(bare, written_on=date(2026, 4, 10)))
    assert (printout.title, printout.dated) == ("A first look: Driver", date(2026, 4, 10))
    pdf = printout.pdf()
    assert len(pages_of(pdf)) == 2
    text = flowing_text_of(pdf)
    assert "Dear Jo," in text
    for word in ("What helps", "Terms", "Closes", "To ask"):
        assert word not in text
