"""Places are offered, booked, done, declined or missed, and one line of the ledger follows."""

from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from app.records.areas import Area
from app.records.course import PlaceState, TrainingPlace, TrainingPlaceDraft
from app.records.failures import AppError, InvalidDraft
from app.records.recognition import Recognition, RecognitionDraft, RecognitionKind, RecognitionState
from app.services import people, place_ledger, recognition, training, undoing
from app.services.outcome import Outcome
from app.services.recognition import LedgerView, RecognitionRow
from app.services.training_list import PlaceRow, PlacesView, rows
from app.store.office_file import OfficeFile
from tests.services.conftest import TODAY, added
from tests.services.learning import a_course, a_place

DAY = date(2026, 3, 2)


def ledger(office: OfficeFile) -> list[RecognitionRow]:
    return recognition.ledger(office, LedgerView())


def the_place(office: OfficeFile) -> PlaceRow:
    (place,) = rows(office, PlacesView(), TODAY)
    return place


def offered(office: OfficeFile, *person_ids: UUID) -> tuple[UUID, ...]:
    course = a_course(office)
    training.offer(office, person_ids, course, DAY, by="Sarah", note="Saturday")
    return tuple(place.id for place in rows(office, PlacesView(), TODAY))


def test_offering_says_so_and_stands_in_the_ledger_as_offered(
    office: OfficeFile, amina: UUID
) -> None:
    course = a_course(office)
    outcome = training.offer(office, [amina, amina], course, DAY, by="Sarah", note="Saturday")
    assert outcome.sentence == "Offered First aid to Amina Diallo."
    assert outcome.areas == {Area.TRAINING, Area.RECOGNITION}
    place = the_place(office)
    assert (place.state, place.day, place.is_open) == (PlaceState.OFFERED, DAY, True)
    (line,) = ledger(office)
    assert (line.kind, line.state) == (RecognitionKind.TRAINING, RecognitionState.OFFERED)
    assert (line.what, line.day, line.given_by, line.note) == (
        "First aid",
        DAY,
        "Sarah",
        "Saturday",
    )
    with pytest.raises(AppError, match="no person is chosen"):
        training.offer(office, [], course, DAY)


def book(office: OfficeFile, place: UUID) -> Outcome:
    return training.book(office, [place], date(2026, 4, 3), TODAY)


def do(office: OfficeFile, place: UUID) -> Outcome:
    return training.done(office, [place], DAY, TODAY, minutes=150, result="Passed")


def decline(office: OfficeFile, place: UUID) -> Outcome:
    return training.decline(office, [place], DAY, TODAY)


def miss(office: OfficeFile, place: UUID) -> Outcome:
    return training.did_not_attend(office, [place], DAY, TODAY)


@pytest.mark.parametrize(
    ("move", "sentence", "state", "line_state", "counts_on"),
    [
        (
            book,
            "Booked Amina Diallo on First aid for 3 April 2026.",
            PlaceState.BOOKED,
            RecognitionState.ACCEPTED,
            None,
        ),
        (
            do,
            "First aid done: Amina Diallo.",
            PlaceState.DONE,
            RecognitionState.GIVEN,
            DAY,
        ),
        (
            decline,
            "First aid declined: Amina Diallo.",
            PlaceState.DECLINED,
            RecognitionState.DECLINED,
            DAY,
        ),
        (
            miss,
            "Did not attend First aid: Amina Diallo.",
            PlaceState.DID_NOT_ATTEND,
            RecognitionState.DECLINED,
            DAY,
        ),
    ],
)
def test_the_ledger_follows_each_step_and_undo_takes_both_back(
    office: OfficeFile,
    amina: UUID,
    move: Any,
    sentence: str,
    state: PlaceState,
    line_state: RecognitionState,
    counts_on: date | None,
) -> None:
    (place_id,) = offered(office, amina)
    before = the_place(office), ledger(office)
    outcome = move(office, place_id)
    assert outcome.sentence == sentence
    assert the_place(office).state is state
    (line,) = ledger(office)
    assert line.state is line_state
    assert line.id == before[1][0].id
    with office.reading() as session:
        assert session.get_one(Recognition, line.id).counts_on == counts_on
    undoing.undo(office, outcome.action_id)
    assert (the_place(office), ledger(office)) == before


