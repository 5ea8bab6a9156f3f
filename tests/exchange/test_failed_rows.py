"""Rows that could not be read come back with the reason, and in again without it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.exchange.csv_reading import read_csv, read_pasted
from app.exchange.failed_rows import write_failed_rows
from app.exchange.mapping import fingerprint
from app.exchange.proposing import propose
from app.exchange.reading_rows import read_rows
from app.exchange.sheet import Sheet
from app.records.failures import AppError

TODAY = date(2026, 11, 24)
TEXT = (
    "Name,Date,Activity,Hours,Colour\n"
    "Anna,2026-04-03,Hall,1.5,red\n"
    "Bob,31/02/2026,Hall,1.5,'=blue\n"
)


def unreadable(sheet: Sheet) -> Iterator[tuple[int, str]]:
    rows = read_rows(sheet, propose(sheet), today=TODAY)
    return ((row.position, " ".join(row.problems)) for row in rows if row.problems)


def test_the_columns_come_back_in_order_with_the_reason_last(tmp_path: Path) -> None:
    sheet = read_pasted(TEXT)
    out = tmp_path / "failed.csv"
    assert write_failed_rows(out, sheet, unreadable(sheet)) == 1
    text = out.read_bytes().decode("utf-8-sig")
    assert text == (
        '"Name","Date","Activity","Hours","Colour","reason"\r\n'
        '"Bob","31/02/2026","Hall","1.5","\'=blue","There is no such date as 31/02/2026."\r\n'
    )


def test_corrected_rows_come_in_without_the_reason(tmp_path: Path) -> None:
    sheet = read_pasted(TEXT)
    out = tmp_path / "failed.csv"
    write_failed_rows(out, sheet, unreadable(sheet))
    corrected = read_csv(out)
    assert corrected.rows[0][:5] == sheet.rows[1]
    assert fingerprint(corrected.headings) == fingerprint(sheet.headings)
    again = tmp_path / "again.csv"
    write_failed_rows(again, corrected, [(0, "Still wrong.")])
    assert read_csv(again).headings == ("Name", "Date", "Activity", "Hours", "Colour", "reason")
    assert read_csv(again).rows[0][-1] == "Still wrong."


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    sheet = read_pasted(TEXT)
    with pytest.raises(AppError, match="was not written"):
        write_failed_rows(tmp_path / "gone" / "failed.csv", sheet, [(0, "Wrong.")])
