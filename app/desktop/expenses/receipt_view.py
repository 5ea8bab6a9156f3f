"""The picture of one receipt, as large as there is room for it."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desktop.look.look import Dressed, Look, Size, current_look
from app.desktop.look.outlines import paint_icon

#: Sharp on a screen of two dots a pixel, and no more memory than that.
LARGEST_SIDE = 1_600
_MOST_HEIGHT, _EMPTY_HEIGHT = 420, 140


class ReceiptView(Dressed, QWidget):
    """A picture with a hairline round it; or its name and an icon where there is no picture."""

    def __init__(self) -> None:
        super().__init__()
        self._picture: QImage | None = None
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Take up the height that the picture needs."""
        self._fit()

    @property
    def has_picture(self) -> bool:
        """Whether a picture is shown."""
        return self._picture is not None

    def wait_for(self, name: str) -> None:
        """Say what is being read."""
        self._picture = None
        self._say(self.tr("Reading {name}\u2026").format(name=name))

    def show_picture(self, picture: QImage | None, name: str) -> None:
        """Show a picture, or say that it can only be opened."""
        self._picture = picture
        opens = self.tr("{name} cannot be shown here. Open it to look at it.")
        self._say(name if picture is not None else opens.format(name=name))

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(current_look().px(300), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take up the height that the picture needs at the new width."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the picture, or an icon with the words."""
        look = current_look()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(look.colour("border"))
        painter.setBrush(look.colour("bg"))
        painter.drawRoundedRect(ground, look.px(8), look.px(8))
        if self._picture is not None:
            painter.drawImage(self._place(), self._picture)
        else:
            self._paint_words(painter)
        painter.end()

    def _place(self) -> QRectF:
        """Where the picture stands: whole, and in the middle."""
        if self._picture is None:
            return QRectF(self.rect())
        inset = current_look().px(6)
        room = self.size() - QSize(2 * inset, 2 * inset)
        size = self._picture.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        left, top = (self.width() - size.width()) / 2, (self.height() - size.height()) / 2
        return QRectF(left, top, size.width(), size.height())

    def _paint_words(self, painter: QPainter) -> None:
        look = current_look()
        side = look.px(36)
        place = QRectF((self.width() - side) / 2, self.height() / 2 - side, side, side)
        paint_icon(painter, place, "file-text", look.tokens.muted)
        painter.setFont(look.font(Size.SMALL))
        painter.setPen(look.colour("muted"))
        words = QRectF(self.rect()).adjusted(
            look.px(12), self.height() / 2 + look.px(8), -look.px(12), 0
        )
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(words, flags | Qt.TextFlag.TextWordWrap, self._words)

    def _say(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self._fit()
        self.update()

    def _fit(self) -> None:
        look = current_look()
        height = look.px(_EMPTY_HEIGHT)
        if self._picture is not None and self.width():
            wide = self._picture.height() * self.width() / max(1, self._picture.width())
            height = round(min(max(wide, look.px(_EMPTY_HEIGHT)), look.px(_MOST_HEIGHT)))
        if height != self.minimumHeight():
            self.setFixedHeight(height)


def read_picture(content: bytes) -> QImage | None:
    """A picture upright and no larger than is shown, or None where it cannot be read.

    It may be called in the worker.
    """
    held = QByteArray(content)
    buffer = QBuffer(held)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and max(size.width(), size.height()) > LARGEST_SIDE:
        reader.setScaledSize(
            size.scaled(LARGEST_SIDE, LARGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio)
        )
    picture = reader.read()
    return None if picture.isNull() else picture
