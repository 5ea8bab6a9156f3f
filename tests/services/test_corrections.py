"""What finance has is put right by claims of differences, which go through approval themselves."""

from datetime import date
from uuid import UUID

import pytest

from app.records.correction import CorrectionDraft
from app.records.expense_claim import ClaimState
from app.records.failures import AppError, InvalidDraft
from app.records.mileage_rate import MileageRateDraft, Vehicle
from app.services import approvals, claim_page, claims_list, corrections, expenses, mileage, undoing
from app.services.claims_list import ClaimRow, ClaimsView
from app.services.top_ups import top_ups
from app.store.office_file import OfficeFile
from tests.services.claims_made import (
    APPROVER,
    DAY,
    TODAY,
    act_of,
    approved,
    batched,
    drive,
    fare,
    id_of,
    paid,
    submitted,
    tables,
    to_be,
    undone_and_done_again,
)


def lines_of(office: OfficeFile, claim_id: UUID) -> list[UUID]:
    return [line.id for line in claim_page.page(office, claim_id).lines]


def newest(office: OfficeFile) -> ClaimRow:
    return claims_list.rows(office, ClaimsView())[0]


@pytest.fixture
def sent(office: OfficeFile, amina: UUID) -> UUID:
    claim_id = approved(office, amina, fare(240), drive(100))
    batched(office, claim_id)
    return claim_id


def test_a_line_is_put_right_by_its_difference(office: OfficeFile, sent: UUID) -> None:
    bus, _ = lines_of(office, sent)
    before = tables(office)
    outcome = corrections.correct(office, sent, [to_be(bus, 140)], TODAY)
    assert outcome.sentence == (
        "EXP-0002 puts EXP-0001 of Amina Diallo right: £1.00 to take off, once it is approved."
    )
    row = newest(office)
    assert (row.state, row.total_pence, row.corrects) == (ClaimState.SUBMITTED, -100, "EXP-0001")
    assert (row.tenths_of_mile, row.receipts_missing) == (0, 0)
    undone_and_done_again(office, outcome, before)


def test_it_goes_through_approval_into_the_next_batch(office: OfficeFile, sent: UUID) -> None:
    bus, _ = lines_of(office, sent)
    correction = id_of(corrections.correct(office, sent, [to_be(bus, 300)], TODAY))
    assert claim_page.page(office, sent).lines[0].right_pence == 240
    with pytest.raises(AppError, match="own claim"):
        approvals.approve(office, [correction], "Amina Diallo", TODAY)
    outcome = approvals.approve(office, [correction], APPROVER, TODAY)
    assert outcome.sentence == "Approved EXP-0002 of Amina Diallo, £0.60."
    batched(office, correction)
    page = claim_page.page(office, sent)
    assert page.lines[0].right_pence == 300
    assert [(row.name, row.pence) for row in page.corrections] == [("EXP-0002", 60)]
    [line_id] = lines_of(office, correction)
    with pytest.raises(
        AppError, match="EXP-0002 was not corrected, because it puts EXP-0001 right"
    ):
        corrections.correct(office, correction, [to_be(line_id, 1)], TODAY)


def test_a_second_correction_counts_the_first(office: OfficeFile, sent: UUID) -> None:
    bus, _ = lines_of(office, sent)
    corrections.correct(office, sent, [to_be(bus, 300)], TODAY)
    with pytest.raises(InvalidDraft, match="comes to already"):
        corrections.correct(office, sent, [to_be(bus, 300)], TODAY)
    corrections.correct(office, sent, [to_be(bus, 0)], TODAY)
    assert newest(office).total_pence == -300


def test_miles_are_put_right_at_the_rate_of_their_day(office: OfficeFile, sent: UUID) -> None:
    bus, journey = lines_of(office, sent)
    with pytest.raises(InvalidDraft, match="has no miles"):
        corrections.correct(office, sent, [to_be(bus, right_tenths_of_mile=40)], TODAY)
    corrections.correct(office, sent, [to_be(journey, right_tenths_of_mile=40)], TODAY)
    assert newest(office).total_pence == 180 - 450


def test_miles_before_it_in_the_tax_year_count(office: OfficeFile, amina: UUID) -> None:
    approved(office, amina, *[drive(20_000, date(2025, 9, day)) for day in range(1, 5)])
    late = approved(office, amina, drive(19_900, DAY), drive(200, DAY))
    paid(office, late)
    _, line = lines_of(office, late)
    corrections.correct(office, late, [to_be(line, right_tenths_of_mile=300)], TODAY)
    # Ten miles at 45p and ten at 25p were paid: of thirty, twenty are above the band.
    assert newest(office).total_pence == 250


