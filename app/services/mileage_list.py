"""The journeys of a month as finance gets them, each with the rates it was paid at."""

from datetime import date
from typing import NamedTuple

from app.rules.days import month_after, month_end
from app.rules.mileage import Part
from app.rules.tax_years import last_day, tax_year
from app.services.journey_amounts import by_name, worked_out
from app.services.journeys import Journey
from app.store.office_file import OfficeFile


class ListedJourney(NamedTuple):
    """A journey with the rates it was paid at; no parts where it was paid at others than now."""

    journey: Journey
    parts: tuple[Part, ...]


def monthly_list(office: OfficeFile, month: date) -> list[ListedJourney]:
    """The journeys approved or paid of the month of a day, by name and day."""
    first, last = month_after(month, 0), month_end(month)
    with office.reading() as session:
        worked = worked_out(session, tax_year(first), last_day(tax_year(last)))
        found = [
            ListedJourney(journey, amount.parts if amount.pence == journey.paid_pence else ())
            for journey, amount in worked
            if first <= journey.incurred_on <= last
        ]
    return sorted(found, key=lambda listed: by_name(listed.journey))
