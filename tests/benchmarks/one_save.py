"""P6: one entry saved through its service, as a form does it."""

import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from app.records.contribution import Contribution, ContributionDraft
from app.records.identity import new_id
from app.services import contributions
from app.store import driver
from app.store.office_file import OfficeFile
from app.store.shapes import shape_of
from tests.benchmarks.charity_at_size import (
    ACTIVITIES_FROM,
    PEOPLE_FROM,
    TODAY,
    WHO,
    charity_at,
    ids,
)
from tests.benchmarks.measuring import Comparison, Goal, timed
from tests.benchmarks.sizes import Sizes


def comparisons(sizes: Sizes, folder: Path) -> Iterator[Comparison]:
    """A save by the product, against the same three rows written by the driver alone."""
    saved, bare = folder / "saved.goodturn", folder / "bare.goodturn"
    for path in (saved, bare):
        shutil.copyfile(charity_at(sizes.small), path)
    person, activity = ids(PEOPLE_FROM, 1)[0], ids(ACTIVITIES_FROM, 1)[0]
    values = {
        "person_id": UUID(bytes=person),
        "activity_id": UUID(bytes=activity),
        "day": TODAY,
        "minutes": 90,
    }
    office = OfficeFile.open(saved, who=WHO, examined=False)
    with closing(driver.connect(bare)) as connection:
        row = _row(person, activity)
        yield Comparison(
            "P6",
            "one save through its service",
            "the same rows by the driver alone",
            timed(
                lambda: contributions.log(office, ContributionDraft.check(values), TODAY),
                sizes.saves,
            ),
            timed(lambda: _save(connection, row), sizes.saves),
            Goal(2.0),
        )
    office.close()


def _row(person: bytes, activity: bytes) -> list[object]:
    given = {"person_id": person, "activity_id": activity, "day": TODAY.isoformat(), "minutes": 90}
    return [given.get(column.name, column.default) for column in shape_of(Contribution).columns]


def _save(connection: driver.Connection, row: list[object]) -> None:
    shape = shape_of(Contribution)
    record, act, link = new_id().bytes, new_id().bytes, os.urandom(32)
    row[[column.name for column in shape.columns].index("id")] = record
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(shape.insert, row)
    connection.execute(
        "INSERT INTO journal_entry (action_id, deed, subject, record_id, after, salt, digest,"
        " chain) VALUES (?, 'added', 'contribution', ?, ?, ?, ?, ?)",
        (act, record, '{"minutes":90}' + " " * 150, link[:16], link, link),
    )
    connection.execute(
        "INSERT INTO journal_action (id, at, who, replica_id, sentence, areas, salt, digest, chain)"
        " VALUES (?, ?, ?, ?, '1 h 30 min for David Smith.', 'hours', ?, ?, ?)",
        (act, f"{datetime.now(UTC):%FT%TZ}", WHO, act, link[:16], link, link),
    )
    connection.commit()
