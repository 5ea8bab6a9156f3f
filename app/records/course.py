"""Training: courses, which activity needs them, and a person's place on one."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from pydantic import model_validator
from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from app.records.columns import Identity, Word
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line, Note
from app.records.receipt import LARGEST_FILE_BYTES, FileKind
from app.records.training_words import Lasting as Lasting
from app.records.training_words import PlaceState as PlaceState


class CourseDraft(Draft):
    """A course as typed in."""

    sentences: ClassVar[Mapping[str, str]] = {
        "title": "The course needs a title.",
        "months": "The months it lasts must be between 1 and 240.",
        "grace_days": "The days of grace must be between 0 and 365.",
        "minutes": "The length of the course cannot be read. Write it like 2:30 or 90m.",
    }

    title: Line = Field(min_length=1)
    provider: Line = ""
    lasting: Lasting = Field(default=Lasting.FOR_GOOD, sa_type=Word(Lasting))
    months: int | None = Field(default=None, ge=1, le=240)
    #: Days after the end in which nobody is called late yet.
    grace_days: int = Field(default=0, ge=0, le=365)
    #: How long it usually takes; a place may have taken longer or less.
    minutes: int | None = Field(default=None, ge=1, le=60_000)
    note: Note = ""
    closed: bool = False

    @model_validator(mode="after")
    def _lasts_so_long(self) -> "CourseDraft":
        if self.lasting is not Lasting.FOR_GOOD and self.months is None:
            raise ValueError("Please say after how many months it expires or is due for review.")
        return self


class Course(CourseDraft, Kept, table=True):
    """A course as kept; `search_key` is the folded title, and no two courses share one."""

    model_config = KEPT
    __tablename__ = "course"
    __table_args__ = STRICT

    search_key: str = Field(unique=True)


class CourseNeed(Kept, table=True):
    """That an activity needs a course; nobody is ever blocked by it."""

    model_config = KEPT
    __tablename__ = "course_need"
    __table_args__ = (UniqueConstraint("activity_id", "course_id"), STRICT)

    course_id: UUID = Field(foreign_key="course.id", index=True, sa_type=Identity)
    activity_id: UUID = Field(foreign_key="activity.id", sa_type=Identity)


#: The day that each state cannot be without.
PLACE_DAY: Mapping[PlaceState, str] = {
    PlaceState.OFFERED: "offered_on",
    PlaceState.BOOKED: "booked_for",
    PlaceState.DONE: "done_on",
    PlaceState.DECLINED: "answered_on",
    PlaceState.DID_NOT_ATTEND: "answered_on",
}


class TrainingPlaceDraft(Draft):
    """A place on a course as typed in."""

    sentences: ClassVar[Mapping[str, str]] = {
        "person_id": "Please choose whose place it is.",
        "course_id": "Please choose the course.",
        "minutes": "The time it took cannot be read. Write it like 2:30 or 90m.",
    }

    person_id: UUID = Field(foreign_key="person.id", sa_type=Identity)
    course_id: UUID = Field(foreign_key="course.id", sa_type=Identity)
    state: PlaceState = Field(default=PlaceState.OFFERED, sa_type=Word(PlaceState))
    offered_on: date | None = None
    booked_for: date | None = None
    done_on: date | None = None
    #: The day it was declined, or not come to.
    answered_on: date | None = None
    minutes: int | None = Field(default=None, ge=1, le=60_000)
    result: Line = ""
    given_by: Line = ""
    #: The end that stands on the certificate, where it is not the one that the course gives.
    ends_on: date | None = None
    cost_pence: int | None = Field(default=None, ge=0, le=10_000_000)
    note: Note = ""

    @model_validator(mode="after")
    def _has_its_day(self) -> "TrainingPlaceDraft":
        if getattr(self, PLACE_DAY[self.state]) is None:
            raise ValueError(_NEEDED[self.state])
        return self


_NEEDED: Mapping[PlaceState, str] = {
    PlaceState.OFFERED: "The day the place was offered is needed.",
    PlaceState.BOOKED: "The day it is booked for is needed.",
    PlaceState.DONE: "The day the course was done is needed.",
    PlaceState.DECLINED: "The day the place was declined is needed.",
    PlaceState.DID_NOT_ATTEND: "The day of the course is needed.",
}


class TrainingPlace(TrainingPlaceDraft, Kept, table=True):
    """A place as kept, with the line of the ledger that the heart rule reads for it."""

    model_config = KEPT
    __tablename__ = "training_place"
    __table_args__ = (
        Index("ix_training_place_person", "person_id", "course_id", "done_on"),
        Index("ix_training_place_course", "course_id", "state"),
        STRICT,
    )

    recognition_id: UUID | None = Field(
        default=None, foreign_key="recognition.id", index=True, sa_type=Identity
    )
    #: The certificate, whose bytes stand in `file_content`.
    file_name: str = ""
    file_kind: FileKind | None = Field(default=None, sa_type=Word(FileKind))
    size_bytes: int | None = Field(default=None, ge=1, le=LARGEST_FILE_BYTES)
    sha256: str | None = Field(default=None, foreign_key="file_content.sha256")
    import_key: str | None = Field(default=None, unique=True)
    batch_id: UUID | None = Field(default=None, sa_type=Identity)
