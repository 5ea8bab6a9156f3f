"""A calendar file (iCalendar, RFC 5545) of events, as phones and calendars on the web take it."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from app.exchange.whole_files import write_whole
from app.records.failures import AppError


class CalendarEntry(NamedTuple):
    """One event of a calendar; a later `version` of the same `uid` takes its place."""

    uid: str
    title: str
    day: date
    version: int
    #: Minutes after midnight; without a start it takes the whole day.
    starts_minute: int | None = None
    ends_minute: int | None = None
    place: str = ""
    kind: str = ""
    is_called_off: bool = False


def write_calendar(
    out: Path, entries: Iterable[CalendarEntry], *, name: str, made_at: datetime
) -> int:
    """Write the entries to a .ics file and give how many there were.

    Times are those of the clock on the wall (RFC 5545 section 3.3.5, form 1): an event at ten in
    the hall is at ten there, whatever zone a calendar stands in. Raises AppError for another ending
    and where the file cannot be written, and leaves no half of one.
    """
    if out.suffix.lower() != ".ics":
        raise AppError(f"{out.name} was not written: the name of a calendar ends in .ics.")
    calendar = _icalendar().Calendar()
    calendar.add("prodid", "-//Goodturn//Events//EN")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", name)
    count = 0
    for entry in entries:
        calendar.add_component(_event(entry, made_at))
        count += 1
    write_whole(out, calendar.to_ical())
    return count


def _event(entry: CalendarEntry, made_at: datetime) -> Any:
    event = _icalendar().Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", made_at)
    event.add("sequence", entry.version)
    event.add("summary", entry.title)
    event.add("status", "CANCELLED" if entry.is_called_off else "CONFIRMED")
    if entry.starts_minute is None:
        event.add("dtstart", entry.day)
    else:
        event.add("dtstart", _at(entry.day, entry.starts_minute))
        if entry.ends_minute is not None:
            event.add("dtend", _at(entry.day, entry.ends_minute))
    if entry.place:
        event.add("location", entry.place)
    if entry.kind:
        event.add("categories", [entry.kind])
    return event


def _at(day: date, minute: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minute)


def _icalendar() -> Any:
    """The library, loaded with the first calendar (half a second)."""
    import icalendar

    return icalendar
