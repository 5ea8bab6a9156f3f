"""The table: rows of 40, one hairline under each, sorted by a click on a title."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from itertools import groupby, islice
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QTableView,
    QToolTip,
    QWidget,
)

from app.desktop.look.look import Dressed, Look, current_look
from app.desktop.look.outlines import paint_icon
from app.desktop.parts.cells import CellDelegate
from app.desktop.parts.columns import RECORD_ROLE, SECOND_ROLE, Column
from app.desktop.parts.labels import tooltip
from app.desktop.parts.paged_model import PagedTableModel, Pages
from app.desktop.parts.record_model import RecordModel

ROW_HEIGHT = 40
#: How far columns shrink before the table scrolls across.
_LEAST_SHARE = 0.65
#: So many rows of a list read by pages can be selected; more would be read one after the other.
MOST_SELECTED = 1_000
#: How far from its old place a selected row is looked for after the list was read again.
_LOOKED_THROUGH = 64
_BY_ROWS = QItemSelectionModel.SelectionFlag.Rows


class _Header(QHeaderView):
    """The titles, with a chevron on the column that is sorted."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(48)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 (Qt's name)
        """Draw the title, and the chevron beside it."""
        super().paintSection(painter, rect, logicalIndex)
        if not self.isSortIndicatorShown() or self.sortIndicatorSection() != logicalIndex:
            return
        look = current_look()
        side = look.px(13)
        ascending = self.sortIndicatorOrder() == Qt.SortOrder.AscendingOrder
        place = QRectF(rect.right() - side, rect.center().y() - side / 2 + 1, side, side)
        name = "chevron-up" if ascending else "chevron-down"
        paint_icon(painter, place, name, look.tokens.muted)


