"""A chart outside the window: as a picture, a drawing for documents, or a page."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QRectF, QSize, QSizeF
from PySide6.QtGui import QColor, QImage, QPageSize, QPainter, QPdfWriter
from PySide6.QtSvg import QSvgGenerator

from app.desktop.charts.chart import Chart
from app.desktop.look.look import Look

#: What goes into documents is always dark on white.
PRINTED = Look()


def picture(chart: Chart, size: QSize, look: Look = PRINTED, scale: float = 2.0) -> QImage:
    """The chart as an image of that size, with `scale` dots a pixel."""
    image = QImage(size * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(look.tokens.surface))
    painter = QPainter(image)
    painter.scale(scale, scale)
    chart.paint(painter, QRectF(0, 0, size.width(), size.height()), look)
    painter.end()
    return image


def drawing(chart: Chart, size: QSize, look: Look = PRINTED) -> bytes:
    """The chart as SVG."""
    bytes_written = QByteArray()
    buffer = QBuffer(bytes_written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setSize(size)
    generator.setViewBox(QRectF(0, 0, size.width(), size.height()))
    generator.setTitle(chart.title)
    generator.setDescription(chart.told())
    painter = QPainter(generator)
    chart.paint(painter, QRectF(0, 0, size.width(), size.height()), look)
    painter.end()
    buffer.close()
    return bytes(bytes_written.data())


def page(chart: Chart, path: Path, size: QSize, look: Look = PRINTED) -> None:
    """Write the chart as a PDF of its own size, all lines and letters."""
    writer = QPdfWriter(str(path))
    writer.setResolution(96)
    writer.setTitle(chart.title)
    points = QSizeF(size.width() * 0.75, size.height() * 0.75)
    writer.setPageSize(QPageSize(points, QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    painter = QPainter(writer)
    chart.paint(painter, QRectF(0, 0, size.width(), size.height()), look)
    painter.end()
