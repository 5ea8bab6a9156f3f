"""Bars by month, a line over them where two things are told at once, or lines alone."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from app.desktop.charts.chart import HEIGHT, ChartTable, Series, told_series
from app.desktop.charts.drawing import Pen
from app.desktop.charts.scale import Axis, axis
from app.desktop.look.look import Look

#: How much of its slot a bar fills.
BAR_SHARE = 0.56


@dataclass(frozen=True, slots=True)
class BarChart:
    """Bars, and a second series as a line with its own axis at the right."""

    title: str
    subtitle: str
    labels: tuple[str, ...]
    bars: Series
    line: Series | None = None

    @property
    def least_height(self) -> int:
        """How high it must be to be read, at 100 %."""
        return HEIGHT

    def paint(self, painter: QPainter, rect: QRectF, look: Look) -> None:
        """Draw it into the rectangle in a look."""
        pen = Pen(painter, rect, look)
        across = axis(max(self.bars.values, default=0))
        right = None if self.line is None else _beside(across, self.line)
        plot = pen.plot(across, right)
        pen.head(self.title, self.subtitle)
        legend = [(self.bars.name, "chart_bar", False)]
        pen.lines_across(plot, across, right)
        pen.names_below(plot, self.labels)
        slot = plot.width() / max(1, len(self.labels))
        for number, value in enumerate(self.bars.values):
            height = plot.height() * value / across.top
            width = slot * BAR_SHARE
            left = plot.left() + slot * number + (slot - width) / 2
            pen.bar(QRectF(left, plot.bottom() - height, width, height), "chart_bar")
        if self.line is not None and right is not None:
            legend.append((self.line.name, "chart_line", True))
            pen.line(_points(plot, self.line, right), "chart_line")
        pen.legend(legend)

    def told(self) -> str:
        """The chart in words."""
        told = [told_series(self.labels, self.bars)]
        if self.line is not None:
            told.append(told_series(self.labels, self.line))
        return f"{self.title}. {self.subtitle}. {' '.join(told)}"

    def table(self) -> ChartTable:
        """The figures as rows."""
        return _table(self.labels, (self.bars,) if self.line is None else (self.bars, self.line))


@dataclass(frozen=True, slots=True)
class LineChart:
    """One or two series as lines on one axis."""

    title: str
    subtitle: str
    labels: tuple[str, ...]
    lines: tuple[Series, ...]

    @property
    def least_height(self) -> int:
        """How high it must be to be read, at 100 %."""
        return HEIGHT

    def paint(self, painter: QPainter, rect: QRectF, look: Look) -> None:
        """Draw it into the rectangle in a look."""
        pen = Pen(painter, rect, look)
        across = axis(max((max(line.values, default=0) for line in self.lines), default=0))
        plot = pen.plot(across)
        pen.head(self.title, self.subtitle)
        pen.lines_across(plot, across)
        pen.names_below(plot, self.labels)
        tokens = ("chart_bar", "chart_line")
        for line, token in zip(self.lines, tokens, strict=False):
            pen.line(_points(plot, line, across), token)
        pen.legend(
            [(line.name, token, True) for line, token in zip(self.lines, tokens, strict=False)]
        )

    def told(self) -> str:
        """The chart in words."""
        told = " ".join(told_series(self.labels, line) for line in self.lines)
        return f"{self.title}. {self.subtitle}. {told}"

    def table(self) -> ChartTable:
        """The figures as rows."""
        return _table(self.labels, self.lines)


def _beside(across: Axis, line: Series) -> Axis:
    """A second axis with as many lines as the first, so that both share them."""
    lines = len(across.ticks) - 1
    own = axis(max(line.values, default=0), lines)
    return Axis(own.step * lines, own.step) if own.top <= own.step * lines else own


def _points(plot: QRectF, line: Series, across: Axis) -> list[QPointF]:
    slot = plot.width() / max(1, len(line.values))
    return [
        QPointF(
            plot.left() + slot * (number + 0.5),
            plot.bottom() - plot.height() * value / across.top,
        )
        for number, value in enumerate(line.values)
    ]


def _table(labels: tuple[str, ...], series: tuple[Series, ...]) -> ChartTable:
    return ChartTable(
        ("", *(one.name for one in series)),
        tuple(
            (name, *(one.said(one.values[number]) for one in series))
            for number, name in enumerate(labels)
        ),
    )
