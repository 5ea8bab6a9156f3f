"""That somebody looked at something masked: the journal tells who and when."""

from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from app.records.columns import Identity
from app.records.drafts import KEPT, STRICT, Kept


class LookedAt(Kept, table=True):
    """One look at something masked, such as the number of a check."""

    model_config = KEPT
    __tablename__ = "looked_at"
    __table_args__ = STRICT

    stays: ClassVar[str] = "This was not undone, because a look cannot be taken back."

    person_id: UUID = Field(foreign_key="person.id", index=True, sa_type=Identity)
    what: str
