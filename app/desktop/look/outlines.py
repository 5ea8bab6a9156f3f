"""Lucide's outlines, drawn in a colour of the look."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer

from app.records.resources import resource_path

STROKE = "1.9"


@lru_cache(maxsize=512)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    outline = resource_path(f"icons/{name}.svg").read_text(encoding="utf-8")
    drawn = outline.replace("currentColor", colour).replace(
        'stroke-width="2"', f'stroke-width="{STROKE}"'
    )
    return QSvgRenderer(QByteArray(drawn.encode()))


def paint_icon(painter: QPainter, target: QRectF, name: str, colour: str) -> None:
    """Draw the icon of that name into the rectangle; the colour is written as `#rrggbb`."""
    _renderer(name, colour).render(painter, target)
