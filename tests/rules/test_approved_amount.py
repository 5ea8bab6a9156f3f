"""What a year of miles was paid, beside what is allowed, to the penny of the worked examples."""

from collections.abc import Sequence
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.records.expense_claim import ExpenseKind, ExpenseLineDraft
from app.records.expense_policy import ExpensePolicyDraft
from app.records.mileage_rate import Vehicle
from app.rules.approved_amount import MilesOfYear, PaidJourney, miles_of_year
from app.rules.mileage import amounts
from app.rules.mileage_rates import APPROVED

DAY = date(2025, 11, 3)
LATER = date(2026, 11, 3)


def paid(tenths_of_mile: int, pence_a_mile: int, on: date = DAY) -> PaidJourney:
    return PaidJourney(on, Vehicle.CAR, tenths_of_mile, tenths_of_mile * pence_a_mile // 10)


def year(miles: int, pence_a_mile: int, *, unpaid_pence: int = 0, on: date = DAY) -> MilesOfYear:
    journeys = [paid(10_000, pence_a_mile, on)] * (miles // 1000)
    return miles_of_year(journeys, unpaid_pence=unpaid_pence)


@pytest.mark.parametrize(
    ("found", "received", "allowed", "profit"),
    [
        (year(16_000, 42), 672_000, 600_000, 72_000),
        (year(12_000, 42), 504_000, 500_000, 4_000),
        (year(12_000, 42, unpaid_pence=20_000), 504_000, 500_000, 0),
        (year(5_000, 45), 225_000, 225_000, 0),
        (year(5_000, 40), 200_000, 225_000, 0),
        (year(12_000, 50, on=LATER), 600_000, 600_000, 0),
    ],
)
def test_the_worked_examples_hold_to_the_penny(
    found: MilesOfYear, received: int, allowed: int, profit: int
) -> None:
    assert (found.received_pence, found.allowed_pence) == (received, allowed)
    assert found.profit_pence == profit


def test_a_year_says_its_figures_and_what_may_have_to_be_declared() -> None:
    assert year(16_000, 42).words == (
        "£6,720.00 was paid for 16,000 miles, and £6,000.00 is allowed at the approved rates, on"
        " the miles recorded here. £720.00 may have to be declared by the volunteer."
    )
    assert miles_of_year([]).words == "No miles are recorded here."
    assert year(5_000, 40).words.endswith("There is nothing to declare.")
    assert year(12_000, 42, unpaid_pence=20_000).words.endswith(
        "The £40.00 above it is used up by £200.00 of costs that were not claimed, so there is"
        " nothing to declare."
    )
    assert year(12_000, 42, unpaid_pence=1_500).words.endswith(
        "£25.00 may have to be declared by the volunteer, after £15.00 of costs not claimed."
    )
    assert year(5_000, 45, on=LATER).words.endswith(
        "The approved rates of that year are still to be confirmed."
    )


def test_miles_count_toward_the_band_with_those_driven_elsewhere() -> None:
    found = miles_of_year([paid(10_000, 45)], elsewhere=95_000)
    assert found.toward_band == 105_000
    assert found.allowed_pence == 500 * 45 + 500 * 25
    assert found.band_words == (
        "10,500 of 10,000 miles by car or van, 9,500 miles of them driven elsewhere,"
        " on the miles recorded here."
    )
    here = miles_of_year([paid(91_205, 45)])
    assert here.band_words == "9,120.5 of 10,000 miles by car or van, on the miles recorded here."
    assert here.toward_band == 91_205


def test_journeys_that_were_not_claimed_are_allowed_and_other_vehicles_have_no_band() -> None:
    unclaimed = PaidJourney(DAY, Vehicle.CAR, 1_000, 0)
    cycled = PaidJourney(DAY, Vehicle.BICYCLE, 1_000, 2_000)
    found = miles_of_year([paid(1_000, 50), cycled, unclaimed])
    assert found.allowed_pence == 4_500 + 2_000 + 4_500
    assert found.miles == {Vehicle.CAR: 2_000, Vehicle.BICYCLE: 1_000}
    assert (found.toward_band, found.profit_pence) == (2_000, 0)


def test_before_the_first_approved_rate_nothing_is_allowed() -> None:
    found = miles_of_year([paid(100, 40, date(2001, 5, 1))])
    assert (found.received_pence, found.allowed_pence, found.is_to_confirm) == (400, 0, False)


def lines(tenths: Sequence[int]) -> list[ExpenseLineDraft]:
    return [
        ExpenseLineDraft(
            kind=ExpenseKind.MILEAGE, incurred_on=DAY, vehicle=Vehicle.CAR, tenths_of_mile=one
        )
        for one in tenths
    ]


@given(
    st.lists(st.integers(1, 20_000), min_size=1, max_size=12),
    st.integers(0, 100_000),
)
def test_whoever_is_paid_at_the_approved_rates_has_nothing_to_declare(
    driven: list[int], elsewhere: int
) -> None:
    settled = {date(2025, 4, 6): elsewhere}
    found = amounts(lines(driven), APPROVED, settled, ExpensePolicyDraft())
    journeys = [
        PaidJourney(DAY, Vehicle.CAR, tenths, one.pence)
        for tenths, one in zip(driven, found, strict=True)
    ]
    told = miles_of_year(journeys, elsewhere=elsewhere)
    assert told.received_pence == told.allowed_pence
    assert told.profit_pence == 0
