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


class ClaimsOf(NamedTuple):
    """Of the claims: those of one person."""

    person_id: UUID
    name: str


class ClaimFor(NamedTuple):
    """Of writing down a claim: a new one, with the person filled in."""

    person_id: UUID
    name: str


class TrainingOf(NamedTuple):
    """Of the training: that of one person."""

    person_id: UUID
    name: str
