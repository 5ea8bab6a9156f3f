"""What can be done with events from the list, the month and an event's own page."""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.events.event_form import EventDialog
from app.desktop.events.repeat_form import RepeatDialog
from app.records.failures import AppError
from app.services import events
from app.services.events_list import EventRow
from app.services.outcome import Outcome


class EventActs:
    """The deeds; each is performed with Undo, or opens the form it needs."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent

    def add(self, day: date | None = None) -> None:
        """Open the form of a new event, and then the page of what was added."""
        begun = None if day is None else {"day": day}
        dialog = EventDialog(self._desk, self._parent, begun=begun)
        dialog.saved.connect(self._on_added)
        self._desk.ask.show(dialog)

    def change(self, row: EventRow) -> None:
        """Open the event in its form."""
        try:
            dialog = EventDialog(self._desk, self._parent, row)
        except AppError as refusal:
            self._desk.operations.failed.emit(refusal.sentence)
            return
        self._desk.ask.show(dialog)

    def repeat(self, row: EventRow) -> None:
        """Ask how the event is repeated."""
        self._desk.ask.show(RepeatDialog(self._desk, self._parent, row))

    def call_off_or_on(self, row: EventRow) -> None:
        """Call the event off, or let it take place after all."""
        deed = events.put_on_again if row.called_off else events.call_off
        self._desk.operations.perform(
            lambda: deed(self._desk.office, row.id), initiator=self._parent
        )

    def remove(self, ids: Sequence[UUID]) -> Outcome | None:
        """Remove events; the note of it offers Undo."""
        return self._desk.operations.perform(
            lambda: events.remove(self._desk.office, ids), initiator=self._parent
        )

    def _on_added(self, outcome: Outcome) -> None:
        self._desk.go("event", outcome.record_id)
