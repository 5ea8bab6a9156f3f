"""The dialog in which a reference is written, looked at as paper, saved, and sent."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.dialogs import PDFS
from app.desktop.giving_back.references.send_form import SendDialog
from app.desktop.giving_back.references.words_form import WordsForm
from app.desktop.newest_read import NewestRead
from app.desktop.paper.page_preview import PagePreview
from app.desktop.parts.buttons import plain_button
from app.desktop.parts.frames import DialogFrame
from app.records.failures import InvalidDraft
from app.records.reference import ReferenceDraft
from app.services import reference_paper, references
from app.services.outcome import Outcome
from app.services.references import ReferenceRow

if TYPE_CHECKING:
    from pathlib import Path

    from app.desktop.tasks import Progress

translate = QCoreApplication.translate

#: Somebody who stops typing for so long wants to see the page.
PATIENCE_MS = 500
KINDS = f"{PDFS};;Word document (*.docx)"


class WriteDialog(DialogFrame):
    """The words at the left, the page at the right; what is typed is kept by Save and by Send."""

    def __init__(self, desk: Desk, parent: QWidget | None, row: ReferenceRow) -> None:
        self.desk = desk
        self._row = row
        self.words = WordsForm(desk, references.draft_for(desk.office, row.id), row.person)
        self.preview = PagePreview()
        self._pages = NewestRead(desk, "")
        super().__init__(
            parent,
            translate("WriteReference", "Reference for {name}").format(name=row.person),
            self.words,
            translate("WriteReference", "Save"),
            _for_whom(row),
            beside=self.preview,
        )
        self.send = plain_button(self.tr("Se&nd\u2026"), "mail", self._on_send_asked)
        self.save_file = plain_button(
            self.tr("&PDF or Word\u2026"), "download", self._on_file_asked
        )
        self.add_button(self.save_file)
        self.add_button(self.send)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self._patience.timeout.connect(self.look)
        self.words.edited.connect(self._on_edited)
        self.words.submitted.connect(self._on_asked)
        self.asked.connect(self._on_asked)
        desk.operations.failed.connect(self.show_failure)
        self._on_edited()
        self.look()

    def showEvent(self, event: QShowEvent) -> None:
        """Make room, and begin at the words."""
        super().showEvent(event)
        self.fit()
        self.words.form.focus_field("record")

    def done(self, result: int) -> None:
        """Let go of a page that is still being set."""
        self._pages.let_go()
        self._patience.stop()
        super().done(result)

    def look(self) -> None:
        """Set the pages anew, in the worker; only the newest are shown."""
        self._pages.let_go()
        office, today = self.desk.office, self.desk.today()
        try:
            draft = ReferenceDraft.check(self.words.values())
        except InvalidDraft as refusal:
            self.preview.refuse(refusal)
            return
        if not draft.text:
            self.preview.say(
                self.tr("Draft it from the record, or write it yourself: the page stands here.")
            )
            return
        self._pages.read_apart(
            lambda: reference_paper.pages(office, draft, today),
            self.preview.show_pages,
            self.preview.refuse,
        )

    def _on_edited(self) -> None:
        values = self.words.values()
        self.send.setEnabled(bool(values["text"] and values["consented_on"]))
        self._patience.start()

    def _on_asked(self) -> None:
        if self._keep():
            self.accept()

    def _on_send_asked(self) -> None:
        if self._keep():
            row, parent = self._row, self.parentWidget()
            self.accept()
            self.desk.ask.show(SendDialog(self.desk, parent, row.id, row.person, row.asked_by))

    def _on_file_asked(self) -> None:
        if not self._keep():
            return
        row = self._row
        path = self.desk.ask.where_to_save(
            self.tr("Save the reference"), reference_paper.file_name(row.person), KINDS
        )
        if path is not None:
            _write(self.desk, self, row.id, path)

    def _keep(self) -> bool:
        """Keep what was typed; whether nothing was refused."""
        self.show_failure("")
        if not self.words.is_changed:
            return True

        def keep() -> Outcome:
            draft = ReferenceDraft.check(self.words.values())
            return references.change(self.desk.office, self._row.id, draft)

        shown = self.words.form.show_problems
        return self.desk.operations.perform(keep, initiator=self, refused=shown) is not None


def _write(desk: Desk, initiator: QWidget, reference_id: UUID, path: "Path") -> None:
    """Write what is kept as PDF or Word, in the worker."""
    office, today = desk.office, desk.today()
    said = translate("WriteReference", "Saved {file}.").format(file=path.name)

    def write(progress: "Progress") -> Outcome:
        reference_paper.write(office, references.draft_for(office, reference_id), path, today)
        return Outcome(frozenset(), said, None)

    title = translate("WriteReference", "Saving the reference")
    desk.operations.perform_apart(title, write, initiator=initiator)


def _for_whom(row: ReferenceRow) -> str:
    if not row.for_what:
        return translate("WriteReference", "To {body}").format(body=row.asked_by)
    told = translate("WriteReference", "To {body}, for {what}")
    return told.format(body=row.asked_by, what=row.for_what)
