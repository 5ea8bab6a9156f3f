"""A remark on a tinted ground: something worth knowing that never stands in the way."""

from PySide6.QtCore import Qt

from app.desktop.look.icons import Icon
from app.desktop.parts.boxes import Row
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.pill import Tone

_INKS = {Tone.WARN: "warn", Tone.INFO: "info", Tone.GOOD: "tint_ink"}


class RemarkBox(Row):
    """An icon and a few sentences; it is hidden while there is nothing to say."""

    def __init__(self, icon_name: str, tone: Tone, text: str = "") -> None:
        super().__init__(kind="remark", margins=(12, 9, 12, 9), gap=10)
        self.setProperty("tone", tone.value)
        self.sentence = WrappingLabel()
        self.box.addWidget(Icon(icon_name, 18, _INKS[tone]), 0, Qt.AlignmentFlag.AlignTop)
        self.box.addWidget(self.sentence, 1)
        self.sentence.setText(text)
        if not text:
            self.hide()

    def say(self, text: str) -> None:
        """Show these sentences, or go where there are none."""
        self.sentence.setText(text)
        self.setVisible(bool(text))
