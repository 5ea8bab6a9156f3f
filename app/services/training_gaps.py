"""Who lacks what: people who give to an activity, without a course that it needs."""

from datetime import date
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from app.records.course import PlaceState
from app.rules.days import months_later
from app.rules.training import Gap, Lacking, Term, gaps
from app.services.queries import as_id, fetch
from app.services.training_facts import DAY, term_of
from app.store.office_file import OfficeFile


class Asked(StrEnum):
    """Whose training is asked about: who gave in the last year, or all who are active."""

    LAST_YEAR = "gave in the last year"
    ALL_ACTIVE = "all active"


class GapRow(NamedTuple):
    """That somebody lacks a course, for which activities, and the open place there is for it."""

    person_id: UUID
    person: str
    course_id: UUID
    course: str
    activities: tuple[str, ...]
    why: Lacking
    open_state: PlaceState | None
    open_on: date | None


def lacking(office: OfficeFile, today: date, asked: Asked = Asked.LAST_YEAR) -> list[GapRow]:
    """Who lacks what today, by name and course; who left and what closed is left out.

    `asked` says whose activities count: those given to in the last twelve months, or those ever
    given to by people who are still here.
    """
    since = months_later(today, -12) if asked is Asked.LAST_YEAR else date.min
    with office.reading() as session:
        people = {as_id(id): name for id, name in fetch(session, _PEOPLE, today=today)}
        activities = {as_id(id): name for id, name in fetch(session, _ACTIVITIES)}
        courses = {as_id(id): title for id, title in fetch(session, _COURSES)}
        needed: dict[UUID, list[UUID]] = {}
        for activity_id, course_id in fetch(session, _NEEDED):
            needed.setdefault(as_id(activity_id), []).append(as_id(course_id))
        giving: dict[UUID, list[UUID]] = {id: [] for id in people}
        for person_id, activity_id in fetch(session, _GIVING, since=since, today=today):
            giving[as_id(person_id)].append(as_id(activity_id))
        done: dict[tuple[UUID, UUID], list[Term]] = {}
        for person_id, course_id, *columns in fetch(session, _DONE, today=today):
            done.setdefault((as_id(person_id), as_id(course_id)), []).append(term_of(columns))
        places = {
            (as_id(person_id), as_id(course_id)): (PlaceState(state), date.fromisoformat(day))
            for person_id, course_id, state, day in fetch(session, _OPEN)
        }

    def row(gap: Gap) -> GapRow:
        state, day = places.get((gap.person_id, gap.course_id), (None, None))
        names = tuple(activities[id] for id in gap.activity_ids)
        return GapRow(
            gap.person_id,
            people[gap.person_id],
            gap.course_id,
            courses[gap.course_id],
            names,
            gap.why,
            state,
            day,
        )

    return list(map(row, gaps(giving, needed, done, today)))


_PEOPLE = (
    "SELECT id, name FROM person WHERE left_on IS NULL OR left_on > :today ORDER BY search_key, id"
)
_ACTIVITIES = "SELECT id, name FROM activity"
_COURSES = "SELECT id, title FROM course"
_NEEDED = """
SELECT n.activity_id, n.course_id FROM course_need AS n JOIN course AS c ON c.id = n.course_id
WHERE NOT c.closed ORDER BY c.search_key
"""
_GIVING = """
SELECT DISTINCT c.person_id, c.activity_id FROM contribution AS c
JOIN person AS p ON p.id = c.person_id JOIN activity AS a ON a.id = c.activity_id
WHERE c.activity_id IN (SELECT activity_id FROM course_need)
    AND c.day > :since AND c.day <= :today AND (p.left_on IS NULL OR p.left_on > :today)
ORDER BY a.search_key
"""
_DONE = """
SELECT t.person_id, t.course_id, t.done_on, c.lasting, c.months, c.grace_days, t.ends_on
FROM training_place AS t JOIN course AS c ON c.id = t.course_id
WHERE t.state = 'done' AND t.done_on <= :today
    AND c.id IN (SELECT course_id FROM course_need)
"""
_OPEN = f"""
SELECT t.person_id, t.course_id, t.state, {DAY}
FROM training_place AS t WHERE t.state IN ('offered', 'booked') ORDER BY t.id
"""  # noqa: S608 - the words are ours
