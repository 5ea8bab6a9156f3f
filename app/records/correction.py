"""How a line that was already sent to finance is put right, as somebody types it in."""

from collections.abc import Mapping
from typing import ClassVar
from uuid import UUID

from pydantic import model_validator
from sqlmodel import Field

from app.records.drafts import Draft, Line
from app.records.money import LARGEST_PENCE, LONGEST_JOURNEY


class CorrectionDraft(Draft):
    """What a line should have come to, or the miles that a journey should have said, and why."""

    sentences: ClassVar[Mapping[str, str]] = {
        "right_pence": "The right amount cannot be read. Write it like 12.50; 0 for nothing.",
        "right_tenths_of_mile": "The miles cannot be read. Write them like 12 or 7.4.",
        "reason": "Please say in a few words what was wrong.",
    }

    line_id: UUID
    right_pence: int | None = Field(default=None, ge=0, le=LARGEST_PENCE)
    right_tenths_of_mile: int | None = Field(default=None, ge=1, le=LONGEST_JOURNEY)
    reason: Line = Field(min_length=1)

    @model_validator(mode="after")
    def _says_one_thing(self) -> "CorrectionDraft":
        if (self.right_pence is None) == (self.right_tenths_of_mile is None):
            raise ValueError("Give either the right amount or the right miles.")
        return self
