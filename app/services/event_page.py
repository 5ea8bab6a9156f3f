"""One event: its roster and its hours together, in the order of its sheet."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from sqlmodel import Session

from app.records.event import CAME, AttendanceState
from app.rules import wording
from app.rules.giver import is_in_break
from app.rules.presence import clock, minutes_there, overlap
from app.rules.wording import counted
from app.services.events_list import EventRow, event
from app.services.queries import Gone, as_day, as_id, fetch
from app.store.office_file import OfficeFile


class RosterRow(NamedTuple):
    """Somebody on the roster, with what looks odd about it in sentences; none of that blocks.

    `minutes` are those logged, or where none are yet, those between coming and going; `is_logged`
    tells which.
    """

    person_id: UUID
    person: str
    position: int
    state: AttendanceState
    in_minute: int | None
    out_minute: int | None
    minutes: int
    is_logged: bool
    contribution_id: UUID | None
    activity: str
    note: str
    search_key: str
    concerns: tuple[str, ...]


class EventPage(NamedTuple):
    """An event with everybody on its roster, and what looks odd about the whole."""

    event: EventRow
    roster: tuple[RosterRow, ...]
    concerns: tuple[str, ...]

    @property
    def minutes(self) -> int:
        """The time given by all, logged or not yet."""
        return sum(row.minutes for row in self.roster)


def event_page(office: OfficeFile, event_id: UUID, today: date) -> EventPage:
    """The event and its roster in the order of its sheet; raises Gone where it was removed."""
    with office.reading() as session:
        found = event(session, event_id)
        if found is None:
            raise Gone("This event is no longer in the file. Please look at the list again.")
        rows = fetch(session, _ROSTER, id=event_id)
        busy = _elsewhere(session, found)
    roster = tuple(_row(found, row, busy[row[0]], today) for row in rows)
    return EventPage(found, roster, tuple(_event_concerns(found, today)))


class _Busy(NamedTuple):
    """Something else that somebody has on the day of an event."""

    what: str
    starts: int | None
    ends: int | None


def _elsewhere(session: Session, on: EventRow) -> dict[bytes, list[_Busy]]:
    """What each person on the roster has on the same day beside this event."""
    found: dict[bytes, list[_Busy]] = defaultdict(list)
    for person_id, *busy in fetch(session, _OTHER_HOURS, id=on.id, day=on.day):
        found[person_id].append(_Busy(*busy))
    for person_id, *busy in fetch(session, _OTHER_EVENTS, id=on.id, day=on.day):
        found[person_id].append(_Busy(*busy))
    return found


_ROSTER = """
SELECT t.person_id, p.name, t.position, t.state, t.in_minute, t.out_minute, h.minutes,
    t.contribution_id, coalesce(a.name, ''), t.note, p.search_key,
    p.joined_on, p.left_on, p.break_from, p.break_until
FROM attendance AS t JOIN person AS p ON p.id = t.person_id
LEFT JOIN contribution AS h ON h.id = t.contribution_id
LEFT JOIN activity AS a ON a.id = h.activity_id
WHERE t.event_id = :id ORDER BY t.position, t.id
"""
#: Hours of the day that no event stands behind: those of another event are told of by its name.
_OTHER_HOURS = """
SELECT h.person_id, a.name, h.starts_minute, h.ends_minute
FROM attendance AS t JOIN contribution AS h ON h.person_id = t.person_id AND h.day = :day
JOIN activity AS a ON a.id = h.activity_id
WHERE t.event_id = :id AND h.span = 'day'
    AND NOT EXISTS (SELECT 1 FROM attendance AS o WHERE o.contribution_id = h.id)
ORDER BY h.id
"""
_OTHER_EVENTS = """
SELECT o.person_id, e.title, coalesce(o.in_minute, e.starts_minute),
    coalesce(o.out_minute, e.ends_minute)
FROM attendance AS t JOIN attendance AS o ON o.person_id = t.person_id AND o.event_id <> t.event_id
JOIN event AS e ON e.id = o.event_id AND e.day = :day AND NOT e.called_off
WHERE t.event_id = :id AND o.state <> 'absent' ORDER BY e.id
"""


def _row(on: EventRow, row: Sequence[Any], busy: Sequence[_Busy], today: date) -> RosterRow:
    person_id, name, position, told, came, went, minutes, hours_id, activity, note = row[:10]
    state = AttendanceState(told)
    there = minutes_there(came, went) if state is AttendanceState.SIGNED_OUT else 0
    concerns = [
        *_overlaps(on, state, came, went, busy),
        *_time_concerns(on, state, came, went, today),
        *_person_concerns(name, on.day, [as_day(day) for day in row[11:]]),
    ]
    if state is AttendanceState.ABSENT:
        concerns = []
    return RosterRow(
        as_id(person_id),
        name,
        position,
        state,
        came,
        went,
        there if minutes is None else minutes,
        minutes is not None,
        None if hours_id is None else as_id(hours_id),
        activity,
        note,
        row[10],
        tuple(concerns),
    )


def _overlaps(
    on: EventRow,
    state: AttendanceState,
    came: int | None,
    went: int | None,
    busy: Sequence[_Busy],
) -> list[str]:
    """What else they have at the time; hours without times may be the same ones."""
    starts = on.starts_minute if came is None else came
    ends = on.ends_minute if went is None else went
    sentences = [
        f"Also at {other.what} from {clock(other.starts)} to {clock(other.ends)}."
        for other in busy
        if other.starts is not None
        and other.ends is not None
        and overlap(starts, ends, other.starts, other.ends)
    ]
    if state in CAME:
        sentences += [
            f"Hours for {other.what} are logged on this day too."
            for other in busy
            if other.starts is None and other.what == on.activity
        ]
    return list(dict.fromkeys(sentences))


def _time_concerns(
    on: EventRow, state: AttendanceState, came: int | None, went: int | None, today: date
) -> list[str]:
    if state is AttendanceState.SIGNED_IN and on.day < today:
        return ["Was not signed out."]
    if state is AttendanceState.SIGNED_OUT and came is not None and came == went:
        return ["Signed out in the minute of signing in, so there are no hours."]
    if state is AttendanceState.EXPECTED and on.day < today and not on.called_off:
        return ["Was expected; did they come?"]
    return []


def _person_concerns(name: str, on: date, days: Sequence[date | None]) -> list[str]:
    joined, left, break_from, break_until = days
    if joined is not None and on < joined:
        return [f"{name} joined on {wording.day(joined, on)}, after this day."]
    if left is not None and on > left:
        return [f"{name} left on {wording.day(left, on)}, before this day."]
    if is_in_break(break_from, break_until, on):
        return [f"{name} is on a break on this day."]
    return []


def _event_concerns(on: EventRow, today: date) -> list[str]:
    sentences = []
    if on.places_left is not None and on.places_left < 0:
        over = counted(-on.places_left, "person", "people")
        sentences.append(f"{over} more than there are places.")
    if on.called_off and on.came:
        sentences.append("It was called off, and people came.")
    if on.still_in and on.day < today:
        sentences.append(f"{counted(on.still_in, 'person', 'people')} not signed out.")
    if on.unlogged and on.day <= today:
        sentences.append(
            f"The hours of {counted(on.unlogged, 'person', 'people')} wait to be logged."
        )
    return sentences
