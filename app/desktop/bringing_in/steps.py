"""Where one stands on the way through bringing in; what is done can be gone back to."""

from collections.abc import Mapping
from enum import IntEnum

from PySide6.QtCore import Signal

from app.desktop.parts.buttons import Button
from app.desktop.parts.flow import Flow


class Step(IntEnum):
    """The steps in their order."""

    FILE = 0
    COLUMNS = 1
    QUESTIONS = 2
    TRY = 3
    CONFIRM = 4
    DONE = 5


class StepBar(Flow):
    """The steps by name, the present one marked; those before it can be pressed.

    Signals: `chosen(Step)`.
    """

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__(gap=4)
        self.setAccessibleName(self.tr("Steps"))
        self._buttons: dict[Step, Button] = {}
        for step, name in self._names().items():
            numbered = self.tr("{number}  {name}").format(number=step + 1, name=name)
            told = self.tr("Step {number}: {name}").format(number=step + 1, name=name)
            button = Button(numbered, kind="segment", named=told)
            button.setCheckable(True)
            button.clicked.connect(lambda _=False, step=step: self.chosen.emit(step))
            self._buttons[step] = button
            self.add(button)

    def show_step(self, step: Step) -> None:
        """Mark a step; the ones before it can be gone back to."""
        for known, button in self._buttons.items():
            button.setEnabled(known <= step)
            button.setChecked(known is step)
            button.setProperty("visited", known <= step)
            button.style().unpolish(button)
            button.style().polish(button)
        self.setVisible(step in self._buttons)

    def _names(self) -> Mapping[Step, str]:
        return {
            Step.FILE: self.tr("File"),
            Step.COLUMNS: self.tr("Columns"),
            Step.QUESTIONS: self.tr("Questions"),
            Step.TRY: self.tr("Try"),
            Step.CONFIRM: self.tr("Bring in"),
        }
