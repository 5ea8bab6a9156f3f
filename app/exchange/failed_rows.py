"""The rows that could not be read, given back as a CSV file with the reason behind each."""

import csv
from collections.abc import Iterable
from pathlib import Path

from app.exchange.formula_guard import guarded
from app.exchange.headings import REASON_HEADING
from app.exchange.mapping import without_reason
from app.exchange.sheet import Sheet
from app.exchange.whole_files import written_whole


def write_failed_rows(out: Path, sheet: Sheet, reasons: Iterable[tuple[int, str]]) -> int:
    """Write these rows of the sheet, each named by its place, and give how many there were.

    The columns are those of the sheet in their order, then the reason. Once corrected, the file
    comes in like the first one: its last column is left out.
    """
    headings = without_reason(sheet.headings)
    width = len(headings)
    count = 0
    with written_whole(out) as part, part.open("w", encoding="utf-8-sig", newline="") as stream:
        writer = csv.writer(stream, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
        writer.writerow([*map(guarded, headings), REASON_HEADING])
        for index, reason in reasons:
            writer.writerow([*map(guarded, sheet.rows[index][:width]), guarded(reason)])
            count += 1
    return count
