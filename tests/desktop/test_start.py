"""The window is painted from QtWidgets alone; the office file follows, or a reason why not."""

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.desktop.first_page import FirstPage
from app.desktop.look.themes import Themes
from app.desktop.parts.empty import EmptyState
from app.desktop.start import Beginning, fits
from app.desktop.window import MainWindow
from app.records.first_look import FirstHours, FirstLook
from app.services.office import open_office
from app.services.preferences import PreferencesFile
from tests.desktop.render import image_of, settle
from tests.desktop.sample_screens import SAMPLE_PLACES, HomeScreen
from tests.office_made import new_office

TODAY = date(2026, 3, 16)
FIRST = FirstLook(
    "Riverside Community Trust",
    21390,
    (FirstHours(TODAY, "Ana Ruiz", "Kitchen", 150), FirstHours(TODAY, "Tom Okafor", "Driving", 60)),
)


@pytest.fixture
def window(themes: Themes, preferences: PreferencesFile, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(themes, preferences, lambda: TODAY, all_places=SAMPLE_PLACES)
    qtbot.addWidget(made)
    yield made
    made.close()


@pytest.fixture
def bare_window(themes: Themes, preferences: PreferencesFile, qtbot: QtBot) -> Iterator[MainWindow]:
    made = MainWindow(themes, preferences, lambda: TODAY, all_places=SAMPLE_PLACES, furnished=False)
    qtbot.addWidget(made)
    yield made
    made.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    where = tmp_path / "riverside.goodturn"
    new_office(where).close()
    return where


def test_painting_loads_no_database_layer() -> None:
    code = (
        "import sys\n"
        "from datetime import date\n"
        "from pathlib import Path\n"
        "from app.desktop.look.application import the_application\n"
        "from app.desktop.look.themes import Themes\n"
        "from app.desktop.start import Beginning\n"
        "from app.desktop.window import MainWindow\n"
        "from app.records.first_look import FirstHours, FirstLook\n"
        "from app.services.preferences import PreferencesFile\n"
        "today = date(2026, 3, 16)\n"
        "first = FirstLook('Riverside', 60, (FirstHours(today, 'Ana', 'Kitchen', 60),))\n"
        "application = the_application()\n"
        "themes = Themes(application)\n"
        "themes.choose()\n"
        "kept = PreferencesFile(Path('none.json'))\n"
        "window = MainWindow(themes, kept, lambda: today, furnished=False)\n"
        "Beginning(window, lambda path, day: first).begin(Path('x.goodturn'))\n"
        "window.show()\n"
        "window.grab()\n"
        "heavy = {'sqlmodel', 'sqlalchemy', 'pydantic', 'alembic', 'typst', 'openpyxl'}\n"
        "print(sorted(heavy & set(sys.modules)))\n"
        "window.tasks.close()\n"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def test_real_hours_are_seen_first_and_then_home(
    bare_window: MainWindow, path: Path, qtbot: QtBot
) -> None:
    window = bare_window
    beginning = Beginning(window, lambda *_: FIRST)
    beginning.begin(path)
    page = window.centralWidget()
    assert isinstance(page, FirstPage)
    assert page.accessibleName() == "Riverside Community Trust. 356 h 30 min given this month"
    with qtbot.waitSignal(window.painted):
        settle(window)
    qtbot.waitUntil(lambda: window.desk is not None)
    assert isinstance(window.pages.currentWidget(), HomeScreen)
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    assert window.sidebar.organisation.text() == "Riverside Community Trust"
    assert window.sidebar.safe.text() == "No backup yet"
    assert window.preferences.now.last_file == str(path)


def test_nothing_moves_when_the_parts_come(bare_window: MainWindow) -> None:
    window = bare_window
    page = FirstPage(FIRST, window.places)
    window.setCentralWidget(page)
    alone = image_of(window)
    window.furnish()
    among_parts = image_of(window)
    assert window.pages.currentWidget() is page
    content = QRect(260, 60, 1000, 700)
    assert among_parts.copy(content) == alone.copy(content)
    assert window.sidebar.organisation.text() == "Riverside Community Trust"


def test_a_file_that_is_no_office_file_is_refused_kindly(
    window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    other = tmp_path / "other.goodturn"
    other.write_bytes(b"not an office file at all" * 50)
    Beginning(window).open(other)
    settle(window)
    qtbot.waitUntil(lambda: bool(window.pages.findChildren(EmptyState)))
    state = window.pages.findChildren(EmptyState)[0]
    assert state.title.text() == "other.goodturn was not opened"
    assert state.sentence.text()
    assert window.desk is None


def test_a_file_in_use_can_be_opened_to_read(window: MainWindow, path: Path, qtbot: QtBot) -> None:
    held = open_office(path, who="Sarah")
    Beginning(window).open(path)
    settle(window)
    qtbot.waitUntil(lambda: bool(window.pages.findChildren(EmptyState)))
    ways = {button.text(): button for button in window.pages.findChildren(QPushButton)}
    ways["Open it to read only"].click()
    qtbot.waitUntil(lambda: window.desk is not None)
    assert window.desk is not None
    assert window.desk.office.read_only
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    window.close()
    held.close()


def test_a_window_that_does_not_fit_the_screen_is_known(qapp: QApplication) -> None:
    room = qapp.primaryScreen().availableGeometry().size()
    assert fits(QSize(room.width(), room.height() - 60), qapp.primaryScreen())
    assert not fits(room, qapp.primaryScreen()), "the title bar would push its foot out of sight"
    assert not fits(QSize(room.width() + 1, 300), qapp.primaryScreen())
