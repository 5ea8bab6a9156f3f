"""The commands: demo, notices, import, export, print and check; a file alone opens the window.

What a command needs is imported when it runs, so that each starts as quickly as it can.
"""

import tempfile
from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from app.cli import window
from app.cli.options import File, Today, clock, opened, read_day, who
from app.records.failures import AppError

if TYPE_CHECKING:
    from app.services.office import OfficeFile
    from app.services.unasked_import import Given, Tried


class _Doors(TyperGroup):
    """The commands; a refusal of any of them is told in its sentence."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command; a bug surfaces."""
        try:
            return super().invoke(ctx)
        except AppError as refusal:
            typer.echo(refusal.sentence, err=True)
            raise typer.Exit(1) from refusal


goodturn = typer.Typer(
    cls=_Doors,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    subcommand_metavar="[FILE] | COMMAND [ARGS]...",
    help="Every good turn noticed: who gave, what they were given back, and who is owed thanks.",
)


class Sheet(StrEnum):
    """What can be taken out as a sheet."""

    PEOPLE = "people"
    HOURS = "hours"
    GIVEN_BACK = "given-back"
    EXPENSES = "expenses"
    FINANCE = "finance"
    TRAINING = "training"
    EVENTS = "events"
    ATTENDANCE = "attendance"
    CALENDAR = "calendar"


class Paper(StrEnum):
    """What can be printed without words of one's own."""

    CERTIFICATE = "certificate"
    LETTER_OF_HOURS = "letter-of-hours"
    STATEMENT = "statement"
    PASSPORT = "passport"


@goodturn.command()
def demo(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="Where to make it; left out: for once.")
    ] = None,
    today: Today = None,
    picture: Annotated[
        Path, typer.Option(metavar="PNG", help="Where the picture goes if there is no screen.")
    ] = Path("demo-home.png"),
) -> None:
    """Make a charity of some 60 made-up people, and open it.

    Without a screen its figures and notices are printed, and a picture of Home is written.
    """
    from app.services.demo import create_demo

    with tempfile.TemporaryDirectory(prefix="goodturn-", ignore_cleanup_errors=True) as folder:
        path = file or Path(folder) / "Riverside Community Trust.goodturn"
        day = today or clock()
        office = create_demo(path, today=day)
        if window.has_screen():
            office.close()
            raise typer.Exit(window.open_window(path))
        _tell_all(office, day)
        try:
            window.paint_home(office, day, picture)
        finally:
            office.close()
        typer.echo(f"Home as it looks on a screen: {picture}")


@goodturn.command()
def notices(
    file: File,
    today: Today = None,
    csv: Annotated[
        Path | None,
        typer.Option("--csv", metavar="OUT", help="Write them to this .csv or .xlsx file as well."),
    ] = None,
) -> None:
    """List whose giving has gone unrecognised, and what else is owed."""
    from app.cli import lines
    from app.services.notices import all_notices, export_notices

    day = today or clock()
    with opened(file) as office:
        _echo(lines.notices(all_notices(office, day)))
        if csv is not None:
            typer.echo(_written(export_notices(office, csv, day), csv))


@goodturn.command("import")
def import_sheets(
    file: File,
    sheets: Annotated[list[Path], typer.Argument(metavar="SHEET...", help="CSV, XLSX or vCard.")],
    new: Annotated[
        str, typer.Option(metavar="NAME", help="Make FILE first, for the charity of this name.")
    ] = "",
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only say what would become of each row.")
    ] = False,
    add_people: Annotated[
        bool, typer.Option("--add-people", help="Add those named beside hours who are not here.")
    ] = False,
    baseline: Annotated[
        date | None,
        typer.Option(
            parser=read_day, metavar="DATE", help="All giving up to that day counts as recognised."
        ),
    ] = None,
    person: Annotated[str, typer.Option(metavar="NAME", help="Whom all rows are about.")] = "",
    on: Annotated[
        date | None,
        typer.Option("--day", parser=read_day, metavar="DATE", help="The day of all rows."),
    ] = None,
    activity: Annotated[str, typer.Option(metavar="NAME", help="What all hours went to.")] = "",
    course: Annotated[str, typer.Option(metavar="NAME", help="What course was done.")] = "",
    rows_back: Annotated[
        Path | None,
        typer.Option(metavar="FOLDER", help="Where to write the rows that cannot be read."),
    ] = None,
    today: Today = None,
) -> None:
    """Bring in spreadsheets of people, hours, training or events, each as one act to undo.

    A sheet that cannot be brought in says why, and the others are brought in all the same.
    """
    from app.services.unasked_import import Given

    if new and not dry_run:
        _make(file, new)
    given, refused = Given(person, on, activity, course), False
    with opened(file, read_only=dry_run) as office:
        for sheet in sheets:
            try:
                tried = _try(office, sheet, given, today or clock(), add_people, rows_back)
                if not dry_run:
                    _bring_in(office, tried, baseline)
            except AppError as refusal:
                typer.echo(refusal.sentence, err=True)
                refused = True
    if refused:
        raise typer.Exit(1)


