"""All that the page of one person shows: given, given back, wishes, and both on one timeline."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.person import Person, PersonDraft
from app.records.recognition import OPEN_STATES, RecognitionKind, RecognitionState
from app.rules.days import month_after
from app.services.claims_list import StateTotal, totals_of_person
from app.services.hours_list import MonthTotal
from app.services.queries import as_day, as_id, fetch, the_one
from app.services.recognition import DAY, OPEN
from app.store.office_file import OfficeFile


class ActivityTotal(NamedTuple):
    """What a person gave to one activity."""

    activity: str
    minutes: int
    last_day: date


class GivenBackTotal(NamedTuple):
    """How often a person was given one kind of thing, and when last."""

    kind: RecognitionKind
    times: int
    last_day: date | None


class TimelineRow(NamedTuple):
    """One thing on a person's timeline: hours given, or something given back.

    `recognition_id` is set for what was given back, `contribution_id` for hours; `open` tells an
    offer that still stands.
    """

    day: date
    contribution_id: UUID | None
    recognition_id: UUID | None
    title: str
    minutes: int
    state: RecognitionState | None
    note: str

    @property
    def open(self) -> bool:
        """Whether it is an offer that still stands."""
        return self.state in OPEN_STATES


class PersonPage(NamedTuple):
    """One person: details, totals both ways, months of the last year, and the timeline."""

    id: UUID
    details: PersonDraft
    minutes: int
    occasions: int
    first_day: date | None
    last_day: date | None
    activities: tuple[ActivityTotal, ...]
    given_back: tuple[GivenBackTotal, ...]
    open_offers: int
    months: tuple[MonthTotal, ...]
    timeline: tuple[TimelineRow, ...]
    #: What their claims come to by state; the states that occur.
    expenses: tuple[StateTotal, ...]


#: Lines of the timeline that are read; the lists hold the rest.
TIMELINE_LENGTH = 200


def page(office: OfficeFile, person_id: UUID, today: date) -> PersonPage:
    """The page of a person, from one read."""
    with office.reading() as session:
        person = the_one(session, Person, person_id, "person")
        minutes, occasions, first, last = fetch(
            session,
            "SELECT coalesce(sum(minutes), 0), count(*), min(day), max(day)"
            " FROM contribution WHERE person_id = :id",
            id=person_id,
        )[0]
        return PersonPage(
            person_id,
            PersonDraft.of(person),
            minutes,
            occasions,
            as_day(first),
            as_day(last),
            _activities(session, person_id),
            _given_back(session, person_id),
            _open_offers(session, person_id),
            _months(session, person_id, today),
            _timeline(session, person_id),
            totals_of_person(session, person_id),
        )


def _activities(session: Session, person_id: UUID) -> tuple[ActivityTotal, ...]:
    rows = fetch(
        session,
        "SELECT a.name, sum(c.minutes), max(c.day) FROM contribution AS c"
        " JOIN activity AS a ON a.id = c.activity_id WHERE c.person_id = :id"
        " GROUP BY a.id ORDER BY sum(c.minutes) DESC, a.search_key",
        id=person_id,
    )
    return tuple(ActivityTotal(row[0], row[1], date.fromisoformat(row[2])) for row in rows)


def _given_back(session: Session, person_id: UUID) -> tuple[GivenBackTotal, ...]:
    rows = fetch(
        session,
        "SELECT kind, count(*), max(given_on) FROM recognition"
        " WHERE person_id = :id AND state = 'given' GROUP BY kind ORDER BY count(*) DESC, kind",
        id=person_id,
    )
    return tuple(GivenBackTotal(RecognitionKind(row[0]), row[1], as_day(row[2])) for row in rows)


def _open_offers(session: Session, person_id: UUID) -> int:
    return int(
        fetch(
            session,
            f"SELECT count(*) FROM recognition WHERE person_id = :id AND state IN {OPEN}",  # noqa: S608 - the words are ours
            id=person_id,
        )[0][0]
    )


def _months(session: Session, person_id: UUID, today: date) -> tuple[MonthTotal, ...]:
    first = month_after(today, -12)
    rows = fetch(
        session,
        "SELECT substr(day, 1, 7) AS month, sum(minutes) FROM contribution"
        " WHERE person_id = :id AND day >= :first GROUP BY month",
        id=person_id,
        first=first,
    )
    given = {row[0]: row[1] for row in rows}
    months = [month_after(first, place) for place in range(1, 13)]
    return tuple(
        MonthTotal(month, given.get(f"{month:%Y-%m}", 0), int(f"{month:%Y-%m}" in given))
        for month in months
    )


def _timeline(session: Session, person_id: UUID) -> tuple[TimelineRow, ...]:
    rows = fetch(session, _TIMELINE, id=person_id, limit=TIMELINE_LENGTH)
    return tuple(_timeline_row(row) for row in rows)


_TIMELINE = f"""
SELECT day, contribution_id, recognition_id, title, minutes, state, note FROM (
    SELECT c.day AS day, c.id AS contribution_id, NULL AS recognition_id, a.name AS title,
        c.minutes AS minutes, NULL AS state, c.note AS note
    FROM contribution AS c JOIN activity AS a ON a.id = c.activity_id WHERE c.person_id = :id
    UNION ALL
    SELECT {DAY}, NULL, r.id, upper(substr(r.kind, 1, 1)) || substr(r.kind, 2)
        || CASE WHEN r.what = '' THEN '' ELSE ': ' || r.what END, 0, r.state, r.note
    FROM recognition AS r WHERE r.person_id = :id
) ORDER BY day DESC, recognition_id IS NULL, contribution_id DESC, recognition_id DESC LIMIT :limit
"""  # noqa: S608 - the words are ours


def _timeline_row(row: Sequence[Any]) -> TimelineRow:
    day, contribution_id, recognition_id, title, minutes, state, note = row
    return TimelineRow(
        date.fromisoformat(day),
        None if contribution_id is None else as_id(contribution_id),
        None if recognition_id is None else as_id(recognition_id),
        title,
        minutes,
        None if state is None else RecognitionState(state),
        note,
    )
