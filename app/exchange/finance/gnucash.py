"""Transactions for GnuCash in the form of its own export: one row a split, whole account names."""

from app.exchange.finance.accounts import counter_account
from app.exchange.finance.bills import claims
from app.exchange.finance.lines import FileCheck, FinanceFile
from app.exchange.finance.rows import named_content_of, named_rows
from app.exchange.finance.texts import cell, figure, one_line, pence_of, spent_on
from app.records.finance_settings import FinanceSettingsDraft

#: Facts 6, from the export of GnuCash itself, which takes it in again.
HEADINGS = (
    "Date", "Transaction ID", "Number", "Description", "Notes", "Commodity/Currency",
    "Void Reason", "Action", "Memo", "Full Account Name", "Account Name", "Amount With Sym",
    "Amount Num.", "Value With Sym", "Value Num.", "Reconcile", "Reconcile Date", "Rate/Price",
)  # fmt: skip
#: What the account is that the file pays from, or owes on.
_PAID_FROM = "the whole name, such as Assets:Current Account"


def content(file: FinanceFile) -> bytes:
    """The file: one transaction a claim; raises AppError where an account is missing."""
    paid_from = counter_account(file, "GnuCash", _PAID_FROM)
    rows = []
    for lines in claims(file):
        claim, person = lines[0].claim, one_line(lines[0].person)
        splits = [(line.account, line.amount_pence, spent_on(line)) for line in lines]
        splits.append((paid_from, -sum(line.amount_pence for line in lines), file.name))
        rows += [
            {
                "Date": file.made_on.isoformat(),
                "Transaction ID": claim,
                "Number": claim,
                "Description": cell(person),
                "Commodity/Currency": "CURRENCY::GBP",
                "Memo": cell(memo),
                "Full Account Name": cell(account),
                "Account Name": cell(account.rsplit(":", 1)[-1]),
                "Amount With Sym": _with_sign(pence),
                "Amount Num.": figure(pence),
                "Value With Sym": _with_sign(pence),
                "Value Num.": figure(pence),
                "Reconcile": "n",
                "Rate/Price": "1.00",
            }
            for account, pence, memo in splits
        ]
    return named_content_of(HEADINGS, rows)


def told(content: bytes, settings: FinanceSettingsDraft) -> FileCheck:
    """What GnuCash finds in it: transactions that balance, and what is paid from the account."""
    paid_from = cell(settings.bank_account)
    lines = paid = 0
    balances: dict[str, int] = {}
    for row in named_rows(content, HEADINGS):
        amount, transaction = pence_of(row["Amount Num."]), row["Transaction ID"]
        balances[transaction] = balances.get(transaction, 0) + amount
        if row["Full Account Name"] == paid_from:
            paid -= amount
        else:
            lines += 1
    if any(balances.values()):
        raise ValueError("a transaction does not balance")
    return FileCheck(lines, paid)


def _with_sign(pence: int) -> str:
    return f"-£{figure(-pence)}" if pence < 0 else f"£{figure(pence)}"
