"""The bundled Inter, so that every machine shows and prints the same letters."""

from functools import cache

from PySide6.QtGui import QFontDatabase

from app.records.resources import resource_path

FILES = (
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "Inter-Bold.ttf",
    "Inter-Italic.ttf",
)


@cache
def load_fonts() -> tuple[str, ...]:
    """Make Inter known to the application, once; the families that were found."""
    families: list[str] = []
    for name in FILES:
        number = QFontDatabase.addApplicationFont(str(resource_path(f"fonts/{name}")))
        families += QFontDatabase.applicationFontFamilies(number)
    return tuple(sorted(set(families)))
