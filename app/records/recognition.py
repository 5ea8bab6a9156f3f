"""Anything offered or given back to a person: its kind, its state, its dates, by whom."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import model_validator
from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from app.records.columns import Identity, Word
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line, Note


class RecognitionKind(StrEnum):
    """What was offered or given back."""

    THANKS = "thanks"
    REFRESHMENTS = "refreshments"
    TRAINING = "training"
    DEVELOPMENT = "development"
    SUPPORT = "support"
    REFERENCE = "reference"
    FIRST_LOOK = "first look at a job"
    GIFT = "gift"
    EXPENSES = "expenses paid"


class RecognitionState(StrEnum):
    """How far it has come."""

    OFFERED = "offered"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    GIVEN = "given"


#: The date that each state cannot be without.
STATE_DATE: Mapping[RecognitionState, str] = {
    RecognitionState.OFFERED: "offered_on",
    RecognitionState.ACCEPTED: "offered_on",
    RecognitionState.DECLINED: "answered_on",
    RecognitionState.GIVEN: "given_on",
}

#: Those that stand open: promised, and neither given nor declined.
OPEN_STATES = frozenset({RecognitionState.OFFERED, RecognitionState.ACCEPTED})


class RecognitionDraft(Draft):
    """A recognition as typed in."""

    sentences: ClassVar[Mapping[str, str]] = {
        "person_id": "Please choose whom it is for.",
        "cost_pence": "The cost cannot be read. Write it like 12.50, or leave it empty.",
    }

    person_id: UUID = Field(foreign_key="person.id", sa_type=Identity)
    kind: RecognitionKind = Field(default=RecognitionKind.THANKS, sa_type=Word(RecognitionKind))
    state: RecognitionState = Field(default=RecognitionState.GIVEN, sa_type=Word(RecognitionState))
    offered_on: date | None = None
    due_on: date | None = None
    answered_on: date | None = None
    given_on: date | None = None
    given_by: Line = ""
    what: Line = ""
    note: Note = ""
    cost_pence: int | None = Field(default=None, ge=0)
    #: The milestone it marks, such as "100 hours" or "5 years"; empty for none.
    marks: Line = ""

    @model_validator(mode="after")
    def _has_its_date(self) -> "RecognitionDraft":
        if getattr(self, STATE_DATE[self.state]) is None:
            raise ValueError(f"The day it was {_day_of(self.state)} is needed.")
        return self


class Recognition(RecognitionDraft, Kept, table=True):
    """A recognition as kept; `counts_on` is the day from which the giving before it is recognised.

    It is the day it was given, or the day an offer was declined, and empty while an offer stands
    open: the heart rule reads nothing else.
    """

    model_config = KEPT
    __tablename__ = "recognition"
    __table_args__ = (
        CheckConstraint("cost_pence is null or cost_pence >= 0", name="cost_not_negative"),
        Index("ix_recognition_person_counts", "person_id", "counts_on", "kind"),
        Index("ix_recognition_state", "state", "due_on"),
        STRICT,
    )

    counts_on: date | None = Field(default=None, index=True)
    batch_id: UUID | None = Field(default=None, sa_type=Identity, index=True)


def counts_on(draft: RecognitionDraft) -> date | None:
    """The day from which the giving before it counts as recognised, or None for an open offer."""
    if draft.state is RecognitionState.GIVEN:
        return draft.given_on
    if draft.state is RecognitionState.DECLINED:
        return draft.answered_on
    return None


def _day_of(state: RecognitionState) -> str:
    return "offered" if state is RecognitionState.ACCEPTED else str(state)
