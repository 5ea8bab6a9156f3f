"""Type two letters and press Enter: a field with a list of what may be meant under it."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.desktop.look.look import Size, current_look
from app.desktop.look.outlines import paint_icon
from app.desktop.parts.columns import Index

ROW_HEIGHT = 36
ROWS_SHOWN = 8
_SUGGESTION_ROLE = int(Qt.ItemDataRole.UserRole) + 1


class Suggestion(NamedTuple):
    """Something that may be meant: a key, what it is called, what tells it from others."""

    key: Any
    text: str
    detail: str = ""
    icon: str = ""


#: What may be meant by the text, best first.
Find = Callable[[str], Sequence[Suggestion]]


class _SuggestionModel(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.found: Sequence[Suggestion] = ()

    def show_found(self, found: Sequence[Suggestion]) -> None:
        """Show these in place of the ones before."""
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many there are."""
        return 0 if parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text, what a screen reader says, or the suggestion."""
        found = self.found[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return found.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{found.text}, {found.detail}" if found.detail else found.text
        return found if role == _SUGGESTION_ROLE else None


class _SuggestionDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Every row is equally high."""
        return QSize(current_look().px(120), current_look().px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw icon, text, and the detail muted at the right."""
        look = current_look()
        found: Suggestion = index.data(_SUGGESTION_ROLE)
        row: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("tint"))
            painter.drawRoundedRect(QRectF(row).adjusted(0, 1, 0, -1), look.px(7), look.px(7))
        left = row.left() + look.px(10)
        if found.icon:
            side = look.px(17)
            place = QRectF(left, row.center().y() - side / 2 + 0.5, side, side)
            paint_icon(painter, place, found.icon, look.tokens.muted)
            left += look.px(28)
        self._paint_words(painter, row, left, found, chosen)
        painter.restore()

    def _paint_words(
        self, painter: QPainter, row: QRect, left: int, found: Suggestion, chosen: bool
    ) -> None:
        look = current_look()
        right = row.right() - look.px(10)
        painter.setFont(look.font(Size.SMALL))
        wanted = painter.fontMetrics().horizontalAdvance(found.detail)
        room = min(wanted, (right - left) // 2)
        detail = painter.fontMetrics().elidedText(found.detail, Qt.TextElideMode.ElideRight, room)
        painter.setPen(look.colour("muted"))
        middle = Qt.AlignmentFlag.AlignVCenter
        place = QRect(right - room, row.top(), room, row.height())
        painter.drawText(place, middle | Qt.AlignmentFlag.AlignRight, detail)
        painter.setFont(look.font())
        painter.setPen(look.colour("tint_ink" if chosen else "ink"))
        place = QRect(left, row.top(), right - room - left - look.px(8), row.height())
        text = painter.fontMetrics().elidedText(
            found.text, Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, middle, text)


class SuggestionList(QListView):
    """The list under the field; it never takes the focus."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("kind", "choices")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setItemDelegate(_SuggestionDelegate(self))
        self._model = _SuggestionModel(self)
        self.setModel(self._model)
        self.hide()

    @property
    def found(self) -> Sequence[Suggestion]:
        """What is shown."""
        return self._model.found

    def current(self) -> Suggestion | None:
        """The suggestion Enter would take."""
        index = self.currentIndex()
        return index.data(_SUGGESTION_ROLE) if index.isValid() else None

    def show_found(self, found: Sequence[Suggestion], field: QWidget) -> None:
        """Show these under the field, or above it where there is more room."""
        self._model.show_found(found)
        if not found:
            self.hide()
            return
        look = current_look()
        window = field.window()
        self.setParent(window)
        rows = min(len(found), ROWS_SHOWN)
        height = rows * look.px(ROW_HEIGHT) + look.px(10) + 2
        corner = field.mapTo(window, QPoint(0, field.height() + 3))
        if corner.y() + height > window.height() and corner.y() > window.height() // 2:
            corner = field.mapTo(window, QPoint(0, -height - 3))
        width = max(field.width(), look.px(280))
        left = max(0, min(corner.x(), window.width() - width - 8))
        self.setGeometry(left, corner.y(), width, height)
        self.setCurrentIndex(self._model.index(0, 0))
        self.show()
        self.raise_()

    def step(self, rows: int) -> None:
        """Go up or down, stopping at the ends."""
        count = self._model.rowCount()
        row = min(max(self.currentIndex().row() + rows, 0), count - 1)
        self.setCurrentIndex(self._model.index(row, 0))


class TypeAheadField(QLineEdit):
    """A line under which the best guesses stand; Enter or Tab takes the first.

    Signals: `chosen(Suggestion)`.
    """

    chosen = Signal(object)

    def __init__(self, find: Find | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._find: Find | None = find
        self._list: SuggestionList | None = None
        self.textEdited.connect(self._on_text_edited)

    def set_find(self, find: Find) -> None:
        """Ask this callable what may be meant."""
        self._find = find

    @property
    def suggestions(self) -> Sequence[Suggestion]:
        """What is offered at the moment."""
        return self._list.found if self._list is not None and self.is_open else ()

    @property
    def marked(self) -> Suggestion | None:
        """What Enter would take."""
        return None if self._list is None else self._list.current()

    @property
    def is_open(self) -> bool:
        """Whether the list is shown."""
        return self._list is not None and not self._list.isHidden()

    def offer(self) -> None:
        """Ask again and show what may be meant by the text as it stands."""
        if self._find is None:
            return
        if self._list is None:
            self._list = SuggestionList(self)
            self._list.setAccessibleName(self.accessibleName())
            self._list.clicked.connect(lambda _: self._take())
            self.destroyed.connect(self._list.deleteLater)
        self._list.show_found(self._find(self.text()), self)

    def choose_none(self) -> None:
        """Mark none of what is offered, so that Enter takes nothing until one is walked to."""
        if self._list is not None:
            self._list.setCurrentIndex(QModelIndex())

    def close_list(self) -> None:
        """Put the list away."""
        if self._list is not None:
            self._list.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow keys walk the list, Enter takes, Escape puts it away."""
        steps = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: ROWS_SHOWN,
            Qt.Key.Key_PageUp: -ROWS_SHOWN,
        }
        key = Qt.Key(event.key())
        if self._list is not None and self.is_open:
            if key in steps:
                self._list.step(steps[key])
                return
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self._list.current() is not None:
                    self._take()
                    return
                self.close_list()
            if key == Qt.Key.Key_Escape:
                self.close_list()
                return
        elif key == Qt.Key.Key_Down:
            self.offer()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the list away; on Tab take what was first."""
        if self.is_open and event.reason() == Qt.FocusReason.TabFocusReason:
            self.take_in_passing()
        self.close_list()
        super().focusOutEvent(event)

    def take(self, suggestion: Suggestion) -> None:
        """Make a suggestion the choice."""
        self.close_list()
        self.chosen.emit(suggestion)

    def take_in_passing(self) -> None:
        """Take what is marked because the person went on with Tab."""
        self._take()

    def _take(self) -> None:
        if self.marked is not None:
            self.take(self.marked)

    def _on_text_edited(self, text: str) -> None:
        if text.strip():
            self.offer()
        else:
            self.close_list()
