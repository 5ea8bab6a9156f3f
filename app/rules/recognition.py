"""The rule at the heart: whose giving has gone unrecognised, and for how long.

The list, the badge, the reports, the command line and the exports all ask `judge`.
"""

from datetime import date
from typing import NamedTuple

from app.records.policy import PolicyDraft
from app.records.recognition import RecognitionKind
from app.rules import wording
from app.rules.giver import Giver
from app.rules.notice import Notice, Rule, late, share


class GivingFacts(NamedTuple):
    """What one person gave since they were last recognised, and what that last recognition was.

    `minutes`, `occasions` and `first_day` are of the contributions after `recognised_until`, up to
    today. `last_on` is the latest recognition that counts, today's included; `open_since` the
    oldest offer still open.
    """

    giver: Giver
    minutes: int = 0
    occasions: int = 0
    first_day: date | None = None
    first_ever_day: date | None = None
    last_on: date | None = None
    last_kind: RecognitionKind | None = None
    last_was_declined: bool = False
    open_since: date | None = None
    open_kind: RecognitionKind | None = None

    @property
    def recognised_until(self) -> date | None:
        """The last day whose giving is recognised, or None when none of it is."""
        return recognised_until(self.last_on, self.giver.baseline_on)

    @property
    def is_first(self) -> bool:
        """Whether nothing was ever recognised, and no baseline covers earlier giving."""
        return self.last_on is None and self.first_day == self.first_ever_day


class Unrecognised(NamedTuple):
    """The figures of a notice of thanks owed."""

    facts: GivingFacts
    first_day: date
    days: int
    minutes_limit: int
    days_limit: int
    today: date

    @property
    def subject(self) -> str:
        """The person."""
        return self.facts.giver.person_id.hex

    @property
    def headline(self) -> str:
        """What they gave, and since when."""
        facts = self.facts
        return (
            f"{facts.giver.called} gave {wording.duration(facts.minutes)}"
            f" on {wording.counted(facts.occasions, 'occasion')}"
            f" since {wording.day(self.first_day, self.today)}."
        )

    @property
    def besides(self) -> str:
        """When they were last thanked, and what is promised."""
        return " ".join(filter(None, (self._last_thanked(), self._still_open())))

    @property
    def detail(self) -> str:
        """The limits, and how far each is reached."""
        due = "A first thank-you is" if self.facts.is_first else "Thanks are"
        return (
            f"{due} due after {wording.duration(self.minutes_limit)}"
            f" or {wording.counted(self.days_limit, 'day')}:"
            f" it is {wording.duration(self.facts.minutes)}"
            f" and {wording.counted(self.days, 'day')} now."
        )

    @property
    def suggestion(self) -> str:
        """What they said they would value."""
        return self.facts.giver.wish

    def _last_thanked(self) -> str:
        facts = self.facts
        if facts.last_on is None or facts.last_kind is None:
            return "Not thanked yet."
        on = wording.day(facts.last_on, self.today)
        what = wording.GIVEN_AS[facts.last_kind]
        if facts.last_was_declined:
            return f"Last offer declined {on} ({what})."
        if facts.last_kind is RecognitionKind.THANKS:
            return f"Last thanked {on}."
        return f"Last thanked {on} ({what})."

    def _still_open(self) -> str:
        if self.facts.open_since is None or self.facts.open_kind is None:
            return ""
        what = wording.OFFERED_AS[self.facts.open_kind]
        since = wording.day(self.facts.open_since, self.today)
        return f"Still open: {what} offered {since}."


def recognised_until(last_on: date | None, baseline_on: date | None) -> date | None:
    """The later of the last recognition that counts and the baseline."""
    if last_on is None or baseline_on is None:
        return last_on or baseline_on
    return max(last_on, baseline_on)


def judge(facts: GivingFacts, policy: PolicyDraft, today: date) -> Notice | None:
    """The notice that this person's giving is unrecognised, or None while it is not due."""
    first_day, giver = facts.first_day, facts.giver
    if not policy.thanks_on or first_day is None or not giver.may_be_thanked(today):
        return None
    days = (today - first_day).days
    days_limit = policy.thanks_days
    if facts.is_first:
        days_limit = min(days_limit, policy.first_thanks_days)
    weight = max(share(facts.minutes, policy.thanks_minutes), share(days, days_limit))
    severity = late(weight, policy.due_soon_percent)
    if severity is None:
        return None
    return Notice(
        Rule.THANKS,
        giver,
        severity,
        weight,
        facts.minutes,
        first_day,
        Unrecognised(facts, first_day, days, policy.thanks_minutes, days_limit, today),
    )
