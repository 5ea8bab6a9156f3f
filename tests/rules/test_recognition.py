"""The heart rule: who is owed thanks, from which day, and how it is said."""

from datetime import date, timedelta
from uuid import UUID

import pytest
from hypothesis import given, settings

from app.records.policy import PolicyDraft
from app.records.recognition import RecognitionKind
from app.rules.giver import Giver
from app.rules.notice import Act, Rule, Severity
from app.rules.recognition import GivingFacts, judge, recognised_until
from tests.rules.heart_oracle import History, owed
from tests.rules.histories import BASELINES, HISTORIES, POLICIES, TODAY, giving_facts

POLICY = PolicyDraft()
AMINA = Giver(UUID(int=1), "Amina Begum", known_as="Amina")


def ago(days: int) -> date:
    return TODAY - timedelta(days=days)


def facts(
    minutes: int = 60, days: int = 1, *, occasions: int = 1, giver: Giver = AMINA
) -> GivingFacts:
    """Giving since `days` ago by somebody who was thanked before it."""
    return GivingFacts(
        giver=giver,
        minutes=minutes,
        occasions=occasions,
        first_day=ago(days),
        first_ever_day=ago(days + 100),
        last_on=ago(days + 1),
        last_kind=RecognitionKind.THANKS,
    )


@given(HISTORIES, BASELINES, POLICIES)
@settings(max_examples=300, deadline=None)
def test_it_finds_what_the_oracle_finds(
    history: History, baseline: date | None, policy: PolicyDraft
) -> None:
    expected = owed(history, baseline, policy, TODAY)
    found_facts = giving_facts(history, baseline, policy, TODAY)
    notice = judge(found_facts, policy, TODAY)

    if expected is None:
        assert notice is None
        return
    assert notice is not None
    assert notice.is_overdue is expected.overdue
    assert (notice.weight, notice.minutes, notice.day) == (
        expected.weight,
        expected.minutes,
        expected.since,
    )
    assert found_facts.occasions == expected.occasions
    assert found_facts.last_on == expected.last
    assert notice.sentence


@pytest.mark.parametrize(
    ("minutes", "days", "weight", "severity"),
    [
        (600, 0, 1000, Severity.OVERDUE),
        (599, 0, 998, Severity.DUE_SOON),
        (480, 0, 800, Severity.DUE_SOON),
        (479, 0, None, None),
        (1, 30, 1000, Severity.OVERDUE),
        (1, 29, 966, Severity.DUE_SOON),
        (1, 24, 800, Severity.DUE_SOON),
        (1, 23, None, None),
        (900, 60, 2000, Severity.OVERDUE),
        (1800, 60, 3000, Severity.OVERDUE),
    ],
)
def test_the_larger_share_of_the_two_limits_is_the_weight(
    minutes: int, days: int, weight: int | None, severity: Severity | None
) -> None:
    notice = judge(facts(minutes, days), POLICY, TODAY)
    assert (notice and notice.weight) == weight
    assert (notice and notice.severity) == severity


@pytest.mark.parametrize(
    ("days", "severity"), [(5, None), (6, Severity.DUE_SOON), (7, Severity.OVERDUE)]
)
def test_a_first_ever_contribution_is_due_within_a_week(
    days: int, severity: Severity | None
) -> None:
    first = GivingFacts(AMINA, 60, 1, first_day=ago(days), first_ever_day=ago(days))
    notice = judge(first, POLICY, TODAY)
    assert (notice and notice.severity) == severity


def test_giving_before_a_baseline_makes_a_later_contribution_no_first_one() -> None:
    imported = GivingFacts(AMINA, 60, 1, first_day=ago(8), first_ever_day=ago(800))
    assert judge(imported, POLICY, TODAY) is None


def test_a_first_thank_you_is_never_due_later_than_any_other() -> None:
    patient = PolicyDraft(first_thanks_days=90)
    first = GivingFacts(AMINA, 60, 1, first_day=ago(30), first_ever_day=ago(30))
    notice = judge(first, patient, TODAY)
    assert notice is not None
    assert notice.is_overdue


