"""How soon an end or a review is told of: at each mark ahead again, and as late once it is past."""

from typing import NamedTuple

from app.records.policy import PolicyDraft
from app.rules.notice import REACHED, Severity, share

#: What is past for as long again as it was told of ahead is as urgent as it will ever be.
_HEAVIEST = 2 * REACHED


class Urgency(NamedTuple):
    """How a day that comes or is past is shown, and its weight."""

    severity: Severity
    weight: int


def urgency(days_left: int, grace_days: int, policy: PolicyDraft) -> Urgency | None:
    """How urgent a day is of which so many days are left, or None while there is time.

    Until it is late it never outranks what is owed and due soon.
    """
    marks = policy.warn_days
    days_late = -days_left - grace_days
    if days_late > 0:
        late = share(days_late - 1, max(marks, default=1))
        return Urgency(Severity.OVERDUE, min(REACHED + late, _HEAVIEST))
    reached = sum(days_left <= mark for mark in marks)
    if not reached:
        return None
    below_due_soon = 10 * policy.due_soon_percent - 1
    severity = Severity.DUE_SOON if reached == len(marks) else Severity.INFO
    return Urgency(severity, below_due_soon * reached // len(marks))
