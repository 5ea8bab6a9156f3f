"""The batches there are, what each holds, and its file: the one that was sent, or another."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.exchange.finance.accounts import account_of
from app.exchange.finance.formats import written
from app.exchange.finance.lines import FinanceFile, FinanceLine
from app.exchange.whole_files import write_whole
from app.records.expense_claim import ClaimState
from app.records.failures import AppError
from app.records.finance_settings import FinanceFormat
from app.rules.claim_steps import claim_name
from app.rules.wording import counted, pounds
from app.services.batch_lines import charity_name, lines_of_batch, payees
from app.services.finance_settings import settings_in
from app.services.queries import Gone, as_day, as_id, fetch
from app.store.contents import content_of
from app.store.office_file import OfficeFile


class BatchRow(NamedTuple):
    """A batch as a list shows it; `paid` counts its claims that are paid."""

    id: UUID
    number: int
    made_on: date
    due_on: date
    file_format: FinanceFormat
    sent_on: date | None
    lines: int
    claims: int
    paid: int
    people: int
    total_pence: int


class BatchClaim(NamedTuple):
    """A claim of a batch: what it came to then, and how far it has come since."""

    claim_id: UUID
    name: str
    person_id: UUID
    person: str
    lines: int
    total_pence: int
    state: ClaimState
    paid_on: date | None
    paid_reference: str


class BatchPage(NamedTuple):
    """A batch with its claims and its lines, as they stood when it was made."""

    batch: BatchRow
    claims: Sequence[BatchClaim]
    lines: Sequence[FinanceLine]


def batches(office: OfficeFile) -> list[BatchRow]:
    """All batches, the newest first."""
    with office.reading() as session:
        return [
            _row(row)
            for row in fetch(session, f"{_BATCHES.format(where='')} ORDER BY b.number DESC")
        ]


def batch_page(office: OfficeFile, batch_id: UUID) -> BatchPage:
    """One batch; raises Gone where it was undone."""
    with office.reading() as session:
        batch = _batch(session, batch_id)
        claims = [_claim(row) for row in fetch(session, _CLAIMS, batch=batch_id)]
        return BatchPage(batch, claims, lines_of_batch(session, batch_id))


def numbered(office: OfficeFile, number: int | None = None) -> BatchRow:
    """The batch of that number, or the newest one.

    Raises AppError where there is none.
    """
    found = batches(office)
    if not found:
        raise AppError(
            "There is no batch of expenses in this file yet. Approve claims, choose them under To "
            "pay, and make a batch of them."
        )
    wanted = [row for row in found if number in (None, row.number)]
    if not wanted:
        raise AppError(
            f"There is no batch {number} in this file. The newest is batch {found[0].number}."
        )
    return wanted[0]


def write_file(office: OfficeFile, batch_id: UUID, out: Path) -> str:
    """Write the file of a batch again, byte for byte; gives a sentence that says so.

    Raises AppError where it cannot be written, and leaves no half of one.
    """
    with office.reading() as session:
        batch = _batch(session, batch_id)
        sha256 = fetch(session, "SELECT sha256 FROM finance_batch WHERE id = :id", id=batch_id)[0][
            0
        ]
        content = content_of(session.connection(), sha256)
    write_whole(out, content)
    lines = counted(batch.lines, "line")
    return (
        f"Wrote batch {batch.number} to {out.name}, byte for byte as it was made: "
        f"{lines}, {pounds(batch.total_pence)}."
    )


def write_as(office: OfficeFile, batch_id: UUID, file_format: FinanceFormat, out: Path) -> str:
    """Write a batch in that format: its lines as they stood, with today's accounts and settings.

    In its own format it is the file that was made, byte for byte. Gives a sentence that says what
    the file holds; raises AppError where that format cannot take the batch.
    """
    with office.reading() as session:
        batch = _batch(session, batch_id)
        file = None if file_format is batch.file_format else _file(session, batch)
    if file is None:
        return write_file(office, batch_id, out)
    made = written(file, file_format)
    write_whole(out, made.content)
    return f"Wrote batch {batch.number} to {out.name}: {made.sentence}"


_BATCHES = """
SELECT b.id, b.number, b.made_on, b.due_on, b.file_format, b.sent_on, b.line_count,
    count(DISTINCT l.claim_id), count(DISTINCT CASE c.state WHEN 'paid' THEN c.id END),
    count(DISTINCT l.person_id), b.total_pence
FROM finance_batch AS b
JOIN batch_line AS l ON l.batch_id = b.id
JOIN expense_claim AS c ON c.id = l.claim_id
{where} GROUP BY b.id
"""
_CLAIMS = """
SELECT c.id, l.claim_number, l.person_id, l.person, count(*), sum(l.amount_pence), c.state,
    c.paid_on, c.paid_reference
FROM batch_line AS l JOIN expense_claim AS c ON c.id = l.claim_id
WHERE l.batch_id = :batch GROUP BY c.id ORDER BY l.claim_number
"""


def _batch(session: Session, batch_id: UUID) -> BatchRow:
    rows = fetch(session, _BATCHES.format(where="WHERE b.id = :id"), id=batch_id)
    if not rows:
        raise Gone(
            "This batch is no longer in the file: it was undone. Please look at the list again."
        )
    return _row(rows[0])


def _file(session: Session, batch: BatchRow) -> FinanceFile:
    settings = settings_in(session)
    lines = [
        line._replace(account=account_of(settings, line.kind) or line.account)
        for line in lines_of_batch(session, batch.id)
    ]
    return FinanceFile(
        batch_number=batch.number,
        made_on=batch.made_on,
        due_on=batch.due_on,
        charity=charity_name(session),
        settings=settings,
        lines=lines,
        payees=payees(session, lines),
    )


def _row(row: Sequence[Any]) -> BatchRow:
    id, number, made_on, due_on, file_format, sent_on, *counts = row
    return BatchRow(
        as_id(id),
        number,
        date.fromisoformat(made_on),
        date.fromisoformat(due_on),
        FinanceFormat(file_format),
        as_day(sent_on),
        *counts,
    )


def _claim(row: Sequence[Any]) -> BatchClaim:
    claim_id, number, person_id, person, lines, pence, state, paid_on, reference = row
    return BatchClaim(
        as_id(claim_id),
        claim_name(number),
        as_id(person_id),
        person,
        lines,
        pence,
        ClaimState(state),
        as_day(paid_on),
        reference,
    )
