"""A sheet written in the form that the ending of its name asks for."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from app.exchange.csv_writing import Preset, write_csv
from app.exchange.sheet_columns import RowsWritten, SheetColumn
from app.records.failures import AppError


def is_workbook(out: Path) -> bool:
    """Whether the name asks for a workbook; otherwise it asks for CSV.

    Raises AppError for an ending that is neither.
    """
    ending = out.suffix.lower()
    if ending not in {".csv", ".xlsx"}:
        raise AppError(
            f"{out.name} was not written: a name that ends in .csv or .xlsx says what kind of file "
            "it should be."
        )
    return ending == ".xlsx"


def write_sheet(
    out: Path,
    columns: Sequence[SheetColumn],
    rows: Iterable[Sequence[Any]],
    *,
    title: str = "Goodturn",
    preset: Preset = Preset.SPREADSHEET,
    progress: RowsWritten | None = None,
) -> int:
    """Write the rows as CSV or as a workbook, by the ending of `out`, and give how many there were.

    Raises AppError for another ending and where the file cannot be written.
    """
    if not is_workbook(out):
        return write_csv(out, columns, rows, preset=preset, progress=progress)
    # XlsxWriter takes longer to load than most sheets take to write; CSV does without it.
    from app.exchange.workbook_writing import write_workbook

    return write_workbook(out, columns, rows, title=title, progress=progress)
