"""What the office takes out about events: the events with their counts, and who was at which."""

from collections.abc import Sequence
from pathlib import Path

from app.exchange import own_headings
from app.exchange.csv_writing import Preset
from app.exchange.sheet_columns import SheetColumn
from app.exchange.sheet_writing import write_sheet
from app.services.events_list import EventsView, events
from app.services.exports import RowsOfAll
from app.services.queries import fetch
from app.store.office_file import OfficeFile


def export_events(
    office: OfficeFile,
    out: Path,
    *,
    preset: Preset = Preset.SPREADSHEET,
    progress: RowsOfAll | None = None,
) -> int:
    """Write all events, the oldest first, to a .csv or .xlsx file; gives how many there are.

    Raises AppError where the file cannot be written, and leaves no half of one.
    """
    rows = [
        (
            *(row.title, row.day, row.place, row.kind, row.starts_minute, row.ends_minute),
            *(row.activity, row.places, row.called_off, row.headcount),
            *(row.expected, row.came, row.absent, row.minutes, row.note),
        )
        for row in events(office, EventsView())
    ]
    return _written(out, own_headings.EVENTS, rows, "Events", preset, progress)


def export_attendance(
    office: OfficeFile,
    out: Path,
    *,
    preset: Preset = Preset.SPREADSHEET,
    progress: RowsOfAll | None = None,
) -> int:
    """Write who was at which event, the oldest first and in sheet order, to a .csv or .xlsx file.

    Gives how many rows there are. Raises AppError where the file cannot be written, and leaves no
    half of one.
    """
    with office.reading() as session:
        rows = [tuple(row) for row in fetch(session, _ATTENDANCE)]
    return _written(out, own_headings.ATTENDANCE, rows, "Attendance", preset, progress)


_ATTENDANCE = """
SELECT e.title, e.day, e.place, p.name, p.number, t.state, t.in_minute, t.out_minute, h.minutes,
    h.minutes, coalesce(a.name, ''), t.note
FROM attendance AS t JOIN event AS e ON e.id = t.event_id JOIN person AS p ON p.id = t.person_id
LEFT JOIN contribution AS h ON h.id = t.contribution_id
LEFT JOIN activity AS a ON a.id = h.activity_id
ORDER BY e.day, e.starts_minute, e.title, e.id, t.position, t.id
"""


def _written(
    out: Path,
    columns: tuple[SheetColumn, ...],
    rows: Sequence[Sequence[object]],
    title: str,
    preset: Preset,
    progress: RowsOfAll | None,
) -> int:
    return write_sheet(
        out,
        columns,
        rows,
        title=title,
        preset=preset,
        progress=progress and (lambda written: progress(written, len(rows))),
    )
