"""What every act on claims shares within an open write: finding them, their lines, their state."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from app.records.activity import Activity
from app.records.expense_claim import (
    ExpenseClaim,
    ExpenseClaimDraft,
    ExpenseKind,
    ExpenseLine,
    ExpenseLineDraft,
    ReceiptState,
)
from app.records.failures import AppError, InvalidDraft, Problem
from app.records.person import Person
from app.records.receipt import Receipt
from app.rules.claim_steps import Step, claim_name, why_not
from app.rules.wording import counted, pounds
from app.services.claim_amounts import due_pence_of
from app.services.queries import OF_IDS, fetch, ids_bound, the_one, the_ones
from app.store.writing import Writing

#: The lines of a claim as a form gives them: those that are kept with their id, in their order.
Lines = Sequence[tuple[UUID | None, ExpenseLineDraft]]


class HeldClaim:
    """A claim within an open write, with whose it is."""

    def __init__(self, session: Session, claim: ExpenseClaim) -> None:
        self._session = session
        self.claim = claim

    @property
    def person(self) -> Person:
        """Whose it is now."""
        return the_one(self._session, Person, self.claim.person_id, "person")

    @property
    def name(self) -> str:
        """What people call it: 'EXP-0042'."""
        return claim_name(self.claim.number)

    @property
    def told(self) -> str:
        """The claim and whose it is: 'EXP-0042 of Amina Diallo'."""
        return f"{self.name} of {self.person.name}"


def held(session: Session, claim_id: UUID, step: Step) -> HeldClaim:
    """The claim, so that this step can be taken with it.

    Raises AppError, saying why, where it cannot from where the claim stands.
    """
    return _held(session, the_one(session, ExpenseClaim, claim_id, "claim"), step)


def all_held(session: Session, claim_ids: Iterable[UUID], step: Step) -> list[HeldClaim]:
    """Several claims, each once, so that this step can be taken with all of them, or with none."""
    claims = the_ones(session, ExpenseClaim, claim_ids, "claim")
    if not claims:
        raise AppError(f"Nothing was {step}: no claim is chosen. Choose at least one.")
    return [_held(session, claim, step) for claim in claims]


def refuse_unknown(session: Session, draft: ExpenseClaimDraft) -> None:
    """Raise Gone where the person or the activity is no longer in the file."""
    the_one(session, Person, draft.person_id, "person")
    if draft.activity_id is not None:
        the_one(session, Activity, draft.activity_id, "activity")


def moved(writing: Writing, claim: ExpenseClaim, **values: Any) -> None:
    """Change a claim; that it or a line of it changed is noted even where no value did."""
    writing.change(claim, {**values, "last_act_id": writing.action_id})


def added(
    writing: Writing, draft: ExpenseClaimDraft, *, number: int | None = None, **values: Any
) -> HeldClaim:
    """A new claim without lines, under the next free number."""
    session = writing.session
    refuse_unknown(session, draft)
    claim = ExpenseClaim(
        **draft.model_dump(),
        number=next_number(session) if number is None else number,
        last_act_id=writing.action_id,
        **values,
    )
    writing.add(claim)
    return HeldClaim(session, claim)


def next_number(session: Session) -> int:
    """The number after the highest in use."""
    return int(fetch(session, "SELECT coalesce(max(number), 0) FROM expense_claim")[0][0]) + 1


def set_lines(writing: Writing, claim: ExpenseClaim, lines: Lines) -> int:
    """Give a claim just these lines: some are added, changed or removed; gives their total.

    What a removed line had as receipts stays with the claim.
    """
    standing = {line.id: line for line in lines_of(writing.session, claim.id)}
    drafts = [draft for _, draft in lines]
    due = due_pence_of(writing.session, claim, drafts)
    kept: set[UUID] = set()
    for place, ((line_id, draft), pence) in enumerate(zip(lines, due, strict=True), start=1):
        values = {**_as_kept(draft), "position": place, "due_pence": pence}
        if line_id is None:
            writing.add(ExpenseLine(**values, claim_id=claim.id))
        elif line_id in standing and line_id not in kept:
            writing.change(standing[line_id], values)
            kept.add(line_id)
        else:
            raise AppError(
                f"{claim_name(claim.number)} was not changed, because one of its lines was removed "
                "since it was opened. Please open it again."
            )
    for line in standing.values():
        if line.id not in kept:
            _remove_line(writing, line)
    return sum(due)


def work_out_again(writing: Writing, claim: ExpenseClaim) -> int:
    """Give the lines of a claim what they come to now; gives their total.

    A correction stays the difference that it is.
    """
    lines = lines_of(writing.session, claim.id)
    if claim.corrects_id is not None:
        return sum(line.due_pence for line in lines)
    due = due_pence_of(writing.session, claim, [ExpenseLineDraft.of(line) for line in lines])
    for line, pence in zip(lines, due, strict=True):
        writing.change(line, {"due_pence": pence})
    return sum(due)


def lines_of(session: Session, claim_id: UUID) -> list[ExpenseLine]:
    """The lines of a claim, in their order."""
    wanted = select(ExpenseLine).where(col(ExpenseLine.claim_id) == claim_id)
    return list(session.exec(wanted.order_by(col(ExpenseLine.position))))


def total_of(session: Session, claim_ids: Iterable[UUID]) -> int:
    """What the lines of these claims come to in all."""
    rows = fetch(
        session,
        f"SELECT coalesce(sum(due_pence), 0) FROM expense_line WHERE claim_id IN {OF_IDS}",  # noqa: S608 - the words are ours
        ids=ids_bound(claim_ids),
    )
    return int(rows[0][0])


def batch_of(session: Session, claim_id: UUID) -> int | None:
    """The number of the batch that a claim is in, or None."""
    rows = fetch(
        session,
        "SELECT max(b.number) FROM batch_line AS l JOIN finance_batch AS b ON b.id = l.batch_id"
        " WHERE l.claim_id = :claim",
        claim=claim_id,
    )
    number: int | None = rows[0][0]
    return number


def receipts_of_line(session: Session, line_id: UUID) -> list[Receipt]:
    """The receipts that belong to one line."""
    return list(session.exec(select(Receipt).where(col(Receipt.line_id) == line_id)))


def said_of(claims: Sequence[HeldClaim], pence: int) -> str:
    """Some claims and their sum as a sentence names them: 'EXP-0042 of Amina Diallo, £12.50'."""
    whom = claims[0].told if len(claims) == 1 else counted(len(claims), "claim")
    return f"{whom}, {pounds(pence)}"


def refuse_future(draft: ExpenseClaimDraft, lines: Lines, today: date) -> None:
    """Raise InvalidDraft where something was signed or spent on a day that has not come."""
    problems = [
        Problem(f"{place}.incurred_on", f"Line {place}: this day has not come yet.")
        for place, (_, line) in enumerate(lines, start=1)
        if line.incurred_on > today
    ]
    if draft.declared_on is not None and draft.declared_on > today:
        sentence = "The day it was signed has not come yet."
        problems.insert(0, Problem("declared_on", sentence))
    if problems:
        raise InvalidDraft(tuple(problems))


def _held(session: Session, claim: ExpenseClaim, step: Step) -> HeldClaim:
    refusal = why_not(step, claim_name(claim.number), claim.state)
    if refusal is not None:
        raise AppError(refusal)
    return HeldClaim(session, claim)


def _as_kept(draft: ExpenseLineDraft) -> dict[str, Any]:
    values = draft.model_dump()
    if draft.kind is ExpenseKind.MILEAGE:
        values["receipt"] = ReceiptState.NOT_NEEDED
    return values


def _remove_line(writing: Writing, line: ExpenseLine) -> None:
    for receipt in receipts_of_line(writing.session, line.id):
        writing.change(receipt, {"line_id": None})
    writing.remove(line)
