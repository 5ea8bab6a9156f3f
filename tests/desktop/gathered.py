"""A few events of a small charity with people on their rosters, for the screens to show."""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from app.records.event import EventDraft
from app.services import events, roster
from app.services.office import OfficeFile
from tests.desktop.desks import TODAY
from tests.desktop.riverside import Riverside, riverside

#: The clock of the computer while the tests sign in.
NOW = datetime(TODAY.year, TODAY.month, TODAY.day, 10, 15, tzinfo=UTC)


class Gathered(NamedTuple):
    """The people, and the events: one of today, one past, and one ahead that was called off."""

    people: Riverside
    today: UUID
    past: UUID
    called_off: UUID


def gathered(office: OfficeFile) -> Gathered:
    """Amina and Tom are expected today; Amina came last week and was not signed out."""
    people = riverside(office)
    today = held(office, "Garden afternoon", 0, starts_minute=600, ends_minute=720, places=3,
                 place="Mill Lane", activity_id=people.kitchen)  # fmt: skip
    roster.expect(office, today, [people.amina, people.tom])
    past = held(office, "Open day", -7, kind="open day", starts_minute=540, ends_minute=660)
    roster.expect(office, past, [people.amina, people.margaret])
    roster.sign_in(office, past, [people.amina], 540)
    off = held(office, "Talk on bills", 5, kind="talk")
    events.call_off(office, off)
    return Gathered(people, today, past, off)


def held(office: OfficeFile, title: str, days: int, **values: object) -> UUID:
    """An event so many days from today; gives its id."""
    draft = EventDraft.check({"title": title, "day": TODAY + timedelta(days=days), **values})
    event_id = events.add(office, draft).record_id
    assert event_id is not None
    return event_id


def press(button: QAbstractButton) -> None:
    """Click a button."""
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
