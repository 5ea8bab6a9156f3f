"""A week far above somebody's own usual one is noticed, and said kindly."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.person import Standing
from app.records.policy import PolicyDraft
from app.rules.giver import Giver
from app.rules.notice import Act, Rule, Severity
from app.rules.overload import OverloadFacts, judge

TODAY = date(2026, 11, 24)
POLICY = PolicyDraft()
AMINA = Giver(UUID(int=1), "Amina Begum", known_as="Amina")
USUAL = (300, 240, 300, 360)


def facts(last: int, earlier: tuple[int, ...] = USUAL, giver: Giver = AMINA) -> OverloadFacts:
    """A last week given on two days, and earlier weeks given on one."""
    gave = [(TODAY, last - 60), (TODAY - timedelta(days=6), 60)]
    gave += [
        (TODAY - timedelta(days=7 * week), minutes)
        for week, minutes in enumerate(earlier, start=1)
        if minutes
    ]
    return OverloadFacts(giver, gave)


@pytest.mark.parametrize(
    ("last", "earlier", "found"),
    [
        (600, USUAL, True),
        (599, USUAL, False),
        (600, (301, 301, 301, 301), False),
        (602, (301, 301, 301, 301), True),
        (1200, (300, 300, 300), False),
        (1200, (300, 0, 300, 0, 300, 0, 300), True),
        (900, (450, 450, 10, 10), True),
        (600, (2000, 300, 2000, 300), False),
        (1200, (0,) * 12 + (300,) * 4, False),
        (1200, (0,) * 8 + (300,) * 4, True),
    ],
)
def test_a_week_is_compared_with_the_persons_own_usual_one(
    last: int, earlier: tuple[int, ...], found: bool
) -> None:
    assert (judge(facts(last, earlier), POLICY, TODAY) is not None) is found


def test_a_heavy_week_ahead_or_long_gone_is_not_the_last_one() -> None:
    ahead = [(TODAY + timedelta(days=1), 6000), *facts(120).gave]
    assert judge(OverloadFacts(AMINA, ahead), POLICY, TODAY) is None
    assert judge(OverloadFacts(AMINA, facts(600).gave[2:]), POLICY, TODAY) is None


@pytest.mark.parametrize(
    ("giver", "found"),
    [
        (AMINA._replace(standing=Standing.PAID), False),
        (AMINA._replace(left_on=TODAY), False),
        (AMINA._replace(break_from=TODAY), True),
    ],
)
def test_only_those_who_give_unpaid_and_are_still_here_are_named(giver: Giver, found: bool) -> None:
    assert (judge(facts(900, giver=giver), POLICY, TODAY) is not None) is found


def test_the_notice_compares_with_themselves_and_is_no_score() -> None:
    notice = judge(facts(900), POLICY, TODAY)
    assert notice is not None
    assert (notice.rule, notice.act, notice.severity) == (Rule.OVERLOAD, Act.TALK, Severity.INFO)
    assert notice.key == f"overload:{UUID(int=1).hex}"
    assert (notice.weight, notice.minutes, notice.day) == (1000, 900, TODAY)
    assert notice.sentence == ("Amina gave 15 h in the last 7 days; 5 h is their own usual week.")
    assert notice.detail == (
        "Compared only with themselves: the middle of 4 earlier weeks in which they gave."
    )
    assert notice.suggestion


def test_the_rule_can_be_switched_off() -> None:
    assert judge(facts(900), PolicyDraft(overload_on=False), TODAY) is None
