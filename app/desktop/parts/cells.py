"""Cells that are more than one line of text: a pill, a second line, a bar, or a box to tick."""

from typing import NamedTuple

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.desktop.look.look import Size, current_look
from app.desktop.look.outlines import paint_icon
from app.desktop.parts.columns import SECOND_ROLE, SHARE_ROLE, TONE_ROLE, Index
from app.desktop.parts.filled_bar import paint_bar
from app.desktop.parts.pill import GROUNDS, Tone

#: Where the text of a cell begins: its padding, and the three pixels Qt adds.
_INSET = 13
_BOX = 16
#: The room of a figure before its bar, and how high the bar is.
_FIGURE = 62
_BAR = 8


class CellDelegate(QStyledItemDelegate):
    """Draws the ground of a cell as every other, and on it what the cell holds."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Leave the text and the tick out: they are drawn afterwards."""
        super().initStyleOption(option, index)
        option.text = ""
        option.features &= ~QStyleOptionViewItem.ViewItemFeature.HasCheckIndicator

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the ground, then a box, a pill, a bar, or two lines."""
        super().paint(painter, option, index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        ticked = index.data(Qt.ItemDataRole.CheckStateRole)
        tone, share = index.data(TONE_ROLE), index.data(SHARE_ROLE)
        if ticked is not None:
            _paint_box(painter, rect, ticked == Qt.CheckState.Checked)
        elif tone is not None:
            _paint_pill(painter, rect, str(index.data()), Tone(tone), chosen)
        elif share is not None:
            _paint_share(painter, rect, str(index.data()), float(share), chosen)
        else:
            lines = (str(index.data() or ""), str(index.data(SECOND_ROLE) or ""))
            _paint_lines(painter, rect, lines, chosen)
        painter.restore()

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """A click anywhere in the cell ticks its box."""
        if index.data(Qt.ItemDataRole.CheckStateRole) is None:
            return super().editorEvent(event, model, option, index)
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            turn(model, index)
        return isinstance(event, QMouseEvent)


def turn(model: QAbstractItemModel, index: QModelIndex | Index) -> None:
    """Tick what is not ticked, or take the tick away."""
    is_ticked = index.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    wanted = Qt.CheckState.Unchecked if is_ticked else Qt.CheckState.Checked
    model.setData(index, wanted, Qt.ItemDataRole.CheckStateRole)


def _paint_box(painter: QPainter, rect: QRect, is_ticked: bool) -> None:
    look = current_look()
    side = look.px(_BOX)
    left = rect.left() + look.px(_INSET)
    box = QRectF(left + 0.5, rect.center().y() - side / 2 + 0.5, side, side)
    painter.setPen(look.colour("accent" if is_ticked else "strong_border"))
    painter.setBrush(look.colour("accent" if is_ticked else "surface"))
    painter.drawRoundedRect(box, look.px(4), look.px(4))
    if is_ticked:
        inset = look.px(2)
        inside = box.adjusted(inset, inset, -inset, -inset)
        paint_icon(painter, inside, "check", look.tokens.on_accent)


def _paint_pill(painter: QPainter, rect: QRect, text: str, tone: Tone, chosen: bool) -> None:
    """The quiet tones would be lost on the colour of the selection, on which they stand white."""
    look = current_look()
    painter.setFont(look.font(Size.SMALL, 600))
    metrics = painter.fontMetrics()
    room = rect.width() - look.px(_INSET) - look.px(6)
    beside = look.px(8)
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room - 2 * beside)
    width = metrics.horizontalAdvance(shown) + 2 * beside
    height = metrics.height() + 2 * look.px(2)
    place = QRectF(rect.left() + look.px(_INSET), 0, width, height)
    place.moveTop(rect.center().y() - height / 2 + 0.5)
    ground, ink = GROUNDS[tone]
    painter.setPen(Qt.PenStyle.NoPen)
    is_lost = chosen and tone in (Tone.GOOD, Tone.PLAIN)
    painter.setBrush(look.colour("surface" if is_lost else ground))
    painter.drawRoundedRect(place, look.px(8), look.px(8))
    painter.setPen(look.colour("ink" if tone is Tone.PLAIN else ink))
    painter.drawText(place, Qt.AlignmentFlag.AlignCenter, shown)


def _paint_share(painter: QPainter, rect: QRect, text: str, share: float, chosen: bool) -> None:
    """The figures line up at their right, and the bars begin under one another."""
    look = current_look()
    figure = QRectF(rect.left() + look.px(_INSET), rect.top(), look.px(_FIGURE), rect.height() - 1)
    painter.setFont(look.font(Size.BODY, tabular=True))
    painter.setPen(look.colour("tint_ink" if chosen else "ink"))
    middle = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
    painter.drawText(figure, int(middle), text)
    room = rect.right() - figure.right() - look.px(10) - look.px(_INSET)
    bar = QRectF(figure.right() + look.px(10), 0, max(room, 0), look.px(_BAR))
    bar.moveTop(figure.center().y() - bar.height() / 2)
    paint_bar(painter, bar, share, "surface" if chosen else "hover")


def _paint_lines(painter: QPainter, rect: QRect, lines: tuple[str, str], chosen: bool) -> None:
    """A long first line goes on in a second; where there is no other line it stands in the middle.

    The row must be high enough for three lines.
    """
    look = current_look()
    place = rect.adjusted(look.px(_INSET), 0, -look.px(8), -1)
    fonts = (look.font(), look.font(Size.SMALL))
    inks = ("tint_ink", "tint_ink") if chosen else ("ink", "muted")
    blocks: list[Block] = []
    for line, font, ink, wraps in zip(lines, fonts, inks, (True, False), strict=True):
        if line:
            painter.setFont(font)
            blocks.append(measured(painter.fontMetrics(), line, font, ink, place.width(), wraps))
    gap = look.px(1)
    top = place.center().y() - (sum(one.height for one in blocks) + gap * (len(blocks) - 1)) // 2
    for block in blocks:
        painter.setFont(block.font)
        painter.setPen(look.colour(block.ink))
        box = QRect(place.left(), top + 1, place.width(), block.height)
        painter.drawText(box, block.flags, block.text)
        top += block.height + gap


class Block(NamedTuple):
    """Words of a cell, and how high they stand when they are drawn with these flags."""

    text: str
    font: QFont
    ink: str
    height: int
    flags: int


def measured(
    metrics: QFontMetrics, line: str, font: QFont, ink: str, width: int, wraps: bool
) -> Block:
    """The words cut to their room, measured exactly as they will be drawn."""
    flow = Qt.TextFlag.TextWordWrap if wraps else Qt.TextFlag.TextSingleLine
    flags = int(Qt.AlignmentFlag.AlignVCenter) | int(flow)
    # Words do not fill a line to its end: two hold somewhat less than twice as much.
    text = metrics.elidedText(line, Qt.TextElideMode.ElideRight, int(width * (1.8 if wraps else 1)))
    height = metrics.boundingRect(QRect(0, 0, width, 10 * metrics.height()), flags, text).height()
    return Block(text, font, ink, height, flags)
