"""The lines of claims and of batches as a finance file is made of them."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session, select

from app.exchange.finance.accounts import account_of
from app.exchange.finance.lines import FinanceLine, Payee
from app.records.charity import Charity
from app.records.expense_claim import ExpenseKind, ReceiptState
from app.records.finance_settings import FinanceSettingsDraft
from app.records.mileage_rate import Vehicle
from app.rules import line_words
from app.services.queries import OF_IDS, as_id, fetch, ids_bound

#: Told how many lines are done, and of how many; it stops the work by raising Cancelled.
LinesOfAll = Callable[[int, int], None]

#: So many lines are done between two tellings.
_LINES_AT_ONCE = 250


class LineToBatch(NamedTuple):
    """A line that may go into a batch: which one it is, and what is said of it."""

    line_id: UUID
    claim_id: UUID
    line: FinanceLine


def lines_to_batch(
    session: Session,
    claim_ids: Iterable[UUID],
    settings: FinanceSettingsDraft,
    progress: LinesOfAll | None = None,
) -> list[LineToBatch]:
    """The lines of these claims as they stand now, by the numbers of the claims."""
    rows = fetch(session, _TO_BATCH, ids=ids_bound(claim_ids))
    lines = []
    for done, row in enumerate(rows):
        if progress is not None and done % _LINES_AT_ONCE == 0:
            progress(done, len(rows))
        lines.append(_line_to_batch(row, settings))
    return lines


def lines_of_batch(session: Session, batch_id: UUID) -> list[FinanceLine]:
    """The lines of a batch as they stood when it was made."""
    return [_line(row) for row in fetch(session, _OF_BATCH, batch=batch_id)]


def payees(session: Session, lines: Iterable[FinanceLine]) -> dict[UUID, Payee]:
    """The bank details, as far as they are confirmed, of those who have a line."""
    person_ids = {line.person_id for line in lines}
    rows = fetch(
        session,
        _PAYEES,
        ids=ids_bound(person_ids),
    )
    return {as_id(person_id): Payee(*details) for person_id, *details in rows}


def charity_name(session: Session) -> str:
    """What the charity is called."""
    return session.exec(select(Charity.name)).one()


_PAYEES = f"""
SELECT person_id, account_name, sort_code, account_number FROM bank_details
WHERE confirmed_on IS NOT NULL AND person_id IN {OF_IDS}
"""  # noqa: S608 - the words are ours
_TO_BATCH = f"""
SELECT l.id, c.id, c.number, c.person_id, p.name, l.incurred_on, l.kind, l.what, c.purpose,
    l.due_pence, c.decided_on, c.decided_by, p.number, p.email, p.standing, coalesce(a.name, ''),
    l.from_place, l.to_place, l.vehicle, l.tenths_of_mile, l.passengers, l.receipt,
    l.no_receipt_because, (SELECT number FROM expense_claim WHERE id = c.corrects_id)
FROM expense_claim AS c
JOIN expense_line AS l ON l.claim_id = c.id
JOIN person AS p ON p.id = c.person_id
LEFT JOIN activity AS a ON a.id = c.activity_id
WHERE c.id IN {OF_IDS} ORDER BY c.number, l.position
"""  # noqa: S608 - the words are ours
_OF_BATCH = """
SELECT claim_number, person_id, person, incurred_on, kind, description, amount_pence, account,
    approved_on, approved_by, person_number, email, standing, activity, from_place, to_place,
    vehicle, tenths_of_mile, receipt
FROM batch_line WHERE batch_id = :batch ORDER BY position
"""


def _line_to_batch(row: Sequence[Any], settings: FinanceSettingsDraft) -> LineToBatch:
    (line_id, claim_id, number, person_id, person, incurred_on, kind, what, purpose) = row[:9]
    (pence, approved_on, approved_by, person_number, email, standing, activity) = row[9:16]
    (from_place, to_place, vehicle, tenths, passengers, receipt, because, corrects) = row[16:]
    travelled = (
        line_words.journey(from_place, to_place, tenths, Vehicle(vehicle), passengers)
        if tenths and vehicle
        else ""
    )
    line = FinanceLine(
        claim_number=number,
        person_id=as_id(person_id),
        person=person,
        incurred_on=date.fromisoformat(incurred_on),
        kind=ExpenseKind(kind),
        description=line_words.description(what, purpose, travelled, corrects),
        amount_pence=pence,
        account=account_of(settings, ExpenseKind(kind)),
        approved_on=date.fromisoformat(approved_on),
        approved_by=approved_by,
        person_number=person_number,
        email=email,
        standing=standing,
        activity=activity,
        from_place=from_place,
        to_place=to_place,
        vehicle=None if vehicle is None else Vehicle(vehicle),
        tenths_of_mile=tenths,
        receipt=line_words.receipt(ReceiptState(receipt), because),
    )
    return LineToBatch(as_id(line_id), as_id(claim_id), line)


def _line(row: Sequence[Any]) -> FinanceLine:
    line = FinanceLine(*row)
    return line._replace(
        person_id=as_id(row[1]),
        incurred_on=date.fromisoformat(row[3]),
        kind=ExpenseKind(row[4]),
        approved_on=date.fromisoformat(row[8]),
        vehicle=None if row[16] is None else Vehicle(row[16]),
    )
