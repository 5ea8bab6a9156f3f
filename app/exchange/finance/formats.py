"""Each finance file by its format: how it is called, how it is written, and how it is read back."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from app.exchange.finance import (
    bank,
    freeagent,
    gnucash,
    hledger,
    plain,
    quickbooks_bills,
    quickbooks_journal,
    sage,
    xero_bills,
    xero_journal,
)
from app.exchange.finance.lines import FileCheck, FinanceFile
from app.records.finance_settings import FinanceFormat, FinanceSettingsDraft
from app.rules.wording import counted, pounds


class FinanceWriter(NamedTuple):
    """A format: its name to people, the ending of its files, its writer and its reader."""

    title: str
    suffix: str
    content: Callable[[FinanceFile], bytes]
    told: Callable[[bytes, FinanceSettingsDraft], FileCheck]


class WrittenFile(NamedTuple):
    """The bytes of a file, what was found in them, and that in a sentence."""

    content: bytes
    check: FileCheck
    sentence: str


WRITERS: Mapping[FinanceFormat, FinanceWriter] = {
    FinanceFormat.XERO_BILLS: FinanceWriter(
        "Xero bills", ".csv", xero_bills.content, xero_bills.told
    ),
    FinanceFormat.XERO_JOURNAL: FinanceWriter(
        "Xero manual journal", ".csv", xero_journal.content, xero_journal.told
    ),
    FinanceFormat.QUICKBOOKS_JOURNAL: FinanceWriter(
        "QuickBooks Online journal", ".csv", quickbooks_journal.content, quickbooks_journal.told
    ),
    FinanceFormat.QUICKBOOKS_BILLS: FinanceWriter(
        "QuickBooks Online bills", ".csv", quickbooks_bills.content, quickbooks_bills.told
    ),
    FinanceFormat.SAGE: FinanceWriter("Sage 50 audit trail", ".csv", sage.content, sage.told),
    FinanceFormat.FREEAGENT: FinanceWriter(
        "FreeAgent bank upload", ".csv", freeagent.content, freeagent.told
    ),
    FinanceFormat.GNUCASH: FinanceWriter("GnuCash", ".csv", gnucash.content, gnucash.told),
    FinanceFormat.HLEDGER: FinanceWriter(
        "hledger journal", ".journal", hledger.content, hledger.told
    ),
    FinanceFormat.PLAIN: FinanceWriter("Plain CSV", ".csv", plain.content, plain.told),
    FinanceFormat.BANK: FinanceWriter("Bank payment list", ".csv", bank.content, bank.told),
}


def written(file: FinanceFile, file_format: FinanceFormat) -> WrittenFile:
    """The file in that format, read back as its reader would, and found equal to the batch.

    Raises AppError for what the format cannot take.
    """
    writer = WRITERS[file_format]
    content = writer.content(file)
    check = writer.told(content, file.settings)
    refuse_unless_equal(check, _expected(file, file_format))
    return WrittenFile(content, check, _sentence(check, file_format))


def refuse_unless_equal(check: FileCheck, expected: FileCheck) -> None:
    """Raise where a file does not hold its batch: a fault of ours, which must not reach finance."""
    if check != expected:
        raise RuntimeError(f"the file holds {check}, and its batch {expected}")


def file_name(batch_number: int, file_format: FinanceFormat) -> str:
    """The name that is proposed for a file: 'Expenses batch 7 - Xero bills.csv'."""
    writer = WRITERS[file_format]
    return f"Expenses batch {batch_number} - {writer.title}{writer.suffix}"


def _expected(file: FinanceFile, file_format: FinanceFormat) -> FileCheck:
    if file_format is not FinanceFormat.BANK:
        return FileCheck(len(file.lines), file.total_pence)
    due: dict[object, int] = {}
    for line in file.lines:
        due[line.person_id] = due.get(line.person_id, 0) + line.amount_pence
    return FileCheck(sum(pence != 0 for pence in due.values()), file.total_pence)


def _sentence(check: FileCheck, file_format: FinanceFormat) -> str:
    what = "payment" if file_format is FinanceFormat.BANK else "line"
    return f"{counted(check.lines, what)}, {pounds(check.total_pence)}: equal to the batch."
