"""A tax year of expenses person by person: the miles, what was paid, and what was not claimed."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from itertools import chain, groupby
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.expense_claim import ClaimState
from app.records.person import Person
from app.rules.approved_amount import MilesOfYear, PaidJourney, miles_of_year
from app.rules.folding import fold
from app.rules.tax_years import last_day
from app.services.journeys import Journey, elsewhere, journeys, unclaimed_journeys
from app.services.queries import as_id, fetch, the_one
from app.store.office_file import OfficeFile


class Spent(NamedTuple):
    """What the costs of a tax year come to: paid, approved and waiting, borne by the person.

    `not_claimed_pence` is the gift that somebody made by not claiming; `unpaid_pence` is that part
    of it which was no journey.
    """

    paid_pence: int = 0
    approved_pence: int = 0
    not_claimed_pence: int = 0
    unpaid_pence: int = 0


class YearOfPerson(NamedTuple):
    """One person's tax year, as the list of everybody shows it.

    What was donated back goes by the day on which it came in; it is never taken off what was paid.
    """

    person_id: UUID
    person: str
    person_number: str
    spent: Spent
    miles: MilesOfYear
    donated_back_pence: int = 0


class YearView(NamedTuple):
    """One person's tax year with its journeys: those that count, and those not claimed."""

    year: YearOfPerson
    journeys: tuple[Journey, ...]
    not_claimed: tuple[Journey, ...]


def year_view(office: OfficeFile, person_id: UUID, tax_year_on: date) -> YearView:
    """The tax year of one person, by the days on which money was spent or miles were driven."""
    first, last = tax_year_on, last_day(tax_year_on)
    with office.reading() as session:
        person = the_one(session, Person, person_id, "person")
        counted = tuple(journeys(session, first, last, person_id=person_id))
        unclaimed = tuple(unclaimed_journeys(session, first, last, person_id=person_id))
        others = elsewhere(session, person_id=person_id)[person_id][tax_year_on]
        spent = _spent(session, first, last, person_id).get(person_id, (Spent(), "", ""))[0]
        donated = _donated(session, first, last, person_id).get(person_id, (0, "", ""))[0]
    miles = _miles(counted, unclaimed, others, spent)
    year = YearOfPerson(person_id, person.name, person.number, spent, miles, donated)
    return YearView(year, counted, unclaimed)


def year_of_all(office: OfficeFile, tax_year_on: date) -> list[YearOfPerson]:
    """The tax year of everybody with expenses or gifts of them in it, by name."""
    first, last = tax_year_on, last_day(tax_year_on)
    with office.reading() as session:
        counted = _by_person(journeys(session, first, last))
        unclaimed = _by_person(unclaimed_journeys(session, first, last))
        others = elsewhere(session)
        found = _spent(session, first, last, None)
        donated = _donated(session, first, last, None)
    for id, (_, name, number) in donated.items():
        found.setdefault(id, (Spent(), name, number))
    years = [
        YearOfPerson(
            id,
            name,
            number,
            spent,
            _miles(counted.get(id, ()), unclaimed.get(id, ()), others[id][tax_year_on], spent),
            donated.get(id, (0, "", ""))[0],
        )
        for id, (spent, name, number) in found.items()
    ]
    return sorted(years, key=lambda year: (fold(year.person), year.person_number, year.person_id))


def tax_years_with_costs(office: OfficeFile) -> list[date]:
    """The tax years with a line of a claim in them, by the day they begin, the newest first."""
    with office.reading() as session:
        rows = fetch(session, _YEARS)
    return [date.fromisoformat(row[0]) for row in rows]


_YEARS = """
SELECT DISTINCT CASE WHEN substr(incurred_on, 6) >= '04-06' THEN substr(incurred_on, 1, 4)
    ELSE printf('%04d', substr(incurred_on, 1, 4) - 1) END || '-04-06'
FROM expense_line ORDER BY 1 DESC
"""


def _by_person(found: Iterable[Journey]) -> dict[UUID, tuple[Journey, ...]]:
    return {id: tuple(own) for id, own in groupby(found, key=lambda journey: journey.person_id)}


def _miles(
    counted: Iterable[Journey], unclaimed: Iterable[Journey], others: int, spent: Spent
) -> MilesOfYear:
    """The miles of a year; those not claimed are allowed after the others, and paid nothing."""
    paid = (_paid(journey, journey.paid_pence) for journey in counted)
    borne = (_paid(journey, 0) for journey in unclaimed)
    return miles_of_year(chain(paid, borne), elsewhere=others, unpaid_pence=spent.unpaid_pence)


def _paid(journey: Journey, pence: int) -> PaidJourney:
    return PaidJourney(journey.incurred_on, journey.vehicle, journey.tenths_of_mile, pence)


def _spent(
    session: Session, first: date, last: date, person_id: UUID | None
) -> dict[UUID, tuple[Spent, str, str]]:
    """What everybody with a cost in the span spent, with their name and number."""
    sums: dict[UUID, Counter[str]] = {}
    names: dict[UUID, tuple[str, str]] = {}
    for row in fetch(session, _SPENT, first=first, last=last, person=person_id):
        id, state, is_journey, pence, name, number = as_id(row[0]), *row[1:]
        of_person = sums.setdefault(id, Counter())
        of_person[state] += pence
        if state == ClaimState.NOT_CLAIMED and not is_journey:
            of_person["unpaid"] += pence
        names[id] = name, number
    return {id: (_summed(of_person), *names[id]) for id, of_person in sums.items()}


def _donated(
    session: Session, first: date, last: date, person_id: UUID | None
) -> dict[UUID, tuple[int, str, str]]:
    """What everybody gave back of paid expenses in the span, with their name and number."""
    rows = fetch(session, _GIVEN_BACK, first=first, last=last, person=person_id)
    return {as_id(id): (pence, name, number) for id, pence, name, number in rows}


def _summed(pence: Counter[str]) -> Spent:
    return Spent(
        pence[ClaimState.PAID],
        pence[ClaimState.APPROVED],
        pence[ClaimState.NOT_CLAIMED],
        pence["unpaid"],
    )


_SPENT = """
SELECT c.person_id, c.state, l.kind = 'mileage', sum(l.due_pence), p.name, p.number
FROM expense_line AS l JOIN expense_claim AS c ON c.id = l.claim_id
JOIN person AS p ON p.id = c.person_id
WHERE l.incurred_on >= :first AND l.incurred_on <= :last
    AND c.state IN ('approved', 'paid', 'not claimed')
    AND (:person IS NULL OR c.person_id = :person)
GROUP BY c.person_id, c.state, l.kind = 'mileage'
"""
_GIVEN_BACK = """
SELECT c.person_id, sum(d.amount_pence), p.name, p.number
FROM donation_back AS d JOIN expense_claim AS c ON c.id = d.claim_id
JOIN person AS p ON p.id = c.person_id
WHERE d.received_on >= :first AND d.received_on <= :last
    AND (:person IS NULL OR c.person_id = :person)
GROUP BY c.person_id
"""
