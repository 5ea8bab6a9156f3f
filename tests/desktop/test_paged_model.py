"""A list of a million rows: only what is in sight is read and kept."""

import tracemalloc
from collections.abc import Sequence
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.desktop.parts.columns import RECORD_ROLE, Column
from app.desktop.parts.paged_model import PAGE, PAGES_KEPT, PagedTableModel
from app.desktop.parts.record_table import RecordTable
from tests.desktop.render import image_of, settle

MILLION = 1_000_000


class _Row(NamedTuple):
    number: int
    name: str


class _Numbers:
    """A list of numbers in either order, which counts how often it is read."""

    def __init__(self, count: int = MILLION, descending: bool = False) -> None:
        self._count = count
        self._descending = descending
        self.reads = 0

    def count(self) -> int:
        return self._count

    def read(self, first: int, limit: int) -> Sequence[_Row]:
        self.reads += 1
        rows = range(first, min(first + limit, self._count))
        numbers = [self._count - 1 - n for n in rows] if self._descending else list(rows)
        return [_Row(number, f"Person {number:,}") for number in numbers]

    def ordered(self, key: str, descending: bool) -> "_Numbers":
        assert key == "number"
        return _Numbers(self._count, descending)


COLUMNS: tuple[Column[_Row], ...] = (
    Column("Number", lambda row: f"{row.number:,}", key="number", right=True),
    Column("Name", lambda row: row.name, stretch=True),
)


@pytest.fixture
def model() -> PagedTableModel[_Row]:
    made: PagedTableModel[_Row] = PagedTableModel(COLUMNS)
    made.show_pages(_Numbers())
    return made


def test_qt_finds_no_fault(qtmodeltester: ModelTester) -> None:
    small: PagedTableModel[_Row] = PagedTableModel(COLUMNS)
    small.show_pages(_Numbers(700))
    qtmodeltester.check(small)  # type: ignore[no-untyped-call]  # pytest-qt's


def test_any_row_is_at_hand(model: PagedTableModel[_Row]) -> None:
    assert model.rowCount() == MILLION
    assert model.index(999_999, 1).data() == "Person 999,999"
    assert model.index(0, 0).data(RECORD_ROLE) == _Row(0, "Person 0")
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Number"
    assert model.headerData(0, Qt.Orientation.Vertical) is None


def test_a_page_is_read_once_and_old_ones_go() -> None:
    numbers = _Numbers()
    model: PagedTableModel[_Row] = PagedTableModel(COLUMNS)
    model.show_pages(numbers)
    for row in range(PAGE):
        model.record(row)
    assert numbers.reads == 1
    for page in range(PAGES_KEPT + 1):
        model.record(page * PAGE)
    assert numbers.reads == PAGES_KEPT + 1
    model.record(0)
    assert numbers.reads == PAGES_KEPT + 2


def test_sorting_asks_the_reader(model: PagedTableModel[_Row]) -> None:
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert model.index(0, 0).data() == "999,999"
    model.sort(1)
    assert model.index(0, 0).data() == "999,999"


def test_a_row_that_went_away_is_an_empty_line(model: PagedTableModel[_Row]) -> None:
    shrunk: PagedTableModel[_Row] = PagedTableModel(COLUMNS)
    numbers = _Numbers(10)
    shrunk.show_pages(numbers)
    numbers._count = 5
    assert shrunk.index(7, 1).data() is None
    assert PagedTableModel(COLUMNS).record(0) is None


def test_a_million_rows_cost_little_memory(model: PagedTableModel[_Row], qtbot: QtBot) -> None:
    tracemalloc.start()
    table = RecordTable(model, "Hours")
    qtbot.addWidget(table)
    settle(table, (800, 600))
    for row in range(0, MILLION, MILLION // 40):
        table.scrollTo(model.index(row, 0))
        image_of(table, (800, 600))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 6_000_000


def test_only_rows_in_memory_are_searched(model: PagedTableModel[_Row], qtbot: QtBot) -> None:
    table = RecordTable(model, "Hours")
    qtbot.addWidget(table)
    with pytest.raises(TypeError):
        table.select_where(lambda row: True)
    with pytest.raises(TypeError):
        table.show_rows([], key=lambda row: row.number)
