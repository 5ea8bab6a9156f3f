"""CSV files as we write them: guarded against formulas, whole or not at all."""

import csv
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from app.exchange.formula_guard import guarded, guarded_column
from app.exchange.sheet_columns import Cell, RowsWritten, SheetColumn
from app.exchange.whole_files import written_whole

#: Rows are handled a batch at a time, column by column: several times faster than cell by cell.
ROWS_AT_ONCE = 2000


class Preset(StrEnum):
    """Whom a file is for."""

    #: Excel and its kin: they know UTF-8 by the mark at the start.
    SPREADSHEET = "spreadsheet"
    #: Other programs.
    PLAIN = "plain"


class _Manner(NamedTuple):
    encoding: str
    quoting: int


_MANNERS = {
    Preset.SPREADSHEET: _Manner("utf-8-sig", csv.QUOTE_ALL),
    Preset.PLAIN: _Manner("utf-8", csv.QUOTE_MINIMAL),
}


def write_csv(
    out: Path,
    columns: Sequence[SheetColumn],
    rows: Iterable[Sequence[Any]],
    *,
    preset: Preset = Preset.SPREADSHEET,
    progress: RowsWritten | None = None,
) -> int:
    """Write the rows, each as long as the columns, and give how many there were.

    Raises AppError where the file cannot be written, and leaves no half of one.
    """
    manner = _MANNERS[preset]
    written = 0
    with (
        written_whole(out) as part,
        part.open("w", encoding=manner.encoding, newline="") as stream,
    ):
        writer = csv.writer(stream, quoting=manner.quoting, lineterminator="\r\n")  # type: ignore[arg-type]  # typeshed wants the literal numbers
        writer.writerow([guarded(column.heading) for column in columns])
        for batch in batches(rows):
            writer.writerows(_as_written(columns, batch))
            written += len(batch)
            if progress is not None:
                progress(written)
    return written


def batches(rows: Iterable[Sequence[Any]]) -> Iterator[list[Sequence[Any]]]:
    """The rows in lists of ROWS_AT_ONCE; the last one may be shorter."""
    remaining = iter(rows)
    while batch := list(islice(remaining, ROWS_AT_ONCE)):
        yield batch


def hours_and_minutes(minutes: int) -> str:
    """Minutes as h:mm, such as 14:30."""
    return f"{minutes // 60}:{minutes % 60:02}"


def decimal_hours(minutes: int) -> str:
    """Minutes as hours with two decimals, such as 14.50; half a hundredth goes up."""
    hundredths = (minutes * 100 + 30) // 60
    return f"{hundredths // 100}.{hundredths % 100:02}"


def pounds(pence: int) -> str:
    """Pence as pounds, such as -5.00."""
    sign, pence = ("-", -pence) if pence < 0 else ("", pence)
    return f"{sign}{pence // 100}.{pence % 100:02}"


def tenths(value: int) -> str:
    """Tenths with one decimal, such as 12.5."""
    return f"{value // 10}.{value % 10}"


def _as_written(
    columns: Sequence[SheetColumn], batch: Sequence[Sequence[Any]]
) -> Iterable[tuple[Any, ...]]:
    values = zip(*batch, strict=True)
    return zip(
        *(
            _column_as_written(column.cell, cells)
            for column, cells in zip(columns, values, strict=True)
        ),
        strict=True,
    )


def _column_as_written(cell: Cell, cells: Sequence[Any]) -> Iterable[Any]:
    if cell is Cell.TEXT:
        return guarded_column(cells)
    form = _FORMS.get(cell)
    return cells if form is None else map(form, cells)


def _none_as_empty(form: Callable[[int], str]) -> Callable[[int | None], str]:
    """The form with nothing for None; few values come again and again, so it keeps its answers."""
    return lru_cache(65_536)(lambda value: "" if value is None else form(value))


#: Forms of the cells that are not written as they stand; csv writes None as an empty cell.
_FORMS: dict[Cell, Callable[[Any], str]] = {
    Cell.HOURS: _none_as_empty(hours_and_minutes),
    Cell.HOURS_DECIMAL: _none_as_empty(decimal_hours),
    Cell.CLOCK: _none_as_empty(lambda minute: f"{minute // 60 % 24:02}:{minute % 60:02}"),
    Cell.MONEY: _none_as_empty(pounds),
    Cell.TENTHS: _none_as_empty(tenths),
    Cell.YES_NO: _none_as_empty(lambda value: "yes" if value else "no"),
}
