"""A list of facts: what it is at the left, muted, and how it is at the right."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from app.desktop.look.icons import Icon
from app.desktop.look.look import Dressed, Look, current_look
from app.desktop.parts.labels import Label, WrappingLabel


class Fact(NamedTuple):
    """One line: "Kitchen", "12 h", and an icon before it where that helps."""

    name: str
    value: str
    icon: str = ""


class FactsList(Dressed, QWidget):
    """The facts in two columns that line up; figures stand at the right where `right` is set."""

    def __init__(self, *, right: bool = False) -> None:
        super().__init__()
        self._right = right
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(2 if not right else 1, 1)
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Take up the gaps of a look."""
        self._grid.setVerticalSpacing(look.px(7))
        self._grid.setHorizontalSpacing(look.px(10))

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts in place of the ones before."""
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, fact in enumerate(facts):
            self._add(row, fact)
        self.setVisible(bool(facts))

    def _add(self, row: int, fact: Fact) -> None:
        top = Qt.AlignmentFlag.AlignTop
        if fact.icon:
            self._grid.addWidget(Icon(fact.icon, 17), row, 0, Qt.AlignmentFlag.AlignVCenter)
        if self._right:
            self._grid.addWidget(WrappingLabel(fact.name), row, 1)
            value = Label(fact.value, "muted")
            value.setAlignment(Qt.AlignmentFlag.AlignRight | top)
            self._grid.addWidget(value, row, 2)
        else:
            self._grid.addWidget(Label(fact.name, "muted"), row, 1, top)
            self._grid.addWidget(WrappingLabel(fact.value), row, 2)
