"""What a column of a sheet that we write is called, and what stands in its cells."""

from collections.abc import Callable
from enum import StrEnum
from typing import NamedTuple


class Cell(StrEnum):
    """What the cells of a column hold; a row gives the plain value named here."""

    #: Text, never empty of type: "" for none.
    TEXT = "text"
    #: A date, or its ISO form as the office file keeps it, or None.
    DAY = "day"
    #: Whole minutes, or None, written as hours and minutes.
    HOURS = "hours"
    #: Whole minutes, or None, written as hours with two decimals.
    HOURS_DECIMAL = "hours, decimal"
    #: Minutes after midnight, or None, written as the time of day.
    CLOCK = "time of day"
    #: Whole pence, or None, written as pounds.
    MONEY = "money"
    #: Whole tenths, such as of a mile, or None, written with one decimal.
    TENTHS = "tenths"
    #: A whole number, or None.
    WHOLE = "whole number"
    #: True or false, also as 1 or 0, written as yes or no.
    YES_NO = "yes or no"


class SheetColumn(NamedTuple):
    """One column; `field` is the field of the draft it stands for when it is read back."""

    heading: str
    cell: Cell = Cell.TEXT
    field: str = ""


#: Told how many rows are written; it stops the writing by raising Cancelled.
RowsWritten = Callable[[int], None]
