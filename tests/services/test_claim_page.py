"""The page of a claim: its lines in words, what became of it, and what can be done now."""

from datetime import date
from uuid import UUID

import pytest

from app.records.expense_claim import ExpenseKind, PaymentMethod
from app.records.failures import AppError
from app.records.mileage_rate import Vehicle
from app.rules.claim_steps import Step
from app.services import (
    approvals,
    claim_amounts,
    claim_page,
    corrections,
    expenses,
    mileage,
    paying,
    undoing,
)
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
    own_rate,
    paid,
    started,
    submitted,
    to_be,
)


def words(office: OfficeFile, claim_id: UUID) -> list[str]:
    return [line.words for line in claim_page.page(office, claim_id).lines]


def test_a_journey_says_how_it_is_worked_out(office: OfficeFile, amina: UUID) -> None:
    claim_id = started(office, amina, drive(125), fare(240), drive(30, vehicle=Vehicle.BICYCLE))
    assert words(office, claim_id) == ["12.5 miles at 45p", "", "3 miles at 20p"]
    page = claim_page.page(office, claim_id)
    assert [line.due_pence for line in page.lines] == [563, 240, 60]
    assert page.row.total_pence == 863


def test_miles_above_the_band_are_told_apart_and_stay_so(office: OfficeFile, amina: UUID) -> None:
    approved(office, amina, *[drive(20_000, date(2025, 9, day)) for day in range(1, 5)])
    approved(office, amina, drive(900, DAY, vehicle=Vehicle.BICYCLE))
    across = approved(office, amina, drive(19_900, DAY), drive(200, DAY))
    approved(office, amina, drive(100, DAY))
    assert words(office, across) == ["1,990 miles at 45p", "10 miles at 45p and 10 miles at 25p"]


def test_a_journey_paid_at_another_rate_is_its_miles_alone(office: OfficeFile, amina: UUID) -> None:
    claim_id = approved(office, amina, drive(125))
    mileage.add_rate(office, own_rate(300))
    assert words(office, claim_id) == ["12.5 miles"]
    assert top_ups(office) == []


def test_a_journey_of_a_rate_that_was_taken_away_is_its_miles(
    office: OfficeFile, amina: UUID
) -> None:
    long_ago = date(1999, 5, 1)
    rate_id = id_of(mileage.add_rate(office, own_rate(350, long_ago)))
    claim_id = started(office, amina, drive(100, long_ago), fare(1))
    mileage.remove_rate(office, rate_id)
    assert words(office, claim_id) == ["10 miles", ""]


def test_what_a_claim_being_typed_comes_to(office: OfficeFile, amina: UUID) -> None:
    worked = claim_amounts.worked_out(office, amina, [drive(100), fare(240)])
    assert [amount.pence for amount in worked] == [450, 240]
    assert claim_amounts.worked_out(office, amina, [fare(240)])[0].pence == 240


def test_history_tells_each_step_and_what_was_taken_back(office: OfficeFile, amina: UUID) -> None:
    claim_id = started(office, amina, fare(240))
    other = submitted(office, amina, fare(100))
    expenses.submit(office, claim_id, TODAY)
    approvals.return_(office, claim_id, "Which bus?", APPROVER, TODAY)
    expenses.submit(office, claim_id, TODAY)
    approval = approvals.approve(office, [claim_id, other], APPROVER, TODAY)
    undoing.undo(office, act_of(approval))
    approvals.approve(office, [claim_id], "Farida Haq", TODAY)
    paying.mark_paid(office, [claim_id], TODAY, PaymentMethod.BANK, "BACS 7", today=TODAY)
    history = claim_page.page(office, claim_id).history
    assert [step.what for step in history] == [
        "Wrote down EXP-0001 of Amina Diallo, £2.40.",
        "Submitted.",
        "Returned by Hannah Whitcombe: Which bus?",
        "Submitted.",
        "Approved by Hannah Whitcombe.",
        "Undone: Approved 2 claims, £3.40.",
        "Approved by Farida Haq.",
        "Paid by bank transfer, BACS 7.",
    ]
    assert [step.is_undone for step in history] == [False] * 4 + [True] + [False] * 3
    assert {step.who for step in history} == {"Sarah"}


def test_the_steps_that_can_be_taken_now(office: OfficeFile, amina: UUID) -> None:
    claim_id = submitted(office, amina, fare(240))
    assert Step.APPROVE in claim_page.page(office, claim_id).steps
    approvals.approve(office, [claim_id], APPROVER, TODAY)
    assert claim_page.page(office, claim_id).steps == {Step.RETURN, Step.BATCH, Step.PAY}
    batched(office, claim_id)
    page = claim_page.page(office, claim_id)
    assert page.steps == {Step.CORRECT, Step.PAY}
    assert [(batch.number, batch.sent_on) for batch in page.batches] == [(1, None)]
    paid(office, claim_id)
    page = claim_page.page(office, claim_id)
    assert page.steps == {Step.CORRECT, Step.GIVE_BACK}
    assert page.left_to_give_pence == 240


def test_a_correction_says_what_it_puts_right(office: OfficeFile, amina: UUID) -> None:
    claim_id = approved(office, amina, drive(100))
    mileage.add_rate(office, own_rate(550))
    correction = corrections.top_up(office, [top_ups(office)[0].journey.line_id], TODAY)
    page = claim_page.page(office, id_of(correction))
    assert (page.corrects_id, page.row.corrects) == (claim_id, "EXP-0001")
    assert page.lines[0].kind is ExpenseKind.MILEAGE
    assert page.lines[0].words == ""
    assert Step.CORRECT not in page.steps
    assert Step.LEAVE_UNCLAIMED in page.steps
    assert claim_page.page(office, claim_id).steps == {Step.BATCH, Step.PAY}


def test_what_is_taken_off_tells_the_right_miles_and_cannot_be_a_gift(
    office: OfficeFile, amina: UUID
) -> None:
    claim_id = approved(office, amina, drive(100))
    batched(office, claim_id)
    [line] = claim_page.page(office, claim_id).lines
    right = to_be(line.id, right_tenths_of_mile=60)
    correction = corrections.correct(office, claim_id, [right], TODAY)
    page = claim_page.page(office, id_of(correction))
    assert page.lines[0].words == "6 miles would be right"
    assert Step.LEAVE_UNCLAIMED not in page.steps


def test_a_journey_that_was_taken_off_wholly_still_says_how_it_was_paid(
    office: OfficeFile, amina: UUID
) -> None:
    claim_id = approved(office, amina, drive(100))
    batched(office, claim_id)
    [line] = claim_page.page(office, claim_id).lines
    correction = id_of(corrections.correct(office, claim_id, [to_be(line.id, 0)], TODAY))
    approvals.approve(office, [correction], APPROVER, TODAY)
    [line] = claim_page.page(office, claim_id).lines
    assert (line.words, line.due_pence, line.right_pence) == ("10 miles at 45p", 450, 0)


def test_a_claim_that_is_gone_is_refused(office: OfficeFile) -> None:
    with pytest.raises(AppError, match="no longer in the file"):
        claim_page.page(office, UUID(int=7))
