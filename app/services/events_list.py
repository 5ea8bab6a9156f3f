"""The events of an office: as a list, and a month of them as a calendar."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.event import EventKind
from app.rules.days import month_after, month_end
from app.rules.folding import fold
from app.services.queries import as_id, fetch
from app.store.office_file import OfficeFile


class EventsView(NamedTuple):
    """Which events are shown; each word of the text is looked for in title, place and activity."""

    first: date | None = None
    last: date | None = None
    kind: EventKind | None = None
    text: str = ""
    newest_first: bool = False


class EventRow(NamedTuple):
    """One event with its counts.

    `expected` are those who are still awaited, `came` those signed in or out, `still_in` those of
    them who are not signed out, `minutes` what was logged for it, `unlogged` those who came and
    went and have no hours yet, and `headcount` how many were counted without their names.
    """

    id: UUID
    title: str
    kind: EventKind
    day: date
    starts_minute: int | None
    ends_minute: int | None
    place: str
    activity_id: UUID | None
    activity: str
    places: int | None
    headcount: int | None
    note: str
    called_off: bool
    series_id: UUID | None
    expected: int
    came: int
    still_in: int
    absent: int
    minutes: int
    unlogged: int

    @property
    def places_left(self) -> int | None:
        """How many more can come, below nothing where it is over-full; None without a limit."""
        return None if self.places is None else self.places - self.expected - self.came

    @property
    def is_full(self) -> bool:
        """Whether no place is left."""
        return self.places_left is not None and self.places_left <= 0

    @property
    def people(self) -> int:
        """How many came: by name, or as they were counted where that is more."""
        return max(self.came, self.headcount or 0)

    @property
    def search_key(self) -> str:
        """The words it is found by, folded."""
        return fold(" ".join((self.title, self.place, self.activity, self.kind)))


class EventTotals(NamedTuple):
    """What some events come to."""

    events: int
    called_off: int
    people: int
    minutes: int


class CalendarDay(NamedTuple):
    """A day of a calendar with its events by their start; it may belong to another month."""

    day: date
    is_of_month: bool
    events: tuple[EventRow, ...]


def events(office: OfficeFile, view: EventsView) -> list[EventRow]:
    """The events of a view, by their day and start."""
    conditions = [
        condition
        for value, condition in (
            (view.first, "e.day >= :first"),
            (view.last, "e.day <= :last"),
            (view.kind, "e.kind = :kind"),
        )
        if value is not None
    ]
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    by = " DESC" if view.newest_first else ""
    order = f" ORDER BY e.day{by}, e.starts_minute IS NULL, e.starts_minute{by}, e.title, e.id"
    values = {name: value for name, value in view._asdict().items() if value is not None}
    with office.reading() as session:
        rows = map(_row, fetch(session, f"{_EVENTS}{where}{order}", **values))
    words = fold(view.text).split()
    return [row for row in rows if all(word in row.search_key for word in words)]


def event(session: Session, event_id: UUID) -> EventRow | None:
    """One event with its counts within an open read, or None where there is none."""
    rows = fetch(session, f"{_EVENTS} WHERE e.id = :id", id=event_id)
    return _row(rows[0]) if rows else None


def calendar(office: OfficeFile, on: date, view: EventsView) -> tuple[tuple[CalendarDay, ...], ...]:
    """The weeks of the month of a day, Monday first, with the events of the view on each day."""
    month = month_after(on, 0)
    first = month - timedelta(days=month.weekday())
    last = month_end(month)
    last += timedelta(days=6 - last.weekday())
    by_day: dict[date, list[EventRow]] = {}
    for row in events(office, view._replace(first=first, last=last, newest_first=False)):
        by_day.setdefault(row.day, []).append(row)
    days = [
        CalendarDay(day, day.month == month.month, tuple(by_day.get(day, ())))
        for day in (first + timedelta(days=number) for number in range((last - first).days + 1))
    ]
    return tuple(tuple(days[start : start + 7]) for start in range(0, len(days), 7))


def count(office: OfficeFile) -> int:
    """How many events there are."""
    with office.reading() as session:
        return int(fetch(session, "SELECT count(*) FROM event")[0][0])


def totals(rows: Iterable[EventRow]) -> EventTotals:
    """What some events come to; one that was called off has nobody."""
    on = off = people = minutes = 0
    for row in rows:
        if row.called_off:
            off += 1
            continue
        on += 1
        people += row.people
        minutes += row.minutes
    return EventTotals(on, off, people, minutes)


_EVENTS = """
SELECT e.id, e.title, e.kind, e.day, e.starts_minute, e.ends_minute, e.place, e.activity_id,
    coalesce(a.name, ''), e.places, e.headcount, e.note, e.called_off, e.series_id,
    coalesce(c.expected, 0), coalesce(c.came, 0), coalesce(c.still_in, 0), coalesce(c.absent, 0),
    coalesce(c.minutes, 0), coalesce(c.unlogged, 0)
FROM event AS e LEFT JOIN activity AS a ON a.id = e.activity_id
LEFT JOIN (
    SELECT t.event_id, sum(t.state = 'expected') AS expected,
        sum(t.state IN ('signed in', 'signed out')) AS came,
        sum(t.state = 'signed in') AS still_in, sum(t.state = 'absent') AS absent,
        sum(h.minutes) AS minutes,
        sum(t.state = 'signed out' AND t.contribution_id IS NULL
            AND coalesce(t.out_minute > t.in_minute, 0)) AS unlogged
    FROM attendance AS t LEFT JOIN contribution AS h ON h.id = t.contribution_id
    GROUP BY t.event_id
) AS c ON c.event_id = e.id
"""


def _row(row: Sequence[Any]) -> EventRow:
    values = list(row)
    values[0] = as_id(row[0])
    values[2] = EventKind(row[2])
    values[3] = date.fromisoformat(row[3])
    for place in (7, 13):
        values[place] = None if row[place] is None else as_id(row[place])
    values[12] = bool(row[12])
    return EventRow(*values)
