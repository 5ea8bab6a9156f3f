"""What the office takes out about events: the events with their counts, and who was at which."""

from pathlib import Path

from app.exchange import own_headings
from app.exchange.csv_writing import Preset
from app.exchange.sheet_writing import write_sheet
from app.services.events_list import EventsView, events
from app.services.exports import RowsOfAll, Source, export_source, of_all
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
    return write_sheet(
        out,
        own_headings.EVENTS,
        rows,
        title="Events",
        preset=preset,
        progress=of_all(progress, len(rows)),
    )


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
    return export_source(office, out, _ATTENDANCE, preset, progress)


_ATTENDANCE = Source(
    "Attendance",
    "attendance",
    " JOIN event AS e ON e.id = r.event_id JOIN person AS p ON p.id = r.person_id"
    " LEFT JOIN contribution AS h ON h.id = r.contribution_id"
    " LEFT JOIN activity AS a ON a.id = h.activity_id"
    " ORDER BY e.day, e.starts_minute, e.title, e.id, r.position, r.id",
    own_headings.ATTENDANCE,
    {
        "event": "e.title",
        "day": "e.day",
        "event_place": "e.place",
        "name": "p.name",
        "number": "p.number",
        "attendance": "r.state",
        "starts_minute": "r.in_minute",
        "ends_minute": "r.out_minute",
        "minutes": "h.minutes",
        # The column without a field says the minutes once more, as a decimal.
        "": "h.minutes",
        "activity": "coalesce(a.name, '')",
    },
)
