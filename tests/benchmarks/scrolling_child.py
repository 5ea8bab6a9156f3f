"""One long scroll in a process of its own: `PATH hours|items median|p95`; prints the seconds."""

import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from app.desktop.hours.columns import columns
from app.desktop.look.application import the_application
from app.desktop.look.themes import Themes
from app.desktop.parts.paged_model import PagedTableModel
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.services import hours_list
from app.services.hours_list import HoursRow, HoursView
from app.store.office_file import OfficeFile
from tests.benchmarks.charity_at_size import WHO

_FRAMES = 300
_ITEMS = 5_000
#: As far as one notch of the wheel goes.
_STEP = 3


@dataclass(frozen=True, slots=True)
class _Whole:
    """All hours in the order of their days, as the screen of hours shows them."""

    office: OfficeFile
    numbers: Sequence[int]

    def count(self) -> int:
        return len(self.numbers)

    def read(self, first: int, limit: int) -> Sequence[HoursRow]:
        return hours_list.page(self.office, self.numbers[first : first + limit])

    def ordered(self, key: str, descending: bool) -> "_Whole":
        return self


def main() -> None:
    """Scroll through the hours of a file, or through as many items of Qt's own."""
    path, way, figure = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
    application = the_application()
    Themes(application).choose()
    office = OfficeFile.open(path, who=WHO, read_only=True, examined=False)
    model: PagedTableModel[HoursRow] = PagedTableModel(columns())
    model.show_pages(_Whole(office, hours_list.order(office, HoursView()).rows))
    table = shown(RecordTable(model, "Hours"))
    if way == "items":
        table = over_items(model, table)
    frames = scrolled(application, table)
    office.close()
    seconds = median(frames) if figure == "median" else quantiles(frames, n=20)[-1]
    sys.stdout.write(f"{seconds}\n")


class FixedColumns(RecordTable):
    """The table over a model of Qt's own, which knows no widths of columns."""

    def _fit_columns(self) -> None:
        """Leave the columns as wide as they were set."""


def shown(table: RecordTable) -> RecordTable:
    """The table, at the size of a window."""
    table.resize(1000, 700)
    table.show()
    return table


def over_items(model: PagedTableModel[Any] | RecordModel[Any], alike: RecordTable) -> RecordTable:
    """A table of Qt's own items whose columns are as wide as those of another."""
    table = FixedColumns(model, "Hours")
    items = items_of(model)
    items.setParent(table)
    QTableView.setModel(table, items)
    for place in range(model.columnCount()):
        table.setColumnWidth(place, alike.columnWidth(place))
    alike.hide()
    return shown(table)


def items_of(model: QAbstractItemModel) -> QStandardItemModel:
    """As many of the first rows as a list without a database would hold."""
    made = QStandardItemModel()
    for row in islice(range(model.rowCount()), _ITEMS):
        cells = [model.index(row, place).data() or "" for place in range(model.columnCount())]
        made.appendRow([QStandardItem(str(cell)) for cell in cells])
    return made


def scrolled(application: QApplication, table: QTableView) -> list[float]:
    """The seconds of each frame of a scroll that begins anew where the list ends."""
    bar = table.verticalScrollBar()
    application.processEvents()
    frames = []
    for number in range(1, _FRAMES + 1):
        begun = time.perf_counter()
        bar.setValue(number * _STEP % max(1, bar.maximum()))
        application.processEvents()
        frames.append(time.perf_counter() - begun)
    return frames


if __name__ == "__main__":
    main()
