"""A manual journal for Xero: plus is debit, minus is credit, and the batch is one journal."""

from app.exchange.finance.accounts import counter_account
from app.exchange.finance.lines import FileCheck, FinanceFile
from app.exchange.finance.rows import content_of, named_rows
from app.exchange.finance.texts import british, cell, figure, pence_of, spent_by
from app.exchange.finance.xero_bills import NO_VAT
from app.records.failures import AppError
from app.records.finance_settings import FinanceSettingsDraft

#: Facts 6, from help.xero.com/uk/ManualJournalsImport.
HEADINGS = (
    "*Narration", "*Date", "Description", "*AccountCode", "*TaxRate", "*Amount", "TrackingName1",
    "TrackingOption1", "TrackingName2", "TrackingOption2",
)  # fmt: skip
#: What one file may hold, the line that balances it included.
MOST_LINES = 300
#: What the account is that the file pays from, or owes on.
_PAID_FROM = (
    "the code of an account for what is owed, since no journal of Xero takes a bank account"
)


def content(file: FinanceFile) -> bytes:
    """The file; raises AppError for what Xero would not take in."""
    owed_on = counter_account(file, "Xero", _PAID_FROM)
    if len(file.lines) >= MOST_LINES:
        raise AppError(
            f"No file was made, because this journal would have {len(file.lines) + 1:,} lines, and "
            f"Xero takes in {MOST_LINES} at a time. Choose fewer claims, or write bills."
        )
    same = file.name, british(file.made_on)
    tax = cell(file.settings.tax) or NO_VAT
    rows = [
        [*same, cell(spent_by(line)), cell(line.account), tax, figure(line.amount_pence)]
        for line in file.lines
    ]
    rows.append([*same, "Owed to volunteers", cell(owed_on), tax, figure(-file.total_pence)])
    return content_of([HEADINGS, *([*row, "", "", "", ""] for row in rows)])


def told(content: bytes, settings: FinanceSettingsDraft) -> FileCheck:
    """What Xero finds in it: a journal that balances, and what it puts on the account paid from."""
    owed_on = cell(settings.bank_account)
    lines = balance = owed = 0
    for row in named_rows(content, HEADINGS):
        if not all(row[heading] for heading in HEADINGS if heading.startswith("*")):
            raise ValueError(f"something is missing in {row}")
        amount = pence_of(row["*Amount"])
        balance += amount
        if row["*AccountCode"] == owed_on:
            owed -= amount
        else:
            lines += 1
    if balance:
        raise ValueError(f"the journal is out by {balance}")
    return FileCheck(lines, owed)
