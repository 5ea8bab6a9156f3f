"""LibreOffice opens a CSV of ours: none of 5,000 texts is run, and each can be read as it was."""

import csv
import random
from pathlib import Path

import pytest

from app.exchange.csv_writing import Preset, write_csv
from app.exchange.formula_guard import FORMULA_STARTS, unguarded
from app.exchange.sheet_columns import Cell, SheetColumn
from tests.exchange.libreoffice import Rows, opened

COUNT = 5000


def _random_texts() -> list[str]:
    chance = random.Random(20261124)
    letters = [*FORMULA_STARTS - {"\r"}, *"aZ09 ()!$:;,.\"'|&é£ŵ語\n"]
    openings = [
        *sorted(FORMULA_STARTS - {"\r"}),
        "=1+1",
        "+1",
        "-2+3",
        "@SUM(1;2)",
        '=HYPERLINK("a";"b")',
        " =1+1",
    ]
    return [
        (chance.choice(openings) if chance.random() < 0.7 else "")
        + "".join(chance.choices(letters, k=chance.randrange(12)))
        for _ in range(COUNT)
    ]


@pytest.mark.parametrize("preset", Preset)
def test_5000_random_texts_come_back_through_our_own_reading(
    tmp_path: Path, preset: Preset
) -> None:
    texts = _random_texts()
    out = tmp_path / "texts.csv"
    write_csv(out, [SheetColumn("Text")], [(text,) for text in texts], preset=preset)
    with out.open(encoding="utf-8-sig", newline="") as stream:
        read = [unguarded(row[0]) if row else "" for row in csv.reader(stream)]
    assert read == ["Text", *texts]


@pytest.mark.needs_program
@pytest.mark.timeout(180)
@pytest.mark.parametrize("preset", Preset)
def test_libreoffice_runs_none_of_5000_texts(tmp_path: Path, preset: Preset) -> None:
    texts = _random_texts()
    out = tmp_path / "texts.csv"
    columns = [SheetColumn("Line", Cell.WHOLE), SheetColumn("Text")]
    write_csv(out, columns, enumerate(texts), preset=preset)
    rows = _opened_by_libreoffice(out)[1:]
    assert [cell.data_type for row in rows for cell in row].count("f") == 0
    assert len(rows) == COUNT
    changed = [
        (text, row[1].value)
        for text, row in zip(texts, rows, strict=True)
        if text[:1] in FORMULA_STARTS and unguarded(str(row[1].value)) != text
    ]
    assert changed == []


@pytest.mark.needs_program
@pytest.mark.timeout(180)
def test_libreoffice_would_run_them_without_the_guard(tmp_path: Path) -> None:
    out = tmp_path / "texts.csv"
    out.write_text('Line,Text\n1,"=1+1"\n', encoding="utf-8")
    assert _opened_by_libreoffice(out)[1][1].data_type == "f"


def _opened_by_libreoffice(sheet: Path) -> Rows:
    [rows] = opened(sheet.parent, [sheet])
    return rows
