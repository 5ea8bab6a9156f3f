"""References we give: asked for, consented to, drafted from the record, sent, and kept."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import BeforeValidator
from sqlmodel import Field

from app.records.columns import Identity, Word
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line, Note, clean_note

#: A reference of four full pages; longer ones are not read.
TEXT_LENGTH = 20_000
Text = Annotated[str, Field(max_length=TEXT_LENGTH), BeforeValidator(clean_note)]


class ReferenceState(StrEnum):
    """How far a reference has come."""

    ASKED = "asked for"
    SENT = "sent"
    #: The person no longer wants it.
    WITHDRAWN = "withdrawn"
    #: The office does not give it.
    REFUSED = "not given"


class ReferenceDraft(Draft):
    """A reference as typed in."""

    sentences: ClassVar[Mapping[str, str]] = {
        "person_id": "Please choose whom the reference is for.",
        "asked_by": "Please say who asked for it.",
        "asked_on": "The day it was asked for is needed.",
        "text": "The text is too long: 20,000 letters fit.",
    }

    person_id: UUID = Field(foreign_key="person.id", sa_type=Identity, index=True)
    #: The body that asks, with its address as the letter shows it.
    asked_by: Line = Field(min_length=1)
    address: Note = ""
    #: What it is for: the post or the course.
    for_what: Line = ""
    asked_on: date
    due_on: date | None = None
    #: The day the person agreed that it is given; without it nothing is sent.
    consented_on: date | None = None
    #: What the letter says; drafted from the record, then the writer's own.
    text: Text = ""
    #: Who signs it, and as what; opinion is theirs.
    signed_by: Line = ""
    signed_as: Line = ""
    note: Note = ""


class Reference(ReferenceDraft, Kept, table=True):
    """A reference as kept, with the file that was sent and its line of the ledger."""

    model_config = KEPT
    __tablename__ = "reference"
    __table_args__ = STRICT

    person_id: UUID = Field(foreign_key="person.id", sa_type=Identity, index=True)
    state: ReferenceState = Field(default=ReferenceState.ASKED, sa_type=Word(ReferenceState))
    settled_on: date | None = None
    sent_how: str = ""
    sha256: str | None = Field(default=None, foreign_key="file_content.sha256")
    recognition_id: UUID | None = Field(
        default=None, foreign_key="recognition.id", index=True, sa_type=Identity
    )
