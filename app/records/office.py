"""Which office file this is: its own id, this copy's id, and when it was last open."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Field

from app.records.columns import Identity, Moment
from app.records.drafts import KEPT, STRICT, Kept


class Office(Kept, table=True):
    """The identity of an office file; it holds one.

    `charity_id` stays for ever, `replica_id` differs on each laptop, `epoch` changes when a backup
    is restored, so that a laptop from a lost future can be told.
    """

    model_config = KEPT
    __tablename__ = "office"
    __table_args__ = STRICT

    charity_id: UUID = Field(sa_type=Identity)
    replica_id: UUID = Field(sa_type=Identity)
    epoch: int = 1
    opened_at: datetime | None = Field(default=None, sa_type=Moment)
    #: False while the file is open: a file found so was not closed cleanly.
    closed_cleanly: bool = True
