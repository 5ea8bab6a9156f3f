"""The lines of a claim as it is keyed: one under the other, with an empty one always ready."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.expenses.entry_line import EntryLine
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import link_button
from app.records.expense_claim import ExpenseLineDraft

#: So many lines a new claim has.
_BEGINNING = 3


class EntryLines(Box):
    """Lines in the order of the paper.

    Signals: `edited()`; `line_ended(int)` with the number of a line that was keyed to its end;
    `passed_over()` when Enter was pressed at the end of an empty line; `gone_to(QWidget)` with the
    line that is to be seen.
    """

    edited = Signal()
    line_ended = Signal(int)
    passed_over = Signal()
    gone_to = Signal(object)

    def __init__(self, desk: Desk, *, with_passengers: bool = False) -> None:
        self._desk = desk
        self._with_passengers = with_passengers
        self._lines: list[EntryLine] = []
        self._box = Box(gap=8)
        self.more = link_button(self.tr("Add a line"))
        super().__init__(self._box, gap=6)
        self.more.clicked.connect(lambda: self._go(self._add()))
        self.add(Row(self.more, None))
        self.empty()

    @property
    def all(self) -> Sequence[EntryLine]:
        """Every line from the top."""
        return tuple(self._lines)

    def line(self, number: int) -> EntryLine:
        """The line of that number, counted from 1."""
        return self._lines[number - 1]

    def filled(self) -> list[int]:
        """The numbers of the lines on which something was typed."""
        return [number for number, line in enumerate(self._lines, 1) if not line.is_empty]

    def line_of(self, part: QWidget | None) -> EntryLine | None:
        """The line that this is a part of."""
        if part is None:
            return None
        within = (line for line in self._lines if line is part or line.isAncestorOf(part))
        return next(within, None)

    def begin(self) -> None:
        """Begin at the first line on which nothing was typed."""
        empty = next((line for line in self._lines if line.is_empty), None)
        self._go(empty or self._add())

    def focus_line(self, number: int) -> None:
        """Go to what is missing on a line."""
        line = self.line(number)
        self._go(line, line.first_missing())

    def show_kept(self, lines: Sequence[tuple[UUID, ExpenseLineDraft]]) -> None:
        """Show the lines of a claim that is kept, and an empty one under them."""
        self._clear()
        for line_id, draft in lines:
            self._add().show_kept(line_id, draft)
        self._add()

    def empty(self) -> None:
        """Begin a new claim."""
        self._clear()
        for _ in range(_BEGINNING):
            self._add()

    def _clear(self) -> None:
        self._box.clear()
        self._lines = []

    def _add(self) -> EntryLine:
        line = EntryLine(self._desk, with_passengers=self._with_passengers)
        line.begin_like(self._lines[-1] if self._lines else None)
        if not self._lines:
            line.day.set_value(self._desk.today())
        self._lines.append(line)
        line.show_number(len(self._lines))
        line.edited.connect(self.edited)
        line.ended.connect(lambda: self._on_ended(line))
        line.passed_over.connect(self.passed_over)
        line.stepped.connect(lambda step: self._step(line, step))
        line.remove_asked.connect(lambda: self._remove(line))
        self._box.add(line)
        return line

    def _on_ended(self, line: EntryLine) -> None:
        number = self._lines.index(line) + 1
        self.line_ended.emit(number)
        after = self._lines[number] if number < len(self._lines) else self._add()
        if after.is_empty:
            after.begin_like(line)
        self._go(after)

    def _step(self, line: EntryLine, step: int) -> None:
        number = self._lines.index(line) + step
        if 0 <= number < len(self._lines):
            self._go(self._lines[number])

    def _remove(self, line: EntryLine) -> None:
        number = self._lines.index(line)
        self._lines.remove(line)
        after = self._lines[number] if number < len(self._lines) else self._add()
        self._go(after)
        line.hide()
        line.deleteLater()
        for place, other in enumerate(self._lines, 1):
            other.show_number(place)
        self.edited.emit()

    def _go(self, line: EntryLine, field: QWidget | None = None) -> None:
        line.go_to(field or line.day)
        self.gone_to.emit(line)
