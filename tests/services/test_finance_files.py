"""A batch made and saved in one go: both, or neither."""

from pathlib import Path
from uuid import UUID

import pytest

from app.records.failures import AppError
from app.records.finance_settings import FinanceFormat
from app.services import finance, finance_files, undoing
from app.store.office_file import OfficeFile
from tests.services.claims_made import TODAY, act_of, approved, fare, id_of


def test_every_format_has_a_title_a_suffix_and_a_proposed_name() -> None:
    assert list(finance_files.titles()) == list(FinanceFormat)
    assert finance_files.titles()[FinanceFormat.SAGE] == "Sage 50 audit trail"
    assert finance_files.suffix(FinanceFormat.HLEDGER) == ".journal"
    proposed = finance_files.file_name(7, FinanceFormat.XERO_BILLS)
    assert proposed == "Expenses batch 7 - Xero bills.csv"


def test_a_batch_is_made_and_saved_in_one_go(
    office: OfficeFile, amina: UUID, tmp_path: Path
) -> None:
    claim = approved(office, amina, fare(250))
    out = tmp_path / "batch.csv"
    made = finance_files.make_and_save(office, [claim], FinanceFormat.PLAIN, out, TODAY)
    assert made.sentence == "Put 1 claim, £2.50, in batch 1 for Plain CSV, saved as batch.csv."
    assert "EXP-0001" in out.read_text(encoding="utf-8")
    again = tmp_path / "again.csv"
    finance.write_file(office, id_of(made), again)
    assert again.read_bytes() == out.read_bytes()
    undoing.undo(office, act_of(made))
    assert [row.id for row in finance.to_pay(office)] == [claim]


def test_there_is_no_batch_where_its_file_cannot_be_written(
    office: OfficeFile, amina: UUID, tmp_path: Path
) -> None:
    claim = approved(office, amina, fare(250))
    out = tmp_path / "nowhere" / "batch.csv"
    with pytest.raises(AppError, match=r"^No batch was made\. batch\.csv was not written"):
        finance_files.make_and_save(office, [claim], FinanceFormat.PLAIN, out, TODAY)
    assert finance.batches(office) == []
    assert [row.id for row in finance.to_pay(office)] == [claim]


def test_what_hinders_a_batch_says_where_it_is_mended(office: OfficeFile, amina: UUID) -> None:
    claim = approved(office, amina, fare(250))
    unset = finance.prepared(office, [claim], FinanceFormat.XERO_BILLS, TODAY)
    assert unset.is_not_set_up
    assert unset.unpayable == ()
    unpaid = finance.prepared(office, [claim], FinanceFormat.BANK, TODAY)
    assert not unpaid.is_not_set_up
    assert unpaid.unpayable == (finance.Unpayable(amina, "Amina Diallo"),)
