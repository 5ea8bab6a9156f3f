"""A dated occasion with a place, and who is expected there, comes, and goes."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import model_validator
from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from app.records.columns import Identity, Word
from app.records.contribution import MINUTES_A_DAY
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line, Note


class EventKind(StrEnum):
    """What kind of occasion it is."""

    SESSION = "session"
    OPEN_DAY = "open day"
    WORKSHOP = "workshop"
    TALK = "talk"
    MEETING = "meeting"
    FOCUS_GROUP = "focus group"
    OTHER = "other"


class EventDraft(Draft):
    """An event as typed in."""

    sentences: ClassVar[Mapping[str, str]] = {
        "title": "The event needs a title.",
        "day": "The day cannot be read. Write it like 3 April 2026 or 03/04/2026.",
        "starts_minute": "The start cannot be read. Write it like 9:30 or 2.15pm.",
        "ends_minute": "The end cannot be read. Write it like 12:00 or 4.45pm.",
        "places": "The places must be a whole number between 1 and 10,000, or empty.",
        "headcount": "How many came must be a whole number up to 1,000,000, or empty.",
    }

    title: Line = Field(min_length=1)
    kind: EventKind = Field(default=EventKind.SESSION, sa_type=Word(EventKind))
    day: date
    #: Minutes after midnight; the end may pass midnight and is then above 1,440.
    starts_minute: int | None = Field(default=None, ge=0, lt=MINUTES_A_DAY)
    ends_minute: int | None = Field(default=None, ge=0, le=2 * MINUTES_A_DAY)
    place: Line = ""
    #: What the hours given there count towards, unless somebody gave them to something else.
    activity_id: UUID | None = Field(default=None, foreign_key="activity.id", sa_type=Identity)
    places: int | None = Field(default=None, ge=1, le=10_000)
    #: How many came in all, where they were counted and not written down by name.
    headcount: int | None = Field(default=None, ge=0, le=1_000_000)
    note: Note = ""
    called_off: bool = False

    @model_validator(mode="after")
    def _ends_after_it_starts(self) -> "EventDraft":
        if (
            self.starts_minute is not None
            and self.ends_minute is not None
            and self.ends_minute <= self.starts_minute
        ):
            raise ValueError("The event ends before it starts. Please look at the two times.")
        if self.day.year < 1900:
            raise ValueError("The year is before 1900. Please look at the day again.")
        return self


class Event(EventDraft, Kept, table=True):
    """An event as kept; those that were made as a repetition share their `series_id`."""

    model_config = KEPT
    __tablename__ = "event"
    __table_args__ = (Index("ix_event_day_id", "day", "id"), STRICT)

    series_id: UUID | None = Field(default=None, sa_type=Identity, index=True)
    import_key: str | None = Field(default=None, unique=True)
    batch_id: UUID | None = Field(default=None, sa_type=Identity)


class AttendanceState(StrEnum):
    """Whether somebody is expected at an event, there, gone again, or did not come."""

    EXPECTED = "expected"
    SIGNED_IN = "signed in"
    SIGNED_OUT = "signed out"
    ABSENT = "absent"


#: Those who were there.
CAME = frozenset({AttendanceState.SIGNED_IN, AttendanceState.SIGNED_OUT})


class Attendance(Kept, table=True):
    """A person at an event, and the entry of hours that their being there became."""

    model_config = KEPT
    __tablename__ = "attendance"
    __table_args__ = (
        UniqueConstraint("event_id", "person_id"),
        Index("ix_attendance_person", "person_id", "event_id"),
        STRICT,
    )

    event_id: UUID = Field(foreign_key="event.id", sa_type=Identity)
    person_id: UUID = Field(foreign_key="person.id", sa_type=Identity)
    state: AttendanceState = Field(default=AttendanceState.EXPECTED, sa_type=Word(AttendanceState))
    #: The order in which the sheet of the event lists them.
    position: int = 0
    #: Minutes after midnight of the event's day.
    in_minute: int | None = Field(default=None, ge=0, le=2 * MINUTES_A_DAY)
    out_minute: int | None = Field(default=None, ge=0, le=2 * MINUTES_A_DAY)
    contribution_id: UUID | None = Field(
        default=None, foreign_key="contribution.id", index=True, sa_type=Identity
    )
    note: str = ""
    import_key: str | None = Field(default=None, unique=True)
    batch_id: UUID | None = Field(default=None, sa_type=Identity)
