"""The columns of a sheet as its mapping sees them, and readers that remember what they read."""

from collections.abc import Callable, Collection
from functools import lru_cache
from typing import TypeVar

from app.exchange.fields import Field
from app.exchange.mapping import ColumnChoice, Mapping
from app.exchange.remarks import Read
from app.exchange.sheet import Cells, Sheet

Value = TypeVar("Value")
Reader = Callable[[str], Read[Value]]

_REMEMBERED = 20_000


class Columns:
    """Which column of a sheet holds which field."""

    def __init__(self, sheet: Sheet, mapping: Mapping) -> None:
        self.mapping = mapping
        self._choices = [mapping.choice(heading) for heading in sheet.headings]
        self._first: dict[Field, int] = {}
        for place, choice in enumerate(self._choices):
            if choice.field is not None:
                self._first.setdefault(choice.field, place)
        self._notes = self.places((Field.NOTE,))

    def choice(self, place: int) -> ColumnChoice:
        """What was chosen for the column at this place."""
        return self._choices[place]

    def field(self, place: int) -> Field | None:
        """What the column at this place holds."""
        return self._choices[place].field

    def places(self, fields: Collection[Field]) -> tuple[int, ...]:
        """Where these fields stand, from left to right."""
        return tuple(place for place, choice in enumerate(self._choices) if choice.field in fields)

    def place(self, field: Field) -> int | None:
        """Where this field stands first, if it does."""
        return self._first.get(field)

    def text(self, cells: Cells, field: Field) -> str:
        """What a row says in this field; nothing where no column holds it."""
        place = self._first.get(field)
        return "" if place is None else cells[place]

    def note(self, cells: Cells) -> str:
        """What a row notes, each column of it on a line of its own."""
        return "\n".join(text for place in self._notes if (text := cells[place].strip()))

    def reader(
        self, field: Field, read: Callable[[str, ColumnChoice], Read[Value]]
    ) -> Reader[Value]:
        """What reads this field, given how its column is written; a text is read only once."""
        place = self.place(field)
        choice = self._choices[place] if place is not None else ColumnChoice(field)
        return remembered(lambda text: read(text, choice))


def remembered(read: Callable[[str], Read[Value]]) -> Reader[Value]:
    """The same reader, which reads an equal text only once: columns repeat their values."""
    return lru_cache(maxsize=_REMEMBERED)(read)
