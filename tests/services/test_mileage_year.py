"""A tax year is told person by person, to the penny of the worked examples."""

from datetime import date, timedelta
from uuid import UUID

from app.records.donation_back import DonationBackDraft
from app.records.expense_claim import ClaimState, ExpenseKind
from app.records.mileage_rate import MilesElsewhereDraft, Vehicle
from app.services import donations_back, mileage
from app.services.mileage_year import (
    Spent,
    tax_years_with_costs,
    year_of_all,
    year_view,
)
from app.store.office_file import OfficeFile
from tests.services.claims import claimed, cost, journey
from tests.services.conftest import added

YEAR = date(2025, 4, 6)
JUNE = date(2025, 6, 1)


def drive(office: OfficeFile, person_id: UUID, miles: int, pence_a_mile: int) -> None:
    lines = [
        journey(JUNE + timedelta(days=number), 10_000, 1000 * pence_a_mile)
        for number in range(miles // 1000)
    ]
    claimed(office, person_id, lines)


def test_a_year_tells_the_profit_above_the_approved_rates(office: OfficeFile, amina: UUID) -> None:
    drive(office, amina, 16_000, 42)
    view = year_view(office, amina, YEAR)
    assert (view.year.person, view.year.spent) == ("Amina Diallo", Spent(paid_pence=672_000))
    assert view.year.miles.allowed_pence == 600_000
    assert view.year.miles.profit_pence == 72_000
    assert view.year.miles.toward_band == 160_000
    assert len(view.journeys) == 16


def test_costs_that_were_not_claimed_use_up_the_profit(office: OfficeFile, amina: UUID) -> None:
    drive(office, amina, 12_000, 42)
    kept = [cost(JUNE, 20_000, ExpenseKind.PHONE_AND_POST), journey(JUNE, 100, 450)]
    claimed(office, amina, kept, ClaimState.NOT_CLAIMED)
    view = year_view(office, amina, YEAR)
    assert view.year.spent == Spent(504_000, 0, 20_450, 20_000)
    # The ten miles not claimed are allowed above the band, at 25p.
    assert view.year.miles.allowed_pence == 500_000 + 250
    assert view.year.miles.profit_pence == 0
    assert [one.tenths_of_mile for one in view.not_claimed] == [100]


def test_miles_for_others_come_first_in_the_band(office: OfficeFile, amina: UUID) -> None:
    draft = MilesElsewhereDraft(person_id=amina, tax_year_on=YEAR, tenths_of_mile=100_000)
    mileage.set_miles_elsewhere(office, draft)
    drive(office, amina, 1_000, 45)
    found = year_view(office, amina, YEAR).year.miles
    assert (found.toward_band, found.allowed_pence, found.profit_pence) == (110_000, 25_000, 20_000)


def test_a_year_without_costs_is_empty(office: OfficeFile, amina: UUID) -> None:
    view = year_view(office, amina, YEAR)
    assert view.year.spent == Spent()
    assert (view.journeys, view.year.miles.profit_pence) == ((), 0)
    assert year_of_all(office, YEAR) == []
    assert tax_years_with_costs(office) == []


def test_everybody_with_costs_stands_in_the_list_of_the_year(
    office: OfficeFile, amina: UUID
) -> None:
    ben = added(office, "Ben Okoro", number="V7")
    claimed(office, amina, [journey(JUNE, 100, 450), cost(JUNE, 300)], ClaimState.APPROVED)
    claimed(office, ben, [journey(JUNE, 100, 200, Vehicle.BICYCLE)])
    claimed(office, ben, [cost(date(2026, 4, 5), 700)], ClaimState.NOT_CLAIMED)
    claimed(office, ben, [cost(date(2026, 4, 6), 999)])
    claimed(office, added(office, "Cara"), [cost(JUNE, 100)], ClaimState.SUBMITTED)

    years = year_of_all(office, YEAR)
    assert [year.person for year in years] == ["Amina Diallo", "Ben Okoro"]
    assert years[1].person_number == "V7"
    assert years[0].spent == Spent(approved_pence=750)
    assert years[1].spent == Spent(200, 0, 700, 700)
    assert years[1].miles.miles == {Vehicle.BICYCLE: 100}
    assert years[0] == year_view(office, amina, YEAR).year
    assert tax_years_with_costs(office) == [date(2026, 4, 6), YEAR]


def test_what_was_donated_back_stands_beside_what_was_paid(office: OfficeFile, amina: UUID) -> None:
    march = date(2025, 3, 20)
    claim, _ = claimed(office, amina, [cost(march, 2_000)], on=march, paid_on=march)
    gift = DonationBackDraft(claim_id=claim, received_on=JUNE, amount_pence=1_500)
    donations_back.record(office, gift, date(2026, 1, 5))
    (year,) = year_of_all(office, YEAR)
    assert (year.person, year.spent, year.donated_back_pence) == ("Amina Diallo", Spent(), 1_500)
    assert year_view(office, amina, YEAR).year == year
    (before,) = year_of_all(office, date(2024, 4, 6))
    assert (before.spent.paid_pence, before.donated_back_pence) == (2_000, 0)
