"""Places on courses: offered, booked, done, declined, not come to; the ledger follows each."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any
from uuid import UUID

from app.records.areas import Area
from app.records.course import PLACE_DAY, Course, PlaceState, TrainingPlace, TrainingPlaceDraft
from app.records.failures import AppError, InvalidDraft, Problem
from app.records.person import Person
from app.rules.days import full_day
from app.rules.wording import counted, listed
from app.services.ledger_line import in_step
from app.services.outcome import Outcome, outcome_of
from app.services.place_ledger import follow, ledger_line, place_of
from app.services.queries import OF_IDS, fetch, ids_bound, the_one
from app.store.office_file import OfficeFile
from app.store.writing import Writing

_AREAS = (Area.TRAINING, Area.RECOGNITION)


def add(office: OfficeFile, draft: TrainingPlaceDraft, today: date) -> Outcome:
    """Note one person's place on a course, however far it has come."""
    return add_for_many(office, [draft.person_id], draft, today)


def add_for_many(
    office: OfficeFile, person_ids: Sequence[UUID], draft: TrainingPlaceDraft, today: date
) -> Outcome:
    """Note the same place for each of these people, as one act; whom the draft names is set aside.

    Raises InvalidDraft where it was done, declined or missed on a day to come.
    """
    if not person_ids:
        raise AppError("Nothing was noted: no person is chosen. Choose at least one.")
    _refuse_future(draft, today)
    with office.writing() as writing:
        course = the_one(writing.session, Course, draft.course_id, "course")
        added = [_added(writing, course, one, draft) for one in dict.fromkeys(person_ids)]
        writing.say(_said(draft, [course.title], [name for _, name in added]), *_AREAS)
    return outcome_of(writing, added[0][0])


def offer(
    office: OfficeFile,
    person_ids: Sequence[UUID],
    course_id: UUID,
    day: date,
    *,
    by: str = "",
    note: str = "",
) -> Outcome:
    """Offer a place on a course to each of these people, as one act."""
    values = {"course_id": course_id, "offered_on": day, "given_by": by, "note": note}
    draft = TrainingPlaceDraft.check(values | {"person_id": next(iter(person_ids), course_id)})
    return add_for_many(office, person_ids, draft, day)


def offer_each(
    office: OfficeFile,
    lacking: Sequence[tuple[UUID, UUID]],
    day: date,
    *,
    by: str = "",
    note: str = "",
) -> Outcome:
    """Offer each of these people the course that stands beside them, all as one act."""
    if not lacking:
        raise AppError("Nothing was offered: nobody is chosen. Choose at least one person.")
    values = {"offered_on": day, "given_by": by, "note": note}
    with office.writing() as writing:
        titles: dict[UUID, str] = {}
        for person_id, course_id in dict.fromkeys(lacking):
            course = the_one(writing.session, Course, course_id, "course")
            ids = {"person_id": person_id, "course_id": course_id}
            place_id, name = _added(
                writing, course, person_id, TrainingPlaceDraft.check({**values, **ids})
            )
            titles[course_id] = course.title
        what = listed(list(titles.values()))
        is_one = len(lacking) == 1
        places = counted(len(lacking), "place")
        writing.say(
            f"Offered {what} to {name}." if is_one else f"Offered {places} on {what}.", *_AREAS
        )
    return outcome_of(writing, place_id)


def book(office: OfficeFile, place_ids: Sequence[UUID], day: date, today: date) -> Outcome:
    """Note that these places were said yes to today, and are booked for a day."""
    values = {"state": PlaceState.BOOKED, "booked_for": day, "answered_on": today}
    return _moved(office, place_ids, values, today)


def done(
    office: OfficeFile,
    place_ids: Sequence[UUID],
    day: date,
    today: date,
    *,
    minutes: int | None = None,
    result: str = "",
    ends_on: date | None = None,
    cost_pence: int | None = None,
) -> Outcome:
    """Note that the course was done; what is not given stays as it is.

    Raises InvalidDraft where the day is to come.
    """
    given = {"minutes": minutes, "result": result, "ends_on": ends_on, "cost_pence": cost_pence}
    values = {name: value for name, value in given.items() if value not in (None, "")}
    return _moved(office, place_ids, {"state": PlaceState.DONE, "done_on": day, **values}, today)


def decline(office: OfficeFile, place_ids: Sequence[UUID], day: date, today: date) -> Outcome:
    """Note that these places were declined; the person counts as recognised from that day."""
    values = {"state": PlaceState.DECLINED, "answered_on": day}
    return _moved(office, place_ids, values, today)


def did_not_attend(
    office: OfficeFile, place_ids: Sequence[UUID], day: date, today: date
) -> Outcome:
    """Note that they did not come on the day; the charity kept its side, as its ledger says."""
    values = {"state": PlaceState.DID_NOT_ATTEND, "answered_on": day}
    return _moved(office, place_ids, values, today)


