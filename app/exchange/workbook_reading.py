"""Workbooks (.xlsx), read by a child process with limits on time, memory and size."""

import hashlib
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from app.exchange.csv_reading import is_unprintable
from app.exchange.sheet import (
    Choices,
    Oddity,
    Progress,
    RawRow,
    Sheet,
    SheetForm,
    Stopped,
    never_stopped,
    no_progress,
)
from app.exchange.sheet_building import Origin, build_sheet
from app.exchange.workbook_archive import LARGEST_ARCHIVE, damaged, too_much
from app.records.failures import AppError, Cancelled

#: The hidden argument by which our own program is started as the reader.
READ_WORKBOOK = "--read-workbook"
MOST_SECONDS = 20.0

_SECONDS_BETWEEN_LOOKS = 0.02
_PROJECT = Path(__file__).resolve().parents[2]
_MARKS = {"f": Oddity.FORMULA, "n": Oddity.NO_RESULT}


def read_workbook(
    path: Path,
    choices: Choices = Choices(),  # noqa: B008
    *,
    progress: Progress = no_progress,
    stopped: Stopped = never_stopped,
) -> Sheet:
    """The chosen worksheet of a workbook, else the first one that holds something.

    Raises AppError where the file is refused or passes a limit, Cancelled where it was stopped.
    """
    if path.stat().st_size > LARGEST_ARCHIVE:
        raise too_much(path.name, f"it is larger than {LARGEST_ARCHIVE // 1_000_000} MB")
    progress(0, 2)
    with tempfile.TemporaryDirectory(prefix="goodturn-") as folder:
        out = Path(folder) / "rows"
        _run(path, out, choices.worksheet or "", stopped)
        progress(1, 2)
        with out.open(encoding="utf-8") as lines:
            sheet = _sheet(path, choices, map(json.loads, lines))
    progress(2, 2)
    return sheet


def child_command(arguments: Sequence[str]) -> list[str]:
    """The command that starts the reader, from source or as a frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, READ_WORKBOOK, *arguments]
    return [sys.executable, "-m", "app", READ_WORKBOOK, *arguments]


def _run(path: Path, out: Path, worksheet: str, stopped: Stopped) -> None:
    """Let the child read the workbook into `out`; it is ended when its time is over."""
    child = subprocess.Popen(  # noqa: S603
        child_command([str(path.resolve()), str(out), worksheet]),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=out.parent,
        env=_environment(),
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    ends = time.monotonic() + MOST_SECONDS
    try:
        while not _has_ended(child):
            if stopped():
                raise Cancelled
            if time.monotonic() > ends:
                raise too_much(path.name, f"reading it took longer than {MOST_SECONDS:.0f} seconds")
    finally:
        child.kill()
        child.wait()
    if child.returncode != 0 or not out.is_file():
        raise damaged(path.name)


def _has_ended(child: subprocess.Popen[bytes]) -> bool:
    try:
        child.wait(_SECONDS_BETWEEN_LOOKS)
    except subprocess.TimeoutExpired:
        return False
    return True


def _environment() -> dict[str, str]:
    """The child finds our own code, and parses XML with defusedxml alone."""
    paths = [str(_PROJECT), os.environ.get("PYTHONPATH", "")]
    return {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(part for part in paths if part),
        "OPENPYXL_LXML": "False",
        "OPENPYXL_DEFUSEDXML": "True",
    }


def _sheet(path: Path, choices: Choices, told: Iterator[Any]) -> Sheet:
    """The sheet of what the child told; a refusal it told is raised here."""
    head = next(told, None)
    if head is None:
        raise damaged(path.name)
    if "refused" in head:
        raise AppError(head["refused"])
    rows: list[RawRow] = []
    for row in told:
        if isinstance(row, dict):
            break
        rows.append(_row(*row))
    else:
        raise damaged(path.name)
    if "refused" in row:
        raise AppError(row["refused"])
    origin = Origin(
        path.name,
        hashlib.sha256(path.read_bytes()).hexdigest(),
        SheetForm.WORKBOOK,
        worksheet=head["worksheet"],
        worksheets=tuple(head["worksheets"]),
        notes=_about_worksheets(head["worksheet"], head["worksheets"], choices),
    )
    return build_sheet(_evened(rows), choices, origin)


def _row(number: int, texts: list[str], marks: str) -> RawRow:
    oddities = {_MARKS[mark] for mark in marks}
    if any(map(is_unprintable, texts)):
        oddities.add(Oddity.UNPRINTABLE)
    return RawRow(number, texts, frozenset(oddities))


def _evened(rows: Sequence[RawRow]) -> Iterator[RawRow]:
    """The rows, each as wide as the widest: a workbook leaves out what is blank at the end."""
    width = max((len(row.cells) for row in rows), default=0)
    for row in rows:
        blanks = itertools.repeat("", width - len(row.cells))
        yield row._replace(cells=[*row.cells, *blanks])


def _about_worksheets(taken: str, names: Sequence[str], choices: Choices) -> tuple[str, ...]:
    if len(names) < 2 or choices.worksheet:
        return ()
    return (f"The workbook has {len(names)} worksheets; “{taken}” was read.",)
