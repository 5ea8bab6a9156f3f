"""Workbooks are read in a process of their own; a bad one costs one message."""

import datetime as dt
import json
import subprocess
import sys
import zipfile
from pathlib import Path

import openpyxl
import pytest

from app.exchange import workbook_child, workbook_reading
from app.exchange.csv_reading import read_csv
from app.exchange.csv_writing import write_csv
from app.exchange.own_headings import HOURS
from app.exchange.proposing import propose
from app.exchange.reading_rows import read_rows
from app.exchange.remarks import RemarkKind
from app.exchange.sheet import Choices, Oddity, SheetForm
from app.exchange.workbook_child import read_workbook_child
from app.exchange.workbook_reading import child_command, read_workbook
from app.exchange.workbook_writing import write_workbook
from app.records.failures import AppError, Cancelled
from tests.exchange.workbooks import packed, parts, row, sheet_xml, written

TODAY = dt.date(2026, 11, 24)
PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def office_book(tmp_path: Path) -> Path:
    """A workbook with an empty sheet, and one of hours with every kind of cell."""
    book = openpyxl.Workbook()
    book.active.title = "Cover"  # type: ignore[union-attr]
    hours = book.create_sheet("Hours")
    hours.append(["Name", "Date", "Activity", "Hours", "Phone", "Born", None])
    hours.append(
        ["Anna", dt.date(2026, 4, 3), "Hall", dt.timedelta(hours=1, minutes=30), 7700900123, "1980"]
    )
    hours.append([])
    hours.append(["Bob", dt.datetime.fromisoformat("2026-04-03T09:05"), "Hall", dt.time(2, 15)])
    hours.append(["Cat", dt.date(2026, 4, 3), "Hall", "=1+1"])
    other = book.create_sheet("Old")
    other.append(["Surname"])
    other.append(["Smith"])
    path = tmp_path / "office.xlsx"
    book.save(path)
    return path


