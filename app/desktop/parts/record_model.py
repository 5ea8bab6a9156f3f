"""A table model that is given its rows, and sorts them by the values of its columns."""

from collections.abc import Sequence
from typing import Any, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from app.desktop.parts.columns import ANSWERED, Column, Index, R, header


class RecordModel(QAbstractTableModel, Generic[R]):
    """Rows as they were given, in the order of the column that was last asked for.

    It sorts by itself: a proxy would call back into Python for every comparison.
    """

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._rows: list[R] = []
        self._sorted_by: tuple[int, bool] | None = None

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows in place of the ones before."""
        self.beginResetModel()
        self._rows = self._in_order(rows)
        self.endResetModel()

    @property
    def rows(self) -> Sequence[R]:
        """The rows in the order they are shown."""
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, alignment, sort value or record of a cell."""
        if role not in ANSWERED or not index.isValid():
            return None
        return self.columns[index.column()].answer(self._rows[index.row()], role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The title of a column and how it stands."""
        if orientation != Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        return header(self.columns[section], role)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Put the rows in the order of a column; -1 leaves them as they were given."""
        if column < 0:
            self._sorted_by = None
            return
        self._sorted_by = (column, order == Qt.SortOrder.DescendingOrder)
        self.layoutAboutToBeChanged.emit()
        kept = self.persistentIndexList()
        before = self._rows
        self._rows = self._in_order(before)
        places = {id(row): number for number, row in enumerate(self._rows)}
        moved = [self.index(places[id(before[old.row()])], old.column()) for old in kept]
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _in_order(self, rows: Sequence[R]) -> list[R]:
        if self._sorted_by is None:
            return list(rows)
        column, descending = self._sorted_by
        value = self.columns[column].value
        filled = [row for row in rows if value(row) is not None]
        # What has no value stands last whichever way the column is sorted.
        return [
            *sorted(filled, key=value, reverse=descending),
            *(row for row in rows if value(row) is None),
        ]
