"""A field for the miles of a journey, kept in whole tenths."""

import re

from PySide6.QtWidgets import QWidget

from app.desktop.parts.read_field import ReadField
from app.rules.wording import mile_figure

_MILES = re.compile(r"(\d{1,3}(?:,\d{3})+|\d{1,6})?(?:\.(\d))?(?:m|mi|mile|miles)?")


class MilesField(ReadField):
    """Miles: 12, 7.4 or 1,204 miles. Its value is in tenths of a mile."""

    def __init__(self, placeholder: str = "0.0", parent: QWidget | None = None) -> None:
        super().__init__(read_tenths_of_mile, say_tenths_of_mile, placeholder, parent)


def read_tenths_of_mile(text: str) -> int | None:
    """The tenths of a mile that were typed: "12", "7.4", "1,204 miles", or None."""
    found = _MILES.fullmatch("".join(text.casefold().split()))
    if found is None or not (found[1] or found[2]):
        return None
    return int((found[1] or "0").replace(",", "")) * 10 + int(found[2] or 0)


def say_tenths_of_mile(tenths_of_mile: int) -> str:
    """Miles as they are typed: "12", "7.4"."""
    return mile_figure(tenths_of_mile).removesuffix(".0")
