"""A connection holds every setting that keeps the data safe, or there is no connection."""

import sys
from pathlib import Path
from subprocess import run

import pytest

from app.records.failures import AppError
from app.store import driver

SETTINGS = {
    "journal_mode": "delete",
    "synchronous": 3,
    "foreign_keys": 1,
    "secure_delete": 1,
    "trusted_schema": 0,
    "cell_size_check": 1,
    "mmap_size": 0,
    "temp_store": 2,
    "busy_timeout": 5000,
    "fullfsync": 1,
    "checkpoint_fullfsync": 1,
}


def _all_settings(connection: driver.Connection) -> dict[str, object]:
    return {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in SETTINGS}


@pytest.mark.parametrize(
    ("passphrase", "cache"), [(None, -65_536), ("four random words", -131_072)]
)
def test_every_setting_holds(tmp_path: Path, passphrase: str | None, cache: int) -> None:
    connection = driver.connect(tmp_path / "a", passphrase=passphrase, create=True)
    assert _all_settings(connection) == SETTINGS
    assert connection.execute("PRAGMA cache_size").fetchone()[0] == cache
    connection.close()


def test_a_file_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(driver.Error):
        driver.connect(tmp_path / "a")
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_looks_like_an_address_is_a_name(tmp_path: Path) -> None:
    path = tmp_path / "50% off? #1 café.goodturn"
    driver.connect(path, create=True).execute("CREATE TABLE kept (id)")
    assert path.stat().st_size > 0


@pytest.mark.parametrize("read_only", [True, False])
def test_a_reader_changes_nothing(tmp_path: Path, read_only: bool) -> None:
    driver.connect(tmp_path / "a", create=True).execute("CREATE TABLE kept (id)")
    reader = driver.connect(tmp_path / "a", read_only=read_only, queries_only=not read_only)
    with pytest.raises(driver.Error, match="readonly"):
        reader.execute("INSERT INTO kept VALUES (1)")


def test_only_the_right_passphrase_opens(tmp_path: Path) -> None:
    path = tmp_path / "a"
    right = 'it\'s "ŵ" right'
    driver.connect(path, passphrase=right, create=True).execute("CREATE TABLE kept (id)")
    assert driver.connect(path, passphrase=right).execute("SELECT * FROM kept").fetchall() == []
    for wrong in ("wrong", None):
        with pytest.raises(driver.Error, match="not a database"):
            driver.connect(path, passphrase=wrong)
    with pytest.raises(AppError, match="type its passphrase"):
        driver.connect(path, passphrase="")


@pytest.mark.parametrize(
    ("setting", "told"),
    [
        ("foreign_keys = OFF", "foreign_keys is 0 and not 1"),
        ("synchronous = FULL", "synchronous is 2 and not 3"),
        ("journal_mode = MEMORY", "journal_mode is memory and not delete"),
    ],
)
def test_a_setting_that_reads_back_wrong_is_refused(
    tmp_path: Path, setting: str, told: str
) -> None:
    connection = driver.connect(tmp_path / "a", create=True)
    connection.execute(f"PRAGMA {setting}")
    with pytest.raises(AppError, match=told):
        driver.read_back(connection)


def test_a_file_kept_in_another_way_is_not_read_as_if_it_were_ours(tmp_path: Path) -> None:
    path = tmp_path / "a"
    connection = driver.connect(path, create=True)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE kept (id)")
    connection.close()
    with pytest.raises(AppError, match="journal_mode is wal"):
        driver.connect(path, read_only=True)
    assert _all_settings(driver.connect(path)) == SETTINGS


def _loaded_by(module: str) -> set[str]:
    told = f"import sys, {module}; print(*sys.modules)"
    return set(run([sys.executable, "-c", told], capture_output=True, text=True).stdout.split())


def test_a_first_page_is_read_before_anything_else_is_loaded() -> None:
    assert not _loaded_by("app.store.driver") & {"sqlalchemy", "pydantic", "app.records.drafts"}


def test_there_is_one_sqlite_in_the_process() -> None:
    """Two SQLite libraries on one file drop each other's locks (sqlite.org/howtocorrupt.html)."""
    loaded = _loaded_by("app.store.office_file")
    assert "sqlcipher3" in loaded
    assert "sqlite3" not in loaded
