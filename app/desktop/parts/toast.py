"""The note that something was done, with Undo; never the place for a failure."""

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.desktop.look.look import current_look
from app.desktop.parts.boxes import PAGE_MARGINS, Row
from app.desktop.parts.buttons import ToolButton, link_button
from app.desktop.parts.labels import Label

SHOWN_FOR_MS = 9_000
_INSIDE = 16
_PAGE_LEFT, _, _, _PAGE_BOTTOM = PAGE_MARGINS


class Toast(Row):
    """A dark strip, gone by itself after nine seconds; it stays while the pointer is on it.

    Signals: `undone(object)` with what was handed to `say`, when the person pressed Undo;
    `settled()` when it came, changed or went.
    """

    undone = Signal(object)
    settled = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(kind="toast", margins=(14, 3, 8, 3), gap=8)
        self.setParent(parent)
        self._taken_back: object = None
        self._whole = ""
        self.sentence = Label("")
        self.undo = link_button(self.tr("Undo"))
        self.undo.clicked.connect(self._on_undo_clicked)
        self.close_button = ToolButton("x", self.tr("Close this note"), ink="toast_ink")
        self.close_button.clicked.connect(self.go)
        self.add(self.sentence, self.undo, self.close_button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time_over)
        self.hide()

    def say(self, sentence: str, undo: object = None) -> None:
        """Show a sentence; where `undo` is given, the note offers to take it back."""
        self._taken_back = undo
        self._whole = sentence
        self.sentence.setText(sentence)
        self.undo.setVisible(undo is not None)
        self.undo.setAccessibleName(self.tr("Undo: {what}").format(what=sentence))
        self.show()
        self._timer.start(SHOWN_FOR_MS)
        self.settled.emit()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def fit(self, width: int) -> None:
        """Shorten the sentence so that the note is no wider than this."""
        beside = self.sizeHint().width() - self.sentence.sizeHint().width()
        metrics = self.sentence.fontMetrics()
        room = max(width - beside, 0)
        self.sentence.setText(metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room))
        self.resize(self.sizeHint())

    def go(self) -> None:
        """Go before the time is over."""
        self._timer.stop()
        self.hide()
        self.settled.emit()

    def _on_undo_clicked(self) -> None:
        self.go()
        self.undone.emit(self._taken_back)

    def _on_time_over(self) -> None:
        if self.underMouse() or self.undo.hasFocus() or self.close_button.hasFocus():
            self._timer.start(SHOWN_FOR_MS)
            return
        self.go()


class ToastGround(QWidget):
    """The ground of the pages: the note lies on it, and never hides words or controls.

    Where the note would cover one, the pages make room and it stands under them.
    """

    def __init__(self, pages: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pages = pages
        self.toast = Toast(self)
        self._stands_under = False
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.addWidget(pages)
        self.toast.settled.connect(self._on_settled)
        if isinstance(pages, QStackedWidget):
            pages.currentChanged.connect(self._on_settled)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the note at the bottom left."""
        super().resizeEvent(event)
        self.settle()

    def settle(self) -> None:
        """Lay the note on the page where it covers nothing, else under the page."""
        if self.toast.isHidden():
            self._stands_under = False
            self._layout.setContentsMargins(0, 0, 0, 0)
            return
        look = current_look()
        inside = look.px(_INSIDE)
        self.toast.fit(self.width() - 2 * inside - 2 * look.px(_PAGE_LEFT))
        note = self.toast.size()
        left = look.px(_PAGE_LEFT) + inside
        top = self.height() - note.height() - inside - look.px(_PAGE_BOTTOM)
        # Once it stands under the page it stays there: the page, made lower, is covered no more.
        self._stands_under |= self._covers_something(QRect(QPoint(left, top), note))
        strip = note.height() + inside if self._stands_under else 0
        self._layout.setContentsMargins(0, 0, 0, strip)
        if self._stands_under:
            left, top = look.px(_PAGE_LEFT), self.height() - note.height() - inside // 2
        self.toast.move(left, top)
        self.toast.raise_()

    def _on_settled(self) -> None:
        self.settle()
        # A page that has just come is laid out before the next turn.
        QTimer.singleShot(0, self.settle)

    def _covers_something(self, note: QRect) -> bool:
        controls = (
            widget
            for widget in self.pages.findChildren(QWidget)
            if widget.isVisible()
            and (isinstance(widget, QLabel) or widget.focusPolicy() != Qt.FocusPolicy.NoFocus)
        )
        return any(
            note.intersects(QRect(control.mapTo(self, QPoint(0, 0)), control.size()))
            for control in controls
        )
