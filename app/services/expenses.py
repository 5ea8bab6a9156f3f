"""Claims of expenses as their claimants see them: written down, submitted, or left as a gift."""

from collections.abc import Sequence
from datetime import date
from typing import Literal
from uuid import UUID

from sqlmodel import col, select

from app.records.areas import Area
from app.records.expense_claim import (
    ClaimState,
    ExpenseClaim,
    ExpenseClaimDraft,
    ExpenseLineDraft,
)
from app.records.failures import AppError, InvalidDraft, Problem
from app.records.receipt import Receipt
from app.rules.claim_steps import Step, claim_name
from app.services.claim_writing import (
    HeldClaim,
    Lines,
    added,
    all_held,
    held,
    lines_of,
    moved,
    refuse_future,
    refuse_unknown,
    said_of,
    set_lines,
    total_of,
    work_out_again,
)
from app.services.outcome import Outcome, outcome_of
from app.services.queries import the_one
from app.services.receipts import GivenReceipt, keep_given
from app.store.office_file import OfficeFile
from app.store.writing import Writing

#: What may be done with a claim in the act that writes it down or changes it.
Then = Literal[Step.SUBMIT, Step.LEAVE_UNCLAIMED]

_COMES_TO_NOTHING = "{} was not {}, because it comes to nothing. Write down what was spent first."


def start(
    office: OfficeFile,
    draft: ExpenseClaimDraft,
    lines: Sequence[ExpenseLineDraft],
    today: date,
    *,
    receipts: Sequence[GivenReceipt] = (),
    then: Then | None = None,
) -> Outcome:
    """Write down a claim with its lines and receipts, under the next free number.

    `then` submits it or keeps it as a gift in the same act.
    """
    told: Lines = [(None, line) for line in lines]
    refuse_future(draft, told, today)
    with office.writing() as writing:
        one = added(writing, draft)
        pence = set_lines(writing, one.claim, told)
        writing.say(f"Wrote down {said_of([one], pence)}.", Area.EXPENSES)
        _end(writing, one, receipts, then, today)
    return outcome_of(writing, one.claim.id)


def change(
    office: OfficeFile,
    claim_id: UUID,
    draft: ExpenseClaimDraft,
    lines: Lines,
    today: date,
    *,
    receipts: Sequence[GivenReceipt] = (),
    then: Then | None = None,
) -> Outcome:
    """Change a claim that is a draft or was returned; `then` is done with it in the same act.

    Lines come with their id, or None for a new one; those left out are removed, and receipts are
    added to those that are kept.
    """
    refuse_future(draft, lines, today)
    with office.writing() as writing:
        one = held(writing.session, claim_id, Step.CHANGE)
        _refuse_correction(one.claim)
        refuse_unknown(writing.session, draft)
        moved(writing, one.claim, **draft.model_dump())
        pence = set_lines(writing, one.claim, lines)
        writing.say(f"Changed {said_of([one], pence)}.", Area.EXPENSES)
        _end(writing, one, receipts, then, today)
    return outcome_of(writing, claim_id)


def remove(office: OfficeFile, claim_ids: Sequence[UUID]) -> Outcome:
    """Remove claims that are drafts, were returned or are kept as gifts; undo brings them back."""
    with office.writing() as writing:
        claims = all_held(writing.session, claim_ids, Step.REMOVE)
        pence = total_of(writing.session, claim_ids)
        for one in claims:
            _remove(writing, one.claim)
        writing.say(f"Removed {said_of(claims, pence)}.", Area.EXPENSES)
    return outcome_of(writing)


def submit(
    office: OfficeFile, claim_id: UUID, today: date, *, declared_on: date | None = None
) -> Outcome:
    """Hand a claim in for approval, signed on the day it has already or on this one."""
    with office.writing() as writing:
        one = held(writing.session, claim_id, Step.SUBMIT)
        if declared_on is not None:
            draft = ExpenseClaimDraft.of(one.claim).model_copy(update={"declared_on": declared_on})
            refuse_future(draft, (), today)
            moved(writing, one.claim, declared_on=declared_on)
        _submit(writing, one, today)
    return outcome_of(writing, claim_id)