def test_a_booked_place_is_due_on_its_day_and_a_missed_one_says_the_charity_kept_its_side(
    office: OfficeFile, amina: UUID
) -> None:
    (place_id,) = offered(office, amina)
    book(office, place_id)
    assert ledger(office)[0].due_on == date(2026, 4, 3)
    miss(office, place_id)
    assert ledger(office)[0].note == f"{place_ledger.DID_NOT_ATTEND}\nSaturday"
    do(office, place_id)
    assert ledger(office)[0].note == "Saturday"
    place = the_place(office)
    assert (place.minutes, place.result) == (150, "Passed")
    training.done(office, [place_id], DAY, TODAY)
    assert the_place(office) == place


def test_a_place_booked_without_an_offer_is_offered_on_the_day_of_the_yes(
    office: OfficeFile, amina: UUID
) -> None:
    course = a_course(office)
    later = date(2026, 4, 3)
    a_place(office, amina, course, state=PlaceState.BOOKED, booked_for=later)
    place = the_place(office)
    with office.reading() as session:
        (line,) = [session.get_one(Recognition, row.id) for row in ledger(office)]
        assert (line.offered_on, line.due_on) == (later, later)
    draft = training.draft_for(office, place.id)
    outcome = training.change(
        office, place.id, draft.model_copy(update={"answered_on": DAY}), TODAY
    )
    assert outcome.sentence == "Changed the place of Amina Diallo on First aid."
    with office.reading() as session:
        assert session.get_one(Recognition, ledger(office)[0].id).offered_on == DAY


def test_many_people_and_courses_in_one_act(office: OfficeFile, amina: UUID) -> None:
    places = offered(office, amina, added(office, "Tom"))
    lifting = a_course(office, "Lifting")
    places += (a_place(office, amina, lifting, state=PlaceState.OFFERED, offered_on=DAY),)
    outcome = training.done(office, places, DAY, TODAY)
    assert outcome.sentence == "First aid and Lifting done: 2 people."
    assert {line.state for line in ledger(office)} == {RecognitionState.GIVEN}
    with pytest.raises(AppError, match="no place is chosen"):
        training.decline(office, [], DAY, TODAY)
    removed = training.remove(office, places)
    assert removed.sentence == "Removed 3 places on a course."
    assert (rows(office, PlacesView(), TODAY), ledger(office)) == ([], [])
    assert removed.action_id is not None
    undoing.undo(office, removed.action_id)
    assert len(ledger(office)) == len(rows(office, PlacesView(), TODAY)) == 3


def test_what_was_done_lies_behind(office: OfficeFile, amina: UUID) -> None:
    (place_id,) = offered(office, amina)
    tomorrow = TODAY + timedelta(days=1)
    with pytest.raises(InvalidDraft) as refusal:
        training.done(office, [place_id], tomorrow, TODAY)
    assert refusal.value.problems[0].field == "done_on"
    with pytest.raises(InvalidDraft):
        training.decline(office, [place_id], tomorrow, TODAY)
    draft = training.draft_for(office, place_id)
    done = TrainingPlaceDraft.check(
        draft.model_dump() | {"state": PlaceState.DONE, "done_on": tomorrow}
    )
    with pytest.raises(InvalidDraft):
        training.change(office, place_id, done, TODAY)
    with pytest.raises(InvalidDraft):
        training.add(office, done, TODAY)


