"""A table whose rows are ticked, one by one or all at once, apart from what is selected."""

from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from app.desktop.parts.columns import Column, Index, R
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import ROW_HEIGHT, RecordTable

_TICKS = 0
_CHECK = int(Qt.ItemDataRole.CheckStateRole)


class TickedModel(RecordModel[R]):
    """Rows with a box each; a tick belongs to its row's key and stays when rows are read again.

    `name` says whose box it is. Signals: `ticks_changed()`.
    """

    ticks_changed = Signal()

    def __init__(
        self,
        columns: Sequence[Column[R]],
        key: Callable[[R], Hashable],
        name: Callable[[R], str],
        parent: QObject | None = None,
    ) -> None:
        self._key = key
        self._ticked: set[Hashable] = set()
        boxes = Column(
            "", name, lambda row: (key(row) not in self._ticked, name(row).casefold()), width=42
        )
        super().__init__((boxes, *columns), parent)

    def ticked(self) -> list[R]:
        """The rows that are ticked, from the top."""
        return [row for row in self.rows if self._key(row) in self._ticked]

    def tick(self, keys: Iterable[Hashable]) -> None:
        """Tick these rows and no others."""
        self._ticked = set(keys) & {self._key(row) for row in self.rows}
        self._tell(0, len(self.rows) - 1)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows; ticks of those that are gone go with them."""
        self._ticked &= {self._key(row) for row in rows}
        super().show_rows(rows)
        self.ticks_changed.emit()

    def flags(self, index: Index) -> Qt.ItemFlag:
        """The first cell of a row can be ticked."""
        flags = super().flags(index)
        is_box = index.isValid() and index.column() == _TICKS
        return flags | Qt.ItemFlag.ItemIsUserCheckable if is_box else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """As every cell; that of a box answers whether it is ticked, and shows no text."""
        if not index.isValid() or index.column() != _TICKS:
            return super().data(index, role)
        if role == _CHECK:
            is_ticked = self._key(self.rows[index.row()]) in self._ticked
            return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        return None if role == Qt.ItemDataRole.DisplayRole else super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a row or take its tick away."""
        if role != _CHECK or not index.isValid() or index.column() != _TICKS:
            return False
        key = self._key(self.rows[index.row()])
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._ticked.add(key)
        else:
            self._ticked.discard(key)
        self._tell(index.row(), index.row())
        return True

    def turn(self, rows: Iterable[R]) -> None:
        """Tick all of these rows, or where all of them are ticked, none."""
        keys = {self._key(row) for row in rows}
        kept = self._ticked - keys if keys <= self._ticked else self._ticked | keys
        self.tick(kept)

    def _tell(self, first: int, last: int) -> None:
        if last >= first:
            self.dataChanged.emit(self.index(first, _TICKS), self.index(last, _TICKS), [_CHECK])
        self.ticks_changed.emit()


class TickTable(RecordTable):
    """Space ticks what is selected, a click on a box ticks its row."""

    def __init__(
        self,
        model: TickedModel[Any],
        name: str,
        *,
        parent: QWidget | None = None,
        row_height: int = ROW_HEIGHT,
    ) -> None:
        super().__init__(model, name, parent=parent, row_height=row_height)
        self._ticks = model
        self.setItemDelegateForColumn(_TICKS, self._cells)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Space."""
        if event.key() == Qt.Key.Key_Space:
            self._ticks.turn(self.selected())
            return
        super().keyPressEvent(event)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if index.column() != _TICKS:
            super()._on_double_clicked(index)
