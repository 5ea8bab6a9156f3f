"""Miles and journeys as a table of paper says them."""

from app.documents.miles import journey_words, miles_words, rate_words
from app.rules.mileage import Part


def test_one_rate_needs_no_miles() -> None:
    assert rate_words([Part(124, 450)]) == ["45p"]
    assert rate_words([Part(124, 375)]) == ["37.5p"]
    assert rate_words([]) == []


def test_a_journey_across_the_band_says_both_rates() -> None:
    both = [Part(200, 550), Part(400, 250)]
    assert rate_words(both) == ["20.0 × 55p", "40.0 × 25p"]


def test_passengers_are_counted() -> None:
    assert rate_words([Part(600, 550), Part(600, 50, 2)]) == ["60.0 × 55p", "2 × 60.0 × 5p"]
    assert rate_words([Part(600, 50, 1)]) == ["1 × 60.0 × 5p"]


def test_a_journey_names_its_ends() -> None:
    assert journey_words("Home", "Food bank") == "Home – Food bank"
    assert journey_words("", "Food bank") == "Food bank"
    assert journey_words("", "") == ""


def test_no_miles_are_no_figure() -> None:
    assert (miles_words(124), miles_words(0)) == ("12.4", "")
