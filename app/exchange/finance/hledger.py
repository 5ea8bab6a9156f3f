"""A journal for hledger, which Ledger reads too: one transaction a claim, each of them balanced."""

import re
from collections.abc import Iterator

from app.exchange.finance.accounts import counter_account
from app.exchange.finance.bills import claims
from app.exchange.finance.lines import FileCheck, FinanceFile
from app.exchange.finance.refusals import NotSetUp
from app.exchange.finance.texts import figure, one_line, pence_of, spent_on
from app.records.finance_settings import FinanceSettingsDraft

#: A comment's own signs: a name with a colon is a tag, and one in brackets may be a date.
_NO_SIGNS = str.maketrans({":": " ", "[": "(", "]": ")", ";": ",", "|": "/"})
#: Signs that make something else of an account: virtual, cleared, pending, or a comment.
_NO_ACCOUNT = ("(", "[", "*", "!", ";", "#", "~", "=")
_TRANSACTION = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2} \(EXP-[0-9]+\) .*")
_POSTING = re.compile(r"    (.+?)  £(-?[0-9]+\.[0-9]{2})(?:  ; .*)?")
#: What the account is that the file pays from, or owes on.
_PAID_FROM = "the whole name, such as assets:bank:current"


def content(file: FinanceFile) -> bytes:
    """The journal; raises AppError where an account is missing or is none to hledger."""
    paid_from = _account(counter_account(file, "hledger", _PAID_FROM))
    return "".join(f"{line}\r\n" for line in _lines(file, paid_from)).encode()


def told(content: bytes, settings: FinanceSettingsDraft) -> FileCheck:
    """What hledger finds in it: transactions that balance, and what is paid from the account."""
    paid_from = one_line(settings.bank_account)
    lines = paid = 0
    balances: list[int] = []
    for row in content.decode().split("\r\n"):
        posting = _POSTING.fullmatch(row)
        if posting is not None:
            account, amount = posting[1], pence_of(posting[2])
            balances[-1] += amount
            if account == paid_from:
                paid -= amount
            else:
                lines += 1
        elif _TRANSACTION.fullmatch(row):
            balances.append(0)
        elif row and not row.startswith("; "):
            raise ValueError(f"{row!r} is no line of a journal")
    if any(balances):
        raise ValueError("a transaction does not balance")
    return FileCheck(lines, paid)


def _lines(file: FinanceFile, paid_from: str) -> Iterator[str]:
    yield f"; {_plain(file.charity)}, {file.name}"
    for lines in claims(file):
        yield ""
        yield f"{file.made_on.isoformat()} ({lines[0].claim}) {_plain(lines[0].person)}"
        for line in lines:
            amount = figure(line.amount_pence)
            yield f"    {_account(one_line(line.account))}  £{amount}  ; {_plain(spent_on(line))}"
        yield f"    {paid_from}  £{figure(-sum(line.amount_pence for line in lines))}"


def _plain(text: str) -> str:
    return one_line(text.translate(_NO_SIGNS))


def _account(account: str) -> str:
    if account.startswith(_NO_ACCOUNT) or not set(account).isdisjoint(';"{}@'):
        raise NotSetUp(
            f"No file was made, because {account} is no account to hledger. Write one such as "
            "expenses:travel in the finance settings."
        )
    return account
