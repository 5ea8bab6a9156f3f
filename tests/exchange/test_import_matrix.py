"""Five encodings, four separators, three date orders, two decimal signs: right or asked."""

import csv
import io
import itertools
from datetime import date
from pathlib import Path

import pytest

from app.exchange.csv_reading import read_csv
from app.exchange.dates import DateOrder
from app.exchange.decimals import DecimalSign
from app.exchange.proposing import propose
from app.exchange.questions import QuestionKind, answered, questions
from app.exchange.reading_rows import read_rows

TODAY = date(2026, 11, 24)
ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-16-be")
SEPARATORS = (",", ";", "\t", "|")
DATES = {"ISO": "%Y-%m-%d", DateOrder.DAY_FIRST: "%d/%m/%Y", DateOrder.MONTH_FIRST: "%m/%d/%Y"}
ENTRIES = [
    ("Zoë Pugh", date(2026, 4, 3), 90),
    ("Siôn Rees", date(2026, 12, 11), 150),
    ("Anna, Bob", date(2026, 5, 6), 75),
]


def written(entries: list[tuple[str, date, int]], shape: str, mark: str, sign: DecimalSign) -> str:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=mark)
    writer.writerow(["Name", "Date", "Activity", "Hours"])
    for name, day, minutes in entries:
        hours = f"{minutes / 60:.2f}"
        shown = hours.replace(".", ",") if sign is DecimalSign.COMMA else hours
        writer.writerow([name, day.strftime(shape), "Caffi £1", shown])
    return stream.getvalue()


@pytest.mark.parametrize(
    ("encoding", "mark", "order", "sign"),
    list(itertools.product(ENCODINGS, SEPARATORS, DATES, DecimalSign)),
)
@pytest.mark.parametrize("is_settled", [True, False])
def test_every_way_of_writing_is_right_or_asked(
    tmp_path: Path, encoding: str, mark: str, order: str, sign: DecimalSign, is_settled: bool
) -> None:
    entries = [*ENTRIES, ("Cat", date(2026, 8, 25), 60)] if is_settled else ENTRIES
    path = tmp_path / "hours.csv"
    path.write_bytes(written(entries, DATES[order], mark, sign).encode(encoding))
    sheet = read_csv(path)
    mapping = propose(sheet)
    asked = questions(sheet, mapping, today=TODAY)
    expected = [] if is_settled or order == "ISO" else [QuestionKind.DATE_ORDER]
    assert [question.kind for question in asked] == expected
    for question in asked:
        mapping = answered(mapping, question, order)
    hours = [
        (row.person.name, row.hours.day, row.hours.minutes)
        for row in read_rows(sheet, mapping, today=TODAY)
        if row.person and row.hours
    ]
    assert hours == entries
