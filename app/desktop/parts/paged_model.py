"""A table model for very long lists: it knows how many rows there are and reads those in sight."""

from collections import OrderedDict
from collections.abc import Sequence
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from app.desktop.parts.columns import ANSWERED, OF_THE_COLUMN, Column, Index, header

Row_co = TypeVar("Row_co", covariant=True)
R = TypeVar("R")

PAGE = 256
PAGES_KEPT = 24


class Pages(Protocol[Row_co]):
    """A list in one order, read by pages; a service gives it."""

    def count(self) -> int:
        """How many rows the list has."""
        ...

    def read(self, first: int, limit: int) -> Sequence[Row_co]:
        """The rows from the one numbered `first`, at most `limit`."""
        ...

    def ordered(self, key: str, descending: bool) -> "Pages[Row_co]":
        """The same list in the order of the column of that key."""
        ...


class PagedTableModel(QAbstractTableModel, Generic[R]):
    """Rows read a page at a time, of which the last two dozen pages are kept.

    A row that went away between count and read shows as an empty line until the screen reads
    again, as it does on every change.
    """

    def __init__(self, columns: Sequence[Column[R]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._pages: Pages[R] | None = None
        self._count = 0
        self._kept: OrderedDict[int, Sequence[R]] = OrderedDict()

    def show_pages(self, pages: Pages[R]) -> None:
        """Show another list in place of the one before."""
        self.beginResetModel()
        self._pages = pages
        self._count = pages.count()
        self._kept.clear()
        self.endResetModel()

    def grow(self, pages: Pages[R]) -> None:
        """Show the whole of a list whose beginning is shown; what is selected stays."""
        count = pages.count()
        if count <= self._count:
            self.show_pages(pages)
            return
        last = (self._count - 1) // PAGE
        if self._count % PAGE:
            self._kept.pop(last, None)
        self.beginInsertRows(QModelIndex(), self._count, count - 1)
        self._pages = pages
        self._count = count
        self.endInsertRows()

    def record(self, row: int) -> R | None:
        """The row of that number, read if it is not at hand."""
        number = row // PAGE
        page = self._kept.get(number)
        if page is None:
            page = self._read(number)
        else:
            self._kept.move_to_end(number)
        place = row - number * PAGE
        return page[place] if place < len(page) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many rows the list has."""
        return 0 if parent.isValid() else self._count

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, alignment, sort value or record of a cell."""
        if role not in ANSWERED or not index.isValid():
            return None
        column = self.columns[index.column()]
        if role in OF_THE_COLUMN:
            return column.answer_for_all(role)
        row = self.record(index.row())
        return None if row is None else column.answer(row, role)

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
        """Ask the reader for the same list in the order of a column that has a key."""
        if self._pages is None or column < 0 or not self.columns[column].key:
            return
        descending = order == Qt.SortOrder.DescendingOrder
        self.show_pages(self._pages.ordered(self.columns[column].key, descending))

    def _read(self, number: int) -> Sequence[R]:
        page = [] if self._pages is None else self._pages.read(number * PAGE, PAGE)
        self._kept[number] = page
        if len(self._kept) > PAGES_KEPT:
            self._kept.popitem(last=False)
        return page
