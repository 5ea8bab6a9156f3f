"""A gift that could look like pay, and needs a note of what it was for.

Money or a voucher beyond expenses can make a volunteer a worker, and counts as earnings of somebody
on benefits, even once (facts 4: NMW Act 1998 s. 44, HMRC NMWM05090, NCVO).
"""

import re
from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from app.records.policy import PolicyDraft
from app.records.recognition import RecognitionKind
from app.rules import wording
from app.rules.giver import Giver
from app.rules.notice import REACHED, Notice, Rule, Severity

#: Given longer ago, nobody remembers what a note would say.
LOOKED_BACK = timedelta(days=365)
#: What could be pay whatever it is called; training, references and refreshments are not (facts 4).
_COULD_BE_PAY = frozenset({RecognitionKind.GIFT, RecognitionKind.THANKS})
_MONEY = re.compile(
    r"\b(?:cash|money|vouchers?|gift ?cards?|gift ?tokens?|cheques?|bonus(?:es)?|honorari(?:um|a)"
    r"|paid|pay|payments?|allowance|£ ?\d[\d.,]*|\d+ ?(?:pounds|quid))(?!\w)|£ ?\d",
    re.IGNORECASE,
)


class GiftFacts(NamedTuple):
    """One gift that was given, with what is known of it."""

    giver: Giver
    recognition_id: UUID
    what: str
    cost_pence: int | None
    given_on: date


class UnexplainedGift(NamedTuple):
    """The figures of a gift that could look like pay and carries no note."""

    facts: GiftFacts
    reason: str
    today: date

    @property
    def subject(self) -> str:
        """The line of the ledger it stands in."""
        return self.facts.recognition_id.hex

    @property
    def headline(self) -> str:
        """What was given, to whom, and when."""
        facts = self.facts
        named = f"a gift ({facts.what})" if facts.what else "a gift"
        day = wording.day(facts.given_on, self.today)
        return f"{facts.giver.called} was given {named} on {day}, and no note says what for."

    @property
    def besides(self) -> str:
        """Why it is looked at."""
        return self.reason

    @property
    def detail(self) -> str:
        """Nothing: the reason says it."""
        return self.reason

    @property
    def suggestion(self) -> str:
        """How it can be settled."""
        return "Note what it marked and that nobody was promised it."


def concern(kind: RecognitionKind, what: str, cost_pence: int | None, policy: PolicyDraft) -> str:
    """Why something given could look like pay, in one or two sentences; nothing where it cannot."""
    if not policy.gifts_on or kind not in _COULD_BE_PAY:
        return ""
    if _MONEY.search(what):
        return (
            "Money or a voucher can look like pay, and counts as earnings of somebody on benefits,"
            " even once."
        )
    if cost_pence is not None and cost_pence >= max(policy.gift_pence, 1):
        return (
            f"A gift worth {wording.pounds(cost_pence)} can look like pay: it is looked at twice"
            f" from {wording.pounds(policy.gift_pence)}."
        )
    return ""


def judge(facts: GiftFacts, policy: PolicyDraft, today: date) -> Notice | None:
    """The notice that this gift needs a note, or None where it could not look like pay."""
    if facts.giver.is_paid or facts.given_on < today - LOOKED_BACK:
        return None
    reason = concern(RecognitionKind.GIFT, facts.what, facts.cost_pence, policy)
    if not reason:
        return None
    figures = UnexplainedGift(facts, reason, today)
    return Notice(Rule.GIFT, facts.giver, Severity.INFO, REACHED, 0, facts.given_on, figures)
