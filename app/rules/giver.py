"""What every rule must know of a person: the name, the standing, the wishes and the dates."""

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple
from uuid import UUID

from app.records.person import PAID_STANDINGS, Standing, ThanksManner
from app.records.recognition import RecognitionKind
from app.rules import wording

#: How a person likes to be thanked, as the end of "likes to be thanked ...".
MANNERS: Mapping[ThanksManner, str] = {
    ThanksManner.IN_PERSON: "in person, quietly",
    ThanksManner.CARD: "with a card or letter",
    ThanksManner.MESSAGE: "with a message",
    ThanksManner.TEAM: "in front of the team",
    ThanksManner.PUBLIC: "in public",
}


class Giver(NamedTuple):
    """A person as the rules see them.

    `baseline_on` is the person's own baseline or else the charity's: giving up to and on that day
    counts as already recognised.
    """

    person_id: UUID
    name: str
    known_as: str = ""
    standing: Standing = Standing.VOLUNTEER
    would_rather_not: bool = False
    thanks_manner: ThanksManner = ThanksManner.ANY
    would_value: tuple[RecognitionKind, ...] = ()
    joined_on: date | None = None
    left_on: date | None = None
    break_from: date | None = None
    break_until: date | None = None
    baseline_on: date | None = None

    @property
    def id(self) -> UUID:
        """Whom a notice about them is about, as for any other matter."""
        return self.person_id

    @property
    def called(self) -> str:
        """What the office calls them."""
        return self.known_as or self.name

    @property
    def is_paid(self) -> bool:
        """Whether the charity pays them: staff, or otherwise paid."""
        return self.standing in PAID_STANDINGS

    def has_left(self, today: date) -> bool:
        """Whether the day they left has come."""
        return self.left_on is not None and self.left_on <= today

    def is_on_break(self, today: date) -> bool:
        """Whether today lies in a planned break, its first and last day included."""
        return is_in_break(self.break_from, self.break_until, today)

    def may_be_thanked(self, today: date) -> bool:
        """Whether thanks can be owed to them today."""
        return not (
            self.would_rather_not or self.is_paid or self.has_left(today) or self.is_on_break(today)
        )

    @property
    def wish(self) -> str:
        """What they said they would value and how they like to be thanked, or nothing."""
        wishes = []
        if self.would_value:
            things = [wording.VALUED_AS[kind] for kind in self.would_value]
            wishes.append(f"would value {wording.listed(things, 'or')}")
        if self.thanks_manner in MANNERS:
            wishes.append(f"likes to be thanked {MANNERS[self.thanks_manner]}")
        return f"{self.called} {' and '.join(wishes)}." if wishes else ""


def is_in_break(first: date | None, last: date | None, day: date) -> bool:
    """Whether a day lies in a break, its first and last day included; either may be open."""
    if first is None and last is None:
        return False
    return (first is None or first <= day) and (last is None or day <= last)
