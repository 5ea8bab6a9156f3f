"""What the window shows before the database layer is loaded; read raw, shown as it is."""

from datetime import date
from typing import NamedTuple


class FirstHours(NamedTuple):
    """One of the latest contributions: the day, who gave, what to, and the minutes."""

    day: date
    name: str
    activity: str
    minutes: int


class FirstLook(NamedTuple):
    """Whose records these are, the hours of this month, and the latest contributions."""

    charity_name: str
    minutes_this_month: int
    latest: tuple[FirstHours, ...]
