"""A model that is given rows: it sorts by values, keeps selections, and passes Qt's own tester."""

from datetime import date
from typing import NamedTuple

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.desktop.parts.columns import RECORD_ROLE, SORT_ROLE, Column
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from tests.desktop.render import settle


class _Row(NamedTuple):
    name: str
    minutes: int
    last_on: date | None = None


ROWS = (
    _Row("tom", 90, date(2026, 2, 3)),
    _Row("Ana", 2**40, date(2026, 3, 12)),
    _Row("Margaret", 600),
)
COLUMNS: tuple[Column[_Row], ...] = (
    Column("Name", lambda row: row.name),
    Column("Minutes", lambda row: f"{row.minutes:,}", lambda row: row.minutes, right=True),
    Column("Last", lambda row: str(row.last_on or ""), lambda row: row.last_on, stretch=True),
)


@pytest.fixture
def model() -> RecordModel[_Row]:
    made: RecordModel[_Row] = RecordModel(COLUMNS)
    made.show_rows(ROWS)
    return made


@pytest.fixture
def table(model: RecordModel[_Row], qtbot: QtBot) -> RecordTable:
    made = RecordTable(model, "People")
    qtbot.addWidget(made)
    settle(made, (600, 300))
    return made


def _names(model: RecordModel[_Row]) -> list[str]:
    return [row.name for row in model.rows]


def test_qt_finds_no_fault(model: RecordModel[_Row], qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt's
    model.sort(1)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]  # pytest-qt's


def test_roles_hold_text_value_record_and_alignment(model: RecordModel[_Row]) -> None:
    cell = model.index(1, 1)
    assert cell.data() == "1,099,511,627,776"
    assert cell.data(SORT_ROLE) == 2**40
    assert cell.data(RECORD_ROLE) is ROWS[1]
    assert cell.data(Qt.ItemDataRole.TextAlignmentRole) & Qt.AlignmentFlag.AlignRight
    assert cell.data(Qt.ItemDataRole.DecorationRole) is None
    assert model.headerData(1, Qt.Orientation.Horizontal) == "Minutes"
    assert model.headerData(9, Qt.Orientation.Horizontal) is None
    assert model.rowCount(cell) == model.columnCount(cell) == 0
    assert model.data(QModelIndex()) is None


def test_values_are_sorted_not_their_text(model: RecordModel[_Row]) -> None:
    model.sort(1, Qt.SortOrder.DescendingOrder)
    assert _names(model) == ["Ana", "Margaret", "tom"]
    model.sort(0)
    assert _names(model) == ["Ana", "Margaret", "tom"]


@pytest.mark.parametrize("order", list(Qt.SortOrder))
def test_what_has_no_value_stands_last(model: RecordModel[_Row], order: Qt.SortOrder) -> None:
    model.sort(2, order)
    assert _names(model)[-1] == "Margaret"


def test_new_rows_come_in_the_order_asked_for(model: RecordModel[_Row]) -> None:
    model.sort(0)
    model.show_rows([*ROWS, _Row("Joe", 5)])
    assert _names(model) == ["Ana", "Joe", "Margaret", "tom"]
    model.sort(-1)
    model.show_rows(ROWS)
    assert _names(model) == ["tom", "Ana", "Margaret"]


def test_the_selection_follows_its_record(table: RecordTable, model: RecordModel[_Row]) -> None:
    table.select_where(lambda row: row.name == "tom")
    table.sortByColumn(1, Qt.SortOrder.DescendingOrder)
    assert [row.name for row in table.selected()] == ["tom"]
    table.show_rows([*ROWS, _Row("Joe", 5)], key=lambda row: row.name)
    assert [row.name for row in table.selected()] == ["tom"]


def test_enter_opens_and_selecting_tells(table: RecordTable, qtbot: QtBot) -> None:
    with qtbot.waitSignal(table.picked) as picked:
        table.select_where(lambda row: row.name == "Ana")
    assert picked.args == [[ROWS[1]]]
    with qtbot.waitSignal(table.opened) as opened:
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [ROWS[1]]
    with qtbot.waitSignal(table.opened) as opened:
        table.doubleClicked.emit(table.model().index(0, 0))
    assert opened.args == [ROWS[0]]


def test_rows_are_forty_high_and_titles_stand_over_their_cells(table: RecordTable) -> None:
    assert table.rowHeight(0) == 40
    assert table.horizontalHeader().height() == 39
    assert table.verticalHeader().isHidden()


def test_a_table_of_rows_is_not_shown_pages(table: RecordTable) -> None:
    assert [column.title for column in table.columns] == ["Name", "Minutes", "Last"]
