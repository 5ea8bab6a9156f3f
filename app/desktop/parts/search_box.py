"""The fields to look for something in: in the head of every screen, and above a list."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.desktop.look.look import Dressed, Look, Size, current_look
from app.desktop.look.outlines import paint_icon
from app.desktop.parts.suggestions import TypeAheadField

_SHORTCUT = QKeySequence("Ctrl+K")


class SearchBox(Dressed, TypeAheadField):
    """A field with a looking glass, and a hint of its keys while it is empty.

    Where the words in it would be cut, the `short` ones stand there.
    """

    def __init__(
        self,
        placeholder: str,
        *,
        short: str = "",
        shows_keys: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent=parent)
        self._words = (placeholder, short or placeholder)
        self._shows_keys = shows_keys
        self._has_room = True
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        self.setClearButtonEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Keep room for the looking glass and the keys, and never force the window wider."""
        self.setMaximumWidth(look.px(348))
        self._make_room()

    def sizeHint(self) -> QSize:
        """Wide enough for the placeholder and the hint."""
        look = current_look()
        return QSize(look.px(348), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the keys where the words are not cut for them."""
        super().resizeEvent(event)
        self._make_room()

    def _make_room(self) -> None:
        look = current_look()
        keys = look.px(48)
        whole, short = self._words
        room = self.width() - look.px(26 + 30)
        wished = self.fontMetrics().horizontalAdvance(whole)
        self.setPlaceholderText(whole if wished <= room else short)
        self._has_room = wished + keys <= room
        keeps = self._shows_keys and self._has_room
        self.setTextMargins(look.px(26), 0, keys if keeps else 0, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field, the looking glass, and the keys while nothing is typed."""
        super().paintEvent(event)
        look = current_look()
        painter = QPainter(self)
        side = look.px(17)
        glass = QRectF(look.px(10), (self.height() - side) / 2, side, side)
        paint_icon(painter, glass, "search", look.tokens.muted)
        if self._shows_keys and self._has_room and not self.text():
            painter.setFont(look.font(Size.SMALL))
            painter.setPen(look.colour("muted"))
            place = QRect(0, 0, self.width() - look.px(12), self.height())
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
            painter.drawText(
                place, flags, _SHORTCUT.toString(QKeySequence.SequenceFormat.NativeText)
            )
        painter.end()


class WordsBox(SearchBox):
    """The words that narrow a list; Down leaves to it, Escape empties. Signals: `went_down()`."""

    went_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave to the list, or empty the field."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.went_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def dress(self, look: Look) -> None:
        """Be as wide as there is room for."""
        super().dress(look)
        self.setMaximumWidth(look.px(420))
