"""A picture of Home, painted without a screen."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QImage

from app.desktop.look.application import the_application
from app.desktop.look.languages import speak
from app.desktop.look.themes import ThemeChoice, Themes
from app.desktop.parts.attention import AttentionCard
from app.desktop.start import Beginning, load_database_layer
from app.desktop.window import MainWindow
from app.records.failures import AppError
from app.services.preferences import PreferencesFile

if TYPE_CHECKING:
    from app.services.office import OfficeFile

#: The size that everything is laid out for.
SIZE = (1280, 800)
#: Words that go on in a next line ask for their height once they know their width, and so do the
#: boxes around them, each in a turn of its own.
_TURNS_OF_LAYOUT = 4


def paint_home(office: "OfficeFile", today: date, picture: Path) -> None:
    """Write a picture of Home as it is on that day, in the light look, as a PNG file."""
    if not image_of_home(office, today).save(str(picture)):
        raise AppError(
            f"No picture was written to {picture}. Please choose a folder that can be written to, "
            "and a name that ends in .png."
        )


def image_of_home(office: "OfficeFile", today: date) -> QImage:
    """The window on an open office file, at Home."""
    with home_window(office, today) as window:
        return window.grab().toImage()


@contextmanager
def home_window(office: "OfficeFile", today: date) -> Iterator[MainWindow]:
    """The window on an open office file, at Home, once all of it stands where it belongs."""
    application = the_application()
    speak(application)
    load_database_layer()
    themes = Themes(application)
    themes.choose(ThemeChoice.LIGHT, 100)
    with TemporaryDirectory(prefix="goodturn-") as folder, _without_size_hints():
        preferences = PreferencesFile(Path(folder) / "preferences.json")
        window = MainWindow(themes, preferences, lambda: today)
        Beginning(window).take_over(office)
        window.resize(*SIZE)
        window.show()
        while window.tasks.is_busy or not _is_whole(window):
            application.processEvents()
        for _ in range(_TURNS_OF_LAYOUT):
            application.sendPostedEvents(None, QEvent.Type.LayoutRequest)
            application.processEvents()
        yield window
        window.close()


def _is_whole(window: MainWindow) -> bool:
    """Whether every list that grows some rows at a time has all of those it shows."""
    return all(card.is_whole for card in window.findChildren(AttentionCard))


@contextmanager
def _without_size_hints() -> Iterator[None]:
    """Keep back what Qt says on standard error each time a window without a screen is laid out."""

    def pass_on(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
        if "propagateSizeHints" not in message and sys.stderr is not None:
            sys.stderr.write(f"{message}\n")

    before = qInstallMessageHandler(pass_on)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
