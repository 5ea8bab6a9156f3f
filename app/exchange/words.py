"""Words in a cell: trimmed text, the words for no value, and yes and no in several languages."""

import re
from collections.abc import Collection

from app.exchange.remarks import Read
from app.rules.folding import fold

#: What offices write where they have nothing to write; never zero. "Na" and "Null" are surnames.
NO_VALUE = frozenset({"", "n/a", "#n/a", "-", "--", "–", "—", "uncapped", "none"})

YES = frozenset(
    # English, Welsh, Greek, German, French, Spanish and Italian, Polish, Portuguese
    {"yes", "y", "true", "1", "x", "✓", "✔", "ie", "oes", "ydw", "ydy", "ydi", "do"}
    | {"ναι", "ja", "j", "wahr", "oui", "vrai", "sí", "si", "sì", "tak", "sim"}
)
NO = frozenset(
    {"no", "n", "false", "0", "nage", "nac oes", "nac ydw", "nac ydy", "nac ydi", "naddo"}
    | {"όχι", "οχι", "nein", "falsch", "non", "faux", "nie", "não"}
)

_SPACES = re.compile(r"[\s\u00a0\u2007\u202f\u200b\ufeff]+")
_SEVERAL = re.compile(r"\d{1,3}(?:[.\-/ ]\d{1,3}){2,}|\d{1,3}(?:[-/]| +)\d{1,3}")


def clean(text: str) -> str:
    """The text with every kind of space as a space, none doubled, none at the ends."""
    if text.isascii() and text.isalnum():
        return text
    return _SPACES.sub(" ", text).strip()


def given(text: str) -> str:
    """The cleaned text, or nothing where the cell says that there is no value."""
    cleaned = clean(text)
    return "" if cleaned.casefold() in NO_VALUE else cleaned


def folded(text: str) -> str:
    """The text as headings are compared: folded as names are, and without spaces."""
    return fold(text).replace(" ", "")


def several_numbers(text: str) -> bool:
    """Whether one cell holds several numbers, such as 27-22-20."""
    return _SEVERAL.fullmatch(clean(text)) is not None


def read_yes_no(text: str, *, yes: Collection[str] = (), no: Collection[str] = ()) -> Read[bool]:
    """Yes or no; `yes` and `no` are further words which the office said mean so."""
    word = clean(text).casefold()
    if word in {clean(more).casefold() for more in yes}:
        return Read(True)
    if word in {clean(more).casefold() for more in no}:
        return Read(False)
    if word in NO_VALUE:
        return Read()
    if word in YES or word in NO:
        return Read(word in YES)
    return Read(reason=f"“{clean(text)}” is neither yes nor no.")
