"""Lists of people: the People screen's table, and search as somebody types."""

from collections.abc import Iterable, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from app.records.person import PAID_STANDINGS, Standing
from app.rules.folding import fold
from app.rules.giver import is_in_break
from app.services import people_search
from app.services.people_search import PersonFound
from app.services.queries import as_day, as_id, fetch
from app.store.office_file import OfficeFile


class PersonRow(NamedTuple):
    """A person as the table of people shows them; minutes are all they ever gave.

    `activity` is the one they gave most to in their latest entries, and `search_key` the folded
    names and number.
    """

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
    search_key: str


class PeopleFilter(StrEnum):
    """Which people the table shows."""

    CURRENT = "current"
    VOLUNTEERS = "volunteers"
    PAID = "paid"
    ON_BREAK = "on a break"
    LEFT = "left"
    EVERYONE = "everyone"


def table(office: OfficeFile, view: PeopleFilter, text: str, today: date) -> list[PersonRow]:
    """The people of a view whose name, number, e-mail or phone holds the text, by name."""
    return narrowed(everyone(office, today), view, text, today)


def everyone(office: OfficeFile, today: date) -> list[PersonRow]:
    """All people, by name, from one read.

    `thanked_on` is the last day something was given of the kinds that the policy counts.
    """
    with office.reading() as session:
        rows = fetch(session, _EVERYONE, today=today)
    return [_person_row(row, today) for row in rows]


def narrowed(
    people: Iterable[PersonRow], view: PeopleFilter, text: str, today: date
) -> list[PersonRow]:
    """Those of a list whom a view shows and whose name, number, e-mail or phone holds the text.

    Names are compared without case and accents, phone numbers without spaces.
    """
    key, typed = fold(text), text.strip().casefold()
    spaceless = typed.replace(" ", "")
    return [
        person
        for person in people
        if _shows(view, person, today)
        and (
            not typed
            or (key and key in person.search_key)
            or typed in person.email.casefold()
            or spaceless in person.phone.replace(" ", "")
        )
    ]


def count(office: OfficeFile) -> int:
    """How many people the office knows, those who left included."""
    with office.reading() as session:
        return int(fetch(session, "SELECT count(*) FROM person")[0][0])


def find(office: OfficeFile, text: str, limit: int = 12) -> list[PersonFound]:
    """The people whose name, other name or number has a word that begins so.

    Several words must each begin one: "ma el" finds Margaret Ellis. Whoever has that very number
    comes first, one from before a merge or of another system included; then those whose first
    name begins so, then by name. People who left come after those who are here.
    """
    with office.reading() as session:
        return people_search.found(session, text, limit)


#: The latest entries that tell somebody's main activity: a look-up in the index for each of them,
#: where all their entries would be a read of the whole table.
_LATEST = 10

_EVERYONE = f"""
WITH given AS (
    SELECT person_id, sum(minutes) AS minutes, max(day) AS last_day
    FROM contribution GROUP BY person_id
), thanked AS (
    SELECT person_id, max(given_on) AS thanked_on FROM recognition
    WHERE state = 'given' AND given_on <= :today AND kind IN
        (SELECT value FROM json_each((SELECT counted_kinds FROM policy)))
    GROUP BY person_id
)
SELECT p.id, p.name, p.number, p.standing,
    coalesce((SELECT a.name FROM (
            SELECT c.activity_id, c.minutes, c.day FROM contribution AS c
            WHERE c.person_id = p.id ORDER BY c.day DESC LIMIT {_LATEST}
        ) AS latest JOIN activity AS a ON a.id = latest.activity_id
        GROUP BY a.id ORDER BY sum(latest.minutes) DESC, max(latest.day) DESC LIMIT 1), ''),
    coalesce(given.minutes, 0), given.last_day, thanked.thanked_on, p.email, p.phone, p.left_on,
    p.would_rather_not, p.break_from, p.break_until, p.search_key
FROM person AS p
LEFT JOIN given ON given.person_id = p.id
LEFT JOIN thanked ON thanked.person_id = p.id
ORDER BY p.search_key
"""  # noqa: S608 - the words are ours


def _person_row(row: Sequence[Any], today: date) -> PersonRow:
    id, name, number, standing, activity, minutes, last_day, thanked_on, *rest = row
    email, phone, left_on, would_rather_not, break_from, break_until, search_key = rest
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
        is_in_break(as_day(break_from), as_day(break_until), today),
        bool(would_rather_not),
        search_key,
    )


def _shows(view: PeopleFilter, person: PersonRow, today: date) -> bool:
    if view is PeopleFilter.EVERYONE:
        return True
    has_left = person.left_on is not None and person.left_on <= today
    if has_left or view is PeopleFilter.LEFT:
        return has_left and view is PeopleFilter.LEFT
    paid = person.standing in PAID_STANDINGS
    shown = {
        PeopleFilter.CURRENT: True,
        PeopleFilter.VOLUNTEERS: not paid,
        PeopleFilter.PAID: paid,
        PeopleFilter.ON_BREAK: person.on_break,
    }
    return shown[view]
