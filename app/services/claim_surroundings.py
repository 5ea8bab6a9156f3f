"""What is known around the days of a claim: hours, other claims, and payments without any."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.contribution import Span
from app.rules.claim_steps import claim_name
from app.rules.days import month_after, month_end
from app.services.queries import fetch

#: Payments without a claim are looked for in the days of a year.
_PAYMENT_DAYS = 365


class Same(NamedTuple):
    """What is alike where a cost is claimed twice: its day, what it was, its pence or miles."""

    day: date
    what: str
    figure: int


class Surroundings(NamedTuple):
    """The person and the days of one claim; each question about them is one statement."""

    session: Session
    person_id: UUID
    claim_id: UUID | None
    first: date
    last: date

    def given(self) -> tuple[dict[date, int], frozenset[date]]:
        """The minutes of each day, and the first days of months of which there is a total."""
        minutes: dict[date, int] = {}
        months: set[date] = set()
        for day, span, total in self._rows(_GIVEN):
            if span == Span.MONTH:
                months.add(month_after(date.fromisoformat(day), 0))
            else:
                minutes[date.fromisoformat(day)] = total
        return minutes, frozenset(months)

    def standing(self) -> dict[Same, str]:
        """The costs of the person's other claims, each with the name of its claim."""
        return {
            Same(date.fromisoformat(day), what, figure): claim_name(number)
            for day, what, figure, number in self._rows(_STANDING)
        }

    def others_with_sum(self) -> dict[tuple[date, int], int]:
        """How many other people claim a round sum without a receipt, by month and sum."""
        return {
            (date.fromisoformat(f"{month}-01"), pence): people
            for month, pence, people in self._rows(_OTHERS_WITH_SUM)
        }

    def unclaimed_payments(self, today: date) -> list[date]:
        """The days of the last year on which expenses were paid without a claim."""
        since = today - timedelta(days=_PAYMENT_DAYS)
        rows = fetch(self.session, _UNCLAIMED, person=self.person_id, since=since, today=today)
        return [date.fromisoformat(row[0]) for row in rows]

    def _rows(self, statement: str) -> Sequence[Sequence[Any]]:
        return fetch(
            self.session,
            statement,
            person=self.person_id,
            claim=self.claim_id,
            first=self.first,
            last=self.last,
            month_first=month_after(self.first, 0),
            month_last=month_end(self.last),
        )


_GIVEN = """
SELECT day, span, sum(minutes) FROM contribution
WHERE person_id = :person AND day >= :month_first AND day <= :month_last
GROUP BY day, span
"""
#: A claim that was left as a gift counts too: what was given is not claimed as well.
_STANDING = """
SELECT l.incurred_on, CASE l.kind WHEN 'mileage' THEN l.vehicle ELSE l.kind END,
    CASE l.kind WHEN 'mileage' THEN l.tenths_of_mile ELSE l.due_pence END, max(c.number)
FROM expense_claim AS c JOIN expense_line AS l ON l.claim_id = c.id
WHERE c.person_id = :person AND (:claim IS NULL OR c.id <> :claim) AND l.corrects_id IS NULL
    AND l.incurred_on >= :first AND l.incurred_on <= :last
GROUP BY 1, 2, 3
"""
_OTHERS_WITH_SUM = """
SELECT substr(l.incurred_on, 1, 7), l.due_pence, count(DISTINCT c.person_id)
FROM expense_line AS l JOIN expense_claim AS c ON c.id = l.claim_id
WHERE l.incurred_on >= :month_first AND l.incurred_on <= :month_last
    AND l.kind <> 'mileage' AND l.receipt = 'no receipt' AND l.due_pence % 100 = 0
    AND l.corrects_id IS NULL AND c.state <> 'not claimed' AND c.person_id <> :person
GROUP BY 1, 2
"""
_UNCLAIMED = """
SELECT r.given_on FROM recognition AS r
WHERE r.person_id = :person AND r.kind = 'expenses paid' AND r.state = 'given'
    AND r.given_on > :since AND r.given_on <= :today
    AND NOT EXISTS (
        SELECT 1 FROM expense_claim AS c WHERE c.person_id = :person AND c.recognition_id = r.id
    )
"""
