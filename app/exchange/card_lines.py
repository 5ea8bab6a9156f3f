"""The lines of contact cards: folds undone, and every value turned into letters."""

import quopri
import re
from collections.abc import Iterator
from typing import NamedTuple

from app.exchange.text_encoding import encoding_of

_CHARSET = re.compile(r"CHARSET=\"?([^;\"]+)", re.IGNORECASE)


class CardLine(NamedTuple):
    """One property of a card: its name, its parameters, and its value as text."""

    name: str
    parameters: tuple[str, ...]
    value: str
    #: Whether the letters outside English had to be guessed at.
    is_doubtful: bool = False


class RawCard(NamedTuple):
    """One card: the line it starts on and its properties."""

    line: int
    lines: tuple[CardLine, ...]


def cards_in(data: bytes, wanted: frozenset[str]) -> Iterator[RawCard]:
    """The cards in these bytes, each with only the wanted properties; nested cards are left out."""
    kept: list[CardLine] = []
    started = depth = 0
    for number, line in _unfolded(_as_bytes(data)):
        bare = line.replace(" ", "").upper()
        if bare == "BEGIN:VCARD":
            depth += 1
            if depth == 1:
                started, kept = number, []
        elif bare == "END:VCARD":
            depth = max(0, depth - 1)
            if depth == 0 and started:
                yield RawCard(started, tuple(kept))
                started = 0
        elif depth == 1 and (found := _property(line, wanted)):
            kept.append(found)
    if started:
        yield RawCard(started, tuple(kept))


def _as_bytes(data: bytes) -> str:
    """The bytes with a letter for each: cards may change their encoding from line to line."""
    encoding, start = encoding_of(data[:4096], is_utf8=True)
    if encoding.startswith("utf-16"):
        data, start = data[start:].decode(encoding, "replace").encode(), 0
    return data[start:].decode("latin-1")


def _unfolded(text: str) -> Iterator[tuple[int, str]]:
    """Whole lines with the number of their first; a fold is a space in front, or a last =."""
    current = ""
    started = 0
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        if current and _is_quoted(current) and current.endswith("="):
            current = current[:-1] + line.lstrip(" \t")
        elif current and line[:1] in (" ", "\t"):
            current += line[1:]
        else:
            if current:
                yield started, current
            current, started = line, number
    if current:
        yield started, current


def _is_quoted(line: str) -> bool:
    return "QUOTED-PRINTABLE" in line.partition(":")[0].upper()


def _property(line: str, wanted: frozenset[str]) -> CardLine | None:
    head, colon, value = line.partition(":")
    first, *parameters = head.upper().split(";")
    name = first.rpartition(".")[2].strip()
    if not colon or name not in wanted:
        return None
    raw = value.encode("latin-1")
    if _is_quoted(line):
        raw = quopri.decodestring(raw)
    charset = _CHARSET.search(head)
    text, is_doubtful = _decoded(raw, charset[1].strip() if charset else "")
    return CardLine(name, tuple(parameters), text, is_doubtful)


def _decoded(raw: bytes, charset: str) -> tuple[str, bool]:
    """The letters of a value: as its charset says, else UTF-8, else Windows-1252 with a doubt."""
    for encoding in (charset, "utf-8") if charset else ("utf-8",):
        try:
            return raw.decode(encoding), False
        except (LookupError, UnicodeDecodeError):
            continue
    return raw.decode("cp1252", "replace"), True
