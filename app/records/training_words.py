"""How long a training lasts and how far a place has come; the rules read no more of a course."""

from enum import StrEnum


class Lasting(StrEnum):
    """What becomes of a training with time; an expiry is law, a review is policy (facts 9)."""

    FOR_GOOD = "for good"
    EXPIRES = "expires"
    REVIEW_DUE = "due for review"


class PlaceState(StrEnum):
    """How far a place on a course has come."""

    OFFERED = "offered"
    BOOKED = "booked"
    DONE = "done"
    DECLINED = "declined"
    DID_NOT_ATTEND = "did not attend"
