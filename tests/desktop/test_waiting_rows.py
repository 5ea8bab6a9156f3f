"""The rows that wait are placed, made new or thrown away, and every way there is shown."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desktop.bringing_in.screen import BringInScreen
from app.desktop.bringing_in.tray import TrayScreen
from app.desktop.home.screen import HomeScreen
from app.desktop.parts.buttons import Button
from app.desktop.people.screen import PeopleScreen
from app.desktop.window import MainWindow
from app.services import bringing_in, hours_list, people_list, rows_waiting
from app.services.hours_list import HoursView
from app.services.office import OfficeFile
from app.services.people_list import PeopleFilter
from tests.desktop.accessibility import failures
from tests.desktop.answers import DEMO_TODAY
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.render import dress, settle
from tests.desktop.riverside import riverside

HOURS = """Name,Date,Hours,Activity
Amina Dialo,2026-03-01,1:00,Kitchen
Amina Dialo,2026-03-02,2:00,Kitchen
Joe Baptiste,2026-03-03,3:00,Kitchen
Joe Baptiste,2026-03-04,4:00,Kitchen
Nobody,2026-03-05,5:00,Kitchen
"""


def _bring_in(office: OfficeFile) -> None:
    sheet = bringing_in.read_pasted(HOURS)
    mapping = bringing_in.proposed_mapping(office, sheet)
    bringing_in.bring_in(office, bringing_in.plan(office, sheet, mapping, today=DEMO_TODAY))


@pytest.fixture
def tray(office: OfficeFile, sitting: Sitting, qtbot: QtBot) -> TrayScreen:
    riverside(office)
    _bring_in(office)
    made = TrayScreen(sitting.desk)
    qtbot.addWidget(made)
    settle(made)
    made.activateWindow()
    return made


def _minutes(office: OfficeFile) -> int:
    return hours_list.order(office, HoursView()).minutes


def _names(office: OfficeFile) -> list[str]:
    return [row.name for row in people_list.table(office, PeopleFilter.EVERYONE, "", TODAY)]


def _select(tray: TrayScreen, *days: str) -> None:
    tray.table.select_where(lambda row: any(day in row.hours for day in days))


def _button(parent: QWidget, text: str) -> Button:
    return next(button for button in parent.findChildren(Button) if text in button.text())


def test_all_rows_of_one_name_are_placed_by_keyboard(
    tray: TrayScreen, sitting: Sitting, office: OfficeFile
) -> None:
    QAbstractItemModelTester(tray.rows)
    before = _minutes(office)
    assert tray.table.hasFocus()
    assert tray.card.whom.text() == "Amina Dialo"
    assert tray.card.others.text() == "&With 1 other of this name"
    QTest.keyClick(tray.table, Qt.Key.Key_Return)
    proposal = _button(tray.card.proposals, "This is Amina Diallo")
    assert proposal.hasFocus()
    QTest.keyClick(proposal, Qt.Key.Key_Space)
    assert sitting.said == ["3 h for Amina Diallo, from 2 waiting rows."]
    assert _minutes(office) == before + 180
    assert [row.whom for row in tray.table.selected()] == ["Joe Baptiste"]
    assert tray.table.hasFocus()


def test_one_row_alone_is_somebody_elses(
    tray: TrayScreen, sitting: Sitting, office: OfficeFile
) -> None:
    _select(tray, "3 Mar")
    tray.card.others.setChecked(False)
    QTest.keyClicks(tray.card.picker, "tom")
    QTest.keyClick(tray.card.picker, Qt.Key.Key_Return)
    assert sitting.said == ["3 h for Tom Price, from a waiting row."]
    assert rows_waiting.count(office) == 4


def test_several_become_new_people_or_go(
    tray: TrayScreen, sitting: Sitting, office: OfficeFile
) -> None:
    _select(tray, "3 Mar", "4 Mar", "5 Mar")
    assert not tray.card.isVisible()
    QTest.mouseClick(tray.make_new, Qt.MouseButton.LeftButton)
    assert sitting.said == ["Added 2 people from waiting rows."]
    assert {"Joe Baptiste", "Nobody"} <= set(_names(office))
    _select(tray, "1 Mar", "2 Mar")
    QTest.mouseClick(tray.throw_away, Qt.MouseButton.LeftButton)
    assert sitting.said[-1] == "Threw away 2 waiting rows."
    assert tray.bring_in.isVisible()
    sitting.desk.operations.undo_last()
    assert len(tray.rows.rows) == 2


def test_delete_throws_away_only_what_is_selected(
    tray: TrayScreen, sitting: Sitting, office: OfficeFile
) -> None:
    QTest.keyClick(tray.table, Qt.Key.Key_Delete)
    assert sitting.said == ["Threw away 1 waiting row."]
    assert rows_waiting.count(office) == 4
    QTest.mouseClick(tray.card.throw_away, Qt.MouseButton.LeftButton)
    QTest.mouseClick(tray.card.make_new, Qt.MouseButton.LeftButton)
    assert sitting.said[1:] == ["Threw away 1 waiting row.", "Added 1 person from waiting rows."]
    assert [row.whom for row in tray.rows.rows] == ["Nobody"]


def test_an_empty_tray_is_no_dead_end(sitting: Sitting, qtbot: QtBot) -> None:
    tray = TrayScreen(sitting.desk)
    qtbot.addWidget(tray)
    settle(tray)
    assert failures(tray) == []
    QTest.mouseClick(tray.bring_in, Qt.MouseButton.LeftButton)
    assert sitting.went == [("bring in", None)]


def test_every_way_to_the_rows_is_shown_while_there_are_any(
    demo_window: MainWindow, demo_office: OfficeFile, qtbot: QtBot
) -> None:
    home = demo_window.pages.shown_screen
    assert isinstance(home, HomeScreen)
    assert not home.waiting.isVisible()
    _bring_in(demo_office)
    home.make_stale()
    QTest.mouseClick(home.waiting.link, Qt.MouseButton.LeftButton)
    assert demo_window.pages.place == "waiting rows"
    for place, kind in (("people", PeopleScreen), ("bring in", BringInScreen)):
        demo_window.pages.go(place)
        screen = demo_window.pages.shown_screen
        assert isinstance(screen, PeopleScreen | BringInScreen)
        assert isinstance(screen, kind)
        QTest.mouseClick(screen.waiting.link, Qt.MouseButton.LeftButton)
        assert demo_window.pages.place == "waiting rows"


def test_a_file_dropped_on_the_window_is_brought_in(
    demo_window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "people.csv"
    path.write_text("Name\nZoe Hart\n", encoding="utf-8")
    demo_window.pages.go("bring in")
    screen = demo_window.pages.shown_screen
    assert isinstance(screen, BringInScreen)
    with qtbot.waitSignal(screen.stepped):
        demo_window.dropEvent(_dropped(path))
    assert screen.journey.at_hand is not None
    with qtbot.waitSignal(demo_window.file_chosen):
        demo_window.dropEvent(_dropped(tmp_path / "other.goodturn"))


def _dropped(path: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    _kept.append(data)
    return QDropEvent(
        QPointF(5, 5),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )


#: An event does not own what is dropped.
_kept: list[QMimeData] = []


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_tray_can_be_read_and_reached(tray: TrayScreen, theme: str, text_size: int) -> None:
    dress(theme, text_size)
    side = round(228 * 0.95 * text_size / 100)
    settle(tray, (1280 - side, 760))
    assert failures(tray) == []
    assert tray.minimumSizeHint().width() <= 1280 - side
    tray.table.selectAll()
    settle(tray, (1280 - side, 760))
    assert failures(tray) == []
