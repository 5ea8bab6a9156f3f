"""Files of events: sign-in sheets as a PDF, and a calendar for other programs."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.dialogs import PDFS, ending_in
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.frames import DialogFrame
from app.services import mailing
from app.services.event_calendar import calendar_name, export_calendar
from app.services.events_list import EventRow
from app.services.outcome import Outcome

if TYPE_CHECKING:
    from app.desktop.tasks import Progress

translate = QCoreApplication.translate

CALENDARS = "Calendars (*.ics)"


class EventFiles:
    """Asks where a file is to be saved, and writes it in the worker."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        self._desk = desk
        self._parent = parent

    def save_calendar(self, rows: Sequence[EventRow] | None) -> None:
        """Write these events, or all there are, as a calendar file."""
        title = translate("EventFiles", "Save as a calendar")
        name = translate("EventFiles", "Events.ics")
        if rows is not None and len(rows) == 1:
            name = calendar_name(rows[0].title, rows[0].day)
        path = self._desk.ask.where_to_save(title, name, CALENDARS)
        if path is None:
            return
        out = ending_in(".ics", path)
        ids = None if rows is None else [row.id for row in rows]

        def write(_: "Progress") -> Outcome:
            written = export_calendar(self._desk.office, out, datetime.now(UTC), ids)
            said = translate("EventFiles", "%Ln event(s) written to {file}.", "", written)
            return Outcome(frozenset(), said.format(file=out.name), None)

        self._desk.operations.perform_apart(title, write, initiator=self._parent)

    def print(self, rows: Sequence[EventRow]) -> None:
        """Make the sheets of these events; where there are mailing lists, ask for one first."""
        lists = mailing.lists(self._desk.office, closed_too=False)
        if not rows:
            return
        if not lists:
            self.save(rows, None)
            return
        none = translate("SignInSheet", "No mailing list")
        which = ChoiceField([(None, none), *((one.id, one.name) for one in lists)])
        form = Form(
            [
                Field(
                    "list_id",
                    translate("SignInSheet", "&Mailing list"),
                    which,
                    translate("SignInSheet", "Its words stand on the sheet, with a box to tick."),
                )
            ]
        )
        dialog = DialogFrame(
            self._parent,
            translate("SignInSheet", "Sign-in sheet"),
            form,
            translate("SignInSheet", "Save and open\u2026"),
            translate(
                "SignInSheet",
                "Everybody expected in their order, blank rows for the others, and a code that "
                "finds the event again.",
            ),
        )

        def save() -> None:
            if self.save(rows, which.value()):
                dialog.accept()

        dialog.asked.connect(save)
        form.submitted.connect(save)
        self._desk.ask.show(dialog)

    def save(self, rows: Sequence[EventRow], list_id: UUID | None) -> bool:
        """Ask where, write the sheets in the worker, and open them; whether a place was chosen."""
        title = translate("SignInSheet", "Save the sign-in sheet")
        path = self._desk.ask.where_to_save(title, _file_name(rows), PDFS)
        if path is None:
            return False
        out = ending_in(".pdf", path)
        ids = [row.id for row in rows]

        def show(_: Outcome) -> None:
            self._desk.ask.open_file(out)

        self._desk.operations.perform_apart(
            title,
            lambda progress: self._write(ids, out, list_id, progress),
            initiator=self._parent,
            then=show,
        )
        return True

    def _write(
        self, ids: Sequence[UUID], out: Path, list_id: UUID | None, progress: "Progress"
    ) -> Outcome:
        # Loads the typesetter, which nobody waits for before the first sheet.
        from app.services import sign_in_sheet

        written = sign_in_sheet.write_sheets(
            self._desk.office, ids, out, self._desk.today(), list_id=list_id, progress=progress
        )
        said = translate("SignInSheet", "%n sign-in sheet(s) written to {file}.", "", written)
        return Outcome(frozenset(), said.format(file=out.name), None)


def _file_name(rows: Sequence[EventRow]) -> str:
    from app.services import sign_in_sheet

    if len(rows) > 1:
        return translate("SignInSheet", "Sign-in sheets.pdf")
    return sign_in_sheet.file_name(rows[0].title, rows[0].day)
