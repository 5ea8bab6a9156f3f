"""A regular who has gone quiet: a reason to get in touch, never to reproach."""

from datetime import date, timedelta
from typing import NamedTuple

from app.records.policy import PolicyDraft
from app.rules import wording
from app.rules.giver import Giver
from app.rules.notice import REACHED, Notice, Rule, Severity

#: The stretch before the silence in which somebody is seen to be a regular.
QUARTER_DAYS = 91
#: Totals entered by the month do not tell the days: one in each month of the quarter is regular.
MONTHS_A_QUARTER = 3


class QuietFacts(NamedTuple):
    """The last day somebody came up to today, and on how many days of the quarter it ended.

    `monthly_totals` are those of the entries in that quarter that stand for a whole month.
    """

    giver: Giver
    last_day: date
    regular_days: int
    monthly_totals: int = 0


class Silence(NamedTuple):
    """The figures of a silence."""

    facts: QuietFacts
    days: int
    days_limit: int
    today: date

    @property
    def subject(self) -> str:
        """The person."""
        return self.facts.giver.person_id.hex

    @property
    def headline(self) -> str:
        """How often they came, and since when they have not."""
        facts = self.facts
        until = f"three months to {wording.day(facts.last_day, self.today)}, and not since."
        if facts.monthly_totals:
            return f"{facts.giver.called} gave in the {until}"
        days = wording.counted(facts.regular_days, "day")
        return f"{facts.giver.called} came on {days} in the {until}"

    @property
    def besides(self) -> str:
        """Nothing: the one sentence tells it all."""
        return ""

    @property
    def detail(self) -> str:
        """How long the silence is, against the limit."""
        return (
            f"It has been quiet for {wording.counted(self.days, 'day')};"
            f" the limit is {wording.counted(self.days_limit, 'day')}, planned breaks left out."
        )

    @property
    def suggestion(self) -> str:
        """What helps."""
        return "A friendly word, without asking for hours. If it is a break, note it."


def judge(facts: QuietFacts, policy: PolicyDraft, today: date) -> Notice | None:
    """The notice that this regular has gone quiet, or None.

    A planned break is not silence, and a silence already complete at the baseline is no news.
    """
    giver = facts.giver
    if not policy.quiet_on or not _is_regular(facts, policy):
        return None
    if giver.is_paid or giver.has_left(today) or giver.is_on_break(today):
        return None
    since = _silent_since(facts, today)
    days = (today - since).days
    if days < policy.quiet_days:
        return None
    baseline = giver.baseline_on
    if baseline is not None and since + timedelta(days=policy.quiet_days) <= baseline:
        return None
    figures = Silence(facts, days, policy.quiet_days, today)
    return Notice(Rule.QUIET, giver, Severity.INFO, REACHED, 0, since, figures)


def _is_regular(facts: QuietFacts, policy: PolicyDraft) -> bool:
    by_the_month = facts.monthly_totals >= MONTHS_A_QUARTER
    return by_the_month or facts.regular_days >= policy.regular_days


def _silent_since(facts: QuietFacts, today: date) -> date:
    """The last day they came, or the end of a break that followed it."""
    ended = facts.giver.break_until
    if ended is not None and facts.last_day < ended < today:
        return ended
    return facts.last_day
