"""Coming and going, in minutes after midnight of the event's day."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from app.rules.presence import clock, guessed_out, minute_of, minutes_there, overlap


@pytest.mark.parametrize(
    ("came", "went", "minutes"), [(600, 690, 90), (600, None, 0), (None, 600, 0), (600, 500, 0)]
)
def test_how_long_somebody_was_there(came: int | None, went: int | None, minutes: int) -> None:
    assert minutes_there(came, went) == minutes


def test_a_forgotten_going_is_guessed_at_the_end() -> None:
    assert guessed_out(600, 720) == 720
    assert guessed_out(720, 720) is None
    assert guessed_out(600, None) is None


def test_spans_that_touch_do_not_overlap() -> None:
    assert overlap(600, 720, 660, 780)
    assert not overlap(600, 720, 720, 780)
    assert not overlap(600, None, 0, 1440)


@pytest.mark.parametrize(
    ("now", "minute"),
    [
        (datetime(2026, 3, 3, 9, 30, 59, tzinfo=UTC), 570),
        (datetime(2026, 3, 4, 0, 15, tzinfo=UTC), 1455),
        (datetime(2026, 3, 2, 23, 0, tzinfo=UTC), 0),
        (datetime(2026, 4, 2, 9, 0, tzinfo=UTC), 2880),
        (datetime(2026, 3, 3, 9, 30, tzinfo=timezone(timedelta(hours=1))), 570),
    ],
)
def test_the_clock_counts_from_midnight_of_the_event(now: datetime, minute: int) -> None:
    assert minute_of(date(2026, 3, 3), now) == minute


def test_a_minute_is_shown_as_a_clock_shows_it() -> None:
    assert [clock(minute) for minute in (570, 845, 1455)] == ["09:30", "14:05", "00:15"]
