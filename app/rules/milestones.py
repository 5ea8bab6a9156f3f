"""Milestones in hours and years that are reached and not marked, or near."""

from bisect import bisect_right
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from app.records.policy import PolicyDraft
from app.rules import wording
from app.rules.giver import Giver
from app.rules.notice import REACHED, Notice, Rule, Severity, share

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


class Unit(StrEnum):
    """What a milestone is counted in."""

    HOURS = "hours"
    YEARS = "years"


class Milestone(NamedTuple):
    """The figures of one milestone.

    `minutes` is all they gave. `missing` is in minutes or in days, and nothing once it is reached;
    `before` is the baseline that it was passed before, or None.
    """

    giver: Giver
    minutes: int
    unit: Unit
    number: int
    missing: int
    before: date | None
    since: date
    today: date

    @property
    def mark(self) -> str:
        """The milestone as a recognition marks it."""
        if self.unit is Unit.HOURS:
            return hours_mark(self.number)
        return years_mark(self.number)

    @property
    def subject(self) -> str:
        """The mark of this person."""
        return f"{self.giver.person_id.hex}:{self.mark}"

    @property
    def headline(self) -> str:
        """Which milestone it is, and how far it is reached."""
        called = self.giver.called
        if self.before is not None:
            baseline = wording.day(self.before, self.today)
            return f"{called} had passed {self.mark} by {baseline}, before notices began."
        since = f"since {wording.day(self.since, self.today)}"
        if self.unit is Unit.HOURS:
            reached = f"{wording.duration(self.minutes)} {since}"
            missing = wording.duration(self.missing)
        else:
            reached = f"with us {since}"
            missing = wording.counted(self.missing, "day")
        if self.missing:
            return f"{called} is {missing} short of {self.mark}."
        return f"{called} has reached {self.mark}: {reached}."

    @property
    def besides(self) -> str:
        """Nothing: the one sentence tells it all."""
        return ""

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
    return tuple(filter(None, found))


def _in_hours(facts: MilestoneFacts, policy: PolicyDraft, today: date) -> Notice | None:
    giver, minutes, first_day, last_day, by_baseline, marked = facts
    marks = policy.milestone_hours
    done = _highest_marked(marked, "hour")
    place = bisect_right(marks, minutes // 60)
    if place and marks[place - 1] > done:
        mark = marks[place - 1]
        before = giver.baseline_on if by_baseline >= mark * 60 else None
        figures = Milestone(giver, minutes, Unit.HOURS, mark, 0, before, first_day, today)
        return _notice(figures, last_day, REACHED)
    place = max(place, bisect_right(marks, done))
    if place == len(marks):
        return None
    whole = marks[place] * 60
    missing = whole - minutes
    if missing > policy.near_hours * 60:
        return None
    figures = Milestone(giver, minutes, Unit.HOURS, marks[place], missing, None, first_day, today)
    return _notice(figures, last_day, share(minutes, whole))


def _in_years(facts: MilestoneFacts, policy: PolicyDraft, today: date) -> Notice | None:
    giver, minutes = facts.giver, facts.minutes
    marks = policy.milestone_years
    done = _highest_marked(facts.marked, "year")
    began = giver.joined_on or facts.first_day
    place = bisect_right(marks, _years_complete(began, today))
    if place and marks[place - 1] > done:
        mark = marks[place - 1]
        on = anniversary(began, mark)
        baseline = giver.baseline_on
        before = baseline if baseline is not None and on <= baseline else None
        figures = Milestone(giver, minutes, Unit.YEARS, mark, 0, before, began, today)
        return _notice(figures, on, REACHED)
    place = max(place, bisect_right(marks, done))
    if place == len(marks):
        return None
    on = anniversary(began, marks[place])
    missing = (on - today).days
    if missing > policy.near_days:
        return None
    whole = marks[place] * DAYS_A_YEAR
    figures = Milestone(giver, minutes, Unit.YEARS, marks[place], missing, None, began, today)
    return _notice(figures, on, share(whole - min(missing, whole), whole))


def _years_complete(began: date, today: date) -> int:
    before_the_day = (today.month, today.day) < (began.month, began.day)
    return today.year - began.year - before_the_day


def _notice(figures: Milestone, on: date, weight: int) -> Notice:
    """A milestone passed before the baseline is listed last and is no news (facts 8)."""
    caught_up = figures.before is not None
    severity = Severity.INFO if caught_up or figures.missing else Severity.GOOD
    weight = 0 if caught_up else weight
    return Notice(Rule.MILESTONE, figures.giver, severity, weight, figures.minutes, on, figures)


def _highest_marked(marks: Iterable[str], unit: str) -> int:
    """The highest milestone of that unit among the marks; it settles those below it."""
    highest = 0
    for mark in marks:
        number, _, of = mark.partition(" ")
        if number.isdecimal() and of.startswith(unit):
            highest = max(highest, int(number))
    return highest
