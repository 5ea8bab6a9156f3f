"""A field for a sum of money, typed in pounds and kept in pence."""

from PySide6.QtWidgets import QWidget

from app.desktop.parts.read_field import ReadField
from app.desktop.parts.typed import read_pence, say_pence


class MoneyField(ReadField):
    """A sum: 12.50, 12 or £1,200. Its value is in pence."""

    def __init__(self, placeholder: str = "0.00", parent: QWidget | None = None) -> None:
        super().__init__(read_pence, say_pence, placeholder, parent)
