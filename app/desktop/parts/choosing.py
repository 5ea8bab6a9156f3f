"""Ways to choose among a few: filter chips, and a segmented control of which one holds."""

from collections.abc import Hashable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup

from app.desktop.parts.boxes import Row
from app.desktop.parts.buttons import Button
from app.desktop.parts.flow import Flow


class FilterChips(Flow):
    """Chips that narrow a list; any number of them holds. Signals: `changed(frozenset)`."""

    changed = Signal(object)

    def __init__(self, choices: Sequence[tuple[Hashable, str]], name: str) -> None:
        super().__init__(gap=8)
        self.setAccessibleName(name)
        self._chips: dict[Hashable, Button] = {}
        for key, label in choices:
            chip = Button(label, kind="chip")
            chip.setCheckable(True)
            chip.clicked.connect(lambda _=False: self.changed.emit(self.chosen()))
            self._chips[key] = chip
            self.add(chip)

    def chosen(self) -> frozenset[Any]:
        """The keys of the chips that are on."""
        return frozenset(key for key, chip in self._chips.items() if chip.isChecked())

    def choose(self, keys: Iterable[Hashable]) -> None:
        """Switch these on and all others off."""
        wanted = set(keys)
        for key, chip in self._chips.items():
            chip.setChecked(key in wanted)

    def show_label(self, key: Hashable, label: str) -> None:
        """Give a chip another label, such as one with a count."""
        self._chips[key].setText(label)

    def show_chip(self, key: Hashable, shown: bool) -> None:
        """Show a chip only where it would leave something."""
        self._chips[key].setVisible(shown)
        self._chips[key].setChecked(shown and self._chips[key].isChecked())


class Segmented(Row):
    """Exactly one of a few holds; arrow keys walk. Signals: `chosen(key)`.

    One that `wraps` goes on in a second line where the width is used up.
    """

    chosen = Signal(object)

    def __init__(
        self, choices: Sequence[tuple[Hashable, str]], name: str, *, wraps: bool = False
    ) -> None:
        super().__init__(kind="segments", margins=(2, 2, 2, 2), gap=2)
        self.setAccessibleName(name)
        self._keys = [key for key, _ in choices]
        self._group = QButtonGroup(self)
        lines = Flow(gap=2) if wraps else self
        if isinstance(lines, Flow):
            super().add(lines)
        for number, (_, label) in enumerate(choices):
            button = Button(label, kind="segment", named=f"{name}: {label}")
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self._group.addButton(button, number)
            lines.add(button)
        self._group.idToggled.connect(self._on_toggled)
        self._group.button(0).setChecked(True)
        self._group.idClicked.connect(lambda number: self.chosen.emit(self._keys[number]))

    def value(self) -> Any:
        """The key that holds."""
        return self._keys[self._group.checkedId()]

    def choose(self, key: Hashable) -> None:
        """Let this one hold; the keyboard goes with it where another one has it."""
        chosen = self._group.button(self._keys.index(key))
        has_keyboard = any(button.hasFocus() for button in self._group.buttons())
        chosen.setChecked(True)
        if has_keyboard:
            chosen.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right go to the neighbour."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        number = min(max(self._group.checkedId() + step, 0), len(self._keys) - 1)
        self._group.button(number).setFocus(Qt.FocusReason.TabFocusReason)
        self._group.button(number).click()

    def _on_toggled(self, number: int, is_on: bool) -> None:
        """Tab goes to the one that holds: Qt sees to it only once one of them had the focus."""
        policy = Qt.FocusPolicy.StrongFocus if is_on else Qt.FocusPolicy.ClickFocus
        self._group.button(number).setFocusPolicy(policy)
