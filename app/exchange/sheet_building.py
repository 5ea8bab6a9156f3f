"""The making of a sheet from raw rows: headings told apart, every row brought to one width."""

import itertools
from array import array
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from types import MappingProxyType
from typing import NamedTuple

from app.exchange.formula_guard import unguarded
from app.exchange.header_detection import looks_like_headings, title_rows
from app.exchange.sheet import Cells, Choices, Oddity, RawRow, Sheet, SheetForm
from app.exchange.words import clean, several_numbers
from app.records.failures import AppError

#: Rows that are looked at before anything is decided.
SAMPLE_ROWS = 50
#: No office keeps a wider sheet; a wider one is no table.
MOST_COLUMNS = 1000
#: Rows are brought to one width, which a few long ones must not turn into a flood of blanks.
MOST_CELLS = 30_000_000
_CACHED_TEXTS = 100_000
_RAGGED = frozenset({Oddity.SHORT, Oddity.LONG})


class Origin(NamedTuple):
    """Where a sheet comes from and how its bytes were understood."""

    file_name: str
    sha256: str
    form: SheetForm
    encoding: str = ""
    delimiter: str = ""
    worksheet: str = ""
    worksheets: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


class _Texts(dict[str, str]):
    """Each different text once: the rows of a sheet repeat the same few names and activities."""

    def __missing__(self, text: str) -> str:
        if len(self) > _CACHED_TEXTS:
            self.clear()
        kept = self[text] = unguarded(text) if text[:1] == "'" else text
        return kept


class _Rows:
    """The rows as they are gathered, with their lines and what is odd about each."""

    def __init__(self, file_name: str, named: int, full: int) -> None:
        self.file_name = file_name
        self.named = named
        self.full = full
        self.widest = named
        self.cells: list[Cells] = []
        self.lines = array("L")
        self.oddities: dict[int, frozenset[Oddity]] = {}
        self._text = _Texts().__getitem__

    def take(self, row: RawRow) -> None:
        """One more row, unless all of it is blank."""
        if len(row.cells) > MOST_COLUMNS:
            raise too_wide(self.file_name, row.line)
        cells = tuple(map(self._text, row.cells))
        oddities = row.oddities
        if len(cells) != self.named:
            cells, found = self._fitted(cells)
            oddities = oddities | found
        if oddities:
            if oddities & _RAGGED and any(several_numbers(text) for text in cells[1:]):
                oddities |= {Oddity.SEVERAL_NUMBERS}
            self.oddities[len(self.cells)] = oddities
        self.cells.append(cells)
        self.lines.append(row.line)
        if len(self.cells) * self.widest > MOST_CELLS:
            raise AppError(
                f"{self.file_name} was not read: the table is too large. Please split it, or take"
                " out the columns that are not needed."
            )

    def _fitted(self, cells: Cells) -> tuple[Cells, frozenset[Oddity]]:
        if len(cells) < self.named:
            return cells + ("",) * (self.named - len(cells)), frozenset({Oddity.SHORT})
        last = len(cells)
        while last > self.named and not cells[last - 1].strip():
            last -= 1
        self.widest = max(self.widest, last)
        return cells[:last], frozenset({Oddity.LONG}) if last > self.full else frozenset()

    def evened(self) -> tuple[Cells, ...]:
        """Every row as wide as the widest."""
        if self.widest == self.named:
            return tuple(self.cells)
        blanks = ("",) * self.widest
        return tuple(cells + blanks[len(cells) :] for cells in self.cells)


def build_sheet(raw: Iterable[RawRow], choices: Choices, origin: Origin) -> Sheet:
    """The sheet of these rows; blank rows are left out, and empty columns at the end."""
    rows = _not_blank(_below(raw, choices.lines_above))
    sample = list(itertools.islice(rows, SAMPLE_ROWS))
    headed = choices.has_headings
    above = 0
    if headed is None:
        above = title_rows([row.cells for row in sample])
        headed = above > 0 or looks_like_headings([row.cells for row in sample])
    title = [text for row in sample[:above] for text in row.cells if text.strip()]
    sample = sample[above:]
    first = sample[0].cells if headed and sample else ()
    named, full = _widths(first, sample)
    if full > MOST_COLUMNS:
        raise too_wide(origin.file_name, sample[0].line)
    gathered = _Rows(origin.file_name, named, full)
    for row in itertools.chain(sample[1:] if headed else sample, rows):
        gathered.take(row)
    return Sheet(
        file_name=origin.file_name,
        sha256=origin.sha256,
        form=origin.form,
        headings=told_apart([*first[:named], *[""] * (gathered.widest - len(first[:named]))]),
        rows=gathered.evened(),
        lines=gathered.lines,
        oddities=MappingProxyType(gathered.oddities),
        has_headings=headed,
        encoding=origin.encoding,
        delimiter=origin.delimiter,
        worksheet=origin.worksheet,
        worksheets=origin.worksheets,
        notes=origin.notes + _about_title(title) + _notes(headed, gathered),
    )


def told_apart(headings: Sequence[str]) -> Cells:
    """The headings, cleaned; a blank one is numbered, an equal one gets (2), (3) behind it."""
    taken: set[str] = set()
    apart: list[str] = []
    for position, heading in enumerate(headings, 1):
        name = plain = clean(heading) or f"Column {position}"
        count = 1
        while name.casefold() in taken:
            count += 1
            name = f"{plain} ({count})"
        taken.add(name.casefold())
        apart.append(name)
    return tuple(apart)


def too_wide(file_name: str, line: int) -> AppError:
    """What is said about a row that is no row of a table."""
    return AppError(
        f"{file_name} was not read: line {line:,} has more than {MOST_COLUMNS:,} columns."
    )


def _below(raw: Iterable[RawRow], lines_above: int) -> Iterator[RawRow]:
    return iter(raw) if not lines_above else (row for row in raw if row.line > lines_above)


def _not_blank(rows: Iterator[RawRow]) -> Iterator[RawRow]:
    return (row for row in rows if any(map(str.strip, row.cells)))


def _widths(first: Sequence[str], sample: Sequence[RawRow]) -> tuple[int, int]:
    """How many columns have a heading, and how many the first row has with its empty end."""
    if not first:
        widths = Counter(len(row.cells) for row in sample)
        usual = max(widths, key=lambda width: (widths[width], width), default=0)
        return usual, usual
    named = len(first)
    while named > 1 and not first[named - 1].strip():
        named -= 1
    return named, len(first)


def _about_title(title: Sequence[str]) -> tuple[str, ...]:
    return (f"Above the headings stands “{'; '.join(title)}”; it was left out.",) if title else ()


def _notes(headed: bool, gathered: _Rows) -> tuple[str, ...]:
    notes: list[str] = []
    if not headed and gathered.cells:
        notes.append(
            "The first row looks like data, not headings, so the columns are numbered."
            " Please say what each of them holds."
        )
    ragged = Counter(oddity for odd in gathered.oddities.values() for oddity in odd)
    if ragged[Oddity.SHORT]:
        notes.append(f"{_rows(ragged[Oddity.SHORT])} shorter than the headings.")
    if ragged[Oddity.LONG]:
        notes.append(f"{_rows(ragged[Oddity.LONG])} longer than the headings.")
    if ragged[Oddity.NO_RESULT]:
        notes.append(
            f"{_rows(ragged[Oddity.NO_RESULT])} without the result of a formula, which was not"
            " saved. Open the workbook in a spreadsheet program and save it once."
        )
    return tuple(notes)


def _rows(count: int) -> str:
    return "1 row is" if count == 1 else f"{count:,} rows are"
