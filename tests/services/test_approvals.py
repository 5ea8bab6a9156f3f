"""Claims are approved by somebody else or returned, and no step is taken from a wrong state."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest

from app.records.expense_claim import ClaimState, ExpenseClaim
from app.records.failures import AppError, Cancelled, InvalidDraft
from app.records.mileage_rate import MileageRate, Vehicle
from app.rules.claim_steps import FROM, Step
from app.services import approvals, claims_list, expenses, undoing
from app.services.claims_list import ClaimsView
from app.services.outcome import Outcome
from app.store.office_file import OfficeFile
from tests.services.claims_made import (
    APPROVER,
    DAY,
    TODAY,
    act_of,
    approved,
    batched,
    claim_of,
    drive,
    fare,
    started,
    submitted,
    tables,
    undone_and_done_again,
)
from tests.services.conftest import added

STEPS: dict[Step, Callable[[OfficeFile, UUID], Outcome]] = {
    Step.CHANGE: lambda office, claim_id: expenses.change(
        office,
        claim_id,
        expenses.draft_for(office, claim_id)[0],
        [(None, fare(350))],
        TODAY,
    ),
    Step.REMOVE: lambda office, claim_id: expenses.remove(office, [claim_id]),
    Step.SUBMIT: lambda office, claim_id: expenses.submit(office, claim_id, TODAY),
    Step.WITHDRAW: expenses.withdraw,
    Step.LEAVE_UNCLAIMED: lambda office, claim_id: expenses.leave_unclaimed(
        office, [claim_id], TODAY
    ),
    Step.CLAIM_AFTER_ALL: expenses.claim_after_all,
    Step.APPROVE: lambda office, claim_id: approvals.approve(office, [claim_id], APPROVER, TODAY),
    Step.RETURN: lambda office, claim_id: approvals.return_(
        office, claim_id, "Which bus was it?", APPROVER, TODAY
    ),
}
BECOMES = {
    Step.CHANGE: None,
    Step.REMOVE: None,
    Step.SUBMIT: ClaimState.SUBMITTED,
    Step.WITHDRAW: ClaimState.DRAFTED,
    Step.LEAVE_UNCLAIMED: ClaimState.NOT_CLAIMED,
    Step.CLAIM_AFTER_ALL: ClaimState.DRAFTED,
    Step.APPROVE: ClaimState.APPROVED,
    Step.RETURN: ClaimState.RETURNED,
}


def in_state(office: OfficeFile, person_id: UUID, state: ClaimState) -> UUID:
    claim_id = started(office, person_id, fare(240), drive(100))
    with office.writing() as writing:
        claim = writing.session.get_one(ExpenseClaim, claim_id)
        writing.change(claim, {"state": state})
        writing.say("Set by hand.")
    return claim_id


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("state", ClaimState)
def test_each_step_is_taken_from_its_states_alone_and_undone(
    office: OfficeFile, amina: UUID, step: Step, state: ClaimState
) -> None:
    claim_id = in_state(office, amina, state)
    before = tables(office)
    if state not in FROM[step]:
        with pytest.raises(AppError, match=f"EXP-0001 was not {step}, because"):
            STEPS[step](office, claim_id)
        assert tables(office) == before
        return
    outcome = STEPS[step](office, claim_id)
    found = claims_list.rows(office, ClaimsView())
    assert [row.state for row in found] == ([] if step is Step.REMOVE else [BECOMES[step] or state])
    undone_and_done_again(office, outcome, before)


def test_how_many_are_approved_is_told_and_the_work_can_be_stopped(
    office: OfficeFile, amina: UUID
) -> None:
    ids = [submitted(office, amina, drive(100)) for _ in range(3)]

    def stop(done: int, of_all: int) -> None:
        assert of_all == 3
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        approvals.approve(office, ids, APPROVER, TODAY, stop)
    states = {row.state for row in claims_list.rows(office, ClaimsView())}
    assert states == {ClaimState.SUBMITTED}


def test_approving_many_says_how_many_and_what_they_come_to(
    office: OfficeFile, amina: UUID
) -> None:
    claims = [submitted(office, amina, fare(240)), submitted(office, amina, fare(310))]
    outcome = approvals.approve(office, claims, f"  {APPROVER} ", TODAY)
    assert outcome.sentence == "Approved 2 claims, £5.50."
    row = claims_list.rows(office, claims_list.TO_PAY)[0]
    assert (row.decided_by, row.decided_on) == (APPROVER, TODAY)


def test_all_are_approved_or_none(office: OfficeFile, amina: UUID) -> None:
    claims = [submitted(office, amina, fare(240)), started(office, amina, fare(310))]
    with pytest.raises(AppError, match="EXP-0002 was not approved"):
        approvals.approve(office, claims, APPROVER, TODAY)
    with pytest.raises(AppError, match="this claim is no longer in the file"):
        approvals.approve(office, [claims[0], UUID(int=7)], APPROVER, TODAY)
    assert claims_list.rows(office, claims_list.TO_PAY) == []
    with pytest.raises(AppError, match="Nothing was approved: no claim is chosen"):
        approvals.approve(office, [], APPROVER, TODAY)


@pytest.mark.parametrize("by", ["Margaret Ellis", "margaret ellis", "Peggy", "Peggy Ellis"])
def test_nobody_approves_their_own_claim(office: OfficeFile, amina: UUID, by: str) -> None:
    margaret = added(office, "Margaret Ellis", known_as="Peggy")
    claims = [submitted(office, amina, fare(1)), submitted(office, margaret, fare(240))]
    with pytest.raises(AppError, match="it is Margaret Ellis's own claim"):
        approvals.approve(office, claims, by, TODAY)
    assert len(claims_list.rows(office, claims_list.TO_APPROVE)) == 2


def test_somebody_has_to_be_named_and_a_reason_given(office: OfficeFile, amina: UUID) -> None:
    claim_id = submitted(office, amina, fare(240))
    with pytest.raises(InvalidDraft, match="who approves it"):
        approvals.approve(office, [claim_id], "  ", TODAY)
    with pytest.raises(InvalidDraft, match="cannot be printed"):
        approvals.approve(office, [claim_id], "Han\x07nah", TODAY)
    with pytest.raises(InvalidDraft, match="why it is returned"):
        approvals.return_(office, claim_id, "", APPROVER, TODAY)
    with pytest.raises(InvalidDraft, match="who returns it"):
        approvals.return_(office, claim_id, "Which bus?", "", TODAY)


def test_a_returned_claim_says_why_and_comes_back(office: OfficeFile, amina: UUID) -> None:
    claim_id = submitted(office, amina, fare(240))
    outcome = approvals.return_(office, claim_id, "Which bus was it?", APPROVER, TODAY)
    assert outcome.sentence == "Returned EXP-0001 of Amina Diallo: Which bus was it?"
    row = claims_list.rows(office, ClaimsView())[0]
    assert (row.returned_because, row.decided_by) == ("Which bus was it?", APPROVER)
    _, lines = expenses.draft_for(office, claim_id)
    expenses.change(office, claim_id, claim_of(amina, purpose="Bus 7"), lines, TODAY)
    expenses.submit(office, claim_id, TODAY)
    row = claims_list.rows(office, ClaimsView())[0]
    assert (row.returned_because, row.decided_by, row.decided_on) == ("", "", None)


def test_miles_are_worked_out_again_when_they_are_approved(office: OfficeFile, amina: UUID) -> None:
    """Two claims submitted side by side: what the first took of the band is gone for the second."""
    first = submitted(office, amina, *[drive(20_000, DAY - timedelta(days=n)) for n in range(5)])
    second = submitted(office, amina, drive(100))
    assert [row.total_pence for row in claims_list.rows(office, ClaimsView())] == [450, 450_000]
    outcome = approvals.approve(office, [first, second], APPROVER, TODAY)
    assert outcome.sentence == (
        "Approved 2 claims, £4,502.50. When submitted it came to £4,504.50; the miles were worked "
        "out again."
    )


def test_approved_miles_stay_as_they_are_when_the_rate_changes(
    office: OfficeFile, amina: UUID
) -> None:
    approved(office, amina, drive(100))
    waiting = submitted(office, amina, drive(100))
    with office.writing() as writing:
        rate = MileageRate(
            vehicle=Vehicle.CAR, from_on=DAY, tenths_of_penny=300, above_tenths_of_penny=300
        )
        writing.add(rate)
        writing.say("Set a rate.")
    outcome = approvals.approve(office, [waiting], APPROVER, TODAY)
    assert outcome.sentence.startswith("Approved EXP-0002 of Amina Diallo, £3.00. When submitted")
    assert [row.total_pence for row in claims_list.rows(office, ClaimsView())] == [300, 450]


def test_an_approved_claim_is_returned_until_it_is_in_a_batch(
    office: OfficeFile, amina: UUID
) -> None:
    claim_id = approved(office, amina, fare(240))
    returned = approvals.return_(office, claim_id, "Paid in cash", APPROVER, TODAY)
    undoing.undo(office, act_of(returned))
    assert len(claims_list.rows(office, claims_list.TO_PAY)) == 1


def test_what_is_in_a_batch_is_neither_returned_nor_unapproved(
    office: OfficeFile, amina: UUID
) -> None:
    claim_id = submitted(office, amina, fare(240), fare(100))
    approval = approvals.approve(office, [claim_id], APPROVER, TODAY)
    batched(office, claim_id)
    with pytest.raises(AppError, match="its lines are in batch 1. Put it right with a corr"):  # noqa: RUF043
        approvals.return_(office, claim_id, "Paid in cash", APPROVER, TODAY)
    before = tables(office)
    with pytest.raises(AppError, match="changed since"):
        undoing.undo(office, act_of(approval))
    assert tables(office) == before
    assert claims_list.rows(office, ClaimsView(is_batched=True))[0].batch == 1
