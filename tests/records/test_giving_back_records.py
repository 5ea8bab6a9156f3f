"""Courses, places, checks, references and vacancies refuse in sentences what could not be kept."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from app.records.course import CourseDraft, Lasting, PlaceState, TrainingPlaceDraft
from app.records.failures import InvalidDraft
from app.records.policy import PolicyDraft
from app.records.reference import TEXT_LENGTH, ReferenceDraft
from app.records.vacancy import VacancyDraft

DAY = date(2026, 11, 3)
PLACE: dict[str, Any] = {"person_id": UUID(int=1), "course_id": UUID(int=2)}


def test_a_course_that_ends_says_when() -> None:
    assert CourseDraft.check({"title": "First aid"}).lasting is Lasting.FOR_GOOD
    first_aid = {"title": "First aid at work", "lasting": Lasting.EXPIRES}
    with pytest.raises(InvalidDraft, match="after how many months"):
        CourseDraft.check(first_aid)
    assert CourseDraft.check(first_aid | {"months": 36}).months == 36


@pytest.mark.parametrize(
    ("state", "field"),
    [
        (PlaceState.OFFERED, "offered_on"),
        (PlaceState.BOOKED, "booked_for"),
        (PlaceState.DONE, "done_on"),
        (PlaceState.DECLINED, "answered_on"),
        (PlaceState.DID_NOT_ATTEND, "answered_on"),
    ],
)
def test_a_place_has_the_day_of_its_state(state: PlaceState, field: str) -> None:
    with pytest.raises(InvalidDraft, match="is needed"):
        TrainingPlaceDraft.check(PLACE | {"state": state})
    assert TrainingPlaceDraft.check(PLACE | {"state": state, field: DAY}).state is state


def test_a_vacancy_is_shown_to_volunteers_before_it_is_public() -> None:
    values = {"title": "Cook", "opens_on": DAY}
    with pytest.raises(InvalidDraft, match="public before volunteers see it"):
        VacancyDraft.check(values | {"public_on": date(2026, 11, 2)})
    with pytest.raises(InvalidDraft, match="close before it opens"):
        VacancyDraft.check(values | {"closes_on": date(2026, 11, 2)})
    assert VacancyDraft.check(values | {"public_on": DAY, "closes_on": DAY}).public_on == DAY


def test_a_reference_keeps_its_lines_and_has_an_end() -> None:
    values = {"person_id": UUID(int=1), "asked_by": "Tesco", "asked_on": DAY}
    assert ReferenceDraft.check(values | {"text": "One.\n\nTwo.\n"}).text == "One.\n\nTwo."
    with pytest.raises(InvalidDraft, match="20,000 letters fit"):
        ReferenceDraft.check(values | {"text": "x" * (TEXT_LENGTH + 1)})


def test_the_days_ahead_of_an_end_rise() -> None:
    with pytest.raises(InvalidDraft, match="The days ahead"):
        PolicyDraft.check({"warn_days": (60, 30, 7)})
