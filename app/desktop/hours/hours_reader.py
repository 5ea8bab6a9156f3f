"""How the list of hours is read: its first page at once, the order of the rest in the worker."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from app.desktop.desk import Desk
from app.desktop.parts.paged_model import PAGE, PagedTableModel
from app.desktop.parts.record_table import RecordTable
from app.records.failures import AppError
from app.services import hours_list
from app.services.hours_list import HoursOrder, HoursRow, HoursSort, HoursView
from app.services.office import OfficeFile

#: From so many entries on a list is long: even its first page may take a while to be found.
_LONG = 20_000
#: A long list is read once the person has paused typing.
_TYPING_MS = 200

#: The list as it is ordered by another column.
Order = Callable[[str, bool], "_Beginning | _Whole"]


@dataclass(frozen=True, slots=True)
class _Beginning:
    """The first page of a view, read at once."""

    rows: Sequence[HoursRow]
    order: Order

    def count(self) -> int:
        return len(self.rows)

    def read(self, first: int, limit: int) -> Sequence[HoursRow]:
        return self.rows[first : first + limit]

    def ordered(self, key: str, descending: bool) -> "_Beginning | _Whole":
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

    def ordered(self, key: str, descending: bool) -> "_Beginning | _Whole":
        return self.order(key, descending)


class HoursReader(QObject):
    """Shows views of the hours in a table, and keeps to the newest one that was asked for.

    A long list is read in the worker alone, so that nobody who types waits for it. Signals:
    `counted(int, int)` with how many entries and minutes the view holds, once known.
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
        self._begun = 0
        self._begins_anew = False
        self._shown: _Beginning | _Whole = _Beginning((), self._ordered)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._read_order)
        self.view = HoursView()
        self.is_long = False

    def show(self, view: HoursView) -> None:
        """Show another view, from its beginning."""
        if self.is_long:
            self._ask_for(view)
            self._begins_anew = True
            self._soon.start(_TYPING_MS)
        else:
            self._show_pages(self._beginning(view))
            self._table.scrollToTop()

    def show_again(self) -> None:
        """Read the same view again after a change, and stay where the person was."""
        if self._model.rowCount() <= PAGE and not self.is_long:
            self._show_pages(self._beginning(self.view))
        else:
            self._ask_for(self.view)
            self._read_order()

    def show_beginning(self) -> None:
        """Show the first page as it is now; the rest waits until the view is shown again."""
        rows = hours_list.first_page(self._desk.office, self.view)
        self._show_pages(_Beginning(rows, self._ordered))

    def _ask_for(self, view: HoursView) -> None:
        self.view = view
        self._number += 1

    def _beginning(self, view: HoursView) -> _Beginning:
        """The first page, at once; the worker reads the order of what follows."""
        self._ask_for(view)
        rows = hours_list.first_page(self._desk.office, view)
        if len(rows) < PAGE:
            self.counted.emit(len(rows), sum(row.minutes for row in rows))
        else:
            self._begun = self._number
            self._read_order()
        return _Beginning(rows, self._ordered)

    def _ordered(self, key: str, descending: bool) -> "_Beginning | _Whole":
        view = self.view._replace(sort=HoursSort(key), descending=descending)
        if not self.is_long:
            return self._beginning(view)
        self._ask_for(view)
        self._begins_anew = True
        self._read_order()
        return self._shown

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
            if not self._soon.isActive():
                self._read_order()
            return
        self.is_long = self.is_long or len(order.rows) > _LONG
        whole = _Whole(self._desk.office, order.rows, self._ordered)
        if number == self._begun:
            self._shown = whole
            self._model.grow(whole)
        else:
            self._show_pages(whole)
        if self._begins_anew:
            self._begins_anew = False
            self._table.scrollToTop()
        self.counted.emit(len(order.rows), order.minutes)

    def _on_order_refused(self, refusal: AppError) -> None:
        """Leave what is shown as it is; stopping the reading is no failure to tell of."""
        self._is_reading = False

    def _show_pages(self, pages: "_Beginning | _Whole") -> None:
        self._shown = pages
        self._table.show_pages(pages, lambda row: row.id)
