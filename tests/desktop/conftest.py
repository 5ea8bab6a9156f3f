"""What every test of the desktop stands on: the bundled font, Fusion, and the light look."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QStandardPaths
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.look.look import Look, current_look
from app.desktop.look.themes import ThemeChoice, Themes
from app.desktop.tasks import Tasks
from app.desktop.window import MainWindow
from app.services.office import OfficeFile, open_office
from app.services.preferences import PreferencesFile
from tests.demo_made import copied_demo
from tests.desktop.answers import DEMO_TODAY
from tests.desktop.desks import Sitting
from tests.desktop.render import application, dress
from tests.desktop.riverside import Riverside, riverside
from tests.desktop.whole_window import opened_window
from tests.office_made import new_office


@pytest.fixture(scope="session")
def qapp() -> QApplication:
    """The application of all tests, in Inter and with British dates."""
    QStandardPaths.setTestModeEnabled(True)
    made = application()
    dress()
    return made


@pytest.fixture(autouse=True)
def _light_look(qapp: QApplication) -> Iterator[None]:
    """Every test begins in the light look, and leaves no window for the next one to dress."""
    if current_look() != Look():
        dress()
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[Themes]:
    """Themes in the light look, whatever the machine wears."""
    made = Themes(qapp)
    made.choose(ThemeChoice.LIGHT, 100)
    yield made
    made.choose(ThemeChoice.SYSTEM, 100)
    made.deleteLater()


@pytest.fixture
def preferences(tmp_path: Path) -> PreferencesFile:
    """Preferences of their own."""
    return PreferencesFile(tmp_path / "preferences.json")


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    """The worker, which has ended when the test has."""
    made = Tasks()
    yield made
    made.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[OfficeFile]:
    """An open office file with nobody in it."""
    opened = new_office(tmp_path / "riverside.goodturn")
    yield opened
    opened.close()


@pytest.fixture
def here(office: OfficeFile) -> Riverside:
    """The people and the giving of the small charity, in that file."""
    return riverside(office)


@pytest.fixture
def sitting(
    office: OfficeFile, themes: Themes, preferences: PreferencesFile, tasks: Tasks
) -> Sitting:
    """A desk over that file, with answers told beforehand."""
    return Sitting(office, themes, preferences, tasks)


@pytest.fixture(scope="session")
def demo_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo charity as of `DEMO_TODAY`, made once; a test works on a copy of it."""
    path = tmp_path_factory.mktemp("demo") / "demo.goodturn"
    copied_demo(path, DEMO_TODAY).close()
    return path


@pytest.fixture
def demo_office(demo_file: Path, tmp_path: Path) -> Iterator[OfficeFile]:
    """The demo charity, open, for one test to change."""
    copied = shutil.copy(demo_file, tmp_path / "demo.goodturn")
    opened = open_office(Path(copied), who="Sarah")
    yield opened
    opened.close()


@pytest.fixture
def demo_window(
    demo_office: OfficeFile, themes: Themes, preferences: PreferencesFile, qtbot: QtBot
) -> Iterator[MainWindow]:
    """The whole window on the demo charity; what it asks is answered by `Answers`."""
    window = MainWindow(themes, preferences, lambda: DEMO_TODAY)
    yield from opened_window(window, demo_office, qtbot)
