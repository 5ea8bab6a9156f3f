"""An office file with people and hours in it, for tests that do harm to its bytes."""

import random
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlmodel import col, select

from app.records.activity import Activity
from app.records.areas import Area
from app.records.charity import CharityDraft
from app.records.contribution import Contribution, EntrySource
from app.records.person import Person
from app.records.recognition import Recognition
from app.store import driver, layout, upgrading
from app.store.office_file import OfficeFile

CHARITY = CharityDraft(name="Riverside Pantry")
PAGE = 4096
PEOPLE = 60
CONTRIBUTIONS = 600


def fill(path: Path, passphrase: str | None = None) -> None:
    """Make an office file with a few months of a charity's life in it, and close it."""
    office = OfficeFile.create(path, CHARITY, who="Meera", passphrase=passphrase)
    pick = random.Random(7)
    with office.writing() as writing:
        kitchen = writing.add_many(Activity, [{"name": "Kitchen", "search_key": "kitchen"}])[0]
        people = writing.add_many(Person, [_person(number) for number in range(PEOPLE)])
        writing.add_many(
            Contribution,
            [
                {
                    "person_id": pick.choice(people),
                    "activity_id": kitchen,
                    "day": date(2026, 1, 1) + timedelta(pick.randrange(90)),
                    "minutes": pick.randrange(15, 300, 15),
                    "source": EntrySource.IMPORTED,
                    "note": "Brought soup. " * pick.randrange(3),
                }
                for _ in range(CONTRIBUTIONS)
            ],
        )
        writing.add_many(
            Recognition,
            [{"person_id": person, "given_on": date(2026, 2, 1)} for person in people[:20]],
        )
        writing.say("A sheet was brought in.", Area.PEOPLE, Area.HOURS)
    with office.writing() as writing:
        for person in writing.session.exec(select(Person).order_by(col(Person.id)).limit(10)):
            writing.change(person, {"wishes": "A walk by the river"})
        writing.say("Wishes were noted.", Area.PEOPLE)
    office.close()


def values_of(office: OfficeFile) -> list[list[tuple[Any, ...]]]:
    """Every value of every record that `fill` made, in order."""
    with office.reading() as session:
        return [
            [tuple(row.model_dump().values()) for row in session.exec(select(kept))]
            for kept in (Person, Activity, Contribution, Recognition)
        ]


def go_on_to_next_layout(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Go on to a Goodturn that has one more revision, which adds one index."""
    head, number = f"{layout.NUMBER + 1:04}", layout.NUMBER + 1
    folder = path.with_name("migrations")
    shutil.copytree(upgrading.OURS.folder, folder)
    (folder / "versions" / f"r{head}_next.py").write_text(
        f"from alembic import op\n\nrevision = '{head}'\ndown_revision = '{layout.HEAD}'\n\n\n"
        "def upgrade() -> None:\n    op.create_index('ix_next', 'person', ['number'])\n"
    )
    connection = driver.connect(path, read_only=True)
    index = layout.Piece("index", "ix_next", "person", "CREATE INDEX ix_next ON person (number)")
    next_print = layout.fingerprint([*layout.pieces(connection), index])
    connection.close()
    monkeypatch.setattr(upgrading, "OURS", upgrading.Scripts(folder, head))
    monkeypatch.setattr(layout, "NUMBER", number)
    monkeypatch.setitem(layout.FINGERPRINTS, number, next_print)


def _person(number: int) -> dict[str, Any]:
    return {
        "name": f"Person Number {number}",
        "search_key": f"person number {number}",
        "email": f"person{number}@example.org",
        "joined_on": date(2025, 1, 1) + timedelta(number),
    }
