"""Copies of an office file that are known to be whole, each with a note of what it holds."""

import hashlib
import json
import re
from collections.abc import Iterator
from contextlib import closing, suppress
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from app.records.failures import AppError
from app.store import driver, gate, layout
from app.store.faults import Damaged, telling
from app.store.founding import keep_name

_PAGES_A_STEP = 256
_MANIFEST = ".json"
_FORMAT = 1
#: The moment stands in the name, in UTC, with no colon, which Windows does not allow.
_MOMENT = "%Y-%m-%d %H-%M-%S-%f"
_NAMED = re.compile(r" (\d{4}-\d\d-\d\d \d\d-\d\d-\d\d-\d{6}) [a-z ]+$")


class Reason(StrEnum):
    """Why a backup was made."""

    ASKED = "asked for"
    CLOSE = "on closing"
    UPGRADE = "before upgrade"
    IMPORT = "before import"
    RESTORE = "before restore"


class Backup(NamedTuple):
    """A backup that was whole when it was made."""

    path: Path
    at: datetime

    def age(self, now: datetime) -> timedelta:
        """How old it is; never less than nothing, even where a clock was wrong."""
        return max(now - self.at, timedelta(0))


class _Holding(NamedTuple):
    """What a file holds: its layout, rows by table, and the last link of its journal."""

    number: int
    counts: dict[str, int]
    head: str


def back_up(
    path: Path,
    folder: Path,
    *,
    reason: Reason,
    at: datetime,
    passphrase: str | None = None,
) -> Backup:
    """A whole copy of the office file in this folder, checked before it gets its name.

    Raises AppError where the file cannot be copied or the copy is not whole; nothing is then
    left in the folder.
    """
    name = f"{path.stem} {at.astimezone(UTC):{_MOMENT}} {reason}"
    finished = folder / f"{name}{path.suffix}"
    unfinished = folder / f"{name}{path.suffix}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        source = _copy(path, unfinished, passphrase)
        _refuse_unless_whole(unfinished, source, passphrase)
        note = _note(unfinished, source, reason, at)
        unfinished.replace(finished)
        finished.with_suffix(_MANIFEST).write_text(note, encoding="utf-8")
        keep_name(folder)
    except OSError as error:
        raise AppError(
            f"No backup of {path.name} was made, because {folder} could not be written "
            f"({error.strerror}). Please look whether that drive is connected and has room."
        ) from error
    finally:
        with suppress(OSError):
            unfinished.unlink()
    return Backup(finished, at)


def newest(path: Path, folder: Path) -> Backup | None:
    """The newest backup of this office file whose note and size still fit, or None."""
    return max(_backups(path, folder), key=lambda backup: backup.at, default=None)


def is_as_it_was(backup: Backup) -> bool:
    """Whether the backup has the bytes that it had when it was checked."""
    note = _read_note(backup.path)
    return note is not None and note.get("sha256") == _sha256(backup.path)


def _copy(path: Path, unfinished: Path, passphrase: str | None) -> _Holding:
    """Copy the file as it is at one moment, and say what it held then."""
    with (
        telling(path),
        closing(driver.connect(path, passphrase=passphrase, queries_only=True)) as source,
    ):
        # Held over the counts and the copy, so that no write falls between them.
        source.execute("BEGIN DEFERRED")
        holding = _holding(source)
        with (
            telling(unfinished),
            closing(driver.connect(unfinished, passphrase=passphrase, create=True)) as target,
        ):
            source.backup(target, pages=_PAGES_A_STEP)
        return holding


def _refuse_unless_whole(unfinished: Path, source: _Holding, passphrase: str | None) -> None:
    try:
        gate.admit(unfinished, passphrase)
        gate.examine(unfinished, passphrase, thorough=True)
        with closing(driver.connect(unfinished, passphrase=passphrase, read_only=True)) as copy:
            if _holding(copy) != source:
                raise Damaged("The copy does not hold what the office file holds.")
    except Damaged as error:
        raise Damaged(
            "No backup was made, because the copy is not whole. The office file itself may be "
            "damaged: please keep all older backups, and have the file checked."
        ) from error


def _holding(connection: driver.Connection) -> _Holding:
    tables = [piece.name for piece in layout.pieces(connection) if piece.kind == "table"]
    counts = {table: _count(connection, table) for table in sorted(tables)}
    head = connection.execute("SELECT hex(chain) FROM journal_entry ORDER BY seq DESC LIMIT 1")
    row = head.fetchone()
    return _Holding(layout.number_of(connection), counts, "" if row is None else row[0])


def _count(connection: driver.Connection, table: str) -> int:
    quoted = table.replace('"', '""')
    statement = f'SELECT count(*) FROM "{quoted}"'  # noqa: S608 - quoted, and a table of ours
    return int(connection.execute(statement).fetchone()[0])


def _note(copy: Path, source: _Holding, reason: Reason, at: datetime) -> str:
    told = {
        "format": _FORMAT,
        "made": at.astimezone(UTC).isoformat(),
        "reason": reason,
        "layout": source.number,
        "bytes": copy.stat().st_size,
        "sha256": _sha256(copy),
        "journal": source.head,
        "rows": source.counts,
    }
    return json.dumps(told, indent=2)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _backups(path: Path, folder: Path) -> Iterator[Backup]:
    for copy in folder.glob(f"*{path.suffix}"):
        named = _NAMED.search(copy.stem)
        if named is None or copy.stem[: named.start()] != path.stem:
            continue
        note = _read_note(copy)
        if note is not None and note.get("bytes") == copy.stat().st_size:
            yield Backup(copy, datetime.strptime(named[1], _MOMENT).replace(tzinfo=UTC))


def _read_note(copy: Path) -> dict[str, object] | None:
    try:
        told = json.loads(copy.with_suffix(_MANIFEST).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return told if isinstance(told, dict) else None
