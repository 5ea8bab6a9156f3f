"""What is seen first: the window as it will be, with real hours, painted without any of its parts.

Loading the parts takes as long as starting Qt itself, so the first page draws what they would show.
"""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.desktop.look.look import Look, Size, current_look
from app.desktop.look.outlines import paint_icon
from app.desktop.places import Place
from app.records.first_look import FirstHours, FirstLook
from app.rules.days import short_day
from app.rules.lengths import duration

_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
#: Where the columns of the table begin, at 100 %.
_COLUMNS = (13, 143, 383)
_ROW = 40


class FirstPage(QWidget):
    """The sidebar, the hours of this month and the latest of them, until the parts take over."""

    def __init__(self, first: FirstLook | None, places: Sequence[Place]) -> None:
        super().__init__()
        self.first = first
        #: Whether it fills the window; among the parts, the sidebar is there already.
        self.stands_alone = True
        self._places = places
        if first is not None:
            given = self.tr("{length} given this month").format(
                length=duration(first.minutes_this_month)
            )
            self.setAccessibleName(f"{first.charity_name}. {given}")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the page."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = _Pen(painter, current_look())
        side = 0
        if self.stands_alone:
            side = pen.look.px(228 if pen.look.text_size == 100 else 228 * 0.95)
            self._paint_sidebar(pen, side)
        if self.first is not None:
            painter.translate(side + pen.look.px(28), 0)
            self._paint_content(pen, self.width() - side - pen.look.px(56), self.first)
        painter.end()

    def _paint_sidebar(self, pen: "_Pen", side: int) -> None:
        px = pen.look.px
        pen.fill(QRect(0, 0, side, self.height()), "sidebar")
        pen.fill(QRect(side - 1, 0, 1, self.height()), "border")
        pen.icon("heart-handshake", px(20), px(23), 26, "accent")
        pen.text(QRect(px(56), px(18), side, px(20)), "Goodturn", Size.SECTION, 600)
        if self.first is not None:
            where = QRect(px(56), px(38), side - px(64), px(16))
            pen.text(where, self.first.charity_name, Size.SMALL, 400, "muted")
        rows = [place for place in self._places if place.in_rows]
        for number, place in enumerate(rows):
            top = px(70) + number * px(_ROW)
            pen.icon(place.icon, px(23), top + px(10), 20)
            where = QRect(px(55), top, side - px(60), px(_ROW))
            pen.text(where, place.name, Size.BODY, 500)
        foot = [place for place in self._places if place.in_foot]
        for number, place in enumerate(foot):
            top = self.height() - px(95) + number * px(42)
            pen.icon(place.icon, px(22), top + px(12), 17)
            pen.text(QRect(px(48), top, side, px(42)), place.name)

    def _paint_content(self, pen: "_Pen", width: int, first: FirstLook) -> None:
        px = pen.look.px
        pen.text(QRect(0, px(22), width, px(32)), first.charity_name, Size.TITLE, 600)
        pen.text(QRect(0, px(54), width, px(18)), self.tr("Opening\u2026"), ink="muted")
        pen.card(QRectF(0.5, px(86) + 0.5, width - 1, px(78)))
        given = duration(first.minutes_this_month)
        pen.text(QRect(px(17), px(98), width, px(32)), given, Size.FIGURE, 600)
        pen.text(QRect(px(17), px(131), width, px(18)), self.tr("given this month"))
        top = px(180)
        pen.card(QRectF(0.5, top + 0.5, width - 1, self.height() - top - px(22)))
        heads = (self.tr("Day"), self.tr("Name"), self.tr("Activity"), self.tr("Hours"))
        self._paint_row(pen, top, width, heads, is_head=True)
        for number, hours in enumerate(first.latest):
            line = top + px(39) + number * px(_ROW)
            if line + px(_ROW) > self.height() - px(22):
                break
            self._paint_row(pen, line, width, _told(hours))

    def _paint_row(
        self, pen: "_Pen", top: int, width: int, texts: Sequence[str], *, is_head: bool = False
    ) -> None:
        px = pen.look.px
        weight, ink = (600, "muted") if is_head else (400, "ink")
        for text, left in zip(texts, _COLUMNS, strict=False):
            where = QRect(px(left), top, px(230), px(_ROW))
            pen.text(where, text, Size.BODY, weight, ink)
        where = QRect(0, top, width - px(26), px(_ROW))
        pen.text(where, texts[-1], Size.BODY, weight, ink, _RIGHT)
        pen.fill(QRect(1, top + px(_ROW) - 1, width - 2, 1), "border")


class _Pen:
    """A painter and the look it paints in."""

    def __init__(self, painter: QPainter, look: Look) -> None:
        self.painter = painter
        self.look = look

    def fill(self, where: QRect, token: str) -> None:
        # `fillRect` would have PySide make all the names of QGradient first.
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.look.colour(token))
        self.painter.drawRect(where)

    def text(
        self,
        where: QRect,
        text: str,
        size: Size = Size.BODY,
        weight: int = 400,
        ink: str = "ink",
        align: Qt.AlignmentFlag = _MIDDLE,
    ) -> None:
        self.painter.setFont(self.look.font(size, weight, tabular=align is _RIGHT))
        self.painter.setPen(self.look.colour(ink))
        self.painter.drawText(where, align, text)

    def icon(self, name: str, left: int, top: int, size: int, ink: str = "muted") -> None:
        side = self.look.px(size)
        colour = getattr(self.look.tokens, ink)
        paint_icon(self.painter, QRectF(left, top, side, side), name, colour)

    def card(self, where: QRectF) -> None:
        self.painter.setPen(self.look.colour("border"))
        self.painter.setBrush(self.look.colour("surface"))
        radius = self.look.px(10)
        self.painter.drawRoundedRect(where, radius, radius)


def _told(hours: FirstHours) -> tuple[str, str, str, str]:
    return short_day(hours.day), hours.name, hours.activity, duration(hours.minutes)
