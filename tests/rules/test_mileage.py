"""Journeys come to the penny of the worked examples, in whatever order they are claimed."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.records.expense_claim import ExpenseKind, ExpenseLineDraft
from app.records.expense_policy import ExpensePolicyDraft
from app.records.failures import InvalidDraft
from app.records.mileage_rate import MileageRateDraft, Vehicle
from app.rules.mileage import BAND, Amount, Part, amount, amounts, in_pence, is_in_band, split
from app.rules.mileage_rates import APPROVED, Rates, rates_with

DAY = date(2026, 11, 3)
YEAR = date(2026, 4, 6)
POLICY = ExpensePolicyDraft()
WITH_PASSENGERS = ExpensePolicyDraft(passengers_on=True)


def journey(
    tenths_of_mile: int, on: date = DAY, vehicle: Vehicle = Vehicle.CAR, passengers: int = 0
) -> ExpenseLineDraft:
    values: dict[str, Any] = {
        "kind": ExpenseKind.MILEAGE,
        "incurred_on": on,
        "vehicle": vehicle,
        "tenths_of_mile": tenths_of_mile,
        "passengers": passengers,
    }
    return ExpenseLineDraft.check(values)


MEAL = ExpenseLineDraft(kind=ExpenseKind.MEAL, incurred_on=DAY, amount_pence=450)


def worked(
    lines: Sequence[ExpenseLineDraft],
    settled: Mapping[date, int] | None = None,
    policy: ExpensePolicyDraft = POLICY,
    rates: Rates = APPROVED,
) -> list[Amount]:
    return amounts(lines, rates, settled or {}, policy)


def test_sixty_miles_across_the_band_are_paid_at_both_rates() -> None:
    (found,) = worked([journey(600)], {YEAR: 99_800})
    assert found.pence == 2100
    assert found.words == "20 miles at 55p and 40 miles at 25p"


def test_a_year_of_twelve_thousand_miles_comes_to_6000_pounds() -> None:
    lines = [journey(10_000, YEAR + timedelta(days=number)) for number in range(12)]
    assert sum(found.pence for found in worked(lines)) == 600_000


@pytest.mark.parametrize(
    ("tenths", "on", "vehicle", "pence", "words"),
    [
        (124, DAY, Vehicle.CAR, 682, "12.4 miles at 55p"),
        (124, date(2026, 4, 5), Vehicle.CAR, 558, "12.4 miles at 45p"),
        (10, DAY, Vehicle.MOTORCYCLE, 24, "1 mile at 24p"),
        (125, DAY, Vehicle.BICYCLE, 250, "12.5 miles at 20p"),
        (1, DAY, Vehicle.CAR, 6, "0.1 miles at 55p"),
        (1, DAY, Vehicle.MOTORCYCLE, 2, "0.1 miles at 24p"),
        (1, date(2026, 4, 5), Vehicle.CAR, 5, "0.1 miles at 45p"),
    ],
)
def test_a_line_is_rounded_once_half_a_penny_upward(
    tenths: int, on: date, vehicle: Vehicle, pence: int, words: str
) -> None:
    (found,) = worked([journey(tenths, on, vehicle)])
    assert (found.pence, found.words) == (pence, words)


def test_only_a_car_has_a_second_band() -> None:
    (found,) = worked([journey(100, vehicle=Vehicle.MOTORCYCLE)], {YEAR: BAND})
    assert found.pence == 240
    assert not is_in_band(journey(100, vehicle=Vehicle.BICYCLE))
    assert is_in_band(journey(100))
    assert not is_in_band(MEAL)


def test_passengers_are_paid_only_where_the_office_switched_them_on() -> None:
    taken = journey(600, passengers=2)
    assert worked([taken])[0].pence == 3300
    (found,) = worked([taken], policy=WITH_PASSENGERS)
    assert found.pence == 3300 + 600
    assert found.words == "60 miles at 55p and 2 passengers for 60 miles at 5p"
    assert worked([journey(600)], policy=WITH_PASSENGERS)[0].pence == 3300


def test_passengers_before_the_first_rate_for_them_are_not_paid() -> None:
    early = MileageRateDraft(
        vehicle=Vehicle.CAR,
        from_on=date(2000, 1, 1),
        tenths_of_penny=350,
        above_tenths_of_penny=350,
    )
    taken = journey(100, date(2001, 5, 1), passengers=1)
    (found,) = worked([taken], policy=WITH_PASSENGERS, rates=rates_with([early]))
    assert found.pence == 350


def test_money_that_was_spent_comes_to_itself() -> None:
    assert worked([MEAL]) == [Amount(450)]
    assert Amount(450).words == ""


def test_journeys_before_the_first_rate_are_refused_line_by_line() -> None:
    early = date(2002, 4, 5)
    with pytest.raises(InvalidDraft) as refused:
        worked([MEAL, journey(100, early), journey(100), journey(9, early, Vehicle.BICYCLE)])
    problems = refused.value.problems
    assert [problem.field for problem in problems] == ["2.incurred_on", "4.incurred_on"]
    assert problems[0].sentence == (
        "Line 2: no rate is known for a car or van on 5 April 2002; the first is of 6 April 2002."
        " Please look at the day, or add a rate of your own in Settings."
    )
    with pytest.raises(InvalidDraft, match="For this day no rate is known for a car or van"):
        amount(journey(100, early), APPROVED, 0, POLICY)


def test_the_miles_of_a_claim_count_by_their_days_and_the_answer_keeps_the_order() -> None:
    later, earlier = journey(600), journey(600, DAY - timedelta(days=1))
    found = worked([later, MEAL, earlier], {YEAR: BAND - 600})
    assert [one.pence for one in found] == [1500, 450, 3300]


def test_each_tax_year_has_its_own_band() -> None:
    old, new = journey(100, date(2026, 4, 5)), journey(100, date(2026, 4, 6))
    assert [one.pence for one in worked([new, old], {YEAR: BAND})] == [250, 450]
    assert [one.pence for one in worked([new, old], {date(2025, 4, 6): BAND})] == [550, 250]


def test_amounts_leave_what_was_settled_as_it_was() -> None:
    settled = {YEAR: 100}
    worked([journey(600)], settled)
    assert settled == {YEAR: 100}


@given(st.integers(1, 20_000), st.integers(0, 2 * BAND))
def test_a_split_loses_no_mile_and_never_passes_the_band(tenths: int, settled: int) -> None:
    within, above = split(tenths, settled)
    assert within + above == tenths
    assert min(within, above) >= 0
    assert settled + within <= BAND or within == 0
    assert above == 0 or settled + within >= BAND


tenths_driven = st.lists(st.integers(1, 20_000), min_size=1, max_size=12)


@given(tenths_driven, st.integers(0, BAND + 5_000), st.data())
def test_the_parts_of_a_year_come_to_the_band_total_in_any_order(
    driven: list[int], elsewhere: int, data: st.DataObject
) -> None:
    order = data.draw(st.permutations(driven))
    cuts = data.draw(st.integers(0, len(order)))
    first = worked([journey(tenths) for tenths in order[:cuts]], {YEAR: elsewhere})
    then = worked(
        [journey(tenths) for tenths in order[cuts:]], {YEAR: elsewhere + sum(order[:cuts])}
    )
    parts = [part for found in (*first, *then) for part in found.parts]

    within, above = split(sum(driven), elsewhere)
    assert sum(part.tenths_of_mile for part in parts) == sum(driven)
    assert in_pence(parts) == in_pence([Part(within, 550), Part(above, 250)])


@given(st.integers(1, 20_000), st.integers(0, 2 * BAND), st.integers(0, 8))
def test_an_amount_is_its_exact_sum_rounded_half_up(
    tenths: int, settled: int, passengers: int
) -> None:
    line = journey(tenths, passengers=passengers)
    found = amount(line, APPROVED, settled, WITH_PASSENGERS).pence
    within, above = split(tenths, settled)
    exact = Fraction(55 * within + 25 * above + 5 * passengers * tenths, 10)
    assert found - Fraction(1, 2) <= exact < found + Fraction(1, 2)
