"""The list of training: who has which place, how it stands, and the hours of a year by person."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from app.records.course import PlaceState
from app.rules.folding import fold
from app.rules.training import DUE, End, Term, TrainingStanding, end_of, lasts_longest, standing
from app.services.charity import policy_in
from app.services.queries import as_day, as_id, fetch
from app.services.training_facts import DAY, term_of
from app.store.office_file import OfficeFile


class PlaceRow(NamedTuple):
    """One place on a course; `day` is the one its state goes by.

    `standing` is how a training that was done stands today, and `counts` marks the one that lasts
    longest of all that the person did of this course. `is_due` leaves out who left and what closed,
    as the notices do. `minutes` are the usual ones of the course where the place names none.
    """

    id: UUID
    person_id: UUID
    person: str
    course_id: UUID
    course: str
    state: PlaceState
    day: date
    ends_on: date | None
    standing: TrainingStanding | None
    counts: bool
    is_due: bool
    minutes: int | None
    result: str
    given_by: str
    cost_pence: int | None
    file_name: str
    note: str
    recognition_id: UUID | None
    search_key: str

    @property
    def is_open(self) -> bool:
        """Whether it is offered or booked, and neither done nor declined."""
        return self.state in (PlaceState.OFFERED, PlaceState.BOOKED)


class PlacesView(NamedTuple):
    """Which places are shown; `due` asks for those alone that end soon or have ended.

    With a `standing` only those of them that stand so are shown.
    """

    course_id: UUID | None = None
    person_id: UUID | None = None
    state: PlaceState | None = None
    year: int | None = None
    due: bool = False
    text: str = ""
    standing: TrainingStanding | None = None


class TrainingHours(NamedTuple):
    """What a person was trained in a year."""

    person_id: UUID
    person: str
    number: str
    minutes: int
    courses: int


def rows(office: OfficeFile, view: PlacesView, today: date) -> list[PlaceRow]:
    """The places of a view, the newest first; what is due, by its end."""
    with office.reading() as session:
        warn_days = policy_in(session).warn_days
        found = [_Place.of(row) for row in fetch(session, _PLACES, person=view.person_id)]
    counting = _counting(found)
    shown = narrowed((_row(one, one.id in counting, warn_days, today) for one in found), view)
    if view.due or view.standing:
        shown.sort(key=lambda row: (row.ends_on or date.max, row.search_key))
    return shown


def narrowed(places: Iterable[PlaceRow], view: PlacesView) -> list[PlaceRow]:
    """Those of some places that a view shows; each word of its text must be found in them."""
    words = fold(view.text).split()
    return [
        place
        for place in places
        if view.course_id in (None, place.course_id)
        and view.person_id in (None, place.person_id)
        and view.state in (None, place.state)
        and view.year in (None, place.day.year)
        and (place.is_due or not (view.due or view.standing))
        and view.standing in (None, place.standing)
        and all(word in place.search_key for word in words)
    ]


def count(office: OfficeFile) -> int:
    """How many places there are."""
    with office.reading() as session:
        return int(fetch(session, "SELECT count(*) FROM training_place")[0][0])


def hours_of_year(office: OfficeFile, year: int) -> list[TrainingHours]:
    """What each person was trained in a year, by name; courses without a length count none."""
    with office.reading() as session:
        found = fetch(session, _HOURS, first=date(year, 1, 1), last=date(year, 12, 31))
    return [TrainingHours(as_id(row[0]), *row[1:]) for row in found]


_HOURS = """
SELECT p.id, p.name, p.number, sum(coalesce(t.minutes, c.minutes, 0)), count(*)
FROM training_place AS t JOIN person AS p ON p.id = t.person_id
JOIN course AS c ON c.id = t.course_id
WHERE t.state = 'done' AND t.done_on BETWEEN :first AND :last
GROUP BY p.id ORDER BY p.search_key, p.id
"""
_PLACES = f"""
SELECT t.id, t.person_id, p.name, p.left_on, t.course_id, c.title, c.closed, t.state, {DAY} AS day,
    t.done_on, c.lasting, c.months, c.grace_days, t.ends_on, coalesce(t.minutes, c.minutes),
    t.result, t.given_by, t.cost_pence, t.file_name, t.note, t.recognition_id
FROM training_place AS t JOIN person AS p ON p.id = t.person_id
JOIN course AS c ON c.id = t.course_id
WHERE :person IS NULL OR t.person_id = :person
ORDER BY day DESC, t.id DESC
"""  # noqa: S608 - the words are ours


class _Place(NamedTuple):
    """One row as it is read, before it is judged."""

    id: UUID
    person_id: UUID
    person: str
    left_on: date | None
    course_id: UUID
    course: str
    is_closed: bool
    state: PlaceState
    day: date
    term: Term | None
    rest: Sequence[Any]

    @classmethod
    def of(cls, row: Sequence[Any]) -> "_Place":
        """A row of the statement."""
        state = PlaceState(row[7])
        return cls(
            as_id(row[0]),
            as_id(row[1]),
            row[2],
            as_day(row[3]),
            as_id(row[4]),
            row[5],
            bool(row[6]),
            state,
            date.fromisoformat(row[8]),
            term_of(row[9:14]) if state is PlaceState.DONE else None,
            row[14:],
        )


def _counting(places: Iterable[_Place]) -> frozenset[UUID]:
    """Of each person and course, the place that was done and lasts longest."""
    done: dict[tuple[UUID, UUID], dict[Term, UUID]] = {}
    for place in places:
        if place.term is not None:
            done.setdefault((place.person_id, place.course_id), {})[place.term] = place.id
    return frozenset(terms[lasts_longest(terms)] for terms in done.values())


def _row(place: _Place, counts: bool, warn_days: Sequence[int], today: date) -> PlaceRow:
    minutes, result, given_by, cost_pence, file_name, note, recognition_id = place.rest
    end: End | None = None if place.term is None else end_of(place.term)
    stands = None if place.term is None else standing(end, warn_days, today)
    has_left = place.left_on is not None and place.left_on <= today
    return PlaceRow(
        place.id,
        place.person_id,
        place.person,
        place.course_id,
        place.course,
        place.state,
        place.day,
        None if end is None else end.on,
        stands,
        counts,
        counts and stands in DUE and not has_left and not place.is_closed,
        minutes,
        result,
        given_by,
        cost_pence,
        file_name,
        note,
        None if recognition_id is None else as_id(recognition_id),
        fold(" ".join((place.person, place.course, result, given_by, note))),
    )
