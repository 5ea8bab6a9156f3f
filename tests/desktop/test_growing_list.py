"""A long list shows its beginning at once and the rest when it is known; what is selected stays."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desktop.parts.columns import Column
from app.desktop.parts.paged_model import PAGE, PagedTableModel
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import MOST_SELECTED, RecordTable


class _Numbers:
    """The numbers from one on, up to a count."""

    def __init__(self, count: int, first: int = 0) -> None:
        self._count = count
        self._first = first

    def count(self) -> int:
        return self._count

    def read(self, first: int, limit: int) -> Sequence[int]:
        return range(self._first + first, self._first + min(first + limit, self._count))

    def ordered(self, key: str, descending: bool) -> "_Numbers":
        return self


COLUMNS: tuple[Column[int], ...] = (
    Column("Number", str, key="number"),
    Column("Doubled", lambda number: str(2 * number)),
)


@pytest.fixture
def table(qtbot: QtBot) -> RecordTable:
    model: PagedTableModel[int] = PagedTableModel(COLUMNS)
    made = RecordTable(model, "Numbers")
    model.setParent(made)
    qtbot.addWidget(made)
    return made


def rows_of(table: RecordTable) -> PagedTableModel[int]:
    model = table.model()
    assert isinstance(model, PagedTableModel)
    return model


def test_it_grows_under_what_is_selected(table: RecordTable) -> None:
    rows = rows_of(table)
    rows.show_pages(_Numbers(PAGE - 6))
    table.selectRow(7)
    rows.grow(_Numbers(100_000))
    assert rows.rowCount() == 100_000
    assert table.selected() == [7]
    assert rows.record(PAGE - 1) == PAGE - 1
    assert rows.record(99_999) == 99_999
    rows.grow(_Numbers(3))
    assert rows.rowCount() == 3


def test_read_again_it_finds_what_was_selected_near_its_place(table: RecordTable) -> None:
    rows_of(table).show_pages(_Numbers(1_000))
    table.selectRow(500)
    table.show_pages(_Numbers(1_000, first=3), key=lambda number: number)
    assert table.selected() == [500]
    assert table.currentIndex().row() == 497
    table.show_pages(_Numbers(10), key=lambda number: number)
    assert table.selected() == []


def test_no_more_is_selected_than_can_be_acted_upon(table: RecordTable) -> None:
    rows_of(table).show_pages(_Numbers(1_000_000))
    table.selectAll()
    assert table.selected() == []
    table.selectRow(0)
    QTest.keyClick(
        table,
        Qt.Key.Key_End,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert len(table.selected()) <= MOST_SELECTED
    rows_of(table).show_pages(_Numbers(20))
    table.selectAll()
    assert table.selected() == list(range(20))


def test_pages_and_rows_are_not_mixed_up(table: RecordTable, qtbot: QtBot) -> None:
    model: RecordModel[int] = RecordModel(COLUMNS)
    other = RecordTable(model, "Numbers")
    model.setParent(other)
    qtbot.addWidget(other)
    with pytest.raises(TypeError):
        other.show_pages(_Numbers(1), key=lambda number: number)
    with pytest.raises(TypeError):
        table.show_rows([1], key=lambda number: number)


def test_the_chevron_stays_on_a_column_that_has_an_order(table: RecordTable) -> None:
    rows_of(table).show_pages(_Numbers(10))
    table.show_sorted_by("number", descending=True)
    table.sortByColumn(1, Qt.SortOrder.AscendingOrder)
    titles = table.horizontalHeader()
    assert titles.sortIndicatorSection() == 0
    assert titles.sortIndicatorOrder() == Qt.SortOrder.DescendingOrder
