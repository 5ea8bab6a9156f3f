"""Milestones in hours and years that are reached and not marked, or near."""

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from app.records.policy import PolicyDraft
from app.rules import wording
from app.rules.giver import Giver
from app.rules.notice import REACHED, Act, Notice, Rule, Severity, share

#: Near a milestone of years is told in per mille of an average year.
DAYS_A_YEAR = 365


class MilestoneFacts(NamedTuple):
    """All that one person gave up to today, and the milestones that were marked.

    `minutes_by_baseline` is what they had given by the end of their baseline day, and `marked`
    holds marks as a recognition carries them: "100 hours", "5 years".
    """

    giver: Giver
    minutes: int
    first_day: date
    last_day: date
    minutes_by_baseline: int = 0
    marked: frozenset[str] = frozenset()


class Milestone(NamedTuple):
    """The figures of one milestone: how far it is reached, in the words of hours or of years."""

    giver: Giver
    mark: str
    reached: str
    missing: str
    before: date | None
    today: date

    @property
    def sentence(self) -> str:
        """Which milestone it is, and how far it is reached."""
        called = self.giver.called
        if self.before is not None:
            baseline = wording.day(self.before, self.today)
            return f"{called} had passed {self.mark} by {baseline}, before notices began."
        if self.missing:
            return f"{called} is {self.missing} short of {self.mark}."
        return f"{called} has reached {self.mark}: {self.reached}."

    @property
    def detail(self) -> str:
        """Whether it is to be marked, prepared, or only known."""
        if self.before is not None:
            return "It is not marked. Mark it if that was done, or catch up when it suits."
        if self.missing:
            return "There is time to prepare something."
        return "It is not marked yet."

    @property
    def suggestion(self) -> str:
        """What they said they would value."""
        return self.giver.wish


def hours_mark(hours: int) -> str:
    """The mark of a milestone in hours, as a recognition carries it: '100 hours'."""
    return f"{hours} hour" if hours == 1 else f"{hours} hours"


def years_mark(years: int) -> str:
    """The mark of a milestone in years, as a recognition carries it: '5 years'."""
    return f"{years} year" if years == 1 else f"{years} years"


def anniversary(joined_on: date, years: int) -> date:
    """The day on which so many years are complete; 29 February completes them on 1 March."""
    try:
        return joined_on.replace(year=joined_on.year + years)
    except ValueError:
        return date(joined_on.year + years, 3, 1)


def judge(facts: MilestoneFacts, policy: PolicyDraft, today: date) -> tuple[Notice, ...]:
    """The milestones of this person to mark or prepare: at most one in hours and one in years."""
    if not policy.milestones_on or not facts.giver.may_be_thanked(today):
        return ()
    found = (_in_hours(facts, policy, today), _in_years(facts, policy, today))
    return tuple(notice for notice in found if notice is not None)


def _in_hours(facts: MilestoneFacts, policy: PolicyDraft, today: date) -> Notice | None:
    done = _highest_marked(facts.marked, "hour")
    hours = facts.minutes // 60
    passed = [mark for mark in policy.milestone_hours if mark <= hours]
    if passed and passed[-1] > done:
        mark = passed[-1]
        baseline = facts.giver.baseline_on if facts.minutes_by_baseline >= mark * 60 else None
        figures = Milestone(
            facts.giver,
            hours_mark(mark),
            f"{wording.duration(facts.minutes)} since {wording.day(facts.first_day, today)}",
            "",
            baseline,
            today,
        )
        return _notice(facts, figures, facts.last_day, REACHED)
    ahead = next((mark for mark in policy.milestone_hours if mark > max(hours, done)), None)
    if ahead is None or ahead * 60 - facts.minutes > policy.near_hours * 60:
        return None
    missing = wording.duration(ahead * 60 - facts.minutes)
    figures = Milestone(facts.giver, hours_mark(ahead), "", missing, None, today)
    return _notice(facts, figures, facts.last_day, share(facts.minutes, ahead * 60))


def _in_years(facts: MilestoneFacts, policy: PolicyDraft, today: date) -> Notice | None:
    done = _highest_marked(facts.marked, "year")
    began = facts.giver.joined_on or facts.first_day
    days = [(mark, anniversary(began, mark)) for mark in policy.milestone_years]
    passed = [(mark, on) for mark, on in days if on <= today]
    if passed and passed[-1][0] > done:
        mark, on = passed[-1]
        baseline = facts.giver.baseline_on
        before = baseline if baseline is not None and on <= baseline else None
        since = f"with us since {wording.day(began, today)}"
        figures = Milestone(facts.giver, years_mark(mark), since, "", before, today)
        return _notice(facts, figures, on, REACHED)
    ahead = next(((mark, on) for mark, on in days if on > today and mark > done), None)
    if ahead is None or (ahead[1] - today).days > policy.near_days:
        return None
    mark, on = ahead
    left = (on - today).days
    missing = wording.counted(left, "day")
    figures = Milestone(facts.giver, years_mark(mark), "", missing, None, today)
    whole = mark * DAYS_A_YEAR
    return _notice(facts, figures, on, share(max(whole - left, 0), whole))


def _notice(facts: MilestoneFacts, figures: Milestone, on: date, weight: int) -> Notice:
    """A milestone passed before the baseline is listed last and is no news (facts 8)."""
    giver = facts.giver
    caught_up = figures.before is not None
    ahead = bool(figures.missing)
    return Notice(
        rule=Rule.MILESTONE,
        key=f"{Rule.MILESTONE}:{giver.person_id.hex}:{figures.mark}",
        person_id=giver.person_id,
        person_name=giver.name,
        severity=Severity.INFO if caught_up or ahead else Severity.GOOD,
        weight=0 if caught_up else weight,
        minutes=facts.minutes,
        day=on,
        act=Act.MARK,
        figures=figures,
    )


def _highest_marked(marks: Iterable[str], unit: str) -> int:
    """The highest milestone of that unit among the marks; it settles those below it."""
    numbers = [mark.split(" ", 1) for mark in marks if " " in mark]
    return max(
        (int(number) for number, of in numbers if number.isdecimal() and of.startswith(unit)),
        default=0,
    )
