"""The reader is picked by what is in a file, whatever its name ends in."""

from pathlib import Path

import pytest

from app.exchange.opening import open_sheet
from app.exchange.sheet import Choices, SheetForm
from app.records.failures import AppError
from tests.exchange.workbooks import packed, parts, row, sheet_xml

CARD = "BEGIN:VCARD\nFN:Anna\nEND:VCARD\n"


@pytest.mark.parametrize(
    ("data", "form"),
    [
        (b"Name,Hours\nAnna,2\n", SheetForm.CSV),
        (packed(parts(sheet_xml(row(1, "Name") + row(2, "Anna")))), SheetForm.WORKBOOK),
        (CARD.encode(), SheetForm.CARDS),
        (b"\xef\xbb\xbf\r\n" + CARD.lower().encode(), SheetForm.CARDS),
        (CARD.encode("utf-16"), SheetForm.CARDS),
        (CARD.encode("utf-16-be"), SheetForm.CARDS),
    ],
)
def test_the_content_decides(tmp_path: Path, data: bytes, form: SheetForm) -> None:
    path = tmp_path / "people.txt"
    path.write_bytes(data)
    sheet = open_sheet(path)
    assert sheet.form is form
    assert sheet.rows[0][0].casefold() == "anna"


def test_choices_are_passed_on(tmp_path: Path) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(b"Name;Hours\nAnna;2\n")
    assert open_sheet(path, Choices(delimiter=",")).headings == ("Name;Hours",)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "the file is empty"),
        (b"%PDF-1.7", "it is a PDF"),
        (b"\x89PNG\r\n", "it is a picture"),
        (b"SQLite format 3\x00", "it is a database"),
        (b"PK\x03\x04", "damaged or no workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", r"old \.xls workbook"),
        (b"MZ\x00\x01\x02", "not a table of text"),
    ],
)
def test_what_is_none_of_them_is_refused(tmp_path: Path, data: bytes, sentence: str) -> None:
    path = tmp_path / "people.csv"
    path.write_bytes(data)
    with pytest.raises(AppError, match=sentence):
        open_sheet(path)


def test_a_file_that_is_gone_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AppError, match="was not read: No such file"):
        open_sheet(tmp_path / "gone.csv")
    with pytest.raises(AppError, match="was not read"):
        open_sheet(tmp_path)
