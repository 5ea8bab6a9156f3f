"""The heat map: a year of days, a column a week, darker where more was given."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from app.desktop.charts.chart import ChartTable
from app.desktop.charts.drawing import PLOT_TOP, SIDE, Pen
from app.desktop.look.look import Look
from app.rules.days import WEEKDAYS, short_day, short_month

_DAYS = tuple(name[:3] for name in WEEKDAYS)
_GAP = 3
_WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class HeatMap:
    """How much was given on each day from the first to the last, both included."""

    title: str
    subtitle: str
    first: date
    last: date
    values: Mapping[date, int]
    unit: str = ""

    @property
    def least_height(self) -> int:
        """How high it must be to be read, at 100 %."""
        return 200

    def paint(self, painter: QPainter, rect: QRectF, look: Look) -> None:
        """Draw it into the rectangle in a look."""
        pen = Pen(painter, rect, look)
        pen.head(self.title, self.subtitle)
        monday = self.first - timedelta(days=self.first.weekday())
        weeks = (self.last - monday).days // 7 + 1
        left = rect.left() + pen.u(SIDE + 34)
        top = rect.top() + pen.u(PLOT_TOP + 18)
        cell = min(
            (rect.right() - pen.u(SIDE) - left) / weeks, (rect.bottom() - pen.u(10) - top) / 7
        )
        self._paint_names(pen, monday, weeks, QRectF(left, top, cell, cell))
        painter.setPen(Qt.PenStyle.NoPen)
        highest = max(self.values.values(), default=0)
        side = max(1.0, cell - pen.u(_GAP))
        day = self.first
        while day <= self.last:
            column, row = (day - monday).days // 7, day.weekday()
            step = heat_step(self.values.get(day, 0), highest)
            painter.setBrush(look.colour(f"heat_{step}"))
            box = QRectF(left + column * cell, top + row * cell, side, side)
            painter.drawRoundedRect(box, pen.u(2), pen.u(2))
            day += timedelta(days=1)

    def told(self) -> str:
        """The chart in words."""
        days = {day: value for day, value in self.values.items() if value}
        if not days:
            return f"{self.title}. {self.subtitle}. Nothing yet."
        busiest = max(days, key=lambda day: (days[day], day))
        by_weekday = [sum(v for d, v in days.items() if d.weekday() == n) for n in range(7)]
        weekday = _DAYS[max(range(7), key=by_weekday.__getitem__)]
        return (
            f"{self.title}. {self.subtitle}. Something on {len(days):,} days; most on"
            f" {short_day(busiest)} ({days[busiest]:,} {self.unit});"
            f" the busiest weekday is {weekday}."
        )

    def table(self) -> ChartTable:
        """The figures as rows, a row a week."""
        monday = self.first - timedelta(days=self.first.weekday())
        rows: list[tuple[str, ...]] = []
        while monday <= self.last:
            week = (monday + timedelta(days=number) for number in range(7))
            rows.append((short_day(monday), *(f"{self.values.get(day, 0):,}" for day in week)))
            monday += _WEEK
        return ChartTable(("Week of", *_DAYS), tuple(rows))

    def _paint_names(self, pen: Pen, monday: date, weeks: int, cell: QRectF) -> None:
        side = cell.width()
        for number in (0, 2, 4, 6):
            where = QRectF(
                pen.rect.left() + pen.u(SIDE),
                cell.top() + number * side - pen.u(1.5),
                pen.u(28),
                side,
            )
            pen.text(where, _DAYS[number], size=11.5, align=Qt.AlignmentFlag.AlignRight)
        free_from = 0.0
        for column in range(weeks):
            day = monday + column * _WEEK
            days = (day + timedelta(days=number) for number in range(7))
            starts = any(one.day == 1 and one <= self.last for one in days)
            x = cell.left() + column * side
            if (starts or column == 0) and x >= free_from:
                name = short_month(day + timedelta(days=6))
                pen.text(QRectF(x, cell.top() - pen.u(22), pen.u(36), pen.u(18)), name, size=11.5)
                free_from = x + pen.u(34)


def heat_step(value: int, highest: int) -> int:
    """Which of the five steps a value takes: none, then four equal shares of the highest."""
    if value <= 0 or highest <= 0:
        return 0
    return min(4, 1 + (value - 1) * 4 // highest)
