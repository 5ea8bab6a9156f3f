"""A list of places to go: icon, name, and what waits there."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPen, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.desktop.look.look import Dressed, Look, Size, current_look
from app.desktop.look.outlines import paint_icon

Index = QModelIndex | QPersistentModelIndex

#: How wide a list likes to be, and how high its rows are, at 100 %.
WIDTH = 204
ROW_HEIGHT = 40
_ICON_ROLE = Qt.ItemDataRole.UserRole + 1
_COUNT_ROLE = Qt.ItemDataRole.UserRole + 2
_KEY_ROLE = Qt.ItemDataRole.UserRole + 3


class PlaceRow(NamedTuple):
    """A place to go: its key, its name and its icon."""

    key: str
    name: str
    icon: str


class _RowDelegate(QStyledItemDelegate):
    """Draws a row; stylesheet heights on items are ignored by Qt, and its focus rule rings all."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is equally high."""
        return QSize(current_look().px(WIDTH), current_look().px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, icon, name, count and, for keyboards, the ring."""
        look = current_look()
        view = option.widget
        state = option.state
        row: QRect = option.rect
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        box = QRectF(row).adjusted(1, 2, -1, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("tint" if chosen else "hover"))
            painter.drawRoundedRect(box, look.px(8), look.px(8))
        self._paint_words(painter, look, row, index, chosen)
        if index.data(_COUNT_ROLE):
            self._paint_count(painter, look, row, index, chosen)
        if isinstance(view, PlaceList) and view.shows_ring and view.currentIndex() == index:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("accent"), 2))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), look.px(7), look.px(7))
        painter.restore()

    def _paint_words(
        self, painter: QPainter, look: Look, row: QRect, index: Index, chosen: bool
    ) -> None:
        side = look.px(20)
        ink = "tint_ink" if chosen else "ink"
        where = QRectF(row.left() + look.px(11), row.center().y() - side / 2 + 0.5, side, side)
        colour = look.tokens.tint_ink if chosen else look.tokens.muted
        paint_icon(painter, where, index.data(_ICON_ROLE), colour)
        painter.setPen(look.colour(ink))
        painter.setFont(look.font(Size.BODY, 600 if chosen else 500))
        text = row.adjusted(look.px(43), 0, -look.px(48 if index.data(_COUNT_ROLE) else 10), 0)
        name = painter.fontMetrics().elidedText(
            str(index.data()), Qt.TextElideMode.ElideRight, text.width()
        )
        painter.drawText(text, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    def _paint_count(
        self, painter: QPainter, look: Look, row: QRect, index: Index, chosen: bool
    ) -> None:
        count = f"{index.data(_COUNT_ROLE):,}"
        painter.setFont(look.font(Size.SMALL, 600, tabular=True))
        height = look.px(20)
        width = max(look.px(22), painter.fontMetrics().horizontalAdvance(count) + look.px(12))
        pill = QRectF(
            row.right() - look.px(10) - width + 1,
            row.center().y() - height / 2 + 0.5,
            width,
            height,
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent" if chosen else "hover"))
        painter.drawRoundedRect(pill, height / 2, height / 2)
        painter.setPen(look.colour("on_accent" if chosen else "ink"))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, count)


class PlaceList(Dressed, QListView):
    """The list; its ring shows for the keyboard only. Signals: `chosen(str)` with a key."""

    chosen = Signal(str)

    def __init__(self, rows: Sequence[PlaceRow], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shows_ring = False
        self.setAccessibleName(name)
        self._rows = QStandardItemModel(self)
        self._keys: list[str] = []
        self._build()
        self.show_rows(rows)
        self.setModel(self._rows)
        self.selectionModel().currentChanged.connect(self._on_current_changed)

    def show_rows(self, rows: Sequence[PlaceRow]) -> None:
        """Show these places in place of the ones before; none is chosen then."""
        self._rows.clear()
        self._keys = [row.key for row in rows]
        for row in rows:
            item = QStandardItem(row.name)
            item.setData(row.icon, _ICON_ROLE)
            item.setData(row.key, _KEY_ROLE)
            item.setData(row.name, Qt.ItemDataRole.AccessibleTextRole)
            self._rows.appendRow(item)

    def choose(self, key: str) -> None:
        """Mark the place of that key; where it is none of these, none is marked."""
        if key in self._keys:
            self.setCurrentIndex(self._rows.index(self._keys.index(key), 0))
        else:
            self.selectionModel().clear()

    def count(self, key: str) -> int:
        """How many things are shown to wait in a place."""
        return int(self._rows.item(self._keys.index(key)).data(_COUNT_ROLE) or 0)

    def show_count(self, key: str, count: int, waiting: str) -> None:
        """Show how many things wait in a place; `waiting` is what a screen reader adds."""
        item = self._rows.item(self._keys.index(key))
        item.setData(count, _COUNT_ROLE)
        said = f"{item.text()}, {waiting}" if count else item.text()
        item.setData(said, Qt.ItemDataRole.AccessibleTextRole)

    def dress(self, look: Look) -> None:
        """Take up the row height of a look."""
        self.doItemsLayout()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the ring when a key brought the focus here."""
        by_key = (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )
        self.shows_ring = event.reason() in by_key
        super().focusInEvent(event)
        self.update(self.currentIndex())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Take the ring away."""
        self.shows_ring = False
        super().focusOutEvent(event)
        self.update(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Show the ring once keys are used."""
        self.shows_ring = True
        super().keyPressEvent(event)
        self.update(self.currentIndex())

    def _build(self) -> None:
        self.setProperty("kind", "places")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setItemDelegate(_RowDelegate(self))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)

    def _on_current_changed(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.data(_KEY_ROLE))
