"""The lines of a sheet: one under the other, with an empty one always ready."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from app.desktop.desk import Desk
from app.desktop.found_people import find_people
from app.desktop.hours.adding import add_person
from app.desktop.hours.sheet_line import (
    HOURS_WIDTH,
    NAME_SHARE,
    NOTE_SHARE,
    NUMBER_WIDTH,
    REMARK_SHARE,
    SheetLine,
)
from app.desktop.look.look import Look, current_look
from app.desktop.parts.boxes import Box, Row, ScrollPage
from app.desktop.parts.labels import Label, WrappingLabel
from app.desktop.parts.suggestions import Suggestion

#: So many lines a new sheet has.
_BEGINNING = 8
#: So many empty lines stand ready under the one that is keyed.
_SPARE = 2


class _Titles(Row):
    """The titles over the columns of the lines."""

    def __init__(self) -> None:
        super().__init__(gap=10)
        self._number = Label("", "small")
        self._hours = Label(self.tr("Hours"), "small")
        self._end = Label("", "small")
        parts = (self._number, Label(self.tr("Name"), "small"), self._hours,
                 Label(self.tr("Note"), "small"), Label("", "small"), self._end)  # fmt: skip
        for part, share in zip(parts, (0, NAME_SHARE, 0, NOTE_SHARE, REMARK_SHARE, 0), strict=True):
            self.box.addWidget(part, share)
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Be as wide as the columns of a line."""
        super().dress(look)
        if hasattr(self, "_end"):
            for part, width in ((self._number, NUMBER_WIDTH), (self._hours, HOURS_WIDTH),
                                (self._end, 34)):  # fmt: skip
                part.setFixedWidth(look.px(width))


class SheetLines(ScrollPage):
    """Lines in the order of the paper.

    Signals: `edited()`; `line_ended(int)` with the number of a line that was keyed to its end;
    `passed_over()` when Enter was pressed on an empty line.
    """

    edited = Signal()
    line_ended = Signal(int)
    passed_over = Signal()

    def __init__(self, desk: Desk, words_for_keys: str) -> None:
        self._desk = desk
        self._lines: list[SheetLine] = []
        self._box = Box(gap=6)
        super().__init__(
            WrappingLabel(words_for_keys, "small"),
            _Titles(),
            self._box,
            None,
            margins=(18, 0, 18, 14),
        )
        self.empty()

    def line(self, number: int) -> SheetLine:
        """The line of that number, counted from 1."""
        return self._lines[number - 1]

    def filled(self) -> list[int]:
        """The numbers of the lines on which something was typed."""
        return [number for number, line in enumerate(self._lines, 1) if not line.is_empty]

    def minutes(self) -> int:
        """The minutes of all lines together, as far as they can be read."""
        read = (line.hours.value() for line in self._lines)
        return sum(minutes for minutes in read if isinstance(minutes, int))

    def people(self) -> int:
        """How many different people stand on the sheet."""
        return len({line.person.value() for line in self._lines} - {None})

    def other_line_of(self, number: int, person_id: UUID) -> int | None:
        """An earlier line of the same person, or None."""
        for other, line in enumerate(self._lines[: number - 1], 1):
            if line.person.value() == person_id:
                return other
        return None

    def begin(self) -> None:
        """Begin where the next thing is missing: a person's hours, or the next name."""
        for line in self._lines:
            if line.is_empty:
                self._go(line, line.person)
                return
            if line.hours.value() is None:
                self._go(line, line.hours)
                return

    def focus_line(self, number: int) -> None:
        """Go to what is missing on a line."""
        line = self.line(number)
        line.person.close_list()
        named = isinstance(line.person.value(), UUID)
        self._go(line, line.hours if named else line.person)

    def fill(self, people: Sequence[Suggestion]) -> None:
        """Put these people on the next empty lines, but nobody twice."""
        there = {line.person.value() for line in self._lines}
        wanted = [one for one in people if one.key not in there]
        free = [line for line in self._lines if line.is_empty]
        while len(free) < len(wanted) + 1:
            free.append(self._add())
        for line, one in zip(free, wanted, strict=False):
            line.person.set_value(one)

    def empty(self) -> None:
        """Begin a new sheet."""
        self._box.clear()
        self._lines = []
        for _ in range(_BEGINNING):
            self._add()

    def _add(self) -> SheetLine:
        line = SheetLine(lambda text: find_people(self._desk.office, text))
        self._lines.append(line)
        line.show_number(len(self._lines))
        line.edited.connect(self.edited)
        line.new_asked.connect(lambda name: self._add_person(line, name))
        line.ended.connect(lambda: self._on_ended(line))
        line.passed_over.connect(self.passed_over)
        line.ditto_asked.connect(lambda: self._repeat_hours(line))
        line.stepped.connect(lambda step: self._step(line, step))
        line.remove_asked.connect(lambda: self._remove(line))
        self._box.add(line)
        return line

    def _add_person(self, line: SheetLine, name: str) -> None:
        added = add_person(self._desk, self, name)
        if added is not None:
            line.person.take(added)

    def _on_ended(self, line: SheetLine) -> None:
        number = self._lines.index(line) + 1
        self.line_ended.emit(number)
        while len(self._lines) < number + _SPARE:
            self._add()
        after = self._lines[number]
        self._go(after, after.person if after.person.value() is None else after.hours)

    def _repeat_hours(self, line: SheetLine) -> None:
        above = self._lines[: self._lines.index(line)]
        for other in reversed(above):
            minutes: Any = other.hours.value()
            if minutes is not None:
                line.hours.set_value(minutes)
                line.edited.emit()
                return

    def _step(self, line: SheetLine, step: int) -> None:
        number = self._lines.index(line) + step
        if 0 <= number < len(self._lines):
            other = self._lines[number]
            in_note = line.note.hasFocus()
            in_hours = line.hours.hasFocus()
            self._go(other, other.note if in_note else other.hours if in_hours else other.person)

    def _remove(self, line: SheetLine) -> None:
        number = self._lines.index(line)
        self._lines.remove(line)
        after = self._lines[number] if number < len(self._lines) else self._add()
        self._go(after, after.person)
        line.hide()
        line.deleteLater()
        for place, other in enumerate(self._lines, 1):
            other.show_number(place)
        self.edited.emit()

    def _go(self, line: SheetLine, field: QLineEdit) -> None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()
        self.ensureWidgetVisible(line, 0, current_look().px(60))
