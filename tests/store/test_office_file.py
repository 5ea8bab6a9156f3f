"""An office file opens, keeps what is written whole, and refuses in sentences."""

import sys
from pathlib import Path
from subprocess import run
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from app.records.areas import Area
from app.records.charity import Charity
from app.records.failures import AppError
from app.records.journal import JournalAction
from app.records.person import Person
from app.records.policy import Policy
from app.store import driver, gate, layout, lock
from app.store.faults import Damaged, InUse
from app.store.office_file import OfficeFile
from tests.store.filled_office import CHARITY, PEOPLE, go_on_to_next_layout, values_of


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Riverside.goodturn"


def _names(office: OfficeFile) -> list[str]:
    with office.reading() as session:
        return list(session.exec(select(Person.name)))


def test_a_new_file_holds_its_charity_its_policy_and_no_act(path: Path) -> None:
    office = OfficeFile.create(path, CHARITY, who="Meera")
    with office.reading() as session:
        charity = session.exec(select(Charity)).one()
        assert (charity.name, charity.id) == ("Riverside Pantry", office.charity_id)
        assert session.exec(select(Policy)).one().thanks_minutes == 600
        assert session.exec(select(JournalAction)).all() == []
    office.close()
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_what_is_written_stands_in_the_file_after_it_was_closed(path: Path) -> None:
    office = OfficeFile.create(path, CHARITY, who="Meera")
    with office.writing() as writing:
        writing.add(Person(name="Ailsa"))
        writing.say("Ailsa was added.", Area.PEOPLE)
    replica = office.replica_id
    office.close()
    office = OfficeFile.open(path, who="Tom")
    assert _names(office) == ["Ailsa"]
    assert office.replica_id == replica
    with office.reading() as session:
        act = session.exec(select(JournalAction)).one()
        assert (act.who, act.sentence) == ("Meera", "Ailsa was added.")
    office.close()


def test_a_write_that_fails_leaves_nothing(path: Path) -> None:
    office = OfficeFile.create(path, CHARITY, who="Meera")
    with pytest.raises(IntegrityError), office.writing() as writing:
        writing.add_many(Person, [{"name": "Ailsa"}, {"name": ""}])
    with pytest.raises(RuntimeError, match="must say"), office.writing() as writing:
        writing.add(Person(name="Ailsa"))
    assert _names(office) == []
    office.close()


def test_a_file_that_is_there_is_never_replaced(path: Path) -> None:
    path.write_text("something of theirs")
    with pytest.raises(AppError, match="is there already"):
        OfficeFile.create(path, CHARITY, who="Meera")
    assert path.read_text() == "something of theirs"


def test_a_second_window_may_only_read(path: Path) -> None:
    office = OfficeFile.create(path, CHARITY, who="Meera")
    with pytest.raises(InUse, match="already open in another window of Goodturn"):
        OfficeFile.open(path, who="Tom")
    second = OfficeFile.open(path, who="Tom", read_only=True)
    assert second.read_only
    with pytest.raises(AppError, match="open for reading only"), second.writing():
        pass
    with office.writing() as writing:
        writing.add(Person(name="Ailsa"))
        writing.say("Ailsa was added.", Area.PEOPLE)
    assert _names(second) == ["Ailsa"]
    second.close()
    office.close()


def test_a_file_that_was_not_closed_is_looked_at_whole(filled: Path) -> None:
    """An index that lost an entry is found by the thorough check alone."""
    office = OfficeFile.open(filled, who="Meera")
    copy = filled.with_name("copy.goodturn")
    copy.write_bytes(filled.read_bytes())
    office.close()
    for file in (filled, copy):
        _forget_an_index_entry(file)
    sound = OfficeFile.open(filled, who="Meera")
    assert sound.was_closed_cleanly
    sound.close()
    with pytest.raises(Damaged, match="pages that do not fit"):
        OfficeFile.open(copy, who="Meera")
    late = OfficeFile.open(copy, who="Meera", examined=False)
    assert not late.was_closed_cleanly
    with pytest.raises(Damaged, match="pages that do not fit"):
        late.examine()
    late.examine(thorough=False)
    late.close()


