"""Cells of a workbook as text: ISO dates, numbers without binary noise, lengths as h:mm."""

from datetime import date, datetime, time, timedelta

import pytest

from app.exchange.workbook_cells import CellValue, cell_text

#: A workbook knows no time zone.
moment = datetime.fromisoformat


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (None, ""),
        ("Anna ", "Anna "),
        (True, "TRUE"),
        (False, "FALSE"),
        (7700900123, "7700900123"),
        (12345678901, "12345678901"),
        (3.0, "3"),
        (1.1 + 2.2, "3.3"),
        (-9.9, "-9.9"),
        (1e20, "100000000000000000000"),
        (1.5e-7, "0.00000015"),
        (date(2026, 4, 3), "2026-04-03"),
        (moment("2026-04-03"), "2026-04-03"),
        (moment("2026-04-03T10:30"), "2026-04-03 10:30"),
        (moment("2026-04-03T10:29:59.999997"), "2026-04-03 10:30"),
        (moment("1900-01-01T01:30"), "01:30"),
        (time(13, 0), "13:00"),
        (time(13, 0, 5), "13:00:05"),
        (timedelta(hours=25, minutes=30), "25:30"),
        (timedelta(minutes=90, seconds=1), "1:30:01"),
        (timedelta(minutes=-90), "-1:30"),
    ],
)
def test_a_value_is_shown_as_the_office_saw_it(value: CellValue, text: str) -> None:
    assert cell_text(value) == text
