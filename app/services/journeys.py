"""The journeys of claims in the order in which their miles count toward 10,000 in a tax year.

Miles count once they are approved: the claim that was approved first comes first, and within a
claim the earlier day.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.expense_claim import ClaimState
from app.records.mileage_rate import Vehicle
from app.rules.tax_years import tax_year
from app.services.queries import as_id, fetch

#: The states in which the miles of a claim count.
SETTLED = f"('{ClaimState.APPROVED}', '{ClaimState.PAID}')"


class Journey(NamedTuple):
    """A journey as it was claimed and put right since.

    `tenths_of_mile` and `paid_pence` take in the corrections that are approved or paid;
    `promised_pence` those too that still wait.
    """

    line_id: UUID
    claim_id: UUID
    claim_number: int
    state: ClaimState
    person_id: UUID
    person: str
    person_number: str
    incurred_on: date
    vehicle: Vehicle
    tenths_of_mile: int
    passengers: int
    paid_pence: int
    promised_pence: int
    from_place: str
    to_place: str
    what: str

    @property
    def year_on(self) -> date:
        """The 6 April on which its tax year begins."""
        return tax_year(self.incurred_on)


def journeys(
    session: Session, first: date, last: date, *, person_id: UUID | None = None
) -> Iterator[Journey]:
    """The journeys approved or paid of a span of days, person by person as they count."""
    rows = fetch(session, _COUNTED, first=first, last=last, person=person_id)
    return (journey for journey in map(_journey, rows) if journey.tenths_of_mile)


def unclaimed_journeys(
    session: Session, first: date, last: date, *, person_id: UUID | None = None
) -> Iterator[Journey]:
    """The journeys of a span of days whose cost the person bore, in the order of their days."""
    return map(_journey, fetch(session, _UNCLAIMED, first=first, last=last, person=person_id))


def settled(session: Session, person_id: UUID, *, but: UUID | None = None) -> Counter[date]:
    """The tenths of a mile by car that count already, by the day each tax year begins.

    They are those of every claim approved or paid, but for one, and those driven elsewhere.
    """
    counted = elsewhere(session, person_id=person_id)[person_id]
    for journey in journeys(session, date.min, date.max, person_id=person_id):
        if journey.vehicle is Vehicle.CAR and journey.claim_id != but:
            counted[journey.year_on] += journey.tenths_of_mile
    return counted


class Elsewhere(dict[UUID, Counter[date]]):
    """The tenths of a mile driven elsewhere, by person and the day the tax year begins."""

    def __missing__(self, person_id: UUID) -> Counter[date]:
        """Nothing, for somebody of whom nothing is known."""
        return Counter()


def elsewhere(session: Session, *, person_id: UUID | None = None) -> Elsewhere:
    """The miles driven elsewhere, of everybody or of one person."""
    found = Elsewhere()
    for id, year_on, tenths in fetch(session, _ELSEWHERE, person=person_id):
        found.setdefault(as_id(id), Counter())[date.fromisoformat(year_on)] = tenths
    return found


_ELSEWHERE = """
SELECT person_id, tax_year_on, tenths_of_mile FROM miles_elsewhere
WHERE :person IS NULL OR person_id = :person
"""

#: A correction tells the journey as it should have been, and the difference it makes. One that
#: leaves nothing of the sum takes the journey away, and its miles with it.
_JOURNEYS = """
WITH journey AS (
    SELECT l.*, (
        SELECT coalesce(sum(k.due_pence), 0) FROM expense_line AS k
        JOIN expense_claim AS kc ON kc.id = k.claim_id
        WHERE k.corrects_id = l.id AND kc.state IN {states}
    ) AS corrected, (
        SELECT coalesce(sum(k.due_pence), 0) FROM expense_line AS k
        JOIN expense_claim AS kc ON kc.id = k.claim_id
        WHERE k.corrects_id = l.id AND kc.state <> 'not claimed'
    ) AS to_correct, (
        SELECT k.tenths_of_mile FROM expense_line AS k
        JOIN expense_claim AS kc ON kc.id = k.claim_id
        WHERE k.corrects_id = l.id AND kc.state IN {states} AND k.tenths_of_mile IS NOT NULL
        ORDER BY kc.number DESC LIMIT 1
    ) AS corrected_miles
    FROM expense_line AS l
    WHERE l.kind = 'mileage' AND l.corrects_id IS NULL
        AND l.incurred_on >= :first AND l.incurred_on <= :last
)
SELECT j.id, j.claim_id, c.number, c.state, c.person_id, p.name, p.number, j.incurred_on, j.vehicle,
    CASE WHEN j.corrected <> 0 AND j.due_pence + j.corrected = 0 THEN 0
        ELSE coalesce(j.corrected_miles, j.tenths_of_mile) END,
    j.passengers, j.due_pence + j.corrected, j.due_pence + j.to_correct,
    j.from_place, j.to_place, j.what
FROM journey AS j JOIN expense_claim AS c ON c.id = j.claim_id
JOIN person AS p ON p.id = c.person_id
WHERE c.state IN {states} AND (:person IS NULL OR c.person_id = :person)
ORDER BY c.person_id, {order}, j.incurred_on, j.position
"""
_COUNTED = _JOURNEYS.format(states=SETTLED, order="c.decided_on, c.number")
_UNCLAIMED = _JOURNEYS.format(states=f"('{ClaimState.NOT_CLAIMED}')", order="c.person_id")


def _journey(row: Sequence[Any]) -> Journey:
    line_id, claim_id, number, state, person_id, name, person_number, day, vehicle, *rest = row
    return Journey(
        as_id(line_id),
        as_id(claim_id),
        number,
        ClaimState(state),
        as_id(person_id),
        name,
        person_number,
        date.fromisoformat(day),
        Vehicle(vehicle),
        *rest,
    )
