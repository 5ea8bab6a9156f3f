"""Receipts and certificates: told by their first bytes, and refused in a sentence."""

from pathlib import Path
from typing import NamedTuple

from app.records.drafts import LINE_LENGTH
from app.records.failures import AppError
from app.records.receipt import LARGEST_FILE_BYTES, FileKind

_LARGEST = f"{LARGEST_FILE_BYTES // (1024 * 1024)} MB"
#: What may stand ahead of a PDF's own first bytes: scanners leave a mark or an empty line there.
_AHEAD_OF_PDF = b"\xef\xbb\xbf\r\n\t "
#: The brands of a HEIF container that hold a still picture in HEVC (ISO/IEC 23008-12).
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"mif1"})


class ReceiptFile(NamedTuple):
    """A file on its way in: its name, its kind, and its bytes."""

    name: str
    kind: FileKind
    content: bytes


def read_receipt(path: Path) -> ReceiptFile:
    """The file there; raises AppError, naming it, where it is refused or cannot be read."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST_FILE_BYTES + 1)
    except OSError as error:
        raise AppError(
            f"{path.name} was not attached: {error.strerror or error}. Is it still there, and may "
            "it be read?"
        ) from error
    return receipt_of(path.name, content)


def receipt_of(name: str, content: bytes) -> ReceiptFile:
    """These bytes as a receipt; raises AppError, naming the file, where they are refused."""
    if not content:
        raise AppError(f"{name} was not attached: the file is empty.")
    if len(content) > LARGEST_FILE_BYTES:
        raise AppError(
            f"{name} was not attached: it is larger than {_LARGEST}. Please make the picture "
            "smaller, or photograph the paper alone."
        )
    kind = kind_of(content)
    if kind is None:
        raise AppError(
            f"{name} was not attached: it is not a PDF or a picture. What is kept is a PDF, JPEG, "
            "PNG, WebP or HEIC file."
        )
    return ReceiptFile(_shortened(name), kind, content)


def kind_of(content: bytes) -> FileKind | None:
    """The kind of file that bytes are by how they begin, or None for one that is not taken in."""
    starts = (
        (content.lstrip(_AHEAD_OF_PDF).startswith(b"%PDF-"), FileKind.PDF),
        (content.startswith(b"\xff\xd8\xff"), FileKind.JPEG),
        (content.startswith(b"\x89PNG\r\n\x1a\n"), FileKind.PNG),
        (content[:4] == b"RIFF" and content[8:12] == b"WEBP", FileKind.WEBP),
        (content[4:8] == b"ftyp" and content[8:12] in _HEIC_BRANDS, FileKind.HEIC),
    )
    return next((kind for begins_so, kind in starts if begins_so), None)


def _shortened(name: str) -> str:
    """The name as it is kept: printable, and cut before its ending where it is too long."""
    printable = "".join(letter if letter.isprintable() else " " for letter in name).strip()
    stem, dot, ending = (printable or "receipt").rpartition(".")
    room = LINE_LENGTH - len(dot) - len(ending)
    return f"{stem[: max(room, 0)]}{dot}{ending}"[:LINE_LENGTH]
