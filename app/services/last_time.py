"""What was logged last, as the beginning of what is logged next."""

from datetime import date
from typing import NamedTuple
from uuid import UUID

from app.records.contribution import Span
from app.services.activities import ActivityChoice
from app.services.queries import as_id, fetch
from app.store.office_file import OfficeFile


class PersonWhoCame(NamedTuple):
    """Somebody who gave hours the last time."""

    id: UUID
    name: str


class LastTime(NamedTuple):
    """The last day, or end of a month, of an activity, and who gave hours in the order entered."""

    day: date
    people: tuple[PersonWhoCame, ...]


def last_activity(office: OfficeFile) -> ActivityChoice | None:
    """The activity of the entry logged last, if it still takes hours."""
    with office.reading() as session:
        rows = fetch(
            session,
            "SELECT a.id, a.name FROM activity AS a WHERE NOT a.closed AND a.id ="
            " (SELECT activity_id FROM contribution ORDER BY id DESC LIMIT 1)",
        )
    return ActivityChoice(as_id(rows[0][0]), rows[0][1]) if rows else None


def last_time(
    office: OfficeFile, activity_id: UUID, before: date, span: Span = Span.DAY
) -> LastTime | None:
    """Who gave hours to an activity the last time before a day; those who have left since are not
    among them. None where there was no such time.
    """
    with office.reading() as session:
        day = fetch(
            session,
            "SELECT max(day) FROM contribution"
            " WHERE activity_id = :activity AND day < :before AND span = :span",
            activity=activity_id,
            before=before,
            span=span.value,
        )[0][0]
        if day is None:
            return None
        # The ids of entries rise as they are made, so their order is that of the paper.
        rows = fetch(
            session,
            "SELECT p.id, p.name FROM contribution AS c JOIN person AS p ON p.id = c.person_id"
            " WHERE c.activity_id = :activity AND c.day = :day AND c.span = :span"
            " AND (p.left_on IS NULL OR p.left_on >= :before)"
            " GROUP BY p.id ORDER BY min(c.id)",
            activity=activity_id,
            day=day,
            span=span.value,
            before=before,
        )
    people = tuple(PersonWhoCame(as_id(id), name) for id, name in rows)
    return LastTime(date.fromisoformat(day), people)
