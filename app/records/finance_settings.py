"""How this office sends expenses to finance: the program, its account codes, the bank's list."""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar

from sqlmodel import Field

from app.records.columns import Word, WordList
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line
from app.records.expense_claim import ExpenseKind


class FinanceFormat(StrEnum):
    """The files that finance programs and banks take in; the word is what the command line says."""

    XERO_BILLS = "xero-bills"
    XERO_JOURNAL = "xero-journal"
    QUICKBOOKS_JOURNAL = "quickbooks-journal"
    QUICKBOOKS_BILLS = "quickbooks-bills"
    SAGE = "sage"
    FREEAGENT = "freeagent"
    GNUCASH = "gnucash"
    HLEDGER = "hledger"
    PLAIN = "plain"
    BANK = "bank"


class PlainColumn(StrEnum):
    """What a plain file can say of each line; the word is its heading."""

    BATCH = "Batch"
    CLAIM = "Claim"
    NAME = "Name"
    NUMBER = "Number"
    EMAIL = "E-mail"
    DATE = "Date"
    KIND = "Kind"
    DESCRIPTION = "Description"
    ACTIVITY = "Activity"
    FROM = "From"
    TO = "To"
    MILES = "Miles"
    VEHICLE = "Vehicle"
    AMOUNT = "Amount"
    ACCOUNT = "Account"
    APPROVED_BY = "Approved by"
    APPROVED_ON = "Approved on"
    RECEIPT = "Receipt"
    STANDING = "Standing"


class BankColumn(StrEnum):
    """What a bank's payment list can say of each payment; the word is its heading."""

    SORT_CODE = "Sort code"
    ACCOUNT_NUMBER = "Account number"
    ACCOUNT_NAME = "Account name"
    AMOUNT = "Amount"
    REFERENCE = "Reference"
    DATE = "Date"
    CURRENCY = "Currency"


class BankDates(StrEnum):
    """How a bank wants its dates."""

    BRITISH = "dd/mm/yyyy"
    ISO = "yyyy-mm-dd"
    COMPACT = "yyyymmdd"


class FinanceSettingsDraft(Draft):
    """The settings as typed in. Accounts are codes or names, as the finance program knows them."""

    sentences: ClassVar[Mapping[str, str]] = {
        "due_days": "The days until a bill is due must be between 0 and 365.",
        "plain_columns": "Choose at least one column.",
        "bank_columns": "Choose at least one column.",
    }

    file_format: FinanceFormat = Field(default=FinanceFormat.PLAIN, sa_type=Word(FinanceFormat))
    mileage_account: Line = ""
    public_transport_account: Line = ""
    parking_account: Line = ""
    care_account: Line = ""
    meal_account: Line = ""
    phone_and_post_account: Line = ""
    equipment_account: Line = ""
    other_account: Line = ""
    #: The account the money is paid from, or the one it is owed on, as the file's kind asks.
    bank_account: Line = ""
    #: The tax code or rate name of every line; a charity not registered for VAT has one for none.
    tax: Line = ""
    due_days: int = Field(default=0, ge=0, le=365)
    plain_columns: tuple[PlainColumn, ...] = Field(
        default=(
            PlainColumn.BATCH,
            PlainColumn.CLAIM,
            PlainColumn.NAME,
            PlainColumn.DATE,
            PlainColumn.KIND,
            PlainColumn.DESCRIPTION,
            PlainColumn.MILES,
            PlainColumn.AMOUNT,
            PlainColumn.ACCOUNT,
        ),
        min_length=1,
        sa_type=WordList(PlainColumn),
    )
    bank_columns: tuple[BankColumn, ...] = Field(
        default=(
            BankColumn.SORT_CODE,
            BankColumn.ACCOUNT_NUMBER,
            BankColumn.ACCOUNT_NAME,
            BankColumn.AMOUNT,
            BankColumn.REFERENCE,
        ),
        min_length=1,
        sa_type=WordList(BankColumn),
    )
    bank_heading: bool = False
    #: 11-22-33 rather than 112233.
    bank_hyphens: bool = False
    #: 1250 rather than 12.50.
    bank_pence: bool = False
    bank_dates: BankDates = Field(default=BankDates.BRITISH, sa_type=Word(BankDates))


#: The setting that holds the account of each kind of expense.
ACCOUNT_SETTINGS: Mapping[ExpenseKind, str] = {
    ExpenseKind.MILEAGE: "mileage_account",
    ExpenseKind.PUBLIC_TRANSPORT: "public_transport_account",
    ExpenseKind.PARKING: "parking_account",
    ExpenseKind.CARE: "care_account",
    ExpenseKind.MEAL: "meal_account",
    ExpenseKind.PHONE_AND_POST: "phone_and_post_account",
    ExpenseKind.EQUIPMENT: "equipment_account",
    ExpenseKind.OTHER: "other_account",
}


class FinanceSettings(FinanceSettingsDraft, Kept, table=True):
    """The settings as kept; an office file holds one at most, and the defaults stand for none."""

    model_config = KEPT
    __tablename__ = "finance_settings"
    __table_args__ = STRICT
