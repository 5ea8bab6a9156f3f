"""Miles and journeys as a table of paper says them."""

from app.documents.miles import MilesAtRate, journey_words, rate_words


def test_one_rate_needs_no_miles() -> None:
    assert rate_words([MilesAtRate(124, 45)]) == ["45p"]
    assert rate_words([]) == []


def test_a_journey_across_the_band_says_both_rates() -> None:
    both = [MilesAtRate(200, 55), MilesAtRate(400, 25)]
    assert rate_words(both) == ["20.0 × 55p", "40.0 × 25p"]


def test_a_journey_names_its_ends() -> None:
    assert journey_words("Home", "Food bank") == "Home – Food bank"
    assert journey_words("", "Food bank") == "Food bank"
    assert journey_words("", "") == ""
