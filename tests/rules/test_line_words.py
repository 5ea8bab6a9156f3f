"""Lines of claims as finance reads them."""

import pytest

from app.records.expense_claim import ReceiptState
from app.records.mileage_rate import Vehicle
from app.rules.line_words import description, journey, receipt


@pytest.mark.parametrize(
    ("places", "passengers", "words"),
    [
        (("Leeds", "York"), 2, "Leeds to York, 24 miles by car or van, 2 passengers"),
        (("", "York"), 0, "York, 24 miles by car or van"),
        (("", ""), 1, "24 miles by car or van, 1 passenger"),
    ],
)
def test_a_journey_says_its_places_miles_and_vehicle(
    places: tuple[str, str], passengers: int, words: str
) -> None:
    assert journey(*places, 240, Vehicle.CAR, passengers) == words


@pytest.mark.parametrize(
    ("what", "purpose", "travelled", "corrects", "words"),
    [
        ("Lunch", "Picnic", "", None, "Lunch"),
        ("", "Picnic", "", None, "Picnic"),
        ("Visit", "", "York, 2 miles", None, "York, 2 miles; Visit"),
        ("Lunch", "", "", 42, "puts EXP-0042 right: Lunch"),
        ("", "", "", 42, "puts EXP-0042 right"),
        ("", "", "", None, ""),
    ],
)
def test_a_line_says_what_it_was_for(
    what: str, purpose: str, travelled: str, corrects: int | None, words: str
) -> None:
    assert description(what, purpose, travelled, corrects) == words


def test_a_receipt_says_why_there_is_none() -> None:
    assert receipt(ReceiptState.NONE, "lost") == "no receipt: lost"
    assert receipt(ReceiptState.NONE, "") == "no receipt"
    assert receipt(ReceiptState.SEEN, "lost") == "receipt seen"
