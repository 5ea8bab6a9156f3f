"""The line of the ledger that a training place, a reference or a vacancy stands behind.

The heart rule reads the ledger alone, so each such record keeps its own line in step.
"""

from uuid import UUID

from app.records.recognition import Recognition, RecognitionDraft, counts_on
from app.services.queries import the_one
from app.store.writing import Writing


def in_step(
    writing: Writing, recognition_id: UUID | None, draft: RecognitionDraft | None
) -> UUID | None:
    """Add, change or remove the line within an open write; gives its id, None for no line."""
    kept = None
    if recognition_id is not None:
        kept = the_one(writing.session, Recognition, recognition_id, "line")
    if draft is None:
        if kept is not None:
            writing.remove(kept)
        return None
    values = {**draft.model_dump(), "counts_on": counts_on(draft)}
    if kept is None:
        kept = Recognition.model_validate(values)
        writing.add(kept)
    else:
        writing.change(kept, values)
    return kept.id
