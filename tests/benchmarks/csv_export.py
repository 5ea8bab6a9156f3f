"""P16: all hours into a CSV file, the formula guard on, against a bare cursor and csv.writer."""

import csv
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from app.services.exports import Preset, export_hours
from app.store import driver
from tests.benchmarks.charity_at_size import opened
from tests.benchmarks.measuring import Comparison, Goal, timed
from tests.benchmarks.sizes import Sizes

#: The same columns from the same rows, in the order in which they are exported.
_ROWS = (
    "SELECT r.day, p.name, p.number, a.name, {minutes}, r.starts_minute, r.ends_minute, r.given,"
    " r.span, r.note FROM contribution AS r JOIN person AS p ON p.id = r.person_id"
    " JOIN activity AS a ON a.id = r.activity_id ORDER BY r.day, r.id"
)
_MINUTES = {Preset.PLAIN: "r.minutes", Preset.SPREADSHEET: "r.minutes, r.minutes"}


def comparisons(sizes: Sizes, folder: Path) -> Iterator[Comparison]:
    """Both presets: for other programs, and for spreadsheets with the time in two forms."""
    office = opened(sizes.middle)
    bare_connection = driver.connect(office.path, read_only=True)
    for preset in Preset:
        out, bare = folder / f"{preset}.csv", folder / f"{preset}-bare.csv"
        yield Comparison(
            "P16",
            f"{preset} CSV, {sizes.middle.contributions:,} rows",
            "a bare cursor and csv.writer",
            timed(partial(export_hours, office, out, preset=preset)),
            timed(partial(_write_bare, bare_connection, bare, _MINUTES[preset])),
            Goal(1.35),
        )
    bare_connection.close()
    office.close()


def _write_bare(connection: driver.Connection, out: Path, minutes: str) -> None:
    with out.open("w", encoding="utf-8", newline="") as stream:
        csv.writer(stream).writerows(connection.execute(_ROWS.format(minutes=minutes)))
