"""Claims of expenses as they stand in the file, whatever state a test wants them in."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from app.records.areas import Area
from app.records.expense_claim import (
    ClaimState,
    ExpenseClaim,
    ExpenseKind,
    ExpenseLine,
    ReceiptState,
)
from app.records.mileage_rate import Vehicle
from app.services.queries import fetch
from app.store.office_file import OfficeFile


def journey(
    on: date,
    tenths_of_mile: int | None,
    due_pence: int,
    vehicle: Vehicle = Vehicle.CAR,
    **values: Any,
) -> dict[str, Any]:
    """The values of a line of miles."""
    return {
        "kind": ExpenseKind.MILEAGE,
        "incurred_on": on,
        "vehicle": vehicle,
        "tenths_of_mile": tenths_of_mile,
        "due_pence": due_pence,
        "receipt": ReceiptState.NOT_NEEDED,
        **values,
    }


def cost(
    on: date, pence: int, kind: ExpenseKind = ExpenseKind.PARKING, **of: Any
) -> dict[str, Any]:
    """The values of a line of money."""
    return {
        "kind": kind,
        "incurred_on": on,
        "amount_pence": pence,
        "due_pence": pence,
        "receipt": ReceiptState.SEEN,
        **of,
    }


def claimed(
    office: OfficeFile,
    person_id: UUID,
    lines: Sequence[dict[str, Any]],
    state: ClaimState = ClaimState.PAID,
    on: date = date(2026, 3, 2),
    **values: Any,
) -> tuple[UUID, list[UUID]]:
    """Keep a claim with these lines; gives its id and theirs.

    It was submitted, and decided where it is, on that day.
    """
    decided = state in (ClaimState.APPROVED, ClaimState.PAID)
    with office.writing() as writing:
        number = fetch(writing.session, "SELECT count(*) + 1 FROM expense_claim")[0][0]
        claim = ExpenseClaim(
            person_id=person_id,
            number=number,
            state=state,
            submitted_on=on,
            decided_on=on if decided else None,
            **values,
        )
        writing.add(claim)
        kept = [
            ExpenseLine(claim_id=claim.id, position=place, **line)
            for place, line in enumerate(lines, start=1)
        ]
        for line in kept:
            writing.add(line)
        writing.say("Wrote down a claim.", Area.EXPENSES)
        return claim.id, [line.id for line in kept]
