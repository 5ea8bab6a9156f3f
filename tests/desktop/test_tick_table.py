"""A table whose rows are ticked: by Space, by a click on the box, all at once, and kept by key."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.desktop.parts.columns import SECOND_ROLE, TONE_ROLE, Column
from app.desktop.parts.pill import Tone
from app.desktop.parts.tick_table import TickedModel, TickTable
from tests.desktop.render import image_of, settle


class _Row(NamedTuple):
    name: str
    since: str = ""
    word: str = ""


ROWS = (
    _Row("Tom", "since March", "Overdue"),
    _Row("Ana", "", "Accepted"),
    _Row("Margaret has a name that goes on in a second line", "since May"),
)
COLUMNS: tuple[Column[_Row], ...] = (
    Column("Name", lambda row: row.name, second=lambda row: row.since, stretch=True),
    Column("State", lambda row: row.word,
           tone=lambda row: Tone.DANGER if row.word == "Overdue" else Tone.GOOD),
    Column("Extra", lambda row: "", yield_first=1),
)  # fmt: skip


@pytest.fixture
def model() -> TickedModel[_Row]:
    made = TickedModel(COLUMNS, lambda row: row.name, lambda row: f"Tick {row.name}")
    made.show_rows(ROWS)
    return made


@pytest.fixture
def table(model: TickedModel[_Row], qtbot: QtBot) -> TickTable:
    made = TickTable(model, "Owed", row_height=58)
    model.setParent(made)
    qtbot.addWidget(made)
    settle(made, (460, 300))
    return made


def _ticked(model: TickedModel[_Row]) -> list[str]:
    return [row.name.split()[0] for row in model.ticked()]


def _box(table: TickTable, row: int) -> QPoint:
    return table.visualRect(table.model().index(row, 0)).center()


def test_qt_finds_no_fault(model: TickedModel[_Row]) -> None:
    QAbstractItemModelTester(model)
    model.tick(["Tom"])
    model.sort(0)
    assert next(row.name for row in model.rows) == "Tom"
    assert not model.setData(model.index(0, 1), Qt.CheckState.Checked, Qt.ItemDataRole.EditRole)


def test_space_ticks_what_is_selected_and_takes_it_back(
    model: TickedModel[_Row], table: TickTable
) -> None:
    table.selectAll()
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert _ticked(model) == ["Tom", "Ana", "Margaret"]
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert _ticked(model) == ["Tom", "Margaret"]
    model.turn(model.rows)
    assert len(model.ticked()) == 3
    model.turn(model.rows)
    assert model.ticked() == []


def test_a_click_on_the_box_ticks_and_never_opens(
    model: TickedModel[_Row], table: TickTable, qtbot: QtBot
) -> None:
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=_box(table, 1))
    assert _ticked(model) == ["Ana"]
    with qtbot.assertNotEmitted(table.opened):
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=_box(table, 1))
    name = table.visualRect(model.index(1, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=name)
    with qtbot.waitSignal(table.opened) as opened:
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=name)
    assert opened.args == [ROWS[1]]
    # A double click leaves the button down, and the tables of later tests as if set by hand.
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=name)


def test_ticks_stay_with_their_rows_and_go_with_them(
    model: TickedModel[_Row], table: TickTable, qtbot: QtBot
) -> None:
    model.tick(["Tom", "Ana"])
    with qtbot.waitSignal(model.ticks_changed):
        table.show_rows(ROWS[1:], lambda row: row.name)
    assert _ticked(model) == ["Ana"]


def test_a_cell_says_all_it_shows(model: TickedModel[_Row], table: TickTable) -> None:
    said = Qt.ItemDataRole.AccessibleTextRole
    assert model.index(0, 0).data(said) == "Tick Tom"
    assert model.index(0, 0).data() is None
    assert model.index(0, 1).data(said) == "Tom since March"
    assert model.index(0, 1).data(SECOND_ROLE) == "since March"
    assert model.index(0, 2).data(TONE_ROLE) == Tone.DANGER
    assert model.index(2, 2).data(TONE_ROLE) is None
    assert not model.flags(model.index(0, 1)) & Qt.ItemFlag.ItemIsUserCheckable


def test_it_is_drawn_and_a_column_goes_where_it_is_narrow(
    model: TickedModel[_Row], table: TickTable
) -> None:
    table.selectRow(1)
    model.tick(["Tom"])
    assert not image_of(table, (460, 300)).isNull()
    assert table.isColumnHidden(3)
    settle(table, (800, 300))
    assert not table.isColumnHidden(3)
