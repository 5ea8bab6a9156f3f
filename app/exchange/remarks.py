"""What is said about a value that was read: what was changed, and what looks doubtful."""

from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

Value = TypeVar("Value")


class RemarkKind(StrEnum):
    """Why a row is worth a look although it could be read."""

    SHORT = "short row"
    LONG = "long row"
    FORMULA = "formula"
    EQUAL_ROW = "equal row"
    TWO_DIGIT_YEAR = "two-digit year"
    SERIAL_DATE = "date as a number"
    OTHER_ORDER = "day and month the other way round"
    FUTURE = "in the future"
    MONTH_TOTAL = "total of a month"
    PERIOD = "total of a period"
    SECONDS_OVER = "seconds left over"
    FITTED_DECIMAL = "decimal hours"
    PAST_MIDNIGHT = "past midnight"
    DISAGREES = "times and duration disagree"
    ZERO_PUT_BACK = "zero put back"
    EMAIL_SHAPE = "e-mail shape"
    PHONE_SHAPE = "phone shape"
    LIST_IN_CELL = "list in a cell"
    UNKNOWN_WORD = "word not known"
    DISAGREES_HERE = "differs from what is on file"
    DATE_LEFT_OUT = "date left out"


class Remark(NamedTuple):
    """One thing to show beside a row that was read."""

    kind: RemarkKind
    sentence: str


class Read(NamedTuple, Generic[Value]):
    """What a cell was read as: a value; or nothing; or nothing, and the reason why not."""

    value: Value | None = None
    reason: str = ""
    remarks: tuple[Remark, ...] = ()
