"""A field for milestones: whole numbers with commas between."""

import re
from typing import Any

from app.desktop.parts.fields import TextField

_BETWEEN = re.compile(r"[,;\s]+")


class MarksField(TextField):
    """Milestones such as 10, 50, 100; what is no list of numbers stays as typed, to be refused."""

    def value(self) -> Any:
        """The numbers, none where the field is empty, or the text."""
        parts = [part for part in _BETWEEN.split(self.text().strip()) if part]
        if all(part.isascii() and part.isdigit() for part in parts):
            return tuple(int(part) for part in parts)
        return self.text()

    def set_value(self, value: Any) -> None:
        """Show numbers, or a text as it was typed."""
        is_list = isinstance(value, tuple | list)
        super().set_value(", ".join(str(mark) for mark in value) if is_list else value)
