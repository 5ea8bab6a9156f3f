"""A bank upload for FreeAgent: no heading, no quote mark, and no comma but those between cells."""

from app.exchange.finance.lines import FileCheck, FinanceFile, FinanceLine
from app.exchange.finance.rows import content_of
from app.exchange.finance.texts import british, figure, one_line, pence_of, spent_briefly
from app.records.finance_settings import FinanceSettingsDraft

_LEFT_OUT = str.maketrans(dict.fromkeys(',"“”„‟«»', " ") | {"'": "’"})


def content(file: FinanceFile) -> bytes:
    """The file: money out on the day of payment, with a minus; money back without one."""
    paid_on = british(file.due_on)
    return content_of([paid_on, figure(-line.amount_pence), _told(line)] for line in file.lines)


def told(content: bytes, settings: FinanceSettingsDraft) -> FileCheck:
    """What FreeAgent finds in it, which knows nothing of quote marks."""
    rows = [row.split(",") for row in content.decode().split("\r\n")[:-1]]
    if any(len(row) != 3 or '"' in row[2] for row in rows):
        raise ValueError("a row has not just a day, an amount and a description")
    return FileCheck(len(rows), -sum(pence_of(amount) for _, amount, _ in rows))


def _told(line: FinanceLine) -> str:
    return one_line(f"{line.claim} {spent_briefly(line)}".translate(_LEFT_OUT))
