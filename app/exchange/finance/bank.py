"""A payment list for a bank: one payment a person, in the columns and the form the bank wants."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from app.exchange.finance.lines import FileCheck, FinanceFile, FinanceLine, Payee
from app.exchange.finance.refusals import NoBankDetails, NotSetUp
from app.exchange.finance.rows import content_of, rows_of
from app.exchange.finance.texts import british, figure, one_line, pence_of
from app.records.failures import AppError
from app.records.finance_settings import BankColumn, BankDates, FinanceSettingsDraft
from app.rules.wording import first_few, listed, pounds

#: Names and references on a bank's payment have at most so many letters (facts 6).
LONGEST = 18
_NEEDED = (BankColumn.SORT_CODE, BankColumn.ACCOUNT_NUMBER, BankColumn.AMOUNT)
_NOT_FOR_BANKS = re.compile(r"[^A-Za-z0-9.&/-]+")
_APOSTROPHES = re.compile("['’]")
_UNDIVIDED = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
                            "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE"})  # fmt: skip
_NAMED = 3

_DATES: Mapping[BankDates, Callable[[date], str]] = {
    BankDates.BRITISH: british,
    BankDates.ISO: date.isoformat,
    BankDates.COMPACT: lambda day: day.isoformat().replace("-", ""),
}


class Payment(NamedTuple):
    """What one person is paid, whatever the number of their claims."""

    payee: Payee
    amount_pence: int
    reference: str


def content(file: FinanceFile) -> bytes:
    """The list; raises AppError where somebody cannot be paid, or a column is missing."""
    settings = file.settings
    missing = [str(column) for column in _NEEDED if column not in settings.bank_columns]
    if missing:
        raise NotSetUp(
            f"No list was made, because no bank pays without {listed(missing).lower()}. "
            "Add what is missing to the bank's columns in the finance settings."
        )
    heading = [[str(column) for column in settings.bank_columns]] if settings.bank_heading else []
    rows = (
        [_cells(payment, file)[column] for column in settings.bank_columns]
        for payment in payments(file)
    )
    return content_of([*heading, *rows])


def payments(file: FinanceFile) -> list[Payment]:
    """One payment for each person to whom anything is due, in the order of their first lines.

    Raises AppError where somebody would be paid less than nothing, or has no bank details.
    """
    of_person: dict[UUID, list[FinanceLine]] = {}
    for line in file.lines:
        of_person.setdefault(line.person_id, []).append(line)
    due = {id: sum(line.amount_pence for line in lines) for id, lines in of_person.items()}
    for person_id, lines in of_person.items():
        if due[person_id] < 0:
            raise AppError(
                f"No list was made, because {lines[0].person} would be paid "
                f"{pounds(due[person_id])}. Leave {_lowest(lines)} for a later batch, in which "
                "more is due to them."
            )
    _refuse_unpayable(file, {id: of_person[id][0].person for id in due if due[id]})
    return [
        Payment(file.payees[id], due[id], _reference(file, lines))
        for id, lines in of_person.items()
        if due[id]
    ]


def told(content: bytes, settings: FinanceSettingsDraft) -> FileCheck:
    """What the bank finds in it: payments above nothing, each to an account of eight digits."""
    rows = list(rows_of(content))[1 if settings.bank_heading else 0 :]
    place = {column: settings.bank_columns.index(column) for column in _NEEDED}
    total = 0
    for row in rows:
        sort_code = row[place[BankColumn.SORT_CODE]]
        form = r"\d\d-\d\d-\d\d" if settings.bank_hyphens else r"\d{6}"
        number = row[place[BankColumn.ACCOUNT_NUMBER]]
        if not (re.fullmatch(form, sort_code) and re.fullmatch(r"\d{8}", number)):
            raise ValueError("a payment goes to no account")
        text = row[place[BankColumn.AMOUNT]]
        pence = int(text) if settings.bank_pence else pence_of(text)
        if pence <= 0 or len(row) != len(settings.bank_columns):
            raise ValueError("a payment is not above nothing")
        total += pence
    return FileCheck(len(rows), total)


def bank_text(text: str) -> str:
    """The text in the letters that every bank takes, cut to what it shows: Siân becomes Sian."""
    spread = unicodedata.normalize("NFKD", text.translate(_UNDIVIDED))
    bare = "".join(letter for letter in spread if not unicodedata.combining(letter))
    return _NOT_FOR_BANKS.sub(" ", _APOSTROPHES.sub("", bare)).strip(" .&/-")[:LONGEST].rstrip()


def _cells(payment: Payment, file: FinanceFile) -> Mapping[BankColumn, str]:
    settings, code = file.settings, payment.payee.sort_code
    return {
        BankColumn.SORT_CODE: (
            f"{code[:2]}-{code[2:4]}-{code[4:]}" if settings.bank_hyphens else code
        ),
        BankColumn.ACCOUNT_NUMBER: payment.payee.account_number,
        BankColumn.ACCOUNT_NAME: bank_text(payment.payee.account_name),
        BankColumn.AMOUNT: (
            str(payment.amount_pence) if settings.bank_pence else figure(payment.amount_pence)
        ),
        BankColumn.REFERENCE: payment.reference,
        BankColumn.DATE: _DATES[settings.bank_dates](file.due_on),
        BankColumn.CURRENCY: "GBP",
    }


def _lowest(lines: Sequence[FinanceLine]) -> str:
    """The claim that takes most away."""
    totals: dict[str, int] = {}
    for line in lines:
        totals[line.claim] = totals.get(line.claim, 0) + line.amount_pence
    return min(totals, key=totals.__getitem__)


def _reference(file: FinanceFile, lines: Sequence[FinanceLine]) -> str:
    """What the person reads on their statement: the claim, or the batch that holds several."""
    claims = {line.claim for line in lines}
    return claims.pop() if len(claims) == 1 else f"Expenses {file.batch_number}"


def _refuse_unpayable(file: FinanceFile, names: Mapping[UUID, str]) -> None:
    missing = {id: one_line(name) for id, name in names.items() if id not in file.payees}
    if not missing:
        _refuse_unwritable_names(file, names)
        return
    named = first_few(list(missing.values()), _NAMED)
    has = "has" if len(missing) == 1 else "have"
    raise NoBankDetails(
        f"No list was made, because {named} {has} no "
        "bank details that are confirmed. Confirm them with the person, or pay in another way.",
        missing,
    )


def _refuse_unwritable_names(file: FinanceFile, names: Mapping[UUID, str]) -> None:
    for person_id, name in names.items():
        if not bank_text(file.payees[person_id].account_name):
            raise AppError(
                f"No list was made, because banks take letters of A to Z alone, and there are none "
                f"in the account name of {one_line(name)}. Write it as their bank card shows it."
            )
