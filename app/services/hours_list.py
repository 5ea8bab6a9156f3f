"""The list of hours, any length and any order, a page at a time; and hours by month.

The order of a view is read once as bare row numbers, eight bytes each, in the worker; every page
after that is a look-up by row number, equally quick at any depth (performance.md P7, P8).
"""

from array import array
from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.contribution import EntrySource, Given, Span
from app.rules.folding import fold
from app.services.queries import as_id, column, fetch
from app.store.office_file import OfficeFile

PAGE = 256


class HoursSort(StrEnum):
    """What the list of hours is ordered by."""

    DAY = "day"
    PERSON = "person"
    ACTIVITY = "activity"
    MINUTES = "minutes"


class HoursView(NamedTuple):
    """Which hours the list shows, and in which order."""

    sort: HoursSort = HoursSort.DAY
    descending: bool = True
    person_id: UUID | None = None
    activity_id: UUID | None = None
    first: date | None = None
    last: date | None = None
    text: str = ""


class HoursRow(NamedTuple):
    """One entry of hours as the list shows it."""

    id: UUID
    person_id: UUID
    person: str
    activity: str
    day: date
    minutes: int
    given: Given
    span: Span
    source: EntrySource
    note: str


class HoursOrder(NamedTuple):
    """The row numbers of a view in its order, and the minutes of all of it."""

    rows: "array[int]"
    minutes: int


class MonthTotal(NamedTuple):
    """The hours of one month: its first day, minutes, and how many people gave them."""

    month: date
    minutes: int
    people: int


def first_page(office: OfficeFile, view: HoursView) -> list[HoursRow]:
    """The first page of a view, at once."""
    ordered, values = _ordered(view)
    with office.reading() as session:
        numbers = column(session, f"SELECT c.rowid{ordered} LIMIT {PAGE}", **values)
        return _page(session, array("q", numbers))


def order(office: OfficeFile, view: HoursView) -> HoursOrder:
    """The order of a whole view; for the worker, as it reads every row number."""
    ordered, values = _ordered(view)
    where, _ = _where(view)
    with office.reading() as session:
        rows = array("q", column(session, f"SELECT c.rowid{ordered}", **values))
        total = f"SELECT coalesce(sum(c.minutes), 0) FROM contribution AS c{where}"  # noqa: S608
        return HoursOrder(rows, fetch(session, total, **values)[0][0])


def page(office: OfficeFile, numbers: Sequence[int]) -> list[HoursRow]:
    """The entries of these row numbers, in their order; those removed since are left out."""
    with office.reading() as session:
        return _page(session, numbers)


def by_month(office: OfficeFile, first: date, last: date) -> list[MonthTotal]:
    """The totals of each month between two days that has any."""
    with office.reading() as session:
        rows = fetch(
            session,
            # From person to person, as the days and minutes of each stand together in an index.
            "SELECT substr(c.day, 1, 7) AS month, sum(c.minutes), count(DISTINCT c.person_id)"
            " FROM person AS p CROSS JOIN contribution AS c"
            " ON c.person_id = p.id AND c.day BETWEEN :first AND :last"
            " GROUP BY month ORDER BY month",
            first=first,
            last=last,
        )
    return [MonthTotal(date.fromisoformat(f"{row[0]}-01"), row[1], row[2]) for row in rows]


def _page(session: Session, numbers: Sequence[int]) -> list[HoursRow]:
    marks = ",".join(str(int(number)) for number in numbers)
    rows = fetch(session, f"{_ROWS} WHERE c.rowid IN ({marks})")
    found = {row[0]: row[1:] for row in rows}
    return [_hours_row(found[number]) for number in numbers if number in found]


_ROWS = (
    "SELECT c.rowid, c.id, c.person_id, p.name, a.name, c.day, c.minutes, c.given, c.span,"
    " c.source, c.note FROM contribution AS c JOIN person AS p ON p.id = c.person_id"
    " JOIN activity AS a ON a.id = c.activity_id"
)

#: What each order walks through, and by what. Each but the last follows an index that is there
#: for other reasons: CROSS JOIN has SQLite take the tables in this order (sqlite.org/optoverview),
#: and the row number stands in every index where the id would have to be looked up.
_ORDERS = {
    HoursSort.DAY: ("contribution AS c", ("c.day {0}", "c.id {0}")),
    HoursSort.PERSON: (
        "person AS p CROSS JOIN contribution AS c ON c.person_id = p.id",
        ("p.search_key {0}", "c.day DESC", "c.minutes DESC", "c.rowid DESC"),
    ),
    HoursSort.ACTIVITY: (
        "activity AS a CROSS JOIN contribution AS c ON c.activity_id = a.id",
        ("a.search_key {0}", "c.day DESC", "c.rowid DESC"),
    ),
    HoursSort.MINUTES: ("contribution AS c", ("c.minutes {0}", "c.day DESC", "c.id DESC")),
}


def _ordered(view: HoursView) -> tuple[str, dict[str, object]]:
    """The part of a statement that says which contributions, and in which order."""
    source, parts = _ORDERS[view.sort]
    where, values = _where(view)
    direction = "DESC" if view.descending else "ASC"
    by = ", ".join(part.format(direction) for part in parts)
    return f" FROM {source}{where} ORDER BY {by}", values


def _where(view: HoursView) -> tuple[str, dict[str, object]]:
    conditions: list[str] = []
    values: dict[str, object] = {}
    for name, value, condition in (
        ("person", view.person_id, "c.person_id = :person"),
        ("activity", view.activity_id, "c.activity_id = :activity"),
        ("first", view.first, "c.day >= :first"),
        ("last", view.last, "c.day <= :last"),
        ("key", fold(view.text) or view.text.strip() or None, _TEXT),
    ):
        if value is not None:
            conditions.append(condition)
            values[name] = value
    return (" WHERE " + " AND ".join(conditions) if conditions else ""), values


_TEXT = (
    "(c.person_id IN (SELECT id FROM person WHERE instr(search_key, :key))"
    " OR c.activity_id IN (SELECT id FROM activity WHERE instr(search_key, :key)))"
)


def _hours_row(row: Sequence[Any]) -> HoursRow:
    id, person_id, person, activity, day, minutes, given, span, source, note = row
    return HoursRow(
        as_id(id),
        as_id(person_id),
        person,
        activity,
        date.fromisoformat(day),
        minutes,
        Given(given),
        Span(span),
        EntrySource(source),
        note,
    )
