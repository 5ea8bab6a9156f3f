"""CSV files and pasted tables, read line by line whatever program wrote them."""

import csv
import hashlib
import io
import itertools
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TextIO

from app.exchange.delimiters import best_delimiter, stated_delimiter
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
from app.exchange.text_encoding import LARGEST_BYTES, look_at_bytes
from app.records.failures import AppError, Cancelled

MOST_LINES = 1_000_000
#: A cell that goes on longer than this is an opening quotation mark without its end.
MOST_LINES_IN_A_CELL = 50
MOST_LETTERS_OVER_LINES = 32_000
#: The limit of Python's csv reader, and ours.
MOST_LETTERS_IN_A_CELL = 131_072

_LINES_BETWEEN_REPORTS = 4096
#: Reports how far the reading is, and raises Cancelled where it should stop.
_Watch = Callable[[], None]
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_FLAGGED = frozenset({Oddity.UNPRINTABLE})


class _Lines:
    """The lines of a text as the csv reader takes them, watched for a quote without its end."""

    def __init__(self, text: Iterator[str], *, first_line: int, has_controls: bool) -> None:
        self.name = ""
        self.line = first_line - 1
        self.unprintable = False
        self._text = text
        self._has_controls = has_controls
        self._row_starts = first_line
        self._letters = 0

    def __iter__(self) -> Iterator[str]:
        for line in self._text:
            self.line += 1
            if self.line > self._row_starts:
                self._go_on_in_a_cell(line)
            if (self._has_controls or not line.isascii()) and is_unprintable(line):
                self.unprintable = True
            yield line
        if self.line >= self._row_starts:
            raise self.unclosed()

    def next_row(self) -> int:
        """The line on which the row just read starts; the next one starts after this line."""
        started, self._row_starts = self._row_starts, self.line + 1
        self._letters = 0
        self.unprintable = False
        return started

    def _go_on_in_a_cell(self, line: str) -> None:
        self._letters += len(line)
        lines = self.line - self._row_starts
        if lines > MOST_LINES_IN_A_CELL or self._letters > MOST_LETTERS_OVER_LINES:
            raise self.unclosed()

    def unclosed(self) -> AppError:
        """What is said about the row that does not end."""
        return AppError(
            f"{self.name} was not read: a quotation mark opens in the row on line"
            f" {self._row_starts:,} and does not close. Please look at that line and try again."
        )


def read_csv(
    path: Path,
    choices: Choices = Choices(),  # noqa: B008
    *,
    progress: Progress = no_progress,
    stopped: Stopped = never_stopped,
) -> Sheet:
    """The sheet in a CSV file.

    Raises AppError where the file is no table or passes a limit, Cancelled where it was stopped.
    """
    known = look_at_bytes(path, choices.encoding, progress, stopped)
    with path.open("rb") as file:
        file.seek(known.start)
        text = io.TextIOWrapper(file, encoding=known.encoding, errors="replace", newline="")
        origin = Origin(path.name, known.sha256, SheetForm.CSV, known.encoding)

        def watched() -> None:
            if stopped():
                raise Cancelled
            progress(known.size + min(file.tell(), known.size), 2 * known.size)

        return _read(text, choices, origin, watched, has_controls=known.has_controls)


def read_pasted(
    text: str,
    choices: Choices = Choices(),  # noqa: B008
    *,
    progress: Progress = no_progress,
    stopped: Stopped = never_stopped,
) -> Sheet:
    """The sheet in a text that was pasted; it goes the way of a CSV file."""
    data = text.encode("utf-8", "surrogatepass")
    if len(data) > LARGEST_BYTES:
        raise AppError("The table was not read: it is too large to paste. Save it as CSV.")
    origin = Origin("Pasted table", hashlib.sha256(data).hexdigest(), SheetForm.PASTED)

    def watched() -> None:
        if stopped():
            raise Cancelled
        progress(0, len(data))

    stream = io.StringIO(text.lstrip("\ufeff"), newline="")
    return _read(stream, choices, origin, watched, has_controls=True)


def is_unprintable(text: str) -> bool:
    """Whether the text holds a control character other than tab and line ends, or half a letter."""
    return _UNPRINTABLE.search(text) is not None


def _read(
    text: TextIO, choices: Choices, origin: Origin, watched: _Watch, *, has_controls: bool
) -> Sheet:
    sample = list(itertools.islice(text, 4 * MOST_LINES_IN_A_CELL))
    stated = stated_delimiter(sample[0]) if sample else None
    lines = _Lines(
        itertools.chain(sample[1:] if stated else sample, text),
        first_line=2 if stated else 1,
        has_controls=has_controls,
    )
    lines.name = origin.file_name
    delimiter = choices.delimiter or stated or best_delimiter(sample)
    rows = _rows(lines, delimiter, watched)
    return build_sheet(rows, choices, origin._replace(delimiter=delimiter))


def _rows(lines: _Lines, delimiter: str, watched: _Watch) -> Iterator[RawRow]:
    report_at = 0
    try:
        for cells in csv.reader(lines, delimiter=delimiter):
            oddities = _FLAGGED if lines.unprintable else frozenset()
            yield RawRow(lines.next_row(), cells, oddities)
            if lines.line >= report_at:
                report_at = lines.line + _LINES_BETWEEN_REPORTS
                watched()
                if lines.line > MOST_LINES:
                    raise AppError(
                        f"{lines.name} was not read: it has more than {MOST_LINES:,} lines."
                        " Please split it."
                    )
    except csv.Error as error:
        raise AppError(
            f"{lines.name} was not read: a cell on line {lines.line:,} is longer than"
            f" {MOST_LETTERS_IN_A_CELL:,} letters. Please look at that line."
        ) from error
