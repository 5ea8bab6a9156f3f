"""The passport: one page that the volunteer owns."""

from dataclasses import replace
from datetime import date

import pytest

from app.documents.giving import Given
from app.documents.passport import Referee, TrainingDone, passports
from tests.documents.papers import flowing_text_of, pages_of
from tests.documents.samples import LETTERHEAD, ODD_NAME, PASSPORT

DAY = date(2026, 3, 3)


@pytest.mark.needs_program
def test_it_says_all_that_can_be_taken_along() -> None:
    text = flowing_text_of(passports(LETTERHEAD, PASSPORT).pdf())
    for words in (
        ODD_NAME,
        "This page is yours",
        "107 h 45 min",
        "41 occasions",
        "1 Mar 2021",
        "8 occasions, 3 May 2025 to 20 September 2025",
        "Sign language",
        "Riverside College · review due 2 Nov 2028",
        "runs out 2 Feb 2028",
        "Welcome day",
        "chair@riverside.example",
        "Sarah Price, Volunteer coordinator",
    ):
        assert words in text


@pytest.mark.needs_program
def test_a_rich_one_is_still_one_page() -> None:
    rich = replace(
        PASSPORT,
        given=tuple(Given(f"Activity {number}", 600, 9, DAY, DAY) for number in range(9)),
        skills=tuple(f"Skill number {number}" for number in range(16)),
        training=tuple(
            TrainingDone(f"Course {number}", DAY, "Riverside College", DAY) for number in range(12)
        ),
        referees=tuple(Referee(f"Name {number}", "Chair", "01632 960123") for number in range(5)),
    )
    assert len(pages_of(passports(LETTERHEAD, rich).pdf())) == 1


@pytest.mark.needs_program
def test_the_first_day_is_that_of_the_hours_where_no_other_is_known() -> None:
    text = flowing_text_of(passports(LETTERHEAD, replace(PASSPORT, joined_on=None)).pdf())
    assert "3 Apr 2025" in text.split("Time given")[0]
    assert "the first day" in text


@pytest.mark.needs_program
def test_hours_of_no_length_are_no_mistake() -> None:
    visit = replace(PASSPORT, given=(Given("Visit", 0, 1, DAY, DAY),))
    assert "1 occasion, 3 March 2026" in flowing_text_of(passports(LETTERHEAD, visit).pdf())


@pytest.mark.needs_program
def test_what_is_not_known_is_said() -> None:
    empty = replace(PASSPORT, given=(), skills=(), training=(), referees=(), joined_on=None)
    text = flowing_text_of(passports(LETTERHEAD, empty).pdf())
    assert text.count("Nothing is written down yet.") == 4
    assert "occasion" not in text


def test_many_passports_are_named_together() -> None:
    assert passports(LETTERHEAD, PASSPORT, PASSPORT).title == "Volunteer passports"
