"""The box that ticks every row of a table, and shows whether all, some or none are ticked."""

from typing import Any

from PySide6.QtCore import Qt

from app.desktop.parts.fields import CheckField
from app.desktop.parts.tick_table import TickedModel


class TickAll(CheckField):
    """It belongs to the rows it was made with, and says how many they are."""

    def __init__(self, rows: TickedModel[Any]) -> None:
        super().__init__("")
        self._rows = rows
        self.setTristate(True)
        self.setAccessibleName(self.tr("Tick all"))
        self.edited.connect(self.turn)
        rows.ticks_changed.connect(self._show)
        self._show()

    def turn(self) -> None:
        """Tick every row, or where all are ticked, none."""
        self._rows.turn(self._rows.rows)

    def _show(self) -> None:
        ticked, every = len(self._rows.ticked()), len(self._rows.rows)
        self.setText(self.tr("All ({count})").format(count=f"{every:,}"))
        some = Qt.CheckState.PartiallyChecked if ticked else Qt.CheckState.Unchecked
        self.setCheckState(Qt.CheckState.Checked if ticked and ticked == every else some)
