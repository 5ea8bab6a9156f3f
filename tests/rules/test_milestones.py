"""Milestones: reached and not marked, near, or passed before notices began."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.policy import PolicyDraft
from app.records.recognition import RecognitionKind
from app.rules.giver import Giver
from app.rules.milestones import MilestoneFacts, anniversary, hours_mark, judge, years_mark
from app.rules.notice import Act, Notice, Rule, Severity

TODAY = date(2026, 11, 24)
POLICY = PolicyDraft()
AMINA = Giver(UUID(int=1), "Amina Begum", known_as="Amina")
START = date(2026, 6, 3)


def facts(minutes: int, *marked: str, giver: Giver = AMINA, by_baseline: int = 0) -> MilestoneFacts:
    return MilestoneFacts(
        giver,
        minutes,
        first_day=START,
        last_day=TODAY - timedelta(days=2),
        minutes_by_baseline=by_baseline,
        marked=frozenset(marked),
    )


def joined(on: date, *marked: str, baseline: date | None = None) -> MilestoneFacts:
    return facts(60, *marked, giver=AMINA._replace(joined_on=on, baseline_on=baseline))


def marks(notices: tuple[Notice, ...]) -> list[tuple[str, Severity, int]]:
    return [(notice.key.split(":")[2], notice.severity, notice.weight) for notice in notices]


@pytest.mark.parametrize(
    ("minutes", "marked", "found"),
    [
        (299, (), []),
        (300, (), [("10 hours", Severity.INFO, 500)]),
        (599, (), [("10 hours", Severity.INFO, 998)]),
        (600, (), [("10 hours", Severity.GOOD, 1000)]),
        (600, ("10 hours",), []),
        (5999, (), [("50 hours", Severity.GOOD, 1000)]),
        (6000, (), [("100 hours", Severity.GOOD, 1000)]),
        (6000, ("10 hours", "50 hours"), [("100 hours", Severity.GOOD, 1000)]),
        (6000, ("100 hours",), []),
        (5820, ("50 hours",), [("100 hours", Severity.INFO, 970)]),
        (5820, ("100 hours",), []),
        (6000, ("250 hours",), []),
        (6000, ("100 years", "Party", "many hours"), [("100 hours", Severity.GOOD, 1000)]),
        (90_000, ("1000 hours",), []),
    ],
)
def test_hours_are_reached_near_or_marked(
    minutes: int, marked: tuple[str, ...], found: list[tuple[str, Severity, int]]
) -> None:
    assert marks(judge(facts(minutes, *marked), POLICY, TODAY)) == found


@pytest.mark.parametrize(
    ("on", "marked", "found"),
    [
        (date(2025, 12, 9), (), []),
        (date(2025, 12, 8), (), [("1 year", Severity.INFO, 961)]),
        (date(2025, 11, 25), (), [("1 year", Severity.INFO, 997)]),
        (date(2025, 11, 24), (), [("1 year", Severity.GOOD, 1000)]),
        (date(2025, 11, 24), ("1 year",), []),
        (date(2021, 11, 24), ("1 year",), [("5 years", Severity.GOOD, 1000)]),
        (date(2021, 11, 30), ("3 years",), [("5 years", Severity.INFO, 996)]),
        (date(2021, 11, 30), ("5 years",), []),
        (date(2000, 1, 1), ("10 years",), []),
    ],
)
def test_years_are_reached_near_or_marked(
    on: date, marked: tuple[str, ...], found: list[tuple[str, Severity, int]]
) -> None:
    assert marks(judge(joined(on, *marked), POLICY, TODAY)) == found


def test_years_begin_with_the_first_day_given_when_no_joining_day_is_known() -> None:
    began = facts(60)._replace(first_day=date(2025, 11, 20))
    assert marks(judge(began, POLICY, TODAY)) == [("1 year", Severity.GOOD, 1000)]


def test_what_was_passed_before_the_baseline_is_listed_last_as_something_to_catch_up() -> None:
    baseline = date(2026, 1, 1)
    early = AMINA._replace(baseline_on=baseline, joined_on=date(2022, 5, 1))
    hours, years = judge(facts(6100, giver=early, by_baseline=6000), POLICY, TODAY)

    assert marks((hours, years)) == [
        ("100 hours", Severity.INFO, 0),
        ("3 years", Severity.INFO, 0),
    ]
    assert hours.sentence == "Amina had passed 100 hours by 1 January, before notices began."
    assert "catch up" in hours.detail


def test_a_milestone_passed_after_the_baseline_is_news() -> None:
    early = AMINA._replace(baseline_on=date(2026, 9, 1))
    found = judge(facts(6100, giver=early, by_baseline=5999), POLICY, TODAY)
    assert marks(found) == [("100 hours", Severity.GOOD, 1000)]
    reached_later = judge(joined(date(2025, 9, 2), baseline=date(2026, 9, 1)), POLICY, TODAY)
    assert marks(reached_later) == [("1 year", Severity.GOOD, 1000)]


def test_the_notice_says_how_the_milestone_was_reached() -> None:
    wishing = AMINA._replace(would_value=(RecognitionKind.GIFT,))
    (notice,) = judge(facts(6030, giver=wishing), POLICY, TODAY)
    assert (notice.rule, notice.act) == (Rule.MILESTONE, Act.MARK)
    assert notice.key == f"milestone:{UUID(int=1).hex}:100 hours"
    assert notice.sentence == "Amina has reached 100 hours: 100 h 30 min since 3 June."
    assert notice.detail == "It is not marked yet."
    assert notice.suggestion == "Amina would value a gift."
    assert notice.day == TODAY - timedelta(days=2)


def test_a_near_milestone_says_what_is_missing() -> None:
    (hours,) = judge(facts(5850, "50 hours"), POLICY, TODAY)
    assert hours.sentence == "Amina is 2 h 30 min short of 100 hours."
    assert hours.detail == "There is time to prepare something."
    (years,) = judge(joined(date(2025, 11, 25)), POLICY, TODAY)
    assert years.sentence == "Amina is 1 day short of 1 year."
    assert years.day == date(2026, 11, 25)


def test_years_say_since_when() -> None:
    (notice,) = judge(joined(date(2021, 11, 1), "3 years"), POLICY, TODAY)
    assert notice.sentence == "Amina has reached 5 years: with us since 1 November 2021."
    assert notice.day == date(2026, 11, 1)


def test_nothing_is_marked_for_those_who_may_not_be_thanked_or_with_the_rule_off() -> None:
    assert judge(facts(6000, giver=AMINA._replace(would_rather_not=True)), POLICY, TODAY) == ()
    assert judge(facts(6000), PolicyDraft(milestones_on=False), TODAY) == ()


def test_a_leap_day_completes_its_year_on_the_first_of_march() -> None:
    assert anniversary(date(2024, 2, 29), 1) == date(2025, 3, 1)
    assert anniversary(date(2024, 2, 29), 4) == date(2028, 2, 29)


def test_one_is_one() -> None:
    assert (hours_mark(1), hours_mark(10)) == ("1 hour", "10 hours")
    assert (years_mark(1), years_mark(5)) == ("1 year", "5 years")
