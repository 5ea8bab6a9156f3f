"""Every place on the demo charity, light and dark, at 100 and 150 %: read, reached, and whole."""

from collections.abc import Iterator
from datetime import date
from importlib.util import find_spec

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.look.themes import ThemeChoice, Themes
from app.desktop.places import Place, places
from app.desktop.window import MainWindow
from app.services.preferences import PreferencesFile
from tests.demo_made import copied_demo
from tests.desktop.accessibility import failures
from tests.desktop.render import WINDOW, settle
from tests.desktop.whole_window import handed_over

TODAY = date(2026, 3, 16)


def _is_there(place: Place) -> bool:
    room, _, _ = place.screen.rpartition(":")[0].rpartition(".")
    return find_spec(room) is not None and find_spec(place.screen.partition(":")[0]) is not None


PLACES = [place for place in places() if _is_there(place)]
#: Places that are opened at a person are tried with somebody of the demo charity.
_AT_A_PERSON = ("person",)


@pytest.fixture(scope="module")
def window(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[MainWindow]:
    folder = tmp_path_factory.mktemp("every screen")
    office = copied_demo(folder / "demo.goodturn", TODAY)
    themes = Themes(qapp)
    themes.choose(ThemeChoice.LIGHT, 100)
    preferences = PreferencesFile(folder / "preferences.json")
    made = MainWindow(themes, preferences, lambda: TODAY, all_places=PLACES)
    handed_over(made, office)
    yield made
    themes.choose(ThemeChoice.SYSTEM, 100)
    made.close()
    made.deleteLater()
    themes.deleteLater()
    office.close()


class _Strays(QObject):
    """Remembers what was shown as a window of its own: a part that has no place yet flashes."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look at what is shown."""
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.seen.append(type(watched).__name__)
        return False


def _somebody(window: MainWindow) -> object:
    return window.palette_of_commands.find("a")[0].key.subject


@pytest.mark.parametrize("theme", [ThemeChoice.LIGHT, ThemeChoice.DARK])
@pytest.mark.parametrize("text_size", [100, 150])
def test_every_place_can_be_read_and_reached(
    window: MainWindow, text_size: int, theme: ThemeChoice
) -> None:
    """All places in one test: dressing a whole window anew takes longer than looking at it."""
    window.themes.choose(theme, text_size)
    found: dict[str, list[str]] = {}
    for place in PLACES:
        window.pages.go(place.key, _somebody(window) if place.key in _AT_A_PERSON else None)
        settle(window, WINDOW)
        screen = window.pages.shown_screen
        assert screen is not None
        found[place.key] = failures(screen)
        if window.minimumSizeHint().width() > WINDOW[0]:
            found[place.key].append("wider than the window")
    assert found == {place.key: [] for place in PLACES}


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.key)
def test_nothing_flashes_while_a_place_is_built(
    window: MainWindow, qapp: QApplication, place: Place
) -> None:
    settle(window, WINDOW)
    strays = _Strays()
    qapp.installEventFilter(strays)
    screen = place.make(window.desk)
    qapp.removeEventFilter(strays)
    screen.deleteLater()
    assert strays.seen == []
