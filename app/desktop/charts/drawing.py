"""What charts of every kind draw alike: the head, the legend, the lines across, the names."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from app.desktop.charts.scale import Axis, label
from app.desktop.look.look import FAMILIES, Look

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
#: Where the plot begins below the head, and the head's own lines.
TITLE_TOP = 12
SUBTITLE_TOP = 36
PLOT_TOP = 64
SIDE = 16


class Pen:
    """A painter with the measures of a look: lengths are those of the design at 100 %.

    Fonts are exact to a fraction of a pixel, as print needs them.
    """

    def __init__(self, painter: QPainter, rect: QRectF, look: Look) -> None:
        self.painter = painter
        self.rect = rect
        self.look = look
        self.scale = look.text_size / 100
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)

    def u(self, length: float) -> float:
        """A length of the design."""
        return length * self.scale

    def font(self, size: float, weight: int = 400) -> QFont:
        """A font of the design, with figures of equal width."""
        font = QFont(list(FAMILIES))
        font.setPixelSize(max(1, round(self.u(size))))
        font.setWeight(QFont.Weight(weight))
        font.setFeature(QFont.Tag.fromString("tnum"), 1)
        return font

    def width(self, text: str, size: float, weight: int = 400) -> float:
        """How wide a text is."""
        return QFontMetricsF(self.font(size, weight)).horizontalAdvance(text)

    def text(
        self,
        where: QRectF,
        text: str,
        ink: str = "chart_text",
        size: float = 12,
        weight: int = 400,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        """Write a line of text, shortened where it does not fit."""
        font = self.font(size, weight)
        shown = QFontMetricsF(font).elidedText(
            text, Qt.TextElideMode.ElideRight, where.width() + self.u(1)
        )
        self.painter.setFont(font)
        self.painter.setPen(self.look.colour(ink))
        self.painter.drawText(where, align | _MIDDLE, shown)

    def head(self, title: str, subtitle: str) -> None:
        """Write the title, and the line with span and total under it."""
        left, room = self.rect.left() + self.u(SIDE), self.rect.width() - self.u(2 * SIDE)
        top = self.rect.top()
        self.text(
            QRectF(left, top + self.u(TITLE_TOP), room, self.u(22)), title, "chart_ink", 17, 600
        )
        self.text(QRectF(left, top + self.u(SUBTITLE_TOP), room, self.u(18)), subtitle)

    def legend(self, names: Sequence[tuple[str, str, bool]]) -> None:
        """Say which shape is which: name, token, and whether it is a line."""
        x = self.rect.left() + self.u(SIDE + 2)
        y = self.rect.top() + self.u(PLOT_TOP)
        for name, token, is_line in names:
            self.painter.setPen(Qt.PenStyle.NoPen)
            self.painter.setBrush(self.look.colour(token))
            if is_line:
                middle = y + self.u(9)
                self.painter.setPen(QPen(self.look.colour(token), self.u(2.4)))
                self.painter.drawLine(QPointF(x, middle), QPointF(x + self.u(18), middle))
                self.painter.drawEllipse(QPointF(x + self.u(9), middle), self.u(2.6), self.u(2.6))
                mark = self.u(18)
            else:
                box = QRectF(x, y + self.u(3), self.u(12), self.u(12))
                self.painter.drawRoundedRect(box, self.u(3), self.u(3))
                mark = self.u(12)
            width = self.width(name, 12.5) + self.u(4)
            where = QRectF(x + mark + self.u(8), y, width, self.u(18))
            self.text(where, name, "chart_ink", 12.5)
            x += mark + self.u(8) + width + self.u(20)

    def lines_across(self, plot: QRectF, axis: Axis, right: Axis | None = None) -> None:
        """Draw the light lines with their values; a second axis stands at the right."""
        for tick in axis.ticks:
            y = plot.bottom() - plot.height() * tick / axis.top
            self.painter.setPen(QPen(self.look.colour("chart_grid"), self.u(1)))
            self.painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            where = QRectF(
                self.rect.left(),
                y - self.u(9),
                plot.left() - self.rect.left() - self.u(8),
                self.u(18),
            )
            self.text(where, label(tick), align=Qt.AlignmentFlag.AlignRight)
        for tick in right.ticks if right is not None else ():
            y = plot.bottom() - plot.height() * tick / (right.top if right else 1)
            where = QRectF(plot.right() + self.u(6), y - self.u(9), self.u(40), self.u(18))
            self.text(where, label(tick), "chart_line")

    def names_below(self, plot: QRectF, labels: Sequence[str]) -> None:
        """Write the names under the plot; where they are too many, every second or third."""
        if not labels:
            return
        slot = plot.width() / len(labels)
        widest = max(self.width(name, 12) for name in labels) + self.u(4)
        every = max(1, -(-int(widest) // max(1, int(slot))))
        for number, name in enumerate(labels):
            if (len(labels) - 1 - number) % every == 0:
                middle = plot.left() + slot * (number + 0.5)
                where = QRectF(middle - widest, plot.bottom() + self.u(4), 2 * widest, self.u(20))
                self.text(where, name, align=Qt.AlignmentFlag.AlignHCenter)

    def plot(self, axis: Axis, right: Axis | None = None, *, legend: bool = True) -> QRectF:
        """The rectangle the values are drawn in."""
        widest = max(self.width(label(tick), 12) for tick in axis.ticks)
        left = self.u(SIDE + 8) + widest
        beside = self.u(SIDE + 2)
        if right is not None:
            beside = self.u(SIDE + 6) + max(self.width(label(tick), 12) for tick in right.ticks)
        top = self.u(PLOT_TOP + (31 if legend else 8))
        return self.rect.adjusted(left, top, -beside, -self.u(36))

    def bar(self, box: QRectF, token: str) -> None:
        """Draw a bar with a rounded top."""
        if box.height() <= 0:
            return
        radius = min(self.u(4), box.height(), box.width() / 2)
        path = QPainterPath(QPointF(box.left(), box.bottom()))
        path.lineTo(box.left(), box.top() + radius)
        path.quadTo(box.left(), box.top(), box.left() + radius, box.top())
        path.lineTo(box.right() - radius, box.top())
        path.quadTo(box.right(), box.top(), box.right(), box.top() + radius)
        path.lineTo(box.right(), box.bottom())
        path.closeSubpath()
        self.painter.fillPath(path, self.look.colour(token))

    def line(self, points: Sequence[QPointF], token: str) -> None:
        """Draw a line with open dots."""
        pen = QPen(self.look.colour(token), self.u(2.4))
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self.painter.setPen(pen)
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawPolyline(list(points))
        self.painter.setBrush(self.look.colour("surface"))
        for point in points:
            self.painter.drawEllipse(point, self.u(3.6), self.u(3.6))
