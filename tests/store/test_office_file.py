"""An office file opens, keeps what is written whole, and refuses in sentences."""

from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError
from sqlmodel import select

from app.records.areas import Area
from app.records.charity import Charity, CharityDraft
from app.records.failures import AppError
from app.records.journal import JournalAction
from app.records.person import Person
from app.records.policy import Policy
from app.store.faults import InUse
from app.store.office_file import OfficeFile

CHARITY = CharityDraft(name="Riverside Pantry")


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


def test_nothing_is_written_to_a_file_that_was_taken_away(path: Path) -> None:
    office = OfficeFile.create(path, CHARITY, who="Meera")
    path.rename(path.with_name("elsewhere"))
    with pytest.raises(AppError, match="was moved, removed or replaced"), office.writing():
        pass
    path.write_bytes(path.with_name("elsewhere").read_bytes())
    with pytest.raises(AppError, match="was moved, removed or replaced"), office.writing():
        pass
    office.close()
