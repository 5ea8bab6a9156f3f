"""The roster of an event: signed in and out by a key, and keyed from paper down its columns."""

from typing import Any, NamedTuple
from uuid import UUID

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.desktop.events.roster_columns import CAME, NOTE, WENT, roster_columns
from app.desktop.look.look import Look, current_look
from app.desktop.parts.columns import Index
from app.desktop.parts.fields import TextField
from app.desktop.parts.tick_table import TickedModel, TickTable
from app.desktop.parts.time_fields import TimeField
from app.records.event import AttendanceState
from app.services.event_page import RosterRow

ROW_HEIGHT = 46
#: So many rows are always in sight; a page too low for them scrolls.
_LEAST_ROWS = 4
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Typed(NamedTuple):
    """What was typed into a cell: whose row it is, the key of the column, and the value."""

    row: RosterRow
    key: str
    value: Any


class _Step(NamedTuple):
    """Where to type next: the row as it stands in the table, and the number of the column."""

    row: int
    column: int


class RosterModel(TickedModel[RosterRow]):
    """Rows with times and notes that can be typed in. Signals: `typed(Typed)`."""

    typed = Signal(object)

    def __init__(self, box_name: str, parent: QObject | None = None) -> None:
        super().__init__(
            roster_columns(), _key, lambda row: box_name.format(name=row.person), parent
        )

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Cells of a column with a key can be typed in."""
        flags = super().flags(index)
        is_typed = index.isValid() and bool(self.columns[index.column()].key)
        return flags | Qt.ItemFlag.ItemIsEditable if is_typed else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As every cell; to be typed in, a time is its minute and a note its text."""
        if role == Qt.ItemDataRole.EditRole and index.isValid():
            return kept_in(self.rows[index.row()], self.columns[index.column()].key)
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell what was typed, where it is anything new; the screen reads it back."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return super().setData(index, value, role)
        row, key = self.rows[index.row()], self.columns[index.column()].key
        if value == kept_in(row, key):
            return False
        self.typed.emit(Typed(row, key, value))
        return True


