"""What the lines of a claim come to, with the miles that count before it in their tax years."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import Session

from app.records.expense_claim import ExpenseClaim, ExpenseKind, ExpenseLineDraft
from app.rules.mileage import Amount, amounts
from app.services.expense_policy import expense_policy_in
from app.services.journeys import settled
from app.services.mileage import rates_in


def amounts_of(
    session: Session, person_id: UUID, lines: Sequence[ExpenseLineDraft], but: UUID | None
) -> list[Amount]:
    """What each line of a person's claim comes to; `but` is the claim itself, once it is kept."""
    if not any(line.kind is ExpenseKind.MILEAGE for line in lines):
        return [Amount(line.amount_pence or 0) for line in lines]
    return amounts(
        lines,
        rates_in(session),
        settled(session, person_id, but=but),
        expense_policy_in(session),
    )


def due_pence_of(
    session: Session, claim: ExpenseClaim, lines: Sequence[ExpenseLineDraft]
) -> list[int]:
    """What each of these lines of a claim comes to."""
    return [one.pence for one in amounts_of(session, claim.person_id, lines, claim.id)]
