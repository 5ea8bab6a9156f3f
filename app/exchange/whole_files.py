"""Files that appear whole or not at all: written beside their place, then moved into it."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.records.failures import AppError


@contextmanager
def written_whole(out: Path) -> Iterator[Path]:
    """The place to write to; it becomes `out` at the end, and is gone if the writing fails.

    Raises AppError where the folder or the disk refuses.
    """
    part = out.with_name(out.name + ".part")
    try:
        yield part
        _keep(part)
        part.replace(out)
    except OSError as error:
        raise AppError(_refusal(out, error)) from error
    finally:
        _remove(part)


def write_whole(out: Path, content: bytes) -> None:
    """Write these bytes as the whole of a file; raises AppError where the folder refuses."""
    with written_whole(out) as part:
        part.write_bytes(content)


def _keep(part: Path) -> None:
    """Wait until the bytes are on the disk: a name must not point to a file that is not there."""
    with part.open("rb+") as written:
        os.fsync(written.fileno())


def _remove(part: Path) -> None:
    # Where its folder is gone or refuses, there is nothing of ours left to remove.
    if part.is_file() and os.access(part.parent, os.W_OK):
        part.unlink()


def _refusal(out: Path, error: OSError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return f"{out.name} was not written: the folder {out.parent} is not there."
    if isinstance(error, PermissionError | IsADirectoryError):
        return (
            f"{out.name} was not written: it is open in another program, or the folder may not be "
            "written to. Close it there, or choose another place."
        )
    return (
        f"{out.name} was not written: {error.strerror or error}. "
        "Please make room or choose another place."
    )