def test_what_is_in_no_batch_is_returned_instead(office: OfficeFile, amina: UUID) -> None:
    claim_id = approved(office, amina, fare(240))
    [line] = lines_of(office, claim_id)
    with pytest.raises(AppError, match="in no batch yet. Return it"):  # noqa: RUF043
        corrections.correct(office, claim_id, [to_be(line, 1)], TODAY)
    waiting = submitted(office, amina, fare(240))
    with pytest.raises(AppError, match="EXP-0002 was not corrected, because it is submitted"):
        corrections.correct(office, waiting, [to_be(line, 1)], TODAY)


def test_lines_are_its_own_and_named_once(office: OfficeFile, amina: UUID, sent: UUID) -> None:
    bus, _ = lines_of(office, sent)
    [other] = lines_of(office, submitted(office, amina, fare(1)))
    for wanted, words in (
        ([], "no line is chosen"),
        ([to_be(other, 5)], "not its own"),
        ([to_be(bus, 5), to_be(bus, 6)], "named twice"),
    ):
        with pytest.raises(AppError, match=words):
            corrections.correct(office, sent, wanted, TODAY)


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"right_pence": 5, "right_tenths_of_mile": 5},
        {"right_pence": -1},
        {"right_pence": 5, "reason": ""},
    ],
)
def test_a_correction_says_one_right_figure_and_why(values: dict[str, object]) -> None:
    with pytest.raises(InvalidDraft):
        CorrectionDraft.check({"line_id": UUID(int=1), "reason": "A slip", **values})


def test_a_correction_is_not_edited_but_removed(office: OfficeFile, sent: UUID) -> None:
    bus, _ = lines_of(office, sent)
    correction = id_of(corrections.correct(office, sent, [to_be(bus, 1)], TODAY))
    with pytest.raises(AppError, match="comes to nothing"):
        expenses.leave_unclaimed(office, [correction], TODAY)
    approvals.return_(office, correction, "Wrong line", APPROVER, TODAY)
    with pytest.raises(AppError, match="puts another claim right. Remove it"):  # noqa: RUF043
        expenses.draft_for(office, correction)
    outcome = expenses.submit(office, correction, TODAY)
    assert outcome.sentence == "Submitted EXP-0002 of Amina Diallo, -£2.39."
    expenses.withdraw(office, correction)
    expenses.remove(office, [correction])
    assert newest(office).id == sent


def rate(office: OfficeFile, tenths_of_penny: int) -> None:
    values = {"vehicle": Vehicle.CAR, "from_on": DAY, "above_tenths_of_penny": tenths_of_penny}
    draft = MileageRateDraft.check({**values, "tenths_of_penny": tenths_of_penny})
    mileage.add_rate(office, draft)


def test_a_new_rate_tops_up_what_was_paid_at_the_old_one(office: OfficeFile, amina: UUID) -> None:
    first = approved(office, amina, drive(100), drive(200))
    paid(office, first)
    approved(office, amina, drive(40), fare(90))
    rate(office, 550)
    owed = [one.journey.line_id for one in top_ups(office)]
    before = tables(office)
    outcome = corrections.top_up(office, owed, TODAY)
    assert outcome.sentence == "Topped up 2 claims: £3.40 to pay, once it is approved."
    rows = claims_list.rows(office, claims_list.TO_APPROVE)
    assert [(row.corrects, row.total_pence) for row in rows] == [
        ("EXP-0002", 40),
        ("EXP-0001", 300),
    ]
    page = claim_page.page(office, rows[1].id)
    assert page.lines[0].what == "10 miles at 55p, of which £4.50 was paid"
    with pytest.raises(AppError, match="none of these journeys"):
        corrections.top_up(office, owed, TODAY)
    with pytest.raises(AppError, match="EXP-0002 was not returned, because EXP-0004 puts it right"):
        approvals.return_(
            office, claims_list.rows(office, claims_list.TO_PAY)[0].id, "?", "B", TODAY
        )
    undoing.undo(office, act_of(outcome))
    assert tables(office) == before


def test_a_top_up_that_is_not_wanted_is_a_gift(office: OfficeFile, amina: UUID) -> None:
    approved(office, amina, drive(100))
    rate(office, 550)
    outcome = corrections.top_up(office, [one.journey.line_id for one in top_ups(office)], TODAY)
    kept = expenses.leave_unclaimed(office, [id_of(outcome)], TODAY)
    assert kept.sentence == "Kept as a gift: EXP-0002 of Amina Diallo, £1.00."
