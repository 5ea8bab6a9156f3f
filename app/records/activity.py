"""A kind of work that people give their time to: Kitchen, Driving, Parent champion."""

from collections.abc import Mapping
from typing import ClassVar

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from app.records.columns import at_first
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line, Note


class ActivityDraft(Draft):
    """An activity as typed in."""

    sentences: ClassVar[Mapping[str, str]] = {"name": "An activity needs a name."}

    name: Line = Field(min_length=1)
    note: Note = ""
    closed: bool = False
    #: Skills that this work uses, parted by commas; giving hours to it shows them at work.
    uses_skills: Note = Field(default="", sa_column_kwargs=at_first("''"))


class Activity(ActivityDraft, Kept, table=True):
    """An activity as kept; a closed one stays with its hours but is no longer offered."""

    model_config = KEPT
    __tablename__ = "activity"
    __table_args__ = (UniqueConstraint("search_key"), STRICT)

    search_key: str = ""
