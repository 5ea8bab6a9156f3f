"""A vacancy is a notice while it is about to be public and nobody was told of it."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.policy import PolicyDraft
from app.rules.matter import Matter
from app.rules.notice import Act, Notice, Rule, Severity, subject_of
from app.rules.vacancy import VacancyFacts, judge

TODAY = date(2026, 11, 24)
COOK = UUID(int=7)


def judged(days: int, closes_in: int | None = None, **policy: int | bool) -> Notice | None:
    facts = VacancyFacts(
        COOK,
        "Kitchen assistant",
        TODAY - timedelta(days=3),
        TODAY + timedelta(days=days),
        None if closes_in is None else TODAY + timedelta(days=closes_in),
    )
    return judge(facts, PolicyDraft.check(policy), TODAY)


@pytest.mark.parametrize(
    ("days", "weight", "severity"),
    [
        (8, None, None),
        (7, 0, Severity.DUE_SOON),
        (5, 285, Severity.DUE_SOON),
        (1, 857, Severity.DUE_SOON),
        (0, 1000, Severity.OVERDUE),
        (-7, 2000, Severity.OVERDUE),
    ],
)
def test_it_is_late_on_the_day_it_is_public(
    days: int, weight: int | None, severity: Severity | None
) -> None:
    notice = judged(days)
    assert (notice and notice.weight) == weight
    assert (notice and notice.severity) == severity


@pytest.mark.parametrize(
    ("days", "sentence"),
    [
        (5, "Kitchen assistant is public in 5 days and no volunteer was told of it."),
        (1, "Kitchen assistant is public in 1 day and no volunteer was told of it."),
        (0, "Kitchen assistant is public today and no volunteer was told of it."),
        (-1, "Kitchen assistant has been public for 1 day and no volunteer was told of it."),
    ],
)
def test_it_says_how_long_there_is(days: int, sentence: str) -> None:
    notice = judged(days)
    assert notice is not None
    assert notice.sentence == sentence


def test_it_is_about_the_vacancy_and_no_person() -> None:
    notice = judged(5, closes_in=20)
    assert notice is not None
    assert notice.about == Matter(COOK, "Kitchen assistant")
    assert (notice.person_id, notice.name) == (None, "Kitchen assistant")
    assert (notice.rule, notice.act) == (Rule.VACANCY, Act.TELL)
    assert subject_of(notice.key) == COOK
    assert notice.besides == "It closes 14 December."
    assert notice.detail == (
        "It was open to volunteers from 21 November; they are told 7 days before all others."
    )
    assert notice.suggestion == "Tell those whose skills fit, and note who was told."
    assert notice.day == TODAY + timedelta(days=5)


def test_one_that_opens_later_says_so() -> None:
    opens = TODAY + timedelta(days=2)
    facts = VacancyFacts(COOK, "Kitchen assistant", opens, opens)
    notice = judge(facts, PolicyDraft(), TODAY)
    assert notice is not None
    assert notice.detail.startswith("It is open to volunteers from 26 November;")


def test_what_is_closed_by_its_day_or_switched_off_is_none() -> None:
    assert judged(-9, closes_in=-1) is None
    assert judged(-9, closes_in=0) is not None
    assert judged(5, vacancies_on=False) is None
    assert judged(8, vacancy_days=10) is not None
