"""How the bytes of a text file are to be read as letters."""

import codecs
import hashlib
from pathlib import Path
from typing import NamedTuple

from app.exchange.sheet import Progress, Stopped
from app.records.failures import AppError, Cancelled

#: No office file is larger; a larger one is a mistake.
LARGEST_BYTES = 200_000_000

_CHUNK = 1 << 20
_UTF8_BOM = codecs.BOM_UTF8
_CONTROLS = bytes(code for code in (*range(32), 127) if code not in b"\t\n\r")


class TextBytes(NamedTuple):
    """What the bytes of a file are: where its text starts, and how it is written."""

    sha256: str
    encoding: str
    start: int
    size: int
    #: Whether a control character stands anywhere, so that each line must be looked at.
    has_controls: bool


def look_at_bytes(
    path: Path, encoding: str | None, progress: Progress, stopped: Stopped
) -> TextBytes:
    """How this file is written: a byte order mark, then UTF-16, then UTF-8, else Windows-1252.

    Raises AppError where it is no text or too large. `encoding` overrides what is found.
    """
    size = path.stat().st_size
    if size > LARGEST_BYTES:
        raise AppError(
            f"{path.name} was not read: it is {size // 1_000_000:,} MB large and the limit is"
            f" {LARGEST_BYTES // 1_000_000} MB. Please split it."
        )
    digest = hashlib.sha256()
    utf8 = codecs.getincrementaldecoder("utf-8")()
    is_utf8 = True
    has_controls = False
    with path.open("rb") as file:
        head = file.read(4096)
        file.seek(0)
        while chunk := file.read(_CHUNK):
            if stopped():
                raise Cancelled
            digest.update(chunk)
            is_utf8 = is_utf8 and _decodes(utf8, chunk)
            has_controls = has_controls or len(chunk.translate(None, _CONTROLS)) < len(chunk)
            progress(file.tell(), 2 * size)
    is_utf8 = is_utf8 and _decodes(utf8, b"", final=True)
    found, start = encoding_of(head, is_utf8=is_utf8)
    if "\x00" in head[start:].decode(encoding or found, "replace"):
        raise AppError(
            f"{path.name} was not read: it is not a table of text. Please save it as CSV or .xlsx."
        )
    return TextBytes(digest.hexdigest(), encoding or found, start, size, has_controls)


def encoding_of(head: bytes, *, is_utf8: bool) -> tuple[str, int]:
    """The encoding of bytes that start so, and where the text starts behind the marks."""
    start = 0
    while head.startswith(_UTF8_BOM, start):
        start += len(_UTF8_BOM)
    if start:
        return ("utf-8" if is_utf8 else "cp1252"), start
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        while head.startswith(mark, start):
            start += len(mark)
        if start:
            return name, start
    if b"\x00" in head[:2]:
        return ("utf-16-be" if head[0] == 0 else "utf-16-le"), 0
    return ("utf-8" if is_utf8 else "cp1252"), 0


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool = False) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True
