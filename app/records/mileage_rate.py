"""What is paid for a mile: dated rows, of which the day of the journey chooses one."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from app.records.columns import Identity, Word
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line
from app.records.money import LONGEST_YEAR


class Vehicle(StrEnum):
    """How somebody travelled, as the mileage rates tell it apart."""

    CAR = "car or van"
    MOTORCYCLE = "motorcycle"
    BICYCLE = "bicycle"
    #: Somebody taken along, paid for on top of the driver's own miles.
    PASSENGER = "passenger"


class MileageRateDraft(Draft):
    """What this office pays a mile from a day on, in tenths of a penny: 45p is 450.

    From the first of them on, the vehicle is paid the office's rates and no longer the approved
    ones, until they are removed.
    """

    sentences: ClassVar[Mapping[str, str]] = {
        "from_on": "Please say from which day of travel the rate is paid.",
        "tenths_of_penny": "The rate is an amount in pence such as 45 or 37.5, at most 200.",
        "above_tenths_of_penny": "The rate above 10,000 miles is an amount in pence such as 25.",
    }

    vehicle: Vehicle = Field(sa_type=Word(Vehicle))
    from_on: date
    tenths_of_penny: int = Field(ge=0, le=2_000)
    #: Above 10,000 miles of a tax year; the same as below where there is no second band.
    above_tenths_of_penny: int = Field(ge=0, le=2_000)
    source: Line = ""


class MileageRate(MileageRateDraft, Kept, table=True):
    """A rate as kept."""

    model_config = KEPT
    __tablename__ = "mileage_rate"
    __table_args__ = (UniqueConstraint("vehicle", "from_on"), STRICT)


class MilesElsewhereDraft(Draft):
    """The miles somebody drove for other organisations in the tax year that begins on a day.

    The 10,000-mile band counts all of them, and the office sees only its own (facts 2).
    """

    sentences: ClassVar[Mapping[str, str]] = {
        "tenths_of_mile": "The miles cannot be read. Write them like 1200 or 35.5.",
    }

    person_id: UUID = Field(foreign_key="person.id", sa_type=Identity)
    #: The 6 April on which the tax year begins.
    tax_year_on: date
    tenths_of_mile: int = Field(ge=0, le=LONGEST_YEAR)


class MilesElsewhere(MilesElsewhereDraft, Kept, table=True):
    """Miles driven elsewhere as kept: one figure a person and tax year."""

    model_config = KEPT
    __tablename__ = "miles_elsewhere"
    __table_args__ = (UniqueConstraint("person_id", "tax_year_on"), STRICT)
