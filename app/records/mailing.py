"""Mailing lists, and on what basis somebody may be written to (facts 11)."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field

from app.records.columns import Identity, Word
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line, Note


class MailingListDraft(Draft):
    """A mailing list as typed in, with the words with which people are asked."""

    sentences: ClassVar[Mapping[str, str]] = {
        "name": "The list needs a name.",
        "wording": "Please write what people say yes to: who will write to them, and about what.",
    }

    name: Line = Field(min_length=1)
    wording: Note = Field(min_length=1)
    closed: bool = False


class MailingList(MailingListDraft, Kept, table=True):
    """A mailing list as kept; `search_key` is the folded name, and no two lists share one."""

    model_config = KEPT
    __tablename__ = "mailing_list"
    __table_args__ = STRICT

    search_key: str = Field(unique=True)


class Basis(StrEnum):
    """What allows the office to write to somebody; an opt-out ends it and beats any import."""

    CONSENT = "consent"
    SOFT_OPT_IN = "soft opt-in"
    OPTED_OUT = "opted out"


class MailingChoice(Kept, table=True):
    """One choice somebody made about a list; the newest counts, and none is ever changed."""

    model_config = KEPT
    __tablename__ = "mailing_choice"
    __table_args__ = (Index("ix_mailing_choice_person", "person_id", "list_id"), STRICT)

    list_id: UUID = Field(foreign_key="mailing_list.id", index=True, sa_type=Identity)
    person_id: UUID = Field(foreign_key="person.id", sa_type=Identity)
    basis: Basis = Field(sa_type=Word(Basis))
    chosen_on: date
    #: The words they said yes to, as they stood on that day.
    wording: str = ""
    #: Where and how they chose: at an event, on paper, by e-mail.
    how: str = ""
    event_id: UUID | None = Field(default=None, foreign_key="event.id", sa_type=Identity)
