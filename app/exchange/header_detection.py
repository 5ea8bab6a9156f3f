"""Whether the first row of a table holds headings or is already data."""

import re
from collections.abc import Sequence

from app.exchange.emails import looks_like_email
from app.exchange.headings import known_headings
from app.exchange.words import clean

#: A heading may be a year, never another number, a date, a time or an amount.
_VALUE = re.compile(
    r"[£$€]?[+-]?\d[\d,. ]*"
    r"|\d{1,4}[/.\-]\d{1,2}[/.\-]\d{1,4}(?:[ T].*)?"
    r"|\d{1,2}:\d{2}(?::\d{2})?(?: *[ap]\.?m\.?)?"
    r"|\+?\(?\d[\d ()\-]{6,}"
    r"|true|false",
    re.IGNORECASE,
)
#: More lines than this above the headings are no title.
MOST_TITLE_ROWS = 6
_YEAR = re.compile(r"(?:19|20)\d\d")


def looks_like_headings(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the first row names the columns of the rows below it.

    It does where two of its words are headings we know. Otherwise it is data as soon as one cell
    is a number, a date, a time or an address, or comes again further down in its own column.
    """
    if not rows:
        return True
    first = [clean(text) for text in rows[0]]
    if known_headings(first) >= 2:
        return True
    if any(_is_value(text) for text in first):
        return False
    below = [row for row in rows[1:] if list(row) != list(rows[0])]
    return not any(
        text and any(position < len(row) and clean(row[position]) == text for row in below)
        for position, text in enumerate(first)
    )


def title_rows(rows: Sequence[Sequence[str]]) -> int:
    """How many rows with a single text, such as a title, stand above headings that we know."""
    for above, row in enumerate(rows[: MOST_TITLE_ROWS + 1]):
        if known_headings(map(clean, row)) >= 2:
            return above
        if sum(bool(text.strip()) for text in row) > 1:
            break
    return 0


def _is_value(text: str) -> bool:
    if _YEAR.fullmatch(text):
        return False
    return looks_like_email(text) or _VALUE.fullmatch(text) is not None
