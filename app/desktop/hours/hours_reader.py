"""How the list of hours is read: its first page at once, the order of the rest in the worker."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from app.desktop.desk import Desk
from app.desktop.parts.paged_model import PAGE, PagedTableModel
from app.desktop.parts.record_table import RecordTable
from app.records.failures import AppError
from app.services import hours_list
from app.services.hours_list import HoursOrder, HoursRow, HoursSort, HoursView
from app.services.office import OfficeFile

#: The list as it is ordered by another column.
Order = Callable[[str, bool], "_Beginning"]


@dataclass(frozen=True, slots=True)
class _Beginning:
    """The first page of a view, read at once."""

    rows: Sequence[HoursRow]
    order: Order

    def count(self) -> int:
        return len(self.rows)

    def read(self, first: int, limit: int) -> Sequence[HoursRow]:
        return self.rows[first : first + limit]

    def ordered(self, key: str, descending: bool) -> "_Beginning":
        return self.order(key, descending)


@dataclass(frozen=True, slots=True)
class _Whole:
    """A whole view by its row numbers; each page is looked up when it comes into sight."""

    office: OfficeFile
    numbers: Sequence[int]
    order: Order

    def count(self) -> int:
        return len(self.numbers)

    def read(self, first: int, limit: int) -> Sequence[HoursRow]:
        return hours_list.page(self.office, self.numbers[first : first + limit])

    def ordered(self, key: str, descending: bool) -> _Beginning:
        return self.order(key, descending)


class HoursReader(QObject):
    """Shows views of the hours in a table, and keeps to the newest one that was asked for.

    Signals: `counted(int, int)` with how many entries and minutes the view holds, once known.
    """

    counted = Signal(object, object)

    def __init__(
        self, desk: Desk, model: PagedTableModel[HoursRow], table: RecordTable, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._model = model
        self._table = table
        self._number = 0
        self._is_reading = False
        self.view = HoursView()

    def show(self, view: HoursView) -> None:
        """Show another view, from its beginning."""
        self._model.show_pages(self._beginning(view))
        self._table.scrollToTop()

    def show_again(self) -> None:
        """Read the same view again after a change, and stay where the person was."""
        if self._model.rowCount() <= PAGE:
            self._table.show_pages(self._beginning(self.view), lambda row: row.id)
        else:
            self._number += 1
            self._read_order()

    def _beginning(self, view: HoursView) -> _Beginning:
        self.view = view
        self._number += 1
        rows = hours_list.first_page(self._desk.office, view)
        if len(rows) < PAGE:
            self._tell(self._number, len(rows), sum(row.minutes for row in rows))
        else:
            self._read_order()
        return _Beginning(rows, self._ordered)

    def _ordered(self, key: str, descending: bool) -> _Beginning:
        return self._beginning(self.view._replace(sort=HoursSort(key), descending=descending))

    def _read_order(self) -> None:
        """Have the worker read the order, unless it is at it already: then once more after that."""
        if self._is_reading:
            return
        self._is_reading = True
        number, view, office = self._number, self.view, self._desk.office
        self._desk.tasks.run(
            self.tr("Reading the list of hours"),
            lambda progress: hours_list.order(office, view),
            lambda order: self._on_order_read(number, order),
            self._on_order_refused,
        )

    def _on_order_read(self, number: int, order: HoursOrder) -> None:
        self._is_reading = False
        if number != self._number:
            self._read_order()
            return
        whole = _Whole(self._desk.office, order.rows, self._ordered)
        if self._model.rowCount() == PAGE:
            self._model.grow(whole)
        else:
            self._table.show_pages(whole, lambda row: row.id)
        self._tell(number, len(order.rows), order.minutes)

    def _on_order_refused(self, refusal: AppError) -> None:
        """Leave the first page as it is; stopping the reading is no failure to tell of."""
        self._is_reading = False

    def _tell(self, number: int, entries: int, minutes: int) -> None:
        if number == self._number:
            self.counted.emit(entries, minutes)
