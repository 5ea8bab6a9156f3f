"""The columns of a roster: who, where they stand, when they came and went, and what is odd."""

from PySide6.QtCore import QCoreApplication

from app.desktop.events.words import STATE_TONES, attendance_names
from app.desktop.parts.columns import Column
from app.records.event import AttendanceState
from app.rules.lengths import duration
from app.rules.presence import clock
from app.services.event_page import RosterRow

translate = QCoreApplication.translate

#: The keys of the columns that are typed in.
CAME, WENT, NOTE = "came", "went", "note"


def roster_columns() -> list[Column[RosterRow]]:
    """The columns of a roster; those with a key are typed in."""
    states = attendance_names()
    return [
        Column(translate("Roster", "No."), lambda row: f"{row.position:,}",
               lambda row: row.position, right=True, width=52, yield_first=1),
        Column(translate("Roster", "Person"), lambda row: row.person, lambda row: row.search_key,
               second=lambda row: " ".join(row.concerns), stretch=True, width=140),
        Column(translate("Roster", "State"), lambda row: states[row.state],
               lambda row: list(AttendanceState).index(row.state),
               tone=lambda row: STATE_TONES[row.state], width=114),
        Column(translate("Roster", "In"), lambda row: _time(row.in_minute),
               lambda row: row.in_minute, right=True, width=76, key=CAME),
        Column(translate("Roster", "Out"), lambda row: _time(row.out_minute),
               lambda row: row.out_minute, right=True, width=76, key=WENT),
        Column(translate("Roster", "Time"), _given, lambda row: row.minutes or None, right=True,
               width=104),
        Column(translate("Roster", "Note"), lambda row: row.note, width=150, key=NOTE,
               yield_first=2),
    ]  # fmt: skip


def _time(minute: int | None) -> str:
    return "" if minute is None else clock(minute)


def _given(row: RosterRow) -> str:
    """The hours; those that are not logged yet stand in brackets."""
    if not row.minutes:
        return ""
    return duration(row.minutes) if row.is_logged else f"({duration(row.minutes)})"