@goodturn.command()
def export(
    file: File,
    what: Annotated[Sheet, typer.Argument(metavar="|".join(Sheet))],
    out: Annotated[
        Path | None,
        typer.Argument(metavar="[OUT]", help="A name that ends in .csv, .xlsx or .ics."),
    ] = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="CSV for other programs rather than a spreadsheet.")
    ] = False,
    named: Annotated[
        Path | None, typer.Option("--out", metavar="OUT", help="The same as OUT.")
    ] = None,
    file_format: Annotated[
        str, typer.Option("--format", metavar="FORMAT", help="Of a batch, such as xero-bills.")
    ] = "",
    batch: Annotated[
        int | None, typer.Option(metavar="N", help="Which batch; left out: the newest.")
    ] = None,
) -> None:
    """Take out all there is of one kind as a sheet, the calendar, or a batch for finance.

    A batch is written as it was made, byte for byte, unless another format is named.
    """
    from app.cli.sheets_out import write_batch, write_sheet

    target = out or named
    if target is None:
        raise typer.BadParameter("Say where to write it, such as out.csv.", param_hint="OUT")
    if what is not Sheet.FINANCE and (file_format or batch is not None):
        raise typer.BadParameter("A format and a batch are for finance alone.")
    with opened(file) as office:
        if what is Sheet.FINANCE:
            typer.echo(write_batch(office, target, file_format, batch))
        else:
            typer.echo(_written(write_sheet(office, what, target, plain=plain), target))


@goodturn.command("print")
def print_paper(
    file: File,
    what: Annotated[Paper, typer.Argument(metavar="DOCUMENT", help="Such as certificate.")],
    person: Annotated[str, typer.Argument(metavar="PERSON", help="A name, or a number.")],
    out: Annotated[Path, typer.Option(metavar="PDF", help="Where to write it.")],
    since: Annotated[
        date | None, typer.Option("--from", parser=read_day, metavar="DATE", help="The first day.")
    ] = None,
    until: Annotated[
        date | None, typer.Option("--until", parser=read_day, metavar="DATE", help="The last day.")
    ] = None,
    today: Today = None,
) -> None:
    """Write a document about a person: certificate, letter-of-hours, statement or passport.

    Without days it tells of all the time they were here; a statement, of the last twelve months.
    """
    from app.cli.paper_out import write_paper
    from app.records.paper import Document

    document = Document(what.replace("-", " "))
    with opened(file) as office:
        days = (since, until)
        typer.echo(write_paper(office, document, person, out, days, today or clock()))


@goodturn.command()
def check(file: File) -> None:
    """Look at every page, reference and journal entry of an office file; it is not changed."""
    from app.services import office as office_files

    report = office_files.check(file)
    _echo(report.facts)
    typer.echo("All is well." if report.ok else "Not all is well.")
    if not report.ok:
        raise typer.Exit(1)


def _try(
    office: "OfficeFile",
    sheet: Path,
    given: "Given",
    today: date,
    add_people: bool,
    rows_back: Path | None,
) -> "Tried":
    from app.cli import import_lines
    from app.services.bringing_in import Verdict, write_failed_rows
    from app.services.unasked_import import try_sheet

    tried = try_sheet(office, sheet, given, today=today, add_people=add_people)
    _echo(import_lines.dry_run(tried))
    if rows_back is not None and tried.plan.counts[Verdict.UNREADABLE]:
        out = rows_back / f"{sheet.stem} - not read.csv"
        typer.echo(_written(write_failed_rows(tried.plan, out), out))
    return tried


def _bring_in(office: "OfficeFile", tried: "Tried", baseline: date | None) -> None:
    from app.services.bringing_in import bring_in

    typer.echo(bring_in(office, tried.plan, baseline=baseline).outcome.sentence)


def _make(file: Path, name: str) -> None:
    from app.records.charity import CharityDraft
    from app.services import office as office_files

    office_files.create(file, CharityDraft.check({"name": name}), who=who()).close()


def _echo(told: Iterable[str]) -> None:
    for line in told:
        typer.echo(line)


def _written(count: int, out: Path) -> str:
    return f"Wrote {count:,} {'row' if count == 1 else 'rows'} to {out}."


def _tell_all(office: "OfficeFile", today: date) -> None:
    from app.cli import lines
    from app.services import home
    from app.services.notices import all_notices

    _echo(lines.figures(home.page(office, today), today))
    typer.echo()
    _echo(lines.notices(all_notices(office, today)))
