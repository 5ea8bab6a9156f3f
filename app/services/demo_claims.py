"""What the demo charity's volunteers spent: the drivers' miles by month, and a few other costs."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

from app.records.expense_claim import ClaimState, ExpenseKind, PaymentMethod, ReceiptState
from app.records.mileage_rate import Vehicle
from app.records.person import PAID_STANDINGS
from app.rules.days import month_after
from app.rules.mileage import driven, in_pence
from app.rules.mileage_rates import APPROVED
from app.services.demo_people import (
    BEFRIENDING,
    CAFE,
    CAST,
    DRIVING,
    PANTRY,
    PARENTS,
    TRUSTEES,
)
from app.services.demo_sessions import SEED, Came
from app.services.demo_thanks import COORDINATOR

#: The 55p of journeys from 6 April 2026 was made known on this day; before it 45p was paid.
_ANNOUNCED_ON = date(2026, 5, 21)
_LAST_OLD_DAY = date(2026, 4, 5)

#: Where the drivers fetch food, and how far it is there and back in tenths of a mile.
_ROUNDS = (
    ("Fresh Start depot, Wharf Road", 124),
    ("Bakery, Mill Lane", 46),
    ("Market hall", 58),
    ("Hollies Farm, Upper Ford", 193),
)
_HOME = "Riverside Pantry"


class DemoClaim(NamedTuple):
    """A claim of one of the cast: what stands in it, and in each of its lines."""

    name: str
    activity: str
    begun_on: date
    values: Mapping[str, Any]
    lines: Sequence[Mapping[str, Any]]

    @property
    def is_paid(self) -> bool:
        """Whether the money reached them."""
        return self.values["state"] is ClaimState.PAID

    @property
    def total_pence(self) -> int:
        """What its lines come to."""
        return sum(line["due_pence"] for line in self.lines)


class _Cost(NamedTuple):
    """Money spent on somebody's visit, counted back from the last one before the claim."""

    kind: ExpenseKind
    pence: int
    what: str
    visits_back: int = 0
    no_receipt_because: str = ""


class _Other(NamedTuple):
    """A claim that is no round of a driver, begun so many days ago."""

    name: str
    activity: str
    state: ClaimState
    days: int
    purpose: str
    costs: tuple[_Cost, ...]
    returned_because: str = ""


_FARE = ExpenseKind.PUBLIC_TRANSPORT
_OTHERS = (
    # Left as a gift, waiting too long, waiting, approved, returned, and not finished.
    _Other(
        "Dorothy Finch",
        BEFRIENDING,
        ClaimState.NOT_CLAIMED,
        41,
        "Visits",
        (
            _Cost(_FARE, 360, "Bus there and back"),
            _Cost(_FARE, 360, "Bus there and back", 1),
            _Cost(ExpenseKind.PHONE_AND_POST, 280, "Birthday cards and stamps", 1),
        ),
    ),
    _Other(
        "Kwame Boateng",
        PANTRY,
        ClaimState.SUBMITTED,
        17,
        "Tuesdays at the pantry",
        (
            _Cost(_FARE, 480, "Day ticket"),
            _Cost(ExpenseKind.MEAL, 560, "Lunch between two sessions"),
            _Cost(_FARE, 480, "Day ticket", 1),
        ),
    ),
    _Other(
        "Jade Rowntree",
        PARENTS,
        ClaimState.SUBMITTED,
        2,
        "Parent champions",
        (
            _Cost(ExpenseKind.CARE, 1800, "Minding both children", 0, "A neighbour minds them"),
            _Cost(_FARE, 220, "Bus home"),
        ),
    ),
    _Other(
        "Mei-Ling Cheung",
        BEFRIENDING,
        ClaimState.APPROVED,
        4,
        "Visits",
        (_Cost(_FARE, 390, "Bus"), _Cost(ExpenseKind.PARKING, 250, "Hospital car park", 1)),
    ),
    _Other(
        "Emrys Wyn Hughes",
        BEFRIENDING,
        ClaimState.RETURNED,
        8,
        "Visits",
        (_Cost(ExpenseKind.PARKING, 640, "Parking", 0, "Lost"),),
        "Which car park was it, and for how long?",
    ),
    _Other(
        "Carys Beddoes",
        CAFE,
        ClaimState.DRAFTED,
        1,
        "Welsh café",
        (_Cost(ExpenseKind.EQUIPMENT, 1240, "Eight mugs from the market"),),
    ),
)

#: Those who claim their way once a quarter: to what, and what each visit costs.
_FARES = {
    "Judith Amadi": (TRUSTEES, _Cost(ExpenseKind.PARKING, 340, "Town hall car park")),
    "Ana Ruiz": (BEFRIENDING, _Cost(_FARE, 390, "Bus there and back")),
    "Samuel Oyelaran": (BEFRIENDING, _Cost(_FARE, 420, "Bus there and back")),
    "Marjorie Platt": (CAFE, _Cost(_FARE, 220, "Bus home")),
    "Farida Haq": (TRUSTEES, _Cost(_FARE, 560, "Train from Hereford")),
}


