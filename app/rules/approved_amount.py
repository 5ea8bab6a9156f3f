"""What a person was paid for miles in a tax year, beside what is allowed at the approved rates.

What is above the allowed amount may have to be declared by the volunteer, less the costs of the
year that were not claimed [EIM71155, EIM71160, EIM71165; facts 2].
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from app.records.mileage_rate import Vehicle
from app.rules import wording
from app.rules.mileage import driven, in_pence
from app.rules.mileage_rates import APPROVED, Rates, rate_on


class PaidJourney(NamedTuple):
    """Miles of one line and what is paid for them; nothing where they were not claimed."""

    incurred_on: date
    vehicle: Vehicle
    tenths_of_mile: int
    paid_pence: int


class MilesOfYear(NamedTuple):
    """The miles of one person in one tax year, and what came of them.

    `toward_band` counts the miles by car or van that were driven elsewhere too. `unpaid_pence` is
    what was spent on other things and not claimed.
    """

    miles: Mapping[Vehicle, int]
    elsewhere: int
    received_pence: int
    allowed_pence: int
    unpaid_pence: int
    is_to_confirm: bool

    @property
    def toward_band(self) -> int:
        """The tenths of a mile that count toward the 10,000 of the tax year."""
        return self.miles.get(Vehicle.CAR, 0) + self.elsewhere

    @property
    def profit_pence(self) -> int:
        """What was received above the allowed amount and the costs not claimed; or nothing."""
        return max(self.received_pence - self.allowed_pence - self.unpaid_pence, 0)

    @property
    def band_words(self) -> str:
        """How far the miles by car or van have come toward the 10,000."""
        counted = wording.mile_figure(self.toward_band).removesuffix(".0")
        elsewhere = ""
        if self.elsewhere:
            elsewhere = f" {wording.miles(self.elsewhere)} of them driven elsewhere,"
        return f"{counted} of 10,000 miles by car or van,{elsewhere} on the miles recorded here."

    @property
    def words(self) -> str:
        """What was received and allowed, and whether some of it may have to be declared."""
        if not self.miles:
            return "No miles are recorded here."
        received, allowed = wording.pounds(self.received_pence), wording.pounds(self.allowed_pence)
        told = [
            f"{received} was paid for {wording.miles(sum(self.miles.values()))}, and {allowed} is"
            " allowed at the approved rates, on the miles recorded here.",
            self._outcome(),
        ]
        if self.is_to_confirm:
            told.append("The approved rates of that year are still to be confirmed.")
        return " ".join(told)

    def _outcome(self) -> str:
        above = self.received_pence - self.allowed_pence
        if above <= 0:
            return "There is nothing to declare."
        unpaid = wording.pounds(self.unpaid_pence)
        if not self.profit_pence:
            return (
                f"The {wording.pounds(above)} above it is used up by {unpaid} of costs that were"
                " not claimed, so there is nothing to declare."
            )
        profit = f"{wording.pounds(self.profit_pence)} may have to be declared by the volunteer"
        return (
            f"{profit}, after {unpaid} of costs not claimed." if self.unpaid_pence else profit + "."
        )


def miles_of_year(
    journeys: Iterable[PaidJourney],
    *,
    elsewhere: int = 0,
    unpaid_pence: int = 0,
    rates: Rates = APPROVED,
) -> MilesOfYear:
    """The year of one person, from the journeys of that year in the order they were approved.

    Each journey is allowed its own rounded amount, as each was paid one: whoever is paid at the
    approved rates is paid just what is allowed. Passengers count on neither side but in what is
    received: the rate for them is for fellow employees (facts 2).
    """
    miles: Counter[Vehicle] = Counter()
    received = allowed = 0
    to_confirm = False
    for journey in journeys:
        vehicle, tenths = journey.vehicle, journey.tenths_of_mile
        rate = rate_on(rates, vehicle, journey.incurred_on)
        if rate is not None:
            before = elsewhere + miles[vehicle]
            allowed += in_pence(driven(vehicle, tenths, journey.incurred_on, rates, before))
            to_confirm |= rate.is_to_confirm
        miles[vehicle] += tenths
        received += journey.paid_pence
    return MilesOfYear(miles, elsewhere, received, allowed, unpaid_pence, to_confirm)
