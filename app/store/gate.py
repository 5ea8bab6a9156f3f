"""The gate that a file passes before it is opened for writing (reliability.md 6).

Until it has passed, the file is a stranger's: nothing in it is run, and it is only read.
"""

import stat
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import NamedTuple

from app.records.failures import AppError
from app.store import driver, layout
from app.store.faults import Damaged, telling
from app.store.person_words import TRIGGERS

#: The smallest page of SQLite; a file that is shorter was cut off.
_SMALLEST_FILE = 512
#: A file that keeps SQLite busy for longer than this, and its size, allow was made to do so.
_LOOKING_SECONDS = 5.0
#: Checking reads every page; slow drives manage more than this a second.
_CHECKED_BYTES_A_SECOND = 1_000_000
_STEPS_BETWEEN_LOOKS = 10_000


class NotAnOffice(AppError):
    """The file is something else than an office file."""


class NewerOffice(AppError):
    """The file was last used by a newer Goodturn."""


class Passed(NamedTuple):
    """What the gate learnt of a file: the number of its layout, and whether it was closed."""

    number: int
    closed_cleanly: bool

    @property
    def is_older(self) -> bool:
        """Whether it must be brought up to date before it is used."""
        return self.number < layout.NUMBER


def refuse_unless_there(path: Path) -> None:
    """Refuse a path at which there is no file that could be an office file."""
    try:
        standing = path.stat()
    except OSError as error:
        raise AppError(
            f"{path} was not opened ({error.strerror}). Please look whether it was moved, whether "
            "its drive is connected, and whether you may open it."
        ) from error
    if not stat.S_ISREG(standing.st_mode) or standing.st_size < _SMALLEST_FILE:
        raise NotAnOffice(_not_an_office(path))


def admit(path: Path, passphrase: str | None = None, *, examined: bool = False) -> Passed:
    """Let the file in by its marks and its layout.

    If `examined`, also by its pages: all of them where it was not closed cleanly, and otherwise
    without comparing the indexes.
    """
    refuse_unless_there(path)
    with stranger(path, passphrase, seconds=_patience(path)) as connection:
        passed = _read_marks(path, connection)
        if examined:
            _look_at_pages(path, connection, thorough=not passed.closed_cleanly)
        return passed


def examine(path: Path, passphrase: str | None = None, *, thorough: bool) -> None:
    """Look at every page and every reference; `thorough` also compares the indexes.

    Raises Damaged where something does not fit.
    """
    refuse_unless_there(path)
    with stranger(path, passphrase, seconds=_patience(path)) as connection:
        _look_at_pages(path, connection, thorough=thorough)


def _patience(path: Path) -> float:
    return _LOOKING_SECONDS + path.stat().st_size / _CHECKED_BYTES_A_SECOND


def _read_marks(path: Path, connection: driver.Connection) -> Passed:
    if layout.application_of(connection) != layout.APPLICATION_ID:
        raise NotAnOffice(_not_an_office(path))
    number = layout.number_of(connection)
    if number > layout.NUMBER:
        raise NewerOffice(
            f"{path.name} was not opened, because a newer Goodturn has used it. "
            "Please bring Goodturn on this computer up to date; the file was not changed."
        )
    _refuse_strange_layout(path, number, layout.pieces(connection))
    marks = connection.execute("SELECT closed_cleanly FROM office LIMIT 2").fetchall()
    if len(marks) != 1:
        raise Damaged(_tampered(path, "does not say which office it belongs to"))
    return Passed(number, closed_cleanly=bool(marks[0][0]))


def _look_at_pages(path: Path, connection: driver.Connection, *, thorough: bool) -> None:
    check = "integrity_check" if thorough else "quick_check"
    found = connection.execute(f"PRAGMA {check}(1)").fetchone()
    if found is None or found[0] != "ok":
        raise Damaged(_tampered(path, "has pages that do not fit together"))
    if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise Damaged(_tampered(path, "refers to entries that are not there"))


@contextmanager
def stranger(path: Path, passphrase: str | None, *, seconds: float) -> Iterator[driver.Connection]:
    """A connection that changes nothing and gives up after a while.

    A save that was interrupted has left a journal beside the file, which must be put back before
    the file makes sense; only then is it opened so that SQLite can do that.
    """
    interrupted = path.with_name(path.name + "-journal").exists()
    with _blaming(path), telling(path):
        connection = driver.connect(
            path, passphrase=passphrase, read_only=not interrupted, queries_only=True
        )
        with closing(connection):
            end = time.monotonic() + seconds
            connection.set_progress_handler(lambda: time.monotonic() > end, _STEPS_BETWEEN_LOOKS)
            yield connection


@contextmanager
def _blaming(path: Path) -> Iterator[None]:
    """What is asked here is always the same, so an error that has no name is the file's fault."""
    try:
        yield
    except driver.Error as error:
        raise Damaged(_tampered(path, "cannot be read")) from error


def _refuse_strange_layout(path: Path, number: int, pieces: list[layout.Piece]) -> None:
    for piece in pieces:
        is_virtual = piece.sql.upper().startswith("CREATE VIRTUAL")
        if is_virtual or piece.kind == "view" or _is_strange_trigger(piece):
            kind = "virtual table" if is_virtual else piece.kind
            raise Damaged(_tampered(path, f"holds a {kind} that Goodturn did not make"))
    if layout.fingerprint(pieces) != layout.FINGERPRINTS.get(number):
        raise Damaged(_tampered(path, "does not have its tables as Goodturn lays them out"))


def _is_strange_trigger(piece: layout.Piece) -> bool:
    """Whether none of ours has its name; the fingerprint tells whether it does what ours do."""
    return piece.kind == "trigger" and piece.name not in TRIGGERS


def _not_an_office(path: Path) -> str:
    return (
        f"{path.name} was not opened, because it is not a Goodturn office file. "
        "To bring in a spreadsheet, open your office file and choose Bring in."
    )


def _tampered(path: Path, what: str) -> str:
    return (
        f"{path.name} was not opened, because it {what}. It was damaged, or changed by another "
        "program; please go back to a backup. The file was not changed."
    )
