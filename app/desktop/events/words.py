"""The names of kinds and states of events, and their days and times in words."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.desktop.parts.pill import Tone
from app.records.event import AttendanceState, EventKind
from app.rules.days import full_day, short_day, weekday
from app.rules.presence import clock
from app.services.events_list import EventRow

translate = QCoreApplication.translate

STATE_TONES: Mapping[AttendanceState, Tone] = {
    AttendanceState.EXPECTED: Tone.INFO,
    AttendanceState.SIGNED_IN: Tone.GOOD,
    AttendanceState.SIGNED_OUT: Tone.PLAIN,
    AttendanceState.ABSENT: Tone.WARN,
}


def kind_names() -> dict[EventKind, str]:
    """Every kind of event, with its name."""
    return {
        EventKind.SESSION: translate("Events", "Session"),
        EventKind.OPEN_DAY: translate("Events", "Open day"),
        EventKind.WORKSHOP: translate("Events", "Workshop"),
        EventKind.TALK: translate("Events", "Talk"),
        EventKind.MEETING: translate("Events", "Meeting"),
        EventKind.FOCUS_GROUP: translate("Events", "Focus group"),
        EventKind.OTHER: translate("Events", "Other"),
    }


def attendance_names() -> dict[AttendanceState, str]:
    """Where somebody stands at an event, in a word or two."""
    return {
        AttendanceState.EXPECTED: translate("Events", "Expected"),
        AttendanceState.SIGNED_IN: translate("Events", "Signed in"),
        AttendanceState.SIGNED_OUT: translate("Events", "Signed out"),
        AttendanceState.ABSENT: translate("Events", "Absent"),
    }


def times_of(row: EventRow) -> str:
    """From when until when: "09:30\u201312:00", or what is known of it."""
    if row.starts_minute is None:
        return ""
    starts = clock(row.starts_minute)
    return starts if row.ends_minute is None else f"{starts}\u2013{clock(row.ends_minute)}"


def weekday_and_day(on: date) -> str:
    """A day with its weekday where there is little room: "Tue 24 Nov 2026"."""
    return f"{weekday(on)[:3]} {short_day(on)}"


def when_of(row: EventRow) -> str:
    """The day of an event in full, and its times."""
    told = f"{weekday(row.day)} {full_day(row.day)}"
    times = times_of(row)
    return f"{told}, {times}" if times else told


def where_of(row: EventRow) -> str:
    """When and where an event is, and what its hours count towards."""
    return " \u00b7 ".join(part for part in (when_of(row), row.place, row.activity) if part)


def places_told(row: EventRow) -> str:
    """How many places are left, or how many people there are too many."""
    left = row.places_left
    if left is None:
        return ""
    if left > 0:
        return translate("Events", "%n left", "", left)
    return translate("Events", "%n over", "", -left) if left else translate("Events", "Full")


def short_line(row: EventRow) -> str:
    """An event as a day of the month shows it: "09:30 Kitchen"."""
    if row.starts_minute is None:
        return row.title
    return f"{clock(row.starts_minute)} {row.title}"
