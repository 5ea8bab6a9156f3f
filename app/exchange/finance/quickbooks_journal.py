"""Journal entries for QuickBooks Online: one a claim, each row with one side filled."""

from app.exchange.finance.accounts import counter_account
from app.exchange.finance.bills import claims
from app.exchange.finance.lines import FileCheck, FinanceFile
from app.exchange.finance.rows import content_of, named_rows
from app.exchange.finance.texts import british, cell, figure, pence_of, spent_by
from app.records.finance_settings import FinanceSettingsDraft

#: Facts 6, from Intuit's sample file.
HEADINGS = (
    "*JournalNo", "*JournalDate", "*AccountName", "*Debits", "*Credits", "Description", "Name",
    "Currency", "Location", "Class",
)  # fmt: skip
#: What the account is that the file pays from, or owes on.
_PAID_FROM = "the name of the bank account, or of the one for creditors"


def content(file: FinanceFile) -> bytes:
    """The file; raises AppError where an account is missing.

    The row that balances an entry names the person: an account of creditors wants a supplier.
    """
    paid_from = counter_account(file, "QuickBooks", _PAID_FROM)
    made_on = british(file.made_on)
    rows = []
    for lines in claims(file):
        number = lines[0].claim
        for line in lines:
            account, said = cell(line.account), cell(spent_by(line))
            rows.append([number, made_on, account, *_sides(line.amount_pence), said, ""])
        if total := sum(line.amount_pence for line in lines):
            person = cell(lines[0].person)
            said = f"{file.name}, {number}"
            rows.append([number, made_on, cell(paid_from), *_sides(-total), said, person])
    return content_of([HEADINGS, *([*row, "", "", ""] for row in rows)])


def told(content: bytes, settings: FinanceSettingsDraft) -> FileCheck:
    """What QuickBooks finds in it: entries that balance, and what is paid from the account."""
    paid_from = cell(settings.bank_account)
    lines = paid = 0
    balances: dict[str, int] = {}
    for row in named_rows(content, HEADINGS):
        if bool(row["*Debits"]) == bool(row["*Credits"]):
            raise ValueError(f"one side must be filled, and one alone, in {row}")
        side = row["*Debits"] or f"-{row['*Credits']}"
        amount, number = pence_of(side), row["*JournalNo"]
        balances[number] = balances.get(number, 0) + amount
        if row["*AccountName"] == paid_from:
            paid -= amount
        else:
            lines += 1
    if any(balances.values()):
        raise ValueError("an entry does not balance")
    return FileCheck(lines, paid)


def _sides(pence: int) -> tuple[str, str]:
    """An amount as debit or, below nothing, as credit."""
    return (figure(pence), "") if pence >= 0 else ("", figure(-pence))
