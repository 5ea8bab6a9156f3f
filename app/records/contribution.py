"""What a person gave: a day, minutes and an activity; of time, experience or expertise."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import model_validator
from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from app.records.columns import Identity, Word
from app.records.drafts import KEPT, STRICT, Draft, Kept, Note

MINUTES_A_DAY = 24 * 60
MINUTES_A_MONTH = 31 * MINUTES_A_DAY


class Given(StrEnum):
    """What was given."""

    TIME = "time"
    EXPERIENCE = "experience"
    EXPERTISE = "expertise"


class Span(StrEnum):
    """Whether the minutes were given on the day, or over the month that ends on it."""

    DAY = "day"
    MONTH = "month"


class EntrySource(StrEnum):
    """How the entry came in."""

    TYPED = "typed"
    SHEET = "sheet"
    IMPORTED = "imported"
    SIGNED_IN = "signed in"


class ContributionDraft(Draft):
    """A contribution as typed in: whole minutes, more than none and no more than the day holds."""

    sentences: ClassVar[Mapping[str, str]] = {
        "person_id": "Please choose who gave the hours.",
        "activity_id": "Please choose what the hours were given to.",
        "day": "The day cannot be read. Write it like 3 April 2026 or 03/04/2026.",
        "minutes": "The time must be more than nothing. Write it like 2:30, 2.5 or 90m.",
        "starts_minute": "The start cannot be read. Write it like 9:30 or 2.15pm.",
        "ends_minute": "The end cannot be read. Write it like 12:00 or 4.45pm.",
    }

    person_id: UUID = Field(foreign_key="person.id", sa_type=Identity)
    activity_id: UUID = Field(foreign_key="activity.id", sa_type=Identity)
    day: date
    minutes: int = Field(gt=0)
    given: Given = Field(default=Given.TIME, sa_type=Word(Given))
    span: Span = Field(default=Span.DAY, sa_type=Word(Span))
    #: Minutes after midnight; the end may pass midnight and is then above 1,440.
    starts_minute: int | None = Field(default=None, ge=0, lt=MINUTES_A_DAY)
    ends_minute: int | None = Field(default=None, ge=0, le=2 * MINUTES_A_DAY)
    source: EntrySource = Field(default=EntrySource.TYPED, sa_type=Word(EntrySource))
    note: Note = ""

    @model_validator(mode="after")
    def _a_day_holds_it(self) -> "ContributionDraft":
        if self.span is Span.DAY and self.minutes > MINUTES_A_DAY:
            raise ValueError("A day has 24 hours. Enter a longer time as the total of a month.")
        if self.minutes > MINUTES_A_MONTH:
            raise ValueError(
                "A month has no more than 31 days of 24 hours. Look at the time again."
            )
        if self.day.year < 1900:
            raise ValueError("The year is before 1900. Please look at the day again.")
        return self


class Contribution(ContributionDraft, Kept, table=True):
    """A contribution as kept; `import_key` tells whether a row of a sheet came in before."""

    model_config = KEPT
    __tablename__ = "contribution"
    __table_args__ = (
        CheckConstraint("minutes between 1 and 44640", name="minutes_given"),
        # The heart rule reads only this index (performance.md, P11).
        Index("ix_contribution_person_day", "person_id", "day", "minutes"),
        # The hours list pages by it.
        Index("ix_contribution_day_id", "day", "id"),
        Index("ix_contribution_activity", "activity_id", "day"),
        STRICT,
    )

    import_key: str | None = Field(default=None, unique=True)
    batch_id: UUID | None = Field(default=None, sa_type=Identity, index=True)
