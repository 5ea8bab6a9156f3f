"""What holds other parts: rows, columns, cards, scrolling pages and hairlines."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.desktop.look.look import Dressed, Look, current_look
from app.desktop.parts.labels import section

#: The measures of a page: its margins, and the gaps down and across.
PAGE_MARGINS = (28, 22, 28, 22)
GAP_DOWN = 16
GAP_ACROSS = 14
#: How wide a scroll bar is.
SCROLL_BAR = 12
#: Qt's own word for "as large as there is room".
ANY_SIZE = 16_777_215

Item = QWidget | QLayout | None
Margins = tuple[int, int, int, int]


def _fill(layout: QBoxLayout, items: Iterable[Item]) -> None:
    for item in items:
        if item is None:
            layout.addStretch(1)
        elif isinstance(item, QLayout):
            layout.addLayout(item)
        else:
            layout.addWidget(item)


def across(*items: Item, gap: int = GAP_ACROSS) -> QHBoxLayout:
    """Items beside one another; None is empty space that takes what is left."""
    layout = QHBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(current_look().px(gap))
    _fill(layout, items)
    return layout


def down(*items: Item, gap: int = GAP_DOWN) -> QVBoxLayout:
    """Items under one another; None is empty space that takes what is left."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(current_look().px(gap))
    _fill(layout, items)
    return layout


class Box(Dressed, QFrame):
    """A frame whose margins and gap grow with the text."""

    def __init__(
        self,
        *items: Item,
        kind: str = "inside",
        margins: Margins = (0, 0, 0, 0),
        gap: int = GAP_DOWN,
        direction: QBoxLayout.Direction = QBoxLayout.Direction.TopToBottom,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", kind)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._margins = margins
        self._gap = gap
        self.box = QBoxLayout(direction, self)
        _fill(self.box, items)
        self.dress(current_look())

    def add(self, *items: Item) -> None:
        """Put more items at the end."""
        _fill(self.box, items)

    def give_room_to(self, widget: QWidget) -> None:
        """Let one of the items take the room that the others do not need."""
        self.box.setStretchFactor(widget, 1)

    def keep_margins(self, margins: Margins) -> None:
        """Keep this much free around the items."""
        if margins != self._margins:
            self._margins = margins
            self.dress(current_look())

    def clear(self) -> None:
        """Take everything out."""
        while (item := self.box.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def widgets(self) -> list[QWidget]:
        """The widgets among the items, in their order."""
        items = (self.box.itemAt(number) for number in range(self.box.count()))
        widgets = (None if item is None else item.widget() for item in items)
        return [widget for widget in widgets if widget is not None]

    def dress(self, look: Look) -> None:
        """Take up the measures of a look."""
        left, top, right, bottom = (look.px(margin) for margin in self._margins)
        self.box.setContentsMargins(left, top, right, bottom)
        self.box.setSpacing(look.px(self._gap))


class Row(Box):
    """A box whose items stand beside one another."""

    def __init__(
        self,
        *items: Item,
        kind: str = "inside",
        margins: Margins = (0, 0, 0, 0),
        gap: int = GAP_ACROSS,
    ) -> None:
        super().__init__(
            *items,
            kind=kind,
            margins=margins,
            gap=gap,
            direction=QBoxLayout.Direction.LeftToRight,
        )


class Columns(Row):
    """A row whose items go under one another once it is narrower than `least` (at 100 %)."""

    def __init__(
        self,
        *items: QWidget,
        shares: tuple[int, ...],
        least: int,
        gap: int = GAP_ACROSS,
        kind: str = "inside",
    ) -> None:
        super().__init__(*items, kind=kind, gap=gap)
        self._least = least
        for number, share in enumerate(shares):
            self.box.setStretch(number, share)

    @property
    def stands_beside(self) -> bool:
        """Whether there is room for the items beside one another."""
        return self.width() >= current_look().px(self._least)

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest item, since the others can go under it."""
        narrowest = (widget.minimumSizeHint().width() for widget in self.widgets())
        return QSize(max(narrowest, default=0), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Turn the items the way there is room for."""
        super().resizeEvent(event)
        beside = QBoxLayout.Direction.LeftToRight
        wanted = beside if self.stands_beside else QBoxLayout.Direction.TopToBottom
        if self.box.direction() != wanted:
            self.box.setDirection(wanted)


class Card(Box):
    """A white card with a hairline round it, and a title where one is given."""

    def __init__(
        self,
        *items: Item,
        title: str | None = None,
        margins: Margins = (18, 14, 18, 14),
        gap: int = 8,
    ) -> None:
        super().__init__(kind="card", margins=margins, gap=gap)
        if title is not None:
            self.add(section(title))
            self.setAccessibleName(title)
        self.add(*items)


class Line(QFrame):
    """A hairline."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "line")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)


class ScrollPage(QScrollArea):
    """A page that scrolls down when the window is too low, and never across."""

    def __init__(
        self, *items: Item, margins: Margins = PAGE_MARGINS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._margins = margins
        self.page = Box(*items, margins=margins)
        self.setWidget(self.page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the scroll bar into the margin, so that what scrolls keeps in line with the head."""
        super().resizeEvent(event)
        left, top, right, bottom = self._margins
        taken = SCROLL_BAR if self.page.width() < self.width() else 0
        self.page.keep_margins((left, top, max(0, right - taken), bottom))
