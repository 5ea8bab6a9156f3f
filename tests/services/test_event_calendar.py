"""Events go into a calendar under a name for good, and no person goes with them."""

from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

import icalendar

from app.services import event_calendar, events, roster
from app.store.office_file import OfficeFile
from tests.services.gatherings import TODAY, event_draft, held

NOW = datetime(2026, 3, 16, 12, tzinfo=UTC)


def test_an_event_that_moves_keeps_its_uid(office: OfficeFile, amina: UUID, tmp_path: Path) -> None:
    event = held(office, note="Her hip is bad")
    held(office, title="Other")
    roster.expect(office, event, [amina])
    out = tmp_path / "events.ics"
    assert event_calendar.export_calendar(office, out, NOW) == 2
    assert event_calendar.export_calendar(office, out, NOW, {event}) == 1
    first = _only(out)
    events.change(office, event, event_draft(starts_minute=660), TODAY)
    events.call_off(office, event)
    event_calendar.export_calendar(office, out, NOW, {event})
    second = _only(out)
    assert first["uid"] == second["uid"] == f"{event}@goodturn"
    assert second.decoded("sequence") > first.decoded("sequence")
    assert (str(first["status"]), str(second["status"])) == ("CONFIRMED", "CANCELLED")
    assert b"hip" not in out.read_bytes()
    assert b"Amina" not in out.read_bytes()


def _only(out: Path) -> icalendar.Event:
    (event,) = icalendar.Calendar.from_ical(out.read_bytes()).walk("VEVENT")
    assert isinstance(event, icalendar.Event)
    return event


def test_the_file_is_named_for_its_event() -> None:
    assert event_calendar.calendar_name("Talk: bills/heat", TODAY).endswith(" 2026-03-16.ics")
