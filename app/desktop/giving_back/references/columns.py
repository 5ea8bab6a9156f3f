"""The columns of the list of references, and what it comes to, in a sentence."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from app.desktop.parts.columns import Column
from app.desktop.parts.pill import Tone
from app.desktop.parts.typed import say_day
from app.records.reference import ReferenceState
from app.rules.folding import fold
from app.services.references import ReferenceRow

translate = QCoreApplication.translate


def columns(today: Callable[[], date]) -> list[Column[ReferenceRow]]:
    """The columns of the list; what is late is so as of today."""
    return [
        Column(translate("References", "For whom"), lambda row: row.person,
               lambda row: fold(row.person), width=160),
        Column(translate("References", "Asked by"), lambda row: row.asked_by,
               lambda row: fold(row.asked_by), second=lambda row: row.for_what, stretch=True,
               width=180),
        Column(translate("References", "Asked"), lambda row: say_day(row.asked_on),
               lambda row: row.asked_on, width=112, yield_first=2),
        Column(translate("References", "Due"), lambda row: _day(row.due_on),
               lambda row: row.due_on, width=122),
        Column(translate("References", "They agreed"), _agreed, lambda row: row.consented_on,
               width=122, yield_first=1),
        Column(translate("References", "State"), lambda row: _state(row, today()),
               lambda row: _ORDER[row.state], tone=lambda row: _tone(row, today()), width=120),
    ]  # fmt: skip


def told(rows: Sequence[ReferenceRow], today: date) -> str:
    """How many are to be sent, how many of them are late, and how many were sent."""
    if not rows:
        return translate("References", "No reference was asked for")
    waiting = [row for row in rows if row.state is ReferenceState.ASKED]
    late = sum(_is_late(row, today) for row in waiting)
    sent = sum(row.state is ReferenceState.SENT for row in rows)
    parts = [translate("References", "%Ln reference(s) to send", "", len(waiting))]
    if late:
        parts.append(translate("References", "%Ln late", "", late))
    if sent:
        parts.append(translate("References", "%Ln sent", "", sent))
    return " \u00b7 ".join(parts)


_ORDER = {state: number for number, state in enumerate(ReferenceState)}


def _day(day: date | None) -> str:
    return "" if day is None else say_day(day)


def _agreed(row: ReferenceRow) -> str:
    if row.consented_on is not None:
        return say_day(row.consented_on)
    asked = row.state is ReferenceState.ASKED
    return translate("References", "Not yet asked") if asked else ""


def _state(row: ReferenceRow, today: date) -> str:
    if _is_late(row, today):
        return translate("References", "Late")
    if row.state is ReferenceState.ASKED and row.has_text:
        return translate("References", "Written")
    return {
        ReferenceState.ASKED: translate("References", "To write"),
        ReferenceState.SENT: translate("References", "Sent"),
        ReferenceState.WITHDRAWN: translate("References", "Withdrawn"),
        ReferenceState.REFUSED: translate("References", "Not given"),
    }[row.state]


def _tone(row: ReferenceRow, today: date) -> Tone:
    if _is_late(row, today):
        return Tone.DANGER
    if row.state is ReferenceState.SENT:
        return Tone.GOOD
    return Tone.INFO if row.state is ReferenceState.ASKED else Tone.PLAIN


def _is_late(row: ReferenceRow, today: date) -> bool:
    waits = row.state is ReferenceState.ASKED
    return waits and row.due_on is not None and row.due_on < today
