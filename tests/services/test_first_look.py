"""The first page is read without the database layer, and says nothing of a file it cannot read."""

import subprocess
import sys
from contextlib import closing
from datetime import date
from pathlib import Path
from uuid import UUID

from app.records.contribution import ContributionDraft
from app.services import contributions
from app.services.first_look import LATEST, first_look
from app.store import driver
from app.store.office_file import OfficeFile


def test_it_shows_the_charity_this_month_and_the_latest_hours(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    for day in (date(2026, 2, 28), date(2026, 3, 1), date(2026, 3, 16)):
        draft = {"person_id": amina, "activity_id": kitchen, "day": day, "minutes": 90}
        contributions.log(office, ContributionDraft.check(draft), today)
    found = first_look(office.path, today)
    assert found is not None
    assert (found.charity_name, found.minutes_this_month) == ("Riverside Community Trust", 180)
    assert [hours.day for hours in found.latest] == [
        date(2026, 3, 16),
        date(2026, 3, 1),
        date(2026, 2, 28),
    ]
    assert found.latest[0].name == "Amina Diallo"
    assert len(found.latest) <= LATEST


def test_it_says_nothing_of_what_is_no_office_file(tmp_path: Path, today: date) -> None:
    assert first_look(tmp_path / "absent.goodturn", today) is None
    letter = tmp_path / "letter.goodturn"
    letter.write_text("Dear all,\n" * 200, encoding="utf-8")
    assert first_look(letter, today) is None
    letter.write_bytes(b"")
    assert first_look(letter, today) is None


def test_it_says_nothing_where_no_charity_is_kept(tmp_path: Path, today: date) -> None:
    path = tmp_path / "nobody.goodturn"
    with closing(driver.connect(path, create=True)) as connection:
        connection.execute("CREATE TABLE charity (name TEXT)")
    assert first_look(path, today) is None


def test_it_loads_no_database_layer() -> None:
    code = (
        "import sys, app.services.first_look;"
        "print([name for name in ('sqlmodel', 'pydantic', 'sqlalchemy') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
