"""Workbooks as we write them, read back with openpyxl: text stays text, hours are numbers."""

from collections.abc import Iterator
from datetime import date, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from app.exchange import workbook_writing
from app.exchange.sheet_columns import Cell, SheetColumn
from app.exchange.sheet_writing import is_workbook, write_sheet
from app.exchange.workbook_writing import write_workbook
from app.records.failures import AppError, Cancelled

COLUMNS = [SheetColumn(str(cell).capitalize(), cell) for cell in Cell]
DANGEROUS = [
    "=1+1",
    "+44 7700 900123",
    "-x",
    "@SUM(A1)",
    "＝1",
    "'quoted",
    "https://example.org",
    "00123",
]


def test_each_kind_of_cell_is_written_as_what_it_is(tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    row = ("Siân", "2026-04-03", 1530, 90, 605, -550, 125, 7, 0)
    assert write_workbook(out, COLUMNS, [row]) == 1
    headings, first = _read(out)
    assert headings == [column.heading for column in COLUMNS]
    assert first.pop(1).date() == date(2026, 4, 3)
    assert first == [
        "Siân",
        timedelta(hours=25, minutes=30),
        1.5,
        time(10, 5),
        -5.5,
        12.5,
        7,
        "no",
    ]


@pytest.mark.parametrize("day", ["2026-04-03", date(2026, 4, 3)])
def test_a_day_may_come_as_kept_or_as_a_date(tmp_path: Path, day: object) -> None:
    out = tmp_path / "out.xlsx"
    write_workbook(out, [SheetColumn("Day", Cell.DAY)], [(day,)])
    assert _read(out)[1][0].date() == date(2026, 4, 3)


def test_no_text_becomes_a_formula_a_link_or_a_number(tmp_path: Path) -> None:
    out = tmp_path / "out.xlsx"
    write_workbook(out, [SheetColumn("Text")], [(text,) for text in DANGEROUS])
    worksheet = openpyxl.load_workbook(out).active
    assert worksheet is not None
    cells = [row[0] for row in worksheet.iter_rows(min_row=2)]
    assert [cell.value for cell in cells] == DANGEROUS
    assert {cell.data_type for cell in cells} == {"s"}
    assert not any(cell.hyperlink for cell in cells)


def test_writing_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    def stop(written: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_workbook(tmp_path / "out.xlsx", [SheetColumn("Text")], _endless(), progress=stop)
    assert list(tmp_path.iterdir()) == []


def test_more_rows_than_a_sheet_holds_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_writing, "MOST_ROWS", 10)
    with pytest.raises(AppError, match=r"ends in \.csv"):
        write_workbook(tmp_path / "out.xlsx", [SheetColumn("Text")], _endless())
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(AppError, match=r"out\.xlsx was not written: the folder"):
        write_workbook(tmp_path / "nowhere" / "out.xlsx", [SheetColumn("Text")], [("a",)])


def test_the_ending_chooses_the_form(tmp_path: Path) -> None:
    for name in ("out.csv", "OUT.XLSX"):
        assert write_sheet(tmp_path / name, [SheetColumn("Text")], [("a",), ("b",)]) == 2
    assert (tmp_path / "out.csv").read_bytes() == b'\xef\xbb\xbf"Text"\r\n"a"\r\n"b"\r\n'
    assert _read(tmp_path / "OUT.XLSX") == [["Text"], ["a"], ["b"]]


def test_another_ending_is_refused() -> None:
    with pytest.raises(AppError, match=r"ends in \.csv or \.xlsx"):
        is_workbook(Path("out.pdf"))


def _endless() -> Iterator[tuple[str]]:
    while True:
        yield ("a",)


def _read(out: Path) -> list[list[Any]]:
    worksheet = openpyxl.load_workbook(out).active
    assert worksheet is not None
    return [list(row) for row in worksheet.iter_rows(values_only=True)]
