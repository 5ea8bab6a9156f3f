"""A backup is whole and says so, or there is none."""

import json
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from app.records.failures import AppError
from app.store import backup, driver, gate
from app.store.backup import Backup, Reason, back_up
from app.store.faults import Damaged
from app.store.office_file import OfficeFile
from tests.store.filled_office import CONTRIBUTIONS, PEOPLE, fill, values_of

NOW = datetime(2026, 4, 3, 9, 30, tzinfo=UTC)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Riverside backups"


def test_a_backup_holds_what_the_file_holds(filled: Path, folder: Path) -> None:
    made = back_up(filled, folder, reason=Reason.IMPORT, at=NOW)
    assert made.path.name == "Riverside 2026-04-03 09-30-00-000000 before import.goodturn"
    assert backup.is_as_it_was(made)
    note = json.loads(made.path.with_suffix(".json").read_text())
    assert note["bytes"] == made.path.stat().st_size
    assert (note["rows"]["person"], note["rows"]["contribution"]) == (PEOPLE, CONTRIBUTIONS)
    assert len(note["journal"]) == 64
    assert len(list(folder.iterdir())) == 2
    one, other = (OfficeFile.open(path, who="Meera") for path in (filled, made.path))
    assert values_of(one) == values_of(other)
    one.close()
    other.close()


def test_an_open_file_is_backed_up_as_of_its_last_save(filled: Path) -> None:
    office = OfficeFile.open(filled, who="Meera")
    made = office.back_up(Reason.ASKED, NOW)
    assert made.path.parent == filled.parent / "Riverside backups"
    assert office.newest_backup() == made
    office.close()
    assert not gate.admit(made.path).closed_cleanly


def test_a_backup_keeps_the_passphrase(tmp_path: Path, folder: Path) -> None:
    path = tmp_path / "Riverside.goodturn"
    fill(path, "four random words")
    made = back_up(path, folder, reason=Reason.ASKED, at=NOW, passphrase="four random words")
    assert not made.path.read_bytes().startswith(b"SQLite format 3")
    assert gate.admit(made.path, "four random words").closed_cleanly


def test_a_damaged_file_gets_no_backup_that_looks_good(filled: Path, folder: Path) -> None:
    connection = driver.connect(filled)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute("DELETE FROM person")
    connection.close()
    with pytest.raises(Damaged, match="keep all older backups"):
        back_up(filled, folder, reason=Reason.ASKED, at=NOW)
    assert list(folder.iterdir()) == []
    assert backup.newest(filled, folder) is None


def test_a_folder_that_takes_no_backup_is_told(filled: Path) -> None:
    blocked = filled.with_name("a file")
    blocked.touch()
    with pytest.raises(AppError, match="No backup of Riverside"):
        back_up(filled, blocked, reason=Reason.ASKED, at=NOW)


def test_the_newest_good_backup_is_found_by_its_name(filled: Path, folder: Path) -> None:
    assert backup.newest(filled, folder) is None
    later = back_up(
        filled, folder, reason=Reason.ASKED, at=NOW.astimezone(timezone(timedelta(hours=1)))
    )
    earlier = back_up(filled, folder, reason=Reason.CLOSE, at=NOW - timedelta(days=9))
    assert later.path.name.startswith("Riverside 2026-04-03 09-30")
    assert backup.newest(filled, folder) == Backup(later.path, NOW)
    later.path.write_bytes(b"cut short")
    assert backup.newest(filled, folder) == earlier
    earlier.path.with_suffix(".json").write_text("[]")
    assert backup.newest(filled, folder) is None


def test_other_files_in_the_folder_are_no_backups(filled: Path, folder: Path) -> None:
    made = back_up(filled, folder, reason=Reason.ASKED, at=NOW)
    other = made.path.name.replace("Riverside", "Riverside East")
    for name in (other, "Riverside.goodturn", "notes.goodturn"):
        (folder / name).write_bytes(made.path.read_bytes())
        note = made.path.with_suffix(".json").read_bytes()
        (folder / name).with_suffix(".json").write_bytes(note)
    assert backup.newest(filled, folder) == made


def test_a_backup_that_was_changed_is_not_as_it_was(filled: Path, folder: Path) -> None:
    made = back_up(filled, folder, reason=Reason.ASKED, at=NOW)
    content = bytearray(made.path.read_bytes())
    content[-1] ^= 1
    made.path.write_bytes(content)
    assert not backup.is_as_it_was(made)
    made.path.with_suffix(".json").unlink()
    assert not backup.is_as_it_was(made)


def test_the_age_of_a_backup_is_never_less_than_nothing() -> None:
    made = Backup(Path("a"), NOW)
    assert made.age(NOW + timedelta(days=8)) == timedelta(days=8)
    assert made.age(NOW - timedelta(days=1)) == timedelta(0)
