"""The mileage list: every journey, what each person's come to, and what all come to."""

from dataclasses import replace

import pytest

from app.documents.mileage_list import Driver, mileage_list
from tests.documents.papers import flowing_text_of, pages_of, text_of
from tests.documents.samples import JOURNEYS, LETTERHEAD, MILEAGE, ODD_NAME


@pytest.mark.needs_program
def test_every_journey_and_every_sum_stands_on_it() -> None:
    text = flowing_text_of(mileage_list(LETTERHEAD, MILEAGE).pdf())
    for words in (
        "Mileage, April 2026",
        "Amina Yusuf",
        "Riverside – Eastgate warehouse",
        "Collecting donated food · EXP-0001",
        "car or van",
        "5 journeys",
        "1 journey",
        "3 people, 26 journeys",
    ):
        assert words in text
    everything = sum(journey.amount_pence for journey in MILEAGE.journeys)
    assert text.count(f"£{everything / 100:.2f}") == 2
    miles = sum(journey.tenths_of_mile for journey in MILEAGE.journeys)
    assert text.count(f"{miles / 10}") == 2


@pytest.mark.needs_program
def test_a_name_stands_again_where_its_journeys_go_on() -> None:
    pdf = mileage_list(LETTERHEAD, MILEAGE).pdf()
    assert len(pages_of(pdf)) == 2
    assert flowing_text_of(pdf).count(ODD_NAME) == 2
    assert flowing_text_of(pdf).count("From – to") == 2


@pytest.mark.needs_program
def test_what_a_journey_was_for_stands_where_its_places_are_not_known() -> None:
    journey = replace(JOURNEYS[1], from_place="", to_place="", reference="")
    listed = replace(MILEAGE, drivers=(Driver("Jo", (journey,)),))
    assert text_of(mileage_list(LETTERHEAD, listed).pdf()).count("Collecting donated food") == 1


@pytest.mark.needs_program
def test_a_month_without_journeys_is_said() -> None:
    text = flowing_text_of(mileage_list(LETTERHEAD, replace(MILEAGE, drivers=())).pdf())
    assert "0 people, 0 journeys" in text
    assert "£0.00" in text
