"""A claim as it is looked at before it is approved, and what is found odd about it."""

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from app.records.expense_claim import ExpenseKind, ReceiptState
from app.rules import wording

#: What money was spent on, as it stands after "for".
KIND_AS: Mapping[ExpenseKind, str] = {
    ExpenseKind.MILEAGE: "mileage",
    ExpenseKind.PUBLIC_TRANSPORT: "public transport",
    ExpenseKind.PARKING: "parking",
    ExpenseKind.CARE: "childcare or care",
    ExpenseKind.MEAL: "a meal",
    ExpenseKind.PHONE_AND_POST: "phone and post",
    ExpenseKind.EQUIPMENT: "equipment",
    ExpenseKind.OTHER: "other things",
}

#: As many days are named; of the others it is told how many they are.
_DAYS_NAMED = 3


class ConcernKind(StrEnum):
    """What is odd about a claim."""

    OWN_CLAIM = "own claim"
    CLAIMED_BEFORE = "claimed before"
    CLAIMED_TWICE = "claimed twice"
    NO_HOURS = "no hours"
    SAME_SUM = "same sum"
    LIKE_PAY = "like pay"
    SHORT_DAY = "short day"
    NO_RECEIPT = "no receipt"
    LATE = "late"
    PAID_WITHOUT_CLAIM = "paid without a claim"
    ESTIMATE = "estimate"


class Concern(NamedTuple):
    """One thing to look at twice, with the places of the lines it is about, from 1."""

    kind: ConcernKind
    sentence: str
    lines: tuple[int, ...] = ()

    @property
    def blocks(self) -> bool:
        """Whether the claim cannot be approved for it."""
        return self.kind is ConcernKind.OWN_CLAIM


class LineLooked(NamedTuple):
    """A line as it is looked at.

    `stands_in` names another claim that holds the same, and `says_same_as` is the place of an
    earlier line of this claim that does, journey and words included; or 0.
    """

    place: int
    day: date
    kind: ExpenseKind
    pence: int
    receipt: ReceiptState = ReceiptState.NONE
    no_receipt_because: str = ""
    is_estimate: bool = False
    estimated_because: str = ""
    stands_in: str = ""
    says_same_as: int = 0

    @property
    def is_unproved_money(self) -> bool:
        """Whether it is a sum of money that no receipt shows to have been spent."""
        return self.kind is not ExpenseKind.MILEAGE and self.receipt is ReceiptState.NONE

    def told(self, today: date) -> str:
        """The line as a sentence names it: '£4.50 for a meal on 3 November'."""
        return f"{self._of()} on {wording.day(self.day, today)}"

    def _of(self) -> str:
        return f"{wording.pounds(self.pence)} for {KIND_AS[self.kind]}"


class ClaimLooked(NamedTuple):
    """A claim as it is looked at, with what is known around it.

    `minutes` are those given on each day, `month_totals` the first days of months of which only a
    total is kept. `others_with_sum` counts the other people who claim a sum without a receipt in a
    month, by its first day. `unclaimed_payments` are the days of payments that no claim explains.
    """

    lines: Sequence[LineLooked]
    claimed_on: date
    minutes: Mapping[date, int]
    month_totals: frozenset[date] = frozenset()
    others_with_sum: Mapping[tuple[date, int], int] = {}
    unclaimed_payments: Sequence[date] = ()
    hour_value_pence: int | None = None


def days_told(days: Sequence[date], today: date) -> str:
    """Days as a sentence names them: the first few, and how many others there are."""
    return wording.first_few([wording.day(day, today) for day in days], _DAYS_NAMED, "other day")


def places(lines: Sequence[LineLooked]) -> tuple[int, ...]:
    """The places of these lines."""
    return tuple(line.place for line in lines)
