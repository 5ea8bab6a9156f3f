"""The acts of a list in one line: those that have no room stand behind one button for more."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu

from app.desktop.look.look import current_look
from app.desktop.parts.boxes import Row
from app.desktop.parts.buttons import Button, ToolButton

_GAP = 10
_LOOKS_AGAIN = (QEvent.Type.LayoutRequest, QEvent.Type.Show, QEvent.Type.StyleChange)


class ActsRow(Row):
    """Buttons from the left, as many as there is room for; the list's own menu holds them all."""

    def __init__(self, acts_on: QAbstractItemView, *buttons: Button) -> None:
        self._buttons = buttons
        self._menu_of = acts_on
        super().__init__(*buttons, gap=_GAP)
        self.more = ToolButton("ellipsis", self.tr("More"))
        self._menu = QMenu(self.more)
        self._menu.aboutToShow.connect(self._fill)
        self.more.setMenu(self._menu)
        self.more.setPopupMode(ToolButton.ToolButtonPopupMode.InstantPopup)
        self.add(self.more, None)
        self.more.hide()

    def minimumSizeHint(self) -> QSize:
        """As narrow as the first button with the one for more."""
        widths = (self._buttons[0].sizeHint().width(), self.more.sizeHint().width())
        return QSize(sum(widths) + current_look().px(_GAP), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the buttons that have room."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Look again once the words of a button have changed, or it is seen in another look."""
        answer = super().event(event)
        if event.type() in _LOOKS_AGAIN:
            self._fit()
        return answer

    def _fit(self) -> None:
        gap = current_look().px(_GAP)
        widths = [button.sizeHint().width() + gap for button in self._buttons]
        has_room = sum(widths) - gap <= self.width()
        room = self.width() - (0 if has_room else self.more.sizeHint().width())
        for button, width in zip(self._buttons, widths, strict=True):
            room -= width
            button.setVisible(has_room or room >= 0)
        self.more.setVisible(not has_room)

    def _fill(self) -> None:
        self._menu.clear()
        self._menu.addActions(self._menu_of.actions())
