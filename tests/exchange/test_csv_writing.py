"""CSV as we write it: two presets, each kind of cell, and no half file."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.exchange.csv_writing import ROWS_AT_ONCE, Preset, write_csv
from app.exchange.sheet_columns import Cell, SheetColumn
from app.records.failures import Cancelled

COLUMNS = [SheetColumn(str(cell).capitalize(), cell) for cell in Cell]
ROW = ("=1+1", "2026-04-03", 870, 20, 605, -500, 125, -7, 1)
EMPTY = ("", None, None, None, None, None, None, None, None)


def test_the_spreadsheet_preset_has_the_mark_crlf_and_quotes(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    write_csv(out, [SheetColumn("Name"), SheetColumn("Number", Cell.WHOLE)], [("Siân", 7)])
    assert out.read_bytes() == b'\xef\xbb\xbf"Name","Number"\r\n"Si\xc3\xa2n","7"\r\n'


def test_the_plain_preset_has_no_mark_and_quotes_only_where_needed(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    columns = [SheetColumn("Name"), SheetColumn("Note")]
    write_csv(out, columns, [("Siân", "one, two")], preset=Preset.PLAIN)
    assert out.read_bytes() == b'Name,Note\r\nSi\xc3\xa2n,"one, two"\r\n'


@pytest.mark.parametrize("preset", Preset)
def test_each_kind_of_cell_is_written_in_its_form(tmp_path: Path, preset: Preset) -> None:
    out = tmp_path / "out.csv"
    assert write_csv(out, COLUMNS, [ROW, EMPTY], preset=preset) == 2
    rows = _read(out)
    assert rows[1:] == [
        ["'=1+1", "2026-04-03", "14:30", "0.33", "10:05", "-5.00", "12.5", "-7", "yes"],
        [""] * len(COLUMNS),
    ]


def test_lines_within_a_cell_come_back(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    texts = ["one\ntwo", "one\r\ntwo", 'she said "yes"', "one\rtwo"]
    write_csv(out, [SheetColumn("Note")], [(text,) for text in texts], preset=Preset.PLAIN)
    rows = _read(out)
    assert [row[0] for row in rows[1:]] == texts


def test_more_rows_than_one_batch_keep_their_order_and_report(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    count = ROWS_AT_ONCE * 2 + 1
    told: list[int] = []
    written = write_csv(
        out,
        [SheetColumn("Number", Cell.WHOLE)],
        ((number,) for number in range(count)),
        progress=told.append,
    )
    assert written == count
    assert told == [ROWS_AT_ONCE, ROWS_AT_ONCE * 2, count]
    rows = _read(out)
    assert [int(row[0]) for row in rows[1:]] == list(range(count))


def test_no_rows_give_the_headings_alone(tmp_path: Path) -> None:
    out = tmp_path / "out.csv"
    assert write_csv(out, COLUMNS, []) == 0
    assert len(_read(out)) == 1


def test_writing_that_is_stopped_leaves_nothing(tmp_path: Path) -> None:
    def stop(written: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_csv(
            tmp_path / "out.csv", [SheetColumn("Number", Cell.WHOLE)], _endless(), progress=stop
        )
    assert list(tmp_path.iterdir()) == []


def test_a_row_of_another_length_is_a_bug_and_surfaces(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="zip"):
        write_csv(tmp_path / "out.csv", [SheetColumn("Name")], [("a", "b")])


def _endless() -> Iterator[tuple[int]]:
    while True:
        yield (1,)


def _read(out: Path) -> list[list[str]]:
    with out.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.reader(stream))
