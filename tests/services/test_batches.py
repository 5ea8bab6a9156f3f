"""The file of a batch, written again after all that it was made of has changed."""

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from app.records.expense_claim import PaymentMethod
from app.records.failures import AppError
from app.records.finance_settings import (
    BankColumn,
    FinanceFormat,
    FinanceSettingsDraft,
    PlainColumn,
)
from app.records.mileage_rate import MileageRateDraft, Vehicle
from app.records.person import PersonDraft
from app.services import batches, finance, finance_settings, mileage, people
from app.store.office_file import OfficeFile
from tests.services.claims_made import DAY, TODAY, approved, drive, fare, id_of
from tests.services.conftest import added
from tests.services.finance_made import ACCOUNTS, bank_details

OTHERWISE = FinanceSettingsDraft.check(
    {
        "mileage_account": "9100",
        "public_transport_account": "9101",
        "bank_account": "9000",
        "tax": "T1",
        "due_days": 30,
        "plain_columns": (PlainColumn.AMOUNT,),
        "bank_columns": (BankColumn.AMOUNT, BankColumn.ACCOUNT_NUMBER, BankColumn.SORT_CODE),
        "bank_heading": True,
        "bank_pence": True,
    }
)


@pytest.mark.parametrize("file_format", FinanceFormat)
def test_an_old_batch_is_written_again_byte_for_byte(
    office: OfficeFile, amina: UUID, tmp_path: Path, file_format: FinanceFormat
) -> None:
    finance_settings.change(office, ACCOUNTS)
    bank_details(office, amina)
    claims = [approved(office, amina, fare(250), drive(123)), approved(office, amina, fare(700))]
    batch = id_of(finance.make_batch(office, claims, file_format, TODAY))
    first, again = tmp_path / "first", tmp_path / "again"
    batches.write_file(office, batch, first)
    finance.mark_sent(office, batch, TODAY)
    finance.mark_paid(office, claims, TODAY, PaymentMethod.BANK, today=TODAY)
    finance_settings.change(office, OTHERWISE)
    people.change(office, amina, PersonDraft(name="Amina Diallo-Price", number="V9"))
    rate = {"vehicle": Vehicle.CAR, "from_on": DAY, "tenths_of_penny": 999}
    mileage.add_rate(office, MileageRateDraft.check(rate | {"above_tenths_of_penny": 999}))
    said = batches.write_file(office, batch, again)
    assert again.read_bytes() == first.read_bytes()
    assert said == ("Wrote batch 1 to again, byte for byte as it was made: 3 lines, £15.04.")
    batches.write_as(office, batch, file_format, again)
    assert again.read_bytes() == first.read_bytes()


def test_in_another_format_lines_stay_and_accounts_are_those_of_today(
    office: OfficeFile, amina: UUID, tmp_path: Path
) -> None:
    finance_settings.change(office, ACCOUNTS)
    claim = approved(office, amina, fare(250), drive(100))
    batch = id_of(finance.make_batch(office, [claim], FinanceFormat.PLAIN, TODAY))
    people.change(office, amina, PersonDraft(name="Amina Diallo-Price"))
    today = OTHERWISE.model_copy(update={"mileage_account": ""})
    finance_settings.change(office, today)
    out = tmp_path / "sage.csv"
    said = batches.write_as(office, batch, FinanceFormat.SAGE, out)
    assert said == "Wrote batch 1 to sage.csv: 2 lines, £7.00: equal to the batch."
    assert out.read_text(encoding="utf-8").splitlines()[1:] == [
        "BP,9000,9101,0,23/03/2026,EXP-0001,Public transport Amina Diallo: Bus to the pantry,"
        "2.50,T1,0.00",
        "BP,9000,7400,0,23/03/2026,EXP-0001,Mileage Amina Diallo: 10 miles by car or van,"
        "4.50,T1,0.00",
    ]
    with pytest.raises(AppError, match="Amina Diallo has no bank details"):
        batches.write_as(office, batch, FinanceFormat.BANK, tmp_path / "bank.csv")
    assert not (tmp_path / "bank.csv").exists()


def test_a_file_is_written_whole_or_not_at_all(
    office: OfficeFile, amina: UUID, tmp_path: Path
) -> None:
    claim = approved(office, amina, fare(250))
    batch = id_of(finance.make_batch(office, [claim], FinanceFormat.PLAIN, TODAY))
    with pytest.raises(AppError, match="was not written: the folder"):
        batches.write_file(office, batch, tmp_path / "nowhere" / "out.csv")


def test_batches_are_listed_the_newest_first_and_found_by_number(office: OfficeFile) -> None:
    with pytest.raises(AppError, match="There is no batch of expenses in this file yet"):
        batches.numbered(office)
    for name in ("Ann", "Ben"):
        claim = approved(office, added(office, name), fare(250))
        finance.make_batch(office, [claim], FinanceFormat.PLAIN, date(2026, 3, 16))
    assert [row.number for row in batches.batches(office)] == [2, 1]
    assert batches.numbered(office).number == 2
    assert batches.numbered(office, 1).number == 1
    with pytest.raises(AppError, match="no batch 7 in this file"):
        batches.numbered(office, 7)
