"""The latest acts of the journal, as a list of what was done shows them."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from app.services.queries import as_id, fetch
from app.store.office_file import OfficeFile

_RECENT = (
    "SELECT id, at, who, sentence, undoes IS NOT NULL,"
    " EXISTS (SELECT 1 FROM journal_action AS back WHERE back.undoes = act.id"
    "  AND NOT EXISTS (SELECT 1 FROM journal_action AS again WHERE again.undoes = back.id))"
    " FROM journal_action AS act ORDER BY seq DESC LIMIT :limit"
)


class ActRow(NamedTuple):
    """One act: when, who, what; whether it took another back, and whether it was taken back."""

    id: UUID
    at: datetime
    who: str
    sentence: str
    is_undo: bool
    is_undone: bool


def recent(office: OfficeFile, limit: int) -> list[ActRow]:
    """The latest acts, the newest first, no more than `limit` of them."""
    with office.reading() as session:
        rows = fetch(session, _RECENT, limit=limit)
    return [
        ActRow(
            as_id(row[0]),
            datetime.fromisoformat(row[1]),
            row[2],
            row[3],
            is_undo=bool(row[4]),
            is_undone=bool(row[5]),
        )
        for row in rows
    ]
