"""The courses people can be offered a place on, and which activities need them."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session, col, select

from app.records.activity import Activity
from app.records.areas import Area
from app.records.course import Course, CourseDraft, CourseNeed, Lasting, TrainingPlace
from app.records.failures import AppError, InvalidDraft, Problem
from app.rules.folding import fold
from app.rules.training import DUE, ENDED
from app.rules.wording import counted, listed
from app.services import training_list
from app.services.outcome import Outcome, outcome_of
from app.services.place_ledger import follow
from app.services.queries import as_id, fetch, the_one
from app.services.training_list import PlaceRow, PlacesView
from app.store.office_file import OfficeFile
from app.store.writing import Writing


class CourseChoice(NamedTuple):
    """A course as a list to choose from shows it."""

    id: UUID
    title: str


class CourseRow(NamedTuple):
    """A course, what needs it, and how the places on it stand today.

    `open` are offered or booked, `done` counts people whose training stands, `ending` those of them
    whose training ends soon or is in grace, `ended` people whose training has ended.
    """

    id: UUID
    title: str
    provider: str
    lasting: Lasting
    months: int | None
    minutes: int | None
    closed: bool
    needed_for: tuple[str, ...]
    open: int
    done: int
    ending: int
    ended: int


def choices(office: OfficeFile, *, closed_too: bool = False) -> list[CourseChoice]:
    """The courses that can be offered, by title; or also those that were closed."""
    with office.reading() as session:
        rows = fetch(
            session,
            "SELECT id, title FROM course WHERE NOT closed OR :closed_too ORDER BY search_key",
            closed_too=closed_too,
        )
    return [CourseChoice(as_id(row[0]), row[1]) for row in rows]


def overview(office: OfficeFile, today: date) -> list[CourseRow]:
    """All courses with what needs them and how many have done them, by title."""
    places: defaultdict[UUID, list[PlaceRow]] = defaultdict(list)
    for place in training_list.rows(office, PlacesView(), today):
        places[place.course_id].append(place)
    with office.reading() as session:
        needed: dict[bytes, list[str]] = {}
        for course_id, name in fetch(session, _NEEDED):
            needed.setdefault(course_id, []).append(name)
        rows = fetch(session, _COURSES)
    return [
        _row(row, tuple(needed.get(row[0], ())), _Counts.of(places[as_id(row[0])])) for row in rows
    ]


_COURSES = (
    "SELECT id, title, provider, lasting, months, minutes, closed FROM course ORDER BY search_key"
)
_NEEDED = (
    "SELECT n.course_id, a.name FROM course_need AS n JOIN activity AS a ON a.id = n.activity_id"
    " ORDER BY a.search_key"
)


def add(office: OfficeFile, draft: CourseDraft, needed: Collection[UUID] = ()) -> Outcome:
    """Add a course and say which activities need it; its title must be new."""
    with office.writing() as writing:
        _refuse_twin(writing, draft.title, None)
        course = _kept(draft)
        writing.add(course)
        _need(writing, course, needed)
        writing.say(f"Added the course {course.title}.", Area.TRAINING)
    return outcome_of(writing, course.id)


def change(
    office: OfficeFile,
    course_id: UUID,
    draft: CourseDraft,
    needed: Collection[UUID] | None = None,
) -> Outcome:
    """Change a course, close or open it; the ledger tells of it by its new title.

    Where activities are given, those need it from now on and no others.
    """
    with office.writing() as writing:
        course = the_one(writing.session, Course, course_id, "course")
        _refuse_twin(writing, draft.title, course_id)
        is_renamed = draft.title != course.title
        writing.change(course, {**draft.model_dump(), "search_key": fold(draft.title)})
        if is_renamed:
            for place in _places(writing.session, course_id):
                follow(writing, place, course)
        if needed is not None:
            _need(writing, course, needed)
        writing.say(f"Changed the course {draft.title}.", Area.TRAINING, Area.RECOGNITION)
    return outcome_of(writing, course_id)


def close(office: OfficeFile, course_id: UUID) -> Outcome:
    """Close a course: its places stay, nothing more is asked or told of it."""
    with office.writing() as writing:
        course = the_one(writing.session, Course, course_id, "course")
        writing.change(course, {"closed": True})
        writing.say(f"Closed the course {course.title}.", Area.TRAINING)
    return outcome_of(writing, course_id)


def remove(office: OfficeFile, course_id: UUID) -> Outcome:
    """Remove a course nobody has a place on; one with places can only be closed."""
    with office.writing() as writing:
        course = the_one(writing.session, Course, course_id, "course")
        held = fetch(
            writing.session,
            "SELECT count(*) FROM training_place WHERE course_id = :id",
            id=course_id,
        )[0][0]
        if held:
            raise AppError(
                f"{course.title} was not removed, because it has {counted(held, 'place')}. "
                "Close it instead: its places stay, and it is no longer offered."
            )
        for need in _needs(writing.session, course_id):
            writing.remove(need)
        writing.remove(course)
        writing.say(f"Removed the course {course.title}.", Area.TRAINING)
    return outcome_of(writing, course_id)


def draft_for(office: OfficeFile, course_id: UUID) -> CourseDraft:
    """The course as it was typed in, to be changed."""
    with office.reading() as session:
        return CourseDraft.of(the_one(session, Course, course_id, "course"))


def needed_for(office: OfficeFile, course_id: UUID) -> frozenset[UUID]:
    """The activities that need a course."""
    with office.reading() as session:
        return frozenset(need.activity_id for need in _needs(session, course_id))


def need_for(office: OfficeFile, course_id: UUID, activity_ids: Collection[UUID]) -> Outcome:
    """Say which activities need a course, no others; nobody is ever blocked by it."""
    with office.writing() as writing:
        course = the_one(writing.session, Course, course_id, "course")
        names = listed(_need(writing, course, activity_ids)) or "no activity"
        writing.say(f"{course.title} is needed for {names}.", Area.TRAINING)
    return outcome_of(writing, course_id)


def found_or_added(writing: Writing, title: str) -> UUID:
    """The course of that title within an open write, added where there is none."""
    standing = _titled(writing.session, title)
    if standing is not None:
        return standing.id
    course = _kept(CourseDraft.check({"title": title}))
    writing.add(course)
    return course.id


def _need(writing: Writing, course: Course, activity_ids: Collection[UUID]) -> list[str]:
    """Let these activities need a course and no others; their names."""
    wanted = dict.fromkeys(activity_ids)
    activities = [the_one(writing.session, Activity, one, "activity") for one in wanted]
    standing = {need.activity_id: need for need in _needs(writing.session, course.id)}
    for activity_id, need in standing.items():
        if activity_id not in wanted:
            writing.remove(need)
    for activity_id in wanted:
        if activity_id not in standing:
            writing.add(CourseNeed(course_id=course.id, activity_id=activity_id))
    return sorted(activity.name for activity in activities)


class _Counts(NamedTuple):
    open: int
    done: int
    ending: int
    ended: int

    @classmethod
    def of(cls, places: Sequence[PlaceRow]) -> "_Counts":
        """How many places are open, and how the training of each who did it stands."""
        standings = [place.standing for place in places if place.counts]
        ended = sum(standing in ENDED for standing in standings)
        ending = sum(standing in DUE for standing in standings) - ended
        is_open = sum(place.is_open for place in places)
        return cls(is_open, len(standings) - ended, ending, ended)


def _row(row: Sequence[Any], needed: tuple[str, ...], counts: _Counts) -> CourseRow:
    id, title, provider, lasting, months, minutes, closed = row
    return CourseRow(
        as_id(id),
        title,
        provider,
        Lasting(lasting),
        months,
        minutes,
        bool(closed),
        needed,
        *counts,
    )


def _kept(draft: CourseDraft) -> Course:
    return Course.model_validate({**draft.model_dump(), "search_key": fold(draft.title)})


def _needs(session: Session, course_id: UUID) -> Sequence[CourseNeed]:
    return session.exec(select(CourseNeed).where(col(CourseNeed.course_id) == course_id)).all()


def _places(session: Session, course_id: UUID) -> Sequence[TrainingPlace]:
    return session.exec(
        select(TrainingPlace).where(col(TrainingPlace.course_id) == course_id)
    ).all()


def _titled(session: Session, title: str) -> Course | None:
    return session.exec(select(Course).where(col(Course.search_key) == fold(title))).first()


def _refuse_twin(writing: Writing, title: str, but: UUID | None) -> None:
    twin = _titled(writing.session, title)
    if twin is not None and twin.id != but:
        raise InvalidDraft((Problem("title", f"There is a course called {twin.title} already."),))
