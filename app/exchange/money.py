"""Amounts of money in a cell: with or without a pound sign, in whole pence."""

import re
from decimal import Decimal

from app.exchange.decimals import DecimalSign, read_decimal
from app.exchange.remarks import Read, Remark, RemarkKind
from app.exchange.words import given

_CURRENCY = re.compile(r"£|€|\$|\b(?:gbp|eur|usd)\b", re.IGNORECASE)
_NEGATIVE = re.compile(r"\((.*)\)|[-−–](.*)|(.*)[-−]")


def read_money(text: str, sign: DecimalSign | None = DecimalSign.POINT) -> Read[int]:
    """The amount in pence. More than two decimals are not rounded: the amount is refused."""
    shown = given(text)
    if not shown:
        return Read()
    bare = _CURRENCY.sub("", shown).strip()
    negative = _NEGATIVE.fullmatch(bare)
    if negative is not None:
        bare = next(part for part in negative.groups() if part is not None)
        bare = _CURRENCY.sub("", bare).strip()
    number = read_decimal(bare, sign)
    if number.value is None or bare.startswith("-"):
        return Read(reason=number.reason or f"“{shown}” is not an amount of money.")
    return _in_pence(-number.value if negative else number.value, shown)


def _in_pence(pounds: Decimal, shown: str) -> Read[int]:
    numerator, denominator = pounds.as_integer_ratio()
    pence, parts = divmod(numerator * 100, denominator)
    if parts:
        sentence = f"{shown} has parts of a penny. Write it with two decimals."
        return Read(reason=sentence, remarks=(Remark(RemarkKind.SEVERAL_DECIMALS, sentence),))
    return Read(pence)