def change(office: OfficeFile, place_id: UUID, draft: TrainingPlaceDraft, today: date) -> Outcome:
    """Change a place, its state and dates included.

    Raises InvalidDraft where it was done, declined or missed on a day to come.
    """
    _refuse_future(draft, today)
    with office.writing() as writing:
        place = the_one(writing.session, TrainingPlace, place_id, "place")
        person = the_one(writing.session, Person, draft.person_id, "person")
        course = the_one(writing.session, Course, draft.course_id, "course")
        writing.change(place, draft.model_dump())
        follow(writing, place, course)
        writing.say(f"Changed the place of {person.name} on {course.title}.", *_AREAS)
    return outcome_of(writing, place_id)


def remove(office: OfficeFile, place_ids: Sequence[UUID]) -> Outcome:
    """Remove places, and the ledger's lines with them; undo brings both back."""
    with office.writing() as writing:
        places = [
            the_one(writing.session, TrainingPlace, one, "place")
            for one in dict.fromkeys(place_ids)
        ]
        lines = [place.recognition_id for place in places]
        for place in places:
            writing.remove(place)
        for recognition_id in lines:
            in_step(writing, recognition_id, None)
        writing.say(f"Removed {counted(len(places), 'place')} on a course.", *_AREAS)
    return outcome_of(writing)


def draft_for(office: OfficeFile, place_id: UUID) -> TrainingPlaceDraft:
    """A place, to be changed in a form."""
    with office.reading() as session:
        return TrainingPlaceDraft.of(the_one(session, TrainingPlace, place_id, "place"))


def place_of_line(office: OfficeFile, recognition_id: UUID) -> UUID | None:
    """The place whose line of the ledger this is, or None where the line stands for itself."""
    with office.reading() as session:
        place = place_of(session, recognition_id)
    return None if place is None else place.id


def concerns(office: OfficeFile, person_ids: Sequence[UUID], course_id: UUID) -> tuple[str, ...]:
    """Who of these has an open place on the course already, as a sentence; none of it blocks."""
    with office.reading() as session:
        rows = fetch(session, _OPEN_ALREADY, ids=ids_bound(person_ids), course=course_id)
    names = [str(row[0]) for row in rows]
    if not names:
        return ()
    have = "has" if len(names) == 1 else "have"
    return (f"{listed(names)} {have} an open place on this course already.",)


_OPEN_ALREADY = f"""
SELECT DISTINCT p.name FROM training_place AS t JOIN person AS p ON p.id = t.person_id
WHERE t.course_id = :course AND t.state IN ('offered', 'booked') AND t.person_id IN {OF_IDS}
ORDER BY p.search_key
"""  # noqa: S608 - the words are ours


def _added(
    writing: Writing, course: Course, person_id: UUID, draft: TrainingPlaceDraft
) -> tuple[UUID, str]:
    person = the_one(writing.session, Person, person_id, "person")
    values = draft.model_dump() | {"person_id": person_id}
    line = in_step(writing, None, ledger_line(TrainingPlaceDraft.check(values), course.title))
    place = TrainingPlace.model_validate(values | {"recognition_id": line})
    writing.add(place)
    return place.id, person.name


def _moved(
    office: OfficeFile, place_ids: Sequence[UUID], values: dict[str, Any], today: date
) -> Outcome:
    if not place_ids:
        raise AppError("Nothing was changed: no place is chosen. Choose at least one.")
    with office.writing() as writing:
        titles: dict[UUID, str] = {}
        names: dict[UUID, str] = {}
        for place_id in dict.fromkeys(place_ids):
            place = the_one(writing.session, TrainingPlace, place_id, "place")
            course = the_one(writing.session, Course, place.course_id, "course")
            person = the_one(writing.session, Person, place.person_id, "person")
            draft = TrainingPlaceDraft.check(TrainingPlaceDraft.of(place).model_dump() | values)
            _refuse_future(draft, today)
            writing.change(place, draft.model_dump())
            follow(writing, place, course)
            titles[course.id], names[person.id] = course.title, person.name
        writing.say(_said(draft, titles.values(), list(names.values())), *_AREAS)
    return outcome_of(writing, place_ids[0])


def _said(draft: TrainingPlaceDraft, titles: Iterable[str], names: Sequence[str]) -> str:
    whom = names[0] if len(names) == 1 else counted(len(names), "person", "people")
    what = listed(list(titles))
    match draft.state:
        case PlaceState.OFFERED:
            return f"Offered {what} to {whom}."
        case PlaceState.BOOKED:
            day = f" for {full_day(draft.booked_for)}" if draft.booked_for else ""
            return f"Booked {whom} on {what}{day}."
        case PlaceState.DID_NOT_ATTEND:
            return f"Did not attend {what}: {whom}."
        case _:
            return f"{what} {draft.state}: {whom}."


#: What lies behind: a place is offered and booked ahead, but done or declined on a day gone by.
_BEHIND = frozenset(PlaceState) - {PlaceState.OFFERED, PlaceState.BOOKED}


def _refuse_future(draft: TrainingPlaceDraft, today: date) -> None:
    field = PLACE_DAY[draft.state]
    if draft.state in _BEHIND and getattr(draft, field) > today:
        sentence = "This day has not come yet. Book the place until then."
        raise InvalidDraft((Problem(field, sentence),))