class RosterTable(TickTable):
    """Enter taps a row, A and Del act on what is selected; F2 or a figure begins to type a time.

    Signals: `typed(Typed)`; `tapped(RosterRow)`; `absent_asked(list)`; `remove_asked(list)`.
    """

    typed = Signal(object)
    tapped = Signal(object)
    absent_asked = Signal(object)
    remove_asked = Signal(object)

    def __init__(self, model: RosterModel, name: str) -> None:
        super().__init__(model, name, row_height=ROW_HEIGHT)
        self._roster = model
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)
        self._fields = _TypedDelegate(self)
        self._typed_columns = [n for n, column in enumerate(self.columns) if column.key]
        for number in self._typed_columns:
            self.setItemDelegateForColumn(number, self._fields)
        # Heard once the editor is closed: what follows reads the roster anew.
        queued = Qt.ConnectionType.QueuedConnection
        model.typed.connect(self.typed, queued)
        self._fields.left.connect(self._on_left, queued)
        self.opened.connect(self.tapped)

    def begin_keying(self) -> None:
        """Type the first time of the sheet."""
        if self._roster.rowCount():
            self.type_at(0, self._typed_columns[0])

    def dress(self, look: Look) -> None:
        """Keep a few rows in sight, however large the text."""
        super().dress(look)
        self.setMinimumHeight(look.px(ROW_HEIGHT * _LEAST_ROWS + 40))

    def type_time_of(self, row: RosterRow) -> None:
        """Type when somebody came, or where they are there, when they went."""
        keys = {column.key: number for number, column in enumerate(self.columns)}
        is_there = row.state is AttendanceState.SIGNED_IN
        self.type_at(self._roster.rows.index(row), keys[WENT if is_there else CAME])

    def type_at(self, row: int, column: int, begun: str = "") -> None:
        """Open the field of a cell, with what was typed already."""
        index = self._roster.index(row, column)
        if self.isColumnHidden(column) or not index.isValid():
            return
        self.setCurrentIndex(index)
        self.edit(index)
        if begun and self._fields.field is not None:
            self._fields.field.setText(begun)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Note an absence, take off, or begin to type."""
        key, held = Qt.Key(event.key()), event.modifiers()
        has_row = self.currentIndex().isValid()
        plain = not held & ~Qt.KeyboardModifier.KeypadModifier
        if plain and key in (Qt.Key.Key_A, Qt.Key.Key_Delete):
            asked = self.absent_asked if key == Qt.Key.Key_A else self.remove_asked
            asked.emit(self.selected())
        elif key == Qt.Key.Key_F2 and has_row:
            self.type_at(self.currentIndex().row(), self._column_to_type())
        elif plain and has_row and event.text().isdigit():
            column = self._column_to_type()
            if self.columns[column].key == NOTE:
                column = self._typed_columns[0]
            self.type_at(self.currentIndex().row(), column, event.text())
        else:
            super().keyPressEvent(event)

    def _column_to_type(self) -> int:
        """The column one stands in, or the first that is typed in."""
        column = self.currentIndex().column()
        return column if column in self._typed_columns else self._typed_columns[0]

    def _on_left(self, step: _Step) -> None:
        """Go on where the field that was left points to, past the columns that are not shown."""
        shown = [n for n in self._typed_columns if not self.isColumnHidden(n)]
        if step.column not in shown:
            return
        rows, row, column = self._roster.rowCount(), step.row, step.column
        if not 0 <= row < rows:
            place = shown.index(column) + (1 if row >= rows else -1)
            if not 0 <= place < len(shown):
                self.setFocus(Qt.FocusReason.OtherFocusReason)
                return
            row, column = (0 if row >= rows else rows - 1), shown[place]
        self.type_at(row, column)


class _TypedDelegate(QStyledItemDelegate):
    """Fields within the cells; Tab goes down the column, Enter to the next field of the row.

    Signals: `left(_Step)` with where to go on.
    """

    left = Signal(object)

    def __init__(self, table: RosterTable) -> None:
        super().__init__(table)
        self._table = table
        #: The field that was opened last, and where it stands.
        self.field: TextField | None = None
        self._at = _Step(0, 0)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A field for a time, or for a note."""
        column = self._table.columns[index.column()]
        field = TextField(parent=parent) if column.key == NOTE else TimeField("", parent)
        field.setAlignment(Qt.AlignmentFlag(column.alignment))
        row = self._table.record(index.row())
        named = self.tr("{column} of {name}")
        field.setAccessibleName(named.format(column=column.title, name=row.person))
        field.setProperty("kind", "cell")
        self._at = _Step(index.row(), index.column())
        self.field = field
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Show what is kept, marked, so that typing replaces it."""
        if isinstance(editor, TextField):
            editor.set_value(index.data(Qt.ItemDataRole.EditRole))
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hand on what was typed."""
        if isinstance(editor, TextField):
            model.setData(index, editor.value(), Qt.ItemDataRole.EditRole)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Let the field fill its cell."""
        editor.setGeometry(option.rect.adjusted(1, 1, -1, -2))

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Keep what was typed on Tab and Enter, and go on; Escape leaves it as it was."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = self._step(Qt.Key(event.key()))
            if step is not None and isinstance(editor, QWidget):
                self.commitData.emit(editor)
                self.closeEditor.emit(editor, QAbstractItemDelegate.EndEditHint.NoHint)
                self.left.emit(step)
                return True
        return super().eventFilter(editor, event)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the cell as the table does, and a frame where the next figure would go."""
        super().paint(painter, option, index)
        if not self._table.hasFocus() or self._table.currentIndex() != index:
            return
        look = current_look()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("accent"), 2))
        frame = QRectF(option.rect).adjusted(2, 3, -3, -4)
        painter.drawRoundedRect(frame, look.px(6), look.px(6))
        painter.restore()

    def _step(self, key: Qt.Key) -> _Step | None:
        row, column = self._at
        if key in (Qt.Key.Key_Tab, Qt.Key.Key_Down):
            return _Step(row + 1, column)
        if key in (Qt.Key.Key_Backtab, Qt.Key.Key_Up):
            return _Step(row - 1, column)
        if key in _ENTER:
            return self._next_of_row(row, column)
        return None

    def _next_of_row(self, row: int, column: int) -> _Step:
        keys = {col.key: number for number, col in enumerate(self._table.columns) if col.key}
        if self._table.columns[column].key == CAME:
            return _Step(row, keys[WENT])
        return _Step(row + 1, keys[CAME])


def kept_in(row: RosterRow, key: str) -> Any:
    """What stands in a cell that is typed in."""
    return {CAME: row.in_minute, WENT: row.out_minute, NOTE: row.note}.get(key)


def _key(row: RosterRow) -> UUID:
    return row.person_id
