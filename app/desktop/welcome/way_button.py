"""A wide button for one of a few ways to go on: an icon, what it is, and a line about it."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from app.desktop.look.icons import Icon
from app.desktop.look.look import Dressed, Look, current_look
from app.desktop.parts.boxes import Box
from app.desktop.parts.labels import WrappingLabel


class WayButton(Dressed, QPushButton):
    """One way; it is as high as its words need."""

    def __init__(
        self, icon_name: str, title: str, what: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "way")
        self.setAccessibleName(title)
        self.setAccessibleDescription(what)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._words = Box(WrappingLabel(title, "strong"), WrappingLabel(what, "small"), gap=2)
        self._icon = Icon(icon_name, 24, "accent")
        self._go = Icon("chevron-right", 18)
        for part in (self._words, self._icon, self._go):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._layout = QHBoxLayout(self)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._layout.addWidget(self._icon, 0, middle)
        self._layout.addWidget(self._words, 1)
        self._layout.addWidget(self._go, 0, middle)
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Take up the measures of a look."""
        self._layout.setContentsMargins(look.px(18), look.px(14), look.px(16), look.px(14))
        self._layout.setSpacing(look.px(16))

    def sizeHint(self) -> QSize:
        """As large as the words need; the button's own empty text counts for nothing."""
        return self._layout.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the longest word."""
        return self._layout.minimumSize()

    def hasHeightForWidth(self) -> bool:
        """Words that wrap make it higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height that the words need at a width."""
        return self._layout.heightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that the new width needs."""
        super().resizeEvent(event)
        self._make_room()

    def event(self, event: QEvent) -> bool:
        """Ask for another height when the words changed theirs."""
        handled = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._make_room()
        return handled

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too; up and down go to the ways beside it."""
        key = event.key()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(key == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def _make_room(self) -> None:
        needed = self._layout.heightForWidth(self.width())
        if needed != self.minimumHeight():
            self.setMinimumHeight(needed)
