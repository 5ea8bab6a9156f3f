"""An open office file: the one place where sessions begin, and where a write is all or nothing."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from uuid import UUID

from sqlalchemy import update
from sqlmodel import Session, col, select

from app.records.charity import CharityDraft
from app.records.failures import AppError
from app.records.office import Office
from app.store import backup, contents, driver, folders, gate, lock, upgrading
from app.store.backup import Backup, Reason
from app.store.engine import reading_engine, telling_sql, writing_engine
from app.store.faults import Damaged
from app.store.founding import found
from app.store.lock import Lock
from app.store.writing import Writing


class OfficeFile:
    """An open office file; made by `create` or `open`, and closed once.

    `warnings` are sentences that people should read about the place it lies in.
    """

    def __init__(self, path: Path, *, who: str, passphrase: str | None, held: Lock | None) -> None:
        self.path = path
        self.who = who
        self.read_only = held is None
        self.warnings = folders.warnings(path)
        self.was_closed_cleanly = True
        self._passphrase = passphrase
        self._lock = held
        connect = partial(driver.connect, path, passphrase=passphrase)
        self._writer = writing_engine(connect)
        # Where the file may be written, even a reader may put back an interrupted save.
        self._reader = reading_engine(
            partial(connect, read_only=not folders.may_write(path), queries_only=True)
        )
        self._identity = path.stat()
        self.replica_id, self.charity_id = self._read_ids()

    @classmethod
    def create(
        cls, path: Path, charity: CharityDraft, *, who: str, passphrase: str | None = None
    ) -> "OfficeFile":
        """A new office file for this charity, open; never in the place of a file that is there."""
        folders.make(path.parent)
        with ExitStack() as on_failure:
            held = lock.take(path, who)
            on_failure.callback(held.release)
            if path.exists():
                raise AppError(
                    f"{path.name} was not made, because a file of that name is there already. "
                    "Please open that one, or choose another name."
                )
            with telling_sql(path):
                found(path, charity, passphrase)
            office = cls(path, who=who, passphrase=passphrase, held=held)
            office._mark_open()
            on_failure.pop_all()
        return office

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        who: str,
        passphrase: str | None = None,
        read_only: bool = False,
        examined: bool = True,
        even_from_elsewhere: bool = False,
    ) -> "OfficeFile":
        """The office file there, open; raises AppError with the reason where it is refused.

        A file that may not be written is opened for reading only. With `examined=False` its pages
        are not looked at first: the caller owes a call of `examine`.
        """
        gate.refuse_unless_there(path)
        may_write = folders.may_write(path)
        with ExitStack() as on_failure:
            held = None
            if may_write and not read_only:
                held = lock.take(path, who, even_from_elsewhere=even_from_elsewhere)
                on_failure.callback(held.release)
            passed = gate.admit(path, passphrase, examined=examined)
            if passed.is_older:
                _bring_up_to_date(path, passphrase, may=held is not None)
            office = cls(path, who=who, passphrase=passphrase, held=held)
            office.was_closed_cleanly = passed.closed_cleanly
            if not may_write:
                office.warnings += (_may_not_write(path),)
            if held is not None:
                office._mark_open()
            on_failure.pop_all()
        return office

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one moment of the file and can change nothing."""
        with telling_sql(self.path), self._doubting(), Session(self._reader) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """The one write at a time: kept with its journal when the block ends, or nothing of it."""
        self._refuse_unless_writable()
        with telling_sql(self.path), Session(self._writer, expire_on_commit=False) as session:
            session.connection()
            writing = Writing(session, replica_id=self.replica_id, who=self.who)
            yield writing
            writing.finish()
            session.commit()

    def examine(self, *, thorough: bool | None = None) -> None:
        """Look at every page; raises AppError where the file is damaged. May take seconds.

        Unless told, it is thorough where the file was not closed cleanly the last time.
        """
        deep = not self.was_closed_cleanly if thorough is None else thorough
        gate.examine(self.path, self._passphrase, thorough=deep)

    def read_everything(self) -> None:
        """Read each value there is; raises Damaged where one stands for nothing."""
        from app.store.tables import first_unreadable

        with telling_sql(self.path), self._reader.connect() as connection:
            table = first_unreadable(connection)
            spoilt = next(contents.spoilt(connection), None)
        if spoilt is not None:
            raise Damaged(
                f"{self.path.name} holds a receipt or another file whose bytes are no longer those "
                "that were put in. Please go back to a backup for it."
            )
        if table is not None:
            raise Damaged(
                f"{self.path.name} holds something under {table.replace('_', ' ')} that cannot be "
                "read. It was damaged, or changed by another program; please go back to a backup."
            )

    def back_up(self, reason: Reason, at: datetime) -> Backup:
        """A checked copy of the file as it is now, in its backup folder."""
        folder = folders.backup_folder(self.path)
        return backup.back_up(self.path, folder, reason=reason, at=at, passphrase=self._passphrase)

    def newest_backup(self) -> Backup | None:
        """The newest good backup there is of this file, or None."""
        return backup.newest(self.path, folders.backup_folder(self.path))

    def close(self) -> None:
        """Let go of the file, so that another may open it; a second call does nothing."""
        if self._lock is not None:
            # A mark that cannot be made leaves the file to be checked whole when next opened.
            with suppress(AppError):
                self._refuse_unless_writable()
                self._mark(closed_cleanly=True)
        self._reader.dispose()
        self._writer.dispose()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

    def _mark_open(self) -> None:
        self._mark(closed_cleanly=False, opened_at=datetime.now(UTC))

    def _mark(self, **values: bool | datetime) -> None:
        """Note in the file itself whether it is open; no act of the office, so not journalled."""
        with telling_sql(self.path), Session(self._writer) as session:
            session.execute(update(Office).where(col(Office.id).is_not(None)).values(**values))
            session.commit()

    def _read_ids(self) -> tuple[UUID, UUID]:
        with self.reading() as session:
            office = session.exec(select(Office)).one()
            return office.replica_id, office.charity_id

    @contextmanager
    def _doubting(self) -> Iterator[None]:
        """A value that cannot be read is the file's fault if the file holds one, and else ours."""
        try:
            yield
        except (ValueError, TypeError) as error:
            try:
                self.read_everything()
            except Damaged as damage:
                raise damage from error
            raise

    def _refuse_unless_writable(self) -> None:
        """Nothing is written to a file that is open for reading, or that was taken away."""
        if self.read_only:
            raise AppError(f"Nothing was saved, because {self.path.name} is open for reading only.")
        try:
            standing = self.path.stat()
        except OSError:
            standing = None
        if standing is None or not os.path.samestat(standing, self._identity):
            raise AppError(
                f"Nothing was saved, because {self.path} was moved, removed or replaced while it "
                "was open. Please close Goodturn and look where the file is now."
            )


def _bring_up_to_date(path: Path, passphrase: str | None, *, may: bool) -> None:
    if not may:
        raise AppError(
            f"{path.name} was made by an earlier Goodturn, and must be brought up to date before "
            "it is read. Please open it where it may be changed."
        )
    before = backup.back_up(
        path,
        folders.backup_folder(path),
        reason=Reason.UPGRADE,
        at=datetime.now(UTC),
        passphrase=passphrase,
    )
    upgrading.bring_up_to_date(path, passphrase=passphrase, backup=before.path)


def _may_not_write(path: Path) -> str:
    return (
        f"{path.name} is open for reading only, because it or its folder may not be changed. "
        "Lists and reports work; to add something, move the file to a folder of your own."
    )
