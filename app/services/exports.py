"""What the office takes out as a sheet: people, hours, what was given back, and expenses."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from sqlmodel import Session

from app.exchange import own_headings
from app.exchange.csv_writing import Preset
from app.exchange.sheet_columns import RowsWritten, SheetColumn
from app.exchange.sheet_writing import is_workbook, write_sheet
from app.services.queries import fetch
from app.store.office_file import OfficeFile

__all__ = [
    "Preset",
    "RowsOfAll",
    "Source",
    "export_expenses",
    "export_given_back",
    "export_hours",
    "export_people",
    "export_source",
    "of_all",
]

#: Told how many rows are written, and of how many; it stops the export by raising Cancelled.
RowsOfAll = Callable[[int, int], None]


class Source(NamedTuple):
    """Where the rows of a sheet are read from; its own table is called r in there.

    `elsewhere` says what is read for a column where it is not the field of that name in the table.
    """

    title: str
    table: str
    joined_and_ordered: str
    columns: Sequence[SheetColumn]
    elsewhere: Mapping[str, str]


_OF_PERSON = {
    # A list is kept as JSON; people read it as words with a mark between.
    "would_value": (
        "(SELECT coalesce(group_concat(value, '; '), '') FROM json_each(r.would_value))"
    ),
}
_BY_PERSON = {
    "name": "p.name",
    "number": "p.number",
    "activity": "a.name",
    # The column without a field says the minutes once more, as a decimal.
    "": "r.minutes",
}
_BY_CLAIM = {
    **{
        name: f"c.{name}"
        for name in (
            "state",
            "purpose",
            "note",
            "declared_on",
            "submitted_on",
            "decided_on",
            "decided_by",
            "paid_on",
            "paid_reference",
        )
    },
    "name": "p.name",
    "number": "p.number",
    "activity": "coalesce(a.name, '')",
    "vehicle": "coalesce(r.vehicle, '')",
    "paid_by": "coalesce(c.paid_by, '')",
    # A claim as people call it, as rules/claim_steps.py has it.
    "claim": "printf('EXP-%04d', c.number)",
    "corrects": (
        "coalesce((SELECT printf('EXP-%04d', k.number) FROM expense_claim AS k"
        " WHERE k.id = c.corrects_id), '')"
    ),
    "batch": (
        "(SELECT b.number FROM batch_line AS l JOIN finance_batch AS b ON b.id = l.batch_id"
        " WHERE l.line_id = r.id)"
    ),
}

_PEOPLE = Source(
    "People", "person", " ORDER BY r.search_key, r.id", own_headings.PEOPLE, _OF_PERSON
)
_HOURS = Source(
    "Hours",
    "contribution",
    " JOIN person AS p ON p.id = r.person_id JOIN activity AS a ON a.id = r.activity_id"
    " ORDER BY r.day, r.id",
    own_headings.HOURS,
    _BY_PERSON,
)
_GIVEN_BACK = Source(
    "Given back",
    "recognition",
    " JOIN person AS p ON p.id = r.person_id"
    " ORDER BY coalesce(r.given_on, r.answered_on, r.offered_on), r.id",
    own_headings.GIVEN_BACK,
    _BY_PERSON,
)
_EXPENSES = Source(
    "Expenses",
    "expense_line",
    " JOIN expense_claim AS c ON c.id = r.claim_id JOIN person AS p ON p.id = c.person_id"
    " LEFT JOIN activity AS a ON a.id = c.activity_id ORDER BY c.number, r.position, r.id",
    own_headings.EXPENSES,
    _BY_CLAIM,
)


def export_people(
    office: OfficeFile,
    out: Path,
    *,
    preset: Preset = Preset.SPREADSHEET,
    progress: RowsOfAll | None = None,
) -> int:
    """Write everybody, those who left too, to a .csv or .xlsx file; gives how many they are.

    Raises AppError where the file cannot be written, and leaves no half of one.
    """
    return export_source(office, out, _PEOPLE, preset, progress)


def export_hours(
    office: OfficeFile,
    out: Path,
    *,
    preset: Preset = Preset.SPREADSHEET,
    progress: RowsOfAll | None = None,
) -> int:
    """Write all hours, the oldest first, to a .csv or .xlsx file; gives how many entries there are.

    Raises AppError where the file cannot be written, and leaves no half of one.
    """
    is_plain = preset is Preset.PLAIN and not is_workbook(out)
    source = _HOURS._replace(columns=own_headings.HOURS_PLAIN) if is_plain else _HOURS
    return export_source(office, out, source, preset, progress)


def export_given_back(
    office: OfficeFile,
    out: Path,
    *,
    preset: Preset = Preset.SPREADSHEET,
    progress: RowsOfAll | None = None,
) -> int:
    """Write all that was offered or given back, the oldest first, to a .csv or .xlsx file.

    Gives how many lines there are. Raises AppError where the file cannot be written, and leaves no
    half of one.
    """
    return export_source(office, out, _GIVEN_BACK, preset, progress)


def export_expenses(
    office: OfficeFile,
    out: Path,
    *,
    preset: Preset = Preset.SPREADSHEET,
    progress: RowsOfAll | None = None,
) -> int:
    """Write all lines of all claims, by the number of the claim, to a .csv or .xlsx file.

    Gives how many lines there are. Raises AppError where the file cannot be written, and leaves no
    half of one.
    """
    return export_source(office, out, _EXPENSES, preset, progress)


def export_source(
    office: OfficeFile, out: Path, source: Source, preset: Preset, progress: RowsOfAll | None
) -> int:
    """Write the rows of a source to a .csv or .xlsx file; gives how many there are.

    Raises AppError where the file cannot be written, and leaves no half of one.
    """
    fields = (column.field for column in source.columns)
    read = ", ".join(source.elsewhere.get(field, f"r.{field}") for field in fields)
    statement = f"SELECT {read} FROM {source.table} AS r{source.joined_and_ordered}"  # noqa: S608 - the words are ours
    with office.reading() as session:
        count = fetch(session, f"SELECT count(*) FROM {source.table}")[0][0]  # noqa: S608 - the words are ours
        return write_sheet(
            out,
            source.columns,
            _rows(session, statement),
            title=source.title,
            preset=preset,
            progress=of_all(progress, count),
        )


def of_all(progress: RowsOfAll | None, count: int) -> RowsWritten | None:
    """What tells of each row written of how many; None where nobody is told."""
    return progress and (lambda written: progress(written, count))


def _rows(session: Session, statement: str) -> Iterator[Sequence[Any]]:
    """The rows straight from the driver's cursor: nothing of them is held or made twice (P16)."""
    cursor: Any = session.connection().exec_driver_sql(statement).cursor
    return iter(cursor)
