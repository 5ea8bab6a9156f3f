"""Courses and places to start from."""

from datetime import date
from uuid import UUID

from app.records.course import CourseDraft, PlaceState, TrainingPlaceDraft
from app.services import courses, training
from app.store.office_file import OfficeFile

#: Years after every day of these tests.
LATER = date(2030, 1, 1)


def a_course(office: OfficeFile, title: str = "First aid", **values: object) -> UUID:
    outcome = courses.add(office, CourseDraft.check({"title": title, **values}))
    assert outcome.record_id is not None
    return outcome.record_id


def a_place(office: OfficeFile, person: UUID, course: UUID, **values: object) -> UUID:
    """A place that was done, unless the values say otherwise."""
    state = {"state": PlaceState.DONE, "person_id": person, "course_id": course}
    outcome = training.add(office, TrainingPlaceDraft.check({**state, **values}), LATER)
    assert outcome.record_id is not None
    return outcome.record_id
