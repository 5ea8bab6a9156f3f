"""Somebody whose last week was far above their own usual week: a reason to ask how they are."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from statistics import median
from typing import NamedTuple

from app.records.policy import PolicyDraft
from app.rules import wording
from app.rules.giver import Giver
from app.rules.notice import REACHED, Notice, Rule, Severity

#: The weeks before the last one in which somebody's usual week is looked for.
EARLIER_WEEKS = 12
#: So many of them must hold giving before a week can be called usual.
WEEKS_NEEDED = 4


class OverloadFacts(NamedTuple):
    """The days and minutes of one person's last thirteen weeks, monthly totals left out."""

    giver: Giver
    gave: Sequence[tuple[date, int]]


class Load(NamedTuple):
    """The figures of a heavy week, beside the person's own usual one."""

    giver: Giver
    week_minutes: int
    usual_minutes: int
    weeks: int

    @property
    def subject(self) -> str:
        """The person."""
        return self.giver.person_id.hex

    @property
    def headline(self) -> str:
        """What they gave in the last week, and what is usual for them."""
        return (
            f"{self.giver.called} gave {wording.duration(self.week_minutes)} in the last 7 days;"
            f" {wording.duration(self.usual_minutes)} is their own usual week."
        )

    @property
    def besides(self) -> str:
        """Nothing: the one sentence tells it all."""
        return ""

    @property
    def detail(self) -> str:
        """What the comparison rests on."""
        return (
            f"Compared only with themselves: the middle of {self.weeks} earlier weeks"
            f" in which they gave."
        )

    @property
    def suggestion(self) -> str:
        """What helps."""
        return "Ask how it is going, and whether somebody could share the work."


def judge(facts: OverloadFacts, policy: PolicyDraft, today: date) -> Notice | None:
    """The notice that this person may be taking on too much, or None."""
    giver = facts.giver
    if not policy.overload_on or giver.is_paid or giver.has_left(today):
        return None
    weeks = _weeks(facts.gave, today)
    last = weeks.pop(0, 0)
    if last < policy.overload_floor_minutes or len(weeks) < WEEKS_NEEDED:
        return None
    usual = int(median(weeks.values()))
    if last * 100 < usual * policy.overload_percent:
        return None
    day = max(on for on, _ in facts.gave if on <= today)
    figures = Load(giver, last, usual, len(weeks))
    return Notice(Rule.OVERLOAD, giver, Severity.INFO, REACHED, last, day, figures)


def _weeks(gave: Sequence[tuple[date, int]], today: date) -> dict[int, int]:
    """Minutes by how many weeks ago they were given; week 0 is the seven days that end today."""
    weeks: defaultdict[int, int] = defaultdict(int)
    for on, minutes in gave:
        ago = (today - on).days // 7
        if 0 <= ago <= EARLIER_WEEKS:
            weeks[ago] += minutes
    return dict(weeks)
