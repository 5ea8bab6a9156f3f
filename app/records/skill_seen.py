"""A skill that somebody was seen to use, which is more than what they say they can do."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from app.records.columns import Identity
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line


class SkillSeenDraft(Draft):
    """One sighting of a skill as typed in."""

    sentences: ClassVar[Mapping[str, str]] = {
        "person_id": "Please choose whose skill it is.",
        "skill": "Please say which skill was seen.",
        "seen_on": "The day it was seen is needed.",
    }

    person_id: UUID = Field(foreign_key="person.id", sa_type=Identity, index=True)
    skill: Line = Field(min_length=1)
    seen_on: date
    seen_by: Line = ""
    #: Where it was used, and what for.
    what: Line = ""


class SkillSeen(SkillSeenDraft, Kept, table=True):
    """A sighting as kept."""

    model_config = KEPT
    __tablename__ = "skill_seen"
    __table_args__ = STRICT

    person_id: UUID = Field(foreign_key="person.id", sa_type=Identity, index=True)
