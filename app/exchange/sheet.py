"""A sheet as it was read: headings, rows of text with their line numbers, and what is odd."""

import collections.abc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

Cells = tuple[str, ...]

#: Told how much is done and how much there is; called often, so it must be quick.
Progress = Callable[[int, int], None]
#: Asked now and then; reading stops with Cancelled once it answers yes.
Stopped = Callable[[], bool]


def no_progress(done: int, whole: int) -> None:
    """Nobody is watching."""


def never_stopped() -> bool:
    """Nobody wants it to stop."""
    return False


class SheetForm(StrEnum):
    """What kind of file a sheet came from."""

    CSV = "CSV file"
    PASTED = "pasted table"
    WORKBOOK = "workbook"
    CARDS = "contact cards"


class Oddity(StrEnum):
    """What is odd about a row as it stands in the file."""

    SHORT = "short"
    LONG = "long"
    SEVERAL_NUMBERS = "several numbers in a cell"
    UNPRINTABLE = "unprintable characters"
    FORMULA = "formula"
    NO_RESULT = "formula without a saved result"


class Choices(NamedTuple):
    """What the office decided about a file; None leaves it to the reader."""

    encoding: str | None = None
    delimiter: str | None = None
    has_headings: bool | None = None
    worksheet: str | None = None
    #: Lines above the headings, such as a title, that are no part of the table.
    lines_above: int = 0


class RawRow(NamedTuple):
    """A row before the headings are known: its line in the file, its cells, what is odd."""

    line: int
    cells: Sequence[str]
    oddities: frozenset[Oddity] = frozenset()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table of text; every row has as many cells as there are headings."""

    file_name: str
    sha256: str
    form: SheetForm
    headings: Cells
    rows: tuple[Cells, ...]
    #: Where each row starts in the file: the line, the row of the worksheet, or the card.
    lines: Sequence[int]
    oddities: collections.abc.Mapping[int, frozenset[Oddity]] = field(
        default_factory=lambda: MappingProxyType({})
    )
    has_headings: bool = True
    encoding: str = ""
    delimiter: str = ""
    worksheet: str = ""
    worksheets: tuple[str, ...] = ()
    #: What was done or found, in sentences for the office.
    notes: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.rows)

    def column(self, position: int) -> Iterator[str]:
        """The cells of one column, from the top."""
        return (cells[position] for cells in self.rows)

    def samples(self, position: int, count: int = 3) -> Cells:
        """The first different values of a column, to show beside its heading."""
        found: dict[str, None] = {}
        for text in self.column(position):
            if text.strip():
                found.setdefault(text)
                if len(found) == count:
                    break
        return tuple(found)

    def odd(self, index: int) -> frozenset[Oddity]:
        """What is odd about this row."""
        return self.oddities.get(index, frozenset())
