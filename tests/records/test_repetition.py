"""A repetition ends once: on a day, or after so many times."""

from datetime import date

import pytest

from app.records.failures import InvalidDraft
from app.records.repetition import RepetitionDraft


@pytest.mark.parametrize(
    "values", [{}, {"times": 3, "until": date(2026, 6, 1)}, {"times": 1}, {"times": 2, "every": 0}]
)
def test_a_repetition_that_cannot_be_is_refused(values: dict[str, object]) -> None:
    with pytest.raises(InvalidDraft):
        RepetitionDraft.check(values)


def test_a_repetition_ends_on_a_day_or_after_so_many_times() -> None:
    assert RepetitionDraft.check({"times": 2}).until is None
    assert RepetitionDraft.check({"until": date(2026, 6, 1)}).times is None