def withdraw(office: OfficeFile, claim_id: UUID) -> Outcome:
    """Take back a claim that was submitted; it is a draft again."""
    with office.writing() as writing:
        one = held(writing.session, claim_id, Step.WITHDRAW)
        moved(writing, one.claim, state=ClaimState.DRAFTED, submitted_on=None)
        writing.say(f"Withdrew {one.told}.", Area.EXPENSES)
    return outcome_of(writing, claim_id)


def leave_unclaimed(office: OfficeFile, claim_ids: Sequence[UUID], today: date) -> Outcome:
    """Note that the money is not wanted back: costs that people bore, shown as gifts, paid £0."""
    with office.writing() as writing:
        claims = all_held(writing.session, claim_ids, Step.LEAVE_UNCLAIMED)
        _leave_unclaimed(writing, claims, today)
    return outcome_of(writing, claim_ids[0])


def claim_after_all(office: OfficeFile, claim_id: UUID) -> Outcome:
    """Take up again a claim that was kept as a gift; it is a draft."""
    with office.writing() as writing:
        one = held(writing.session, claim_id, Step.CLAIM_AFTER_ALL)
        moved(writing, one.claim, state=ClaimState.DRAFTED, submitted_on=None, decided_on=None)
        pence = total_of(writing.session, [claim_id])
        writing.say(f"Took up again {said_of([one], pence)}.", Area.EXPENSES)
    return outcome_of(writing, claim_id)


def draft_for(
    office: OfficeFile, claim_id: UUID
) -> tuple[ExpenseClaimDraft, list[tuple[UUID, ExpenseLineDraft]]]:
    """A claim and its lines with their ids, to be changed in a form."""
    with office.reading() as session:
        claim = the_one(session, ExpenseClaim, claim_id, "claim")
        _refuse_correction(claim)
        lines = lines_of(session, claim_id)
        return ExpenseClaimDraft.of(claim), [(line.id, ExpenseLineDraft.of(line)) for line in lines]


def _end(
    writing: Writing,
    one: HeldClaim,
    receipts: Sequence[GivenReceipt],
    then: Then | None,
    today: date,
) -> None:
    """Keep what was handed in with a claim, and do what is to be done with it."""
    writing.session.flush()
    keep_given(writing, one.claim, receipts)
    if then is Step.SUBMIT:
        _submit(writing, one, today)
    elif then is Step.LEAVE_UNCLAIMED:
        _leave_unclaimed(writing, [one], today)


def _leave_unclaimed(writing: Writing, claims: Sequence[HeldClaim], today: date) -> None:
    pence = 0
    for one in claims:
        sum_of_one = work_out_again(writing, one.claim)
        if sum_of_one <= 0:
            raise AppError(_COMES_TO_NOTHING.format(one.name, Step.LEAVE_UNCLAIMED))
        moved(writing, one.claim, state=ClaimState.NOT_CLAIMED, decided_on=today)
        pence += sum_of_one
    writing.say(f"Kept as a gift: {said_of(claims, pence)}.", Area.EXPENSES)


def _submit(writing: Writing, one: HeldClaim, today: date) -> None:
    """Hand in a claim within an open write; its miles are worked out as things stand."""
    pence = work_out_again(writing, one.claim)
    is_correction = one.claim.corrects_id is not None
    if pence <= 0 and not is_correction:
        raise AppError(_COMES_TO_NOTHING.format(one.name, Step.SUBMIT))
    if one.claim.declared_on is None and not is_correction:
        sentence = "Please say on which day the person signed that the money was spent."
        raise InvalidDraft((Problem("declared_on", sentence),))
    moved(
        writing,
        one.claim,
        state=ClaimState.SUBMITTED,
        submitted_on=today,
        returned_because="",
        decided_on=None,
        decided_by="",
    )
    writing.say(f"Submitted {said_of([one], pence)}.", Area.EXPENSES)


def _refuse_correction(claim: ExpenseClaim) -> None:
    if claim.corrects_id is not None:
        raise AppError(
            f"{claim_name(claim.number)} was not changed, because it puts another claim right. "
            "Remove it, and correct that claim again."
        )


def _remove(writing: Writing, claim: ExpenseClaim) -> None:
    wanted = select(Receipt).where(col(Receipt.claim_id) == claim.id)
    for receipt in writing.session.exec(wanted).all():
        writing.remove(receipt)
    for line in lines_of(writing.session, claim.id):
        writing.remove(line)
    writing.remove(claim)
