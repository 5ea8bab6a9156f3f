"""Text as paper can carry it: no character without a shape, no word too long for its line."""

import re
import unicodedata
from collections.abc import Mapping, Sequence

#: A word of more letters than this may break, or it would run out of its column.
LONGEST_WORD = 30

_ZERO_WIDTH_SPACE = "\u200b"
_LONG_WORD = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")
#: Where an address on the web or for mail breaks best.
_SIGN = re.compile(r"(?<=[@./_-])")
#: Controls and halves of characters, which no font draws and nobody meant to type.
_WITHOUT_SHAPE = frozenset({"Cc", "Cs"})


def printable(value: object) -> object:
    """The value with every text in it, however deep, made fit to be set."""
    if isinstance(value, str):
        return printable_text(value)
    if isinstance(value, Mapping):
        return {key: printable(item) for key, item in value.items()}
    if isinstance(value, Sequence):
        return [printable(item) for item in value]
    return value


def printable_text(text: str) -> str:
    """The text as `shaped` gives it, with breaks allowed in very long words."""
    return _LONG_WORD.sub(_breakable, shaped(text))


def shaped(text: str) -> str:
    """The text, composed, with one kind of line end and without characters that have no shape."""
    composed = unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\t", " "))
    return "".join(letter for letter in composed if letter == "\n" or _has_shape(letter))


def paragraphs(text: str) -> list[list[str]]:
    """A text typed with blank lines between its paragraphs, as paragraphs of lines."""
    parts = re.split(r"\n\s*\n", text.strip())
    return [[line.strip() for line in part.splitlines()] for part in parts if part]


def _breakable(word: re.Match[str]) -> str:
    parts = _SIGN.split(word[0])
    return _ZERO_WIDTH_SPACE.join(
        part if len(part) <= LONGEST_WORD else _ZERO_WIDTH_SPACE.join(part) for part in parts
    )


def _has_shape(letter: str) -> bool:
    return unicodedata.category(letter) not in _WITHOUT_SHAPE
