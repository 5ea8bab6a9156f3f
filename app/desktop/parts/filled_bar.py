"""A bar that is filled as far as something is, with the figures beside it in words."""

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.desktop.look.look import Dressed, Look, current_look
from app.desktop.parts.boxes import Row
from app.desktop.parts.labels import Label


def paint_bar(painter: QPainter, bar: QRectF, share: float, ground: str = "hover") -> None:
    """Draw a bar with round ends, filled so far: 1 is full, and what is more is a warning."""
    look = current_look()
    round_by = bar.height() / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(ground))
    painter.drawRoundedRect(bar, round_by, round_by)
    if share > 0:
        # Whatever is more than nothing is seen.
        filled = QSizeF(max(bar.width() * min(share, 1.0), bar.height()), bar.height())
        painter.setBrush(look.colour("warn" if share > 1 else "accent"))
        painter.drawRoundedRect(QRectF(bar.topLeft(), filled), round_by, round_by)


class _Bar(Dressed, QWidget):
    """The bar alone; the words beside it say the same."""

    def __init__(self) -> None:
        super().__init__()
        self._share = 0.0
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Take up the size of a look."""
        self.setFixedSize(look.px(160), look.px(10))

    def show_share(self, share: float) -> None:
        """Fill it so far: 1 is full, and what is more is a warning."""
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and what is filled of it."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_bar(painter, QRectF(self.rect()), self._share)
        painter.end()


class FilledBar(Row):
    """The bar and its words, such as "8 of 12 places filled"."""

    def __init__(self) -> None:
        super().__init__(gap=10)
        self.bar = _Bar()
        self.words = Label("", "strong")
        self.add(self.bar, self.words, None)

    def show_filled(self, filled: int, of: int, words: str) -> None:
        """Show how much is filled, and say it."""
        self.bar.show_share(filled / of)
        self.words.setText(words)
        self.setAccessibleName(words)
