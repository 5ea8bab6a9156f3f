"""What the journeys that count come to at the rates of now, their tax years gone through again."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import groupby
from uuid import UUID

from sqlmodel import Session

from app.records.mileage_rate import Vehicle
from app.rules.folding import fold
from app.rules.mileage import Amount, driven, in_pence, taken_along
from app.rules.mileage_rates import Rates, rate_on
from app.services.expense_policy import expense_policy_in
from app.services.journeys import Journey, elsewhere, journeys
from app.services.mileage import rates_in


def worked_out(session: Session, first: date, last: date) -> Iterator[tuple[Journey, Amount]]:
    """The journeys of whole tax years with what they come to now, year by year of each person."""
    rates, others = rates_in(session), elsewhere(session)
    passengers_on = expense_policy_in(session).passengers_on
    found = sorted(journeys(session, first, last), key=lambda one: (one.person_id, one.year_on))
    for (person_id, year_on), year in groupby(found, key=lambda one: (one.person_id, one.year_on)):
        counted = Counter({Vehicle.CAR: others[person_id][year_on]})
        for journey in year:
            yield journey, _amount(journey, rates, counted[journey.vehicle], passengers_on)
            counted[journey.vehicle] += journey.tenths_of_mile


def _amount(journey: Journey, rates: Rates, settled: int, passengers_on: bool) -> Amount:
    """What a journey comes to now; passengers are paid as they were, where that can be told."""
    vehicle, tenths, day = journey.vehicle, journey.tenths_of_mile, journey.incurred_on
    if rate_on(rates, vehicle, day) is None:
        return Amount(journey.promised_pence)
    alone = driven(vehicle, tenths, day, rates, settled)
    together = alone + taken_along(tenths, journey.passengers, day, rates)
    as_paid = {in_pence(parts): parts for parts in (together, alone)}
    parts = as_paid.get(journey.promised_pence, together if passengers_on else alone)
    return Amount(in_pence(parts), parts)


def by_name(journey: Journey) -> tuple[str, UUID, date, int, UUID]:
    """The order of a list of journeys: by name, then by day."""
    return (
        fold(journey.person),
        journey.person_id,
        journey.incurred_on,
        journey.claim_number,
        journey.line_id,
    )
