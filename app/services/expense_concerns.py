"""What to look at twice in a claim before it is approved, kept or not yet saved."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session, select

from app.records.charity import Charity
from app.records.expense_claim import (
    ClaimState,
    ExpenseClaim,
    ExpenseClaimDraft,
    ExpenseKind,
    ExpenseLineDraft,
)
from app.records.person import Person
from app.rules.claim_looked import ClaimLooked, Concern, LineLooked
from app.rules.expense_concerns import concerns, own_claim
from app.rules.folding import fold
from app.services.claim_amounts import amounts_of
from app.services.claim_surroundings import Same, Surroundings
from app.services.claim_writing import lines_of
from app.services.expense_policy import expense_policy_in
from app.services.queries import the_one
from app.store.office_file import OfficeFile


def of_claim(
    office: OfficeFile, claim_id: UUID, today: date, *, by: str | None = None
) -> tuple[Concern, ...]:
    """What to look at twice in a claim that is kept.

    Where it waits for approval, the first one blocks if the approver, who is the one working here
    unless `by` names another, is the claimant. Lines that put another claim right are differences,
    of which there is nothing to say.
    """
    with office.reading() as session:
        claim = the_one(session, ExpenseClaim, claim_id, "claim")
        lines = [
            _Line(line.position, line, line.due_pence)
            for line in lines_of(session, claim_id)
            if line.corrects_id is None
        ]
        person = the_one(session, Person, claim.person_id, "person")
        own = _own(claim, person, office.who if by is None else by)
        claimed_on = claim.submitted_on or today
        return own + _found(session, claim.person_id, claim_id, lines, claimed_on, today)


def of_draft(
    office: OfficeFile,
    claim: ExpenseClaimDraft,
    lines: Sequence[ExpenseLineDraft],
    today: date,
    *,
    but: UUID | None = None,
) -> tuple[Concern, ...]:
    """What to look at twice in a claim as it is typed; `but` is the claim that is being changed.

    Raises InvalidDraft where a journey has no rate.
    """
    with office.reading() as session:
        amounts = amounts_of(session, claim.person_id, lines, but)
        typed = [
            _Line(place, line, amount.pence)
            for place, (line, amount) in enumerate(zip(lines, amounts, strict=True), start=1)
        ]
        return _found(session, claim.person_id, but, typed, today, today)


class _Line(NamedTuple):
    """A line with its place and what it comes to."""

    place: int
    draft: ExpenseLineDraft
    pence: int

    @property
    def same(self) -> Same:
        """What is alike where a cost is claimed twice."""
        draft = self.draft
        if draft.kind is ExpenseKind.MILEAGE:
            return Same(draft.incurred_on, str(draft.vehicle), draft.tenths_of_mile or 0)
        return Same(draft.incurred_on, str(draft.kind), self.pence)


def _own(claim: ExpenseClaim, person: Person, approver: str) -> tuple[Concern, ...]:
    if claim.state is not ClaimState.SUBMITTED:
        return ()
    found = own_claim(approver, person.name, person.known_as)
    return () if found is None else (found,)


def _found(
    session: Session,
    person_id: UUID,
    claim_id: UUID | None,
    lines: Sequence[_Line],
    claimed_on: date,
    today: date,
) -> tuple[Concern, ...]:
    if not lines:
        return ()
    days = [line.draft.incurred_on for line in lines]
    around = Surroundings(session, person_id, claim_id, min(days), max(days))
    minutes, month_totals = around.given()
    standing = around.standing()
    looked = ClaimLooked(
        lines=[
            _looked(line, standing.get(line.same, ""), first.place if first is not line else 0)
            for line, first in zip(lines, _first_of_each(lines), strict=True)
        ],
        claimed_on=claimed_on,
        minutes=minutes,
        month_totals=month_totals,
        others_with_sum=around.others_with_sum(),
        unclaimed_payments=around.unclaimed_payments(today),
        hour_value_pence=session.exec(select(Charity.hour_value_pence)).one(),
    )
    return concerns(looked, expense_policy_in(session), today)


def _first_of_each(lines: Sequence[_Line]) -> Iterator[_Line]:
    """For each line the first that says the same: itself, but where something is keyed twice.

    The way there and back has the same miles, and is two journeys.
    """
    first: dict[object, _Line] = {}
    for line in lines:
        draft = line.draft
        words = tuple(map(fold, (draft.from_place, draft.to_place, draft.what)))
        yield first.setdefault((line.same, words), line)


def _looked(line: _Line, stands_in: str, says_same_as: int) -> LineLooked:
    draft = line.draft
    return LineLooked(
        line.place,
        draft.incurred_on,
        draft.kind,
        line.pence,
        draft.receipt,
        draft.no_receipt_because,
        draft.is_estimate,
        draft.estimated_because,
        stands_in,
        says_same_as,
    )