def _forget_an_index_entry(path: Path) -> None:
    """Change a row under SQLite's hands, by taking its index out of the schema for a while."""
    connection = driver.connect(path)
    connection.execute("PRAGMA writable_schema = ON")
    name = "ix_person_search_key"
    kept = connection.execute(
        "SELECT type, name, tbl_name, rootpage, sql FROM sqlite_schema WHERE name = ?", (name,)
    ).fetchone()
    connection.execute("DELETE FROM sqlite_schema WHERE name = ?", (name,))
    connection.close()
    connection = driver.connect(path)
    connection.execute("UPDATE person SET search_key = 'elsewhere' WHERE rowid = 3")
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("INSERT INTO sqlite_schema VALUES (?, ?, ?, ?, ?)", kept)
    connection.close()


def test_a_value_spoilt_on_the_disk_is_damage_and_no_bug(filled: Path) -> None:
    office = OfficeFile.open(filled, who="Meera")
    connection = driver.connect(filled)
    connection.execute("UPDATE person SET standing = 'wizard' WHERE rowid = 3")
    connection.close()
    with pytest.raises(Damaged, match="something under person that cannot be read"):
        values_of(office)
    office.close()


def test_a_mistake_of_ours_stays_one(filled: Path) -> None:
    office = OfficeFile.open(filled, who="Meera")
    with pytest.raises(ValueError, match="ours"), office.reading():
        raise ValueError("ours")
    office.close()


@pytest.mark.parametrize("ids", ["x'00'", "zeroblob(16)"])
def test_a_file_whose_own_id_is_spoilt_is_refused(filled: Path, ids: str) -> None:
    connection = driver.connect(filled)
    connection.execute(f"UPDATE office SET charity_id = {ids}")
    connection.close()
    if ids == "x'00'":
        with pytest.raises(Damaged):
            OfficeFile.open(filled, who="Meera")
        assert not lock.lock_path(filled).exists()
    else:
        OfficeFile.open(filled, who="Meera").close()


def test_a_file_of_an_earlier_goodturn_is_copied_and_brought_up_to_date(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    go_on_to_next_layout(filled, monkeypatch)
    with pytest.raises(AppError, match="open it where it may be changed"):
        OfficeFile.open(filled, who="Meera", read_only=True)
    office = OfficeFile.open(filled, who="Meera")
    made = office.newest_backup()
    assert made is not None
    assert made.path.stem.endswith("before upgrade")
    assert len(values_of(office)[0]) == PEOPLE
    connection = driver.connect(filled, read_only=True)
    assert layout.number_of(connection) == layout.NUMBER
    connection.close()
    office.close()


OPEN_AS_NOBODY = """
import os, sys
from pathlib import Path
from app.records.failures import AppError
from app.store.office_file import OfficeFile

os.getuid() or os.setuid(65534)
try:
    office = OfficeFile.open(Path(sys.argv[1]), who="Meera")
    print(office.read_only, *office.warnings)
    office.close()
except AppError as refusal:
    print(refusal)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps its rights otherwise")
@pytest.mark.parametrize(
    ("rights", "told"),
    [
        (0o555, "True Riverside.goodturn is open for reading only, because it or its folder"),
        (0o000, "{path} was not opened (Permission denied)"),
    ],
)
def test_a_folder_that_may_not_be_written_is_read(
    sound_bytes: bytes, rights: int, told: str
) -> None:
    """Run as a user who owns nothing, since whoever runs the tests may be allowed everything."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "Riverside.goodturn"
        path.write_bytes(sound_bytes)
        path.chmod(0o444)
        path.parent.chmod(rights)
        command = [sys.executable, "-c", OPEN_AS_NOBODY, str(path)]
        answer = run(command, capture_output=True, text=True)
        path.parent.chmod(0o755)
    assert answer.stdout.startswith(told.replace("{path}", str(path))), answer


def test_an_office_file_that_is_closed_twice_is_closed(filled: Path) -> None:
    office = OfficeFile.open(filled, who="Meera")
    office.close()
    office.close()
    assert gate.admit(filled).closed_cleanly


def test_nothing_is_written_to_a_file_that_was_taken_away(path: Path) -> None:
    office = OfficeFile.create(path, CHARITY, who="Meera")
    path.rename(path.with_name("elsewhere"))
    with pytest.raises(AppError, match="was moved, removed or replaced"), office.writing():
        pass
    path.write_bytes(path.with_name("elsewhere").read_bytes())
    with pytest.raises(AppError, match="was moved, removed or replaced"), office.writing():
        pass
    office.close()
