"""Courses, places and checks of the small charity, for tests of their screens."""

from datetime import date, timedelta
from typing import NamedTuple
from uuid import UUID

from app.records.background_check import BackgroundCheckDraft
from app.records.course import CourseDraft, Lasting, PlaceState, TrainingPlaceDraft
from app.services import checks, courses, training
from app.services.office import OfficeFile
from app.services.outcome import Outcome
from tests.desktop.desks import TODAY
from tests.desktop.riverside import Riverside

YEAR = timedelta(days=365)


class Learning(NamedTuple):
    """First aid expires after a year and the kitchen needs it; hygiene is reviewed after one.

    Margaret's first aid has expired, Amina's hygiene is overdue for review, and she is offered
    first aid; Margaret has one check of a number, due for review in ten days.
    """

    first_aid: UUID
    hygiene: UUID
    expired: UUID
    overdue: UUID
    offered: UUID
    check: UUID


def learning(office: OfficeFile, here: Riverside) -> Learning:
    """Keep all of it."""
    aid = {"title": "First aid", "lasting": Lasting.EXPIRES, "months": 12, "minutes": 360}
    hygiene = {"title": "Food hygiene", "lasting": Lasting.REVIEW_DUE, "months": 12}
    first_aid = _id(courses.add(office, CourseDraft.check(aid), [here.kitchen]))
    reviewed = _id(courses.add(office, CourseDraft.check(hygiene)))
    done = TODAY - 2 * YEAR
    return Learning(
        first_aid,
        reviewed,
        a_place(office, here.margaret, first_aid, state=PlaceState.DONE, done_on=done),
        a_place(office, here.amina, reviewed, state=PlaceState.DONE, done_on=done),
        a_place(office, here.amina, first_aid, offered_on=TODAY - timedelta(days=3)),
        a_check(office, here.margaret, TODAY + timedelta(days=10)),
    )


def a_place(office: OfficeFile, person: UUID, course: UUID, **values: object) -> UUID:
    """A place on a course, offered unless the values say otherwise."""
    draft = TrainingPlaceDraft.check({"person_id": person, "course_id": course, **values})
    return _id(training.add(office, draft, TODAY))


def a_check(office: OfficeFile, person: UUID, review: date | None) -> UUID:
    """A check with a number, two years old."""
    values = {"person_id": person, "issued_on": TODAY - 2 * YEAR, "number": "001234567890",
              "review_due_on": review}  # fmt: skip
    return _id(checks.add(office, BackgroundCheckDraft.check(values), TODAY))


def _id(outcome: Outcome) -> UUID:
    assert outcome.record_id is not None
    return outcome.record_id
