"""What Goodturn is, which version this is, its licence, and the work of others it stands on."""

from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, version
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app import __version__

translate = QCoreApplication.translate


class Library(NamedTuple):
    """The work of others: its name, its licence, and the package it comes as, if it is one."""

    name: str
    licence: str
    package: str = ""


LIBRARIES = (
    Library("Qt and PySide6", "LGPL 3.0", "PySide6-Essentials"),
    Library("SQLModel", "MIT", "sqlmodel"),
    Library("SQLAlchemy", "MIT", "sqlalchemy"),
    Library("Pydantic", "MIT", "pydantic"),
    Library("SQLCipher and SQLite", "BSD and public domain", "sqlcipher3"),
    Library("Alembic", "MIT", "alembic"),
    Library("platformdirs", "MIT", "platformdirs"),
    Library("uuid6", "MIT", "uuid6"),
    Library("Typer", "MIT", "typer"),
    Library("Typst", "Apache 2.0", "typst"),
    Library("docxtpl", "LGPL 2.1", "docxtpl"),
    Library("icalendar", "BSD", "icalendar"),
    Library("vobject", "Apache 2.0", "vobject"),
    Library("XlsxWriter", "BSD", "XlsxWriter"),
    Library("openpyxl", "MIT", "openpyxl"),
    Library("defusedxml", "PSF", "defusedxml"),
    Library("RapidFuzz", "MIT", "rapidfuzz"),
    Library("Segno", "BSD", "segno"),
    Library("Inter, the letters", "SIL Open Font License 1.1"),
    Library("Lucide, the icons", "ISC"),
)


def about() -> str:
    """The page, as Markdown."""
    what = translate(
        "About",
        "Goodturn keeps a small charity's side of the bargain: what people gave, what they "
        "were given back, and whose giving has gone unrecognised.",
    )
    free = translate(
        "About",
        "Goodturn is free software under the GNU General Public License, version 3 or later: "
        "you may use it, share it and change it. It comes without any warranty.",
    )
    parts = (
        "# " + translate("About", "About Goodturn"),
        what,
        translate("About", "This is version **{version}**.").format(version=__version__),
        "## " + translate("About", "Licence"),
        free,
        "## " + translate("About", "The work of others"),
        translate("About", "It stands on these, each under a licence of its own:"),
        "\n".join(_lines(LIBRARIES)),
    )
    return "\n\n".join(parts) + "\n"


def _lines(libraries: Iterable[Library]) -> Iterable[str]:
    for library in libraries:
        number = _version(library.package)
        yield f"- **{library.name}** {number}({library.licence})"


def _version(package: str) -> str:
    """The number of the version that runs, with a space; nothing where it cannot be told."""
    if not package:
        return ""
    try:
        return f"{version(package)} "
    except PackageNotFoundError:
        # A frozen program carries no package notes.
        return ""
