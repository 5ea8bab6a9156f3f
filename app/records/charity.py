"""The charity the office file belongs to."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar

from sqlmodel import Field

from app.records.columns import Word, at_first
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line, Note
from app.records.receipt import FileKind


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
    #: What stands at the head and the foot of a letter.
    address: Note = Field(default="", sa_column_kwargs=at_first("''"))
    registered_number: Line = Field(default="", sa_column_kwargs=at_first("''"))
    contact: Line = Field(default="", sa_column_kwargs=at_first("''"))
    #: Who signs letters and certificates, and as what.
    signed_by: Line = Field(default="", sa_column_kwargs=at_first("''"))
    signed_as: Line = Field(default="", sa_column_kwargs=at_first("''"))


class Charity(CharityDraft, Kept, table=True):
    """The charity as kept; an office file holds one.

    `baseline_on` is the day up to and on which all giving counts as already recognised (design 3).
    """

    model_config = KEPT
    __tablename__ = "charity"
    __table_args__ = STRICT

    baseline_on: date | None = None
    is_demo: bool = False
    #: The logo, whose bytes stand in `file_content`; none at first.
    logo_sha256: str | None = None
    logo_kind: FileKind | None = Field(default=None, sa_type=Word(FileKind))
