"""A small list of what is coming up: an icon, the day, and what it is."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt

from app.desktop.look.icons import Icon
from app.desktop.look.look import Look, current_look
from app.desktop.parts.boxes import Box, Card, Row
from app.desktop.parts.labels import Label, WrappingLabel


class DatedLine(NamedTuple):
    """One line: "cake", "Wed 18 March", "Joe's birthday"."""

    icon: str
    day: str
    what: str


class _Line(Row):
    def __init__(self, line: DatedLine) -> None:
        super().__init__(gap=10)
        self._day = Label(line.day, "muted")
        middle = Qt.AlignmentFlag.AlignVCenter
        self.box.addWidget(Icon(line.icon, 17), 0, middle)
        self.box.addWidget(self._day, 0, middle)
        self.box.addWidget(WrappingLabel(line.what), 1)
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Keep the days in a column."""
        super().dress(look)
        if hasattr(self, "_day"):
            self._day.setMinimumWidth(look.px(98))


class DatedCard(Card):
    """A card with such a list, or one sentence where it is empty."""

    def __init__(self, title: str, when_empty: str) -> None:
        super().__init__(title=title)
        self._lines = Box(gap=8)
        self._when_empty = WrappingLabel(when_empty, "muted")
        self.add(self._when_empty, self._lines, None)

    def show_lines(self, lines: Sequence[DatedLine]) -> None:
        """Show these lines in place of the ones before."""
        self._lines.clear()
        self._lines.add(*(_Line(line) for line in lines))
        self._lines.setVisible(bool(lines))
        self._when_empty.setVisible(not lines)
