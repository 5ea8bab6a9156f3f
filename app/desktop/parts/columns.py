"""The columns of a table as one list, and the roles in which a model gives its rows."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont

from app.desktop.look.look import Look, Size, current_look
from app.desktop.parts.pill import Tone

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex

SORT_ROLE = int(Qt.ItemDataRole.UserRole) + 1
RECORD_ROLE = int(Qt.ItemDataRole.UserRole) + 2
TONE_ROLE = int(Qt.ItemDataRole.UserRole) + 3
SECOND_ROLE = int(Qt.ItemDataRole.UserRole) + 4
SHARE_ROLE = int(Qt.ItemDataRole.UserRole) + 5

#: As numbers: turning a name of PySide into one takes longer than drawing the cell.
LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)

_DISPLAY = int(Qt.ItemDataRole.DisplayRole)
ALIGNMENT_ROLE = int(Qt.ItemDataRole.TextAlignmentRole)
_FONT = int(Qt.ItemDataRole.FontRole)
_ACCESSIBLE = int(Qt.ItemDataRole.AccessibleTextRole)
#: Roles a cell answers from its row; views ask for five more on each paint, which hold nothing.
_OF_THE_ROW = frozenset(
    {_DISPLAY, _ACCESSIBLE, SORT_ROLE, RECORD_ROLE, TONE_ROLE, SECOND_ROLE, SHARE_ROLE}
)
#: Roles that are the same all down a column.
OF_THE_COLUMN = frozenset({ALIGNMENT_ROLE, _FONT})
ANSWERED = _OF_THE_ROW | OF_THE_COLUMN


@cache
def _figures(look: Look) -> QFont:
    return look.font(Size.BODY, tabular=True)


def nothing_more(row: object) -> str:
    """A second line that is empty, so that a long first one goes on in its place."""
    return ""


@dataclass(frozen=True, slots=True)
class Column(Generic[R]):
    """One column: its title, the text of a row, and the value it is sorted by.

    Without a sort value the text is sorted, whatever its letters' case. Numbers stand `right`.
    `width` is in pixels at 100 %; one column may `stretch`. `key` names the column to a reader
    of pages, which sorts by itself. Where the table is too narrow for all, the columns that
    `yield_first` are left out, the highest first. With a `tone` the text stands in a pill; a
    `second` line stands small under the first, where the rows are high enough for it. A `share`
    is drawn as a bar after the text: 1 fills it, and what is more is a warning.
    """

    title: str
    text: Callable[[R], str]
    sort_value: Callable[[R], Any] | None = None
    right: bool = False
    width: int = 150
    stretch: bool = False
    key: str = ""
    yield_first: int = 0
    tone: Callable[[R], Tone | None] | None = None
    second: Callable[[R], str] | None = None
    share: Callable[[R], float] | None = None

    @property
    def is_drawn(self) -> bool:
        """Whether a cell is more than one line of plain text."""
        return any(part is not None for part in (self.tone, self.second, self.share))

    @property
    def alignment(self) -> int:
        """Where the text stands in its cell."""
        return RIGHT if self.right else LEFT

    def value(self, row: R) -> Any:
        """What the row is sorted by in this column."""
        return self.text(row).casefold() if self.sort_value is None else self.sort_value(row)

    def answer_for_all(self, role: int) -> Any:
        """What every cell of the column answers in a role of the column: how its text stands.

        Figures are equally wide where they stand under one another. Words are not set so: their
        hyphens would stand apart.
        """
        if role == ALIGNMENT_ROLE:
            return self.alignment
        return _figures(current_look()) if self.right else None

    def answer(self, row: R, role: int) -> Any:
        """What the cell of a row answers in one of the answered roles."""
        if role in OF_THE_COLUMN:
            return self.answer_for_all(role)
        if role == _DISPLAY:
            return self.text(row)
        if role == _ACCESSIBLE:
            return f"{self.text(row)} {self._second(row)}".rstrip()
        if role == SECOND_ROLE:
            return self._second(row)
        if role == TONE_ROLE:
            return self.tone(row) if self.tone is not None and self.text(row) else None
        if role == SHARE_ROLE:
            return None if self.share is None else self.share(row)
        return self.value(row) if role == SORT_ROLE else row

    def _second(self, row: R) -> str:
        return "" if self.second is None else self.second(row)


def header(column: Column[Any], role: int) -> Any:
    """What the head of a column answers."""
    if role in (_DISPLAY, _ACCESSIBLE):
        return column.title
    return column.alignment if role == ALIGNMENT_ROLE else None
