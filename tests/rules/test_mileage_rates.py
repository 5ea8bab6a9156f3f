"""The day of the journey chooses the rate, and the office's own row stands before ours."""

from datetime import date

import pytest

from app.records.mileage_rate import MileageRateDraft, Vehicle
from app.rules.mileage_rates import APPROVED, SHIPPED, pence, rate_on, rates_with


@pytest.mark.parametrize(
    ("vehicle", "day", "below", "above"),
    [
        (Vehicle.CAR, date(2002, 4, 5), None, None),
        (Vehicle.CAR, date(2002, 4, 6), 400, 250),
        (Vehicle.CAR, date(2011, 4, 5), 400, 250),
        (Vehicle.CAR, date(2011, 4, 6), 450, 250),
        (Vehicle.CAR, date(2026, 4, 5), 450, 250),
        (Vehicle.CAR, date(2026, 4, 6), 550, 250),
        (Vehicle.CAR, date(2126, 4, 6), 550, 250),
        (Vehicle.MOTORCYCLE, date(2026, 4, 6), 240, 240),
        (Vehicle.BICYCLE, date(2011, 4, 6), 200, 200),
        (Vehicle.PASSENGER, date(2026, 5, 1), 50, 50),
    ],
)
def test_the_rate_is_that_of_the_day(
    vehicle: Vehicle, day: date, below: int | None, above: int | None
) -> None:
    rate = rate_on(APPROVED, vehicle, day)
    assert (rate and rate.tenths_of_penny) == below
    assert (rate and rate.above_tenths_of_penny) == above


def test_each_rate_has_its_source_and_all_of_2026_are_to_be_confirmed() -> None:
    assert all(rate.source for rate in SHIPPED)
    assert {rate.from_on for rate in SHIPPED if rate.is_to_confirm} == {date(2026, 4, 6)}
    assert all(rate.is_to_confirm for rate in SHIPPED if rate.from_on == date(2026, 4, 6))
    assert len({(rate.vehicle, rate.from_on) for rate in SHIPPED}) == len(SHIPPED) == 12


def own(from_on: date, tenths_of_penny: int) -> MileageRateDraft:
    return MileageRateDraft(
        vehicle=Vehicle.CAR,
        from_on=from_on,
        tenths_of_penny=tenths_of_penny,
        above_tenths_of_penny=250,
        source="Trustees, 1 May 2026",
    )


def test_an_own_rate_takes_the_place_of_the_approved_one_of_its_day() -> None:
    rates = rates_with([own(date(2026, 4, 6), 500), own(date(2027, 1, 1), 525)])
    spring, winter = (
        rate_on(rates, Vehicle.CAR, day) for day in (date(2026, 12, 31), date(2027, 1, 1))
    )
    assert spring is not None
    assert winter is not None
    assert (spring.tenths_of_penny, winter.tenths_of_penny) == (500, 525)
    assert (spring.is_own, spring.is_to_confirm) == (True, False)
    assert spring.source == "Trustees, 1 May 2026"
    before = rate_on(rates, Vehicle.CAR, date(2026, 4, 5))
    assert before is not None
    assert (before.tenths_of_penny, before.is_own) == (450, False)
    assert rate_on(APPROVED, Vehicle.CAR, date(2026, 12, 31)) == SHIPPED[2]


def test_an_own_rate_stays_when_the_approved_one_changes_later() -> None:
    rates = rates_with([own(date(2020, 1, 1), 420)])
    paid = [
        rate_on(rates, Vehicle.CAR, day)
        for day in (date(2019, 12, 31), date(2020, 1, 1), date(2026, 4, 6))
    ]
    assert [rate.tenths_of_penny for rate in paid if rate] == [450, 420, 420]
    assert rate_on(rates, Vehicle.BICYCLE, date(2026, 4, 6)) == rate_on(
        APPROVED, Vehicle.BICYCLE, date(2026, 4, 6)
    )


@pytest.mark.parametrize(("tenths", "words"), [(450, "45p"), (375, "37.5p"), (0, "0p")])
def test_a_rate_is_said_in_pence(tenths: int, words: str) -> None:
    assert pence(tenths) == words
