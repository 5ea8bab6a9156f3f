"""Where a new office file is to lie: a path, a way to choose another, warnings of bad places."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal

from app.desktop.dialogs import OFFICE_FILES, Dialogs
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import plain_button
from app.desktop.parts.fields import TextField
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.services import office


class PlaceField(Box):
    """A path to type or to choose; it warns, and never forbids. Signals: `edited()`."""

    edited = Signal()

    def __init__(self, ask: Dialogs) -> None:
        super().__init__(gap=8)
        self._ask = ask
        self.path = TextField()
        self.path.edited.connect(self._on_edited)
        self.change = plain_button(self.tr("Change\u2026"))
        self.change.clicked.connect(self._on_change_clicked)
        self.warning = RemarkBox("triangle-alert", Tone.WARN)
        self.add(Row(self.path, self.change, gap=8), self.warning)
        self.setFocusProxy(self.path)

    def setAccessibleName(self, name: str) -> None:
        """Name the field itself, which is where a reader stands."""
        super().setAccessibleName(name)
        self.path.setAccessibleName(name)
        self.change.setAccessibleName(self.tr("Change: {name}").format(name=name))

    def value(self) -> Any:
        """The path, or None where nothing stands there."""
        text = self.path.text().strip()
        return Path(text).expanduser() if text else None

    def set_value(self, value: Any) -> None:
        """Show a path."""
        self.path.set_value(value)
        self._warn()

    def _warn(self) -> None:
        path = self.value()
        self.warning.say("" if path is None else "\n".join(office.place_warnings(path)))

    def _on_edited(self) -> None:
        self._warn()
        self.edited.emit()

    def _on_change_clicked(self) -> None:
        now = self.path.text().strip()
        title = self.tr("Where the office file is to lie")
        chosen = self._ask.where_to_save(title, now, OFFICE_FILES)
        if chosen is not None:
            path = chosen if chosen.suffix else chosen.with_suffix(office.OFFICE_SUFFIX)
            self.set_value(path)
            self.edited.emit()
            self.path.setFocus(Qt.FocusReason.OtherFocusReason)
