"""Background checks: that one was made, of what level and when; never what it says (facts 9)."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from app.records.check_level import CheckLevel as CheckLevel
from app.records.columns import Identity, Word
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line


class Workforce(StrEnum):
    """Whom the person works with, as a check names it."""

    ADULT = "adult"
    CHILD = "child"
    BOTH = "adult and child"
    OTHER = "other"


class BackgroundCheckDraft(Draft):
    """A check as typed in. It has no expiry date: a review is the office's own."""

    sentences: ClassVar[Mapping[str, str]] = {
        "person_id": "Please choose whose check it is.",
        "issued_on": "The day on the certificate is needed.",
    }

    person_id: UUID = Field(foreign_key="person.id", sa_type=Identity, index=True)
    level: CheckLevel = Field(default=CheckLevel.ENHANCED, sa_type=Word(CheckLevel))
    workforce: Workforce = Field(default=Workforce.OTHER, sa_type=Word(Workforce))
    issued_on: date
    #: Masked on the screen until somebody asks to see it, which is journalled.
    number: Line = ""
    on_update_service: bool = False
    review_due_on: date | None = None
    #: Who saw the certificate, and what was decided: a name and a word, nothing of its contents.
    seen_by: Line = ""
    decision: Line = ""


class BackgroundCheck(BackgroundCheckDraft, Kept, table=True):
    """A check as kept."""

    model_config = KEPT
    __tablename__ = "background_check"
    __table_args__ = STRICT

    person_id: UUID = Field(foreign_key="person.id", sa_type=Identity, index=True)
