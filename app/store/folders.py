"""Where office files and their backups lie, and which folders do them harm."""

import glob
import os
import socket
from collections.abc import Mapping
from pathlib import Path

import platformdirs

from app.records.failures import AppError

OFFICE_SUFFIX = ".goodturn"

#: Words in a path that belong to programs which copy a folder to other computers.
_CLOUD_WORDS = (
    ("dropbox", "Dropbox"),
    ("onedrive", "OneDrive"),
    ("google drive", "Google Drive"),
    ("googledrive", "Google Drive"),
    ("my drive", "Google Drive"),
    ("baidu", "Baidu"),
    ("megasync", "MEGA"),
    ("pcloud", "pCloud"),
    ("box sync", "Box"),
    ("mobile documents", "iCloud"),
    ("icloud", "iCloud"),
    ("cloudstorage", "a cloud drive"),
    ("nextcloud", "Nextcloud"),
    ("owncloud", "ownCloud"),
)
#: Folders so named belong to such programs too, where the word alone would say too little.
_CLOUD_NAMES = {"box": "Box", "mega": "MEGA"}
_ONEDRIVE_VARIABLES = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_COPY_WORDS = ("conflicted copy", "conflict copy", "in conflict", "(1)", "(2)")


def data_folder() -> Path:
    """The folder of this user's own data on this computer, which no cloud copies."""
    return Path(platformdirs.user_data_dir("Goodturn", appauthor=False, roaming=False))


def default_path() -> Path:
    """Where a first office file is kept unless somebody chooses otherwise."""
    return data_folder() / f"Office{OFFICE_SUFFIX}"


def backup_folder(office_path: Path, environment: Mapping[str, str] = os.environ) -> Path:
    """Where the backups of an office file are kept.

    Beside it, so that they are found; but in the user's own data where the file lies in a cloud
    folder, because what spoils the file there would spoil its copies.
    """
    name = f"{office_path.stem} backups"
    if cloud_of(office_path, environment) is None:
        return office_path.parent / name
    return data_folder() / name


def make(folder: Path) -> None:
    """Make the folder, and those above it, where they are not there yet."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise AppError(
            f"The folder {folder} could not be made ({error.strerror}). "
            "Please choose another place for the office file."
        ) from error


def may_write(path: Path) -> bool:
    """Whether this user may write the file, and the journal that a save puts beside it."""
    return os.access(path, os.W_OK) and os.access(path.parent, os.W_OK | os.X_OK)


def cloud_of(path: Path, environment: Mapping[str, str] = os.environ) -> str | None:
    """The program that copies the folder of this path to other computers, or None."""
    for variable in _ONEDRIVE_VARIABLES:
        folder = environment.get(variable)
        if folder and path.is_relative_to(folder):
            return "OneDrive"
    names = [name.casefold() for name in path.parent.parts]
    for name in names:
        if name in _CLOUD_NAMES:
            return _CLOUD_NAMES[name]
        for word, program in _CLOUD_WORDS:
            if word in name:
                return program
    return None


def warnings(path: Path, environment: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """What people should know of the place in which this office file lies, a sentence each."""
    told = []
    program = cloud_of(path, environment)
    if program is not None:
        told.append(
            f"{path.name} lies in a folder that {program} copies to other computers, and can be "
            "spoilt when two of them save. Please keep it on this computer, and back it up there."
        )
    copies = _copies(path)
    if copies:
        told.append(
            f"Beside {path.name} lies {copies[0]}, which looks like a second copy of it. "
            "Please look which of the two holds the newest entries before you go on."
        )
    return tuple(told)


def _copies(path: Path) -> list[str]:
    """The files beside it that a sync program names after the loser of two saves."""
    marks = (*_COPY_WORDS, f"-{socket.gethostname().casefold()}")
    return sorted(
        sibling.name
        for sibling in path.parent.glob(f"{glob.escape(path.stem)}*{glob.escape(path.suffix)}")
        if sibling.name != path.name and any(mark in sibling.name.casefold() for mark in marks)
    )
