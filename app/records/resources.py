"""Where the files lie that travel with Goodturn: icons, fonts, templates, help pages."""

import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def resource_path(name: str) -> Path:
    """The path of the resource of that name, such as `icons/house.svg`.

    Resources lie beside the package in the source tree, inside it in a wheel, and in the folder
    PyInstaller unpacks to when frozen.
    """
    return _resources_folder() / name


def _resources_folder() -> Path:
    frozen = getattr(sys, "_MEIPASS", None)
    if frozen is not None:
        return Path(frozen) / "resources"
    packed = _PACKAGE / "resources"
    return packed if packed.is_dir() else _PACKAGE.parent / "resources"
