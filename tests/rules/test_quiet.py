"""A regular who has gone quiet is noticed; breaks, leaving and old silence are respected."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.person import Standing
from app.records.policy import PolicyDraft
from app.rules.giver import Giver
from app.rules.notice import Act, Rule, Severity
from app.rules.quiet import QuietFacts, judge

TODAY = date(2026, 11, 24)
POLICY = PolicyDraft()
AMINA = Giver(UUID(int=1), "Amina Begum", known_as="Amina")


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


@pytest.mark.parametrize(
    ("days", "came", "found"),
    [(42, 4, True), (41, 4, False), (42, 3, False), (400, 40, True), (0, 40, False)],
)
def test_a_regular_is_quiet_when_the_days_are_reached(days: int, came: int, found: bool) -> None:
    assert (judge(QuietFacts(AMINA, ago(days), came), POLICY, TODAY) is not None) is found


@pytest.mark.parametrize(
    ("giver", "found"),
    [
        (AMINA._replace(standing=Standing.STAFF), False),
        (AMINA._replace(left_on=ago(3)), False),
        (AMINA._replace(break_from=ago(50)), False),
        (AMINA._replace(break_from=ago(50), break_until=TODAY), False),
        (AMINA._replace(break_from=ago(50), break_until=ago(41)), False),
        (AMINA._replace(break_from=ago(50), break_until=ago(42)), True),
        (AMINA._replace(break_from=ago(90), break_until=ago(80)), True),
        (AMINA._replace(would_rather_not=True), True),
        (AMINA._replace(baseline_on=ago(18)), False),
        (AMINA._replace(baseline_on=ago(19)), True),
    ],
)
def test_breaks_leaving_and_old_silence_are_respected(giver: Giver, found: bool) -> None:
    facts = QuietFacts(giver, ago(60), 9)
    assert (judge(facts, POLICY, TODAY) is not None) is found


def test_the_notice_says_how_often_they_came_and_since_when_not() -> None:
    notice = judge(QuietFacts(AMINA, ago(60), 9), POLICY, TODAY)
    assert notice is not None
    assert (notice.rule, notice.act, notice.severity) == (
        Rule.QUIET,
        Act.GET_IN_TOUCH,
        Severity.INFO,
    )
    assert notice.key == f"quiet:{UUID(int=1).hex}"
    assert (notice.weight, notice.day) == (1000, ago(60))
    assert notice.sentence == (
        "Amina came on 9 days in the three months to 25 September, and not since."
    )
    assert notice.detail == (
        "It has been quiet for 60 days; the limit is 42 days, planned breaks left out."
    )
    assert notice.suggestion


def test_a_total_in_each_month_of_the_quarter_is_regular_too() -> None:
    by_month = QuietFacts(AMINA, ago(60), 3, monthly_totals=3)
    notice = judge(by_month, POLICY, TODAY)
    assert notice is not None
    assert notice.sentence == "Amina gave in the three months to 25 September, and not since."
    assert judge(by_month._replace(monthly_totals=2), POLICY, TODAY) is None


def test_the_rule_can_be_switched_off() -> None:
    facts = QuietFacts(AMINA, ago(60), 9)
    assert judge(facts, PolicyDraft(quiet_on=False), TODAY) is None
