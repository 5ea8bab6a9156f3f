"""Names folded for search and sorting: no case, no accents, no punctuation."""

import re
import unicodedata

#: Letters that no decomposition takes apart.
_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "’": "'"}
)
_APART = re.compile(r"[^\w]+", re.UNICODE)


def fold(text: str) -> str:
    """The text as search compares it: "Siân O'Neill-Ŵyn" becomes "sian oneill wyn"."""
    bare = text.casefold()
    if not bare.isascii():
        spread = unicodedata.normalize("NFKD", bare.translate(_LETTERS))
        bare = "".join(letter for letter in spread if not unicodedata.combining(letter))
    return _APART.sub(" ", bare.replace("'", "")).strip()


def person_key(name: str, known_as: str = "", number: str = "") -> str:
    """What a person is found by: the name first, so that sorting by the key sorts by name."""
    parts = (fold(name), fold(known_as), fold(number))
    return " ".join(part for part in parts if part)
