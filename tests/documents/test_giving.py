"""What somebody gave is summed and said in words."""

from datetime import date

from app.documents.giving import NOTHING, Given, activity_words, in_all
from tests.documents.samples import GIVEN

DAY = date(2026, 3, 3)


def test_the_sum_spans_from_the_first_day_to_the_last() -> None:
    everything = in_all(GIVEN)
    assert (everything.minutes, everything.occasions) == (6465, 41)
    assert everything.words() == {
        "hours": "107 h 45 min",
        "occasions": "41 occasions",
        "days": "3 April 2025 to 20 March 2026",
    }


def test_one_day_is_named_once() -> None:
    assert in_all([Given("Kitchen", 30, 1, DAY, DAY)]).days == "3 March 2026"


def test_nothing_given_says_nothing() -> None:
    assert in_all([]) == NOTHING
    assert NOTHING.days == ""
    assert set(NOTHING.words().values()) == {""}


def test_a_row_says_it_in_words() -> None:
    assert activity_words(Given("Kitchen", 75_000, 1200, DAY, DAY)) == {
        "activity": "Kitchen",
        "first": "3 March 2026",
        "last": "3 March 2026",
        "occasions": "1,200",
        "hours": "1,250 h",
    }
