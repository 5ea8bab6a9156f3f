"""E-mail addresses in a cell: their shape is looked at, and only warned about."""

import re

from app.exchange.remarks import Read, Remark, RemarkKind
from app.exchange.words import given

_SHAPE = re.compile(r"[^\s@,;<>]+@[^\s@,;<>.]+(?:\.[^\s@,;<>.]+)+")
_NAMED = re.compile(r".*<([^<>]+)>")
_SEPARATORS = re.compile(r"[,;\s]+|:::")


def looks_like_email(text: str) -> bool:
    """Whether the text has the shape of one e-mail address."""
    return _SHAPE.fullmatch(text) is not None


def read_emails(text: str, *, split: bool = False) -> Read[tuple[str, ...]]:
    """The address in a cell, or each of several where the office chose to split them."""
    typed = given(text).removeprefix("mailto:")
    if not typed:
        return Read()
    named = _NAMED.fullmatch(typed)
    if looks_like_email(typed) or (named and looks_like_email(named[1])):
        return Read((named[1] if named else typed,))
    parts = tuple(part for part in _SEPARATORS.split(typed) if part)
    if len(parts) > 1 and all(looks_like_email(part) for part in parts):
        if split:
            return Read(parts)
        sentence = f"One cell holds {len(parts)} e-mail addresses: {typed}."
        return Read((typed,), remarks=(Remark(RemarkKind.LIST_IN_CELL, sentence),))
    sentence = f"“{typed}” does not look like an e-mail address."
    return Read((typed,), remarks=(Remark(RemarkKind.EMAIL_SHAPE, sentence),))
