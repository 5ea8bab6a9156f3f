"""The window opened at Hours, and fingers that type on whatever has the keyboard."""

from collections.abc import Callable, Iterator
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.hours.screen import HoursScreen
from app.desktop.look.themes import Themes
from app.desktop.places import places
from app.desktop.window import MainWindow
from app.services.office import OfficeFile
from app.services.preferences import PreferencesFile
from tests.desktop.answers import DEMO_TODAY
from tests.desktop.whole_window import opened_window

_KEYS = {
    "\n": Qt.Key.Key_Return,
    "\t": Qt.Key.Key_Tab,
    "\u2193": Qt.Key.Key_Down,
    "\u2191": Qt.Key.Key_Up,
}


def window_at_hours(
    office: OfficeFile,
    themes: Themes,
    preferences: PreferencesFile,
    qtbot: QtBot,
    today: Callable[[], date] = lambda: DEMO_TODAY,
) -> Iterator[MainWindow]:
    """The window at the Hours screen; what it asks is answered by `Answers`."""
    at_hours = tuple(place for place in places() if place.key == "hours")
    window = MainWindow(themes, preferences, today, all_places=at_hours)
    yield from opened_window(window, office, qtbot)


def screen_of(window: MainWindow) -> HoursScreen:
    """The Hours screen."""
    screen = window.pages.shown_screen
    assert isinstance(screen, HoursScreen)
    return screen


def type_keys(text: str) -> None:
    """Type on whatever has the keyboard; line feed is Enter, arrows are arrow keys."""
    for letter in text:
        press(_KEYS.get(letter, letter))


def press(key: Qt.Key | str, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press one key on whatever has the keyboard."""
    widget = QApplication.focusWidget()
    assert widget is not None
    if isinstance(key, str):
        QTest.keyClicks(widget, key, held)
    else:
        QTest.keyClick(widget, key, held)
