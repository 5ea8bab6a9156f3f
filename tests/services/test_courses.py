"""Courses are added, changed, closed, needed for activities, and counted."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.activity import ActivityDraft
from app.records.areas import Area
from app.records.course import CourseDraft, Lasting, PlaceState
from app.records.failures import AppError, InvalidDraft
from app.services import activities, courses, people, recognition, undoing
from app.services.recognition import LedgerView
from app.store.office_file import OfficeFile
from tests.services.conftest import added
from tests.services.learning import a_course, a_place


def test_a_course_has_a_title_of_its_own(office: OfficeFile) -> None:
    outcome = courses.add(office, CourseDraft(title="First aid"))
    assert outcome.sentence == "Added the course First aid."
    assert outcome.areas == {Area.TRAINING}
    with pytest.raises(InvalidDraft, match="called First aid already"):
        a_course(office, "first AID")
    other = a_course(office, "Lifting")
    with pytest.raises(InvalidDraft, match="called First aid already"):
        courses.change(office, other, CourseDraft(title="FIRST aid"))
    assert [choice.title for choice in courses.choices(office)] == ["First aid", "Lifting"]


def test_a_renamed_course_is_renamed_in_the_ledger(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    course = a_course(office, minutes=360)
    a_place(office, amina, course, done_on=today)
    draft = courses.draft_for(office, course)
    assert draft.minutes == 360
    courses.change(office, course, draft.model_copy(update={"title": "First aid at work"}))
    assert [line.what for line in recognition.ledger(office, LedgerView())] == ["First aid at work"]
    outcome = courses.change(office, course, courses.draft_for(office, course))
    assert outcome.sentence == "Nothing was changed."


def test_a_closed_course_is_not_offered_and_one_with_places_not_removed(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    course = a_course(office)
    a_place(office, amina, course, done_on=today)
    with pytest.raises(AppError, match=r"because it has 1 place\. Close it instead"):
        courses.remove(office, course)
    assert courses.close(office, course).sentence == "Closed the course First aid."
    assert courses.choices(office) == []
    assert len(courses.choices(office, closed_too=True)) == 1
    empty = a_course(office, "Lifting")
    courses.need_for(office, empty, [kitchen])
    removed = courses.remove(office, empty)
    assert removed.sentence == "Removed the course Lifting."
    assert removed.action_id is not None
    undoing.undo(office, removed.action_id)
    assert courses.needed_for(office, empty) == {kitchen}


def test_activities_need_courses(office: OfficeFile, kitchen: UUID) -> None:
    garden = activities.add(office, ActivityDraft(name="Garden")).record_id
    assert garden is not None
    course = a_course(office)
    both = courses.need_for(office, course, [kitchen, garden, kitchen])
    assert both.sentence == "First aid is needed for Garden and Kitchen."
    assert courses.needed_for(office, course) == {kitchen, garden}
    one = courses.need_for(office, course, [kitchen])
    assert one.sentence == "First aid is needed for Kitchen."
    assert courses.needed_for(office, course) == {kitchen}
    assert one.action_id is not None
    undoing.undo(office, one.action_id)
    assert courses.needed_for(office, course) == {kitchen, garden}
    none = courses.need_for(office, course, [])
    assert none.sentence == "First aid is needed for no activity."


def test_an_activity_goes_with_what_it_needs(office: OfficeFile, kitchen: UUID) -> None:
    course = a_course(office)
    courses.need_for(office, course, [kitchen])
    outcome = activities.remove(office, kitchen)
    assert courses.needed_for(office, course) == frozenset()
    assert outcome.action_id is not None
    undoing.undo(office, outcome.action_id)
    assert courses.needed_for(office, course) == {kitchen}


def test_the_list_counts_people_by_how_their_training_stands(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    course = a_course(office, lasting=Lasting.EXPIRES, months=12, provider="St John", minutes=360)
    a_course(office, "Lifting")
    courses.need_for(office, course, [kitchen])
    for days_ago in (700, 340):
        a_place(office, amina, course, done_on=today - timedelta(days=days_ago))
    fresh, over, waits = (added(office, name) for name in ("Ben", "Carys", "Dewi"))
    a_place(office, fresh, course, done_on=today)
    a_place(office, over, course, done_on=today - timedelta(days=400))
    a_place(office, waits, course, state=PlaceState.OFFERED, offered_on=today)
    first_aid, lifting = courses.overview(office, today)
    assert (first_aid.title, first_aid.provider, first_aid.lasting, first_aid.months) == (
        "First aid",
        "St John",
        Lasting.EXPIRES,
        12,
    )
    assert first_aid.needed_for == ("Kitchen",)
    assert (first_aid.open, first_aid.done, first_aid.ending, first_aid.ended) == (1, 2, 1, 1)
    assert (lifting.open, lifting.done, lifting.ending, lifting.ended) == (0, 0, 0, 0)
    people.leave(office, over, today, "Moved")
    assert courses.overview(office, today)[0].ended == 1


def test_what_needs_a_course_is_kept_with_it_as_one_act(office: OfficeFile, kitchen: UUID) -> None:
    added_one = courses.add(office, CourseDraft(title="Hygiene"), [kitchen])
    assert added_one.record_id is not None
    assert courses.needed_for(office, added_one.record_id) == {kitchen}
    draft = courses.draft_for(office, added_one.record_id)
    changed = courses.change(office, added_one.record_id, draft, [])
    assert changed.sentence == "Changed the course Hygiene."
    assert courses.needed_for(office, added_one.record_id) == frozenset()
    courses.change(office, added_one.record_id, draft.model_copy(update={"minutes": 60}))
    assert courses.needed_for(office, added_one.record_id) == frozenset()
