"""What is on file already that the rows of a sheet are held against, read once for an import."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sqlmodel import Session

from app.exchange.reading_rows import ReadRow
from app.records.person import PersonDraft
from app.services.known_people import KnownPeople, read_known_people
from app.services.queries import as_id, fetch
from app.services.waiting_reading import WaitingReading

_KEYS_AT_ONCE = 500


@dataclass(slots=True)
class OnFile:
    """People, activities, hours and training; `activities` and `courses` go by their folded name.

    `keys` are those of the rows that came in before, `waiting` the marks of those that wait, and
    `by_hand` the hours that were typed in, `done_by_hand` the training.
    """

    people: KnownPeople
    details: Mapping[UUID, Mapping[str, Any]]
    activities: dict[str, UUID]
    keys: frozenset[str]
    waiting: frozenset[str]
    by_hand: frozenset[tuple[UUID, date, int, UUID]]
    courses: dict[str, UUID]
    done_by_hand: frozenset[tuple[UUID, UUID, date]]


def read_on_file(session: Session, rows: Sequence[ReadRow]) -> OnFile:
    """All that the rows of this sheet can meet."""
    names = list(PersonDraft.model_fields)
    details = fetch(session, f"SELECT id, {', '.join(names)} FROM person")  # noqa: S608 - our names
    return OnFile(
        read_known_people(session),
        {as_id(row[0]): dict(zip(names, row[1:], strict=True)) for row in details},
        {row[1]: as_id(row[0]) for row in fetch(session, "SELECT id, search_key FROM activity")},
        frozenset(_keys_here(session, [row.identity for row in rows if row.identity])),
        _waiting(session),
        _entered_by_hand(session, [row.hours.day for row in rows if row.hours]),
        {row[1]: as_id(row[0]) for row in fetch(session, "SELECT id, search_key FROM course")},
        _done_by_hand(session),
    )


def _keys_here(session: Session, keys: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(keys), _KEYS_AT_ONCE):
        part = {f"k{place}": key for place, key in enumerate(keys[start : start + _KEYS_AT_ONCE])}
        marks = ", ".join(f":{name}" for name in part)
        for table in ("contribution", "training_place", "attendance"):
            statement = f"SELECT import_key FROM {table} WHERE import_key IN ({marks})"  # noqa: S608
            yield from (row[0] for row in fetch(session, statement, **part))


def _waiting(session: Session) -> frozenset[str]:
    rows = fetch(session, "SELECT reading FROM parked_row")
    return frozenset(WaitingReading.from_json(row[0]).mark for row in rows)


def _entered_by_hand(
    session: Session, days: Sequence[date]
) -> frozenset[tuple[UUID, date, int, UUID]]:
    if not days:
        return frozenset()
    rows = fetch(
        session,
        "SELECT person_id, day, minutes, activity_id FROM contribution"
        " WHERE import_key IS NULL AND day BETWEEN :first AND :last",
        first=min(days),
        last=max(days),
    )
    return frozenset(
        (as_id(row[0]), date.fromisoformat(row[1]), row[2], as_id(row[3])) for row in rows
    )


def _done_by_hand(session: Session) -> frozenset[tuple[UUID, UUID, date]]:
    rows = fetch(
        session,
        "SELECT person_id, course_id, done_on FROM training_place"
        " WHERE import_key IS NULL AND state = 'done'",
    )
    return frozenset((as_id(row[0]), as_id(row[1]), date.fromisoformat(row[2])) for row in rows)
