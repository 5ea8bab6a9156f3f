"""The office pays the approved rates or its own, and keeps what people drive for others."""

from datetime import date
from uuid import UUID

import pytest

from app.records.areas import Area
from app.records.failures import InvalidDraft
from app.records.mileage_rate import MileageRateDraft, MilesElsewhereDraft, Vehicle
from app.rules.mileage_rates import SHIPPED, rate_on
from app.services import mileage
from app.services.queries import Gone
from app.store.office_file import OfficeFile

TODAY = date(2026, 11, 24)
YEAR = date(2026, 4, 6)


def own(
    on: date = YEAR, pence: int = 50, above: int = 25, vehicle: Vehicle = Vehicle.CAR
) -> MileageRateDraft:
    return MileageRateDraft(
        vehicle=vehicle,
        from_on=on,
        tenths_of_penny=10 * pence,
        above_tenths_of_penny=10 * above,
        source="Trustees",
    )


def test_the_approved_rates_are_in_force_until_the_office_sets_its_own(office: OfficeFile) -> None:
    rows = mileage.rates(office, TODAY)
    assert [row.rate for row in rows[:3]] == [SHIPPED[2], SHIPPED[1], SHIPPED[0]]
    assert [row.is_in_force for row in rows[:3]] == [True, False, False]
    assert {row.rate.vehicle for row in rows if row.is_in_force} == set(Vehicle)
    assert not any(row.is_replaced or row.id for row in rows)


def test_an_own_rate_takes_the_place_of_the_approved_one_of_its_day(office: OfficeFile) -> None:
    outcome = mileage.add_rate(office, own())
    assert outcome.sentence == (
        "From 6 April 2026 the rate for a car or van is 50p a mile, and 25p above 10,000 miles."
    )
    assert outcome.areas == {Area.EXPENSES}
    later = mileage.add_rate(office, own(date(2027, 1, 1), 52))

    newest, ours, theirs, before = mileage.rates(office, TODAY)[:4]
    assert (newest.id, newest.is_in_force) == (later.record_id, False)
    assert (ours.id, ours.is_in_force, ours.is_replaced) == (outcome.record_id, True, False)
    assert (theirs.rate, theirs.is_in_force, theirs.is_replaced) == (SHIPPED[2], False, True)
    assert (before.rate, before.is_replaced) == (SHIPPED[1], False)
    with office.reading() as session:
        rate = rate_on(mileage.rates_in(session), Vehicle.CAR, TODAY)
    assert rate is not None
    assert rate.tenths_of_penny == 500


def test_an_own_rate_is_changed_and_removed(office: OfficeFile) -> None:
    rate_id = mileage.add_rate(office, own(vehicle=Vehicle.BICYCLE, above=50)).record_id
    assert rate_id is not None
    outcome = mileage.change_rate(office, rate_id, own(vehicle=Vehicle.BICYCLE, pence=25))
    assert outcome.sentence == "From 6 April 2026 the rate for a bicycle is 25p a mile."
    assert mileage.rate_draft(office, rate_id).tenths_of_penny == 250
    outcome = mileage.remove_rate(office, rate_id)
    assert outcome.sentence == "Removed the own rate for a bicycle from 6 April 2026."
    assert len(mileage.rates(office, TODAY)) == len(SHIPPED)
    with pytest.raises(Gone):
        mileage.remove_rate(office, rate_id)


def test_two_own_rates_of_a_day_and_a_second_band_on_a_bicycle_are_refused(
    office: OfficeFile,
) -> None:
    mileage.add_rate(office, own())
    other = mileage.add_rate(office, own(TODAY)).record_id
    assert other is not None
    with pytest.raises(InvalidDraft, match="stands already"):
        mileage.add_rate(office, own())
    with pytest.raises(InvalidDraft, match="stands already"):
        mileage.change_rate(office, other, own())
    mileage.change_rate(office, other, own(TODAY, 51))
    with pytest.raises(InvalidDraft, match="Only a car or van") as refused:
        mileage.add_rate(office, own(vehicle=Vehicle.PASSENGER))
    assert [problem.field for problem in refused.value.problems] == ["above_tenths_of_penny"]


def elsewhere(person_id: UUID, tenths: int, on: date = YEAR) -> MilesElsewhereDraft:
    return MilesElsewhereDraft(person_id=person_id, tax_year_on=on, tenths_of_mile=tenths)


def test_miles_for_others_are_kept_changed_and_forgotten(office: OfficeFile, amina: UUID) -> None:
    assert mileage.miles_elsewhere(office, amina, YEAR) is None
    outcome = mileage.set_miles_elsewhere(office, elsewhere(amina, 12_005))
    assert outcome.sentence == "Amina Diallo drove 1,200.5 miles for others in 2026-27."
    assert outcome.areas == {Area.EXPENSES}
    mileage.set_miles_elsewhere(office, elsewhere(amina, 13_000))
    mileage.set_miles_elsewhere(office, elsewhere(amina, 7, date(2025, 4, 6)))
    assert mileage.miles_elsewhere(office, amina, YEAR) == 13_000

    outcome = mileage.forget_miles_elsewhere(office, amina, YEAR)
    assert outcome.sentence == "Nothing is known of Amina Diallo's miles for others in 2026-27."
    assert mileage.miles_elsewhere(office, amina, YEAR) is None
    assert mileage.forget_miles_elsewhere(office, amina, YEAR).action_id is None


def test_a_tax_year_begins_on_its_day(office: OfficeFile, amina: UUID) -> None:
    with pytest.raises(InvalidDraft, match="begins on 6 April"):
        mileage.set_miles_elsewhere(office, elsewhere(amina, 10, date(2026, 1, 1)))
