"""The two kinds of database error: the world's, told in a sentence, and ours, which surfaces."""

import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from app.records.failures import AppError
from app.store import driver


class InUse(AppError):
    """Somebody else has the office file open; it can still be opened for reading."""


class Damaged(AppError):
    """The office file cannot be trusted: it is damaged, locked by a passphrase, or not one."""


def told(error: BaseException, path: Path) -> AppError | None:
    """The refusal that stands for this driver error, or None where it is a bug of ours.

    Sorted by SQLite's result code (sqlite.org/rescode.html), never by the text of the message.
    """
    code = getattr(error, "sqlite_errorcode", None)
    if isinstance(error, UnicodeDecodeError) or _undecodable(error, code):
        return _damaged(path)
    if code is None:
        return None
    refusal = _REFUSALS.get(code & 0xFF)
    return None if refusal is None else refusal(path)


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn the world's database errors inside into refusals that name the file."""
    try:
        yield
    except (driver.Error, UnicodeDecodeError) as error:
        refusal = told(error, path)
        if refusal is None:
            raise
        raise refusal from error


def _undecodable(error: BaseException, code: int | None) -> bool:
    """Text that is not UTF-8 comes from the driver itself, without a code."""
    return isinstance(error, driver.Error) and code is None and "decode" in str(error)


def _damaged(path: Path) -> AppError:
    return Damaged(
        f"{path.name} could not be read: it is damaged, it needs another passphrase, or it is not "
        "a Goodturn office file. Nothing was changed; please try a backup."
    )


def _in_use(path: Path) -> AppError:
    return InUse(
        f"Nothing was saved, because {path.name} is in use: a report is still being made, or "
        "another program has it open. Please wait for it or close it, and try again."
    )


def _full(path: Path) -> AppError:
    return AppError(
        f"Nothing was saved to {path}, because the disk is full{_room_left(path)}. "
        "Please free some space and try again; what you typed is still here."
    )


def _room_left(path: Path) -> str:
    try:
        return f" ({shutil.disk_usage(path.parent).free // 1_000_000:,} MB left)"
    except OSError:
        return ""


def _read_only(path: Path) -> AppError:
    return AppError(
        f"Nothing was saved, because {path} may only be read. "
        "Please move it to a folder you may write in, or ask whoever looks after this computer."
    )


def _unreachable(path: Path) -> AppError:
    return AppError(
        f"{path} cannot be opened. Please look whether it is still there, whether its drive is "
        "connected, and whether you may open it."
    )


def _failing(path: Path) -> AppError:
    return AppError(
        f"The drive did not answer while {path} was being read or saved, so nothing was changed. "
        "Please look whether the drive is still connected, and try again."
    )


def _no_memory(path: Path) -> AppError:
    return AppError(
        f"The computer ran out of memory while {path.name} was in use, so nothing was changed. "
        "Please close other programs and try again."
    )


def _endless(path: Path) -> AppError:
    return Damaged(
        f"{path.name} was not opened, because reading it takes without end. It was damaged, or "
        "made to do harm; please go back to a backup."
    )


_REFUSALS: Mapping[int, Callable[[Path], AppError]] = {
    3: _unreachable,  # SQLITE_PERM
    5: _in_use,  # SQLITE_BUSY
    6: _in_use,  # SQLITE_LOCKED
    7: _no_memory,  # SQLITE_NOMEM
    8: _read_only,  # SQLITE_READONLY
    9: _endless,  # SQLITE_INTERRUPT, which only the gate asks for
    10: _failing,  # SQLITE_IOERR
    11: _damaged,  # SQLITE_CORRUPT
    13: _full,  # SQLITE_FULL
    14: _unreachable,  # SQLITE_CANTOPEN
    26: _damaged,  # SQLITE_NOTADB
}
