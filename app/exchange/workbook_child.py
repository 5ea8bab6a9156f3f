"""The reading of a workbook, in a process of its own so that a bad file costs one message."""

import json
import sys
import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TextIO

import openpyxl
import openpyxl.xml

# The parser behind openpyxl's read-only sheets: it streams, and unlike them it does not fill the
# space before a far cell, nor read the file twice to know which cells are formulas.
from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser

from app.exchange.workbook_archive import check_archive, damaged, too_much
from app.exchange.workbook_cells import cell_text
from app.records.failures import AppError

MOST_ROWS = 50_000
MOST_COLUMNS = 200
MOST_LETTERS = 32_767
LARGEST_MEMORY = 512 * 1024 * 1024
MOST_SECONDS = 20

#: How a row is marked that holds a formula, and a formula whose result was not saved.
FORMULA, NO_RESULT = "f", "n"


class _Cell(NamedTuple):
    column: int
    text: str
    mark: str


class _Parser(WorkSheetParser):
    """The streaming parser, which also tells which cells are formulas."""

    def parse_cell(self, element: Any) -> dict[str, Any]:
        """The cell, with whether it is a formula."""
        cell: dict[str, Any] = super().parse_cell(element)
        cell["is_formula"] = element.find(FORMULA_TAG) is not None
        return cell


def read_workbook_child(arguments: Sequence[str]) -> int:
    """Read a workbook into a file of JSON lines: its sheets, each row, and that it is complete.

    The arguments are the workbook, the file to write, and the worksheet or nothing.
    """
    path, out, wanted = Path(arguments[0]), Path(arguments[1]), arguments[2]
    _limit_this_process()
    if not openpyxl.xml.DEFUSEDXML:
        raise RuntimeError("defusedxml is missing; no workbook is read without it")
    with out.open("w", encoding="utf-8") as lines:
        try:
            check_archive(path)
            _write_rows(path, wanted, lines)
        except AppError as refusal:
            _write(lines, {"refused": refusal.sentence})
        except (KeyError, ValueError) as error:
            # openpyxl and defusedxml raise these for parts that are missing, broken or forbidden.
            _write(lines, {"refused": damaged(path.name).sentence, "because": str(error)})
    return 0


def _limit_this_process() -> None:
    if sys.platform == "win32":
        return
    import resource

    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    highest = LARGEST_MEMORY if hard == resource.RLIM_INFINITY else min(LARGEST_MEMORY, hard)
    resource.setrlimit(resource.RLIMIT_AS, (highest, hard))
    resource.setrlimit(resource.RLIMIT_CPU, (MOST_SECONDS, MOST_SECONDS + 5))


def _write_rows(path: Path, wanted: str, lines: TextIO) -> None:
    # What openpyxl leaves out (drawings, styles, extensions) is nothing we would read.
    warnings.simplefilter("ignore")
    # An open file, because openpyxl looks at the ending of a name.
    with path.open("rb") as file:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
        _write_sheet(path.name, book, wanted, lines)


def _write_sheet(name: str, book: Any, wanted: str, lines: TextIO) -> None:
    names = [sheet.title for sheet in book.worksheets]
    if wanted and wanted not in names:
        raise AppError(f"{name} was not read: it has no worksheet called {wanted}.")
    sheets = [sheet for sheet in book.worksheets if not wanted or sheet.title == wanted]
    if not sheets:
        raise AppError(f"{name} was not read: it has no worksheet with cells.")
    filled = (sheet for sheet in sheets if next(_rows(name, book, sheet), None))
    sheet = next(filled, sheets[0])
    _write(lines, {"worksheets": names, "worksheet": sheet.title})
    for row in _rows(name, book, sheet):
        _write(lines, row)
    _write(lines, {"complete": True})


def _rows(name: str, book: Any, sheet: Any) -> Iterator[tuple[int, list[str], str]]:
    """Each row that holds something: its number, its texts, and the marks of its formulas."""
    count = 0
    with sheet._get_source() as source:
        parser = _Parser(
            source,
            sheet._shared_strings,
            data_only=True,
            epoch=book.epoch,
            date_formats=book._date_formats,
            timedelta_formats=book._timedelta_formats,
        )
        for number, parsed in parser.parse():
            cells = [cell for cell in map(_as_text, parsed) if cell.text or cell.mark]
            if not cells:
                continue
            count += 1
            _check(name, number, count, cells)
            yield number, _in_place(cells), "".join(sorted({cell.mark for cell in cells}))


def _as_text(cell: dict[str, Any]) -> _Cell:
    text = cell_text(cell["value"])
    mark = "" if not cell["is_formula"] else FORMULA if text else NO_RESULT
    return _Cell(cell["column"], text, mark)


def _in_place(cells: Sequence[_Cell]) -> list[str]:
    texts = [""] * max(cell.column for cell in cells)
    for cell in cells:
        texts[cell.column - 1] = cell.text
    return texts


def _check(name: str, number: int, count: int, cells: Sequence[_Cell]) -> None:
    if count > MOST_ROWS:
        raise too_much(name, f"it has more than {MOST_ROWS:,} rows")
    if max(cell.column for cell in cells) > MOST_COLUMNS:
        raise too_much(name, f"row {number:,} has more than {MOST_COLUMNS} columns")
    if any(len(cell.text) > MOST_LETTERS for cell in cells):
        raise too_much(name, f"a cell in row {number:,} is longer than {MOST_LETTERS:,} letters")


def _write(lines: TextIO, what: object) -> None:
    lines.write(json.dumps(what))
    lines.write("\n")
