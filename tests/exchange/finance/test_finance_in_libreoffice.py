"""LibreOffice opens each finance file: the same sum is in its cells, and no formula is."""

from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest

from app.exchange.finance.formats import WRITERS, written
from app.exchange.finance.lines import FinanceFile
from app.records.finance_settings import FinanceFormat, PlainColumn
from tests.exchange.finance.finance_files import a_file, hostile_lines
from tests.exchange.libreoffice import Rows, opened

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


@pytest.mark.needs_program
@pytest.mark.timeout(180)
def test_each_sheet_opens_with_its_sum_and_without_a_formula(tmp_path: Path) -> None:
    file = a_file(*hostile_lines(COUNT), plain_columns=tuple(PlainColumn))
    found = dict(_opened(file, tmp_path))
    for file_format, rows in found.items():
        kinds = [cell.data_type for row in rows for cell in row]
        assert kinds.count("f") == 0, file_format
    for file_format, (place, times) in AMOUNTS.items():
        assert _sum(found[file_format], place) == times * file.total_pence, file_format
    journal = found[FinanceFormat.QUICKBOOKS_JOURNAL]
    assert _sum(journal, 3) == _sum(journal, 4) > 0
    sage = found[FinanceFormat.SAGE]
    paid, back = ([row for row in sage if row[0].value == way] for way in ("BP", "BR"))
    assert _sum(paid, 7) - _sum(back, 7) == file.total_pence


def _opened(file: FinanceFile, folder: Path) -> Iterable[tuple[FinanceFormat, Rows]]:
    sheets = [one for one in FinanceFormat if WRITERS[one].suffix == ".csv"]
    paths = [folder / f"{one}.csv" for one in sheets]
    for one, path in zip(sheets, paths, strict=True):
        path.write_bytes(written(file, one).content)
    return zip(sheets, opened(folder, paths), strict=True)


def _sum(rows: Rows, place: int) -> int:
    """The numbers of a column in pence; its heading is none of them."""
    numbers = [row[place].value for row in rows if row[place].data_type == "n"]
    return sum(round(Decimal(str(number)) * 100) for number in numbers if number is not None)
