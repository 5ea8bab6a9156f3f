"""What a notice can be about that is no person: a vacancy, and whatever else can be late."""

from typing import NamedTuple
from uuid import UUID


class Matter(NamedTuple):
    """A matter as the rules see it: its id, and its name as the office says it."""

    id: UUID
    name: str

    @property
    def person_id(self) -> None:
        """Nobody: it is about no person."""
        return None
