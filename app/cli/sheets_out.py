"""What `export` writes: a sheet of all there is of something, or one batch for finance."""

from datetime import UTC, datetime
from pathlib import Path

import typer

from app.records.finance_settings import FinanceFormat
from app.rules.wording import listed
from app.services import batches, event_calendar, events_export, exports, training_export
from app.services.office import OfficeFile

_EXPORT_OF = {
    "people": exports.export_people,
    "hours": exports.export_hours,
    "given-back": exports.export_given_back,
    "expenses": exports.export_expenses,
    "training": training_export.export_training,
    "events": events_export.export_events,
    "attendance": events_export.export_attendance,
}


#: What is written as a calendar rather than as a sheet.
CALENDAR = "calendar"


def write_sheet(office: OfficeFile, what: str, out: Path, *, plain: bool) -> int:
    """Write all there is of one kind as a sheet or a calendar; gives how many rows."""
    preset = exports.Preset.PLAIN if plain else exports.Preset.SPREADSHEET
    if what == CALENDAR:
        return event_calendar.export_calendar(office, out, datetime.now(UTC))
    return _EXPORT_OF[what](office, out, preset=preset)


def write_batch(office: OfficeFile, out: Path, format_name: str, number: int | None) -> str:
    """Write a batch as it was made or in the format named; gives the sentence that says so."""
    if format_name and format_name not in list(FinanceFormat):
        known = listed([str(known) for known in FinanceFormat], "or")
        raise typer.BadParameter(f"{format_name!r} is no format. Write {known}.")
    batch = batches.numbered(office, number)
    file_format = FinanceFormat(format_name) if format_name else batch.file_format
    return batches.write_as(office, batch.id, file_format, out)
