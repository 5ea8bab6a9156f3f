"""An act of more entries than are held at a time is taken back whole, and done again whole."""

from uuid import UUID

import pytest

from app.records.activity import Activity, ActivityDraft
from app.records.areas import Area
from app.records.failures import AppError
from app.services import activities, undoing
from app.services.queries import fetch
from app.store import journal, writing
from app.store.office_file import OfficeFile

MANY = writing.CHUNK + 5


@pytest.fixture
def act(office: OfficeFile) -> UUID:
    rows = [{"name": f"Kind {number}", "search_key": f"kind {number}"} for number in range(MANY)]
    with office.writing() as write:
        write.add_many(Activity, rows)
        write.say("Brought in many activities.", Area.ACTIVITIES)
    return write.action_id


def _kept(office: OfficeFile) -> list[tuple[bytes, int, str, str]]:
    with office.reading() as session:
        assert journal.check(session.connection()).holds
        rows = fetch(session, "SELECT id, version, name, search_key FROM activity ORDER BY id")
        return [(row[0], row[1], row[2], row[3]) for row in rows]


def test_it_goes_and_comes_back_as_it_was(office: OfficeFile, act: UUID) -> None:
    before = _kept(office)
    assert len(before) == MANY
    back = undoing.undo(office, act)
    assert _kept(office) == []
    assert back.action_id is not None
    undoing.undo(office, back.action_id)
    assert _kept(office) == before


def test_one_late_change_keeps_all_of_it(office: OfficeFile, act: UUID) -> None:
    first = UUID(bytes=_kept(office)[0][0])
    activities.change(office, first, ActivityDraft(name="Kitchen"))
    with pytest.raises(AppError, match="changed since"):
        undoing.undo(office, act)
    assert len(_kept(office)) == MANY
