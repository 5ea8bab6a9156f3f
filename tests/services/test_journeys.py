"""Miles count in the order in which they were approved, as corrections left them."""

from datetime import date
from uuid import UUID

from app.records.expense_claim import ClaimState, ExpenseKind
from app.records.mileage_rate import MilesElsewhereDraft, Vehicle
from app.services import mileage
from app.services.journeys import journeys, settled, unclaimed_journeys
from app.store.office_file import OfficeFile
from tests.services.claims import claimed, cost, journey
from tests.services.conftest import added

SPRING, SUMMER = date(2026, 4, 6), date(2026, 7, 1)
WINTER = date(2026, 1, 10)
YEAR, YEAR_BEFORE = date(2026, 4, 6), date(2025, 4, 6)


def counted(office: OfficeFile, **of: UUID) -> list[tuple[date, int, int]]:
    with office.reading() as session:
        found = list(journeys(session, date.min, date.max, **of))
    return [(one.incurred_on, one.tenths_of_mile, one.paid_pence) for one in found]


def test_only_what_is_approved_or_paid_counts(office: OfficeFile, amina: UUID) -> None:
    for state in ClaimState:
        claimed(office, amina, [journey(SUMMER, 100, 550)], state)
    assert counted(office) == [(SUMMER, 100, 550)] * 2
    with office.reading() as session:
        borne = list(unclaimed_journeys(session, SPRING, SUMMER, person_id=amina))
    assert [(one.state, one.person, one.paid_pence) for one in borne] == [
        (ClaimState.NOT_CLAIMED, "Amina Diallo", 550)
    ]


def test_claims_count_by_the_day_of_approval_and_lines_by_their_own(
    office: OfficeFile, amina: UUID
) -> None:
    late = [journey(SUMMER, 300, 3), cost(SUMMER, 450), journey(SPRING, 200, 2)]
    claimed(office, amina, late, on=date(2026, 9, 1))
    claimed(office, amina, [journey(SUMMER, 100, 1)], on=date(2026, 8, 1))
    claimed(office, added(office, "Ben"), [journey(SUMMER, 400, 4)], on=date(2026, 7, 9))
    assert counted(office, person_id=amina) == [
        (SUMMER, 100, 1),
        (SPRING, 200, 2),
        (SUMMER, 300, 3),
    ]
    assert len(counted(office)) == 4


def test_what_is_settled_is_told_by_tax_year_with_the_miles_for_others(
    office: OfficeFile, amina: UUID
) -> None:
    lines = [
        journey(SUMMER, 100, 550),
        journey(SUMMER, 50, 100, Vehicle.BICYCLE),
        journey(WINTER, 70, 315),
    ]
    own, _ = claimed(office, amina, lines)
    claimed(office, amina, [journey(SPRING, 20, 110)], ClaimState.APPROVED)
    draft = MilesElsewhereDraft(person_id=amina, tax_year_on=YEAR, tenths_of_mile=1_000)
    mileage.set_miles_elsewhere(office, draft)
    with office.reading() as session:
        assert settled(session, amina) == {YEAR: 1_120, YEAR_BEFORE: 70}
        assert settled(session, amina, but=own) == {YEAR: 1_020}
        assert settled(session, UUID(int=1)) == {}


def test_a_correction_tells_the_journey_anew(office: OfficeFile, amina: UUID) -> None:
    lines = [journey(SPRING, 500, 2_750), journey(SUMMER, 500, 2_750)]
    claim, (first, second) = claimed(office, amina, lines)
    anew = [
        journey(SPRING, 400, -550, corrects_id=first),
        journey(SUMMER, 500, -2_750, corrects_id=second),
        journey(WINTER, 100, 450),
    ]
    claimed(office, amina, anew, ClaimState.SUBMITTED, corrects_id=claim)
    assert counted(office) == [(SPRING, 500, 2_750), (SUMMER, 500, 2_750)]
    with office.reading() as session:
        promised = [one.promised_pence for one in journeys(session, date.min, date.max)]
    assert promised == [2_200, 0]

    claimed(office, amina, anew, ClaimState.APPROVED, date(2026, 9, 1), corrects_id=claim)
    assert counted(office) == [(SPRING, 400, 2_200), (WINTER, 100, 450)]


def test_a_difference_without_miles_leaves_the_miles(office: OfficeFile, amina: UUID) -> None:
    claim, (line,) = claimed(office, amina, [journey(SPRING, 100, 450)])
    topped_up = cost(SPRING, 100, ExpenseKind.MILEAGE, corrects_id=line, vehicle=Vehicle.CAR)
    claimed(office, amina, [topped_up], corrects_id=claim)
    assert counted(office) == [(SPRING, 100, 550)]
