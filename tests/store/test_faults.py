"""The world's database errors become sentences, sorted by code; our own errors surface."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

from app.records.areas import Area
from app.records.failures import AppError
from app.records.person import Person
from app.store import driver
from app.store.engine import telling_sql
from app.store.faults import Damaged, InUse, telling, told
from app.store.office_file import OfficeFile
from tests.store.filled_office import CHARITY

PATH = Path("/nowhere/Riverside.goodturn")


class Coded(Exception):
    """An error with a code of SQLite, as the driver gives it."""

    def __init__(self, code: int) -> None:
        super().__init__()
        self.sqlite_errorcode = code


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (3, "cannot be opened"),
        (5, "is in use"),
        (6 | 1 << 8, "is in use"),
        (7, "out of memory"),
        (8 | 3 << 8, "may only be read"),
        (9, "takes without end"),
        (10 | 4 << 8, "drive did not answer"),
        (11, "could not be read"),
        (13, "disk is full. Please"),
        (14, "cannot be opened"),
        (26, "could not be read"),
    ],
)
def test_the_worlds_faults_are_told(code: int, sentence: str) -> None:
    refusal = told(Coded(code), PATH)
    assert refusal is not None
    assert sentence in refusal.sentence
    assert "Riverside.goodturn" in refusal.sentence


@pytest.mark.parametrize("code", [1, 19, 20, 21, 25])
def test_our_own_faults_are_not(code: int) -> None:
    assert told(Coded(code), PATH) is None
    assert told(ValueError(), PATH) is None


def test_a_full_disk_says_how_much_room_is_left(tmp_path: Path) -> None:
    refusal = told(Coded(13), tmp_path / "Riverside.goodturn")
    assert refusal is not None
    assert "MB left" in refusal.sentence


def test_letters_that_are_none_are_damage(tmp_path: Path) -> None:
    path = tmp_path / "a"
    connection = driver.connect(path, create=True)
    with pytest.raises(Damaged), telling(path):
        connection.execute("SELECT CAST(x'ff' AS TEXT)").fetchone()
    with pytest.raises(Damaged), telling(path):
        b"\xff".decode()


def test_a_mistake_in_our_sql_surfaces(tmp_path: Path) -> None:
    connection = driver.connect(tmp_path / "a", create=True)
    with pytest.raises(driver.Error, match="no such table"), telling(PATH):
        connection.execute("SELECT * FROM nowhere")
    office = OfficeFile.create(tmp_path / "b", CHARITY, who="Meera")
    with pytest.raises(OperationalError, match="no such table"), office.reading() as session:
        session.connection().execute(text("SELECT * FROM nowhere"))
    office.close()


@contextmanager
def _held(path: Path) -> Iterator[None]:
    other = driver.connect(path)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.rollback()
    other.close()


def test_a_file_held_by_another_program_is_told_and_the_next_try_works(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(driver, "_GUARDS", ("busy_timeout = 1", *driver._GUARDS[1:]))
    office = OfficeFile.create(tmp_path / "Riverside.goodturn", CHARITY, who="Meera")
    with _held(office.path), pytest.raises(InUse, match="is in use"), office.writing():
        pass
    with office.writing() as writing:
        writing.add(Person(name="Ailsa"))
        writing.say("Ailsa was added.", Area.PEOPLE)
    office.close()


def test_a_full_file_is_told_and_nothing_of_the_save_is_kept(tmp_path: Path) -> None:
    office = OfficeFile.create(tmp_path / "Riverside.goodturn", CHARITY, who="Meera")

    def save(notes: str) -> None:
        with office.writing() as writing:
            writing.add(Person(name="Ailsa", notes=notes))
            writing.say("Ailsa was added.", Area.PEOPLE)

    def limit(pages: int) -> None:
        with office.writing() as writing:
            writing.session.connection().exec_driver_sql(f"PRAGMA max_page_count = {pages}")

    limit(1)
    with pytest.raises(AppError, match="the disk is full"):
        save("x" * 100_000)
    with office.reading() as session:
        assert session.connection().execute(text("SELECT count(*) FROM person")).scalar() == 0
    limit(100_000)
    save("x" * 100_000)
    office.close()


def test_telling_sql_leaves_what_is_no_database_error() -> None:
    with pytest.raises(ZeroDivisionError), telling_sql(PATH):
        raise ZeroDivisionError
