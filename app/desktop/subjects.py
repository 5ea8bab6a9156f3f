"""What one screen asks of another when it goes there, beyond a key or an id."""

from typing import NamedTuple
from uuid import UUID


class LogHoursFor(NamedTuple):
    """Of the hours: a new entry, with the person filled in."""

    person_id: UUID
    name: str
