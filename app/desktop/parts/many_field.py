"""A field in which any number of a few choices holds."""

from collections.abc import Hashable, Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from app.desktop.look.look import Dressed, Look, current_look
from app.desktop.parts.fields import CheckField

_ACROSS = 2


class ManyField(Dressed, QWidget):
    """Tick boxes in two columns; its value is the ticked choices in their order.

    Signals: `edited()`.
    """

    edited = Signal()

    def __init__(self, choices: Sequence[tuple[Hashable, str]]) -> None:
        super().__init__()
        self._boxes: dict[Hashable, CheckField] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        for number, (value, name) in enumerate(choices):
            box = CheckField(name)
            box.edited.connect(self.edited)
            self._boxes[value] = box
            self._grid.addWidget(box, number // _ACROSS, number % _ACROSS)
        if self._boxes:
            self.setFocusProxy(next(iter(self._boxes.values())))
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Take up the gaps of a look."""
        self._grid.setVerticalSpacing(look.px(2))
        self._grid.setHorizontalSpacing(look.px(14))

    def value(self) -> Any:
        """The choices that are ticked."""
        return tuple(value for value, box in self._boxes.items() if box.isChecked())

    def set_value(self, value: Any) -> None:
        """Tick these and no others."""
        for choice, box in self._boxes.items():
            box.setChecked(choice in (value or ()))
