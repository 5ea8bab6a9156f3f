"""Fields for a day, a length of time and an hour of the clock, typed as people write them."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import QDate, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCalendarWidget, QLineEdit, QMenu, QWidget, QWidgetAction

from app.desktop.look.icons import icon
from app.desktop.look.look import Dressed, Look, current_look
from app.desktop.parts.read_field import ReadField
from app.desktop.parts.typed import read_day, read_minutes, read_time, say_day
from app.rules.lengths import duration


class DateField(Dressed, ReadField):
    """A day: typed in words or figures, stepped with the arrow keys, or picked from a calendar."""

    def __init__(
        self,
        today: Callable[[], date],
        placeholder: str = "3 April 2026",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(lambda text: read_day(text, today()), say_day, placeholder, parent)
        self._today = today
        self._opens = self.addAction(
            icon("calendar", current_look().tokens.muted, 16),
            QLineEdit.ActionPosition.TrailingPosition,
        )
        self._opens.setText(self.tr("Show a calendar (Alt+Down)"))
        self._opens.setToolTip(self._opens.text())
        self._opens.triggered.connect(self.open_calendar)
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Draw the calendar in the colours of a look."""
        self._opens.setIcon(icon("calendar", look.tokens.muted, look.px(16)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down step by a day, Page Up and Page Down by a week, Alt+Down opens."""
        steps = {
            Qt.Key.Key_Up: 1,
            Qt.Key.Key_Down: -1,
            Qt.Key.Key_PageUp: 7,
            Qt.Key.Key_PageDown: -7,
        }
        step = steps.get(Qt.Key(event.key()))
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and step == -1:
            self.open_calendar()
        elif step is not None:
            self._step(step)
        else:
            super().keyPressEvent(event)

    def open_calendar(self) -> None:
        """Show a month to pick the day from."""
        menu = QMenu(self)
        calendar = QCalendarWidget(menu)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setMinimumSize(QSize(current_look().px(300), current_look().px(220)))
        shown = self.value()
        day = shown if isinstance(shown, date) else self._today()
        calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        holder = QWidgetAction(menu)
        holder.setDefaultWidget(calendar)
        menu.addAction(holder)

        def pick(picked: QDate) -> None:
            self._type(date(picked.year(), picked.month(), picked.day()))
            menu.close()

        calendar.clicked.connect(pick)
        calendar.activated.connect(pick)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        calendar.setFocus()

    def _step(self, days: int) -> None:
        shown = self.value()
        if isinstance(shown, date):
            self._type(shown + timedelta(days=days))
        elif shown is None:
            self._type(self._today())

    def _type(self, day: date) -> None:
        self.set_value(day)
        self.edited.emit()


class DurationField(ReadField):
    """A length of time: 2:30, 2.5, 2h30 or 90m; a bare number means hours."""

    def __init__(self, placeholder: str = "2:30", parent: QWidget | None = None) -> None:
        super().__init__(read_minutes, duration, placeholder, parent)


class TimeField(ReadField):
    """An hour of the clock: 9, 930, 9:30, 2.15pm. Its value is the minutes after midnight."""

    def __init__(self, placeholder: str = "9:30", parent: QWidget | None = None) -> None:
        super().__init__(_read_minute, _say_minute, placeholder, parent)


def _read_minute(text: str) -> int | None:
    hour = read_time(text)
    return None if hour is None else hour.hour * 60 + hour.minute


def _say_minute(minute: int) -> str:
    return f"{minute // 60 % 24:02}:{minute % 60:02}"
