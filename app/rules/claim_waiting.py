"""Claims that have waited too long: to be approved, or to be paid."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from app.records.claim_state import ClaimState
from app.records.expense_policy import ExpensePolicyDraft
from app.records.policy import PolicyDraft
from app.rules import wording
from app.rules.claim_steps import claim_name
from app.rules.giver import Giver
from app.rules.notice import Notice, Rule, late, share


class ClaimFacts(NamedTuple):
    """One claim that is submitted or approved, with the day since which it waits."""

    giver: Giver
    claim_id: UUID
    number: int
    state: ClaimState
    since: date
    pence: int


class WaitingClaim(NamedTuple):
    """The figures of a claim that has waited too long, or nearly."""

    facts: ClaimFacts
    days_limit: int
    today: date

    @property
    def subject(self) -> str:
        """The claim and how far it has come; approved, it is another notice than before."""
        return f"{self.facts.claim_id.hex}:{self.facts.state}"

    @property
    def days(self) -> int:
        """For how many days it has waited."""
        return (self.today - self.facts.since).days

    @property
    def headline(self) -> str:
        """Whose claim it is, what it comes to, and how long it has waited for what."""
        facts = self.facts
        is_submitted = facts.state is ClaimState.SUBMITTED
        what_for = "approved" if is_submitted else "paid"
        what = f"{facts.giver.called}'s claim of {wording.pounds(facts.pence)}"
        if facts.pence < 0:
            what = f"{wording.pounds(-facts.pence)} to take off {facts.giver.called}'s expenses"
            what_for = "approved" if is_submitted else "put in a batch"
        return f"{what} has waited {wording.counted(self.days, 'day')} to be {what_for}."

    @property
    def besides(self) -> str:
        """Which claim it is, and since when."""
        facts = self.facts
        since = wording.day(facts.since, self.today)
        return f"{claim_name(facts.number)}, {facts.state} {since}."

    @property
    def detail(self) -> str:
        """The limit, and how far it is reached."""
        limit = wording.counted(self.days_limit, "day")
        return f"A claim waits {limit} at most: it is {wording.counted(self.days, 'day')} now."

    @property
    def suggestion(self) -> str:
        """How it can be settled."""
        if self.facts.state is ClaimState.SUBMITTED:
            return "Approve it, or return it with the reason."
        if self.facts.pence < 0:
            return "Put it in a batch for finance, best with a claim of theirs that comes to more."
        return "Put it in a batch for finance, and note when it is paid."


def judge(
    facts: ClaimFacts, policy: PolicyDraft, expenses: ExpensePolicyDraft, today: date
) -> Notice | None:
    """The notice that this claim has waited too long, or None while there is time.

    Money that is owed is owed whoever they are, on a break or gone.
    """
    if not expenses.claims_on:
        return None
    figures = WaitingClaim(facts, expenses.waiting_days, today)
    # Late begins on the day after the last one it may wait.
    weight = share(figures.days, expenses.waiting_days + 1)
    severity = late(weight, policy.due_soon_percent)
    if severity is None:
        return None
    return Notice(Rule.CLAIM, facts.giver, severity, weight, 0, facts.since, figures)
