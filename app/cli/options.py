"""What several commands take and do: the office file, the day, and who is at the keyboard."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from app.services.office import OfficeFile

_DAY_FORMS = ("%Y-%m-%d", "%d/%m/%Y", "%d %B %Y")


def read_day(text: str) -> date:
    """The day that was written; raises BadParameter where it is none."""
    for form in _DAY_FORMS:
        try:
            return datetime.strptime(text.strip(), form).date()  # noqa: DTZ007 - a day has no zone
        except ValueError:
            continue
    raise typer.BadParameter(f"{text!r} is not a day. Write it like 2026-04-03 or 03/04/2026.")


File = Annotated[Path, typer.Argument(metavar="FILE", help="The office file.")]
Today = Annotated[
    date | None,
    typer.Option("--today", parser=read_day, metavar="DATE", help="The day to take for today."),
]


@contextmanager
def opened(file: Path, *, read_only: bool = True) -> "Iterator[OfficeFile]":
    """The office file; one that is only read may stand open in a window as well."""
    from app.services import office as office_files

    office = office_files.open_office(file, who=who(), read_only=read_only)
    try:
        yield office
    finally:
        office.close()


def who() -> str:
    """The name of whoever is at the keyboard, as the computer knows it."""
    return os.environ.get("USERNAME") or os.environ.get("USER") or ""


def clock() -> date:
    """The day it is here."""
    return datetime.now().astimezone().date()
