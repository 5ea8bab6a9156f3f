"""Bank details wait to be confirmed after each change, and stand in no sentence of the journal."""

from pathlib import Path
from uuid import UUID

import pytest

from app.records.bank_details import BankDetailsDraft
from app.records.failures import AppError, InvalidDraft
from app.services import bank_details, exports, journal_list, undoing
from app.store.office_file import OfficeFile
from tests.services.claims_made import TODAY, act_of


def account(person_id: UUID, number: str = "01234567") -> BankDetailsDraft:
    values = {"person_id": person_id, "account_name": "A Diallo", "sort_code": "11-22-33"}
    return BankDetailsDraft.check({**values, "account_number": number})


def test_they_are_kept_confirmed_and_confirmed_again_after_a_change(
    office: OfficeFile, amina: UUID
) -> None:
    assert bank_details.details(office, amina) is None
    outcome = bank_details.set_details(office, account(amina))
    assert outcome.sentence == "Kept bank details of Amina Diallo; they wait to be confirmed."
    row = bank_details.details(office, amina)
    assert row is not None
    assert (row.sort_code, row.ending, row.is_confirmed) == ("112233", "ending 567", False)
    confirmed = bank_details.confirm(office, amina, "Hannah", TODAY)
    assert confirmed.sentence == "Confirmed the bank details of Amina Diallo."
    same = bank_details.set_details(office, account(amina))
    assert same.sentence == "Nothing was changed."
    row = bank_details.details(office, amina)
    assert row is not None
    assert (row.confirmed_on, row.confirmed_by) == (TODAY, "Hannah")
    changed = bank_details.set_details(office, account(amina, "76543210"))
    row = bank_details.details(office, amina)
    assert row is not None
    assert not row.is_confirmed
    undoing.undo(office, act_of(changed))
    row = bank_details.details(office, amina)
    assert row is not None
    assert row.is_confirmed


def test_there_must_be_some_and_somebody_to_confirm_them(office: OfficeFile, amina: UUID) -> None:
    with pytest.raises(AppError, match="has no bank details here"):
        bank_details.confirm(office, amina, "Hannah", TODAY)
    bank_details.set_details(office, account(amina))
    with pytest.raises(InvalidDraft, match="who confirmed them"):
        bank_details.confirm(office, amina, " ", TODAY)
    with pytest.raises(InvalidDraft, match="cannot be printed"):
        bank_details.confirm(office, amina, "Han\x07nah", TODAY)


def test_they_are_taken_away(office: OfficeFile, amina: UUID) -> None:
    assert bank_details.remove(office, amina).sentence == "Nothing was changed."
    bank_details.set_details(office, account(amina))
    outcome = bank_details.remove(office, amina)
    assert outcome.sentence == "Took away the bank details of Amina Diallo."
    assert bank_details.details(office, amina) is None


def test_they_leave_by_no_sentence_and_no_ordinary_export(
    office: OfficeFile, amina: UUID, tmp_path: Path
) -> None:
    bank_details.set_details(office, account(amina))
    bank_details.confirm(office, amina, "Hannah", TODAY)
    exports.export_people(office, tmp_path / "people.csv")
    exports.export_expenses(office, tmp_path / "expenses.csv")
    told = " ".join(act.sentence for act in journal_list.recent(office, 50))
    told += (tmp_path / "people.csv").read_text("utf-8-sig")
    told += (tmp_path / "expenses.csv").read_text("utf-8-sig")
    assert not any(part in told for part in ("01234567", "112233", "A Diallo"))
