"""A picture of Home, painted without a screen."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QImage

from app.desktop.look.application import the_application
from app.desktop.look.themes import ThemeChoice, Themes
from app.desktop.start import Beginning, load_database_layer
from app.desktop.window import MainWindow
from app.records.failures import AppError
from app.services.preferences import PreferencesFile

if TYPE_CHECKING:
    from app.services.office import OfficeFile

#: The size that everything is laid out for.
SIZE = (1280, 800)


def paint_home(office: "OfficeFile", today: date, picture: Path) -> None:
    """Write a picture of Home as it is on that day, in the light look, as a PNG file."""
    if not image_of_home(office, today).save(str(picture)):
        raise AppError(
            f"No picture was written to {picture}. Please choose a folder that can be written to, "
            "and a name that ends in .png."
        )


def image_of_home(office: "OfficeFile", today: date) -> QImage:
    """The window on an open office file, at Home."""
    application = the_application()
    load_database_layer()
    themes = Themes(application)
    themes.choose(ThemeChoice.LIGHT, 100)
    with TemporaryDirectory(prefix="goodturn-") as folder, _without_size_hints():
        preferences = PreferencesFile(Path(folder) / "preferences.json")
        window = MainWindow(themes, preferences, lambda: today)
        Beginning(window).take_over(office)
        window.resize(*SIZE)
        window.show()
        while window.tasks.is_busy:
            application.processEvents()
        application.processEvents()
        image = window.grab().toImage()
        window.close()
    return image


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
