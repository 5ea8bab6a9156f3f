"""A notice put off until a day, with the reason; the notice itself is never stored."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from sqlmodel import Field

from app.records.drafts import KEPT, STRICT, Draft, Kept, Line


class PutOffDraft(Draft):
    """A notice put off: `key` is the notice's own, made of its rule and whom it is about."""

    sentences: ClassVar[Mapping[str, str]] = {
        "until": "Please say until which day it is put off.",
        "reason": "Please say in a few words why it can wait.",
    }

    key: Line = Field(min_length=1)
    until: date
    reason: Line = Field(min_length=1)


class PutOff(PutOffDraft, Kept, table=True):
    """A put-off as kept; a later one for the same notice takes its place."""

    model_config = KEPT
    __tablename__ = "put_off"
    __table_args__ = STRICT

    key: str = Field(unique=True)
