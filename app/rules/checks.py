"""Background checks: the review the office set itself, and a number that stays masked.

A check has no expiry date: it was right on its day, and looking again is policy (facts 9).
"""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from app.records.check_level import CheckLevel
from app.records.policy import PolicyDraft
from app.rules import wording
from app.rules.ahead import urgency
from app.rules.giver import Giver
from app.rules.notice import Notice, Rule

_DOTS = "••••"
#: From this length on, the last four signs of a number give away too little to be hidden.
_LONG_ENOUGH = 8


class CheckFacts(NamedTuple):
    """The newest check of one level that a person has, where a review is set."""

    giver: Giver
    check_id: UUID
    level: CheckLevel
    issued_on: date
    review_due_on: date
    on_update_service: bool = False


class ReviewDue(NamedTuple):
    """The figures of a check that is due for review, or soon will be."""

    facts: CheckFacts
    today: date

    @property
    def subject(self) -> str:
        """The check."""
        return self.facts.check_id.hex

    @property
    def headline(self) -> str:
        """Whose check of what level it is, and when the review is due."""
        facts = self.facts
        was = "was" if facts.review_due_on < self.today else "is"
        on = wording.day(facts.review_due_on, self.today)
        return f"{facts.giver.called}'s check ({facts.level}) {was} due for review on {on}."

    @property
    def besides(self) -> str:
        """The day on the certificate."""
        return f"Issued {wording.day(self.facts.issued_on, self.today)}."

    @property
    def detail(self) -> str:
        """How many days are left, or how late the review is."""
        return wording.time_left((self.facts.review_due_on - self.today).days)

    @property
    def suggestion(self) -> str:
        """How it can be reviewed."""
        if self.facts.on_update_service:
            return "Look it up in the Update Service, with the person's consent."
        return "Decide whether a new check is needed, and note it."


def judge(facts: CheckFacts, policy: PolicyDraft, today: date) -> Notice | None:
    """The notice that a check is due for review, or None while there is time.

    Nothing is asked of somebody who left.
    """
    if not policy.checks_on or facts.giver.has_left(today):
        return None
    found = urgency((facts.review_due_on - today).days, 0, policy)
    if found is None:
        return None
    figures = ReviewDue(facts, today)
    return Notice(
        Rule.CHECK, facts.giver, found.severity, found.weight, 0, facts.review_due_on, figures
    )


def masked(number: str) -> str:
    """A number of a check as it is shown: its last four signs, or none of a short one."""
    if not number:
        return ""
    return f"{_DOTS}{number[-4:]}" if len(number) >= _LONG_ENOUGH else _DOTS
