"""What somebody gave, as their letters, statement and passport tell it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.rules.days import full_day
from app.rules.wording import counted, duration


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody gave to one activity."""

    activity: str
    minutes: int
    occasions: int
    first_on: date
    last_on: date


@dataclass(frozen=True, slots=True)
class GivenInAll:
    """All that somebody gave, however many activities it went to."""

    minutes: int
    occasions: int
    first_on: date | None
    last_on: date | None

    @property
    def days(self) -> str:
        """The days between which it was given: '3 March 2021 to 15 March 2026', one, or none."""
        if self.first_on is None or self.last_on is None:
            return ""
        if self.first_on == self.last_on:
            return full_day(self.first_on)
        return f"{full_day(self.first_on)} to {full_day(self.last_on)}"

    def words(self) -> Mapping[str, str]:
        """Its figures in words, each empty where nothing was given."""
        if not self.occasions:
            return {"hours": "", "occasions": "", "days": ""}
        return {
            "hours": duration(self.minutes),
            "occasions": counted(self.occasions, "occasion"),
            "days": self.days,
        }


#: What somebody gave of whom nothing is written down.
NOTHING = GivenInAll(minutes=0, occasions=0, first_on=None, last_on=None)


def in_all(given: Iterable[Given]) -> GivenInAll:
    """The sum of what was given, from its first day to its last."""
    given = tuple(given)
    return GivenInAll(
        minutes=sum(to.minutes for to in given),
        occasions=sum(to.occasions for to in given),
        first_on=min((to.first_on for to in given), default=None),
        last_on=max((to.last_on for to in given), default=None),
    )


def activity_words(to: Given) -> Mapping[str, str]:
    """One row of a table of what was given."""
    return {
        "activity": to.activity,
        "first": full_day(to.first_on),
        "last": full_day(to.last_on),
        "occasions": f"{to.occasions:,}",
        "hours": duration(to.minutes),
    }
