"""Lines of text in the five sizes; always plain text, whole at every size."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

#: What markup is made of; `html` would load its table of 2,231 names before the window is seen.
_ESCAPED = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})

#: Higher than any text; a rectangle to lay text out in needs a height.
_TALL = 100_000


class Label(QLabel):
    """One line of plain text; `kind` names its style: title, section, strong, muted, small..."""

    def __init__(self, text: str = "", kind: str = "body", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("kind", kind)
        self.setText(text)

    def show_kind(self, kind: str) -> None:
        """Take up the style of another kind."""
        if self.property("kind") != kind:
            self.setProperty("kind", kind)
            self.style().unpolish(self)
            self.style().polish(self)


class WrappingLabel(Label):
    """Plain text over as many lines as it needs.

    A wrapped QLabel in nested layouts is given the height of a wider one and clips; this one
    asks for the height its own width needs whenever either changes.
    """

    def __init__(self, text: str = "", kind: str = "body", parent: QWidget | None = None) -> None:
        #: The height at each width that was asked for: a layout asks the same hundreds of times.
        self._heights: dict[int, int] = {}
        super().__init__(text, kind, parent)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def setText(self, text: str) -> None:
        """Show a text, and make room for it."""
        self._heights.clear()
        super().setText(text)
        self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room when the width changed."""
        super().resizeEvent(event)
        self._make_room()

    def changeEvent(self, event: QEvent) -> None:
        """Make room when the font changed, or anything else: to ask what costs more than to do."""
        self._heights.clear()
        super().changeEvent(event)
        self._make_room()

    def heightForWidth(self, width: int) -> int:
        """The height of the text at a width; QLabel's own answer never shrinks again."""
        height = self._heights.get(width)
        if height is None:
            height = self._heights[width] = self._height_for(width)
        return height

    def _height_for(self, width: int) -> int:
        margins = self.contentsMargins()
        room = QRect(0, 0, width - margins.left() - margins.right(), _TALL)
        flags = Qt.TextFlag.TextWordWrap | self.alignment()
        needed = self.fontMetrics().boundingRect(room, int(flags), self.text())
        return needed.height() + margins.top() + margins.bottom()

    def natural_width(self) -> int:
        """How wide the text is on one line."""
        return self.fontMetrics().horizontalAdvance(self.text())

    def sizeHint(self) -> QSize:
        """One line where it is short, else a column of some sixty letters."""
        width = min(self.natural_width(), 24 * self.fontMetrics().height()) + 1
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for any column; the height follows from the width."""
        longest = max(self.text().split() or [""], key=len)
        width = min(self.fontMetrics().horizontalAdvance(longest), 12 * self.fontMetrics().height())
        return QSize(width, self.fontMetrics().height())

    def _make_room(self) -> None:
        if self.width() > 0:
            needed = self.heightForWidth(self.width())
            if needed != self.minimumHeight():
                self.setMinimumHeight(needed)


def section(text: str) -> Label:
    """The title of a section."""
    return Label(text, "section")


def tooltip(text: str) -> str:
    """A tooltip that shows the text as typed: Qt reads tooltips as markup where it can."""
    return text.translate(_ESCAPED).replace("\n", "<br>")
