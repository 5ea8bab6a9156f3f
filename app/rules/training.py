"""Training: until when what was done lasts, how it stands on a day, and who lacks what.

An expiry is law, a review is the office's own: the two are never called by one word (facts 9).
Nobody is ever blocked by either.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple
from uuid import UUID

from app.records.training_words import Lasting
from app.rules.days import months_later


class Term(NamedTuple):
    """What decides how long a place that was done lasts: the day, the course, the certificate."""

    done_on: date
    lasting: Lasting = Lasting.FOR_GOOD
    months: int | None = None
    grace_days: int = 0
    #: The end that stands on the certificate; it goes before that of the course.
    ends_on: date | None = None


class End(NamedTuple):
    """The last day on which a training stands, and how many days of grace come after it."""

    on: date
    is_review: bool = False
    grace_days: int = 0

    @property
    def grace_until(self) -> date:
        """The last day of grace."""
        return self.on + timedelta(days=self.grace_days)


class TrainingStanding(StrEnum):
    """How a training that was done stands on a day."""

    IN_FORCE = "in force"
    EXPIRES_SOON = "expires soon"
    REVIEW_SOON = "review soon"
    IN_GRACE = "in grace"
    EXPIRED = "expired"
    REVIEW_OVERDUE = "review overdue"


#: What the office has to look after: what ends soon, and what has ended.
DUE = frozenset(TrainingStanding) - {TrainingStanding.IN_FORCE}
#: What has ended, days of grace included.
ENDED = frozenset({TrainingStanding.EXPIRED, TrainingStanding.REVIEW_OVERDUE})


class Lacking(StrEnum):
    """Why somebody lacks a course: never both expired and not done."""

    NOT_DONE = "not done"
    EXPIRED = "expired"
    REVIEW_OVERDUE = "review overdue"


class Gap(NamedTuple):
    """That a person lacks a course which some of their activities need."""

    person_id: UUID
    course_id: UUID
    activity_ids: tuple[UUID, ...]
    why: Lacking


def end_of(term: Term) -> End | None:
    """When a training ends, or None where it is for good."""
    is_review = term.lasting is Lasting.REVIEW_DUE
    if term.ends_on is not None:
        return End(term.ends_on, is_review, term.grace_days)
    if term.lasting is Lasting.FOR_GOOD or term.months is None:
        return None
    return End(months_later(term.done_on, term.months), is_review, term.grace_days)


def lasts_longest(terms: Iterable[Term]) -> Term:
    """Of several times that one course was done, the one that counts."""
    return max(terms, key=lambda term: (_lasts_until(term), term.done_on))


def standing(end: End | None, warn_days: Sequence[int], today: date) -> TrainingStanding:
    """How a training with this end stands on a day; `warn_days` are those of the policy."""
    if end is None:
        return TrainingStanding.IN_FORCE
    if today > end.grace_until:
        return TrainingStanding.REVIEW_OVERDUE if end.is_review else TrainingStanding.EXPIRED
    if today > end.on:
        return TrainingStanding.IN_GRACE
    if (end.on - today).days > max(warn_days, default=-1):
        return TrainingStanding.IN_FORCE
    return TrainingStanding.REVIEW_SOON if end.is_review else TrainingStanding.EXPIRES_SOON


def gaps(
    giving: Mapping[UUID, Collection[UUID]],
    needed: Mapping[UUID, Collection[UUID]],
    done: Mapping[tuple[UUID, UUID], Collection[Term]],
    today: date,
) -> Iterator[Gap]:
    """Who lacks what: the activities of each person against the courses that each activity needs.

    `done` holds what each person did of each course; days of grace are not yet a lack.
    """
    for person_id, activities in giving.items():
        needing: dict[UUID, list[UUID]] = {}
        for activity_id in activities:
            for course_id in needed.get(activity_id, ()):
                needing.setdefault(course_id, []).append(activity_id)
        for course_id, activity_ids in needing.items():
            why = _lack(done.get((person_id, course_id), ()), today)
            if why is not None:
                yield Gap(person_id, course_id, tuple(activity_ids), why)


def _lack(terms: Collection[Term], today: date) -> Lacking | None:
    if not terms:
        return Lacking.NOT_DONE
    return _LACKS.get(standing(end_of(lasts_longest(terms)), (), today))


_LACKS = {
    TrainingStanding.EXPIRED: Lacking.EXPIRED,
    TrainingStanding.REVIEW_OVERDUE: Lacking.REVIEW_OVERDUE,
}


def _lasts_until(term: Term) -> date:
    end = end_of(term)
    return date.max if end is None else end.grace_until
