"""Texts, days and amounts as finance programs read them."""

import re
import unicodedata
from datetime import date

from app.exchange.csv_writing import pounds
from app.exchange.finance.lines import FinanceLine
from app.exchange.formula_guard import guarded

#: Unicode's controls and separators of lines stand for a space, and what cannot be seen for none.
_AS_SPACE = frozenset({"Cc", "Zl", "Zp"})
_UNSEEN = frozenset({"Cf", "Cs"})
#: The two marks that spell words in Persian and Hindi, and hold one emoji together.
_JOINERS = frozenset("\u200c\u200d")
_AMOUNT = re.compile(r"-?[0-9]+\.[0-9]{2}")


def one_line(text: str) -> str:
    """The text on one line, with single spaces, and nothing in it that cannot be seen."""
    if not text.isprintable():
        text = "".join(map(_seen, text))
    return " ".join(text.split())


def cell(text: str) -> str:
    """The text as a cell of a CSV file that no spreadsheet runs.

    An apostrophe in front is left as it is: a contact called 't Hooft would be another one.
    """
    line = one_line(text)
    return line if line.startswith("'") else guarded(line)


def british(day: date) -> str:
    """A day as dd/mm/yyyy."""
    return f"{day.day:02}/{day.month:02}/{day.year:04}"


def spent_on(line: FinanceLine) -> str:
    """What a line was spent on: 'Mileage 03/04/2026: Leeds to York'."""
    said = f"{line.kind.capitalize()} {british(line.incurred_on)}"
    description = one_line(line.description)
    return f"{said}: {description}" if description else said


def spent_by(line: FinanceLine) -> str:
    """The same where the person has no column: 'EXP-0042 Ann Lee: Mileage 03/04/2026: York'."""
    return f"{line.claim} {one_line(line.person)}: {spent_on(line)}"


def spent_briefly(line: FinanceLine) -> str:
    """The same where there is little room: 'Mileage Ann Lee: Leeds to York'."""
    said = f"{line.kind.capitalize()} {one_line(line.person)}"
    description = one_line(line.description)
    return f"{said}: {description}" if description else said


def figure(pence: int) -> str:
    """An amount as every program reads it: '1234.50', '-12.50'."""
    return pounds(pence)


def pence_of(text: str) -> int:
    """An amount such as -12.50 in pence; ValueError where it is written in another way."""
    if not _AMOUNT.fullmatch(text):
        raise ValueError(f"{text!r} is not an amount in pounds and pence")
    return int(text.replace(".", ""))


def _seen(letter: str) -> str:
    category = unicodedata.category(letter)
    if category in _AS_SPACE:
        return " "
    return "" if category in _UNSEEN and letter not in _JOINERS else letter
