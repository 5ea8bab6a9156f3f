"""The receipts of a claim: dropped, pasted or chosen, and looked at beside its lines."""

from collections.abc import Callable, Sequence
from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QMimeData, Signal, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from app.desktop.expenses.given_files import files_given, is_given, short_name
from app.desktop.expenses.receipt_view import ReceiptView
from app.desktop.parts.boxes import Box, Card, Row
from app.desktop.parts.buttons import Button, plain_button
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.flow import Flow
from app.desktop.parts.labels import WrappingLabel, tooltip
from app.services.receipts import ReceiptRow


class LineName(NamedTuple):
    """A line that a receipt can be of."""

    id: UUID
    name: str


class ReceiptsCard(Card):
    """All receipts of one claim, of which one is looked at.

    Signals: `files_given(list, UUID | None)` with paths and files read already, and the line they
    are of; `add_asked()`; `shown(UUID)` when another one is to be looked at; `open_asked(UUID)`,
    `save_asked(UUID)`, `remove_asked(UUID)`.
    """

    files_given = Signal(object, object)
    add_asked = Signal()
    shown = Signal(object)
    open_asked = Signal(object)
    save_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self) -> None:
        super().__init__(title=self.tr("Receipts"))
        self._receipts: Sequence[ReceiptRow] = ()
        self._lines: dict[UUID, str] = {}
        self._chips: list[Button] = []
        self._current: UUID | None = None
        self.setAcceptDrops(True)
        self.line = ChoiceField([(None, self.tr("The whole claim"))])
        self.line.setAccessibleName(self.tr("New receipts are of"))
        self.add_button = plain_button(self.tr("Add recei&pts\u2026"), "plus", self.add_asked.emit)
        self.paste_button = plain_button(self.tr("Paste a pict&ure"), "copy", self.paste)
        self.hint = WrappingLabel(
            self.tr("Drop pictures and PDFs here, or paste one. New ones are of:"), "small"
        )
        self.names = Flow(gap=6)
        self.view = ReceiptView()
        self.open_button = plain_button(self.tr("Open"), "eye", self._ask(self.open_asked))
        self.save_button = plain_button(
            self.tr("Save as\u2026"), "download", self._ask(self.save_asked)
        )
        self.remove_button = plain_button(
            self.tr("Take away"), "trash-2", self._ask(self.remove_asked)
        )
        self._of_one = Box(
            self.view, Flow(self.open_button, self.save_button, self.remove_button, gap=8), gap=8
        )
        add = Row(self.line, gap=10)
        self.add(self.names, self._of_one, self.hint, add,
                 Flow(self.add_button, self.paste_button, gap=8))  # fmt: skip
        self.show_receipts((), ())

    @property
    def current(self) -> ReceiptRow | None:
        """The receipt that is looked at."""
        return next((one for one in self._receipts if one.id == self._current), None)

    @property
    def line_id(self) -> UUID | None:
        """The line that new receipts are of; None for the whole claim."""
        chosen: UUID | None = self.line.value()
        return chosen

    def show_receipts(self, receipts: Sequence[ReceiptRow], lines: Sequence[LineName]) -> None:
        """Show these receipts; the one that was looked at stays, or else the first is."""
        self._receipts = receipts
        self._lines = dict(lines)
        self.line.show_choices(
            [(None, self.tr("The whole claim")), *((line.id, line.name) for line in lines)]
        )
        for old in self._chips:
            self.names.remove(old)
        self._chips = [self._name_button(one) for one in receipts]
        for chip in self._chips:
            self.names.add(chip)
            chip.show()
        self.names.setVisible(len(receipts) > 1)
        self._of_one.setVisible(bool(receipts))
        kept = self.current or (receipts[0] if receipts else None)
        self._look_at(None if kept is None else kept.id)

    def choose_line(self, line_id: UUID) -> None:
        """Let new receipts be of this line, where it can have one."""
        if line_id in self._lines:
            self.line.set_value(line_id)

    def show_picture(self, receipt_id: UUID, picture: QImage | None) -> None:
        """Show the picture of a receipt, unless another one is looked at by now."""
        if receipt_id == self._current and self.current is not None:
            self.view.show_picture(picture, self._told(self.current))

    def look_at_next(self, step: int = 1) -> None:
        """Look at the receipt after this one, or before it."""
        ids = [one.id for one in self._receipts]
        if self._current in ids:
            self._look_at(ids[(ids.index(self._current) + step) % len(ids)])

    def paste(self) -> None:
        """Take what was copied: files, or a picture such as a screenshot."""
        self._take(QApplication.clipboard().mimeData())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V pastes."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and pictures that are dragged onto it."""
        if is_given(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep what was dropped."""
        event.acceptProposedAction()
        self._take(event.mimeData())

    def _take(self, given: QMimeData) -> None:
        files = files_given(given)
        if files:
            self.files_given.emit(files, self.line_id)

    def _name_button(self, one: ReceiptRow) -> Button:
        button = Button(short_name(one.file_name), kind="chip", named=self._told(one))
        button.setToolTip(tooltip(one.file_name))
        button.setCheckable(True)
        button.clicked.connect(lambda: self._look_at(one.id))
        return button

    def _look_at(self, receipt_id: UUID | None) -> None:
        self._current = receipt_id
        one = self.current
        if one is None:
            return
        told = self._told(one)
        for chip, receipt in zip(self._chips, self._receipts, strict=True):
            chip.setChecked(receipt.id == receipt_id)
        for button, verb in (
            (self.open_button, self.tr("Open {receipt}")),
            (self.save_button, self.tr("Save {receipt}")),
            (self.remove_button, self.tr("Take away {receipt}")),
        ):
            button.setAccessibleName(verb.format(receipt=told))
        self.view.wait_for(told)
        self.shown.emit(one.id)

    def _told(self, one: ReceiptRow) -> str:
        of_line = self._lines.get(one.line_id) if one.line_id is not None else None
        if of_line is None:
            return one.file_name
        return self.tr("{file}, of {line}").format(file=one.file_name, line=of_line)

    def _ask(self, signal: SignalInstance) -> Callable[[], None]:
        def ask() -> None:
            if self._current is not None:
                signal.emit(self._current)

        return ask
