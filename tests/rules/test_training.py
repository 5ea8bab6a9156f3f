"""Until when training lasts, how it stands on a day, and who lacks what."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.course import Lasting
from app.rules.training import (
    DUE,
    ENDED,
    End,
    Gap,
    Lacking,
    Term,
    TrainingStanding,
    end_of,
    gaps,
    lasts_longest,
    standing,
)

TODAY = date(2026, 11, 24)
DONE = date(2023, 11, 30)
WARN = (7, 30, 60)
EXPIRES = Lasting.EXPIRES
REVIEW = Lasting.REVIEW_DUE
GOOD = Lasting.FOR_GOOD


@pytest.mark.parametrize(
    ("term", "end"),
    [
        (Term(DONE), None),
        (Term(DONE, GOOD, 12), None),
        (Term(DONE, EXPIRES), None),
        (Term(DONE, EXPIRES, 36), End(date(2026, 11, 30))),
        (Term(DONE, REVIEW, 36), End(date(2026, 11, 30), is_review=True)),
        (Term(DONE, EXPIRES, 3), End(date(2024, 2, 29))),
        (Term(DONE, EXPIRES, 15), End(date(2025, 2, 28))),
        (Term(date(2024, 2, 29), EXPIRES, 12), End(date(2025, 2, 28))),
        (Term(DONE, EXPIRES, 36, 28), End(date(2026, 11, 30), grace_days=28)),
        # What stands on the certificate wins, be it sooner, later, or where the course is for good.
        (Term(DONE, EXPIRES, 36, 0, date(2025, 1, 1)), End(date(2025, 1, 1))),
        (Term(DONE, REVIEW, 12, 5, date(2028, 1, 1)), End(date(2028, 1, 1), True, 5)),
        (Term(DONE, GOOD, None, 0, date(2025, 1, 1)), End(date(2025, 1, 1))),
    ],
)
def test_months_go_by_the_calendar_and_the_certificate_wins(term: Term, end: End | None) -> None:
    assert end_of(term) == end


@pytest.mark.parametrize(
    ("days_left", "grace", "expiring", "reviewed"),
    [
        (61, 0, TrainingStanding.IN_FORCE, TrainingStanding.IN_FORCE),
        (60, 0, TrainingStanding.EXPIRES_SOON, TrainingStanding.REVIEW_SOON),
        (0, 0, TrainingStanding.EXPIRES_SOON, TrainingStanding.REVIEW_SOON),
        (-1, 0, TrainingStanding.EXPIRED, TrainingStanding.REVIEW_OVERDUE),
        (-1, 14, TrainingStanding.IN_GRACE, TrainingStanding.IN_GRACE),
        (-14, 14, TrainingStanding.IN_GRACE, TrainingStanding.IN_GRACE),
        (-15, 14, TrainingStanding.EXPIRED, TrainingStanding.REVIEW_OVERDUE),
    ],
)
def test_an_expiry_and_a_review_are_two_words(
    days_left: int, grace: int, expiring: TrainingStanding, reviewed: TrainingStanding
) -> None:
    on = TODAY + timedelta(days=days_left)
    assert standing(End(on, False, grace), WARN, TODAY) is expiring
    assert standing(End(on, True, grace), WARN, TODAY) is reviewed


def test_what_is_for_good_stands_and_nothing_is_told_ahead_without_marks() -> None:
    assert standing(None, WARN, TODAY) is TrainingStanding.IN_FORCE
    assert standing(End(TODAY), (), TODAY) is TrainingStanding.IN_FORCE
    assert TrainingStanding.IN_FORCE not in DUE
    assert ENDED < DUE


def test_of_several_times_the_one_that_lasts_longest_counts() -> None:
    old = Term(date(2020, 1, 1), EXPIRES, 36)
    new = Term(date(2023, 1, 1), EXPIRES, 36)
    cut_short = Term(date(2024, 1, 1), EXPIRES, 36, 0, date(2024, 6, 1))
    for_good = Term(date(2019, 1, 1))
    assert lasts_longest([old, new, cut_short]) == new
    assert lasts_longest([new, for_good]) == for_good


AMINA, BEN, CARYS = (UUID(int=number) for number in (1, 2, 3))
KITCHEN, GARDEN = UUID(int=11), UUID(int=12)
HYGIENE, FIRST_AID = UUID(int=21), UUID(int=22)


@pytest.mark.parametrize(
    ("terms", "why"),
    [
        ((), Lacking.NOT_DONE),
        ((Term(DONE),), None),
        ((Term(DONE, EXPIRES, 36),), None),
        ((Term(DONE, EXPIRES, 12),), Lacking.EXPIRED),
        ((Term(DONE, REVIEW, 12),), Lacking.REVIEW_OVERDUE),
        ((Term(DONE, EXPIRES, 35, 365),), None),
        ((Term(DONE, EXPIRES, 12), Term(date(2026, 1, 1), EXPIRES, 12)), None),
    ],
)
def test_a_course_is_lacked_when_it_was_never_done_or_has_ended(
    terms: tuple[Term, ...], why: Lacking | None
) -> None:
    found = gaps({AMINA: [KITCHEN]}, {KITCHEN: [HYGIENE]}, {(AMINA, HYGIENE): terms}, TODAY)
    assert [gap.why for gap in found] == ([why] if why else [])


def test_each_lack_names_the_activities_that_need_the_course() -> None:
    giving = {AMINA: [KITCHEN, GARDEN], BEN: [GARDEN], CARYS: []}
    needed = {KITCHEN: [HYGIENE, FIRST_AID], GARDEN: [FIRST_AID]}
    done = {(AMINA, HYGIENE): [Term(DONE)]}
    assert list(gaps(giving, needed, done, TODAY)) == [
        Gap(AMINA, FIRST_AID, (KITCHEN, GARDEN), Lacking.NOT_DONE),
        Gap(BEN, FIRST_AID, (GARDEN,), Lacking.NOT_DONE),
    ]
