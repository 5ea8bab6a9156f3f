"""Names folded for search and sorting: no case, no accents, no punctuation."""

import re
import unicodedata

#: Letters that no decomposition takes apart, and the apostrophes that are typed for one another.
_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"}
    | dict.fromkeys("’‘ʼʻ", "'")
)
_APART = re.compile(r"[\W_]+")


def fold(text: str) -> str:
    """The text as search compares it: "Siân O'Neill-Ŵyn" becomes "sian oneill wyn"."""
    bare = text.casefold()
    if not bare.isascii():
        spread = unicodedata.normalize("NFKD", text)
        bare = "".join(letter for letter in spread if not unicodedata.combining(letter))
        bare = bare.casefold().translate(_LETTERS)
    return _APART.sub(" ", bare.replace("'", "")).strip()


def person_key(name: str, known_as: str = "", number: str = "") -> str:
    """What a person is found by: the name first, so that sorting by the key sorts by name."""
    parts = (fold(name), fold(known_as), fold(number))
    return " ".join(part for part in parts if part)
