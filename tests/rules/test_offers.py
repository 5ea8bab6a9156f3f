"""Offers: kept in time, or a notice."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.policy import PolicyDraft
from app.records.recognition import RecognitionKind, RecognitionState
from app.rules.giver import Giver
from app.rules.notice import Act, Rule, Severity
from app.rules.offers import OfferFacts, judge

TODAY = date(2026, 11, 24)
POLICY = PolicyDraft()
AMINA = Giver(UUID(int=1), "Amina Begum", known_as="Amina")


def offer(days_ago: int, due_in: int | None = None, giver: Giver = AMINA) -> OfferFacts:
    return OfferFacts(
        giver,
        UUID(int=7),
        RecognitionKind.TRAINING,
        RecognitionState.OFFERED,
        TODAY - timedelta(days=days_ago),
        None if due_in is None else TODAY + timedelta(days=due_in),
    )


@pytest.mark.parametrize(
    ("days_ago", "due_in", "weight", "severity"),
    [
        (24, None, None, None),
        (25, None, 806, Severity.DUE_SOON),
        (30, None, 967, Severity.DUE_SOON),
        (31, None, 1000, Severity.OVERDUE),
        (62, None, 2000, Severity.OVERDUE),
        (9, 0, 900, Severity.DUE_SOON),
        (9, -1, 1000, Severity.OVERDUE),
        (90, 30, None, None),
        (0, 0, None, None),
        (1, -1, 1000, Severity.OVERDUE),
        (5, -8, 8000, Severity.OVERDUE),
        (-1, None, None, None),
    ],
)
def test_an_offer_is_late_on_the_day_after_it_was_due(
    days_ago: int, due_in: int | None, weight: int | None, severity: Severity | None
) -> None:
    notice = judge(offer(days_ago, due_in), POLICY, TODAY)
    assert (notice and notice.weight) == weight
    assert (notice and notice.severity) == severity


def test_the_notice_names_the_offer_and_its_dates() -> None:
    notice = judge(offer(40, -10), POLICY, TODAY)
    assert notice is not None
    assert (notice.rule, notice.act) == (Rule.OFFER, Act.KEEP)
    assert notice.key == f"offer:{UUID(int=7).hex}"
    assert notice.day == TODAY - timedelta(days=10)
    assert notice.sentence == (
        "Amina was offered a training place on 15 October. Due 14 November, not given yet."
    )
    assert notice.detail == "It is 10 days late."
    assert notice.suggestion


def test_an_accepted_offer_with_its_own_words_says_both() -> None:
    accepted = offer(40, -1)._replace(
        state=RecognitionState.ACCEPTED, kind=RecognitionKind.REFERENCE, what="for nursing"
    )
    notice = judge(accepted, POLICY, TODAY)
    assert notice is not None
    assert notice.sentence == (
        "Amina was offered a reference (for nursing) on 15 October and said yes."
        " Due 23 November, not given yet."
    )
    assert notice.detail == "It is 1 day late."


@pytest.mark.parametrize(
    ("due_in", "detail"), [(0, "It is due today."), (1, "1 day is left."), (2, "2 days are left.")]
)
def test_an_offer_nearly_due_says_how_long_is_left(due_in: int, detail: str) -> None:
    notice = judge(offer(40, due_in), POLICY, TODAY)
    assert notice is not None
    assert notice.detail == detail


def test_of_those_who_left_only_the_reference_is_still_owed() -> None:
    left = AMINA._replace(left_on=TODAY - timedelta(days=1))
    assert judge(offer(90, giver=left), POLICY, TODAY) is None
    reference = offer(90, giver=left)._replace(kind=RecognitionKind.REFERENCE)
    assert judge(reference, POLICY, TODAY) is not None


def test_a_promise_holds_on_a_break_and_for_those_who_want_no_thanks() -> None:
    away = AMINA._replace(break_from=TODAY, would_rather_not=True)
    assert judge(offer(90, giver=away), POLICY, TODAY) is not None


def test_the_rule_can_be_switched_off() -> None:
    assert judge(offer(90), PolicyDraft(offers_on=False), TODAY) is None
