"""The journeys of a month come with the rates they were paid at."""

from datetime import date
from uuid import UUID

from app.records.expense_claim import ClaimState
from app.records.expense_policy import ExpensePolicyDraft
from app.services import expense_policy
from app.services.mileage_list import monthly_list
from app.store.office_file import OfficeFile
from tests.services.claims import claimed, journey
from tests.services.conftest import added

MAY = date(2026, 5, 4)


def listed(office: OfficeFile, month: date = MAY) -> list[tuple[str, date, str]]:
    return [
        (one.journey.person, one.journey.incurred_on, " + ".join(part.words for part in one.parts))
        for one in monthly_list(office, month)
    ]


def test_a_month_lists_its_journeys_by_name_and_day(office: OfficeFile, amina: UUID) -> None:
    ben = added(office, "Ben Okoro")
    claimed(office, ben, [journey(MAY, 100, 550)])
    lines = [journey(date(2026, 5, 31), 30, 165), journey(MAY, 124, 682)]
    claimed(office, amina, [*lines, journey(date(2026, 6, 1), 10, 55)], ClaimState.APPROVED)
    claimed(office, amina, [journey(MAY, 10, 55)], ClaimState.SUBMITTED)
    assert listed(office) == [
        ("Amina Diallo", MAY, "12.4 miles at 55p"),
        ("Amina Diallo", date(2026, 5, 31), "3 miles at 55p"),
        ("Ben Okoro", MAY, "10 miles at 55p"),
    ]
    assert listed(office, date(2026, 3, 1)) == []


def test_the_band_is_crossed_where_it_was_crossed(office: OfficeFile, amina: UUID) -> None:
    before = [journey(date(2026, 4, 6), 20_000, 110_000)] * 4
    claimed(office, amina, [*before, journey(date(2026, 4, 6), 19_800, 108_900)])
    claimed(office, amina, [journey(MAY, 600, 2_100)])
    assert listed(office) == [("Amina Diallo", MAY, "20 miles at 55p + 40 miles at 25p")]


def test_april_holds_the_end_of_one_tax_year_and_the_start_of_the_next(
    office: OfficeFile, amina: UUID
) -> None:
    lines = [journey(date(2026, 4, 5), 10, 45), journey(date(2026, 4, 6), 10, 55)]
    claimed(office, amina, lines)
    assert [words for _, _, words in listed(office, date(2026, 4, 30))] == [
        "1 mile at 45p",
        "1 mile at 55p",
    ]


def test_what_was_paid_at_other_rates_says_no_rate(office: OfficeFile, amina: UUID) -> None:
    claimed(office, amina, [journey(MAY, 100, 450)])
    assert listed(office) == [("Amina Diallo", MAY, "")]


def test_passengers_stand_in_the_list_where_they_were_paid(office: OfficeFile, amina: UUID) -> None:
    paid = journey(MAY, 600, 3_900, passengers=2)
    unpaid = journey(date(2026, 5, 5), 600, 3_300, passengers=2)
    claimed(office, amina, [paid, unpaid])
    expected = ["60 miles at 55p + 2 passengers for 60 miles at 5p", "60 miles at 55p"]
    assert [words for _, _, words in listed(office)] == expected
    expense_policy.change(office, ExpensePolicyDraft(passengers_on=True))
    assert [words for _, _, words in listed(office)] == expected
