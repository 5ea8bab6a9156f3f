"""Bills for Xero: one a claim, with a row for each of its lines."""

from app.exchange.finance.accounts import refuse_without_accounts
from app.exchange.finance.bills import bills
from app.exchange.finance.lines import FileCheck, FinanceFile
from app.exchange.finance.rows import named_content_of, named_rows
from app.exchange.finance.texts import british, cell, figure, pence_of, spent_on
from app.records.failures import AppError
from app.records.finance_settings import FinanceSettingsDraft
from app.rules.wording import counted

#: Facts 6: two unrelated public exporters agree on these, letter by letter.
HEADINGS = (
    "*ContactName", "EmailAddress", "POAddressLine1", "POAddressLine2", "POAddressLine3",
    "POAddressLine4", "POCity", "PORegion", "POPostalCode", "POCountry", "*InvoiceNumber",
    "*InvoiceDate", "*DueDate", "Total", "InventoryItemCode", "*Description", "*Quantity",
    "*UnitAmount", "*AccountCode", "*TaxType", "TaxAmount", "TrackingName1", "TrackingOption1",
    "TrackingName2", "TrackingOption2", "Currency",
)  # fmt: skip
#: What Xero takes in at a time.
MOST_BILLS = 500
#: The rate of a charity that is not registered for VAT; where one row names a rate all must.
NO_VAT = "No VAT"
_NEEDED = (
    "*ContactName", "*InvoiceNumber", "*InvoiceDate", "*DueDate", "*Description", "*Quantity",
    "*UnitAmount", "*AccountCode", "*TaxType",
)  # fmt: skip


def content(file: FinanceFile) -> bytes:
    """The file; raises AppError for what Xero would not take in."""
    refuse_without_accounts(file, "Xero")
    found = bills(file, "Xero")
    if len(found) > MOST_BILLS:
        raise AppError(
            f"No file was made, because these are {counted(len(found), 'bill')}, and Xero takes in "
            f"{MOST_BILLS} at a time. Choose fewer claims, and make two batches."
        )
    tax = cell(file.settings.tax) or NO_VAT
    rows = (
        {
            "*ContactName": cell(bill.contact),
            "EmailAddress": cell(line.email),
            "*InvoiceNumber": bill.number,
            "*InvoiceDate": british(file.made_on),
            "*DueDate": british(file.due_on),
            "*Description": cell(spent_on(line)),
            "*Quantity": "1",
            "*UnitAmount": figure(line.amount_pence),
            "*AccountCode": cell(line.account),
            "*TaxType": tax,
        }
        for bill in found
        for line in bill.lines
    )
    return named_content_of(HEADINGS, rows)


def told(content: bytes, settings: FinanceSettingsDraft) -> FileCheck:
    """What Xero finds in it: bills by contact and number, none of them below nothing."""
    lines = 0
    totals: dict[tuple[str, str], int] = {}
    for row in named_rows(content, HEADINGS):
        if not all(row[heading] for heading in _NEEDED):
            raise ValueError(f"something is missing in {row}")
        lines += 1
        bill = row["*ContactName"], row["*InvoiceNumber"]
        amount = int(row["*Quantity"]) * pence_of(row["*UnitAmount"])
        totals[bill] = totals.get(bill, 0) + amount
    if len(totals) > MOST_BILLS or min(totals.values(), default=0) < 0:
        raise ValueError("Xero would refuse these bills")
    return FileCheck(lines, sum(totals.values()))
