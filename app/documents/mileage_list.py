"""The list of journeys that finance gets each month: who drove where, how far, for how much."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from app.documents.letterhead import Letterhead
from app.documents.miles import journey_words, rate_words
from app.documents.periods import period_words
from app.documents.typesetting import Printout
from app.rules.days import full_day, short_day
from app.rules.mileage import Part
from app.rules.wording import counted, mile_figure, pounds


@dataclass(frozen=True, slots=True)
class Journey:
    """One journey, as it was claimed."""

    driven_on: date
    tenths_of_mile: int
    amount_pence: int
    from_place: str = ""
    to_place: str = ""
    what: str = ""
    vehicle: str = ""
    parts: tuple[Part, ...] = ()
    #: The claim it stands in.
    reference: str = ""


@dataclass(frozen=True, slots=True)
class Driver:
    """Somebody who drove, with their journeys."""

    name: str
    journeys: tuple[Journey, ...]


@dataclass(frozen=True, slots=True)
class MileageList:
    """The journeys of a month, or of another span of days."""

    from_on: date
    until_on: date
    drivers: tuple[Driver, ...]
    made_on: date

    @property
    def journeys(self) -> tuple[Journey, ...]:
        """Every journey of everybody."""
        return tuple(journey for driver in self.drivers for journey in driver.journeys)


def mileage_list(letterhead: Letterhead, listed: MileageList) -> Printout:
    """The list as a printout."""
    period = period_words(listed.from_on, listed.until_on)
    return Printout(
        template="mileage_list",
        title=f"Mileage, {period}",
        dated=listed.made_on,
        letterhead=letterhead,
        copies=(
            {
                "about": f"Mileage, {period}",
                "period": period,
                "made": full_day(listed.made_on),
                "people": counted(len(listed.drivers), "person", "people"),
                "journeys": counted(len(listed.journeys), "journey"),
                **_sum_words(listed.journeys),
                "drivers": [_driver_words(driver) for driver in listed.drivers],
            },
        ),
    )


def _driver_words(driver: Driver) -> Mapping[str, object]:
    return {
        "name": driver.name,
        "count": counted(len(driver.journeys), "journey"),
        **_sum_words(driver.journeys),
        "journeys": [_journey_words(journey) for journey in driver.journeys],
    }


def _sum_words(journeys: Iterable[Journey]) -> Mapping[str, str]:
    journeys = tuple(journeys)
    return {
        "miles": mile_figure(sum(journey.tenths_of_mile for journey in journeys)),
        "amount": pounds(sum(journey.amount_pence for journey in journeys)),
    }


def _journey_words(journey: Journey) -> Mapping[str, object]:
    went = journey_words(journey.from_place, journey.to_place)
    return {
        "day": short_day(journey.driven_on),
        "went": went or journey.what,
        "more": [word for word in (journey.what if went else "", journey.reference) if word],
        "vehicle": journey.vehicle,
        "miles": mile_figure(journey.tenths_of_mile),
        "rates": rate_words(journey.parts),
        "amount": pounds(journey.amount_pence),
    }
