"""What a chart shows, whatever draws it: title, total, and the figures by name."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, Protocol

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from app.desktop.look.look import Look


class ChartTable(NamedTuple):
    """The same figures as rows: the heads of the columns, and the rows."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Chart(Protocol):
    """A chart that can be drawn, told and read as a table."""

    @property
    def title(self) -> str:
        """What it is about."""
        ...

    @property
    def subtitle(self) -> str:
        """The span and the total."""
        ...

    @property
    def least_height(self) -> int:
        """How high it must be to be read, at 100 %."""
        ...

    def paint(self, painter: QPainter, rect: QRectF, look: Look) -> None:
        """Draw it into the rectangle in a look."""
        ...

    def told(self) -> str:
        """The chart in words."""
        ...

    def table(self) -> ChartTable:
        """The figures as rows."""
        ...


#: The height of a chart with axes.
HEIGHT = 250


@dataclass(frozen=True, slots=True)
class Series:
    """One row of values with its name; the unit is written behind a value that is told."""

    name: str
    values: tuple[float, ...]
    unit: str = ""

    def said(self, value: float) -> str:
        """A value with its unit."""
        figure = f"{value:,.1f}".removesuffix(".0")
        return f"{figure} {self.unit}".rstrip()


def told_series(labels: Sequence[str], series: Series) -> str:
    """A series in words: its highest and lowest, and its last value."""
    if not series.values:
        return f"{series.name}: nothing yet."
    high = max(range(len(labels)), key=lambda n: series.values[n])
    low = min(range(len(labels)), key=lambda n: series.values[n])
    return (
        f"{series.name}: most in {labels[high]} ({series.said(series.values[high])}), "
        f"least in {labels[low]} ({series.said(series.values[low])}), "
        f"in {labels[-1]} {series.said(series.values[-1])}."
    )
