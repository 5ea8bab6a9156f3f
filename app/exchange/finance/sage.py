"""An audit trail for Sage 50: each line a bank payment, or a bank receipt if below nothing."""

import re
from collections.abc import Mapping

from app.exchange.finance.accounts import counter_account
from app.exchange.finance.lines import FileCheck, FinanceFile
from app.exchange.finance.refusals import NotSetUp
from app.exchange.finance.rows import content_of, named_rows
from app.exchange.finance.texts import british, cell, figure, one_line, pence_of, spent_briefly
from app.records.finance_settings import FinanceSettingsDraft

#: Facts 6: columns A to J, which every edition takes; those after them are of an extended one.
HEADINGS = (
    "Type", "Account Reference", "Nominal A/C Ref", "Department Code", "Date", "Reference",
    "Details", "Net Amount", "Tax Code", "Tax Amount",
)  # fmt: skip
LONGEST: Mapping[str, int] = {
    "Type": 2,
    "Account Reference": 8,
    "Nominal A/C Ref": 8,
    "Department Code": 3,
    "Date": 10,
    "Reference": 30,
    "Details": 60,
    "Net Amount": 11,
    "Tax Code": 3,
    "Tax Amount": 11,
}
#: The code of what is outside the scope of VAT.
OUTSIDE_VAT = "T9"
_TAX_CODE = re.compile(r"T[0-9]{1,2}")
#: What the account is that the file pays from, or owes on.
_PAID_FROM = "the code of the bank account, such as 1200"


def content(file: FinanceFile) -> bytes:
    """The file, with the day of payment; raises AppError for what Sage would not take in."""
    bank = _code(counter_account(file, "Sage", _PAID_FROM))
    tax = _tax(file.settings)
    paid_on = british(file.due_on)
    rows = [
        [
            "BP" if line.amount_pence >= 0 else "BR",
            bank,
            _code(one_line(line.account)),
            "0",
            paid_on,
            line.claim,
            cell(spent_briefly(line))[: LONGEST["Details"]].rstrip(),
            figure(abs(line.amount_pence)),
            tax,
            "0.00",
        ]
        for line in file.lines
    ]
    return content_of([HEADINGS, *rows])


def told(content: bytes, settings: FinanceSettingsDraft) -> FileCheck:
    """What Sage finds in it: payments less receipts, all fields within their length."""
    lines = paid = 0
    for row in named_rows(content, HEADINGS):
        if any(len(text) > LONGEST[heading] for heading, text in row.items()):
            raise ValueError(f"something is too long in {row}")
        net, tax = pence_of(row["Net Amount"]), pence_of(row["Tax Amount"])
        if net < 0 or tax < 0:
            raise ValueError(f"an amount is below nothing in {row}")
        lines += 1
        paid += {"BP": 1, "BR": -1}[row["Type"]] * (net + tax)
    return FileCheck(lines, paid)


def _code(account: str) -> str:
    if len(account) > LONGEST["Nominal A/C Ref"] or account != cell(account):
        raise NotSetUp(
            f"No file was made, because Sage knows no code like {account}: a code has up to eight "
            "letters and digits. Write the code in the finance settings."
        )
    return account


def _tax(settings: FinanceSettingsDraft) -> str:
    tax = one_line(settings.tax).upper() or OUTSIDE_VAT
    if not _TAX_CODE.fullmatch(tax):
        raise NotSetUp(
            f"No file was made, because Sage knows no tax code like {settings.tax}: they are T0 to "
            "T99. Write one in the finance settings, or leave it empty."
        )
    return tax
