"""Lists of people: the People screen's table, and search as somebody types."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.person import PAID_STANDINGS, Standing
from app.rules.folding import fold
from app.services.queries import as_day, as_id, fetch
from app.store.office_file import OfficeFile


class PersonRow(NamedTuple):
    """A person as the table of people shows them; minutes are all they ever gave."""

    id: UUID
    name: str
    number: str
    standing: Standing
    activity: str
    minutes: int
    last_day: date | None
    thanked_on: date | None
    email: str
    phone: str
    left_on: date | None
    on_break: bool
    would_rather_not: bool


class PersonFound(NamedTuple):
    """A person as search shows them: enough to tell two of one name apart."""

    id: UUID
    name: str
    known_as: str
    number: str
    postcode: str
    left: bool


class PeopleFilter(StrEnum):
    """Which people the table shows."""

    CURRENT = "current"
    VOLUNTEERS = "volunteers"
    PAID = "paid"
    ON_BREAK = "on a break"
    LEFT = "left"
    EVERYONE = "everyone"


def table(office: OfficeFile, view: PeopleFilter, text: str, today: date) -> list[PersonRow]:
    """The people of a view whose folded name, number, e-mail or phone holds the text, by name."""
    key = fold(text)
    with office.reading() as session:
        rows = fetch(session, _TABLE, today=today, key=f"%{key}%", typed=f"%{text.strip()}%")
    people = [_person_row(row) for row in rows]
    return [person for person in people if _shows(view, person)]


def find(office: OfficeFile, text: str, limit: int = 12) -> list[PersonFound]:
    """The people whose name, other name or number has a word that begins so, by name.

    Several words must each begin one: "ma el" finds Margaret Ellis.
    """
    with office.reading() as session:
        return find_in(session, text, limit)


def find_in(session: Session, text: str, limit: int = 12) -> list[PersonFound]:
    """As `find`, within an open session."""
    words = fold(text).split()
    if not words:
        return []
    conditions = " AND ".join(
        f"(' ' || search_key) LIKE :word{place}" for place in range(len(words))
    )
    rows = fetch(
        session,
        "SELECT id, name, known_as, number, postcode, left_on IS NOT NULL FROM person"  # noqa: S608
        f" WHERE {conditions} ORDER BY search_key LIMIT :limit",
        limit=limit,
        **{f"word{place}": f"% {word}%" for place, word in enumerate(words)},
    )
    return [
        PersonFound(as_id(id), name, known_as, number, postcode, bool(left))
        for id, name, known_as, number, postcode, left in rows
    ]


_TABLE = """
WITH given AS (
    SELECT person_id, sum(minutes) AS minutes, max(day) AS last_day
    FROM contribution GROUP BY person_id
), thanked AS (
    SELECT person_id, max(counts_on) AS thanked_on
    FROM recognition WHERE counts_on <= :today GROUP BY person_id
)
SELECT p.id, p.name, p.number, p.standing,
    coalesce((SELECT a.name FROM contribution AS c JOIN activity AS a ON a.id = c.activity_id
        WHERE c.person_id = p.id AND c.day = given.last_day LIMIT 1), ''),
    coalesce(given.minutes, 0), given.last_day, thanked.thanked_on, p.email, p.phone, p.left_on,
    p.break_from <= :today AND coalesce(p.break_until, :today) >= :today,
    p.would_rather_not
FROM person AS p
LEFT JOIN given ON given.person_id = p.id
LEFT JOIN thanked ON thanked.person_id = p.id
WHERE p.search_key LIKE :key OR p.email LIKE :typed OR p.phone LIKE :typed
ORDER BY p.search_key
"""


def _person_row(row: Sequence[Any]) -> PersonRow:
    id, name, number, standing, activity, minutes, last_day, thanked_on, *rest = row
    email, phone, left_on, on_break, would_rather_not = rest
    return PersonRow(
        as_id(id),
        name,
        number,
        Standing(standing),
        activity,
        minutes,
        as_day(last_day),
        as_day(thanked_on),
        email,
        phone,
        as_day(left_on),
        bool(on_break),
        bool(would_rather_not),
    )


def _shows(view: PeopleFilter, person: PersonRow) -> bool:
    if view is PeopleFilter.EVERYONE:
        return True
    if view is PeopleFilter.LEFT:
        return person.left_on is not None
    if person.left_on is not None:
        return False
    paid = person.standing in PAID_STANDINGS
    shown = {
        PeopleFilter.CURRENT: True,
        PeopleFilter.VOLUNTEERS: not paid,
        PeopleFilter.PAID: paid,
        PeopleFilter.ON_BREAK: person.on_break,
    }
    return shown[view]
