"""All that the page of one claim shows: its lines with words, receipts, history and payment."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.expense_claim import (
    ClaimState,
    ExpenseClaim,
    ExpenseKind,
    PaymentMethod,
    ReceiptState,
)
from app.records.mileage_rate import Vehicle
from app.rules.claim_steps import FROM, Step, claim_name
from app.rules.mileage import Part
from app.services.claim_amounts import workings_of
from app.services.claim_history import PastStep, history_of
from app.services.claim_writing import lines_of
from app.services.claims_list import ClaimRow, row_of
from app.services.donations_back import DonationRow, left_to_give, rows_of_claim
from app.services.queries import as_day, as_id, fetch, the_one
from app.services.receipts import ReceiptRow, receipts_of
from app.store.office_file import OfficeFile


class LineRow(NamedTuple):
    """One line of a claim as its page shows it.

    `words` says how a journey is worked out, such as '12.5 miles at 45p', and `parts` are those
    miles by their rates; none where it was paid at others than now. `due_pence` is what was
    approved; `right_pence` is that with every correction since.
    """

    id: UUID
    kind: ExpenseKind
    incurred_on: date
    what: str
    from_place: str
    to_place: str
    vehicle: Vehicle | None
    tenths_of_mile: int | None
    passengers: int
    words: str
    parts: tuple[Part, ...]
    due_pence: int
    right_pence: int
    receipt: ReceiptState
    no_receipt_because: str
    is_estimate: bool
    estimated_because: str
    receipts: int


class BatchOfClaim(NamedTuple):
    """A batch that lines of the claim are in; `sent_on` is None until it went to finance."""

    id: UUID
    number: int
    made_on: date
    sent_on: date | None


class CorrectionRow(NamedTuple):
    """A claim that puts this one right, and by how much."""

    id: UUID
    name: str
    state: ClaimState
    pence: int


class ClaimPage(NamedTuple):
    """One claim; `steps` are those that can be taken with it now.

    `left_to_give_pence` is what of a paid claim can still be given back.
    """

    row: ClaimRow
    note: str
    activity_id: UUID | None
    corrects_id: UUID | None
    paid_by: PaymentMethod | None
    paid_reference: str
    lines: tuple[LineRow, ...]
    receipts: tuple[ReceiptRow, ...]
    history: tuple[PastStep, ...]
    batches: tuple[BatchOfClaim, ...]
    corrections: tuple[CorrectionRow, ...]
    donations: tuple[DonationRow, ...]
    left_to_give_pence: int
    steps: frozenset[Step]


def page(office: OfficeFile, claim_id: UUID) -> ClaimPage:
    """The page of a claim, from one read."""
    with office.reading() as session:
        claim = the_one(session, ExpenseClaim, claim_id, "claim")
        receipts = receipts_of(session, claim_id)
        batches = _batches(session, claim_id)
        corrections = _corrections(session, claim_id)
        row = row_of(session, claim_id)
        return ClaimPage(
            row,
            claim.note,
            claim.activity_id,
            claim.corrects_id,
            claim.paid_by,
            claim.paid_reference,
            tuple(_lines(session, claim, receipts)),
            tuple(receipts),
            tuple(history_of(session, claim_id)),
            batches,
            corrections,
            tuple(rows_of_claim(session, claim_id)),
            left_to_give(session, claim_id) if claim.state is ClaimState.PAID else 0,
            _steps(claim, row, is_corrected=bool(corrections)),
        )


def _lines(session: Session, claim: ExpenseClaim, receipts: Sequence[ReceiptRow]) -> list[LineRow]:
    lines = lines_of(session, claim.id)
    corrected = _corrected(session, claim.id)
    return [
        LineRow(
            line.id,
            line.kind,
            line.incurred_on,
            line.what,
            line.from_place,
            line.to_place,
            line.vehicle,
            line.tenths_of_mile,
            line.passengers,
            working.words,
            working.parts,
            line.due_pence,
            line.due_pence + corrected.get(line.id, 0),
            line.receipt,
            line.no_receipt_because,
            line.is_estimate,
            line.estimated_because,
            sum(receipt.line_id == line.id for receipt in receipts),
        )
        for line, working in zip(lines, workings_of(session, claim, lines), strict=True)
    ]


def _corrected(session: Session, claim_id: UUID) -> dict[UUID, int]:
    """What each line of a claim was put right by, by corrections that are approved or paid."""
    rows = fetch(
        session,
        "SELECT k.corrects_id, sum(k.due_pence) FROM expense_claim AS c"
        " JOIN expense_line AS k ON k.claim_id = c.id WHERE c.corrects_id = :claim"
        " AND c.state IN ('approved', 'paid') GROUP BY k.corrects_id",
        claim=claim_id,
    )
    return {as_id(row[0]): row[1] for row in rows}


def _batches(session: Session, claim_id: UUID) -> tuple[BatchOfClaim, ...]:
    rows = fetch(
        session,
        "SELECT DISTINCT b.id, b.number, b.made_on, b.sent_on FROM batch_line AS l"
        " JOIN finance_batch AS b ON b.id = l.batch_id WHERE l.claim_id = :claim ORDER BY b.number",
        claim=claim_id,
    )
    return tuple(
        BatchOfClaim(as_id(row[0]), row[1], date.fromisoformat(row[2]), as_day(row[3]))
        for row in rows
    )


def _corrections(session: Session, claim_id: UUID) -> tuple[CorrectionRow, ...]:
    rows = fetch(
        session,
        "SELECT c.id, c.number, c.state, coalesce(sum(l.due_pence), 0) FROM expense_claim AS c"
        " LEFT JOIN expense_line AS l ON l.claim_id = c.id WHERE c.corrects_id = :claim"
        " GROUP BY c.id ORDER BY c.number",
        claim=claim_id,
    )
    return tuple(
        CorrectionRow(as_id(row[0]), claim_name(row[1]), ClaimState(row[2]), row[3]) for row in rows
    )


def _steps(claim: ExpenseClaim, row: ClaimRow, *, is_corrected: bool) -> frozenset[Step]:
    is_batched = row.batch is not None
    steps = {step for step, states in FROM.items() if claim.state in states}
    if claim.corrects_id is not None:
        steps -= {Step.CHANGE, Step.CORRECT}
        # What is taken off is nothing that could be given.
        steps -= {Step.LEAVE_UNCLAIMED} if row.total_pence <= 0 else set()
    if claim.state is ClaimState.APPROVED:
        steps -= {Step.RETURN} if is_batched or is_corrected else set()
        steps -= set() if is_batched else {Step.CORRECT}
    if is_batched:
        steps -= {Step.BATCH}
    return frozenset(steps)
