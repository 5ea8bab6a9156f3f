"""The demo charity: the same for the same day, plausible, and made up from end to end."""

import re
from collections import Counter
from datetime import date, timedelta

import pytest

from app.records.course import PlaceState
from app.records.expense_claim import ClaimState
from app.records.person import PAID_STANDINGS, Standing
from app.records.recognition import RecognitionState
from app.services.demo_charity import DemoCharity, demo_charity

TODAY = date(2026, 11, 24)
DAYS = [TODAY + timedelta(days=ahead) for ahead in range(0, 365, 41)]


@pytest.fixture(scope="module")
def demo() -> DemoCharity:
    return demo_charity(TODAY)


def test_the_same_day_gives_the_same_records(demo: DemoCharity) -> None:
    assert demo_charity(TODAY) == demo


def test_another_day_moves_everything_along() -> None:
    later = demo_charity(TODAY + timedelta(days=7))
    assert max(one.day for one in later.contributions) > TODAY


def test_about_sixty_people_of_all_kinds(demo: DemoCharity) -> None:
    people = list(demo.people.values())
    assert 55 <= len(people) <= 65
    assert len({person.name for person in people}) == len(people)
    assert {person.standing for person in people} == set(Standing)
    assert sum(not person.name.isascii() for person in people) >= 7
    assert any(person.left_on for person in people)
    assert any(
        person.break_from and person.break_until and person.break_from <= TODAY < person.break_until
        for person in people
    )
    assert any(person.would_rather_not for person in people)
    assert sum(bool(person.wishes) for person in people) >= 7
    assert sum(bool(person.would_value) for person in people) >= 20
    assert any(person.known_as for person in people)


def test_nobody_can_be_reached_by_accident(demo: DemoCharity) -> None:
    people = demo.people.values()
    assert all(re.fullmatch(r"[a-z.]+@example\.org", person.email) for person in people)
    assert all(re.fullmatch(r"07700 900\d{3}", person.phone) for person in people)
    assert len({person.phone for person in people}) == len(people)
    assert not any(person.postcode for person in people)


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_two_years_of_some_300_hours_a_month_and_none_to_come(today: date) -> None:
    demo = demo_charity(today)
    by_month = Counter[tuple[int, int]]()
    for one in demo.contributions:
        assert today - timedelta(days=731) <= one.day < today
        by_month[one.day.year, one.day.month] += one.minutes
    months = [minutes / 60 for _, minutes in sorted(by_month.items())][1:-1]
    assert len(months) >= 23
    assert all(100 <= hours <= 500 for hours in months)
    assert all(170 <= hours <= 500 for hours in months[-12:])


def test_every_person_was_here_when_they_gave(demo: DemoCharity) -> None:
    for one in demo.contributions:
        person = demo.people[one.person_id]
        assert person.joined_on is not None
        assert person.joined_on <= one.day
        assert person.left_on is None or one.day < person.left_on


def test_staff_and_those_who_would_rather_not_are_not_thanked(demo: DemoCharity) -> None:
    for one in demo.recognitions:
        person = demo.people[one.person_id]
        assert not person.would_rather_not
        assert person.standing not in PAID_STANDINGS


def test_what_was_given_back_is_in_the_past_and_of_every_state(demo: DemoCharity) -> None:
    for one in demo.recognitions:
        assert all(
            day is None or day <= TODAY for day in (one.offered_on, one.answered_on, one.given_on)
        )
    lines = (*demo.recognitions, *demo.training.lines.values())
    assert {one.state for one in lines} == set(RecognitionState)


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_claims_of_every_state_are_in_the_past_and_come_to_what_was_paid(today: date) -> None:
    demo = demo_charity(today)
    assert {claim["state"] for claim in demo.claims} == set(ClaimState)
    assert [claim["number"] for claim in demo.claims] == list(range(1, len(demo.claims) + 1))
    for claim in demo.claims:
        person = demo.people[claim["person_id"]]
        assert person.standing not in PAID_STANDINGS
        days = [claim.get(name) for name in ("submitted_on", "decided_on", "paid_on")]
        known = [day for day in days if day is not None]
        assert known == sorted(known)
        assert all(day <= today for day in known)
        lines = [line for line in demo.claim_lines if line["claim_id"] == claim["id"]]
        assert lines
        assert all(line["incurred_on"] <= today for line in lines)
        if claim["state"] is ClaimState.PAID:
            payment = demo.payments[claim["recognition_id"]]
            assert payment.cost_pence == sum(line["due_pence"] for line in lines)
            assert payment.given_on == claim["paid_on"]


@pytest.mark.parametrize("today", DAYS, ids=str)
def test_places_of_every_state_stand_in_the_ledger(today: date) -> None:
    demo = demo_charity(today)
    made = demo.training
    assert {place["state"] for place in made.places} == set(PlaceState)
    assert {place["course_id"] for place in made.places} == set(made.courses)
    assert [place["recognition_id"] for place in made.places] == list(made.lines)
    for place in made.places:
        person = demo.people[place["person_id"]]
        assert person.standing not in PAID_STANDINGS
        assert person.joined_on is not None
        assert place["done_on"] is None or person.joined_on <= place["done_on"] <= today
        assert made.lines[place["recognition_id"]].what == made.courses[place["course_id"]].title
    assert {need["course_id"] for need in made.needs} < set(made.courses)
    assert all(check.issued_on < today for check in made.checks)


def test_every_activity_has_its_hours(demo: DemoCharity) -> None:
    assert len(demo.activities) == 8
    assert {one.activity_id for one in demo.contributions} == set(demo.activities)
