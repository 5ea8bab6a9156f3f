"""Events as a calendar file, for the calendars of other programs."""

from collections.abc import Collection
from datetime import date, datetime
from pathlib import Path
from uuid import UUID

from sqlmodel import col, select

from app.exchange.calendar_writing import CalendarEntry, write_calendar
from app.exchange.whole_folders import file_stem
from app.records.charity import Charity
from app.records.event import Event
from app.store.office_file import OfficeFile


def calendar_name(title: str, day: date) -> str:
    """What the calendar file of one event is called at first."""
    return f"{file_stem(title)} {day:%Y-%m-%d}.ics"


def export_calendar(
    office: OfficeFile, out: Path, now: datetime, event_ids: Collection[UUID] | None = None
) -> int:
    """Write these events, or all there are, to a .ics file; gives how many there are.

    No name of a person and no note goes into it. An event keeps its UID for good, so that a
    calendar which takes a later file changes the entry and makes no second one; one that was called
    off is struck out. Raises AppError where the file cannot be written.
    """
    with office.reading() as session:
        charity = session.exec(select(Charity)).one()
        asked = select(Event).order_by(col(Event.day), col(Event.starts_minute), col(Event.id))
        entries = [
            _entry(event)
            for event in session.exec(asked)
            if event_ids is None or event.id in event_ids
        ]
    return write_calendar(out, entries, name=charity.name, made_at=now)


def _entry(event: Event) -> CalendarEntry:
    return CalendarEntry(
        uid=f"{event.id}@goodturn",
        title=event.title,
        day=event.day,
        version=event.version,
        starts_minute=event.starts_minute,
        ends_minute=event.ends_minute,
        place=event.place,
        kind=event.kind,
        is_called_off=event.called_off,
    )
