"""The one door from the command line to the window, and what is said where it cannot open."""

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.records.failures import AppError

if TYPE_CHECKING:
    from app.services.office import OfficeFile

#: The Debian packages of the libraries that Qt takes from the system.
PACKAGES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
#: Those Qt only finds missing once it shows a window, and then ends the program without a word.
_FOR_X = (
    "libxcb-cursor.so.0",
    "libxcb-icccm.so.4",
    "libxcb-image.so.0",
    "libxcb-keysyms.so.1",
    "libxcb-render-util.so.0",
    "libxcb-shape.so.0",
    "libxkbcommon-x11.so.0",
)
_LIBRARY = r"(lib\S+?\.so[.\d]*): "


def has_screen() -> bool:
    """Whether a window would be seen."""
    if sys.platform in {"win32", "darwin"}:
        return _platform() not in {"offscreen", "minimal"}
    if _platform() in {"offscreen", "minimal"}:
        return False
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def open_window(file: Path | None) -> int:
    """Open the window on an office file, or where one left off; the exit status at its end.

    Raises AppError where there is no such file, no screen, or a library of the system is missing.
    """
    if file is not None and not file.exists():
        raise AppError(
            f"{file} was not opened: there is no such file, and no command of that name. "
            "goodturn --help lists the commands."
        )
    if not has_screen() and not _platform():
        raise AppError(
            "The window was not opened: there is no screen here. goodturn --help lists what can be "
            "done without one."
        )
    _refuse_without_libraries_of_x()
    with _naming_missing_library():
        from app.desktop import start
    from app.services.first_look import first_look

    return start.open_window(file, first_look)


def paint_home(office: "OfficeFile", today: date, picture: Path) -> None:
    """Write a picture of Home, for which no screen is needed.

    Raises AppError where a library of the system is missing or the file cannot be written.
    """
    if not has_screen():
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with _naming_missing_library():
        from app.desktop import picture as pictures
    pictures.paint_home(office, today, picture)


@contextmanager
def _naming_missing_library() -> Iterator[None]:
    try:
        yield
    except ImportError as error:
        refusal = missing_library(error)
        if refusal is None:
            raise
        raise refusal from error


def missing_library(error: ImportError | OSError) -> AppError | None:
    """The refusal that names the missing library and its package, or None for another fault."""
    found = re.match(_LIBRARY, str(error))
    if found is None:
        return None
    library = found[1]
    package = PACKAGES.get(library)
    cure = (
        f"On Debian and Ubuntu it is in the package {package}: sudo apt install {package}"
        if package
        else "Please install the package that holds it."
    )
    return AppError(
        f"The window was not opened, because this system has no library {library}. {cure}"
    )


def _refuse_without_libraries_of_x() -> None:
    if sys.platform != "linux" or _platform() or os.environ.get("WAYLAND_DISPLAY"):
        return
    import ctypes

    for library in _FOR_X:
        try:
            ctypes.CDLL(library)
        except OSError as error:
            raise missing_library(error) or error from error


def _platform() -> str:
    """The way of showing windows that the environment asks Qt for, or nothing."""
    return os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
