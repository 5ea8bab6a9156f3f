"""What a journey comes to: its miles at the rate of its day, across the band of 10,000 miles.

Miles that are approved already come first in the tax year, then those of a claim by their days, so
the total of a year is right in whatever order the journeys are claimed.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from app.records.expense_claim import ExpenseKind, ExpenseLineDraft
from app.records.expense_policy import ExpensePolicyDraft
from app.records.failures import InvalidDraft, Problem
from app.records.mileage_rate import Vehicle
from app.rules import wording
from app.rules.days import full_day
from app.rules.mileage_rates import Rates, pence, rate_on
from app.rules.tax_years import tax_year

#: The first band of a tax year in tenths of a mile: 10,000 miles by car or van (facts 2).
BAND = 100_000

#: What a vehicle is called in a sentence.
VEHICLE_AS: Mapping[Vehicle, str] = {
    Vehicle.CAR: "a car or van",
    Vehicle.MOTORCYCLE: "a motorcycle",
    Vehicle.BICYCLE: "a bicycle",
    Vehicle.PASSENGER: "a passenger",
}


class Part(NamedTuple):
    """Miles of one journey at one rate, once for each passenger where there are any."""

    tenths_of_mile: int
    tenths_of_penny: int
    passengers: int = 0

    @property
    def words(self) -> str:
        """The part as it is read: '20 miles at 55p', '2 passengers for 60 miles at 5p'."""
        miles = f"{wording.miles(self.tenths_of_mile)} at {pence(self.tenths_of_penny)}"
        if not self.passengers:
            return miles
        return f"{wording.counted(self.passengers, 'passenger')} for {miles}"


class Amount(NamedTuple):
    """What a line comes to, and for a journey the parts it is worked out from."""

    pence: int
    parts: tuple[Part, ...] = ()

    @property
    def words(self) -> str:
        """How it is worked out: '20 miles at 55p and 40 miles at 25p'; nothing for money spent."""
        return wording.listed([part.words for part in self.parts])


def amounts(
    lines: Sequence[ExpenseLineDraft],
    rates: Rates,
    settled_by_year: Mapping[date, int],
    policy: ExpensePolicyDraft,
) -> list[Amount]:
    """What each line of one claim comes to, in the order of the lines.

    `settled_by_year` holds, by the day on which the tax year begins, the tenths of a mile by car
    that count before this claim: those approved, and those driven elsewhere.
    Raises InvalidDraft where journeys are of days without a rate, a problem for each such line.
    """
    _refuse_without_rate(lines, rates)
    settled = dict(settled_by_year)
    worked: dict[int, Amount] = {}
    for place in sorted(range(len(lines)), key=lambda place: lines[place].incurred_on):
        line = lines[place]
        before = settled.get(tax_year(line.incurred_on), 0)
        worked[place] = amount(line, rates, before, policy)
        if is_in_band(line):
            settled[tax_year(line.incurred_on)] = before + miles_of(line)
    return [worked[place] for place in range(len(lines))]


def amount(
    line: ExpenseLineDraft, rates: Rates, settled: int, policy: ExpensePolicyDraft
) -> Amount:
    """What one line comes to where so many tenths of a mile of its tax year count before it.

    Raises InvalidDraft for a journey of a day without a rate.
    """
    vehicle = _vehicle_of(line)
    if vehicle is None:
        return Amount(line.amount_pence or 0)
    parts = driven(vehicle, miles_of(line), line.incurred_on, rates, settled)
    if policy.passengers_on:
        parts += taken_along(miles_of(line), line.passengers, line.incurred_on, rates)
    return Amount(in_pence(parts), parts)


def driven(
    vehicle: Vehicle, tenths_of_mile: int, day: date, rates: Rates, settled: int
) -> tuple[Part, ...]:
    """The miles of one journey at their rates, without passengers.

    Raises InvalidDraft where the day has no rate.
    """
    rate = rate_on(rates, vehicle, day)
    if rate is None:
        sentence = f"For this day {_no_rate(vehicle, day, rates)}"
        raise InvalidDraft((Problem("incurred_on", sentence),))
    if vehicle is not Vehicle.CAR:
        return (Part(tenths_of_mile, rate.tenths_of_penny),)
    within, above = split(tenths_of_mile, settled)
    parts = (Part(within, rate.tenths_of_penny), Part(above, rate.above_tenths_of_penny))
    return tuple(part for part in parts if part.tenths_of_mile)


def taken_along(tenths_of_mile: int, passengers: int, day: date, rates: Rates) -> tuple[Part, ...]:
    """The miles of a journey once more for each passenger; nothing where the day has no rate."""
    rate = rate_on(rates, Vehicle.PASSENGER, day)
    if rate is None or not passengers:
        return ()
    return (Part(tenths_of_mile, rate.tenths_of_penny, passengers),)


def is_in_band(line: ExpenseLineDraft) -> bool:
    """Whether the miles of a line count toward the 10,000."""
    return _vehicle_of(line) is Vehicle.CAR


def miles_of(line: ExpenseLineDraft) -> int:
    """The tenths of a mile of a line; none for money that was spent."""
    return (line.tenths_of_mile or 0) if line.kind is ExpenseKind.MILEAGE else 0


def in_pence(parts: Iterable[Part]) -> int:
    """What the parts of a line come to, rounded once, half a penny upward (facts 2)."""
    hundredths = sum(
        part.tenths_of_mile * part.tenths_of_penny * max(part.passengers, 1) for part in parts
    )
    return (hundredths + 50) // 100


def split(tenths_of_mile: int, settled: int) -> tuple[int, int]:
    """Miles within the band and above it, where so many of the tax year count before them."""
    within = min(tenths_of_mile, max(BAND - settled, 0))
    return within, tenths_of_mile - within


def _refuse_without_rate(lines: Sequence[ExpenseLineDraft], rates: Rates) -> None:
    problems = []
    for place, line in enumerate(lines, start=1):
        vehicle = _vehicle_of(line)
        if vehicle is not None and rate_on(rates, vehicle, line.incurred_on) is None:
            sentence = f"Line {place}: {_no_rate(vehicle, line.incurred_on, rates)}"
            problems.append(Problem(f"{place}.incurred_on", sentence))
    if problems:
        raise InvalidDraft(tuple(problems))


def _vehicle_of(line: ExpenseLineDraft) -> Vehicle | None:
    return line.vehicle if line.kind is ExpenseKind.MILEAGE else None


def _no_rate(vehicle: Vehicle, day: date, rates: Rates) -> str:
    first = full_day(rates[vehicle][0].from_on)
    return (
        f"no rate is known for {VEHICLE_AS[vehicle]} on {full_day(day)}; the first is of {first}."
        " Please look at the day, or add a rate of your own in Settings."
    )
