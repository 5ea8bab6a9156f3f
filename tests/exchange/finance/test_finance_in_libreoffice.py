"""LibreOffice opens each finance file: the same sum is in its cells, and no formula is."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.cell import Cell, MergedCell

from app.exchange.finance.formats import WRITERS, written
from app.exchange.finance.lines import FinanceFile
from app.records.finance_settings import FinanceFormat, PlainColumn
from tests.exchange.finance.finance_files import a_file, hostile_lines

#: Comma, double quote, UTF-8, from line 1; every formula in the file is run, unless it is guarded.
FILTER = "CSV:44,34,76,1,,0,false,true,false,false,false,-1,true"
COUNT = 290
#: The column of the amounts, counted from 0, and what their sum is of the batch's total.
AMOUNTS = {
    FinanceFormat.XERO_BILLS: (17, 1),
    FinanceFormat.XERO_JOURNAL: (5, 0),
    FinanceFormat.QUICKBOOKS_BILLS: (9, 1),
    FinanceFormat.FREEAGENT: (1, -1),
    FinanceFormat.GNUCASH: (12, 0),
    FinanceFormat.PLAIN: (13, 1),
    FinanceFormat.BANK: (3, 1),
}
Rows = list[tuple[Cell | MergedCell, ...]]


@pytest.mark.needs_program
@pytest.mark.timeout(180)
def test_each_sheet_opens_with_its_sum_and_without_a_formula(tmp_path: Path) -> None:
    file = a_file(*hostile_lines(COUNT), plain_columns=tuple(PlainColumn))
    opened = dict(_opened(file, tmp_path))
    for file_format, rows in opened.items():
        kinds = [cell.data_type for row in rows for cell in row]
        assert kinds.count("f") == 0, file_format
    for file_format, (place, times) in AMOUNTS.items():
        assert _sum(opened[file_format], place) == times * file.total_pence, file_format
    journal = opened[FinanceFormat.QUICKBOOKS_JOURNAL]
    assert _sum(journal, 3) == _sum(journal, 4) > 0
    sage = opened[FinanceFormat.SAGE]
    paid, back = ([row for row in sage if row[0].value == way] for way in ("BP", "BR"))
    assert _sum(paid, 7) - _sum(back, 7) == file.total_pence


def _opened(file: FinanceFile, folder: Path) -> Iterator[tuple[FinanceFormat, Rows]]:
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not installed")
    sheets = [one for one in FinanceFormat if WRITERS[one].suffix == ".csv"]
    for one in sheets:
        (folder / f"{one}.csv").write_bytes(written(file, one).content)
    home = folder / "libreoffice"
    subprocess.run(
        [
            soffice,
            "--headless",
            f"-env:UserInstallation={home.as_uri()}",
            f"--infilter={FILTER}",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(home),
            *(str(folder / f"{one}.csv") for one in sheets),
        ],
        check=True,
        capture_output=True,
        timeout=150,
        env={**os.environ, "HOME": str(folder)},
    )
    for one in sheets:
        worksheet = openpyxl.load_workbook(home / f"{one}.xlsx").active
        assert worksheet is not None
        yield one, list(worksheet.iter_rows())


def _sum(rows: Rows, place: int) -> int:
    """The numbers of a column in pence; its heading is none of them."""
    numbers = [row[place].value for row in rows if row[place].data_type == "n"]
    return sum(round(Decimal(str(number)) * 100) for number in numbers if number is not None)
