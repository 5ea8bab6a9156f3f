"""Taking back the last act, or any one act of the journal."""

from uuid import UUID

from sqlmodel import Session

from app.records.areas import Area
from app.records.failures import AppError
from app.services.outcome import Outcome, outcome_of
from app.services.queries import fetch
from app.store import undoing
from app.store.office_file import OfficeFile
from app.store.undoing import Act

__all__ = ["Act", "last_to_undo", "undo"]


def last_to_undo(office: OfficeFile) -> Act | None:
    """The newest act that can be taken back, or None."""
    with office.reading() as session:
        return undoing.last_to_undo(session.connection())


def undo(office: OfficeFile, action_id: UUID) -> Outcome:
    """Take back one act wholly, as an act of its own; undoing that one does it again.

    Raises AppError where it was undone already or something in it was changed since.
    """
    with office.writing() as writing:
        undoing.reverse(writing, action_id)
        if Area.EXPENSES in writing.areas and _is_batched_unapproved(writing.session):
            raise AppError(undoing.NEEDED_SINCE)
    return outcome_of(writing)


def _is_batched_unapproved(session: Session) -> bool:
    """Whether lines are in a batch for finance though their claim is not approved any more."""
    rows = fetch(
        session,
        "SELECT 1 FROM expense_claim AS c WHERE c.state NOT IN ('approved', 'paid')"
        " AND EXISTS (SELECT 1 FROM batch_line AS l WHERE l.claim_id = c.id) LIMIT 1",
    )
    return bool(rows)
