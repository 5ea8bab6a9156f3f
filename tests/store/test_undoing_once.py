"""What cannot be called back is not undone, and Undo goes on to the act before it."""

from datetime import date
from pathlib import Path

import pytest

from app.records.areas import Area
from app.records.failures import AppError
from app.records.finance_batch import FinanceBatch
from app.records.finance_settings import FinanceFormat
from app.records.looked_at import LookedAt
from app.records.person import Person
from app.store.office_file import OfficeFile
from app.store.undoing import last_to_undo, reverse
from tests.store.filled_office import CHARITY

TODAY = date(2026, 11, 24)


@pytest.fixture
def office(tmp_path: Path) -> OfficeFile:
    return OfficeFile.create(tmp_path / "Riverside.goodturn", CHARITY, who="Meera")


def _sentence_to_undo(office: OfficeFile) -> str:
    with office.reading() as session:
        act = last_to_undo(session.connection())
        assert act is not None
        return act.sentence


def test_a_batch_that_was_sent_stays_sent(office: OfficeFile) -> None:
    with office.writing() as writing:
        batch = FinanceBatch(
            made_on=TODAY,
            due_on=TODAY,
            file_format=FinanceFormat.PLAIN,
            number=1,
            line_count=0,
            total_pence=0,
            sha256=writing.keep_content(b"x"),
        )
        writing.add(batch)
        writing.say("Batch 1 was made.", Area.FINANCE)
    with office.writing() as writing:
        kept = writing.session.get_one(FinanceBatch, batch.id)
        writing.change(kept, {"due_on": date(2026, 12, 1)})
        writing.say("Due later.", Area.FINANCE)
    assert _sentence_to_undo(office) == "Due later."
    with office.writing() as writing:
        kept = writing.session.get_one(FinanceBatch, batch.id)
        writing.change(kept, {"sent_on": TODAY})
        writing.say("Batch 1 was sent.", Area.FINANCE)
    sent = writing.action_id
    assert _sentence_to_undo(office) == "Due later."
    with (
        pytest.raises(AppError, match="the difference goes into the next batch"),
        office.writing() as writing,
    ):
        reverse(writing, sent)


def test_a_look_is_not_taken_back(office: OfficeFile) -> None:
    with office.writing() as writing:
        amina = Person(name="Amina", number="1", search_key="amina")
        writing.add(amina)
        writing.say("Added Amina.", Area.PEOPLE, Area.CHECKS)
    with office.writing() as writing:
        writing.add(LookedAt(person_id=amina.id, what="the number of a check"))
        writing.say("Looked at the number of a check.", Area.CHECKS)
    assert _sentence_to_undo(office) == "Added Amina."
    with pytest.raises(AppError, match="cannot be taken back"), office.writing() as again:
        reverse(again, writing.action_id)
