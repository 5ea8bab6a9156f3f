"""A calendar that icalendar reads back as it was meant."""

from datetime import UTC, date, datetime
from pathlib import Path

import icalendar
import pytest

from app.exchange.calendar_writing import CalendarEntry, write_calendar
from app.records.failures import AppError

NOW = datetime(2026, 3, 16, 12, tzinfo=UTC)
DAY = date(2026, 3, 21)


def test_what_is_written_is_read_back(tmp_path: Path) -> None:
    out = tmp_path / "events.ics"
    entries = [
        CalendarEntry(
            "1@goodturn", "Siân, Ŵyn; “tea”\\ " + "long " * 30, DAY, 3, 600, 1530, "Hall, 2", "talk"
        ),
        CalendarEntry("2@goodturn", "All day", DAY, 1, is_called_off=True),
        CalendarEntry("3@goodturn", "No end", DAY, 1, 540),
    ]
    assert write_calendar(out, entries, name="Riverside", made_at=NOW) == 3
    read = icalendar.Calendar.from_ical(out.read_bytes())
    assert str(read["x-wr-calname"]) == "Riverside"
    first, second, third = read.walk("VEVENT")
    assert str(first["summary"]) == entries[0].title
    assert (str(first["uid"]), first.decoded("sequence")) == ("1@goodturn", 3)
    assert first.decoded("dtstart") == datetime(2026, 3, 21, 10)  # noqa: DTZ001 - the clock on the wall
    assert first.decoded("dtend") == datetime(2026, 3, 22, 1, 30)  # noqa: DTZ001
    assert first.decoded("dtstamp") == NOW
    assert str(first["location"]) == "Hall, 2"
    assert (second.decoded("dtstart"), str(second["status"])) == (DAY, "CANCELLED")
    assert "dtend" not in third
    for line in out.read_bytes().split(b"\r\n"):
        assert len(line) <= 75


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AppError, match=r"ends in \.ics"):
        write_calendar(tmp_path / "events.csv", [], name="Riverside", made_at=NOW)
