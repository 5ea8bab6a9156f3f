"""The month: its name with the ways to the next and the last, and the grid of its days."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu

from app.desktop.desk import Desk
from app.desktop.events.words import short_line
from app.desktop.newest_read import NewestRead
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import ToolButton, plain_button
from app.desktop.parts.labels import Label
from app.desktop.parts.month_grid import MonthDay, MonthGrid, MonthLine
from app.rules.days import month, months_later
from app.services import events_list
from app.services.events_list import CalendarDay, EventRow, EventsView

Weeks = tuple[tuple[CalendarDay, ...], ...]


class MonthPage(Box):
    """A month of events.

    Signals: `opened(UUID)` an event; `add_asked(date)` one on that day; `shown(list)` with the
    events of the month once they are read.
    """

    opened = Signal(object)
    add_asked = Signal(object)
    shown = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__(gap=10)
        self._desk = desk
        self._on = desk.today()
        self._view = EventsView()
        self._newest = NewestRead(desk, self.tr("Reading the month"))
        self.title = Label("", "section")
        self.before = ToolButton("chevron-left", self.tr("The month before (Page Up)"))
        self.after = ToolButton("chevron-right", self.tr("The month after (Page Down)"))
        self.today = plain_button(self.tr("&Today"), "", self.go_to_today)
        self.grid = MonthGrid(self.tr("Days of the month"))
        self.add(Row(self.before, self.after, self.title, None, self.today, gap=8), self.grid)
        self.give_room_to(self.grid)
        self.before.clicked.connect(lambda: self.step(-1))
        self.after.clicked.connect(lambda: self.step(1))
        self.grid.stepped.connect(self.step)
        self.grid.walked_out.connect(self.walk_to)
        self.grid.day_opened.connect(self._on_day_opened)
        self.grid.line_opened.connect(self.opened)

    def show_view(self, view: EventsView) -> None:
        """Show the events of a view, in the month that is shown."""
        self._view = view
        self._stay()
        self._read()

    def walk_to(self, day: date) -> None:
        """Turn to the month of a day, and stand on it."""
        self._on = day
        self._read()

    def step(self, months: int) -> None:
        """Turn to another month, staying on the day of it."""
        self._stay()
        self._on = months_later(self._on, months)
        self._read()

    def go_to_today(self) -> None:
        """Turn to the month of today."""
        self.walk_to(self._desk.today())
        self.grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _stay(self) -> None:
        """Keep the day that is chosen, where it is of the month that is shown."""
        chosen = self.grid.chosen
        if chosen is not None and chosen.is_of_month:
            self._on = chosen.day

    def _read(self) -> None:
        office, on, view = self._desk.office, self._on, self._view
        self._newest.read(
            lambda: events_list.calendar(office, on, view), lambda weeks: self._show(on, weeks)
        )

    def _show(self, on: date, weeks: Weeks) -> None:
        self.title.setText(f"{month(on)} {on.year}")
        today = self._desk.today()
        self.grid.show_month([[_day(day, today) for day in week] for week in weeks], on)
        self.shown.emit([row for week in weeks for day in week if day.is_of_month
                         for row in day.events])  # fmt: skip

    def _on_day_opened(self, day: MonthDay) -> None:
        """Open the one event of a day, ask which of several, or add one where there is none."""
        if not day.lines:
            self.add_asked.emit(day.day)
        elif len(day.lines) == 1:
            self.opened.emit(day.lines[0].key)
        else:
            self._ask_which(day)

    def _ask_which(self, day: MonthDay) -> None:
        menu = QMenu(self)
        for line in day.lines:
            entry = menu.addAction(line.text.replace("&", "&&"))
            entry.triggered.connect(lambda _=False, key=line.key: self.opened.emit(key))
        menu.addSeparator()
        another = menu.addAction(self.tr("Add an event on this day\u2026"))
        another.triggered.connect(lambda _=False: self.add_asked.emit(day.day))
        menu.aboutToHide.connect(menu.deleteLater)
        place = self.grid.visualRect(self.grid.currentIndex())
        menu.popup(self.grid.viewport().mapToGlobal(place.center()))


def _day(day: CalendarDay, today: date) -> MonthDay:
    lines = tuple(_line(row) for row in day.events)
    return MonthDay(day.day, day.is_of_month, lines, day.day == today)


def _line(row: EventRow) -> MonthLine:
    return MonthLine(row.id, short_line(row), row.called_off)
