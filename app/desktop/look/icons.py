"""Icons for buttons, menus and labels, sharp at every scale."""

from functools import lru_cache

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desktop.look.look import Dressed, Look, current_look
from app.desktop.look.outlines import paint_icon

SCALES = (1.0, 1.5, 2.0, 3.0)


@lru_cache(maxsize=512)
def icon(name: str, colour: str, size: int, selected: str | None = None, gap: int = 0) -> QIcon:
    """The icon in a colour, with a variant for what is selected or switched on.

    `gap` is empty space at its right: Qt leaves only four pixels between icon and words.
    """
    made = QIcon()
    for scale in SCALES:
        made.addPixmap(_pixmap(name, colour, size, gap, scale))
        if selected is not None:
            chosen = _pixmap(name, selected, size, gap, scale)
            made.addPixmap(chosen, QIcon.Mode.Selected)
            made.addPixmap(chosen, QIcon.Mode.Normal, QIcon.State.On)
    return made


def _pixmap(name: str, colour: str, size: int, gap: int, scale: float) -> QPixmap:
    side = round(size * scale)
    pixmap = QPixmap(side + round(gap * scale), side)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, QRectF(0, 0, side, side), name, colour)
    painter.end()
    pixmap.setDevicePixelRatio(scale)
    return pixmap


class Icon(Dressed, QWidget):
    """An icon beside text, in the colour of a token; silent to screen readers."""

    def __init__(
        self, name: str, size: int = 20, ink: str = "muted", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._ink = ink
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Take up the size of a look."""
        self.setFixedSize(QSize(look.px(self._size), look.px(self._size)))

    def paintEvent(self, event: object) -> None:
        """Draw the outline in the colour of its token."""
        painter = QPainter(self)
        colour = getattr(current_look().tokens, self._ink)
        paint_icon(painter, QRectF(self.rect()), self._name, colour)
        painter.end()
