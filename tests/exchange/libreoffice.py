"""LibreOffice, which opens CSV files of ours as a person would, for the tests of what it finds."""

import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.cell import Cell, MergedCell

Rows = list[tuple[Cell | MergedCell, ...]]

#: Comma, double quote, UTF-8, from line 1; quoted text may still become a number; and every
#: formula in the file is run, which LibreOffice leaves off unless asked.
_FILTER = "CSV:44,34,76,1,,0,false,true,false,false,false,-1,true"


def opened(folder: Path, sheets: Sequence[Path]) -> Iterator[Rows]:
    """The cells of each of these CSV files as LibreOffice has them; it works in that folder."""
    soffice = shutil.which("soffice")
    if soffice is None:
        pytest.skip("LibreOffice is not installed")
    home = folder / "libreoffice"
    subprocess.run(
        [
            soffice,
            "--headless",
            f"-env:UserInstallation={home.as_uri()}",
            f"--infilter={_FILTER}",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(home),
            *map(str, sheets),
        ],
        check=True,
        capture_output=True,
        timeout=150,
        env={**os.environ, "HOME": str(folder)},
    )
    for sheet in sheets:
        worksheet = openpyxl.load_workbook(home / f"{sheet.stem}.xlsx").active
        assert worksheet is not None
        yield list(worksheet.iter_rows())
