"""Sending expenses to finance: what is to be paid, batches of it, and what became of them."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.exchange.finance.formats import WRITERS, written
from app.exchange.finance.lines import FinanceFile, FinanceLine
from app.exchange.finance.refusals import NoBankDetails, NotSetUp
from app.records.areas import Area
from app.records.expense_claim import ClaimState, ExpenseClaim
from app.records.failures import AppError
from app.records.finance_batch import BatchLine, FinanceBatch
from app.records.finance_settings import FinanceFormat
from app.rules.claim_steps import Step, claim_name, why_not
from app.rules.days import full_day
from app.rules.wording import counted, pounds
from app.services import claims_list
from app.services.batch_lines import (
    LinesOfAll,
    LineToBatch,
    charity_name,
    lines_to_batch,
    payees,
)
from app.services.batches import (
    BatchClaim,
    BatchPage,
    BatchRow,
    batch_page,
    batches,
    numbered,
    write_as,
    write_file,
)
from app.services.claim_writing import moved
from app.services.claims_list import ClaimRow
from app.services.finance_settings import settings_in
from app.services.outcome import Outcome, outcome_of
from app.services.paying import mark_paid
from app.services.queries import OF_IDS, Gone, fetch, ids_bound, the_one, the_ones
from app.store.office_file import OfficeFile
from app.store.writing import Writing

__all__ = [
    "BatchClaim",
    "BatchPage",
    "BatchRow",
    "FinanceLine",
    "LinesOfAll",
    "Prepared",
    "Unpayable",
    "batch_page",
    "batches",
    "make_batch",
    "mark_paid",
    "mark_sent",
    "numbered",
    "prepared",
    "to_pay",
    "write_as",
    "write_file",
]


class Unpayable(NamedTuple):
    """Somebody of a batch who has no bank details that are confirmed."""

    person_id: UUID
    person: str


class Prepared(NamedTuple):
    """A batch before it is made: its lines, its sum, and what was found in its file.

    `check` is the sentence that says that the file equals the batch; where the file cannot be
    made it is empty, and `hinders` says why and what to do. It may be the settings that are to be
    put right, or somebody's bank details: `unpayable` names those the bank cannot pay.
    """

    number: int
    lines: Sequence[FinanceLine]
    claims: int
    people: int
    total_pence: int
    check: str
    hinders: str = ""
    is_not_set_up: bool = False
    unpayable: tuple[Unpayable, ...] = ()


class _Drawn(NamedTuple):
    """Claims drawn up for a batch: their lines, and the file these make."""

    lines: Sequence[LineToBatch]
    file: FinanceFile


def to_pay(office: OfficeFile) -> list[ClaimRow]:
    """The approved claims that are in no batch yet, the newest first."""
    view = claims_list.ClaimsView(states=frozenset({ClaimState.APPROVED}), is_batched=False)
    return claims_list.rows(office, view)


def prepared(
    office: OfficeFile,
    claim_ids: Sequence[UUID],
    file_format: FinanceFormat,
    today: date,
    progress: LinesOfAll | None = None,
) -> Prepared:
    """What a batch of these claims would hold; nothing is kept."""
    with office.reading() as session:
        _refuse_unless_payable(session, claim_ids)
        drawn = _drawn(session, claim_ids, today, progress)
    file = drawn.file
    found = Prepared(
        number=file.batch_number,
        lines=file.lines,
        claims=len({line.claim_number for line in file.lines}),
        people=len({line.person_id for line in file.lines}),
        total_pence=file.total_pence,
        check="",
    )
    try:
        return found._replace(check=written(file, file_format).sentence)
    except NotSetUp as refusal:
        return found._replace(hinders=refusal.sentence, is_not_set_up=True)
    except NoBankDetails as refusal:
        return found._replace(hinders=refusal.sentence, unpayable=_unpayable(file, refusal))
    except AppError as refusal:
        return found._replace(hinders=refusal.sentence)


def make_batch(
    office: OfficeFile,
    claim_ids: Sequence[UUID],
    file_format: FinanceFormat,
    today: date,
    progress: LinesOfAll | None = None,
) -> Outcome:
    """Put these claims in a batch, and keep its file; until it is sent, undo frees them again.

    Raises AppError where a claim is not approved or in a batch already, or where the format cannot
    take it; then nothing is kept.
    """
    with office.writing() as writing:
        _refuse_unless_payable(writing.session, claim_ids)
        batch = batch_made(writing, claim_ids, file_format, today, progress)
        writing.say(
            f"Put {counted(len(set(claim_ids)), 'claim')}, {pounds(batch.total_pence)}, in batch "
            f"{batch.number} for {WRITERS[file_format].title}.",
            Area.EXPENSES,
            Area.FINANCE,
        )
    return outcome_of(writing, batch.id)


def batch_made(
    writing: Writing,
    claim_ids: Sequence[UUID],
    file_format: FinanceFormat,
    made_on: date,
    progress: LinesOfAll | None = None,
    *,
    sent_on: date | None = None,
) -> FinanceBatch:
    """A batch of claims that are known to belong in one, with its file, within an open write."""
    drawn = _drawn(writing.session, claim_ids, made_on, progress)
    file = drawn.file
    made = written(file, file_format)
    batch = FinanceBatch(
        number=file.batch_number,
        made_on=file.made_on,
        due_on=file.due_on,
        file_format=file_format,
        line_count=len(file.lines),
        total_pence=file.total_pence,
        sha256=writing.keep_content(made.content),
        sent_on=sent_on,
    )
    writing.add(batch)
    writing.add_many(BatchLine, _rows(batch.id, drawn.lines, progress))
    # An approval can be undone only after the batch that rests on it.
    for claim in the_ones(writing.session, ExpenseClaim, claim_ids, "claim"):
        moved(writing, claim)
    return batch


def mark_sent(office: OfficeFile, batch_id: UUID, today: date) -> Outcome:
    """Note that a batch was sent to finance; from then on it never changes, and is not undone."""
    with office.writing() as writing:
        batch = the_one(writing.session, FinanceBatch, batch_id, "batch")
        if batch.sent_on is not None:
            raise AppError(
                f"Batch {batch.number} was sent to finance on {full_day(batch.sent_on)} already. "
                "Nothing was changed."
            )
        writing.change(batch, {"sent_on": today})
        writing.say(f"Sent batch {batch.number} to finance.", Area.FINANCE)
    return outcome_of(writing, batch_id)


def _drawn(
    session: Session, claim_ids: Sequence[UUID], today: date, progress: LinesOfAll | None
) -> _Drawn:
    settings = settings_in(session)
    lines = lines_to_batch(session, claim_ids, settings, progress)
    if len({line.claim_id for line in lines}) < len(set(claim_ids)):
        raise AppError("No batch was made, because one of these claims has no lines. Leave it out.")
    told = [line.line for line in lines]
    number = fetch(session, "SELECT coalesce(max(number), 0) FROM finance_batch")[0][0] + 1
    file = FinanceFile(
        batch_number=number,
        made_on=today,
        due_on=today + timedelta(days=settings.due_days),
        charity=charity_name(session),
        settings=settings,
        lines=told,
        payees=payees(session, told),
    )
    return _Drawn(lines, file)


def _unpayable(file: FinanceFile, refusal: NoBankDetails) -> tuple[Unpayable, ...]:
    names = {line.person_id: line.person for line in file.lines}
    return tuple(Unpayable(person_id, names[person_id]) for person_id in refusal.person_ids)


def _refuse_unless_payable(session: Session, claim_ids: Sequence[UUID]) -> None:
    """Raise AppError where one of the claims cannot go into a batch."""
    if not claim_ids:
        raise AppError("No batch was made: no claim is chosen. Choose at least one.")
    rows = fetch(session, _STANDING, ids=ids_bound(claim_ids))
    if len(rows) < len(set(claim_ids)):
        raise Gone(
            "No batch was made: one of these claims is no longer in the file. It may have been "
            "removed or undone. Please look at the list again."
        )
    for number, state, batch in rows:
        name = claim_name(number)
        if batch is not None:
            raise AppError(
                f"{name} was not put in a batch, because it is in batch {batch} already. "
                "Leave it out; nothing is paid twice."
            )
        if refusal := why_not(Step.BATCH, name, ClaimState(state)):
            raise AppError(refusal)


def _rows(
    batch_id: UUID, lines: Sequence[LineToBatch], progress: LinesOfAll | None
) -> Iterator[dict[str, Any]]:
    """The lines as a batch keeps them; until the last the work may still be stopped."""
    for position, line in enumerate(lines, start=1):
        keys = {"batch_id": batch_id, "line_id": line.line_id, "claim_id": line.claim_id}
        yield {**line.line._asdict(), **keys, "position": position}
    if progress is not None:
        progress(len(lines), len(lines))


_STANDING = f"""
SELECT c.number, c.state, (
    SELECT max(b.number) FROM batch_line AS l JOIN finance_batch AS b ON b.id = l.batch_id
    WHERE l.claim_id = c.id
)
FROM expense_claim AS c WHERE c.id IN {OF_IDS} ORDER BY c.number
"""  # noqa: S608 - the words are ours
