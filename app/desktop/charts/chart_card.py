"""A chart in a card, with its words for screen readers and "Show as table"."""

from typing import Any

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget

from app.desktop.charts.chart import Chart
from app.desktop.look.look import Dressed, Look, current_look
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import link_button
from app.desktop.parts.columns import Column
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable


class ChartView(Dressed, QWidget):
    """A chart drawn into a widget."""

    def __init__(self, chart: Chart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.show_chart(chart)

    def show_chart(self, chart: Chart) -> None:
        """Show other figures."""
        self.chart = chart
        self.setAccessibleName(chart.title)
        self.setAccessibleDescription(chart.told())
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Be at least as high as the chart can be read."""
        self.setMinimumHeight(look.px(self.chart.least_height))
        self.update()

    def sizeHint(self) -> QSize:
        """A little above the least."""
        return QSize(current_look().px(340), current_look().px(self.chart.least_height + 50))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the chart, and a ring when it has the focus."""
        painter = QPainter(self)
        look = current_look()
        self.chart.paint(painter, QRectF(self.rect()), look)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            pen = painter.pen()
            pen.setColor(look.colour("accent"))
            pen.setWidth(2)
            painter.setPen(pen)
            ring = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(ring, look.px(8), look.px(8))
        painter.end()


class ChartCard(Box):
    """A card that shows a chart, or the same figures as a table; `inside` another it is bare."""

    def __init__(self, chart: Chart, *, inside: bool = False) -> None:
        super().__init__(kind="inside" if inside else "card", margins=(2, 2, 2, 2), gap=0)
        self.view = ChartView(chart)
        # The stack shows its first widget, which outside the card would be a window of its own.
        self._stack = QStackedLayout()
        self.box.addLayout(self._stack, 1)
        self._stack.addWidget(self.view)
        self._table: RecordTable | None = None
        self.switch = link_button("")
        self.switch.clicked.connect(self._on_switch_clicked)
        self.add(Row(None, self.switch, margins=(12, 0, 12, 8)))
        self._name_switch()

    def show_chart(self, chart: Chart) -> None:
        """Show other figures, as a chart or a table as before."""
        self.view.show_chart(chart)
        if self._table is not None:
            was_shown = self.shows_table
            self._stack.removeWidget(self._table)
            self._table.deleteLater()
            self._table = None
            if was_shown:
                self._stack.setCurrentWidget(self._make_table())
        self._name_switch()

    @property
    def shows_table(self) -> bool:
        """Whether the table is shown in place of the chart."""
        return self._table is not None and self._stack.currentWidget() is self._table

    def _on_switch_clicked(self) -> None:
        wanted = self.view if self.shows_table else (self._table or self._make_table())
        self._stack.setCurrentWidget(wanted)
        self._name_switch()

    def _make_table(self) -> RecordTable:
        figures = self.view.chart.table()
        columns: list[Column[Any]] = [
            Column(head, _cell(number), right=number > 0, width=110, stretch=number == 0)
            for number, head in enumerate(figures.heads)
        ]
        model = RecordModel(columns, self)
        model.show_rows(figures.rows)
        self._table = RecordTable(model, self.view.chart.title, flush=True)
        self._table.setSortingEnabled(False)
        self._stack.addWidget(self._table)
        return self._table

    def _name_switch(self) -> None:
        title = self.view.chart.title
        if self.shows_table:
            self.switch.setText(self.tr("Show as chart"))
            named = self.tr("Show as chart: {title}").format(title=title)
        else:
            self.switch.setText(self.tr("Show as table"))
            named = self.tr("Show as table: {title}").format(title=title)
        self.switch.setAccessibleName(named)


def _cell(number: int) -> Any:
    return lambda row: row[number]
