"""The help: the page that fits, words found in all of them, and nothing loaded from outside."""

import re
import tomllib
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app import __version__
from app.desktop.commands import commands
from app.desktop.help.about import LIBRARIES, about
from app.desktop.help.keys import keys
from app.desktop.help.pages import PAGE_FOR_PLACE, help_pages
from app.desktop.help.reading_view import ReadingView
from app.desktop.help.screen import HelpScreen
from app.desktop.look.themes import Themes
from app.desktop.places import places
from app.desktop.window import MainWindow
from app.services.office import OfficeFile
from app.services.preferences import PreferencesFile
from tests.desktop.render import settle
from tests.desktop.sample_screens import SAMPLE_PLACES
from tests.desktop.spoken import ROOT
from tests.desktop.whole_window import handed_over

TODAY = date(2026, 3, 16)


@pytest.fixture
def window(
    themes: Themes, preferences: PreferencesFile, office: OfficeFile, qtbot: QtBot
) -> Iterator[MainWindow]:
    own = [place for place in places() if place.key == "help"]
    others = [place for place in SAMPLE_PLACES if place.key != "help"]
    made = MainWindow(themes, preferences, lambda: TODAY, all_places=[*others, *own])
    qtbot.addWidget(made)
    handed_over(made, office)
    settle(made)
    yield made
    made.tasks.close()


def _help(window: MainWindow) -> HelpScreen:
    screen = window.pages.shown_screen
    assert isinstance(screen, HelpScreen)
    return screen


def _names(screen: HelpScreen) -> list[str]:
    model = screen.contents.model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_f1_opens_the_page_that_fits(window: MainWindow) -> None:
    window.pages.go("home")
    window.menus.actions["help"].trigger()
    assert "Recognised until" in _help(window).text.toPlainText()
    assert _help(window).contents.currentIndex().data() == "When thanks are due"


def test_every_place_has_a_page_that_is_there() -> None:
    known = {page.key for page in help_pages()}
    assert set(PAGE_FOR_PLACE.values()) <= known
    assert set(PAGE_FOR_PLACE) == {place.key for place in places()} - {"help"}


def test_words_are_found_in_all_pages_and_marked(window: MainWindow) -> None:
    window.pages.go("help")
    screen = _help(window)
    QTest.keyClicks(screen.words, "baseline DATE")
    assert _names(screen) == ["When thanks are due", "Spreadsheets"]
    assert screen.found.text() == "Found on 2 pages"
    marked = {mark.cursor.selectedText() for mark in screen.text.extraSelections()}
    assert marked == {"baseline", "date"}
    QTest.keyClick(screen.words, Qt.Key.Key_Escape)
    assert len(_names(screen)) == len(help_pages())
    assert screen.found.isHidden()
    assert screen.text.extraSelections() == []


def test_words_that_stand_nowhere_are_said_so(window: MainWindow) -> None:
    window.pages.go("help")
    screen = _help(window)
    QTest.keyClicks(screen.words, "zebra")
    assert _names(screen) == []
    assert screen.found.text() == "No page says that. Try another word."
    assert screen.text.toPlainText()


def test_the_arrow_keys_walk_through_the_pages(window: MainWindow) -> None:
    window.pages.go("help")
    screen = _help(window)
    QTest.keyClick(screen.contents, Qt.Key.Key_Down)
    assert screen.text.toPlainText().startswith("How Goodturn decides")


def test_a_link_opens_another_page_and_nothing_outside(qtbot: QtBot) -> None:
    view = ReadingView("Help page")
    qtbot.addWidget(view)
    asked: list[str] = []
    view.page_asked.connect(asked.append)
    view.show_page("[more](5-your-file.md) [out](https://example.org) ![x](file:///etc/hosts)")
    view.anchorClicked.emit(QUrl("https://example.org"))
    view.anchorClicked.emit(QUrl("5-your-file.md"))
    assert asked == ["5-your-file"]
    assert view.loadResource(2, QUrl("file:///etc/hosts")) is None


def test_every_key_of_a_command_is_told() -> None:
    told = keys().replace("\\", "")
    for command in commands():
        if command.shortcut:
            assert f"**{command.shortcut}** | {command.name.rstrip('…')}" in told
    assert "**Ctrl+3** | Hours" in told


def test_the_version_and_every_library_are_told() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=]", one)[0].casefold() for one in project["dependencies"]}
    named = {library.package.casefold() for library in LIBRARIES}
    assert needed <= named
    assert __version__ in about()
