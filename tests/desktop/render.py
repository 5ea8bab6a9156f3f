"""Pictures of any widget in any look: `python -m tests.desktop.render module:factory out.png`."""

import argparse
import os
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QSize
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget

from app.desktop.look.application import the_application
from app.desktop.look.fonts import load_fonts
from app.desktop.look.languages import speak
from app.desktop.look.look import Look
from app.desktop.look.themes import wear
from app.desktop.look.tokens import Theme

WINDOW = (1280, 800)


def application() -> QApplication:
    """The application, with the bundled font, Fusion, British dates and English plurals."""
    app = the_application()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    load_fonts()
    speak(app)
    return app


def dress(theme: Theme | str = Theme.LIGHT, text_size: int = 100) -> Look:
    """Dress the application in a look."""
    look = Look(Theme(theme), text_size)
    wear(application(), look)
    return look


def settle(widget: QWidget, size: tuple[int, int] = WINDOW) -> None:
    """Lay a widget out at a size and show it, without waiting for time to pass."""
    widget.resize(QSize(*size))
    if widget.isHidden():
        widget.show()
    for _ in range(4):
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()


def image_of(widget: QWidget, size: tuple[int, int] = WINDOW, scale: float = 1.0) -> QImage:
    """The widget as an image, with `scale` dots a pixel."""
    settle(widget, size)
    image = QImage(widget.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    widget.render(image)
    return image


def render(
    widget: QWidget | Callable[[], QWidget],
    path: Path,
    theme: Theme | str = Theme.LIGHT,
    text_size: int = 100,
    size: tuple[int, int] = WINDOW,
) -> Path:
    """Write a picture of a widget, or of what a factory makes, in a look; the path written."""
    dress(theme, text_size)
    made = widget if isinstance(widget, QWidget) else widget()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not image_of(made, size).save(str(path)):
        raise OSError(f"{path} could not be written")
    return path


def main() -> None:
    """Render what a factory makes, named as `package.module:function`."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("factory")
    options.add_argument("path", type=Path)
    options.add_argument("--theme", default="light", choices=[theme.value for theme in Theme])
    options.add_argument("--text-size", type=int, default=100)
    options.add_argument("--size", default="1280x800")
    given = options.parse_args()
    module, _, name = given.factory.partition(":")
    width, _, height = given.size.partition("x")
    application()
    factory: Callable[[], QWidget] = getattr(import_module(module), name)
    render(factory, given.path, given.theme, given.text_size, (int(width), int(height)))


if __name__ == "__main__":
    main()
