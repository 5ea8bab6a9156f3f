"""A plain CSV file for any other program, with the columns that the office chose."""

from collections.abc import Callable, Mapping

from app.exchange.csv_writing import tenths
from app.exchange.finance.lines import FileCheck, FinanceFile, FinanceLine
from app.exchange.finance.refusals import NotSetUp
from app.exchange.finance.rows import content_of, named_rows
from app.exchange.finance.texts import british, cell, figure, pence_of
from app.records.finance_settings import FinanceSettingsDraft, PlainColumn

_Cell = Callable[[FinanceFile, FinanceLine], str]

_CELLS: Mapping[PlainColumn, _Cell] = {
    PlainColumn.BATCH: lambda file, line: str(file.batch_number),
    PlainColumn.CLAIM: lambda file, line: line.claim,
    PlainColumn.NAME: lambda file, line: cell(line.person),
    PlainColumn.NUMBER: lambda file, line: cell(line.person_number),
    PlainColumn.EMAIL: lambda file, line: cell(line.email),
    PlainColumn.DATE: lambda file, line: british(line.incurred_on),
    PlainColumn.KIND: lambda file, line: str(line.kind),
    PlainColumn.DESCRIPTION: lambda file, line: cell(line.description),
    PlainColumn.ACTIVITY: lambda file, line: cell(line.activity),
    PlainColumn.FROM: lambda file, line: cell(line.from_place),
    PlainColumn.TO: lambda file, line: cell(line.to_place),
    PlainColumn.MILES: lambda file, line: _miles(line),
    PlainColumn.VEHICLE: lambda file, line: str(line.vehicle or ""),
    PlainColumn.AMOUNT: lambda file, line: figure(line.amount_pence),
    PlainColumn.ACCOUNT: lambda file, line: cell(line.account),
    PlainColumn.APPROVED_BY: lambda file, line: cell(line.approved_by),
    PlainColumn.APPROVED_ON: lambda file, line: british(line.approved_on),
    PlainColumn.RECEIPT: lambda file, line: cell(line.receipt),
    PlainColumn.STANDING: lambda file, line: cell(line.standing),
}


def content(file: FinanceFile) -> bytes:
    """The file; raises AppError where no column says the amounts."""
    columns = file.settings.plain_columns
    if PlainColumn.AMOUNT not in columns:
        raise NotSetUp(
            "No file was made, because the column Amount is not among those chosen. "
            "Add it in the finance settings."
        )
    cells = [_CELLS[column] for column in columns]
    rows = ([told_of(file, line) for told_of in cells] for line in file.lines)
    return content_of([[str(column) for column in columns], *rows])


def told(content: bytes, settings: FinanceSettingsDraft) -> FileCheck:
    """What another program finds in it, by the heading of the amounts."""
    headings = [str(column) for column in settings.plain_columns]
    amounts = [pence_of(row[PlainColumn.AMOUNT]) for row in named_rows(content, headings)]
    return FileCheck(len(amounts), sum(amounts))


def _miles(line: FinanceLine) -> str:
    return "" if line.tenths_of_mile is None else tenths(line.tenths_of_mile)
