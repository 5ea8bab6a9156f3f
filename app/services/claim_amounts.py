"""What the lines of a claim come to, with the miles that count before it in their tax years."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.expense_claim import (
    SETTLED_STATES,
    ExpenseClaim,
    ExpenseKind,
    ExpenseLine,
    ExpenseLineDraft,
)
from app.records.failures import InvalidDraft
from app.records.mileage_rate import Vehicle
from app.rules.mileage import Amount, Part, amount, amounts
from app.rules.tax_years import tax_year
from app.rules.wording import miles
from app.services.expense_policy import expense_policy_in
from app.services.journeys import Journey, elsewhere, journeys, settled
from app.services.mileage import rates_in
from app.store.office_file import OfficeFile


class Working(NamedTuple):
    """How a line is worked out, in words, and for a journey its parts at the rates it was paid."""

    words: str = ""
    parts: tuple[Part, ...] = ()


def amounts_of(
    session: Session, person_id: UUID, lines: Sequence[ExpenseLineDraft], but: UUID | None
) -> list[Amount]:
    """What each line of a person's claim comes to; `but` is the claim itself, once it is kept."""
    if not _has_journey(lines):
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


def worked_out(
    office: OfficeFile,
    person_id: UUID,
    lines: Sequence[ExpenseLineDraft],
    *,
    but: UUID | None = None,
) -> list[Amount]:
    """What each line of a claim that is being written down comes to, to be shown beside it.

    `but` is the claim that is being changed. Raises InvalidDraft for a journey without a rate.
    """
    with office.reading() as session:
        return amounts_of(session, person_id, lines, but)


def workings_of(
    session: Session, claim: ExpenseClaim, lines: Sequence[ExpenseLine]
) -> list[Working]:
    """How each line of a claim is worked out: '12.5 miles at 45p', or nothing for money spent.

    Where a journey was paid at other rates than those of now it is its miles alone, and where a
    line puts another right, the miles that the other should have said.
    """
    if claim.corrects_id is not None:
        return [
            Working(f"{miles(tenths)} would be right" if (tenths := line.tenths_of_mile) else "")
            for line in lines
        ]
    if not _has_journey(lines):
        return [Working() for _ in lines]
    if claim.state in SETTLED_STATES:
        counted = _counted_before(session, claim.person_id, lambda one: one.claim_id == claim.id)
    else:
        counted = settled(session, claim.person_id, but=claim.id)
    rates, policy = rates_in(session), expense_policy_in(session)
    drafts = [ExpenseLineDraft.of(line) for line in lines]
    try:
        worked = amounts(drafts, rates, counted, policy)
    except InvalidDraft:
        # A rate that the office had for that day was taken away since.
        worked = [Amount(-1) for _ in lines]
    return [_working(line, amount) for line, amount in zip(lines, worked, strict=True)]


def right_pence_of(session: Session, line: ExpenseLine, tenths_of_mile: int) -> int:
    """What a journey that counts comes to with the miles that it should have said."""
    claim = session.get_one(ExpenseClaim, line.claim_id)
    counted = _counted_before(session, claim.person_id, lambda one: one.line_id == line.id)
    draft = ExpenseLineDraft.of(line).model_copy(update={"tenths_of_mile": tenths_of_mile})
    before = counted[tax_year(line.incurred_on)]
    return amount(draft, rates_in(session), before, expense_policy_in(session)).pence


def _has_journey(lines: Iterable[ExpenseLineDraft]) -> bool:
    return any(line.kind is ExpenseKind.MILEAGE for line in lines)


def _working(line: ExpenseLine, worked: Amount) -> Working:
    if line.kind is not ExpenseKind.MILEAGE:
        return Working()
    if worked.pence != line.due_pence:
        return Working(miles(line.tenths_of_mile or 0))
    return Working(worked.words, worked.parts)


def _counted_before(
    session: Session, person_id: UUID, is_it: Callable[[Journey], bool]
) -> Counter[date]:
    """The tenths of a mile by car, by tax year, that count before a claim or journey does."""
    counted = elsewhere(session, person_id=person_id)[person_id]
    for journey in journeys(session, date.min, date.max, person_id=person_id):
        if is_it(journey):
            break
        if journey.vehicle is Vehicle.CAR:
            counted[journey.year_on] += journey.tenths_of_mile
    return counted
