"""The charity the office file belongs to."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from sqlmodel import Field

from app.records.drafts import KEPT, STRICT, Draft, Kept, Line


class CharityDraft(Draft):
    """The charity as typed in."""

    sentences: ClassVar[Mapping[str, str]] = {
        "name": "The charity needs a name.",
        "hour_value_pence": "The value of an hour is an amount such as 13.45, or empty.",
    }

    name: Line = Field(min_length=1)
    coordinator: Line = ""
    #: What an hour would cost to replace, with where the rate is from (facts 7); none at first.
    hour_value_pence: int | None = Field(default=None, ge=1, le=100_000)
    hour_value_source: Line = ""


class Charity(CharityDraft, Kept, table=True):
    """The charity as kept; an office file holds one.

    `baseline_on` is the day up to and on which all giving counts as already recognised (design 3).
    """

    model_config = KEPT
    __tablename__ = "charity"
    __table_args__ = STRICT

    baseline_on: date | None = None
    is_demo: bool = False
