"""What a service answers after it wrote: which areas changed, one sentence, and how to undo."""

from dataclasses import dataclass
from uuid import UUID

from app.records.areas import Area
from app.store.writing import Writing


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer to one act.

    `action_id` is what undo takes back; it is None where nothing was changed.
    """

    areas: frozenset[Area]
    sentence: str
    action_id: UUID | None
    record_id: UUID | None = None


def outcome_of(writing: Writing, record_id: UUID | None = None) -> Outcome:
    """The outcome of a write that has said what it did."""
    if not writing.changed_something:
        return Outcome(frozenset(), "Nothing was changed.", None, record_id)
    return Outcome(writing.areas, writing.sentence, writing.action_id, record_id)
