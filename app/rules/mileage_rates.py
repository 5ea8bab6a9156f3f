"""What is paid for a mile on a day: the approved rates that Goodturn knows, and the office's own.

The approved rates and their doubts are those of facts 2. The day of the journey chooses the row.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from app.records.mileage_rate import MileageRateDraft, Vehicle


class Rate(NamedTuple):
    """What is paid for a mile from a day on, in tenths of a penny.

    `doubt` asks the office to confirm it and says why; `is_own` says that the office set it.
    """

    vehicle: Vehicle
    from_on: date
    tenths_of_penny: int
    above_tenths_of_penny: int
    source: str = ""
    doubt: str = ""
    is_own: bool = False

    @property
    def is_to_confirm(self) -> bool:
        """Whether the office should look it up before it relies on it."""
        return bool(self.doubt)


#: The rates of each vehicle by the day from which they are paid, the earliest first.
Rates = Mapping[Vehicle, Sequence[Rate]]

_APPROVED = "gov.uk, approved mileage allowance payments"
_ANNOUNCED = "Announced 21 May 2026, for journeys from 6 April 2026"
_CAR_DOUBT = "Please confirm on gov.uk: its own page with 55p was not seen."
_OTHER_DOUBT = "Please confirm on gov.uk: only the rate for cars and vans was announced as changed."


def _unchanged(vehicle: Vehicle, pence: int) -> tuple[Rate, ...]:
    rate = Rate(vehicle, date(2002, 4, 6), 10 * pence, 10 * pence, _APPROVED)
    again = rate._replace(from_on=date(2011, 4, 6))
    doubted = rate._replace(from_on=date(2026, 4, 6), source=_ANNOUNCED, doubt=_OTHER_DOUBT)
    return rate, again, doubted


#: The approved rates, in the order of their vehicles and days.
SHIPPED: tuple[Rate, ...] = (
    Rate(Vehicle.CAR, date(2002, 4, 6), 400, 250, _APPROVED),
    Rate(Vehicle.CAR, date(2011, 4, 6), 450, 250, _APPROVED),
    Rate(Vehicle.CAR, date(2026, 4, 6), 550, 250, _ANNOUNCED, _CAR_DOUBT),
    *_unchanged(Vehicle.MOTORCYCLE, 24),
    *_unchanged(Vehicle.BICYCLE, 20),
    *_unchanged(Vehicle.PASSENGER, 5),
)


def own_rate(draft: MileageRateDraft) -> Rate:
    """A rate that the office set, which stands confirmed by that."""
    return Rate(
        draft.vehicle,
        draft.from_on,
        draft.tenths_of_penny,
        draft.above_tenths_of_penny,
        draft.source,
        is_own=True,
    )


def rates_with(own: Iterable[MileageRateDraft]) -> Rates:
    """The rates in force: from its first own rate on, a vehicle is paid the office's rates alone.

    An approved rate that changes later does not change what the office has settled for itself.
    """
    of_vehicle: defaultdict[Vehicle, list[Rate]] = defaultdict(list)
    for draft in sorted(own, key=lambda draft: draft.from_on):
        of_vehicle[draft.vehicle].append(own_rate(draft))
    return {
        vehicle: _until(of_vehicle[vehicle], vehicle) + of_vehicle[vehicle] for vehicle in Vehicle
    }


def _until(own: Sequence[Rate], vehicle: Vehicle) -> list[Rate]:
    """The approved rates of the vehicle from before its first own one."""
    end = own[0].from_on if own else date.max
    return [rate for rate in SHIPPED if rate.vehicle is vehicle and rate.from_on < end]


#: The approved rates alone, by which a profit is told (facts 2).
APPROVED: Rates = rates_with(())


def rate_on(rates: Rates, vehicle: Vehicle, day: date) -> Rate | None:
    """The rate of a journey of that day, or None before the first one."""
    known = rates[vehicle]
    place = bisect_right(known, day, key=_begins)
    return known[place - 1] if place else None


def pence(tenths_of_penny: int) -> str:
    """A rate in words: '45p', '37.5p'."""
    whole, tenth = divmod(tenths_of_penny, 10)
    return f"{whole}.{tenth}p" if tenth else f"{whole}p"


def _begins(rate: Rate) -> date:
    return rate.from_on
