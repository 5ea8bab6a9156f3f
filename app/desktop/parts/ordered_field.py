"""A field in which some of many choices hold, in an order of their own."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.desktop.look.look import Look, current_look
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import ToolButton
from app.desktop.parts.columns import Column
from app.desktop.parts.tick_table import TickedModel, TickTable

_ROW_HEIGHT = 34
#: So many choices are in sight at once.
_ROWS_SHOWN = 7

Choice = tuple[Hashable, str]


class _Table(TickTable):
    """Alt+Up and Alt+Down move what is selected. Signals: `moved(int)` by so many places."""

    moved = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move on Alt and an arrow."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        step = steps.get(Qt.Key(event.key()))
        if step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
            return
        super().keyPressEvent(event)


class OrderedField(Box):
    """Choices to tick and to move up and down; its value is the ticked ones in their order.

    Signals: `edited()`.
    """

    edited = Signal()

    def __init__(self, choices: Sequence[Choice], name: str) -> None:
        super().__init__(gap=6)
        self._choices = list(choices)
        self._is_shown_by_us = False
        self.rows: TickedModel[Choice] = TickedModel(
            [Column(name, _name, stretch=True)], _value, _name, self
        )
        self.table = _Table(self.rows, name, row_height=_ROW_HEIGHT)
        self.table.setSortingEnabled(False)
        self.table.setSelectionMode(TickTable.SelectionMode.SingleSelection)
        self.table.horizontalHeader().hide()
        self.up = ToolButton("chevron-up", self.tr("Move up: {name}").format(name=name))
        self.down = ToolButton("chevron-down", self.tr("Move down: {name}").format(name=name))
        buttons = Box(self.up, self.down, None, gap=4)
        beside = Row(self.table, buttons, gap=6)
        beside.give_room_to(self.table)
        self.add(beside)
        self.setFocusProxy(self.table)
        self.dress(current_look())
        self._show(self._choices, ())
        self.rows.ticks_changed.connect(self._on_ticked)
        self.table.moved.connect(self.move_selected)
        self.table.picked.connect(lambda _: self._show_moves())
        self.up.clicked.connect(lambda: self.move_selected(-1))
        self.down.clicked.connect(lambda: self.move_selected(1))
        self._show_moves()

    def value(self) -> Any:
        """The values that are ticked, from the top."""
        return tuple(value for value, _ in self.rows.ticked())

    def set_value(self, value: Any) -> None:
        """Tick these, and put them first in this order."""
        names = dict(self._choices)
        chosen = [(one, names[one]) for one in value or ()]
        others = [choice for choice in self._choices if choice not in chosen]
        self._show([*chosen, *others], value or ())

    def move_selected(self, step: int) -> None:
        """Move the choice that is selected by so many places."""
        selected = self.table.selected()
        if not selected:
            return
        rows, at = list(self.rows.rows), self.rows.rows.index(selected[0])
        if 0 <= at + step < len(rows):
            rows[at], rows[at + step] = rows[at + step], rows[at]
            self._show(rows, self.value())
            self.table.select_where(lambda row: row == selected[0])
            self.edited.emit()

    def dress(self, look: Look) -> None:
        """Be as high as the choices that are in sight."""
        super().dress(look)
        if hasattr(self, "table"):
            self.table.setFixedHeight(look.px(_ROW_HEIGHT * _ROWS_SHOWN + 4))

    def _show(self, rows: Sequence[Choice], ticked: Sequence[Hashable]) -> None:
        self._is_shown_by_us = True
        self.table.show_rows(rows, _value)
        self.rows.tick(ticked)
        self._is_shown_by_us = False

    def _on_ticked(self) -> None:
        if not self._is_shown_by_us:
            self.edited.emit()

    def _show_moves(self) -> None:
        selected = self.table.selected()
        at = self.rows.rows.index(selected[0]) if selected else -1
        self.up.setEnabled(at > 0)
        self.down.setEnabled(0 <= at < len(self.rows.rows) - 1)


def _value(choice: Choice) -> Hashable:
    return choice[0]


def _name(choice: Choice) -> str:
    return choice[1]
