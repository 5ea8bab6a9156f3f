"""A check is due for review, never expired; its number stays masked."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.background_check import CheckLevel
from app.records.policy import PolicyDraft
from app.rules.checks import CheckFacts, judge, masked
from app.rules.giver import Giver
from app.rules.notice import Act, Rule, Severity

TODAY = date(2026, 11, 24)
POLICY = PolicyDraft()
AMINA = Giver(UUID(int=1), "Amina Begum", known_as="Amina")


def facts(days_left: int) -> CheckFacts:
    due = TODAY + timedelta(days=days_left)
    return CheckFacts(AMINA, UUID(int=7), CheckLevel.ENHANCED, date(2023, 11, 30), due)


@pytest.mark.parametrize(
    ("days_left", "severity", "headline", "detail"),
    [
        (60, Severity.INFO, "is due for review on 23 January 2027.", "60 days are left."),
        (1, Severity.DUE_SOON, "is due for review on 25 November.", "1 day is left."),
        (0, Severity.DUE_SOON, "is due for review on 24 November.", "It is due today."),
        (-1, Severity.OVERDUE, "was due for review on 23 November.", "It is 1 day late."),
    ],
)
def test_a_review_is_told_of_ahead(
    days_left: int, severity: Severity, headline: str, detail: str
) -> None:
    notice = judge(facts(days_left), POLICY, TODAY)
    assert notice is not None
    assert (notice.rule, notice.act, notice.severity) == (Rule.CHECK, Act.REVIEW, severity)
    assert notice.key == f"check:{UUID(int=7).hex}"
    assert notice.sentence == (f"Amina's check (enhanced DBS) {headline} Issued 30 November 2023.")
    assert notice.detail == detail
    assert "expire" not in notice.sentence + notice.detail + notice.suggestion
    assert notice.suggestion.startswith("Decide whether a new check")


def test_the_update_service_is_suggested_to_those_who_are_on_it() -> None:
    notice = judge(facts(1)._replace(on_update_service=True), POLICY, TODAY)
    assert notice is not None
    assert "Update Service" in notice.suggestion


def test_there_is_none_while_there_is_time_or_where_nothing_is_asked() -> None:
    gone = AMINA._replace(left_on=TODAY)
    assert judge(facts(61), POLICY, TODAY) is None
    assert judge(facts(-1)._replace(giver=gone), POLICY, TODAY) is None
    assert judge(facts(-1), PolicyDraft(checks_on=False), TODAY) is None


@pytest.mark.parametrize(
    ("number", "shown"),
    [("", ""), ("1234567", "••••"), ("12345678", "••••5678"), ("001234567890", "••••7890")],
)
def test_a_number_shows_its_last_four_signs_at_most(number: str, shown: str) -> None:
    assert masked(number) == shown
