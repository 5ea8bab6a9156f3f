"""Receipts for the demo charity: a small PDF and a small picture, real files both, drawn here."""

import struct
import zlib
from collections.abc import Iterable, Sequence
from datetime import date

from app.rules.days import full_day
from app.rules.wording import pounds

_PNG = b"\x89PNG\r\n\x1a\n"
_PAPER, _INK = 0xF6, 0x30
_WIDTH, _HEIGHT = 220, 150
#: The figures of the picture, five rows of three dots each.
_FIGURES = {
    "0": ("###", "#.#", "#.#", "#.#", "###"),
    "1": (".#.", "##.", ".#.", ".#.", "###"),
    "2": ("###", "..#", "###", "#..", "###"),
    "3": ("###", "..#", "###", "..#", "###"),
    "4": ("#.#", "#.#", "###", "..#", "..#"),
    "5": ("###", "#..", "###", "..#", "###"),
    "6": ("###", "#..", "###", "#.#", "###"),
    "7": ("###", "..#", "..#", ".#.", ".#."),
    "8": ("###", "#.#", "###", "#.#", "###"),
    "9": ("###", "#.#", "###", "..#", "###"),
    "£": (".##", ".#.", "###", ".#.", "###"),
    ".": ("...", "...", "...", "...", ".#."),
}
_DOT = 6


def ticket_picture(pence: int) -> bytes:
    """A picture (PNG) of a till receipt: lines of print, and the sum in large figures."""
    rows = [bytearray([_PAPER]) * _WIDTH for _ in range(_HEIGHT)]
    for place, width in enumerate((120, 90, 150, 70)):
        _fill(rows, 20, 16 + 12 * place, width, 4)
    for place, figure in enumerate(pounds(pence).replace(",", "")):
        _draw(rows, _FIGURES[figure], 20 + place * 4 * _DOT, 90)
    pixels = b"".join(b"\0" + bytes(row) for row in rows)
    header = struct.pack(">IIBBBBB", _WIDTH, _HEIGHT, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(pixels, 9)), (b"IEND", b""))
    return _PNG + b"".join(_chunk(name, content) for name, content in parts)


def ticket_paper(what: str, day: date, pence: int) -> bytes:
    """A receipt of one page (PDF): what was bought, on which day, for how much."""
    lines = (what, full_day(day), f"Paid {pounds(pence)}", "Thank you")
    text = "BT /F 14 Tf 24 180 Td 20 TL " + " ".join(f"({_plain(line)}) '" for line in lines)
    drawn = f"{text} ET".encode("cp1252", "replace")
    return _paper(
        (
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 220] /Contents 4 0 R"
            b" /Resources << /Font << /F 5 0 R >> >> >>",
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        )
    )


def _paper(objects: Iterable[bytes]) -> bytes:
    """A PDF of these objects, with the table of where each begins (ISO 32000-1, 7.5)."""
    written = bytearray(b"%PDF-1.4\n")
    begins = []
    for number, content in enumerate(objects, start=1):
        begins.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = len(written)
    entries = b"".join(b"%010d 00000 n \n" % place for place in begins)
    written += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(begins) + 1, entries)
    written += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(begins) + 1)
    written += b"startxref\n%d\n%%%%EOF\n" % table
    return bytes(written)


def _plain(text: str) -> str:
    return "".join(f"\\{letter}" if letter in "\\()" else letter for letter in text)


def _chunk(name: bytes, content: bytes) -> bytes:
    length = struct.pack(">I", len(content))
    return length + name + content + struct.pack(">I", zlib.crc32(name + content))


def _draw(rows: Sequence[bytearray], figure: Sequence[str], left: int, top: int) -> None:
    for down, dots in enumerate(figure):
        for along, dot in enumerate(dots):
            if dot == "#":
                _fill(rows, left + along * _DOT, top + down * _DOT, _DOT, _DOT)


def _fill(rows: Sequence[bytearray], left: int, top: int, width: int, height: int) -> None:
    for row in rows[top : top + height]:
        row[left : left + width] = bytes([_INK]) * width
