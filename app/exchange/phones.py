"""Phone numbers in a cell: kept as typed, a lost zero put back, compared by their digits."""

import re

from app.exchange.remarks import Read, Remark, RemarkKind
from app.exchange.words import given

_LOST_ZERO = re.compile(r"[7123]\d{9}")
_ALLOWED = re.compile(r"[\d\s()+./\-–x#ext]+", re.IGNORECASE)
_COUNTRY = re.compile(r"^(?:00|\+)44(?:\(0\))?0?")


def read_phone(text: str) -> Read[str]:
    """The number as typed; ten digits that start as British numbers do have lost their zero."""
    typed = given(text).removesuffix(".0")
    if not typed:
        return Read()
    if _LOST_ZERO.fullmatch(re.sub(r"[\s\-]", "", typed)):
        put_back = f"0{typed}"
        sentence = f"The phone number {typed} had lost its zero: {put_back}."
        return Read(put_back, remarks=(Remark(RemarkKind.ZERO_PUT_BACK, sentence),))
    digits = sum(character.isdigit() for character in typed)
    if not _ALLOWED.fullmatch(typed) or digits < 5:
        sentence = f"“{typed}” does not look like a phone number."
        return Read(typed, remarks=(Remark(RemarkKind.PHONE_SHAPE, sentence),))
    return Read(typed)


def folded_phone(text: str) -> str:
    """The digits by which two phone numbers are compared: +44 and 0 are the same."""
    packed = re.sub(r"[\s./\-–]", "", text)
    national = _COUNTRY.sub("0", packed)
    return re.sub(r"\D", "", national)
