"""What the office takes out about training: every place with its course, its day and its end."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from app.exchange import own_headings
from app.exchange.csv_writing import Preset
from app.exchange.sheet_writing import write_sheet
from app.records.course import PlaceState
from app.rules.training import end_of
from app.services.exports import RowsOfAll, of_all
from app.services.queries import fetch
from app.services.training_facts import DAY, term_of
from app.services.training_list import hours_of_year
from app.store.office_file import OfficeFile


def export_training(
    office: OfficeFile,
    out: Path,
    *,
    preset: Preset = Preset.SPREADSHEET,
    progress: RowsOfAll | None = None,
) -> int:
    """Write all places on courses, the oldest first, to a .csv or .xlsx file.

    Gives how many there are. Raises AppError where the file cannot be written, and leaves no half
    of one.
    """
    with office.reading() as session:
        found = fetch(session, _PLACES)
    return write_sheet(
        out,
        own_headings.TRAINING,
        _rows(found),
        title="Training",
        preset=preset,
        progress=of_all(progress, len(found)),
    )


def export_hours(
    office: OfficeFile, out: Path, year: int, *, preset: Preset = Preset.SPREADSHEET
) -> int:
    """Write what each person was trained in a year, by name, to a .csv or .xlsx file.

    Gives how many people there are. Raises AppError where the file cannot be written.
    """
    found = hours_of_year(office, year)
    return write_sheet(
        out,
        own_headings.TRAINING_HOURS,
        ((one.person, one.number, one.courses, one.minutes, one.minutes) for one in found),
        title=f"Training {year}",
        preset=preset,
    )


def _rows(found: Sequence[Sequence[Any]]) -> Iterator[Sequence[Any]]:
    """The cells of each place, in the order of the columns."""
    for row in found:
        day, name, number, course, state, minutes, result, given_by, ends_on, cost, note = row[:11]
        end = end_of(term_of(row[11:])) if state == PlaceState.DONE else None
        ends = None if end is None else end.on
        yield (
            *(day, name, number, course, state, minutes, minutes),
            *(result, given_by, ends, ends_on, cost, note),
        )


_PLACES = f"""
SELECT {DAY} AS day, p.name, p.number, c.title, t.state, t.minutes, t.result, t.given_by,
    t.ends_on, t.cost_pence, t.note, t.done_on, c.lasting, c.months, c.grace_days, t.ends_on
FROM training_place AS t JOIN person AS p ON p.id = t.person_id
JOIN course AS c ON c.id = t.course_id
ORDER BY day, t.id
"""  # noqa: S608 - the words are ours
