"""What the charity can give, to lay beside what people say they would value."""

from collections.abc import Mapping
from typing import ClassVar

from sqlmodel import Field

from app.records.columns import Word
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line, Note
from app.records.recognition import RecognitionKind


class CanGiveDraft(Draft):
    """Something the charity can give, as typed in."""

    sentences: ClassVar[Mapping[str, str]] = {
        "what": "Please say what it is, such as places on a first aid course.",
    }

    kind: RecognitionKind = Field(sa_type=Word(RecognitionKind))
    what: Line = Field(min_length=1)
    note: Note = ""
    closed: bool = False


class CanGive(CanGiveDraft, Kept, table=True):
    """Something the charity can give, as kept."""

    model_config = KEPT
    __tablename__ = "can_give"
    __table_args__ = STRICT
