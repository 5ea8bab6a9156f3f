"""Whom a form is for, in a line."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.desktop.words import first_few
from app.services.wishes import WishesRow

translate = QCoreApplication.translate

#: How many of the chosen people are named before the rest is counted.
_NAMED = 3


def for_whom(people: Sequence[WishesRow]) -> str:
    """Whom a form is for: the first few by name, and how many others."""
    if not people:
        return ""
    names = first_few([person.name for person in people], _NAMED)
    return translate("Whom", "For {people}").format(people=names)
