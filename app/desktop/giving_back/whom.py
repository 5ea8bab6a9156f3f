"""Whom a form is for, in a line."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.rules.wording import listed
from app.services.wishes import WishesRow

translate = QCoreApplication.translate

#: How many of the chosen people are named before the rest is counted.
_NAMED = 3


def for_whom(people: Sequence[WishesRow]) -> str:
    """Whom a form is for: the first few by name, and how many others."""
    names = [person.name for person in people]
    if not names:
        return ""
    if len(names) > _NAMED + 1:
        others = translate("Whom", "%n other(s)", "", len(names) - _NAMED)
        names = [*names[:_NAMED], others]
    return translate("Whom", "For {people}").format(people=listed(names))
