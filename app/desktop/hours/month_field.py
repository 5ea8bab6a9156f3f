"""The field for a month: the last two years to choose from, the newest first."""

from datetime import date
from typing import Any

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from app.desktop.parts.fields import ChoiceField
from app.rules.days import month_after, month_end

_OFFERED = 24
#: Up to this day of a month it is the month before whose totals come in.
_LATE_UNTIL = 15


def say_month(day: date) -> str:
    """The month of a day as the office writes it: "October 2026"."""
    return f"{QLocale().standaloneMonthName(day.month)} {day.year}"


class MonthField(ChoiceField):
    """A month; its value is its last day. It begins at the month whose totals are due."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        self._ends = _ends_before(today)
        super().__init__([(end, say_month(end)) for end in self._ends], parent)
        self.set_value(self._ends[1 if today.day <= _LATE_UNTIL else 0])

    def set_value(self, value: Any) -> None:
        """Show the month that ends on a day, whether or not it is one of the last two years."""
        if isinstance(value, date) and month_end(value) not in self._ends:
            self._ends = sorted({*self._ends, month_end(value)}, reverse=True)
            self.show_choices([(end, say_month(end)) for end in self._ends])
        super().set_value(month_end(value) if isinstance(value, date) else value)


def _ends_before(today: date) -> list[date]:
    return [month_end(month_after(today, -back)) for back in range(_OFFERED)]
