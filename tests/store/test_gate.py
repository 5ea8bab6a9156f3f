"""No foreign, newer, tampered or damaged file comes in, and none brings a traceback."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from app.records.failures import AppError
from app.store import driver, gate, layout
from app.store.faults import Damaged
from app.store.gate import NewerOffice, NotAnOffice
from tests.store.filled_office import PAGE, fill


def _alter(path: Path, *statements: str) -> None:
    connection = driver.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.close()


def _pass(path: Path) -> gate.Passed:
    passed = gate.admit(path)
    gate.examine(path, thorough=True)
    return passed


def test_a_sound_file_passes_and_is_not_changed(filled: Path, sound_bytes: bytes) -> None:
    assert _pass(filled) == gate.Passed(layout.NUMBER, closed_cleanly=True)
    assert not _pass(filled).is_older
    assert filled.read_bytes() == sound_bytes


def test_a_file_behind_a_passphrase_passes_with_it(tmp_path: Path) -> None:
    path = tmp_path / "Riverside.goodturn"
    fill(path, "four random words")
    gate.examine(path, "four random words", thorough=True)
    assert gate.admit(path, "four random words").closed_cleanly
    with pytest.raises(Damaged, match="another passphrase"):
        gate.admit(path)
    spoilt = bytearray(path.read_bytes())
    spoilt[len(spoilt) // 2] ^= 1
    path.write_bytes(spoilt)
    with pytest.raises(Damaged):
        gate.examine(path, "four random words", thorough=True)


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(AppError, match=r"gone.*No such file or directory.*was moved"):
        gate.admit(tmp_path / "gone.goodturn")
    with pytest.raises(AppError, match=r"gone.*No such file or directory"):
        gate.examine(tmp_path / "gone.goodturn", thorough=True)
    with pytest.raises(NotAnOffice):
        gate.admit(tmp_path)


@pytest.mark.parametrize("content", [b"", b"SQLite format 3\0", b"Name,Hours\n" * 9])
def test_a_scrap_is_no_office_file(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "scrap").write_bytes(content)
    with pytest.raises(NotAnOffice, match="not a Goodturn office file"):
        gate.admit(tmp_path / "scrap")


def test_a_long_file_of_another_kind_is_refused(tmp_path: Path) -> None:
    (tmp_path / "long").write_bytes(b"Name,Hours\n" * 900)
    with pytest.raises(Damaged, match="not a Goodturn office file"):
        gate.admit(tmp_path / "long")


@pytest.mark.parametrize("mark", [0, 1, -1])
def test_a_file_of_another_program_is_refused(filled: Path, mark: int) -> None:
    _alter(filled, f"PRAGMA application_id = {mark}")
    with pytest.raises(NotAnOffice):
        gate.admit(filled)


def test_a_newer_file_is_refused_kindly(filled: Path) -> None:
    _alter(filled, f"PRAGMA user_version = {layout.NUMBER + 1}")
    before = filled.read_bytes()
    with pytest.raises(NewerOffice, match="bring Goodturn on this computer up to date"):
        gate.admit(filled)
    assert filled.read_bytes() == before


@pytest.mark.parametrize("number", [0, -1])
def test_a_layout_that_never_was_is_refused(filled: Path, number: int) -> None:
    _alter(filled, f"PRAGMA user_version = {number}")
    with pytest.raises(Damaged, match="as Goodturn lays them out"):
        gate.admit(filled)


ENDLESS = "WITH RECURSIVE more(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM more) SELECT n FROM more"


@pytest.mark.parametrize(
    ("statements", "told"),
    [
        ((f"CREATE VIEW evil AS {ENDLESS}",), "holds a view"),
        (
            (
                "ALTER TABLE office RENAME TO hidden",
                f"CREATE VIEW office AS SELECT n AS closed_cleanly FROM ({ENDLESS})",
            ),
            "holds a view",
        ),
        (
            ("CREATE TRIGGER evil AFTER INSERT ON person BEGIN DELETE FROM contribution; END",),
            "holds a trigger",
        ),
        (("CREATE VIRTUAL TABLE evil USING fts5(words)",), "holds a virtual table"),
        (("CREATE TABLE sqlean (words)",), "as Goodturn lays them out"),
        (("CREATE INDEX evil ON person (abs(name))",), "as Goodturn lays them out"),
        (("ALTER TABLE person ADD COLUMN evil TEXT AS (hex(name))",), "as Goodturn lays"),
        (("DROP INDEX ix_person_search_key",), "as Goodturn lays them out"),
        (("DELETE FROM office",), "does not say which office"),
    ],
)
def test_a_file_made_to_do_harm_is_refused(
    filled: Path, statements: tuple[str, ...], told: str
) -> None:
    _alter(filled, *statements)
    with pytest.raises(Damaged, match=told):
        gate.admit(filled)


def test_a_view_hidden_under_a_name_of_sqlites_own_is_refused(filled: Path) -> None:
    _alter(
        filled,
        "CREATE VIEW evil AS SELECT 1",
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET name = 'sqlite_stat9', tbl_name = 'sqlite_stat9', "
        "sql = 'CREATE VIEW sqlite_stat9 AS SELECT 1' WHERE name = 'evil'",
    )
    with pytest.raises(Damaged):
        gate.admit(filled)


def test_what_sqlite_keeps_for_itself_is_let_in(filled: Path) -> None:
    _alter(filled, "ANALYZE")
    assert _pass(filled).closed_cleanly


def test_a_reference_to_nobody_is_found(filled: Path) -> None:
    _alter(filled, "PRAGMA foreign_keys = OFF", "DELETE FROM person")
    with pytest.raises(Damaged, match="refers to entries that are not there"):
        gate.examine(filled, thorough=False)


def test_a_file_that_keeps_sqlite_busy_is_given_up(filled: Path) -> None:
    with (
        pytest.raises(Damaged, match="without end"),
        gate.stranger(filled, None, seconds=0.05) as connection,
    ):
        connection.execute(f"SELECT max(n) FROM ({ENDLESS})").fetchone()


def test_an_interrupted_save_is_put_back_first(filled: Path, sound_bytes: bytes) -> None:
    """What a power cut leaves: pages already changed, and the journal with the old ones."""
    writer = driver.connect(filled)
    writer.execute("PRAGMA cache_size = 1")
    writer.execute("BEGIN IMMEDIATE")
    writer.execute("UPDATE contribution SET minutes = minutes + 1")
    torn = filled.with_name("torn.goodturn")
    torn.write_bytes(filled.read_bytes())
    journal = filled.with_name(filled.name + "-journal").read_bytes()
    torn.with_name("torn.goodturn-journal").write_bytes(journal)
    writer.rollback()
    writer.close()
    assert torn.read_bytes() != sound_bytes
    assert _pass(torn).closed_cleanly
    assert torn.read_bytes() == sound_bytes


def _zero(data: bytearray, pick: random.Random) -> None:
    start = pick.randrange(len(data) // PAGE) * PAGE
    data[start : start + PAGE] = bytes(PAGE)


#: The bytes at the start of a page that tell its kind and how many cells it holds.
_HEADER = 8


def _swap(data: bytearray, pick: random.Random) -> None:
    one = other = 0
    # Pages whose headers are alike may be those of two empty indexes, which are all the same.
    while data[one : one + _HEADER] == data[other : other + _HEADER]:
        one, other = (page * PAGE for page in pick.sample(range(len(data) // PAGE), 2))
    data[one : one + PAGE], data[other : other + PAGE] = (
        data[other : other + PAGE],
        data[one : one + PAGE],
    )


def _truncate(data: bytearray, pick: random.Random) -> None:
    del data[pick.randrange(len(data)) :]


@pytest.mark.parametrize("harm", [_zero, _swap, _truncate])
def test_pages_lost_or_misplaced_are_always_found(
    filled: Path, sound_bytes: bytes, harm: Callable[[bytearray, random.Random], None]
) -> None:
    pick = random.Random(11)
    for _ in range(20):
        data = bytearray(sound_bytes)
        harm(data, pick)
        if data == sound_bytes:  # two empty pages changed places
            continue
        filled.write_bytes(data)
        with pytest.raises(AppError):
            _pass(filled)


def test_scrambled_files_bring_a_refusal_or_nothing(filled: Path, sound_bytes: bytes) -> None:
    pick = random.Random(13)
    refused = 0
    for _ in range(150):
        data = bytearray(sound_bytes)
        for _ in range(pick.randrange(1, 20)):
            start = pick.choice((pick.randrange(len(data)), pick.randrange(200)))
            length = min(pick.randrange(1, 16), len(data) - start)
            data[start : start + length] = pick.randbytes(length)
        filled.write_bytes(data)
        try:
            _pass(filled)
        except AppError:
            refused += 1
    assert refused > 100
