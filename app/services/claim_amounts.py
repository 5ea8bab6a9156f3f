"""What the lines of a claim come to, with the miles that count before it in their tax years."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from sqlmodel import Session, select

from app.records.expense_claim import ExpenseClaim, ExpenseKind, ExpenseLineDraft
from app.records.expense_policy import ExpensePolicy, ExpensePolicyDraft
from app.records.mileage_rate import MileageRate
from app.rules.mileage import Amount, amounts
from app.rules.mileage_rates import rates_with
from app.rules.tax_years import tax_year
from app.services.queries import fetch


def amounts_of(
    session: Session, person_id: UUID, lines: Sequence[ExpenseLineDraft], but: UUID | None
) -> list[Amount]:
    """What each line of a person's claim comes to; `but` is the claim itself, once it is kept."""
    if not any(line.kind is ExpenseKind.MILEAGE for line in lines):
        return [Amount(line.amount_pence or 0) for line in lines]
    policy = session.exec(select(ExpensePolicy)).first()
    return amounts(
        lines,
        rates_with(session.exec(select(MileageRate)).all()),
        _settled(session, person_id, but),
        ExpensePolicyDraft() if policy is None else ExpensePolicyDraft.of(policy),
    )


def due_pence_of(
    session: Session, claim: ExpenseClaim, lines: Sequence[ExpenseLineDraft]
) -> list[int]:
    """What each of these lines of a claim comes to."""
    return [one.pence for one in amounts_of(session, claim.person_id, lines, claim.id)]


def _settled(session: Session, person_id: UUID, but: UUID | None) -> Counter[date]:
    rows = fetch(
        session,
        "SELECT l.incurred_on, l.tenths_of_mile FROM expense_claim AS c"
        " JOIN expense_line AS l ON l.claim_id = c.id"
        " WHERE c.person_id = :person AND c.state IN ('approved', 'paid')"
        " AND l.kind = 'mileage' AND l.vehicle = 'car or van' AND l.tenths_of_mile IS NOT NULL"
        " AND (:but IS NULL OR c.id <> :but)"
        " UNION ALL SELECT tax_year_on, tenths_of_mile FROM miles_elsewhere"
        " WHERE person_id = :person",
        person=person_id,
        but=but,
    )
    settled = Counter[date]()
    for day, tenths in rows:
        settled[tax_year(date.fromisoformat(day))] += tenths
    return settled