def test_nothing_given_is_nothing_owed() -> None:
    assert judge(GivingFacts(AMINA), POLICY, TODAY) is None


def test_nobody_is_named_who_may_not_be_thanked() -> None:
    on_break = AMINA._replace(break_from=ago(3))
    assert judge(facts(6000, 90, giver=on_break), POLICY, TODAY) is None


def test_the_rule_can_be_switched_off() -> None:
    assert judge(facts(6000, 90), PolicyDraft(thanks_on=False), TODAY) is None


@pytest.mark.parametrize(
    ("last_on", "baseline_on", "until"),
    [
        (None, None, None),
        (ago(5), None, ago(5)),
        (None, ago(9), ago(9)),
        (ago(5), ago(9), ago(5)),
        (ago(9), ago(5), ago(5)),
    ],
)
def test_recognised_until_is_the_later_of_recognition_and_baseline(
    last_on: date | None, baseline_on: date | None, until: date | None
) -> None:
    assert recognised_until(last_on, baseline_on) == until


def test_the_notice_names_its_rule_its_person_its_day_and_its_act() -> None:
    notice = judge(facts(600, 3), POLICY, TODAY)
    assert notice is not None
    assert (notice.rule, notice.act) == (Rule.THANKS, Act.THANK)
    assert notice.key == f"thanks:{UUID(int=1).hex}"
    assert (notice.person_id, notice.name) == (UUID(int=1), "Amina Begum")
    assert (notice.minutes, notice.day) == (600, ago(3))


GAVE = GivingFacts(
    AMINA,
    minutes=870,
    occasions=5,
    first_day=date(2026, 3, 3),
    first_ever_day=date(2024, 1, 1),
    last_on=date(2026, 1, 12),
    last_kind=RecognitionKind.TRAINING,
)


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        (
            GAVE,
            "Amina gave 14 h 30 min on 5 occasions since 3 March."
            " Last thanked 12 January (training place).",
        ),
        (
            GAVE._replace(last_kind=RecognitionKind.THANKS, occasions=1, minutes=45),
            "Amina gave 45 min on 1 occasion since 3 March. Last thanked 12 January.",
        ),
        (
            GAVE._replace(last_on=None, last_kind=None, first_day=date(2025, 3, 3)),
            "Amina gave 14 h 30 min on 5 occasions since 3 March 2025. Not thanked yet.",
        ),
        (
            GAVE._replace(last_was_declined=True, last_on=date(2025, 12, 1)),
            "Amina gave 14 h 30 min on 5 occasions since 3 March."
            " Last offer declined 1 December 2025 (training place).",
        ),
        (
            GAVE._replace(open_since=date(2026, 2, 2), open_kind=RecognitionKind.REFERENCE),
            "Amina gave 14 h 30 min on 5 occasions since 3 March."
            " Last thanked 12 January (training place)."
            " Still open: a reference offered 2 February.",
        ),
    ],
)
def test_the_sentence_holds_the_figures(told: GivingFacts, sentence: str) -> None:
    notice = judge(told, POLICY, TODAY)
    assert notice is not None
    assert notice.sentence == sentence


def test_the_detail_names_the_limits_and_how_far_they_are_reached() -> None:
    notice = judge(facts(870, 40), POLICY, TODAY)
    assert notice is not None
    assert notice.detail == (
        "Thanks are due after 10 h or 30 days: it is 14 h 30 min and 40 days now."
    )


def test_the_detail_of_a_first_thank_you_names_its_own_limit() -> None:
    first = GivingFacts(AMINA, 60, 1, first_day=ago(9), first_ever_day=ago(9))
    notice = judge(first, POLICY, TODAY)
    assert notice is not None
    assert notice.detail == (
        "A first thank-you is due after 10 h or 7 days: it is 1 h and 9 days now."
    )


def test_the_suggestion_is_what_they_said_they_would_value() -> None:
    wishing = AMINA._replace(would_value=(RecognitionKind.TRAINING,))
    notice = judge(facts(600, giver=wishing), POLICY, TODAY)
    assert notice is not None
    assert notice.suggestion == "Amina would value training."
