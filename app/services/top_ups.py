"""The journeys that were paid at another rate than the one in force now, and what is owed."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import NamedTuple

from app.rules.mileage import Amount
from app.services.journey_amounts import by_name, worked_out
from app.services.journeys import Journey
from app.store.office_file import OfficeFile


class TopUp(NamedTuple):
    """What a journey comes to at the rates of now, where that is not what was paid.

    `amount` is the whole of it with its words, and `difference_pence` what is still to pay; it may
    be below nothing on one journey, never on those of one person and tax year together.
    """

    journey: Journey
    amount: Amount
    difference_pence: int


def top_ups(office: OfficeFile) -> list[TopUp]:
    """The journeys approved or paid at another rate than the one in force now, by name and day.

    A person's tax year stands here only where money is owed for it: a rate that was lowered takes
    nothing back. What a correction that waits will pay is counted as paid.
    """
    with office.reading() as session:
        worked = list(worked_out(session, date.min, date.max))
    found: list[TopUp] = []
    for _, year in groupby(worked, key=lambda one: (one[0].person_id, one[0].year_on)):
        owed = list(_differences(year))
        if sum(top_up.difference_pence for top_up in owed) > 0:
            found += owed
    return sorted(found, key=lambda top_up: by_name(top_up.journey))


def _differences(worked: Iterable[tuple[Journey, Amount]]) -> Iterator[TopUp]:
    for journey, amount in worked:
        difference = amount.pence - journey.promised_pence
        if difference:
            yield TopUp(journey, amount, difference)
