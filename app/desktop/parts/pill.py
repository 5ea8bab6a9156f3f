"""Small marks that are never colour alone: a pill holds a word, a chip an icon."""

from enum import StrEnum

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desktop.look.look import Dressed, Look, current_look
from app.desktop.look.outlines import paint_icon
from app.desktop.parts.labels import Label


class Tone(StrEnum):
    """How pressing a thing is."""

    DANGER = "danger"
    WARN = "warn"
    INFO = "info"
    GOOD = "good"
    PLAIN = "plain"


#: The tokens of the ground and of the ink that stands on it.
GROUNDS = {
    Tone.DANGER: ("danger_tint", "danger"),
    Tone.WARN: ("warn_tint", "warn"),
    Tone.INFO: ("info_tint", "info"),
    Tone.GOOD: ("tint", "tint_ink"),
    Tone.PLAIN: ("hover", "muted"),
}


class Pill(Label):
    """A word on a tinted ground, such as "Overdue"."""

    def __init__(self, text: str, tone: Tone = Tone.PLAIN) -> None:
        super().__init__(text, "pill")
        self.setProperty("tone", tone.value)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_word(self, text: str, tone: Tone) -> None:
        """Show another word."""
        self.setText(text)
        self.setProperty("tone", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)


class Chip(Dressed, QWidget):
    """An icon of 20 px on a tinted square of 36."""

    def __init__(self, icon_name: str, tone: Tone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._tone = tone
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Take up the size of a look."""
        self.setFixedSize(look.px(36), look.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the square and the icon."""
        look = current_look()
        ground, ink = GROUNDS[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour(ground))
        painter.drawRoundedRect(QRectF(self.rect()), look.px(8), look.px(8))
        side = look.px(20)
        offset = (self.width() - side) / 2
        colour = getattr(look.tokens, ink)
        paint_icon(painter, QRectF(offset, offset, side, side), self._icon_name, colour)
        painter.end()
