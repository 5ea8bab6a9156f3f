"""The form of a claim on paper: to sign before it is submitted, or to file once it was paid."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from uuid import UUID

from app.documents.claim_form import ClaimForm, ClaimFormLine, claim_forms
from app.documents.typesetting import Printout, Progress, no_progress
from app.exchange.whole_files import write_whole
from app.records.expense_claim import SETTLED_STATES
from app.services import claim_page
from app.services.claim_page import ClaimPage, LineRow
from app.services.letterhead import letterhead
from app.store.office_file import OfficeFile


def printout(office: OfficeFile, claim_ids: Sequence[UUID], today: date) -> Printout:
    """The forms of these claims; one that is not signed yet bears today."""
    forms = [_form(claim_page.page(office, claim_id), today) for claim_id in claim_ids]
    return claim_forms(letterhead(office), *forms)


def write(
    office: OfficeFile,
    claim_ids: Sequence[UUID],
    out: Path,
    today: date,
    *,
    progress: Progress = no_progress,
) -> int:
    """Write the forms of these claims as one PDF; gives how many there are.

    Raises AppError where the place refuses.
    """
    made = printout(office, claim_ids, today).pdf(progress)
    write_whole(out, made)
    return len(claim_ids)


def _form(page: ClaimPage, today: date) -> ClaimForm:
    row = page.row
    return ClaimForm(
        claimant=row.person,
        declared_on=row.declared_on or today,
        lines=tuple(map(_line, page.lines)),
        reference=row.name,
        activity=row.activity,
        purpose=row.purpose,
        approver=row.decided_by if row.state in SETTLED_STATES else "",
        corrects=row.corrects,
    )


def _line(line: LineRow) -> ClaimFormLine:
    return ClaimFormLine(
        line.incurred_on,
        str(line.kind),
        line.due_pence,
        what=line.what,
        from_place=line.from_place,
        to_place=line.to_place,
        vehicle=str(line.vehicle) if line.vehicle is not None else "",
        tenths_of_mile=line.tenths_of_mile or 0,
        parts=line.parts,
        receipt=line.receipt,
        no_receipt_because=line.no_receipt_because,
        estimated_because=line.estimated_because,
    )