class RecordTable(Dressed, QTableView):
    """A table of records, the same for rows in memory and for lists read by pages.

    Signals: `opened(record)` on Enter or a double click; `picked(list)` when the selection changed.
    """

    opened = Signal(object)
    picked = Signal(object)

    def __init__(
        self,
        model: RecordModel[Any] | PagedTableModel[Any],
        name: str,
        *,
        parent: QWidget | None = None,
        flush: bool = False,
        row_height: int = ROW_HEIGHT,
    ) -> None:
        super().__init__(parent)
        self._row_height = row_height
        self.setAccessibleName(name)
        self.setProperty("kind", "flush" if flush else "table")
        self._is_set_by_hand = False
        self._left_out: frozenset[int] = frozenset()
        self._build()
        self.setModel(model)
        self._cells = CellDelegate(self)
        for number, column in enumerate(model.columns):
            if column.is_drawn:
                self.setItemDelegateForColumn(number, self._cells)
        self.selectionModel().selectionChanged.connect(self._on_selection_changed)
        self.doubleClicked.connect(self._on_double_clicked)
        self._sort_as_asked(model)
        self.dress(current_look())

    @property
    def columns(self) -> Sequence[Column[Any]]:
        """The columns of the model."""
        return self._records().columns

    def show_rows(self, rows: Sequence[Any], key: Callable[[Any], Hashable]) -> None:
        """Show other rows and keep what is selected, told apart by `key`, in its place."""
        model = self._records()
        if not isinstance(model, RecordModel):
            raise TypeError("a list read by pages is shown with show_pages")
        chosen = {key(row) for row in self.selected()}
        scrolled = self.verticalScrollBar().value()
        model.show_rows(rows)
        self.select_where(lambda row: key(row) in chosen)
        self.verticalScrollBar().setValue(scrolled)

    def show_pages(self, pages: Pages[Any], key: Callable[[Any], Hashable]) -> None:
        """Show a list read by pages, and keep what is selected where it is still near its place."""
        model = self._records()
        if not isinstance(model, PagedTableModel):
            raise TypeError("rows in memory are shown with show_rows")
        chosen = {key(record) for record in self.selected()}
        at, scrolled = self.currentIndex().row(), self.verticalScrollBar().value()
        model.show_pages(pages)
        self.verticalScrollBar().setValue(scrolled)
        if chosen and at >= 0:
            near = range(max(0, at - _LOOKED_THROUGH), at + _LOOKED_THROUGH)
            self._select_rows(
                row
                for row in near
                if row < model.rowCount()
                and (record := model.record(row)) is not None
                and key(record) in chosen
            )

    def selected(self) -> list[Any]:
        """The records that are selected, from the top; of a list read by pages the first ones."""
        chosen = self.selectionModel().selection()
        ranges = sorted(
            (chosen.at(place) for place in range(chosen.count())), key=QItemSelectionRange.top
        )
        rows = (row for part in ranges for row in range(part.top(), part.bottom() + 1))
        records = (self.record(row) for row in islice(rows, self._most_selected()))
        return [record for record in records if record is not None]

    def selectAll(self) -> None:
        """Select every row, where they are not too many to act upon at once."""
        most = self._most_selected()
        if most is None or self.model().rowCount() <= most:
            super().selectAll()

    def record(self, row: int) -> Any:
        """The record shown in a row."""
        return self.model().index(row, 0).data(RECORD_ROLE)

    def show_sorted_by(self, key: str, descending: bool) -> None:
        """Put the chevron on the column of that key, by which the list is read."""
        number = next(n for n, column in enumerate(self.columns) if column.key == key)
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(number, order)

    def select_where(self, wanted: Callable[[Any], bool]) -> None:
        """Select the records for which `wanted` is true, and show the first of them."""
        model = self._records()
        if not isinstance(model, RecordModel):
            raise TypeError("only rows in memory can be searched through")
        self._select_rows(number for number, row in enumerate(model.rows) if wanted(row))

    def dress(self, look: Look) -> None:
        """Take up the row height and the column widths of a look."""
        self.setFont(look.font())
        self.verticalHeader().setDefaultSectionSize(look.px(self._row_height))
        if self.model() is None:
            return
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the columns to the new width, unless the person set them."""
        super().resizeEvent(event)
        self._fit_columns()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the current record on Enter; with Ctrl it is for the page around the table."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if is_enter and not with_control and self.currentIndex().isValid():
            self.opened.emit(self.record(self.currentIndex().row()))
            return
        super().keyPressEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the whole text of a cell that is too narrow for it."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            index = self.indexAt(event.pos())
            lines = [str(index.data() or ""), str(index.data(SECOND_ROLE) or "")]
            text = " ".join(filter(None, lines))
            room = self.visualRect(index).width() - current_look().px(26)
            is_cut = max(map(self.fontMetrics().horizontalAdvance, lines)) > room
            QToolTip.showText(event.globalPos(), tooltip(text) if is_cut else "", self)
            return True
        return super().viewportEvent(event)

    def show_column(self, number: int, shown: bool) -> None:
        """Show a column only where there is room for it."""
        left_out = self._left_out - {number} if shown else self._left_out | {number}
        if left_out != self._left_out:
            self._left_out = left_out
            self.setColumnHidden(number, not shown)
            self._fit_columns()

    def _fit_columns(self) -> None:
        """Give columns their width, or where they are too wide together, somewhat less."""
        if self._is_set_by_hand or self.model() is None:
            return
        look = current_look()
        # Asking for the viewport itself makes PySide build every class it might be: 8 ms.
        room = self.maximumViewportSize().width() - look.px(12)
        shown = self._columns_with_room(room)
        if any(column.stretch for column in self.columns):
            stretches = any(column.stretch for column in shown)
            self.horizontalHeader().setStretchLastSection(not stretches)
        wanted = sum(look.px(column.width) for column in shown)
        share = min(1.0, max(_LEAST_SHARE, room / max(1, wanted)))
        for number, column in enumerate(self.columns):
            self.setColumnHidden(number, column not in shown)
            self.setColumnWidth(number, int(look.px(column.width) * share))

    def _columns_with_room(self, room: int) -> list[Column[Any]]:
        """The columns without those that yield because the table is too narrow for all."""
        shown = [c for number, c in enumerate(self.columns) if number not in self._left_out]
        yielding = [column for column in shown if column.yield_first]
        for column in sorted(yielding, key=lambda column: -column.yield_first):
            if sum(current_look().px(one.width) for one in shown) > room:
                shown.remove(column)
        return shown

    def _build(self) -> None:
        self.setHorizontalHeader(_Header(self))
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setAlternatingRowColors(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _sort_as_asked(self, model: RecordModel[Any] | PagedTableModel[Any]) -> None:
        titles = self.horizontalHeader()
        titles.sectionResized.connect(self._on_section_resized)
        titles.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self._sorted_by = (-1, Qt.SortOrder.AscendingOrder)
        if isinstance(model, PagedTableModel):
            titles.sortIndicatorChanged.connect(self._on_sort_shown)
        self.setSortingEnabled(True)
        stretched = [n for n, column in enumerate(model.columns) if column.stretch]
        for number in stretched:
            titles.setSectionResizeMode(number, QHeaderView.ResizeMode.Stretch)
        titles.setStretchLastSection(not stretched)

    def _records(self) -> RecordModel[Any] | PagedTableModel[Any]:
        model = self.model()
        if not isinstance(model, RecordModel | PagedTableModel):
            raise TypeError("a record table shows the models it was made for")
        return model

    def _on_section_resized(self) -> None:
        by_mouse = QApplication.mouseButtons() & Qt.MouseButton.LeftButton
        if by_mouse and self.horizontalHeader().underMouse():
            self._is_set_by_hand = True

    def _select_rows(self, wanted: Iterable[int]) -> None:
        """Select these rows, which rise, in one step: row by row, 5,000 would take minutes."""
        rows = list(wanted)
        chosen, last = QItemSelection(), self.model().columnCount() - 1
        for first_row, last_row in _runs(rows):
            start, end = self.model().index(first_row, 0), self.model().index(last_row, last)
            chosen.append(QItemSelectionRange(start, end))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | _BY_ROWS
        self.selectionModel().select(chosen, flags)
        if rows:
            first = self.model().index(rows[0], 0)
            self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
            self.scrollTo(first)

    def _most_selected(self) -> int | None:
        return MOST_SELECTED if isinstance(self.model(), PagedTableModel) else None

    def _on_sort_shown(self, section: int, order: Qt.SortOrder) -> None:
        """Leave the chevron where it was when a list read by pages has no order of that column."""
        if 0 <= section < len(self.columns) and not self.columns[section].key:
            self.horizontalHeader().setSortIndicator(*self._sorted_by)
        else:
            self._sorted_by = (section, order)

    def _on_selection_changed(self) -> None:
        self.picked.emit(self.selected())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        self.opened.emit(self.record(index.row()))


def _runs(rows: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Rising numbers as runs without a gap: the first and the last of each."""
    for _, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        numbers = [number for _, number in run]
        yield numbers[0], numbers[-1]
