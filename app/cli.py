"""The doors without a window: demo, notices, import, export and check; a file alone opens one.

What a command needs is imported when it runs, so that each starts as quickly as it can.
"""

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup

from app.records.failures import AppError

if TYPE_CHECKING:
    from app.rules.notice import Notice
    from app.services.home import HomePage
    from app.services.notices import NoticeList
    from app.services.office import OfficeFile

#: The hidden command that a file given alone stands for.
_OPEN = "open-window"

_DAY_FORMS = ("%Y-%m-%d", "%d/%m/%Y", "%d %B %Y")


class _Doors(TyperGroup):
    """The commands; a first word that is none of them is the file to open."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """What to run: the command that is named, or else the window."""
        if not args or not (args[0].startswith("-") or args[0] in self.commands):
            args = [_OPEN, *args]
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Run the command; a refusal is told in its sentence, a bug surfaces."""
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


def _day(text: str) -> date:
    for form in _DAY_FORMS:
        try:
            return datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise typer.BadParameter(f"{text!r} is not a day. Write it like 2026-04-03 or 03/04/2026.")


_File = Annotated[Path, typer.Argument(metavar="FILE", help="The office file.")]
_Today = Annotated[
    date | None,
    typer.Option("--today", parser=_day, metavar="DATE", help="The day to take for today."),
]


def main() -> None:
    """Run the command line."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console in an old code page has no Welsh ŵ: a question mark is better than none.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    goodturn(prog_name="goodturn")


@goodturn.command(_OPEN, hidden=True)
def open_window(
    file: Annotated[Path | None, typer.Argument(metavar="FILE")] = None,
) -> None:
    """Open the window on an office file, or on the one that was open last."""
    if file is not None and not file.exists():
        raise AppError(
            f"{file} was not opened: there is no such file, and no command of that name. "
            "goodturn --help lists the commands."
        )
    _show(file)


@goodturn.command()
def demo(
    file: Annotated[
        Path | None, typer.Argument(metavar="[FILE]", help="Where to make it; left out: for once.")
    ] = None,
    today: _Today = None,
) -> None:
    """Make a charity of some 60 made-up people, and open it.

    Without a screen its figures and notices are printed.
    """
    from app.services.demo import create_demo

    with tempfile.TemporaryDirectory(prefix="goodturn-", ignore_cleanup_errors=True) as folder:
        path = file or Path(folder) / "Riverside Community Trust.goodturn"
        day = today or _clock()
        office = create_demo(path, today=day)
        try:
            if not _has_screen():
                _tell_all(office, day)
        finally:
            office.close()
        if _has_screen():
            _show(path)


@goodturn.command()
def notices(
    file: _File,
    today: _Today = None,
    csv: Annotated[
        Path | None,
        typer.Option("--csv", metavar="OUT", help="Write them to this .csv or .xlsx file as well."),
    ] = None,
) -> None:
    """List whose giving has gone unrecognised, and what else is owed."""
    from app.services.notices import all_notices, export_notices

    day = today or _clock()
    with _read(file) as office:
        for line in _notices_told(all_notices(office, day)):
            typer.echo(line)
        if csv is not None:
            typer.echo(_written(export_notices(office, csv, day), csv))


@goodturn.command()
def export(
    file: _File,
    what: Annotated[Sheet, typer.Argument(metavar="people|hours|given-back")],
    out: Annotated[Path, typer.Argument(metavar="OUT", help="A name that ends in .csv or .xlsx.")],
    plain: Annotated[
        bool, typer.Option("--plain", help="CSV for other programs rather than a spreadsheet.")
    ] = False,
) -> None:
    """Take out a sheet: everybody, all hours, or all that was given back."""
    from app.services import exports

    export_of = {
        Sheet.PEOPLE: exports.export_people,
        Sheet.HOURS: exports.export_hours,
        Sheet.GIVEN_BACK: exports.export_given_back,
    }
    preset = exports.Preset.PLAIN if plain else exports.Preset.SPREADSHEET
    with _read(file) as office:
        typer.echo(_written(export_of[what](office, out, preset=preset), out))


@goodturn.command()
def check(file: _File) -> None:
    """Look at every page, reference and journal entry of an office file; it is not changed."""
    from app.services import office as office_files

    report = office_files.check(file)
    for fact in report.facts:
        typer.echo(fact)
    typer.echo("All is well." if report.ok else "Not all is well.")
    if not report.ok:
        raise typer.Exit(1)


@contextmanager
def _read(file: Path) -> "Iterator[OfficeFile]":
    """The office file, open for reading only, so that it may stand open in a window as well."""
    from app.services import office as office_files

    office = office_files.open_office(file, who="", read_only=True)
    try:
        yield office
    finally:
        office.close()


def _clock() -> date:
    return datetime.now().astimezone().date()


def _written(count: int, out: Path) -> str:
    return f"Wrote {count:,} {'row' if count == 1 else 'rows'} to {out}."


def _tell_all(office: "OfficeFile", today: date) -> None:
    from app.services import home
    from app.services.notices import all_notices

    for line in _figures_told(home.page(office, today), today):
        typer.echo(line)
    typer.echo()
    for line in _notices_told(all_notices(office, today)):
        typer.echo(line)


def _figures_told(page: "HomePage", today: date) -> Iterator[str]:
    from app.rules.wording import MONTHS, counted, duration

    figures = page.figures
    day = f"{today.day} {MONTHS[today.month - 1]} {today.year}"
    yield f"{page.charity.name} on {day}: {counted(page.people, 'person', 'people')}."
    yield (
        f"This month: {duration(figures.minutes_this_month)} by"
        f" {counted(figures.people_this_month, 'person', 'people')};"
        f" the same days last month: {duration(figures.minutes_last_month_to_date)}."
    )
    yield (
        f"Given back this month: {counted(figures.given_back_this_month, 'time')};"
        f" offers still open: {figures.open_offers}."
    )
    worth = f", worth £{figures.value_pence // 100:,}" if figures.value_pence else ""
    yield f"This year: {duration(figures.minutes_this_year)}{worth}."
    for month in page.months:
        yield f"  {MONTHS[month.month.month - 1]:<9} {duration(month.minutes)}"


def _notices_told(found: "NoticeList") -> Iterator[str]:
    from app.rules.wording import counted

    put_off = f", {len(found.put_off)} put off" if found.put_off else ""
    yield (
        f"{counted(len(found.waiting), 'notice')}: {found.overdue} overdue,"
        f" {found.due_soon} due soon{put_off}."
    )
    for notice in found.waiting:
        yield from _notice_told(notice)


def _notice_told(notice: "Notice") -> Sequence[str]:
    lines = [f"  {notice.severity.upper():<8}  {notice.sentence}"]
    return [*lines, f"            {notice.suggestion}"] if notice.suggestion else lines


def _has_screen() -> bool:
    """Whether a window would be seen."""
    platform = os.environ.get("QT_QPA_PLATFORM", "").partition(":")[0]
    if platform in {"offscreen", "minimal"}:
        return False
    if sys.platform in {"win32", "darwin"}:
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _show(file: Path | None) -> None:
    """Open the window, on this file or on the one that was open last."""
    raise AppError("The window is not part of this version yet. goodturn --help lists what is.")
