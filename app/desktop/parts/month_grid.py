"""A month as a grid of days with a few short lines on each, walked by the arrow keys."""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QEvent,
    QModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from app.desktop.look.look import Dressed, Look, Size, current_look
from app.desktop.parts.columns import Index
from app.desktop.parts.labels import tooltip
from app.rules.days import WEEKDAYS, full_day, weekday

translate = QCoreApplication.translate

_DAY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_DAYS = 7
#: The measures of a day at 100 %: its edge, the line of its number, and one line on it.
_EDGE = 4
_NUMBER = 24
_LINE = 20
#: A day is at least so high that its number, a line, and how many more there are, are seen.
_LEAST_HEIGHT = 74


class MonthLine(NamedTuple):
    """Something on a day: a key, a few words, and whether it is struck out."""

    key: Any
    text: str
    is_struck: bool = False


class MonthDay(NamedTuple):
    """A day of the grid with its lines; it may belong to the month before or after."""

    day: date
    is_of_month: bool
    lines: tuple[MonthLine, ...] = ()
    is_today: bool = False

    @property
    def spoken(self) -> str:
        """The day as a screen reader says it."""
        today = translate("MonthGrid", "today") if self.is_today else ""
        told = ", ".join(filter(None, (f"{weekday(self.day)} {full_day(self.day)}", today)))
        return ": ".join(filter(None, (told, "; ".join(line.text for line in self.lines))))


class _Month(QAbstractTableModel):
    """The weeks of a month, a row each."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.weeks: Sequence[Sequence[MonthDay]] = ()

    def show_weeks(self, weeks: Sequence[Sequence[MonthDay]]) -> None:
        """Show these weeks in place of the ones before."""
        self.beginResetModel()
        self.weeks = weeks
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many weeks there are."""
        return 0 if parent.isValid() else len(self.weeks)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """How many days a week has."""
        return 0 if parent.isValid() else _DAYS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The day in words, or as it is."""
        if not index.isValid():
            return None
        day = self.weeks[index.row()][index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return day.spoken
        if role == Qt.ItemDataRole.DisplayRole:
            return str(day.day.day)
        return day if role == _DAY_ROLE else None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """The names of the days of the week."""
        is_named = orientation == Qt.Orientation.Horizontal and 0 <= section < _DAYS
        if is_named and role == Qt.ItemDataRole.DisplayRole:
            return WEEKDAYS[section][:3]
        return None


class MonthGrid(Dressed, QTableView):
    """The days of a month; Enter opens one, Page Up and Page Down turn the month.

    Signals: `day_opened(MonthDay)` on Enter or a double click; `line_opened(key)` on a click on a
    line; `stepped(int)` to the month so many later; `walked_out(date)` by an arrow key to a day
    that is not shown.
    """

    day_opened = Signal(object)
    line_opened = Signal(object)
    stepped = Signal(int)
    walked_out = Signal(object)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._days = _Month(self)
        self.setModel(self._days)
        self.setItemDelegate(_DayDelegate(self))
        self.verticalHeader().setVisible(False)
        for titles in (self.horizontalHeader(), self.verticalHeader()):
            titles.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionsClickable(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.doubleClicked.connect(self._on_double_clicked)
        self.dress(current_look())

    @property
    def chosen(self) -> MonthDay | None:
        """The day that is current."""
        return _day_of(self.currentIndex())

    def show_month(self, weeks: Sequence[Sequence[MonthDay]], current: date) -> None:
        """Show the weeks of a month, and stand on this day of it."""
        self._days.show_weeks(weeks)
        self._stand_on(current)

    def dress(self, look: Look) -> None:
        """Take up the measures of a look."""
        self.setFont(look.font())
        self.verticalHeader().setMinimumSectionSize(look.px(_LEAST_HEIGHT))
        self.horizontalHeader().setMinimumSectionSize(look.px(40))

    def line_at(self, at: QPoint) -> MonthLine | None:
        """The line that is drawn there."""
        index = self.indexAt(at)
        day = _day_of(index)
        if day is None:
            return None
        shown, _ = _fitting(day.lines, self.visualRect(index))
        places = zip(_line_places(self.visualRect(index)), shown, strict=False)
        return next((line for place, line in places if place.contains(at)), None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a day, walk to another, or turn the month."""
        key, chosen = Qt.Key(event.key()), self.chosen
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        days = {
            Qt.Key.Key_Up: -_DAYS,
            Qt.Key.Key_Down: _DAYS,
            Qt.Key.Key_Left: -1,
            Qt.Key.Key_Right: 1,
        }
        if chosen is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.day_opened.emit(chosen)
        elif key in months:
            self.stepped.emit(months[key])
        elif chosen is not None and key in days:
            self._walk(chosen.day + timedelta(days=days[key]))
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the line that was clicked."""
        super().mouseReleaseEvent(event)
        line = self.line_at(event.position().toPoint())
        if line is not None and event.button() == Qt.MouseButton.LeftButton:
            self.line_opened.emit(line.key)

    def viewportEvent(self, event: QEvent) -> bool:
        """Show the whole of a line, or all lines of a day that has more of them."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            line, day = self.line_at(event.pos()), _day_of(self.indexAt(event.pos()))
            lines = [line] if line is not None else [] if day is None else list(day.lines)
            told = tooltip("\n".join(one.text for one in lines))
            QToolTip.showText(event.globalPos(), told, self)
            return True
        return super().viewportEvent(event)

    def _walk(self, day: date) -> None:
        if not self._stand_on(day):
            self.walked_out.emit(day)

    def _stand_on(self, day: date) -> bool:
        """Make this day the current one; whether it is shown."""
        for row, week in enumerate(self._days.weeks):
            for column, shown in enumerate(week):
                if shown.day == day:
                    self.setCurrentIndex(self._days.index(row, column))
                    return True
        return False

    def _on_double_clicked(self, index: QModelIndex) -> None:
        day = _day_of(index)
        if day is not None:
            self.day_opened.emit(day)


