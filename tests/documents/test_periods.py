"""A span of days is said as shortly as it can be."""

from datetime import date

import pytest

from app.documents.periods import period_words


@pytest.mark.parametrize(
    ("from_on", "until_on", "words"),
    [
        (date(2026, 4, 1), date(2026, 4, 30), "April 2026"),
        (date(2024, 2, 1), date(2024, 2, 29), "February 2024"),
        (date(2026, 12, 1), date(2026, 12, 31), "December 2026"),
        (date(2026, 1, 1), date(2026, 12, 31), "2026"),
        (date(2026, 4, 1), date(2026, 4, 29), "1 April 2026 to 29 April 2026"),
        (date(2025, 4, 6), date(2026, 4, 5), "6 April 2025 to 5 April 2026"),
    ],
)
def test_whole_months_and_years_go_by_their_names(
    from_on: date, until_on: date, words: str
) -> None:
    assert period_words(from_on, until_on) == words
