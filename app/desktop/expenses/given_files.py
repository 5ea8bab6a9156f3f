"""Receipts as they are handed over: files that are dropped, and pictures that are pasted."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from app.services.receipts import ReceiptFile, receipt_of

translate = QCoreApplication.translate

#: Of a longer name the beginning and the end are shown, which tell most.
_LONGEST_NAME = 26


def is_given(data: QMimeData) -> bool:
    """Whether what is dragged may hold receipts."""
    return data.hasUrls() or data.hasImage()


def files_given(data: QMimeData) -> list[Path | ReceiptFile]:
    """The files that were dropped or copied, or else the picture, such as a screenshot."""
    files: list[Path | ReceiptFile] = [
        Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()
    ]
    if not files and data.hasImage():
        picture = QImage(data.imageData())
        if not picture.isNull():
            files.append(_as_file(picture, translate("GivenFiles", "Pasted picture.png")))
    return files


def _as_file(picture: QImage, name: str) -> ReceiptFile:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(picture)
    return receipt_of(name, bytes(content.data()))


def short_name(name: str) -> str:
    """A name of a file that fits on a button, whatever a phone called it."""
    if len(name) > _LONGEST_NAME:
        name = f"{name[:14]}\u2026{name[-10:]}"
    # An ampersand would be taken for the mark of a key.
    return name.replace("&", "&&")
