"""Every change: when, who, what it was, what it became; never edited, chained by hash."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlmodel import Field, SQLModel

from app.records.columns import Identity, Moment, Word
from app.records.drafts import KEPT, STRICT


class Deed(StrEnum):
    """What was done to a record."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"


class JournalAction(SQLModel, table=True):
    """One act of the office, such as one import: undone as a whole, told as one sentence.

    It stands in the same chain as its entries, after them, and so seals them.
    """

    model_config = KEPT
    __tablename__ = "journal_action"
    __table_args__ = STRICT

    #: Rises with time in this file; the order of acts.
    seq: int | None = Field(default=None, primary_key=True)
    id: UUID = Field(unique=True, sa_type=Identity)
    at: datetime = Field(sa_type=Moment)
    who: str
    #: Which copy of Goodturn wrote it: the office, or a laptop.
    replica_id: UUID = Field(sa_type=Identity)
    sentence: str
    #: The areas it changed, with commas between.
    areas: str
    undoes: UUID | None = Field(default=None, sa_type=Identity, index=True)
    salt: bytes
    digest: bytes
    chain: bytes


class JournalEntry(SQLModel, table=True):
    """One record changed by an act; `chain` is a hash over the entry and the chain before it.

    The hash covers `digest`, itself a hash over salt and payload, so that the payload of an erased
    person can be blanked without breaking the chain (reliability.md section 7).
    """

    model_config = KEPT
    __tablename__ = "journal_entry"
    __table_args__ = STRICT

    seq: int | None = Field(default=None, primary_key=True)
    action_id: UUID = Field(sa_type=Identity, index=True)
    deed: Deed = Field(sa_type=Word(Deed))
    #: The table, and the id of the record in it.
    subject: str
    record_id: UUID = Field(sa_type=Identity, index=True)
    #: The fields that changed, as they were and as they became, as a JSON object each.
    before: str | None = None
    after: str | None = None
    salt: bytes
    digest: bytes
    chain: bytes
