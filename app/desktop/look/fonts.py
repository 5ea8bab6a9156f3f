"""The bundled Inter, so that every machine shows and prints the same letters."""

from PySide6.QtGui import QFontDatabase

from app.records.resources import resource_path

FILES = (
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
    "Inter-Bold.ttf",
    "Inter-Italic.ttf",
)


def load_fonts() -> list[str]:
    """Make Inter known to the application; the families that were found."""
    if "Inter" in QFontDatabase.families():
        return ["Inter"]
    families: list[str] = []
    for name in FILES:
        number = QFontDatabase.addApplicationFont(str(resource_path(f"fonts/{name}")))
        families += QFontDatabase.applicationFontFamilies(number)
    return sorted(set(families))
