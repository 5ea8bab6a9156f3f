"""An open office file: the one place where sessions begin, and where a write is all or nothing."""

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from uuid import UUID

from sqlalchemy.exc import DBAPIError
from sqlmodel import Session, select

from app.records.charity import CharityDraft
from app.records.failures import AppError
from app.records.office import Office
from app.store import driver, lock
from app.store.engine import reading_engine, writing_engine
from app.store.faults import telling, told
from app.store.founding import found
from app.store.lock import Lock
from app.store.writing import Writing


class OfficeFile:
    """An open office file; made by `create` or `open`, and closed once."""

    def __init__(self, path: Path, *, who: str, passphrase: str | None, held: Lock | None) -> None:
        self.path = path
        self.who = who
        self.read_only = held is None
        self._lock = held
        connect = partial(driver.connect, path, passphrase=passphrase)
        self._writer = writing_engine(connect)
        self._reader = reading_engine(partial(connect, read_only=self.read_only, queries_only=True))
        self._identity = path.stat()
        with self.reading() as session:
            office = session.exec(select(Office)).one()
        self.replica_id: UUID = office.replica_id
        self.charity_id: UUID = office.charity_id

    @classmethod
    def create(
        cls, path: Path, charity: CharityDraft, *, who: str, passphrase: str | None = None
    ) -> "OfficeFile":
        """A new office file for this charity, open; never in the place of a file that is there."""
        with ExitStack() as on_failure:
            held = lock.take(path, who)
            on_failure.callback(held.release)
            if path.exists():
                raise AppError(
                    f"{path.name} was not made, because a file of that name is there already. "
                    "Please open that one, or choose another name."
                )
            with _telling(path):
                found(path, charity, passphrase)
            office = cls(path, who=who, passphrase=passphrase, held=held)
            on_failure.pop_all()
        return office

    @classmethod
    def open(
        cls, path: Path, *, who: str, passphrase: str | None = None, read_only: bool = False
    ) -> "OfficeFile":
        """The office file there, open; raises AppError with the reason where it is refused."""
        with ExitStack() as on_failure:
            held = None if read_only else lock.take(path, who)
            if held is not None:
                on_failure.callback(held.release)
            office = cls(path, who=who, passphrase=passphrase, held=held)
            on_failure.pop_all()
        return office

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session that sees one moment of the file and can change nothing."""
        with _telling(self.path), Session(self._reader) as session:
            yield session

    @contextmanager
    def writing(self) -> Iterator[Writing]:
        """The one write at a time: kept with its journal when the block ends, or nothing of it."""
        self._refuse_unless_writable()
        with _telling(self.path), Session(self._writer, expire_on_commit=False) as session:
            session.connection()
            writing = Writing(session, replica_id=self.replica_id, who=self.who)
            yield writing
            writing.finish()
            session.commit()

    def close(self) -> None:
        """Let go of the file, so that another may open it."""
        self._reader.dispose()
        self._writer.dispose()
        if self._lock is not None:
            self._lock.release()
            self._lock = None

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


@contextmanager
def _telling(path: Path) -> Iterator[None]:
    """Turn the world's database errors into refusals, also where SQLAlchemy has wrapped them."""
    with telling(path):
        try:
            yield
        except DBAPIError as error:
            refusal = None if error.orig is None else told(error.orig, path)
            if refusal is None:
                raise
            raise refusal from error
