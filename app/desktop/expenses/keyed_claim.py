"""A claim as it was keyed, read whole, and what it comes to as far as it can be read."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from app.desktop.desk import Desk
from app.records.expense_claim import ExpenseClaimDraft, ExpenseKind, ExpenseLineDraft
from app.records.failures import InvalidDraft
from app.rules.mileage import Amount
from app.services import claim_amounts, expense_concerns, expenses
from app.services.receipts import GivenReceipt

if TYPE_CHECKING:
    from app.services.outcome import Outcome

#: Whose miles are worked out while nobody is chosen: as if they were the first of the year.
_NOBODY = UUID(int=0)


class KeyedClaim(NamedTuple):
    """The claim, its lines with the ids of those kept already, and the receipts handed in."""

    draft: ExpenseClaimDraft
    lines: Sequence[tuple[UUID | None, ExpenseLineDraft]]
    receipts: Sequence[GivenReceipt]

    def keep(
        self, desk: Desk, claim_id: UUID | None, then: expenses.Then | None = None
    ) -> "Outcome":
        """Write it down, or change the claim of that id; `then` is done with it in the same act."""
        office, today = desk.office, desk.today()
        if claim_id is None:
            lines = [line for _, line in self.lines]
            return expenses.start(
                office, self.draft, lines, today, receipts=self.receipts, then=then
            )
        return expenses.change(
            office, claim_id, self.draft, self.lines, today, receipts=self.receipts, then=then
        )


def amounts_of(
    desk: Desk, person_id: UUID | None, drafts: Sequence[ExpenseLineDraft], but: UUID | None
) -> list[Amount | None]:
    """What each line comes to; None for journeys where one of them has no rate."""
    try:
        return list(claim_amounts.worked_out(desk.office, person_id or _NOBODY, drafts, but=but))
    except InvalidDraft:
        return [
            None if draft.kind is ExpenseKind.MILEAGE else Amount(draft.amount_pence or 0)
            for draft in drafts
        ]


def odd_about(
    desk: Desk, person_id: UUID | None, drafts: Sequence[ExpenseLineDraft], but: UUID | None
) -> list[str]:
    """What looks odd about the claim as it stands, once it is known whose it is."""
    if person_id is None or not drafts:
        return []
    claim = ExpenseClaimDraft(person_id=person_id)
    try:
        found = expense_concerns.of_draft(desk.office, claim, drafts, desk.today(), but=but)
    except InvalidDraft:
        return []
    return [concern.sentence for concern in found]