def claims(visits: Mapping[str, Sequence[Came]], today: date) -> list[DemoClaim]:
    """All claims up to that day, in the order in which they were begun."""
    made = [
        claim
        for one in CAST
        if one.standing not in PAID_STANDINGS
        for claim in _rounds(one.name, visits[one.name], today)
    ]
    made += [claim for name in _FARES for claim in _quarters(name, visits[name], today)]
    made += [_other(one, visits[one.name], today) for one in _OTHERS]
    return sorted(made, key=lambda claim: (claim.begun_on, claim.name))


def _rounds(name: str, visits: Sequence[Came], today: date) -> Iterator[DemoClaim]:
    """A claim a month: in on the 1st, approved on the 3rd, paid on the 6th."""
    months = sorted({visit.day.replace(day=1) for visit in visits if visit.activity == DRIVING})
    for month in months:
        submitted = month_after(month, 1)
        if submitted <= today:
            values = _so_far(submitted, today)
            lines = [
                _round(name, visit.day, submitted)
                for visit in visits
                if visit.activity == DRIVING and month <= visit.day < submitted
            ]
            yield DemoClaim(name, DRIVING, submitted, values, lines)


def _quarters(name: str, visits: Sequence[Came], today: date) -> Iterator[DemoClaim]:
    """A claim a quarter, dealt with as the drivers' are; the receipts of years ago were paper."""
    activity, cost = _FARES[name]
    ends = sorted({month_after(visit.day, 3 - (visit.day.month - 1) % 3) for visit in visits})
    for submitted in ends:
        first = month_after(submitted, -3)
        days = [
            one.day for one in visits if one.activity == activity and first <= one.day < submitted
        ]
        if days and submitted <= today:
            values = _so_far(submitted, today) | {"purpose": activity}
            yield DemoClaim(name, activity, submitted, values, [_line(cost, day) for day in days])


def _so_far(submitted: date, today: date) -> dict[str, Any]:
    """How far a claim has come that everybody dealt with in time."""
    decided, paid = submitted.replace(day=3), submitted.replace(day=6)
    values: dict[str, Any] = {
        "state": ClaimState.SUBMITTED,
        "purpose": "Fetching food",
        "declared_on": submitted,
        "submitted_on": submitted,
    }
    if decided <= today:
        values |= {
            "state": ClaimState.APPROVED,
            "decided_on": decided,
            "decided_by": COORDINATOR,
        }
    if paid <= today:
        values |= {
            "state": ClaimState.PAID,
            "paid_on": paid,
            "paid_by": PaymentMethod.BANK,
            "paid_reference": f"Expenses {submitted:%m/%y}",
        }
    return values


def _round(name: str, day: date, submitted: date) -> dict[str, Any]:
    place, tenths = Random(f"{SEED} round {name} {day}").choice(_ROUNDS)
    known = day if submitted >= _ANNOUNCED_ON else min(day, _LAST_OLD_DAY)
    return {
        "kind": ExpenseKind.MILEAGE,
        "incurred_on": day,
        "what": "Surplus food",
        "from_place": _HOME,
        "to_place": place,
        "vehicle": Vehicle.CAR,
        "tenths_of_mile": tenths,
        "receipt": ReceiptState.NOT_NEEDED,
        "due_pence": in_pence(driven(Vehicle.CAR, tenths, known, APPROVED, 0)),
    }


def _other(other: _Other, visits: Sequence[Came], today: date) -> DemoClaim:
    begun = today - timedelta(days=other.days)
    days = [visit.day for visit in visits if visit.day <= begun] or [begun]
    values: dict[str, Any] = {"state": other.state, "purpose": other.purpose}
    if other.state is not ClaimState.DRAFTED:
        values |= {"declared_on": begun, "submitted_on": begun}
    if other.state in (ClaimState.APPROVED, ClaimState.RETURNED):
        values |= {
            "decided_on": begun + timedelta(days=1),
            "decided_by": COORDINATOR,
            "returned_because": other.returned_because,
        }
    lines = [_line(cost, days[-1 - min(cost.visits_back, len(days) - 1)]) for cost in other.costs]
    return DemoClaim(other.name, other.activity, begun, values, lines)


def _line(cost: _Cost, day: date) -> dict[str, Any]:
    receipt = ReceiptState.NONE if cost.no_receipt_because else ReceiptState.SEEN
    return {
        "kind": cost.kind,
        "incurred_on": day,
        "what": cost.what,
        "amount_pence": cost.pence,
        "due_pence": cost.pence,
        "receipt": receipt,
        "no_receipt_because": cost.no_receipt_because,
    }
