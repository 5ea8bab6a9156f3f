"""What was paid at the old rate is topped up, once, and nothing is taken back."""

from datetime import date
from uuid import UUID

from app.records.expense_claim import ClaimState
from app.records.mileage_rate import MileageRateDraft, Vehicle
from app.services import mileage
from app.services.top_ups import top_ups
from app.store.office_file import OfficeFile
from tests.services.claims import claimed, cost, journey
from tests.services.conftest import added

MAY = date(2026, 5, 4)
MARCH = date(2026, 3, 4)


def owed(office: OfficeFile) -> list[tuple[str, int, str]]:
    return [(one.journey.person, one.difference_pence, one.amount.words) for one in top_ups(office)]


def test_journeys_paid_at_the_old_rate_are_owed_the_difference(
    office: OfficeFile, amina: UUID
) -> None:
    ben = added(office, "Ben Okoro")
    claimed(office, ben, [journey(MAY, 100, 450), cost(MAY, 300)], ClaimState.APPROVED)
    lines = [journey(MAY, 124, 558), journey(MARCH, 100, 450), journey(date(2026, 6, 1), 10, 55)]
    claimed(office, amina, lines)
    claimed(office, amina, [journey(MAY, 100, 450)], ClaimState.SUBMITTED)
    assert owed(office) == [
        ("Amina Diallo", 124, "12.4 miles at 55p"),
        ("Ben Okoro", 100, "10 miles at 55p"),
    ]


def test_a_top_up_that_waits_is_not_owed_again(office: OfficeFile, amina: UUID) -> None:
    claim, (line,) = claimed(office, amina, [journey(MAY, 100, 450)])
    anew = [journey(MAY, 100, 100, corrects_id=line)]
    claimed(office, amina, anew, ClaimState.NOT_CLAIMED, corrects_id=claim)
    assert len(owed(office)) == 1
    claimed(office, amina, anew, ClaimState.DRAFTED, corrects_id=claim)
    assert owed(office) == []


def test_a_lowered_rate_takes_nothing_back(office: OfficeFile, amina: UUID) -> None:
    claimed(office, amina, [journey(MAY, 100, 550)])
    lowered = MileageRateDraft(
        vehicle=Vehicle.CAR,
        from_on=date(2026, 4, 6),
        tenths_of_penny=500,
        above_tenths_of_penny=250,
    )
    rate_id = mileage.add_rate(office, lowered).record_id
    assert rate_id is not None
    assert owed(office) == []
    raised = lowered.model_copy(update={"tenths_of_penny": 600})
    mileage.change_rate(office, rate_id, raised)
    assert owed(office) == [("Amina Diallo", 50, "10 miles at 60p")]


def test_across_the_band_the_year_as_a_whole_is_right(office: OfficeFile, amina: UUID) -> None:
    lines = [journey(MAY, 20_000, 90_000)] * 5
    claimed(office, amina, [*lines, journey(date(2026, 5, 5), 600, 1_500)])
    found = owed(office)
    assert sum(pence for _, pence, _ in found) == 5 * 20_000
    assert len(found) == 5


def test_a_journey_whose_rate_was_removed_is_left_as_it_was(
    office: OfficeFile, amina: UUID
) -> None:
    claimed(office, amina, [journey(date(2001, 5, 1), 100, 350)])
    assert owed(office) == []
