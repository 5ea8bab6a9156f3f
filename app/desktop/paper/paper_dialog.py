"""The dialog in which a document is chosen, worded, looked at and printed, for one or for many."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.dialogs import PDFS, ending_in
from app.desktop.giving_back.whom import for_whom
from app.desktop.newest_read import NewestRead
from app.desktop.opened_files import OpenedFiles
from app.desktop.paper.page_preview import PagePreview
from app.desktop.paper.paper_fields import PaperFields
from app.desktop.paper.printing import Printing
from app.desktop.paper.written import Write, apart, noted, together, unnoted
from app.desktop.parts.buttons import plain_button
from app.desktop.parts.frames import DialogFrame
from app.desktop.parts.strips import TaskStrip
from app.records.failures import InvalidDraft
from app.services import paper
from app.services.outcome import Outcome
from app.services.paper import Concerns, Order
from app.services.wishes import wishes

translate = QCoreApplication.translate

#: The preview is made anew once nothing was typed for so long.
PATIENCE_MS = 300
#: The program that shows a PDF may read it after the dialog is closed.
_OPENED = OpenedFiles()


class _Looked(NamedTuple):
    """What one look in the worker gives: the pages of the first copy, and what to know."""

    pages: tuple[bytes, ...]
    concerns: Concerns


class PaperDialog(DialogFrame):
    """Shows the first page as it will be, and what to know of the people, while one types."""

    def __init__(self, desk: Desk, parent: QWidget | None, begun: Printing) -> None:
        self.desk = desk
        self.fields = PaperFields(desk, begun)
        self.preview = PagePreview()
        self._looked = NewestRead(desk, "")
        self._is_working = False
        super().__init__(
            parent,
            translate("PaperDialog", "Print letters and certificates"),
            self.fields,
            translate("PaperDialog", "Open to print"),
            for_whom(wishes(desk.office, begun.person_ids)),
            beside=self.preview,
        )
        self.cancel.setText(self.tr("Close"))
        self.save = plain_button(self.tr("Save PDF\u2026"), "download", self._on_save_asked)
        self.add_button(self.save)
        self.strip = TaskStrip()
        self.add_strip(self.strip)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._connect()
        self._on_chosen()

    def showEvent(self, event: QShowEvent) -> None:
        """Make room, and begin with whom it is for or which document it is."""
        super().showEvent(event)
        self.fit()
        self.fields.choice.focus_first()

    def reject(self) -> None:
        """Stop what runs; close where nothing does."""
        if self._is_working:
            self.desk.tasks.cancel()
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Let go of a preview that is still being made."""
        self._looked.let_go()
        self._patience.stop()
        super().done(result)

    def look(self) -> None:
        """Make the preview anew, in the worker; only the newest is shown."""
        self._looked.let_go()
        office, today = self.desk.office, self.desk.today()
        try:
            order, for_all = self.fields.order(), self.fields.order_for_all()
        except InvalidDraft as refusal:
            self.preview.refuse(refusal)
            return
        if not order.person_ids:
            self.preview.say(self.tr("Choose somebody, and the first page stands here."))
            return

        def read() -> _Looked:
            known = paper.concerns(office, for_all, today)
            return _Looked(paper.preview(office, order, today), known)

        self._looked.read_apart(read, self._show, self.preview.refuse)

    def _connect(self) -> None:
        self._patience.timeout.connect(self.look)
        self.asked.connect(self._on_print_asked)
        self.fields.submitted.connect(self._on_print_asked)
        self.fields.chosen.connect(self._on_chosen)
        self.fields.typed.connect(self._patience.start)
        tasks = self.desk.tasks
        tasks.started.connect(self.strip.begin)
        tasks.progressed.connect(self.strip.progress)
        tasks.finished.connect(self._on_finished)
        self.strip.cancelled.connect(tasks.cancel)
        self.desk.operations.failed.connect(self.show_failure)

    def _show(self, looked: _Looked) -> None:
        self.preview.show_pages(looked.pages)
        if self.fields.show_concerns(looked.concerns):
            # The page that is shown may be that of somebody who is left out.
            self.look()

    def _on_chosen(self) -> None:
        is_apart = self.fields.is_apart
        self.primary.setEnabled(not is_apart)
        self.save.setText(self.tr("Save PDFs\u2026") if is_apart else self.tr("Save PDF\u2026"))
        self.look()

    def _on_print_asked(self) -> None:
        order = self._checked()
        if order is None or self.fields.is_apart:
            return
        path = _OPENED.place_for(self._file_name(order))

        def opened(_: Outcome) -> None:
            if self.desk.ask.open_file(path):
                self.fields.log.setChecked(False)
                self.fields.said.say(
                    self.tr("It is open in the program that shows PDFs. Print it there.")
                )
            else:
                self.show_failure(
                    self.tr("It was not opened: this computer has no program for PDFs.")
                )

        write = together(self.desk.office, order, path, self.desk.today())
        self._work(order, self.tr("Setting the pages"), write, opened)

    def _on_save_asked(self) -> None:
        order = self._checked()
        write = None if order is None else self._write_where_asked(order)
        if order is not None and write is not None:
            self._work(order, self.tr("Setting the pages"), write, lambda _: self.accept())

    def _write_where_asked(self, order: Order) -> Write | None:
        """The writing to where the person chose; None where they chose nothing."""
        office, today, ask = self.desk.office, self.desk.today(), self.desk.ask
        if self.fields.is_apart:
            folder = ask.which_folder(self.tr("Which folder to put them in"))
            return None if folder is None else apart(office, order, folder, today)
        path = ask.where_to_save(self.tr("Save as PDF"), self._file_name(order), PDFS)
        if path is None:
            return None
        return together(office, order, ending_in(".pdf", path), today)

    def _checked(self) -> Order | None:
        """What is asked for; None where it is refused, once that is said."""
        self.show_failure("")
        self.fields.said.say("")
        try:
            order = self.fields.order()
        except InvalidDraft as refusal:
            self.fields.words.show_problems(refusal.problems)
            return None
        if not order.person_ids:
            self.show_failure(self.tr("Nothing was made: nobody is chosen."))
            return None
        return order

    def _work(self, order: Order, what: str, write: Write, then: Callable[[Outcome], None]) -> None:
        office, today = self.desk.office, self.desk.today()
        logs = self.fields.log.isChecked()
        deed = noted(office, order, write, today) if logs else unnoted(write)
        self._show_working(True)
        self.desk.operations.perform_apart(
            what, deed, initiator=self, refused=self.fields.words.show_problems, then=then
        )

    def _file_name(self, order: Order) -> str:
        people = wishes(self.desk.office, order.person_ids)
        return paper.file_name(order, [one.name for one in people], self.desk.today())

    def _on_finished(self) -> None:
        self.strip.end()
        if self._is_working:
            self._show_working(False)

    def _show_working(self, is_working: bool) -> None:
        self._is_working = is_working
        self.fields.setEnabled(not is_working)
        self.save.setEnabled(not is_working)
        self.primary.setEnabled(not is_working and not self.fields.is_apart)
