"""Offers that are not kept: promised training, a reference not sent, support agreed and late."""

from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from app.records.policy import PolicyDraft
from app.records.recognition import RecognitionKind, RecognitionState
from app.rules import wording
from app.rules.giver import Giver
from app.rules.notice import Notice, Rule, late, share


class OfferFacts(NamedTuple):
    """One offer that stands open: offered or accepted, and neither given nor declined."""

    giver: Giver
    recognition_id: UUID
    kind: RecognitionKind
    state: RecognitionState
    offered_on: date
    due_on: date | None = None
    what: str = ""


class OpenOffer(NamedTuple):
    """The figures of an offer that is late, or nearly."""

    facts: OfferFacts
    due: date
    today: date

    @property
    def subject(self) -> str:
        """The offer."""
        return self.facts.recognition_id.hex

    @property
    def headline(self) -> str:
        """What was offered, and when."""
        facts = self.facts
        what = wording.OFFERED_AS[facts.kind]
        named = f"{what} ({facts.what})" if facts.what else what
        offered = wording.day(facts.offered_on, self.today)
        accepted = " and said yes" if facts.state is RecognitionState.ACCEPTED else ""
        return f"{facts.giver.called} was offered {named} on {offered}{accepted}."

    @property
    def besides(self) -> str:
        """When it is due."""
        return f"Due {wording.day(self.due, self.today)}, not given yet."

    @property
    def detail(self) -> str:
        """How late it is, or how long it still has."""
        return wording.time_left((self.due - self.today).days)

    @property
    def suggestion(self) -> str:
        """The ways in which it can be settled."""
        return "Give it, agree on another day, or ask whether it is still wanted."


def judge(facts: OfferFacts, policy: PolicyDraft, today: date) -> Notice | None:
    """The notice that this offer is not kept, or None while there is time.

    An offer to somebody who left lapses, but for the reference, which is then needed most.
    """
    lapsed = facts.giver.has_left(today) and facts.kind is not RecognitionKind.REFERENCE
    if not policy.offers_on or lapsed or facts.offered_on > today:
        return None
    due = facts.due_on or facts.offered_on + timedelta(days=policy.offer_days)
    # Late begins on the day after it was due, so the whole is one day longer than the time given.
    whole = max((due - facts.offered_on).days + 1, 1)
    gone_by = whole - 1 + (today - due).days
    weight = share(gone_by, whole)
    severity = late(weight, policy.due_soon_percent)
    if severity is None:
        return None
    figures = OpenOffer(facts, due, today)
    return Notice(Rule.OFFER, facts.giver, severity, weight, 0, due, figures)
