"""What one screen asks of another when it goes there, beyond a key or an id."""

from typing import NamedTuple
from uuid import UUID


class LogHoursFor(NamedTuple):
    """Of the hours: a new entry, with the person filled in."""

    person_id: UUID
    name: str


class AtTab(NamedTuple):
    """Of a place with several lists: the list of that key, and what to show there."""

    tab: str
    subject: object
