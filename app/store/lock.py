"""The lock beside an office file, by which a second Goodturn knows that it is open."""

import json
import os
import socket
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from app.store.faults import InUse

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

#: Windows keeps others from reading locked bytes, so the byte that is locked lies past the text.
_LOCKED_BYTE = 4096


class Holder(NamedTuple):
    """Who holds a lock: the computer, the process, the name they gave, and since when."""

    host: str
    process: int
    who: str
    since: str


class ElsewhereInUse(InUse):
    """Another computer left its lock; only a person can say whether it is still at work."""


class Lock:
    """A lock that is held until `release`, or until this process ends in any way."""

    def __init__(self, path: Path, handle: int) -> None:
        self.path = path
        self._handle = handle

    def release(self) -> None:
        """Let others open the office file."""
        if sys.platform == "win32":
            # Windows removes no open file, so a second Goodturn may come in between.
            os.close(self._handle)
            with suppress(OSError):
                self.path.unlink()
        else:
            # Removed while it is still held: whoever waits for it then finds the file gone.
            with suppress(OSError):
                self.path.unlink()
            os.close(self._handle)


def lock_path(office_path: Path) -> Path:
    """Where the lock of an office file lies."""
    return office_path.with_name(office_path.name + ".lock")


def take(office_path: Path, who: str, *, even_from_elsewhere: bool = False) -> Lock:
    """Take the lock, or raise InUse naming who holds it.

    The operating system drops the lock of a process that died, so what it left is taken over at
    once. A lock left by another computer is not: raises ElsewhereInUse, unless told to take it.
    """
    path = lock_path(office_path)
    handle = _open_locked(path, office_path)
    left_by = _read(handle)
    host = socket.gethostname()
    if left_by is not None and left_by.host != host and not even_from_elsewhere:
        os.close(handle)
        raise ElsewhereInUse(
            f"{office_path.name} was not opened, because {left_by.who} has it open on the computer "
            f"{left_by.host} since {left_by.since}. If Goodturn is closed there, say so to go on."
        )
    _write(handle, Holder(host, os.getpid(), who, f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC"))
    return Lock(path, handle)


def _open_locked(path: Path, office_path: Path) -> int:
    while True:
        try:
            handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise InUse(
                f"{office_path.name} can only be opened for reading, because nothing may be "
                f"written in the folder {office_path.parent}."
            ) from error
        if not _lock(handle):
            holder = _read(handle)
            os.close(handle)
            raise InUse(_held(office_path, holder))
        if is_still_there(handle, path):
            return handle
        os.close(handle)


def _held(office_path: Path, holder: Holder | None) -> str:
    by = "" if holder is None else f" ({holder.who}, since {holder.since})"
    return (
        f"{office_path.name} is already open in another window of Goodturn{by}. "
        "Please use that window, or open the file here for reading only."
    )


def _lock(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def is_still_there(handle: int, path: Path) -> bool:
    """Whether the file that was locked is the one that lies there, and not one just removed."""
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except FileNotFoundError:
        return False


def _read(handle: int) -> Holder | None:
    """Who wrote the lock, or None where it is empty or holds something else."""
    os.lseek(handle, 0, os.SEEK_SET)
    try:
        told = json.loads(os.read(handle, _LOCKED_BYTE))
        return Holder(str(told["host"]), int(told["process"]), str(told["who"]), str(told["since"]))
    except (ValueError, KeyError, TypeError):
        return None


def _write(handle: int, holder: Holder) -> None:
    os.ftruncate(handle, 0)
    os.lseek(handle, 0, os.SEEK_SET)
    os.write(handle, json.dumps(holder._asdict()).encode())
