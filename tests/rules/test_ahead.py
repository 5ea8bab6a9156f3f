"""A day that comes is told of at each mark, and never outranks what is owed until it is late."""

import pytest

from app.records.policy import PolicyDraft
from app.rules.ahead import Urgency, urgency
from app.rules.notice import REACHED, Severity

POLICY = PolicyDraft()


@pytest.mark.parametrize(
    ("days_left", "grace", "found"),
    [
        (61, 0, None),
        (60, 0, Urgency(Severity.INFO, 266)),
        (31, 0, Urgency(Severity.INFO, 266)),
        (30, 0, Urgency(Severity.INFO, 532)),
        (7, 0, Urgency(Severity.DUE_SOON, 799)),
        (0, 0, Urgency(Severity.DUE_SOON, 799)),
        (-1, 0, Urgency(Severity.OVERDUE, 1000)),
        (-14, 14, Urgency(Severity.DUE_SOON, 799)),
        (-15, 14, Urgency(Severity.OVERDUE, 1000)),
        (-31, 0, Urgency(Severity.OVERDUE, 1500)),
        (-3000, 0, Urgency(Severity.OVERDUE, 2000)),
    ],
)
def test_it_is_told_again_at_each_mark(days_left: int, grace: int, found: Urgency | None) -> None:
    assert urgency(days_left, grace, POLICY) == found


@pytest.mark.parametrize("percent", [1, 50, 80, 100])
def test_it_stays_below_what_is_due_soon(percent: int) -> None:
    policy = PolicyDraft(due_soon_percent=percent)
    for days_left in range(61):
        found = urgency(days_left, 0, policy)
        assert found is not None
        assert found.weight < 10 * percent <= REACHED


def test_without_marks_it_is_told_only_once_it_is_late() -> None:
    policy = PolicyDraft(warn_days=())
    assert urgency(0, 0, policy) is None
    assert urgency(-1, 5, policy) is None
    assert urgency(-1, 0, policy) == Urgency(Severity.OVERDUE, 1000)
