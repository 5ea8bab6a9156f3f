"""Whose the expenses are: what keeps a person on record, and what moves when two become one."""

from uuid import UUID

from sqlmodel import Session, col, select

from app.records.bank_details import BankDetails
from app.records.expense_claim import ExpenseClaim
from app.records.finance_batch import BatchLine
from app.records.involvement_payment import InvolvementPayment
from app.records.mileage_rate import MilesElsewhere
from app.services.queries import fetch
from app.store.writing import Writing

#: Records that are simply the kept person's from then on; what a batch told finance stays as it is.
_MOVED = (ExpenseClaim, BatchLine, InvolvementPayment)


def has_expenses(session: Session, person_id: UUID) -> bool:
    """Whether claims, involvement payments or bank details are kept of a person."""
    rows = fetch(
        session,
        "SELECT EXISTS (SELECT 1 FROM expense_claim WHERE person_id = :id)"
        " OR EXISTS (SELECT 1 FROM involvement_payment WHERE person_id = :id)"
        " OR EXISTS (SELECT 1 FROM miles_elsewhere WHERE person_id = :id)"
        " OR EXISTS (SELECT 1 FROM bank_details WHERE person_id = :id)",
        id=person_id,
    )
    return bool(rows[0][0])


def move_expenses(writing: Writing, twin_id: UUID, keep_id: UUID) -> None:
    """Make the expenses of a twin the kept person's, within the open write that merges the two.

    Where both say where to pay to, the kept person's stays; of miles driven elsewhere the higher
    figure holds, as the two may tell of the same miles.
    """
    for record_class in _MOVED:
        writing.change_all(record_class, "person_id", twin_id, keep_id)
    _move_bank_details(writing, twin_id, keep_id)
    _move_miles(writing, twin_id, keep_id)


def _move_bank_details(writing: Writing, twin_id: UUID, keep_id: UUID) -> None:
    of = {
        kept.person_id: kept
        for kept in writing.session.exec(
            select(BankDetails).where(col(BankDetails.person_id).in_([twin_id, keep_id]))
        )
    }
    if twin_id in of and keep_id in of:
        writing.remove(of[twin_id])
    elif twin_id in of:
        writing.change(of[twin_id], {"person_id": keep_id})


def _move_miles(writing: Writing, twin_id: UUID, keep_id: UUID) -> None:
    session = writing.session
    kept = {
        miles.tax_year_on: miles
        for miles in session.exec(
            select(MilesElsewhere).where(col(MilesElsewhere.person_id) == keep_id)
        )
    }
    twins = select(MilesElsewhere).where(col(MilesElsewhere.person_id) == twin_id)
    for miles in session.exec(twins).all():
        same_year = kept.get(miles.tax_year_on)
        if same_year is None:
            writing.change(miles, {"person_id": keep_id})
        else:
            higher = max(miles.tenths_of_mile, same_year.tenths_of_mile)
            writing.change(same_year, {"tenths_of_mile": higher})
            writing.remove(miles)
    session.flush()
