"""Excel workbooks as we write them: a row at a time, text always text, whole or not at all."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

from xlsxwriter import Workbook
from xlsxwriter.exceptions import FileCreateError

from app.exchange.csv_writing import batches
from app.exchange.sheet_columns import Cell, RowsWritten, SheetColumn
from app.exchange.whole_files import written_whole
from app.records.failures import AppError

#: What a worksheet holds (Excel specifications and limits), less the row of headings.
MOST_ROWS = 1_048_575
MOST_LETTERS = 32_767

#: Nothing is guessed from a text: it may look like a formula, a link or a number.
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}

_NUMBER_FORMATS = {
    Cell.DAY: "dd/mm/yyyy",
    Cell.HOURS: "[h]:mm",
    Cell.HOURS_DECIMAL: "0.00",
    Cell.CLOCK: "hh:mm",
    Cell.MONEY: "#,##0.00",
    Cell.TENTHS: "0.0",
    Cell.WHOLE: "0",
}

_WIDTHS = {Cell.TEXT: 24, Cell.DAY: 12, Cell.YES_NO: 10}


def write_workbook(
    out: Path,
    columns: Sequence[SheetColumn],
    rows: Iterable[Sequence[Any]],
    *,
    title: str = "Goodturn",
    progress: RowsWritten | None = None,
) -> int:
    """Write the rows to one worksheet named `title`, and give how many there were.

    Raises AppError where the file cannot be written, and leaves no half of one.
    """
    with written_whole(out) as part, part.open("wb") as stream:
        try:
            with closing(Workbook(stream, _OPTIONS)) as workbook:
                return _fill(workbook, title, columns, rows, progress)
        except FileCreateError as error:
            raise OSError(*error.args[0].args) from error


def _fill(
    workbook: Any,
    title: str,
    columns: Sequence[SheetColumn],
    rows: Iterable[Sequence[Any]],
    progress: RowsWritten | None,
) -> int:
    worksheet = workbook.add_worksheet(title)
    _lay_out(workbook, worksheet, columns)
    formats = {
        cell: workbook.add_format({"num_format": _NUMBER_FORMATS[cell]}) for cell in _NUMBER_FORMATS
    }
    cells = [(_WRITERS[column.cell], formats.get(column.cell)) for column in columns]
    written = 0
    for batch in batches(rows):
        if written + len(batch) > MOST_ROWS:
            raise AppError(
                "The workbook was not written: Excel holds no more than 1,048,576 rows in a sheet. "
                "Please choose a name that ends in .csv instead."
            )
        for row in batch:
            written += 1
            for column, ((write, form), value) in enumerate(zip(cells, row, strict=True)):
                if value is not None and value != "":
                    write(worksheet, written, column, value, form)
        if progress is not None:
            progress(written)
    return written


def _lay_out(workbook: Any, worksheet: Any, columns: Sequence[SheetColumn]) -> None:
    heading = workbook.add_format({"bold": True})
    worksheet.freeze_panes(1, 0)
    for index, column in enumerate(columns):
        width = max(_WIDTHS.get(column.cell, 8), len(column.heading) + 2)
        worksheet.set_column(index, index, width)
        worksheet.write_string(0, index, column.heading, heading)


def _write_text(worksheet: Any, row: int, column: int, value: Any, form: Any) -> None:
    worksheet.write_string(row, column, str(value)[:MOST_LETTERS], form)


def _write_day(worksheet: Any, row: int, column: int, value: Any, form: Any) -> None:
    day = value if isinstance(value, date) else date.fromisoformat(value)
    worksheet.write_datetime(row, column, day, form)


def _write_yes_no(worksheet: Any, row: int, column: int, value: Any, form: Any) -> None:
    worksheet.write_string(row, column, "yes" if value else "no", form)


def _dividing(by: int) -> Callable[[Any, int, int, Any, Any], None]:
    """Writes a number divided so that the unit of the cell comes out; Excel counts in days."""

    def write(worksheet: Any, row: int, column: int, value: Any, form: Any) -> None:
        worksheet.write_number(row, column, value / by, form)

    return write


_WRITERS: dict[Cell, Callable[[Any, int, int, Any, Any], None]] = {
    Cell.TEXT: _write_text,
    Cell.DAY: _write_day,
    Cell.HOURS: _dividing(24 * 60),
    Cell.HOURS_DECIMAL: _dividing(60),
    Cell.CLOCK: _dividing(24 * 60),
    Cell.MONEY: _dividing(100),
    Cell.TENTHS: _dividing(10),
    Cell.WHOLE: _dividing(1),
    Cell.YES_NO: _write_yes_no,
}
