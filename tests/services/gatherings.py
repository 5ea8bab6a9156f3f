"""Events and people for the tests of events."""

from datetime import date
from typing import Any
from uuid import UUID

from app.records.event import EventDraft
from app.services import event_page, events
from app.services.event_page import EventPage, RosterRow
from app.services.hours_list import HoursRow, HoursView, first_page
from app.services.outcome import Outcome
from app.services.undoing import undo
from app.store.office_file import OfficeFile

DAY = date(2026, 3, 10)
TODAY = date(2026, 3, 16)
OPEN_DAY: dict[str, Any] = {
    "title": "Open day",
    "day": DAY,
    "starts_minute": 600,
    "ends_minute": 720,
    "place": "Village hall",
}


def event_draft(**values: object) -> EventDraft:
    return EventDraft.check(OPEN_DAY | values)


def held(office: OfficeFile, **values: object) -> UUID:
    """An event of these details; gives its id."""
    event_id = events.add(office, event_draft(**values)).record_id
    assert event_id is not None
    return event_id


def page(office: OfficeFile, event_id: UUID) -> EventPage:
    return event_page.event_page(office, event_id, TODAY)


def person_at(office: OfficeFile, event_id: UUID, person_id: UUID) -> RosterRow:
    (row,) = [row for row in page(office, event_id).roster if row.person_id == person_id]
    return row


def logged(office: OfficeFile) -> list[HoursRow]:
    return first_page(office, HoursView())


def undone(office: OfficeFile, outcome: Outcome) -> None:
    assert outcome.action_id is not None
    undo(office, outcome.action_id)
