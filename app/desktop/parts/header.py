"""The head of a screen: what it is, one line about it, the search box, the main thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.desktop.look.look import current_look
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import Button, ToolButton
from app.desktop.parts.labels import Label, WrappingLabel
from app.desktop.parts.search_box import SearchBox

#: How narrow the search box may become, and how wide it likes to be, at 100 %.
SEARCH_LEAST = 180
SEARCH_WIDTH = 310


class PageHeader(Row):
    """Title and subtitle left; other buttons, search box and one primary button right.

    Signals: `went_back()` when the person leaves a page that was opened from another.
    """

    went_back = Signal()

    def __init__(
        self,
        title: str,
        *,
        primary: Button | None = None,
        others: tuple[QWidget, ...] = (),
        goes_back: bool = False,
    ) -> None:
        super().__init__(margins=(28, 22, 28, 0), gap=10)
        self.title = WrappingLabel(title, "title")
        self.subtitle = WrappingLabel("", "muted")
        self.search = SearchBox(self.tr("Find people or commands"), short=self.tr("Find"))
        self.back: ToolButton | None = None
        if goes_back:
            self.back = ToolButton("arrow-left", self.tr("Back"))
            self.back.clicked.connect(self.went_back)
            self.box.addWidget(self.back, 0, Qt.AlignmentFlag.AlignTop)
        self.words = Box(self.title, self.subtitle, gap=2)
        self.box.addWidget(self.words, 1)
        for other in others:
            self.box.addWidget(other, 0, Qt.AlignmentFlag.AlignVCenter)
        self.box.addWidget(self.search, 0, Qt.AlignmentFlag.AlignVCenter)
        self._primary: Button | None = None
        self.show_primary(primary)

    def show_primary(self, primary: Button | None) -> None:
        """Show another main button in place of the one before; the one before is kept."""
        if primary is self._primary:
            return
        if self._primary is not None:
            self.box.removeWidget(self._primary)
            self._primary.hide()
        self._primary = primary
        if primary is not None:
            self.box.addWidget(primary, 0, Qt.AlignmentFlag.AlignVCenter)
            primary.show()
            self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the title its line first, and the search box what is left."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        look = current_look()
        others = [part for part in self.widgets() if part not in (self.words, self.search)]
        taken = sum(part.sizeHint().width() + self.box.spacing() for part in others)
        margins = self.box.contentsMargins()
        room = self.width() - margins.left() - margins.right() - taken - self.box.spacing()
        wished = max(self.title.natural_width(), self.subtitle.natural_width()) + look.px(4)
        width = min(max(room - wished, look.px(SEARCH_LEAST)), look.px(SEARCH_WIDTH))
        self.search.setMinimumWidth(look.px(SEARCH_LEAST))
        self.search.setMaximumWidth(width)

    def say(self, title: str, subtitle: str = "") -> None:
        """Show a title and the line under it."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self._share_room()


class SectionHeader(Row):
    """The head of a section within a screen: title left, a muted remark or buttons right."""

    def __init__(self, title: str, *right: QWidget, remark: str = "") -> None:
        super().__init__(margins=(18, 14, 18, 14), gap=10)
        self.title = Label(title, "section")
        self.remark = Label(remark, "small")
        self.add(self.title, None, self.remark, *right)
