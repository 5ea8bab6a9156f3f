"""What was done lately: the newest first, and what of it was taken back."""

from datetime import UTC, datetime, timedelta

from app.records.activity import ActivityDraft
from app.services import activities, undoing
from app.services.journal_list import recent
from app.store.office_file import OfficeFile


def _added(office: OfficeFile, name: str) -> None:
    activities.add(office, ActivityDraft(name=name))


def test_nothing_was_done_in_a_new_office_file(office: OfficeFile) -> None:
    assert recent(office, 10) == []


def test_the_newest_act_stands_first(office: OfficeFile) -> None:
    _added(office, "Kitchen")
    _added(office, "Driving")
    acts = recent(office, 10)
    assert [act.sentence for act in acts] == [
        "Added the activity Driving.",
        "Added the activity Kitchen.",
    ]
    assert acts[0].who == "Sarah"
    assert datetime.now(UTC) - acts[0].at < timedelta(minutes=1)
    assert not acts[0].is_undo
    assert not acts[0].is_undone


def test_no_more_than_the_limit_are_read(office: OfficeFile) -> None:
    _added(office, "Kitchen")
    _added(office, "Driving")
    assert [act.sentence for act in recent(office, 1)] == ["Added the activity Driving."]


def test_an_undo_and_what_it_took_back_are_marked(office: OfficeFile) -> None:
    _added(office, "Kitchen")
    undoing.undo(office, recent(office, 1)[0].id)
    undo, added = recent(office, 10)
    assert (undo.sentence, undo.is_undo, undo.is_undone) == (
        "Undone: Added the activity Kitchen.",
        True,
        False,
    )
    assert (added.is_undo, added.is_undone) == (False, True)


def test_an_act_that_was_done_again_is_not_undone(office: OfficeFile) -> None:
    _added(office, "Kitchen")
    undoing.undo(office, recent(office, 1)[0].id)
    undoing.undo(office, recent(office, 1)[0].id)
    again, undo, added = recent(office, 10)
    assert not again.is_undone
    assert undo.is_undone
    assert not added.is_undone
