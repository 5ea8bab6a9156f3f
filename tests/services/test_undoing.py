"""Undo says what it took back, and undoing the undo does it again."""

from datetime import date
from uuid import UUID

import pytest

from app.records.areas import Area
from app.records.failures import AppError
from app.records.identity import new_id
from app.records.recognition import RecognitionDraft
from app.services import people_list, recognition, undoing
from app.services.people_list import PeopleFilter
from app.store.office_file import OfficeFile


def test_a_new_file_has_nothing_to_undo(office: OfficeFile) -> None:
    assert undoing.last_to_undo(office) is None
    with pytest.raises(AppError, match="nothing to undo"):
        undoing.undo(office, new_id())


def test_undo_and_do_again_say_so(office: OfficeFile, amina: UUID, today: date) -> None:
    thanked = recognition.record(office, RecognitionDraft(person_id=amina, given_on=today))
    last = undoing.last_to_undo(office)
    assert last is not None
    assert (last.id, last.who, last.sentence) == (
        thanked.action_id,
        "Sarah",
        "Thanked Amina Diallo.",
    )
    assert thanked.action_id is not None
    undone = undoing.undo(office, thanked.action_id)
    assert undone.sentence == "Undone: Thanked Amina Diallo."
    assert undone.areas == {Area.RECOGNITION}
    assert undone.action_id is not None
    again = undoing.undo(office, undone.action_id)
    assert again.sentence == "Done again: Thanked Amina Diallo."
    (row,) = people_list.table(office, PeopleFilter.EVERYONE, "", today)
    assert row.thanked_on == today
