"""P4 and P5: an import of checked contributions with its journal."""

import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlmodel import Session

from app.records.areas import Area
from app.records.contribution import Contribution, ContributionDraft, EntrySource
from app.store import driver
from app.store.engine import writing_engine
from app.store.office_file import OfficeFile
from app.store.shapes import shape_of
from tests.benchmarks.charity_at_size import WHO, Size, charity_at, contributions
from tests.benchmarks.measuring import Comparison, Goal, Run
from tests.benchmarks.sizes import Sizes


def comparisons(sizes: Sizes, folder: Path) -> Iterator[Comparison]:
    """An import by the product, against the bare rows, and against SQLModel's own way."""
    read = read_rows(sizes.small.people, sizes.imported)
    few = read[: sizes.imported_by_orm]
    empty = charity_at(Size(sizes.small.people, 0))
    yield Comparison(
        "P4",
        f"import of {len(read):,}, checked, with journal",
        "executemany of the same rows and journal",
        on_copy(empty, folder, lambda path: _import(path, read)),
        _raw(empty, folder, read),
        Goal(1.7),
    )
    yield Comparison(
        "P5",
        f"import of {len(few):,}, checked, with journal",
        "SQLModel add_all, no journal",
        on_copy(empty, folder, lambda path: _import(path, few)),
        on_copy(empty, folder, lambda path: _add_all(path, few)),
        Goal(15, ahead=True),
    )
    # What no import can pass: six indexes and the journal are written either way.
    yield Comparison(
        "P5",
        f"the floor itself, {len(few):,} bare rows",
        "SQLModel add_all, no journal",
        _raw(empty, folder, few),
        on_copy(empty, folder, lambda path: _add_all(path, few)),
        Goal(15, ahead=True),
    )


def read_rows(people: int, rows: int) -> list[dict[str, Any]]:
    """Contributions as a sheet reader hands them over."""
    return [
        {
            "person_id": UUID(bytes=person),
            "activity_id": UUID(bytes=activity),
            "day": date.fromisoformat(day),
            "minutes": minutes,
            "source": EntrySource.IMPORTED,
        }
        for _, person, activity, day, minutes in contributions(Size(people, rows))
    ]


def bring_in(office: OfficeFile, read: list[dict[str, Any]]) -> UUID:
    """Import the rows as one act; gives its id."""
    with office.writing() as writing:
        writing.add_many(Contribution, (ContributionDraft.check(row) for row in read))
        writing.say(f"Brought in {len(read):,} entries.", Area.HOURS)
    return writing.action_id


def on_copy(empty: Path, folder: Path, work: Callable[[Path], float]) -> Run:
    """A run of work on a fresh copy of a file; only what the work times counts."""
    numbers = count()

    def run() -> float:
        path = folder / f"copy-{next(numbers)}-{id(work)}.goodturn"
        shutil.copyfile(empty, path)
        seconds = work(path)
        path.unlink()
        return seconds

    return run


def _import(path: Path, read: list[dict[str, Any]]) -> float:
    office = OfficeFile.open(path, who=WHO, examined=False)
    start = time.perf_counter()
    bring_in(office, read)
    seconds = time.perf_counter() - start
    office.close()
    return seconds


def _add_all(path: Path, read: list[dict[str, Any]]) -> float:
    engine = writing_engine(lambda: driver.connect(path))
    start = time.perf_counter()
    with Session(engine) as session:
        session.add_all([Contribution.model_validate(row) for row in read])
        session.commit()
    seconds = time.perf_counter() - start
    engine.dispose()
    return seconds


def _raw(empty: Path, folder: Path, read: list[dict[str, Any]]) -> Run:
    """The rows that an import leaves, written by the driver alone."""
    done = folder / "done.goodturn"
    shutil.copyfile(empty, done)
    _import(done, read)
    columns = ", ".join(column.name for column in shape_of(Contribution).columns)
    entry = "action_id, deed, subject, record_id, before, after, salt, digest, chain"
    with closing(driver.connect(done)) as connection:
        rows = connection.execute(f"SELECT {columns} FROM contribution").fetchall()
        entries = connection.execute(f"SELECT {entry} FROM journal_entry").fetchall()
    done.unlink()

    def write(path: Path) -> float:
        with closing(driver.connect(path)) as connection:
            start = time.perf_counter()
            connection.execute("BEGIN IMMEDIATE")
            connection.executemany(shape_of(Contribution).insert, rows)
            connection.executemany(
                f"INSERT INTO journal_entry ({entry}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", entries
            )
            connection.commit()
            return time.perf_counter() - start

    return on_copy(empty, folder, write)
