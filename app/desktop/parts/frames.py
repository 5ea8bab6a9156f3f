"""Where a form stands: a dialog with its title, body and buttons, or a panel at the side."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.desktop.look.look import Look, current_look
from app.desktop.parts.boxes import Box, Line, Row, ScrollPage
from app.desktop.parts.buttons import Button, ToolButton, plain_button, primary_button
from app.desktop.parts.labels import Label, WrappingLabel

#: A panel leaves room for the page beside it, however large the text.
_WIDEST_PANEL = 400
#: How high the body of a dialog becomes before it scrolls: a window is 800 high.
_MOST_HEIGHT = 580
#: The size of a dialog that has something beside its body, at 100 %.
_SIZE_OF_BOTH = (960, 720)
#: What is left to be seen of the window behind it.
_EDGE = QSize(40, 40)


class DialogFrame(QDialog):
    """A title, one line under it, a body that scrolls, a sentence where it failed, two buttons.

    What stands `beside` the body stays in sight while that scrolls. The dialog is opened with
    `open()`, never with `exec()`; `accepted` follows only from the code that did what was asked.
    Signals: `asked()` when the main button was pressed.
    """

    asked = Signal()

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        body: QWidget,
        verb: str,
        remark: str = "",
        *,
        beside: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._beside = beside
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.body = body
        self.failure = WrappingLabel("", "problem")
        self.failure.hide()
        self.primary = primary_button(verb)
        self.primary.clicked.connect(self.asked)
        self.cancel = plain_button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        head = Box(WrappingLabel(title, "section"), margins=(22, 18, 22, 12), gap=2)
        if remark:
            head.add(WrappingLabel(remark, "muted"))
        scrolled = ScrollPage(body, margins=(22, 4, 22, 18))
        self._foot = Row(
            self.failure, None, self.cancel, self.primary, margins=(22, 12, 22, 14), gap=10
        )
        self._foot.box.setStretch(0, 1)
        middle = scrolled if beside is None else self._with(scrolled, beside)
        self._parts = QVBoxLayout(self)
        self._parts.setContentsMargins(0, 0, 0, 0)
        self._parts.setSpacing(0)
        for part in (head, middle, Line(), self._foot):
            self._parts.addWidget(part)
        self._scrolled = scrolled
        self.fit()

    def fit(self) -> None:
        """Be as high as the body needs, where the screen has room for it."""
        look, page = current_look(), self._scrolled.page
        width = look.px(480)
        page.setMinimumWidth(1)
        needed = page.sizeHint().height()
        if page.hasHeightForWidth():
            needed = max(needed, page.heightForWidth(width))
        self._scrolled.setMinimumHeight(min(needed, look.px(260)))
        if self._beside is None:
            self.resize(width, min(needed, _MOST_HEIGHT) + look.px(140))
        else:
            self.resize(self._size_of_both())

    def add_button(self, button: Button) -> None:
        """Put another button at the left of the foot."""
        self._foot.box.insertWidget(0, button)

    def add_strip(self, strip: QWidget) -> None:
        """Put a strip above the foot, such as how far a long task is."""
        self._parts.insertWidget(self._parts.indexOf(self._foot), strip)

    def show_failure(self, sentence: str) -> None:
        """Say why it was not done; what was typed stays."""
        self.failure.setText(sentence)
        self.failure.setVisible(bool(sentence))

    def _with(self, scrolled: ScrollPage, beside: QWidget) -> Row:
        both = Row(scrolled, beside, margins=(0, 0, 22, 18), gap=4)
        both.box.setStretch(0, 9)
        both.box.setStretch(1, 10)
        return both

    def _size_of_both(self) -> QSize:
        """As much as two columns need, where the window has that much."""
        wanted = QSize(*map(current_look().px, _SIZE_OF_BOTH))
        parent = self.parentWidget()
        return wanted if parent is None else wanted.boundedTo(parent.window().size() - _EDGE)


class SidePanel(Box):
    """A panel at the right edge of a screen: a title, a way to close it, a body that scrolls.

    A body that `scrolls_itself` is given all the room there is; `head` stands in place of the
    title. Signals: `closed()`.
    """

    closed = Signal()

    def __init__(
        self,
        title: str,
        body: QWidget,
        *,
        scrolls_itself: bool = False,
        head: QWidget | None = None,
    ) -> None:
        super().__init__(kind="panel", gap=0)
        self.title = Label(title, "section")
        self.close_button = ToolButton("x", self.tr("Close: {title}").format(title=title))
        self.close_button.clicked.connect(self._on_close_clicked)
        self.add(
            Row(head or self.title, None, self.close_button, margins=(18, 12, 10, 10)),
            Line(),
            body if scrolls_itself else ScrollPage(body, margins=(18, 14, 18, 14)),
        )
        self.setAccessibleName(title)

    def dress(self, look: Look) -> None:
        """Be as wide as the look's text needs."""
        super().dress(look)
        self.setFixedWidth(min(look.px(348), _WIDEST_PANEL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self._on_close_clicked()
            return
        super().keyPressEvent(event)

    def _on_close_clicked(self) -> None:
        self.hide()
        self.closed.emit()
