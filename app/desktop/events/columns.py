"""The columns of the list of events, and what its events come to, in a sentence."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from app.desktop.events.words import kind_names, places_told, times_of, weekday_and_day
from app.desktop.parts.columns import Column
from app.desktop.parts.pill import Tone
from app.rules.lengths import duration
from app.services import events_list
from app.services.events_list import EventRow

translate = QCoreApplication.translate


def columns() -> list[Column[EventRow]]:
    """The columns of the list of events."""
    kinds = kind_names()
    return [
        Column(translate("Events", "Day"), lambda row: weekday_and_day(row.day),
               lambda row: (row.day, row.starts_minute or 0), width=146),
        Column(translate("Events", "Time"), times_of, lambda row: row.starts_minute,
               width=112, yield_first=1),
        Column(translate("Events", "Event"), lambda row: row.title, stretch=True, width=160),
        Column(translate("Events", "Kind"), lambda row: kinds[row.kind], width=104,
               yield_first=4),
        Column(translate("Events", "Place"), lambda row: row.place, width=160, yield_first=3),
        Column(translate("Events", "Expected"), lambda row: _figure(row.expected),
               lambda row: row.expected, right=True, width=92),
        Column(translate("Events", "Came"), lambda row: _figure(row.people),
               lambda row: row.people, right=True, width=70),
        Column(translate("Events", "Absent"), lambda row: _figure(row.absent),
               lambda row: row.absent, right=True, width=78, yield_first=2),
        Column(translate("Events", "Places"), _standing, _places_left, tone=_tone, width=102),
    ]  # fmt: skip


def told(rows: Iterable[EventRow]) -> str:
    """How many events there are, who came, and what was given at them."""
    totals = events_list.totals(rows)
    parts = [translate("Events", "%Ln event(s)", "", totals.events)]
    if totals.people:
        parts.append(translate("Events", "%Ln came", "", totals.people))
    if totals.minutes:
        parts.append(translate("Events", "{hours} given").format(hours=duration(totals.minutes)))
    if totals.called_off:
        parts.append(translate("Events", "%Ln called off", "", totals.called_off))
    return " \u00b7 ".join(parts)


def _figure(count: int) -> str:
    return f"{count:,}" if count else ""


def _standing(row: EventRow) -> str:
    return translate("Events", "Called off") if row.called_off else places_told(row)


def _places_left(row: EventRow) -> int | None:
    return None if row.called_off else row.places_left


def _tone(row: EventRow) -> Tone:
    if row.called_off:
        return Tone.PLAIN
    return Tone.WARN if row.is_full else Tone.GOOD
