"""Folders that appear whole or not at all: filled beside their place, then moved into it."""

import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from app.records.failures import AppError

#: What no file name may hold on one of the systems that Goodturn runs on.
_REFUSED = frozenset('<>:"/\\|?*')
#: Names of more letters are refused by some disks, once their ending is added.
_LONGEST_NAME = 60


@contextmanager
def folder_written_whole(out: Path) -> Iterator[Path]:
    """The folder to write into; it becomes `out` at the end, and is gone if the writing fails.

    Raises AppError where the place refuses, or has something of that name already.
    """
    part = out.with_name(out.name + ".part")
    try:
        part.mkdir()
        try:
            yield part
            part.rename(out)
        finally:
            if part.is_dir():
                shutil.rmtree(part)
    except OSError as error:
        raise AppError(
            f"{out.name} was not written: {error.strerror or error}. "
            "Please make room or choose another place."
        ) from error


def file_stem(text: str) -> str:
    """A name as the name of a file that every system takes, without its ending."""
    letters = (" " if one in _REFUSED or not one.isprintable() else one for one in text)
    return " ".join("".join(letters).split())[:_LONGEST_NAME].strip(" .") or "Without a name"


def free_name(wanted: str, taken: Iterable[str]) -> str:
    """The name itself, or with a number where a file of that name is there already."""
    others = {name.casefold() for name in taken}
    stem, dot, ending = wanted.rpartition(".")
    if not dot:
        stem, ending = wanted, ""
    name, number = wanted, 2
    while name.casefold() in others:
        name, number = f"{stem} ({number}){dot}{ending}", number + 1
    return name
