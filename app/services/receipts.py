"""Receipts kept inside the office file with a claim or one line of it, each content once."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from sqlmodel import Session, col, select

from app.exchange.receipt_files import ReceiptFile, read_receipt, receipt_of
from app.exchange.whole_files import write_whole
from app.records.areas import Area
from app.records.expense_claim import (
    SETTLED_STATES,
    ExpenseClaim,
    ExpenseKind,
    ExpenseLine,
    ReceiptState,
)
from app.records.failures import AppError
from app.records.receipt import FileKind, Receipt, ReceiptDraft
from app.rules.claim_steps import claim_name
from app.rules.wording import counted
from app.services.claim_writing import lines_of, moved, receipts_of_line
from app.services.outcome import Outcome, outcome_of
from app.services.queries import the_one
from app.store import contents
from app.store.office_file import OfficeFile
from app.store.writing import Writing

__all__ = ["ReceiptFile", "ReceiptRow", "read_receipt", "receipt_of"]


class GivenReceipt(NamedTuple):
    """A file handed in with a claim: `place` is that of its line, from 1, or None for the whole."""

    file: ReceiptFile
    place: int | None = None


class ReceiptRow(NamedTuple):
    """A receipt as the page of its claim shows it; `line_id` is None where it is of the whole."""

    id: UUID
    line_id: UUID | None
    file_name: str
    file_kind: FileKind
    size_bytes: int


def attach(
    office: OfficeFile,
    claim_id: UUID,
    files: Sequence[Path | ReceiptFile],
    *,
    line_id: UUID | None = None,
) -> Outcome:
    """Keep files with a claim, or with one line of it, whose receipt then counts as seen.

    A file that is there already is not kept twice. Raises AppError, naming the file, where one is
    too large or of another kind; then none is kept.
    """
    read = [read_receipt(file) if isinstance(file, Path) else file for file in files]
    if not read:
        raise AppError("Nothing was attached: no file is chosen.")
    with office.writing() as writing:
        claim = the_one(writing.session, ExpenseClaim, claim_id, "claim")
        line = None if line_id is None else _line(writing.session, claim, line_id)
        new = [file for file in read if _keep(writing, claim, line, file)]
        if writing.changed_something:
            moved(writing, claim)
        what = new[0].name if len(new) == 1 else counted(len(new), "receipt")
        writing.say(f"Attached {what} to {claim_name(claim.number)}.", Area.EXPENSES)
    return outcome_of(writing, claim_id)


def keep_given(writing: Writing, claim: ExpenseClaim, given: Sequence[GivenReceipt]) -> None:
    """Keep what was handed in with a claim within an open write, in which its lines stand."""
    lines = lines_of(writing.session, claim.id)
    for one in given:
        _keep(writing, claim, None if one.place is None else lines[one.place - 1], one.file)


def detach(office: OfficeFile, receipt_ids: Sequence[UUID]) -> Outcome:
    """Take receipts away from their claims, unless these are approved; undo brings them back."""
    if not receipt_ids:
        raise AppError("Nothing was taken away: no receipt is chosen.")
    with office.writing() as writing:
        told = [_detached(writing, receipt_id) for receipt_id in dict.fromkeys(receipt_ids)]
        what = told[0] if len(told) == 1 else counted(len(told), "receipt")
        writing.say(f"Took away {what}.", Area.EXPENSES)
    return outcome_of(writing)


def content_of(office: OfficeFile, receipt_id: UUID) -> ReceiptFile:
    """A receipt with its bytes, to be shown; raises Damaged where they are not what they were."""
    with office.reading() as session:
        kept = the_one(session, Receipt, receipt_id, "receipt")
        content = contents.content_of(session.connection(), kept.sha256)
        return ReceiptFile(kept.file_name, kept.file_kind, content)


def save_as(office: OfficeFile, receipt_id: UUID, out: Path) -> None:
    """Write a receipt to a file; raises AppError where the place refuses."""
    write_whole(out, content_of(office, receipt_id).content)


def receipts_of(session: Session, claim_id: UUID) -> list[ReceiptRow]:
    """The receipts of a claim, in the order in which they were attached."""
    wanted = select(Receipt).where(col(Receipt.claim_id) == claim_id).order_by(col(Receipt.id))
    return [
        ReceiptRow(kept.id, kept.line_id, kept.file_name, kept.file_kind, kept.size_bytes)
        for kept in session.exec(wanted)
    ]


def _line(session: Session, claim: ExpenseClaim, line_id: UUID) -> ExpenseLine:
    line = the_one(session, ExpenseLine, line_id, "line")
    if line.claim_id != claim.id:
        raise AppError(
            f"Nothing was attached, because that line is not one of {claim_name(claim.number)}."
        )
    return line


def _keep(
    writing: Writing, claim: ExpenseClaim, line: ExpenseLine | None, file: ReceiptFile
) -> bool:
    """Keep a file, unless it is there already; the line's receipt is seen. True where it is new."""
    if line is not None and line.kind is not ExpenseKind.MILEAGE:
        writing.change(line, {"receipt": ReceiptState.SEEN})
    draft = ReceiptDraft.check(
        {
            "claim_id": claim.id,
            "line_id": None if line is None else line.id,
            "file_name": file.name,
            "file_kind": file.kind,
            "size_bytes": len(file.content),
            "sha256": writing.keep_content(file.content),
        }
    )
    same = select(Receipt).where(
        col(Receipt.claim_id) == claim.id,
        col(Receipt.line_id).is_(None) if line is None else col(Receipt.line_id) == line.id,
        col(Receipt.sha256) == draft.sha256,
    )
    if writing.session.exec(same).first() is not None:
        return False
    writing.add(Receipt.model_validate(draft.model_dump()))
    return True


def _detached(writing: Writing, receipt_id: UUID) -> str:
    session = writing.session
    kept = the_one(session, Receipt, receipt_id, "receipt")
    claim = the_one(session, ExpenseClaim, kept.claim_id, "claim")
    name = claim_name(claim.number)
    if claim.state in SETTLED_STATES:
        raise AppError(
            f"{kept.file_name} was not taken away, because {name} is {claim.state} with it. "
            "Attach the right one beside it."
        )
    line_id = kept.line_id
    writing.remove(kept)
    if line_id is not None:
        session.flush()
        line = the_one(session, ExpenseLine, line_id, "line")
        if line.kind is not ExpenseKind.MILEAGE and not receipts_of_line(session, line_id):
            writing.change(line, {"receipt": ReceiptState.NONE})
    moved(writing, claim)
    return f"{kept.file_name} from {name}"