def child(path: Path, out: Path, worksheet: str = "") -> list[object]:
    """What the reader tells when it runs in this process, without limiting it."""
    assert read_workbook_child([str(path), str(out), worksheet]) == 0
    return [json.loads(line) for line in out.read_text().splitlines()]


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader may be called here: this process is not limited."""
    monkeypatch.setattr(workbook_child, "_limit_this_process", lambda: None)


def test_the_first_worksheet_with_data_is_read(office_book: Path) -> None:
    told: list[tuple[int, int]] = []
    sheet = read_workbook(office_book, progress=lambda done, whole: told.append((done, whole)))
    assert (sheet.form, sheet.worksheet) == (SheetForm.WORKBOOK, "Hours")
    assert sheet.worksheets == ("Cover", "Hours", "Old")
    assert sheet.headings == ("Name", "Date", "Activity", "Hours", "Phone", "Born")
    assert sheet.rows[0] == ("Anna", "2026-04-03", "Hall", "1:30", "7700900123", "1980")
    assert sheet.rows[1][:4] == ("Bob", "2026-04-03 09:05", "Hall", "02:15")
    assert list(sheet.lines) == [2, 4, 5]
    assert sheet.odd(1) == frozenset()
    assert sheet.odd(2) == {Oddity.NO_RESULT}
    assert "3 worksheets; “Hours” was read" in sheet.notes[0]
    assert told[-1] == (2, 2)


def test_a_worksheet_can_be_chosen(office_book: Path) -> None:
    sheet = read_workbook(office_book, Choices(worksheet="Old"))
    assert sheet.rows == (("Smith",),)
    assert sheet.notes == ()
    with pytest.raises(AppError, match="no worksheet called Older"):
        read_workbook(office_book, Choices(worksheet="Older"))


def test_the_saved_result_of_a_formula_is_read_and_marked(
    tmp_path: Path, in_this_process: None
) -> None:
    cells = '<row r="2"><c r="A2" t="str"><f>B1</f><v>Anna</v></c><c r="B2"><v>2</v></c></row>'
    path = written(tmp_path, parts(sheet_xml(row(1, "Name", "Hours") + cells)))
    assert child(path, tmp_path / "rows")[2] == [2, ["Anna", "2"], "f"]
    sheet = read_workbook(path)
    assert sheet.odd(0) == {Oddity.FORMULA}
    [read] = read_rows(sheet, propose(sheet), today=TODAY)
    assert RemarkKind.FORMULA in {remark.kind for remark in read.remarks}


def test_our_own_workbook_and_csv_read_alike(tmp_path: Path) -> None:
    rows = [
        ("2026-04-03", "Anna", "7", "Hall", 90, 90, 540, 630, "time", "day", "=note"),
        ("2026-03-31", "Bob", "", "Café", 2430, 2430, None, None, "expertise", "month", ""),
        ("2026-04-03", "Cat", "", "Hall", 210, 210, 1320, 1530, "time", "day", ""),
    ]
    write_workbook(tmp_path / "own.xlsx", HOURS, rows)
    write_csv(tmp_path / "own.csv", HOURS, rows)
    read = [
        [
            (found.person and found.person.values, found.hours, found.problems, found.identity)
            for found in read_rows(sheet, propose(sheet), today=TODAY)
        ]
        for sheet in (read_workbook(tmp_path / "own.xlsx"), read_csv(tmp_path / "own.csv"))
    ]
    assert read[0] == read[1]
    assert [hours.minutes if hours else 0 for _person, hours, _problems, _identity in read[0]] == [
        90,
        2430,
        210,
    ]


@pytest.mark.parametrize(
    ("doctype", "text"),
    [
        ('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;"),
        (
            '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>',
            "&b;",
        ),
    ],
)
def test_entities_are_refused(tmp_path: Path, doctype: str, text: str) -> None:
    path = written(tmp_path, parts(sheet_xml(row(1, text), doctype)))
    with pytest.raises(AppError, match="damaged or no workbook"):
        read_workbook(path)


def test_a_far_cell_is_refused(tmp_path: Path) -> None:
    far = '<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="XFD9"><v>1</v></c></row>'
    with pytest.raises(AppError, match="row 9 has more than 200 columns"):
        read_workbook(written(tmp_path, parts(sheet_xml(far))))


def test_rows_of_blank_cells_are_passed_over(tmp_path: Path, in_this_process: None) -> None:
    blank = '<row r="2"><c r="XFD2" s="0"/></row>'
    path = written(tmp_path, parts(sheet_xml(row(1, "Name") + blank + row(3, "Anna"))))
    assert child(path, tmp_path / "rows")[1:-1] == [[1, ["Name"], ""], [3, ["Anna"], ""]]


def test_a_cell_far_down_costs_nothing(tmp_path: Path) -> None:
    down = row(1, "Name") + row(1_048_576, "Anna")
    sheet = read_workbook(written(tmp_path, parts(sheet_xml(down))))
    assert sheet.rows == (("Anna",),)
    assert list(sheet.lines) == [1_048_576]


def test_a_big_sheet_is_refused(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{n}"><c><v>{n * 7919 % 100_003}</v></c></row>' for n in range(1, 50_003)
    )
    with pytest.raises(AppError, match="more than 50,000 rows"):
        read_workbook(written(tmp_path, parts(sheet_xml(rows))))


def test_a_cell_that_is_too_long_is_refused(tmp_path: Path, in_this_process: None) -> None:
    path = written(tmp_path, parts(sheet_xml(row(1, "x" * 32_768))))
    assert "longer than 32,767 letters" in str(child(path, tmp_path / "rows"))


def test_a_bomb_is_refused_and_the_program_goes_on(tmp_path: Path) -> None:
    path = written(tmp_path, {**parts(sheet_xml("")), "xl/media/zeros": "0" * 4_000_000})
    with pytest.raises(AppError, match="unpacks to far more"):
        read_workbook(path)


def test_a_workbook_without_cells_is_an_empty_sheet(tmp_path: Path, in_this_process: None) -> None:
    path = written(tmp_path, parts(sheet_xml("")))
    assert child(path, tmp_path / "rows") == [
        {"worksheets": ["Hours"], "worksheet": "Hours"},
        {"complete": True},
    ]
    assert len(read_workbook(path)) == 0


def test_what_the_reader_tells_of_a_whole_workbook(
    office_book: Path, tmp_path: Path, in_this_process: None
) -> None:
    told = child(office_book, tmp_path / "rows")
    assert told[0] == {"worksheets": ["Cover", "Hours", "Old"], "worksheet": "Hours"}
    assert [line[0] for line in told[1:-1] if isinstance(line, list)] == [1, 2, 4, 5]
    assert told[-1] == {"complete": True}
    assert child(office_book, tmp_path / "rows", "Old")[1] == [1, ["Surname"], ""]
    assert "no worksheet called Older" in str(child(office_book, tmp_path / "rows", "Older"))


def test_limits_hold_where_the_reader_runs(
    office_book: Path, tmp_path: Path, in_this_process: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_child, "MOST_ROWS", 2)
    assert "more than 2 rows" in str(child(office_book, tmp_path / "rows"))
    monkeypatch.setattr(workbook_child, "MOST_COLUMNS", 3)
    assert "row 1 has more than 3 columns" in str(child(office_book, tmp_path / "rows"))


def test_a_workbook_without_worksheets_is_refused(tmp_path: Path, in_this_process: None) -> None:
    inside = parts(sheet_xml(""))
    inside["xl/workbook.xml"] = inside["xl/workbook.xml"].replace(
        '<sheet name="Hours" sheetId="1" r:id="rId1"/>', ""
    )
    assert "no worksheet with cells" in str(child(written(tmp_path, inside), tmp_path / "rows"))


def test_a_broken_part_is_refused(tmp_path: Path, in_this_process: None) -> None:
    inside = parts("<worksheet")
    path = written(tmp_path, inside)
    with pytest.raises(AppError, match="damaged or no workbook"):
        read_workbook(path)
    entity = written(tmp_path, parts(sheet_xml(row(1, "&a;"), '<!DOCTYPE x [<!ENTITY a "b">]>')))
    assert "damaged or no workbook" in str(child(entity, tmp_path / "rows"))


def test_without_a_safe_parser_nothing_is_read(
    tmp_path: Path, in_this_process: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("openpyxl.xml.DEFUSEDXML", False)
    with pytest.raises(RuntimeError, match="defusedxml is missing"):
        read_workbook_child([str(tmp_path / "hours.xlsx"), str(tmp_path / "rows"), ""])


def test_unprintable_cells_are_flagged(tmp_path: Path) -> None:
    path = written(tmp_path, parts(sheet_xml(row(1, "Name") + row(2, "a&#x85;b") + row(3, "c"))))
    sheet = read_workbook(path)
    assert sheet.odd(0) == {Oddity.UNPRINTABLE}
    assert sheet.odd(1) == frozenset()


def test_a_large_archive_is_refused_before_a_child_is_started(tmp_path: Path) -> None:
    path = tmp_path / "large.xlsx"
    with path.open("wb") as file:
        file.truncate(20_000_001)
    with pytest.raises(AppError, match="larger than 20 MB"):
        read_workbook(path)


def test_reading_can_be_stopped(office_book: Path) -> None:
    with pytest.raises(Cancelled):
        read_workbook(office_book, stopped=lambda: True)


def test_a_reader_that_takes_too_long_is_ended(
    office_book: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook_reading, "MOST_SECONDS", 0.0)
    with pytest.raises(AppError, match="took longer than 0 seconds"):
        read_workbook(office_book)


@pytest.mark.parametrize(
    "script",
    [
        "import sys; sys.exit(1)",
        "import sys; open(sys.argv[2], 'w')",
        'import sys; open(sys.argv[2], \'w\').write(\'{"worksheets": [], "worksheet": ""}\')',
    ],
)
def test_a_reader_that_dies_costs_one_message(
    office_book: Path, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    monkeypatch.setattr(
        workbook_reading, "child_command", lambda words: [sys.executable, "-c", script, *words]
    )
    with pytest.raises(AppError, match="damaged or no workbook"):
        read_workbook(office_book)


def test_a_reader_that_wants_too_much_memory_is_ended(tmp_path: Path) -> None:
    command = [
        sys.executable,
        "-c",
        "from app.exchange import workbook_child as child; child._limit_this_process();"
        "b'x' * 10**9",
    ]
    ended = subprocess.run(command, cwd=PROJECT, capture_output=True, check=False)
    assert b"MemoryError" in ended.stderr


def test_the_reader_is_started_from_source_and_frozen(monkeypatch: pytest.MonkeyPatch) -> None:
    assert child_command(["a"]) == [sys.executable, "-m", "app", "--read-workbook", "a"]
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert child_command(["a"]) == [sys.executable, "--read-workbook", "a"]


def test_the_reader_loads_neither_the_database_layer_nor_the_command_line(
    office_book: Path, tmp_path: Path
) -> None:
    out = tmp_path / "rows"
    script = (
        "import sys, runpy\n"
        f"sys.argv = ['app', '--read-workbook', {str(office_book)!r}, {str(out)!r}, '']\n"
        "try: runpy.run_module('app', run_name='__main__')\n"
        "except SystemExit as ended: assert ended.code == 0\n"
        "wrong = {'sqlmodel', 'sqlalchemy', 'typer', 'pydantic', 'PySide6'} & set(sys.modules)\n"
        "assert not wrong, wrong\n"
    )
    command = [sys.executable, "-c", script]
    ended = subprocess.run(command, cwd=PROJECT, capture_output=True, check=False)
    assert ended.returncode == 0, ended.stderr


def test_a_zip_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "hours.xlsx"
    path.write_bytes(packed({"word/document.xml": ""}))
    assert zipfile.is_zipfile(path)
    with pytest.raises(AppError, match="damaged or no workbook"):
        read_workbook(path)