def test_an_open_place_is_mentioned_before_another_is_offered(
    office: OfficeFile, amina: UUID
) -> None:
    tom = added(office, "Tom")
    (place_id,) = offered(office, amina)
    course = the_place(office).course_id
    assert training.concerns(office, [tom], course) == ()
    assert training.concerns(office, [amina, tom], course) == (
        "Amina Diallo has an open place on this course already.",
    )
    training.offer(office, [tom], course, DAY)
    assert training.concerns(office, [amina, tom], course) == (
        "Amina Diallo and Tom have an open place on this course already.",
    )
    training.done(office, [place_id], DAY, TODAY)
    assert training.concerns(office, [amina], course) == ()


@pytest.mark.parametrize(
    ("state", "becomes"),
    [(RecognitionState.GIVEN, PlaceState.DONE), (RecognitionState.DECLINED, PlaceState.DECLINED)],
)
def test_an_answer_in_the_ledger_reaches_the_place(
    office: OfficeFile, amina: UUID, state: RecognitionState, becomes: PlaceState
) -> None:
    offered(office, amina)
    recognition.answer(office, [ledger(office)[0].id], state, TODAY, by="Gareth")
    place = the_place(office)
    assert (place.state, place.day, place.given_by) == (becomes, TODAY, "Gareth")
    line = ledger(office)[0]
    draft = training.draft_for(office, place.id)
    training.change(office, place.id, draft.model_copy(update={"note": "Sunday"}), TODAY)
    assert ledger(office)[0]._replace(note=line.note, search_key=line.search_key) == line


def test_the_line_of_a_place_is_not_changed_by_itself(office: OfficeFile, amina: UUID) -> None:
    offered(office, amina)
    line = ledger(office)[0].id
    with pytest.raises(AppError, match=r"booked for a day\. Please book it under Training"):
        recognition.accept(office, line, TODAY)
    with pytest.raises(AppError, match="change the place under Training"):
        recognition.change(office, line, recognition.draft_for(office, line))
    with pytest.raises(AppError, match="follows a place on First aid"):
        recognition.remove(office, [line])
    assert len(ledger(office)) == 1


def test_a_place_without_a_line_gets_one(office: OfficeFile, amina: UUID) -> None:
    course = a_course(office)
    with office.writing() as writing:
        values = {"person_id": amina, "course_id": course, "offered_on": DAY}
        place = TrainingPlace.model_validate(values)
        writing.add(place)
        writing.say("Brought back.", Area.TRAINING)
    decline(office, place.id)
    assert [line.state for line in ledger(office)] == [RecognitionState.DECLINED]


def test_training_moves_with_a_merged_person_and_keeps_a_person(
    office: OfficeFile, amina: UUID
) -> None:
    twin = added(office, "Amina D")
    offered(office, twin)
    with pytest.raises(AppError, match="training, checks, events or mailing lists are recorded"):
        people.remove(office, twin)
    outcome = people.merge(office, amina, twin)
    assert the_place(office).person_id == amina
    assert ledger(office)[0].person_id == amina
    assert outcome.action_id is not None
    undoing.undo(office, outcome.action_id)
    assert the_place(office).person_id == twin


def test_a_line_of_the_ledger_leads_to_its_place(office: OfficeFile, amina: UUID) -> None:
    place_id = a_place(office, amina, a_course(office), done_on=DAY)
    row = the_place(office)
    assert row.recognition_id is not None
    assert training.place_of_line(office, row.recognition_id) == place_id
    thanks = recognition.record(
        office, RecognitionDraft.check({"person_id": amina, "kind": "thanks", "given_on": DAY})
    )
    assert thanks.record_id is not None
    assert training.place_of_line(office, thanks.record_id) is None


def test_what_a_course_cost_is_noted_when_it_was_done(office: OfficeFile, amina: UUID) -> None:
    (place_id,) = offered(office, amina)
    training.done(office, [place_id], DAY, TODAY, cost_pence=0)
    assert training.draft_for(office, place_id).cost_pence == 0


def test_nobody_chosen_is_offered_nothing(office: OfficeFile) -> None:
    with pytest.raises(AppError, match="Nothing was offered: nobody is chosen"):
        training.offer_each(office, [], TODAY)
