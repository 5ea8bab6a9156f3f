"""A charity of any size, always the same: a few people give most, and some were never recognised.

It is written straight into an office file, without a journal, and kept in the temporary folder
for the next run.
"""

import random
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from datetime import date, timedelta
from itertools import accumulate
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from app.records.activity import Activity
from app.records.charity import CharityDraft
from app.records.person import Person
from app.rules.folding import fold, person_key
from app.store import driver, layout
from app.store.office_file import OfficeFile
from app.store.shapes import rows_of, shape_of
from tests.benchmarks.names import FIRST_NAMES, SURNAMES

TODAY = date(2026, 3, 16)
DAYS = 5 * 365
WHO = "Benchmark"

#: Changes with what is written below, so that no file of an older kind is used.
_KIND = 1
_SEED = 20260316
_ACTIVITIES = (
    "Kitchen", "Driving", "Befriending", "Garden", "Shop", "Reception", "Parent champion",
    "Fundraising", "Trustee meetings", "Youth club", "Food bank", "Walking group",
)  # fmt: skip
_MINUTES = (30, 45, 60, 90, 120, 150, 180, 210, 240, 300, 360, 480)
_MINUTES_WEIGHTS = (4, 3, 12, 14, 20, 9, 14, 5, 9, 4, 4, 2)


class Size(NamedTuple):
    """How many people a charity knows, and how many contributions they gave."""

    people: int
    contributions: int

    def __str__(self) -> str:
        return f"{_short(self.people)} x {_short(self.contributions)}"


def charity_at(size: Size) -> Path:
    """The office file of that size, made unless it was made before; to be copied, not changed."""
    folder = Path(tempfile.gettempdir()) / "goodturn-benchmarks"
    folder.mkdir(exist_ok=True)
    path = folder / f"{size.people}x{size.contributions}-{_layout_mark(folder)}.goodturn"
    if not path.exists():
        unfinished = path.with_suffix(".unfinished")
        unfinished.unlink(missing_ok=True)
        _found(unfinished)
        _fill(unfinished, size)
        unfinished.replace(path)
    return path


def opened(size: Size) -> OfficeFile:
    """The office file of that size, open for reading."""
    return OfficeFile.open(charity_at(size), who=WHO, read_only=True, examined=False)


def ids(first: int, count: int) -> list[bytes]:
    """Ids that rise like real ones (UUIDv7), the same each time."""
    start = 0x019C_0000_0000 << 80 | 0x7 << 76 | 0x2 << 62
    return [(start | number).to_bytes(16, "big") for number in range(first, first + count)]


PEOPLE_FROM = 1
ACTIVITIES_FROM = 1_000_000_000
CONTRIBUTIONS_FROM = 2_000_000_000
RECOGNITIONS_FROM = 3_000_000_000


def people(count: int) -> Iterator[dict[str, Any]]:
    """The people of a charity, as values that were checked."""
    chance = random.Random(_SEED)
    firsts = chance.choices(FIRST_NAMES, _falling(len(FIRST_NAMES)), k=count)
    lasts = chance.choices(SURNAMES, _falling(len(SURNAMES)), k=count)
    for place, (first, last) in enumerate(zip(firsts, lasts, strict=True)):
        name, number = f"{first} {last}", f"V{place + 1:05}"
        yield {
            "name": name,
            "number": number,
            "search_key": person_key(name, "", number),
            "postcode": f"LS{chance.randrange(1, 29)} {chance.randrange(1, 9)}AB",
            "joined_on": TODAY - timedelta(days=DAYS + chance.randrange(DAYS)),
        }


def contributions(size: Size) -> Iterator[tuple[bytes, bytes, bytes, str, int]]:
    """Id, person, activity, day and minutes of each contribution, in the order of days."""
    chance = random.Random(_SEED + 1)
    givers, kinds = ids(PEOPLE_FROM, size.people), ids(ACTIVITIES_FROM, len(_ACTIVITIES))
    shares = list(accumulate(1 / (place + 5) ** 0.9 for place in range(size.people)))
    done = 0
    for day in range(DAYS):
        here = size.contributions * (day + 1) // DAYS - done
        told = (TODAY - timedelta(days=DAYS - day)).isoformat()
        yield from zip(
            ids(CONTRIBUTIONS_FROM + done, here),
            chance.choices(givers, cum_weights=shares, k=here),
            chance.choices(kinds, _falling(len(kinds)), k=here),
            [told] * here,
            chance.choices(_MINUTES, _MINUTES_WEIGHTS, k=here),
            strict=True,
        )
        done += here


def _recognitions(people_count: int) -> Iterator[tuple[bytes, bytes, str, str]]:
    chance = random.Random(_SEED + 2)
    number = RECOGNITIONS_FROM
    for person in ids(PEOPLE_FROM, people_count):
        if chance.random() < 0.15:
            continue
        for _ in range(chance.randrange(1, 9)):
            day = (TODAY - timedelta(days=chance.randrange(DAYS))).isoformat()
            yield ids(number, 1)[0], person, day, day
            number += 1


def _found(path: Path) -> None:
    OfficeFile.create(path, CharityDraft(name="Riverside Community Trust"), who=WHO).close()


def _fill(path: Path, size: Size) -> None:
    with closing(driver.connect(path)) as connection:
        # Nobody's records: a file that is half made when the power fails is made again.
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("BEGIN IMMEDIATE")
        indexes = connection.execute(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL"
            " AND tbl_name IN ('contribution', 'recognition')"
        ).fetchall()
        for name, _ in indexes:
            connection.execute(f'DROP INDEX "{name}"')
        _write(connection, size)
        for _, statement in indexes:
            connection.execute(statement)
        connection.commit()


def _write(connection: driver.Connection, size: Size) -> None:
    _write_records(connection, Person, PEOPLE_FROM, list(people(size.people)))
    kinds = [{"name": name, "search_key": fold(name)} for name in _ACTIVITIES]
    _write_records(connection, Activity, ACTIVITIES_FROM, kinds)
    connection.executemany(CONTRIBUTION_INSERT, contributions(size))
    connection.executemany(
        "INSERT INTO recognition (id, version, person_id, kind, state, given_on, counts_on,"
        " given_by, what, note, marks) VALUES (?, 1, ?, 'thanks', 'given', ?, ?, '', '', '', '')",
        _recognitions(size.people),
    )


CONTRIBUTION_INSERT = (
    "INSERT INTO contribution (id, version, person_id, activity_id, day, minutes, given, span,"
    " source, note) VALUES (?, 1, ?, ?, ?, ?, 'time', 'day', 'imported', '')"
)


def _write_records(
    connection: driver.Connection,
    record_class: type[Person] | type[Activity],
    first: int,
    rows: Sequence[dict[str, Any]],
) -> None:
    shape = shape_of(record_class)
    columns, _ = rows_of(shape, rows, [UUID(bytes=id) for id in ids(first, len(rows))])
    connection.executemany(shape.insert, zip(*columns, strict=True))


def _falling(count: int) -> list[float]:
    return [1 / (place + 8) for place in range(count)]


def _layout_mark(folder: Path) -> str:
    """What a file must be made anew for: another layout, or another way to fill it."""
    with tempfile.TemporaryDirectory(dir=folder) as fresh:
        path = Path(fresh) / "fresh.goodturn"
        _found(path)
        with closing(driver.connect(path)) as connection:
            return f"{layout.fingerprint(layout.pieces(connection))[:12]}-{_KIND}"


def _short(count: int) -> str:
    for size, letter in ((1_000_000, "M"), (1_000, "k")):
        if count >= size:
            return f"{count / size:g}{letter}"
    return str(count)
