"""The heart rule once more, in plain Python from raw lists: what every other answer must equal.

It is written from the words of the rule and shares no line with it or with its statement.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction

from app.records.person import PersonDraft
from app.records.policy import PolicyDraft
from app.records.recognition import RecognitionDraft


@dataclass
class History:
    """All that is known of one person: the record, days with minutes, and recognitions."""

    person: PersonDraft
    gave: Sequence[tuple[date, int]] = ()
    given_back: Sequence[RecognitionDraft] = field(default_factory=tuple)


@dataclass
class Owed:
    """What the oracle finds owed to one person."""

    overdue: bool
    weight: int
    minutes: int
    occasions: int
    since: date
    last: date | None


def owed(
    history: History, charity_baseline: date | None, policy: PolicyDraft, today: date
) -> Owed | None:
    """What is owed to this person today, or None."""
    if not policy.thanks_on or not _can_be_owed(history.person, today):
        return None
    answers = [_answered_on(each, policy) for each in history.given_back]
    recognised = sorted(on for on in answers if on is not None and on <= today)
    walls = recognised[-1:]
    baseline = history.person.baseline_on or charity_baseline
    if baseline is not None:
        walls.append(baseline)
    open_giving = [
        (on, minutes)
        for on, minutes in history.gave
        if on <= today and all(on > wall for wall in walls)
    ]
    if not open_giving:
        return None
    since = min(on for on, _ in open_giving)
    minutes = sum(minutes for _, minutes in open_giving)
    limit = policy.thanks_days
    if not recognised and len(open_giving) == len([on for on, _ in history.gave if on <= today]):
        limit = min(limit, policy.first_thanks_days)
    waited = 0
    while since + timedelta(days=waited) < today:
        waited += 1
    fullest = max(Fraction(minutes, policy.thanks_minutes), Fraction(waited, limit))
    if fullest < Fraction(policy.due_soon_percent, 100):
        return None
    return Owed(
        overdue=fullest >= 1,
        weight=int(fullest * 1000),
        minutes=minutes,
        occasions=len(open_giving),
        since=since,
        last=recognised[-1] if recognised else None,
    )


def _can_be_owed(person: PersonDraft, today: date) -> bool:
    if person.standing.value in ("staff", "otherwise paid") or person.would_rather_not:
        return False
    if person.left_on and person.left_on <= today:
        return False
    if person.break_from or person.break_until:
        begins, ends = person.break_from or date.min, person.break_until or date.max
        return not begins <= today <= ends
    return True


def _answered_on(recognition: RecognitionDraft, policy: PolicyDraft) -> date | None:
    if recognition.kind not in policy.counted_kinds:
        return None
    if recognition.state.value == "given":
        return recognition.given_on
    if recognition.state.value == "declined":
        return recognition.answered_on
    return None
