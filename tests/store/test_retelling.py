"""The records are what the journal tells, through changes, removals, undo and erasing."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlmodel import col, select

from app.records.areas import Area
from app.records.person import Person
from app.records.policy import Policy
from app.records.recognition import Recognition
from app.store import driver, undoing
from app.store.office_file import OfficeFile
from app.store.retelling import first_untold


@pytest.fixture
def office(filled: Path) -> Iterator[OfficeFile]:
    office = OfficeFile.open(filled, who="Meera")
    yield office
    office.close()


def _untold(office: OfficeFile) -> str | None:
    with office.reading() as session:
        return first_untold(session.connection())


def _alter(office: OfficeFile, statement: str) -> None:
    connection = driver.connect(office.path)
    connection.execute(statement)
    connection.close()


def test_a_life_of_changes_is_told_as_it_stands(office: OfficeFile) -> None:
    with office.writing() as writing:
        for given in writing.session.exec(select(Recognition)).all():
            writing.remove(given)
        writing.change(writing.session.exec(select(Policy)).one(), {"thanks_days": 45})
        writing.say("All thanks were taken out.", Area.RECOGNITION)
    assert _untold(office) is None
    with office.writing() as undo:
        undoing.reverse(undo, writing.action_id)
    assert _untold(office) is None


def test_a_record_that_was_removed_may_not_stand(office: OfficeFile) -> None:
    with office.writing() as writing:
        given = writing.session.exec(select(Recognition).order_by(col(Recognition.id))).first()
        assert given is not None
        writing.remove(given)
        writing.say("A thank-you was taken out.", Area.RECOGNITION)
    _alter(
        office,
        "INSERT INTO recognition (id, version, person_id, kind, state, given_by, what, note, marks)"
        f" SELECT x'{given.id.hex}', 1, id, 'thanks', 'given', '', '', '', '' FROM person LIMIT 1",
    )
    assert _untold(office) == "recognition"


def test_a_policy_changed_by_other_means_is_found_where_the_journal_knows_it(
    office: OfficeFile,
) -> None:
    with office.writing() as writing:
        writing.change(writing.session.exec(select(Policy)).one(), {"thanks_days": 45})
        writing.say("The policy was changed.", Area.POLICY)
    _alter(office, "UPDATE policy SET thanks_days = 700")
    assert _untold(office) == "policy"


def test_words_blanked_for_an_erased_person_are_no_fault(office: OfficeFile) -> None:
    with office.reading() as session:
        person = session.exec(select(Person).order_by(col(Person.id))).first()
        assert person is not None
    erased = f"record_id = x'{person.id.hex}'"
    _alter(office, f"UPDATE journal_entry SET before = NULL, after = NULL WHERE {erased}")
    _alter(office, f"UPDATE person SET name = 'Erased' WHERE id = x'{person.id.hex}'")
    assert _untold(office) is None
