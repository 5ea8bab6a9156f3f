"""Decimal numbers in a cell: which sign a column uses, and the number itself, never as a float."""

import re
from collections.abc import Iterable
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from app.exchange.remarks import Read
from app.exchange.words import given, several_numbers

LARGEST = 2**63 - 1
#: No number that an office writes is longer; what is longer is not looked at further.
LONGEST = 60


class DecimalSign(StrEnum):
    """The sign between the whole and its parts."""

    POINT = "point"
    COMMA = "comma"


class SignDecision(NamedTuple):
    """What a column tells about its decimal sign; with no sign and an example, it must be asked."""

    sign: DecimalSign | None
    example: str = ""

    @property
    def must_be_asked(self) -> bool:
        """Whether the column holds a number that could be read in two ways."""
        return self.sign is None and bool(self.example)


_POINT = re.compile(r"([+-]?)(\d{1,3}(?:[,' ]\d{3})+|\d*)(?:\.(\d+))?\.?")
_COMMA = re.compile(r"([+-]?)(\d{1,3}(?:[.' ]\d{3})+|\d*)(?:,(\d+))?,?")
_PATTERNS = {DecimalSign.POINT: _POINT, DecimalSign.COMMA: _COMMA}
_NUMBER_LIKE = re.compile(r"[+-]?[\d.,' ]*\d[.,]?")
_SIGN_OF = {".": DecimalSign.POINT, ",": DecimalSign.COMMA}
_OTHER = {".": DecimalSign.COMMA, ",": DecimalSign.POINT}


def decide_sign(texts: Iterable[str]) -> SignDecision:
    """The decimal sign of a column, from those values that can only be read in one way."""
    signs: dict[DecimalSign, str] = {}
    doubtful = ""
    for text in texts:
        if "," not in text and "." not in text:
            continue
        number = given(text).strip("£$€()- +")
        if not _NUMBER_LIKE.fullmatch(number):
            continue
        sign = _evidence(number)
        if sign is not None:
            signs.setdefault(sign, text)
        elif not doubtful:
            doubtful = text
    if len(signs) == 1:
        return SignDecision(next(iter(signs)))
    if signs:
        return SignDecision(None, doubtful or signs[DecimalSign.COMMA])
    return SignDecision(None, doubtful)


def _own_sign(number: str) -> DecimalSign | None:
    """The sign of a number that stands alone; a whole number has the point like any other."""
    bare = number.strip("+-")
    if "." not in bare and "," not in bare:
        return DecimalSign.POINT
    return _evidence(bare)


def _evidence(number: str) -> DecimalSign | None:
    """Which sign this number must have been written with; None where both would do."""
    marks = [character for character in number if character in ".,"]
    last = marks[-1]
    if len(set(marks)) == 2:
        return _SIGN_OF[last]
    if len(marks) > 1:
        return _OTHER[last]
    whole, _, part = number.partition(last)
    could_be_thousands = len(part) == 3 and 1 <= len(whole) <= 3 and not whole.startswith("0")
    return None if could_be_thousands else _SIGN_OF[last]


def read_decimal(text: str, sign: DecimalSign | None = DecimalSign.POINT) -> Read[Decimal]:
    """The number in a cell, with this decimal sign.

    Without a sign, a number such as 1,500, which could be read in two ways, is refused.
    """
    number = given(text)
    if not number:
        return Read()
    if sign is None:
        sign = _own_sign(number)
        if sign is None:
            return Read(reason=f"{_shown(number)} could have decimals, or be in the thousands.")
    match = _PATTERNS[sign].fullmatch(number) if len(number) <= LONGEST else None
    if match is None or not (match[2] or match[3]):
        return Read(reason=_not_a_number(number))
    whole = re.sub(r"\D", "", match[2] or "") or "0"
    value = Decimal(f"{match[1]}{whole}.{match[3] or 0}")
    if abs(value) > LARGEST:
        return Read(reason=f"{_shown(number)} is too large a number.")
    return Read(value)


def read_whole(text: str) -> Read[int]:
    """The whole number in a cell: a count of people, a year."""
    read = read_decimal(text)
    if read.value is None:
        return Read(reason=read.reason)
    if read.value != int(read.value):
        return Read(reason=f"{_shown(given(text))} is not a whole number.")
    return Read(int(read.value))


def _not_a_number(text: str) -> str:
    if several_numbers(text):
        return f"{_shown(text)} holds several numbers in one cell."
    return f"“{_shown(text)}” is not a number."


def _shown(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:37]}..."
