"""The first run, by keyboard: an office file of one's own, another's, or the demo charity."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.desktop.look.themes import ThemeChoice, Themes
from app.desktop.start import Beginning
from app.desktop.welcome.place_field import PlaceField
from app.desktop.welcome.screen import WelcomeScreen
from app.desktop.window import MainWindow
from app.records.charity import CharityDraft
from app.services import charity
from app.services.office import create
from app.services.preferences import PreferencesFile
from tests.desktop.accessibility import failures
from tests.desktop.answers import Answers
from tests.desktop.render import WINDOW, settle
from tests.desktop.sample_screens import SAMPLE_PLACES

TODAY = date(2026, 3, 16)


@pytest.fixture
def window(themes: Themes, preferences: PreferencesFile, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(themes, preferences, lambda: TODAY, all_places=SAMPLE_PLACES)
    made.ask = Answers(made)
    qtbot.addWidget(made)
    yield made
    made.close()


@pytest.fixture
def welcome(window: MainWindow) -> WelcomeScreen:
    screen = WelcomeScreen(Beginning(window))
    window.pages.show_page(screen)
    settle(window, WINDOW)
    return screen


def _type(screen: WelcomeScreen, key: str, text: str) -> None:
    editor = screen.form.form.editor(key)
    field = editor.path if isinstance(editor, PlaceField) else editor
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, text)


def test_an_office_file_is_made_by_keyboard(
    welcome: WelcomeScreen, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    assert welcome.own.hasFocus()
    QTest.keyClick(welcome.own, Qt.Key.Key_Return)
    path = tmp_path / "new folder" / "hillside.goodturn"
    _type(welcome, "name", "Hillside Trust")
    _type(welcome, "coordinator", "Hannah")
    _type(welcome, "path", str(path))
    QTest.keyClick(welcome.form.form, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk is not None and not window.tasks.is_busy)
    assert window.desk is not None
    assert window.desk.office.path == path
    assert charity.details(window.desk.office).coordinator == "Hannah"
    assert window.preferences.now.last_file == str(path)


def test_what_is_missing_is_said_beside_each_field(welcome: WelcomeScreen) -> None:
    welcome.own.click()
    _type(welcome, "path", " ")
    welcome.form.make.click()
    assert list(welcome.form.form.problems()) == ["name", "path"]


def test_a_file_that_is_there_is_never_replaced(
    welcome: WelcomeScreen, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "riverside.goodturn"
    create(path, CharityDraft(name="Riverside"), who="Sarah").close()
    welcome.own.click()
    _type(welcome, "name", "Hillside Trust")
    _type(welcome, "path", str(path))
    welcome.form.make.click()
    qtbot.waitUntil(welcome.form.failure.isVisible)
    assert "is there already" in welcome.form.failure.text()
    assert welcome.form.form.values()["name"] == "Hillside Trust"
    assert welcome.isEnabled()


def test_a_cloud_folder_is_warned_of_and_not_forbidden(welcome: WelcomeScreen) -> None:
    welcome.own.click()
    place = welcome.form.form.editor("path")
    assert isinstance(place, PlaceField)
    assert place.warning.isHidden()
    _type(welcome, "path", "/home/sarah/Dropbox/office.goodturn")
    assert "Dropbox" in place.warning.sentence.text()
    assert not place.warning.isHidden()


def test_another_place_is_chosen(
    welcome: WelcomeScreen, window: MainWindow, tmp_path: Path
) -> None:
    assert isinstance(window.ask, Answers)
    window.ask.saves_to = tmp_path / "office"
    welcome.own.click()
    place = welcome.form.form.editor("path")
    assert isinstance(place, PlaceField)
    place.change.click()
    assert place.value() == tmp_path / "office.goodturn"


def test_escape_goes_back_to_the_ways_and_keeps_what_was_typed(welcome: WelcomeScreen) -> None:
    welcome.own.click()
    _type(welcome, "name", "Hillside Trust")
    QTest.keyClick(welcome.form, Qt.Key.Key_Escape)
    assert welcome.ways.isVisible()
    welcome.own.click()
    assert welcome.form.form.values()["name"] == "Hillside Trust"


def test_an_office_file_that_is_there_is_opened(
    welcome: WelcomeScreen, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "riverside.goodturn"
    create(path, CharityDraft(name="Riverside"), who="Sarah").close()
    assert isinstance(window.ask, Answers)
    window.ask.files = (path,)
    QTest.keyClick(welcome.open, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.desk is not None and not window.tasks.is_busy)


def test_the_demo_charity_is_made_and_opened(
    welcome: WelcomeScreen, window: MainWindow, qtbot: QtBot
) -> None:
    QTest.keyClick(welcome.own, Qt.Key.Key_Down)
    QTest.keyClick(welcome.open, Qt.Key.Key_Down)
    assert welcome.demo.hasFocus()
    QTest.keyClick(welcome.demo, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.desk is not None and not window.tasks.is_busy, timeout=20_000)
    assert window.desk is not None
    assert charity.details(window.desk.office).is_demo
    assert window.preferences.now.last_file == "", "one does not come back to the demo charity"


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
def test_the_welcome_can_be_read_and_reached(
    welcome: WelcomeScreen, window: MainWindow, theme: ThemeChoice, text_size: int
) -> None:
    window.themes.choose(theme, text_size)
    settle(window, WINDOW)
    assert failures(welcome) == []
    welcome.own.click()
    settle(window, WINDOW)
    assert failures(welcome) == []
    assert window.minimumSizeHint().width() <= WINDOW[0]
