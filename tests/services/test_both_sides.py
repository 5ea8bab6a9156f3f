"""What people would value stands beside what the charity can give."""

from datetime import date
from uuid import UUID

from app.records.can_give import CanGiveDraft
from app.records.recognition import RecognitionDraft, RecognitionKind
from app.services import both_sides, recognition
from app.store.office_file import OfficeFile
from tests.services.conftest import added

FIRST_AID = CanGiveDraft(kind=RecognitionKind.TRAINING, what="Two first aid places")


def _add(office: OfficeFile, draft: CanGiveDraft) -> UUID:
    outcome = both_sides.add(office, draft)
    assert outcome.record_id is not None
    return outcome.record_id


def test_each_kind_shows_who_would_value_it_and_what_there_is(
    office: OfficeFile, today: date
) -> None:
    amina = added(office, "Amina Diallo", would_value=[RecognitionKind.TRAINING])
    huw = added(office, "Huw Tomos", would_value=[RecognitionKind.TRAINING])
    added(office, "Mo Quiet", would_value=[RecognitionKind.GIFT], would_rather_not=True)
    values = {"person_id": amina, "kind": RecognitionKind.TRAINING, "given_on": today}
    recognition.record(office, RecognitionDraft.check(values))
    place = _add(office, FIRST_AID)
    _add(office, CanGiveDraft(kind=RecognitionKind.REFERENCE, what="A reference", closed=True))
    _add(office, CanGiveDraft(kind=RecognitionKind.REFRESHMENTS, what="Cake at meetings"))
    refreshments, training = both_sides.both_sides(office, today)
    assert training.kind is RecognitionKind.TRAINING
    assert [wisher.id for wisher in training.would_value] == [amina, huw]
    assert [wisher.id for wisher in training.waiting] == [huw]
    assert [row.id for row in training.can_give] == [place]
    assert refreshments.kind is RecognitionKind.REFRESHMENTS
    assert refreshments.would_value == ()


def test_what_can_be_given_is_changed_and_removed(office: OfficeFile) -> None:
    place = _add(office, FIRST_AID)
    assert both_sides.draft_for(office, place) == FIRST_AID
    changed = FIRST_AID.model_copy(update={"what": "One first aid place", "closed": True})
    assert both_sides.change(office, place, changed).sentence == (
        "Changed what can be given: One first aid place."
    )
    (row,) = both_sides.can_give(office)
    assert (row.what, row.closed) == ("One first aid place", True)
    both_sides.remove(office, place)
    assert both_sides.can_give(office) == []
