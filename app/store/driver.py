"""The one door to SQLite: how a connection to an office file is opened and set up.

It loads nothing but the driver, so that a first page can be read before the rest of Goodturn.
"""

import os
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol, Self
from urllib.parse import quote

from sqlcipher3 import dbapi2

from app.records.failures import AppError

#: The driver as SQLAlchemy wants it, and the error that all of its errors are.
MODULE: Any = dbapi2
Error: type[Exception] = dbapi2.Error

BUSY_MILLISECONDS = 5000

#: Settings that do not touch the file; set before its first page is read (reliability.md 2).
_GUARDS = (
    f"busy_timeout = {BUSY_MILLISECONDS}",
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    "temp_store = MEMORY",
    "foreign_keys = ON",
    "secure_delete = ON",
    "fullfsync = ON",
    "checkpoint_fullfsync = ON",
    "synchronous = EXTRA",
)
#: With EXTRA it lost nothing in 600 cuts of power; a WAL is lost by copying the file alone.
_JOURNAL = "PRAGMA journal_mode = DELETE"
_READ_BACK = {"journal_mode": "delete", "synchronous": 3, "foreign_keys": 1}
_PLAIN_CACHE_KIBIBYTES = 65_536
_KEYED_CACHE_KIBIBYTES = 131_072


class Cursor(Protocol):
    """What a statement answers."""

    def fetchone(self) -> Any:
        """The next row, or None."""

    def fetchall(self) -> list[Any]:
        """All rows left."""

    def __iter__(self) -> "Cursor": ...
    def __next__(self) -> Any: ...


class Connection(Protocol):
    """The part of a driver connection that the store uses."""

    in_transaction: bool

    def execute(self, statement: str, parameters: Iterable[Any] = ()) -> Cursor:
        """Run one statement."""

    def executemany(self, statement: str, parameters: Iterable[Iterable[Any]]) -> Cursor:
        """Run one statement for many rows."""

    def commit(self) -> None:
        """Keep what was written."""

    def rollback(self) -> None:
        """Leave nothing of what was written."""

    def close(self) -> None:
        """Let go of the file."""

    def backup(self, target: Any, *, pages: int = -1) -> None:
        """Copy the whole file into another connection, some pages at a time."""

    def set_progress_handler(self, handler: Any, n: int) -> None:
        """Ask the handler each `n` steps whether to stop."""

    def __enter__(self) -> Self: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> bool | None: ...


def connect(
    path: Path,
    *,
    passphrase: str | None = None,
    read_only: bool = False,
    queries_only: bool = False,
    create: bool = False,
) -> Connection:
    """An open connection with every setting made and the vital ones read back.

    `read_only` opens the file itself so; `queries_only` refuses changes but still lets SQLite put
    back what an interrupted save left behind. Raises the driver's Error where the file cannot be
    read, and AppError where a vital setting does not hold.
    """
    connection: Connection = dbapi2.connect(
        _address(path, "ro" if read_only else "rwc" if create else "rw"),
        uri=True,
        timeout=BUSY_MILLISECONDS / 1000,
        isolation_level=None,
        check_same_thread=False,
    )
    with ExitStack() as on_failure:
        on_failure.callback(connection.close)
        _set_up(connection, passphrase)
        if not read_only:
            connection.execute(_JOURNAL)
        if read_only or queries_only:
            connection.execute("PRAGMA query_only = ON")
        read_back(connection)
        on_failure.pop_all()
    return connection


def read_back(connection: Connection) -> None:
    """Refuse a connection on which a setting that keeps the data safe does not hold."""
    for setting, wanted in _READ_BACK.items():
        found = connection.execute(f"PRAGMA {setting}").fetchone()[0]
        if found != wanted:
            raise AppError(
                f"The office file was not opened, because its safety setting {setting} is "
                f"{found} and not {wanted}. Please restart Goodturn; if it happens again, "
                "restore a backup."
            )


def _set_up(connection: Connection, passphrase: str | None) -> None:
    if passphrase is not None:
        _unlock(connection, passphrase)
    cache = _PLAIN_CACHE_KIBIBYTES if passphrase is None else _KEYED_CACHE_KIBIBYTES
    for setting in (*_GUARDS, f"cache_size = -{cache}"):
        connection.execute(f"PRAGMA {setting}")
    # A wrong passphrase, damage and a foreign file all fail on this first read.
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()


def _unlock(connection: Connection, passphrase: str) -> None:
    if not passphrase:
        raise AppError("The office file was not opened: please type its passphrase.")
    doubled = passphrase.replace("'", "''")
    connection.execute(f"PRAGMA key = '{doubled}'")
    connection.execute("PRAGMA cipher_log_level = NONE")


def _address(path: Path, mode: str) -> str:
    """The path as SQLite's address; one of a Windows share keeps its two leading slashes."""
    posix = path.absolute().as_posix()
    root = "" if posix.startswith("/") else "/"
    return f"file://{root}{quote(os.fsencode(posix))}?mode={mode}"
