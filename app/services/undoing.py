"""Taking back the last act, or any one act of the journal."""

from uuid import UUID

from app.services.outcome import Outcome, outcome_of
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
    return outcome_of(writing)
