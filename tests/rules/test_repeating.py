"""An event falls on its weekday again: every so many weeks, or in each month."""

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.records.repetition import RepetitionDraft, Rhythm
from app.rules.days import month_after
from app.rules.repeating import days_again, weekday_of_month

TUESDAY = date(2026, 3, 3)


def repetition(**values: object) -> RepetitionDraft:
    return RepetitionDraft.check(values)


def test_every_other_week_until_a_day() -> None:
    assert days_again(TUESDAY, repetition(every=2, until=date(2026, 4, 14))) == (
        date(2026, 3, 17),
        date(2026, 3, 31),
        date(2026, 4, 14),
    )


def test_the_first_time_is_one_of_the_times() -> None:
    assert days_again(TUESDAY, repetition(times=3)) == (date(2026, 3, 10), date(2026, 3, 17))


def test_a_skipped_day_is_not_one_of_the_times() -> None:
    skipped = frozenset({date(2026, 3, 10)})
    assert days_again(TUESDAY, repetition(times=3, skipped=skipped)) == (
        date(2026, 3, 17),
        date(2026, 3, 24),
    )


def test_the_first_tuesday_of_every_third_month() -> None:
    found = days_again(TUESDAY, repetition(rhythm=Rhythm.MONTHS, every=3, times=3))
    assert found == (date(2026, 6, 2), date(2026, 9, 1))


def test_a_fifth_weekday_is_the_last_of_a_month_without_one() -> None:
    fifth = date(2026, 3, 31)
    assert weekday_of_month(fifth) == 5
    found = days_again(fifth, repetition(rhythm=Rhythm.MONTHS, times=4))
    assert found == (date(2026, 4, 28), date(2026, 5, 26), date(2026, 6, 30))


def test_a_day_before_the_first_leaves_nothing() -> None:
    assert days_again(TUESDAY, repetition(until=TUESDAY)) == ()


@given(
    first=st.dates(date(2000, 1, 1), date(2100, 1, 1)),
    rhythm=st.sampled_from(Rhythm),
    every=st.integers(1, 12),
    times=st.integers(2, 40),
)
def test_every_day_is_the_same_weekday_and_they_ascend(
    first: date, rhythm: Rhythm, every: int, times: int
) -> None:
    days = (first, *days_again(first, repetition(rhythm=rhythm, every=every, times=times)))
    assert len(days) == times
    assert {on.weekday() for on in days} == {first.weekday()}
    for earlier, later in pairwise(days):
        if rhythm is Rhythm.WEEKS:
            assert later - earlier == timedelta(weeks=every)
        else:
            assert month_after(later, 0) == month_after(earlier, every)
            assert weekday_of_month(later) in {weekday_of_month(first), 4}
