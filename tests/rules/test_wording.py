"""Figures read as the office would say them."""

from datetime import date

import pytest

from app.records.recognition import RecognitionKind
from app.rules import wording

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (0, "0 min"),
        (1, "1 min"),
        (45, "45 min"),
        (60, "1 h"),
        (180, "3 h"),
        (870, "14 h 30 min"),
        (60_000, "1,000 h"),
        (74_101, "1,235 h 1 min"),
    ],
)
def test_a_duration_is_hours_and_minutes(minutes: int, words: str) -> None:
    assert wording.duration(minutes) == words


@pytest.mark.parametrize(
    ("on", "words"),
    [
        (date(2026, 3, 3), "3 March"),
        (date(2025, 3, 3), "3 March 2025"),
        (date(2027, 1, 1), "1 January 2027"),
        (date(2026, 12, 31), "31 December"),
    ],
)
def test_a_day_names_its_year_when_it_is_not_this_one(on: date, words: str) -> None:
    assert wording.day(on, TODAY) == words


@pytest.mark.parametrize(
    ("number", "words"),
    [(0, "0 occasions"), (1, "1 occasion"), (2, "2 occasions"), (1200, "1,200 occasions")],
)
def test_a_count_agrees_with_its_noun(number: int, words: str) -> None:
    assert wording.counted(number, "occasion") == words


def test_a_noun_may_have_a_plural_of_its_own() -> None:
    assert wording.counted(2, "person", "people") == "2 people"


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], ""),
        (["tea"], "tea"),
        (["tea", "cake"], "tea and cake"),
        (["tea", "cake", "a gift"], "tea, cake and a gift"),
    ],
)
def test_words_become_a_list(words: list[str], sentence: str) -> None:
    assert wording.listed(words) == sentence


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ([], ""),
        (["Ann", "Ben"], "Ann and Ben"),
        (["Ann", "Ben", "Cat"], "Ann, Ben and 1 other"),
        (["Ann", "Ben", "Cat", "Dan"], "Ann, Ben and 2 others"),
    ],
)
def test_the_first_few_are_named_and_the_others_counted(words: list[str], sentence: str) -> None:
    assert wording.first_few(words, 2) == sentence


def test_a_list_may_be_of_choices() -> None:
    assert wording.listed(["training", "a gift"], "or") == "training or a gift"


@pytest.mark.parametrize("kind", RecognitionKind)
def test_every_kind_has_its_words(kind: RecognitionKind) -> None:
    assert wording.GIVEN_AS[kind]
    assert wording.VALUED_AS[kind]
    assert wording.OFFERED_AS[kind]


@pytest.mark.parametrize(
    ("pence", "words"),
    [(0, "£0.00"), (5, "£0.05"), (1250, "£12.50"), (123_400, "£1,234.00"), (-205, "-£2.05")],
)
def test_a_sum_is_pounds_and_pence(pence: int, words: str) -> None:
    assert wording.pounds(pence) == words


@pytest.mark.parametrize(
    ("tenths", "words", "figure"),
    [
        (0, "0 miles", "0.0"),
        (10, "1 mile", "1.0"),
        (11, "1.1 miles", "1.1"),
        (124, "12.4 miles", "12.4"),
        (12_040, "1,204 miles", "1,204.0"),
    ],
)
def test_a_distance_is_miles_and_tenths(tenths: int, words: str, figure: str) -> None:
    assert (wording.miles(tenths), wording.mile_figure(tenths)) == (words, figure)


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (2, "2 days are left."),
        (1, "1 day is left."),
        (0, "It is due today."),
        (-1, "It is 1 day late."),
        (-1200, "It is 1,200 days late."),
    ],
)
def test_what_is_due_says_how_long_it_still_has(days: int, words: str) -> None:
    assert wording.time_left(days) == words


def test_words_may_begin_a_line() -> None:
    assert wording.with_capital("training place") == "Training place"
    assert wording.with_capital("élan of Ann") == "Élan of Ann"
    assert wording.with_capital("") == ""
