"""Settings and bank details for the tests of batches."""

from uuid import UUID

from app.records.areas import Area
from app.records.bank_details import BankDetails, BankDetailsDraft
from app.records.finance_settings import FinanceSettingsDraft
from app.store.office_file import OfficeFile
from tests.services.claims_made import TODAY

ACCOUNTS = FinanceSettingsDraft.check(
    {
        "mileage_account": "7400",
        "public_transport_account": "7401",
        "bank_account": "1200",
        "due_days": 7,
    }
)


def bank_details(office: OfficeFile, person_id: UUID, *, confirmed: bool = True) -> None:
    details = {"person_id": person_id, "account_name": "A Diallo"}
    draft = BankDetailsDraft.check({**details, "sort_code": "010203", "account_number": "01234567"})
    kept = BankDetails.model_validate(draft.model_dump())
    kept.confirmed_on = TODAY if confirmed else None
    with office.writing() as writing:
        writing.add(kept)
        writing.say("Bank details.", Area.PEOPLE)
