"""A figure on Home: the number, what it counts, and how to read it."""

from typing import NamedTuple

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.desktop.look.look import Dressed, Look, current_look
from app.desktop.parts.boxes import GAP_ACROSS, Box
from app.desktop.parts.labels import Label, WrappingLabel

#: How narrow a card may be before they stand two by two.
_LEAST_WIDTH = 165


class Figure(NamedTuple):
    """What a card shows: "356 h", "given this month", "24% more than February"."""

    value: str
    what: str
    remark: str = ""


class FigureCard(Box):
    """One figure in large type."""

    def __init__(self, figure: Figure) -> None:
        super().__init__(kind="card", margins=(16, 12, 16, 12), gap=1)
        self.value = Label("", "figure")
        self.what = WrappingLabel("")
        self.remark = WrappingLabel("", "small")
        self.add(self.value, self.what, self.remark, None)
        self.show_figure(figure)

    def show_figure(self, figure: Figure) -> None:
        """Show another figure."""
        self.value.setText(figure.value)
        self.what.setText(figure.what)
        self.remark.setText(figure.remark)
        self.remark.setVisible(bool(figure.remark))
        self.setAccessibleName(" ".join(part for part in figure if part))


class FigureRow(Dressed, QWidget):
    """Figures beside one another, all equally wide; two by two where there is less room."""

    def __init__(self, *figures: Figure) -> None:
        super().__init__()
        self._cards: list[FigureCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._across = 0
        self.dress(current_look())
        self.show_figures(*figures)

    def show_figures(self, *figures: Figure) -> None:
        """Show these figures in place of the ones before."""
        while len(self._cards) < len(figures):
            card = FigureCard(figures[len(self._cards)])
            # Showing what has no parent yet would open it as a window of its own.
            card.setParent(self)
            self._cards.append(card)
            self._across = 0
        for number, card in enumerate(self._cards):
            card.setVisible(number < len(figures))
            if number < len(figures):
                card.show_figure(figures[number])
        self._lay_out()

    def dress(self, look: Look) -> None:
        """Take up the gap of a look."""
        self._grid.setSpacing(look.px(GAP_ACROSS))

    def minimumSizeHint(self) -> QSize:
        """As narrow as two figures."""
        return QSize(current_look().px(280), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the cards out for the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def _lay_out(self) -> None:
        count = max(1, len(self._cards))
        has_room = self.width() >= count * current_look().px(_LEAST_WIDTH)
        across = count if has_room else min(2, count)
        if across == self._across:
            return
        for column in range(self._across):
            self._grid.setColumnStretch(column, 0)
        self._across = across
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // across, number % across)
        for column in range(across):
            self._grid.setColumnStretch(column, 1)
