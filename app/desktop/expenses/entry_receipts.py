"""The receipts of a claim that is being keyed: each of one line or of the whole claim."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from app.desktop.desk import Desk
from app.desktop.dialogs import RECEIPTS
from app.desktop.expenses.entry_line import EntryLine
from app.desktop.expenses.given_files import files_given, short_name
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import Button, plain_button
from app.desktop.parts.flow import Flow
from app.desktop.parts.labels import WrappingLabel, tooltip
from app.records.failures import AppError
from app.services.receipts import GivenReceipt, ReceiptFile, read_receipt


class _Held(NamedTuple):
    """A file that waits for the claim to be kept, the line it is of, and the button it has."""

    file: ReceiptFile
    line: EntryLine | None
    button: Button


class EntryReceipts(Box):
    """Holds what was dropped, pasted or chosen until the claim is kept with it.

    Signals: `edited()` when a file came or went.
    """

    edited = Signal()

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._held: list[_Held] = []
        #: How many times files are being read just now.
        self._readings = 0
        self.add_button = plain_button(self.tr("Add recei&pts\u2026"), "plus", self._choose)
        self.paste_button = plain_button(self.tr("Paste a pict&ure"), "copy", self._paste)
        self.names = Flow(gap=6)
        self.names.hide()
        hint = WrappingLabel(
            self.tr(
                "Drop pictures and PDFs on the line they are of, or anywhere else for the whole "
                "claim."
            ),
            "small",
        )
        super().__init__(Flow(self.add_button, self.paste_button, gap=8), self.names, hint, gap=8)

    @property
    def is_empty(self) -> bool:
        """Whether nothing was handed over."""
        return not self._held

    @property
    def is_reading(self) -> bool:
        """Whether files were handed over that are not read yet."""
        return self._readings > 0

    def take(self, files: Sequence[Path | ReceiptFile], line: EntryLine | None) -> None:
        """Read files in the worker and hold them; one that is refused is named in a sentence."""
        if not files:
            return

        def read(_: object) -> list[ReceiptFile]:
            return [read_receipt(file) if isinstance(file, Path) else file for file in files]

        def hold(found: list[ReceiptFile]) -> None:
            self._readings -= 1
            # The form may have been laid aside meanwhile.
            for file in found if isValid(self) else ():
                self._hold(file, line)

        def refuse(refusal: AppError) -> None:
            self._readings -= 1
            self._desk.operations.failed.emit(refusal.sentence)

        self._readings += 1
        self._desk.tasks.run(self.tr("Reading receipts"), read, hold, refuse)

    def given(self, lines: Sequence[EntryLine]) -> list[GivenReceipt]:
        """What was handed over; what is of no line among these is of the whole claim."""
        # Miles have no receipt of their own.
        places = {
            line: place
            for place, line in enumerate(lines, start=1)
            if not line.spending.value().is_journey
        }
        return [
            GivenReceipt(one.file, None if one.line is None else places.get(one.line))
            for one in self._held
        ]

    def show_lines(self, lines: Sequence[EntryLine]) -> None:
        """Say of which line each is, as the lines are numbered now."""
        numbers = {line: number for number, line in enumerate(lines, start=1)}
        for one in self._held:
            number = None if one.line is None else numbers.get(one.line)
            told = short_name(one.file.name)
            if number is not None:
                told = self.tr("{file}, line {number}").format(file=told, number=number)
            one.button.setText(told)
            named = self.tr("Take away {receipt}")
            one.button.setAccessibleName(named.format(receipt=told.replace("&&", "&")))
        self.names.updateGeometry()

    def _hold(self, file: ReceiptFile, line: EntryLine | None) -> None:
        if any(one.file.content == file.content and one.line is line for one in self._held):
            return
        button = Button("", "x", "chip")
        button.setToolTip(tooltip(file.name))
        one = _Held(file, line, button)
        button.clicked.connect(lambda: self._let_go(one))
        self._held.append(one)
        self.names.add(button)
        button.show()
        self.names.show()
        if line is not None:
            line.show_receipt()
        self.edited.emit()

    def _let_go(self, one: _Held) -> None:
        self._held.remove(one)
        self.names.remove(one.button)
        self.names.setVisible(bool(self._held))
        self.add_button.setFocus()
        self.edited.emit()

    def _choose(self) -> None:
        title = self.tr("Add receipts")
        self.take(self._desk.ask.which_files(title, RECEIPTS), None)

    def _paste(self) -> None:
        self.take(files_given(QApplication.clipboard().mimeData()), None)
