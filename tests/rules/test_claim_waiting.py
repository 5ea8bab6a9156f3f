"""A claim that waits is a notice once its days are used up, whoever it is for."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.expense_claim import ClaimState
from app.records.expense_policy import ExpensePolicyDraft
from app.records.person import Standing
from app.records.policy import PolicyDraft
from app.rules.claim_waiting import ClaimFacts, judge
from app.rules.giver import Giver
from app.rules.notice import Act, Notice, Rule, Severity, subject_of

TODAY = date(2026, 11, 24)
AMINA = Giver(UUID(int=1), "Amina Begum", known_as="Amina")


def claim(days: int, state: ClaimState = ClaimState.SUBMITTED, giver: Giver = AMINA) -> ClaimFacts:
    return ClaimFacts(giver, UUID(int=7), 42, state, TODAY - timedelta(days=days), 2340)


def judged(facts: ClaimFacts, policy: PolicyDraft | None = None, **limits: int) -> Notice | None:
    expenses = ExpensePolicyDraft.check(limits)
    return judge(facts, policy or PolicyDraft(), expenses, TODAY)


@pytest.mark.parametrize(
    ("days", "weight", "severity"),
    [
        (-1, None, None),
        (0, None, None),
        (11, None, None),
        (12, 800, Severity.DUE_SOON),
        (14, 933, Severity.DUE_SOON),
        (15, 1000, Severity.OVERDUE),
        (30, 2000, Severity.OVERDUE),
    ],
)
def test_a_claim_is_late_on_the_day_after_its_last(
    days: int, weight: int | None, severity: Severity | None
) -> None:
    notice = judged(claim(days))
    assert (notice and notice.weight) == weight
    assert (notice and notice.severity) == severity


def test_a_claim_to_approve_says_its_figures() -> None:
    notice = judged(claim(16))
    assert notice is not None
    assert (notice.rule, notice.act) == (Rule.CLAIM, Act.SETTLE)
    assert notice.sentence == (
        "Amina's claim of £23.40 has waited 16 days to be approved. EXP-0042, submitted 8 November."
    )
    assert notice.detail == "A claim waits 14 days at most: it is 16 days now."
    assert notice.suggestion == "Approve it, or return it with the reason."
    assert notice.day == date(2026, 11, 8)
    assert subject_of(notice.key) == UUID(int=7)


def test_a_claim_to_pay_is_another_notice() -> None:
    half = PolicyDraft(due_soon_percent=50)
    notice = judged(claim(1, ClaimState.APPROVED), half, waiting_days=1)
    assert notice is not None
    assert notice.headline == "Amina's claim of £23.40 has waited 1 day to be paid."
    assert notice.besides == "EXP-0042, approved 23 November."
    assert notice.suggestion == "Put it in a batch for finance, and note when it is paid."
    assert notice.key == f"claim:{UUID(int=7).hex}:approved"
    before = judged(claim(16))
    assert before is not None
    assert before.key != notice.key


def test_a_correction_below_nothing_is_to_be_taken_off() -> None:
    notice = judged(claim(16, ClaimState.APPROVED)._replace(pence=-1250))
    assert notice is not None
    assert (
        notice.headline
        == "£12.50 to take off Amina's expenses has waited 16 days to be put in a batch."
    )
    assert "a claim of theirs that comes to more" in notice.suggestion
    notice = judged(claim(16)._replace(pence=-1250))
    assert notice is not None
    assert (
        notice.headline == "£12.50 to take off Amina's expenses has waited 16 days to be approved."
    )


def test_money_is_owed_to_those_who_left_and_those_who_are_paid_too() -> None:
    for giver in (
        AMINA._replace(left_on=TODAY),
        AMINA._replace(standing=Standing.STAFF),
        AMINA._replace(would_rather_not=True, break_from=TODAY),
    ):
        assert judged(claim(16, giver=giver)) is not None


def test_the_figures_are_the_offices_own_and_the_rule_can_be_switched_off() -> None:
    assert judged(claim(16), waiting_days=30) is None
    assert judged(claim(16), PolicyDraft(due_soon_percent=50), waiting_days=30) is not None
    assert judge(claim(16), PolicyDraft(), ExpensePolicyDraft(claims_on=False), TODAY) is None
