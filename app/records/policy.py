"""The figures by which the office decides when something is late."""

from collections.abc import Mapping
from typing import ClassVar

from pydantic import field_validator
from sqlmodel import Field

from app.records.columns import NumberList, WordList, at_first
from app.records.drafts import KEPT, STRICT, Draft, Kept
from app.records.recognition import RecognitionKind

#: Repayment is not thanks (design 3): expenses paid do not count unless the office says so.
COUNTED_KINDS = tuple(kind for kind in RecognitionKind if kind is not RecognitionKind.EXPENSES)


_RISING = "Milestones are whole numbers that rise, such as 10, 50, 100."


class PolicyDraft(Draft):
    """When something given, promised or reached is late; each rule can be switched off."""

    sentences: ClassVar[Mapping[str, str]] = {
        "thanks_minutes": "The hours after which thanks are due must be between 1 and 1,000.",
        "thanks_days": "The days after which thanks are due must be between 1 and 730.",
        "first_thanks_days": "The days for a first thank-you must be between 1 and 730.",
        "due_soon_percent": "Due soon begins between 1 and 100 per cent of the limit.",
        "milestone_hours": _RISING,
        "milestone_years": _RISING,
        "near_hours": "A milestone is near from at most 100 whole hours before it.",
        "near_days": "A milestone of years is near from at most 90 days before it.",
        "offer_days": "The days after which an offer is late must be between 1 and 730.",
        "regular_days": "A regular came on between 1 and 90 days of a quarter.",
        "quiet_days": "The days of silence must be between 7 and 730.",
        "overload_percent": "A heavy week begins between 110 and 1,000 per cent of the usual one.",
        "overload_floor_minutes": "The hours of a heavy week must be between 1 and 168.",
        "warn_days": "The days ahead are whole numbers that rise, such as 7, 30, 60.",
        "vacancy_days": "The days before a vacancy is public must be between 1 and 90.",
        "gift_pence": "The value of a gift that is looked at twice is like 25.00.",
    }

    thanks_on: bool = True
    thanks_minutes: int = Field(default=600, ge=60, le=60_000)
    thanks_days: int = Field(default=30, ge=1, le=730)
    first_thanks_days: int = Field(default=7, ge=1, le=730)
    due_soon_percent: int = Field(default=80, ge=1, le=100)
    counted_kinds: tuple[RecognitionKind, ...] = Field(
        default=COUNTED_KINDS, sa_type=WordList(RecognitionKind)
    )

    milestones_on: bool = True
    #: Facts 8: marks in use across UK volunteer centres.
    milestone_hours: tuple[int, ...] = Field(
        default=(10, 50, 100, 250, 500, 1000), sa_type=NumberList
    )
    milestone_years: tuple[int, ...] = Field(default=(1, 3, 5, 10), sa_type=NumberList)
    near_hours: int = Field(default=5, ge=0, le=100)
    near_days: int = Field(default=14, ge=0, le=90)

    offers_on: bool = True
    offer_days: int = Field(default=30, ge=1, le=730)

    quiet_on: bool = True
    #: A regular came on at least this many days in the quarter before the silence began.
    regular_days: int = Field(default=4, ge=1, le=90)
    quiet_days: int = Field(default=42, ge=7, le=730)

    overload_on: bool = True
    #: Overloaded: this many per cent of one's own usual week, and never below the floor.
    overload_percent: int = Field(default=200, ge=110, le=1000)
    overload_floor_minutes: int = Field(default=600, ge=60, le=10_080)

    training_on: bool = Field(default=True, sa_column_kwargs=at_first("1"))
    checks_on: bool = Field(default=True, sa_column_kwargs=at_first("1"))
    #: Days ahead at which an end or a review is told of, and told of again (peers: 60, 30, 7).
    warn_days: tuple[int, ...] = Field(
        default=(7, 30, 60), sa_type=NumberList, sa_column_kwargs=at_first("'[7, 30, 60]'")
    )
    vacancies_on: bool = Field(default=True, sa_column_kwargs=at_first("1"))
    #: A vacancy that nobody was told of is a notice so many days before it is public.
    vacancy_days: int = Field(default=7, ge=1, le=90, sa_column_kwargs=at_first("7"))
    gifts_on: bool = Field(default=True, sa_column_kwargs=at_first("1"))
    #: A gift of this value or more could look like pay, and is looked at twice (facts 4).
    gift_pence: int = Field(default=2_500, ge=0, le=100_000, sa_column_kwargs=at_first("2500"))

    @field_validator("milestone_hours", "milestone_years", "warn_days")
    @classmethod
    def _milestones_rise(cls, marks: tuple[int, ...]) -> tuple[int, ...]:
        if list(marks) != sorted(set(marks)) or (marks and marks[0] < 1):
            raise ValueError(_RISING)
        return marks


class Policy(PolicyDraft, Kept, table=True):
    """The policy as kept; an office file holds one."""

    model_config = KEPT
    __tablename__ = "policy"
    __table_args__ = STRICT