class _DayDelegate(QStyledItemDelegate):
    """Draws a day: its number, its lines, and a frame round the current one."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, the number and the lines."""
        look, day = current_look(), _day_of(index)
        grid = self.parent()
        if day is None or not isinstance(grid, MonthGrid):
            return
        cell: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(cell, look.colour("surface" if day.is_of_month else "bg"))
        painter.setPen(look.colour("border"))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        if index.column() < _DAYS - 1:
            painter.drawLine(cell.topRight(), cell.bottomRight())
        _paint_number(painter, cell, day, look)
        shown, more = _fitting(day.lines, cell)
        places = _line_places(cell)
        for place, line in zip(places, shown, strict=False):
            _paint_line(painter, place, line, look)
        if more:
            painter.setFont(look.font(Size.SMALL, 600))
            painter.setPen(look.colour("muted"))
            painter.drawText(
                places[len(shown)].adjusted(look.px(6), 0, 0, 0),
                Qt.AlignmentFlag.AlignVCenter,
                f"+{more}",
            )
        if grid.currentIndex() == index:
            painter.setPen(look.colour("accent" if grid.hasFocus() else "strong_border"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            frame = QRectF(cell).adjusted(1, 1, -2, -2)
            painter.drawRoundedRect(frame, look.px(4), look.px(4))
            if grid.hasFocus():
                painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), look.px(4), look.px(4))
        painter.restore()


def _day_of(index: QModelIndex | Index) -> MonthDay | None:
    day = index.data(_DAY_ROLE) if index.isValid() else None
    return day if isinstance(day, MonthDay) else None


def _line_places(cell: QRect) -> list[QRect]:
    """Where lines stand on a day, as many as there is room for."""
    look = current_look()
    edge, line = look.px(_EDGE), look.px(_LINE)
    top = cell.top() + edge + look.px(_NUMBER)
    count = max(1, (cell.bottom() - edge - top) // line)
    width = cell.width() - 2 * edge
    return [
        QRect(cell.left() + edge, top + number * line, width, line - 2) for number in range(count)
    ]


def _fitting(lines: Sequence[MonthLine], cell: QRect) -> tuple[Sequence[MonthLine], int]:
    """The lines there is room for, and how many more there are."""
    room = len(_line_places(cell))
    if len(lines) <= room:
        return lines, 0
    return lines[: room - 1], len(lines) - room + 1


def _paint_number(painter: QPainter, cell: QRect, day: MonthDay, look: Look) -> None:
    """The number of the day; that of today stands on a filled disc."""
    side = look.px(_NUMBER - 2)
    place = QRectF(cell.left() + look.px(_EDGE), cell.top() + look.px(_EDGE), side, side)
    ink = "ink" if day.is_of_month else "muted"
    if day.is_today:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        painter.drawEllipse(place)
        ink = "on_accent"
    painter.setFont(look.font(Size.SMALL, 650 if day.is_today else 500, tabular=True))
    painter.setPen(look.colour(ink))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(day.day.day))


def _paint_line(painter: QPainter, place: QRect, line: MonthLine, look: Look) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("hover" if line.is_struck else "tint"))
    painter.drawRoundedRect(QRectF(place), look.px(4), look.px(4))
    font = look.font(Size.SMALL, 500)
    font.setStrikeOut(line.is_struck)
    painter.setFont(font)
    painter.setPen(look.colour("muted" if line.is_struck else "tint_ink"))
    words = place.adjusted(look.px(6), 0, -look.px(4), 0)
    text = painter.fontMetrics().elidedText(line.text, Qt.TextElideMode.ElideRight, words.width())
    painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
