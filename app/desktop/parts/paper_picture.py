"""A picture on white, as it will be on paper, whatever the colours of the window."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desktop.look.look import Dressed, Look, current_look

_KEPT = Qt.AspectRatioMode.KeepAspectRatio


class PaperPicture(Dressed, QWidget):
    """A picture as large as there is room for; `least` is the least room, at 100 %.

    One that `grows` takes what room there is and stands in its middle, any other just that much.
    """

    def __init__(self, least: tuple[int, int], *, grows: bool) -> None:
        super().__init__()
        self._picture = QImage()
        self._least = least
        self._grows = grows
        policy = QSizePolicy.Policy.Expanding if grows else QSizePolicy.Policy.Fixed
        self.setSizePolicy(policy, policy)
        self.dress(current_look())

    def is_empty(self) -> bool:
        """Whether there is nothing to see."""
        return self._picture.isNull()

    def show_picture(self, picture: QImage) -> None:
        """Show this picture."""
        self._picture = picture
        self.update()

    def dress(self, look: Look) -> None:
        """Keep the room that a look asks for."""
        self.setMinimumSize(QSize(*map(look.px, self._least)))

    def sizeHint(self) -> QSize:
        """The least room."""
        return self.minimumSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture at the upper edge, on white and with an edge."""
        if self._picture.isNull():
            return
        shown = self._picture.size().scaled(self.size() - QSize(2, 2), _KEPT)
        left = (self.width() - shown.width()) / 2 if self._grows else 0
        place = QRectF(left, 1, shown.width(), shown.height())
        dots = shown * self.devicePixelRatioF()
        smooth = self._picture.scaled(dots, _KEPT, Qt.TransformationMode.SmoothTransformation)
        painter = QPainter(self)
        painter.fillRect(place, Qt.GlobalColor.white)
        painter.drawImage(place, smooth)
        painter.setPen(QColor(current_look().tokens.strong_border))
        painter.drawRect(place)
        painter.end()
