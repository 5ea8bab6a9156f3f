"""What every test of the desktop stands on: the bundled font, Fusion, and the light look."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QStandardPaths
from PySide6.QtWidgets import QApplication

from app.desktop.look.look import Look, current_look
from tests.desktop.render import application, dress


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
