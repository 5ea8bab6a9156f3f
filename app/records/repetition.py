"""How an event is repeated: every so many weeks, or on its weekday of each month."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar

from pydantic import model_validator
from sqlmodel import Field

from app.records.drafts import Draft

#: Five years of every week.
MOST_TIMES = 260


class Rhythm(StrEnum):
    """What the days of a repetition have in common."""

    WEEKS = "weeks"
    MONTHS = "months"


class RepetitionDraft(Draft):
    """A repetition as typed in: every `every` weeks or months, until a day or so many times."""

    sentences: ClassVar[Mapping[str, str]] = {
        "every": "Every how many weeks or months must be a whole number between 1 and 12.",
        "until": "The last day cannot be read. Write it like 3 April 2026 or 03/04/2026.",
        "times": f"How many times must be a whole number between 2 and {MOST_TIMES}.",
    }

    rhythm: Rhythm = Rhythm.WEEKS
    every: int = Field(default=1, ge=1, le=12)
    until: date | None = None
    #: How often it takes place in all, the first time included.
    times: int | None = Field(default=None, ge=2, le=MOST_TIMES)
    #: Days on which it does not take place, such as holidays.
    skipped: frozenset[date] = frozenset()

    @model_validator(mode="after")
    def _ends_once(self) -> "RepetitionDraft":
        if (self.until is None) == (self.times is None):
            raise ValueError("Please say either the last day or how many times.")
        return self
