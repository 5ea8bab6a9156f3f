"""Bills for QuickBooks Online: one a claim, with a row for each of its lines."""

from app.exchange.finance.accounts import refuse_without_accounts
from app.exchange.finance.bills import bills
from app.exchange.finance.lines import FileCheck, FinanceFile
from app.exchange.finance.rows import content_of, named_rows
from app.exchange.finance.texts import british, cell, figure, pence_of, spent_on
from app.records.finance_settings import FinanceSettingsDraft

_LINE = "*BillNo,*Supplier,*BillDate,*DueDate,Terms,Location,Memo,*Account,LineDescription"
HEADINGS = f"{_LINE},*LineAmount,Currency".split(",")
#: A company registered for VAT has two more columns (facts 6); a tax code in the settings says so.
HEADINGS_WITH_TAX = f"{_LINE},*LineAmount,*LineTaxCode,LineTaxAmount,Currency".split(",")


def content(file: FinanceFile) -> bytes:
    """The file; raises AppError for what QuickBooks would not take in."""
    refuse_without_accounts(file, "QuickBooks")
    tax = cell(file.settings.tax)
    made_on, due_on = british(file.made_on), british(file.due_on)
    rows = [
        [
            bill.number,
            cell(bill.contact),
            made_on,
            due_on,
            "",
            "",
            file.name,
            cell(line.account),
            cell(spent_on(line)),
            figure(line.amount_pence),
            *([tax, "0.00"] if tax else []),
            "",
        ]
        for bill in bills(file, "QuickBooks")
        for line in bill.lines
    ]
    return content_of([_headings(file.settings), *rows])


def told(content: bytes, settings: FinanceSettingsDraft) -> FileCheck:
    """What QuickBooks finds in it: bills by supplier and number, none of them below nothing."""
    headings = _headings(settings)
    lines = 0
    totals: dict[tuple[str, str], int] = {}
    for row in named_rows(content, headings):
        if not all(row[heading] for heading in headings if heading.startswith("*")):
            raise ValueError(f"something is missing in {row}")
        lines += 1
        bill = row["*Supplier"], row["*BillNo"]
        totals[bill] = totals.get(bill, 0) + pence_of(row["*LineAmount"])
    if min(totals.values(), default=0) < 0:
        raise ValueError("QuickBooks would refuse a bill below nothing")
    return FileCheck(lines, sum(totals.values()))


def _headings(settings: FinanceSettingsDraft) -> list[str]:
    return HEADINGS_WITH_TAX if cell(settings.tax) else HEADINGS
