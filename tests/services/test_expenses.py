"""Claims are written down, changed, handed in and left as gifts, and each act is undone whole."""

from datetime import timedelta
from uuid import UUID

import pytest

from app.records.areas import Area
from app.records.expense_claim import ClaimState, ExpenseLineDraft, ReceiptState
from app.records.failures import AppError, InvalidDraft
from app.rules.claim_steps import Step
from app.services import approvals, claim_page, claims_list, expenses, receipts, undoing
from app.services.claims_list import ClaimRow, ClaimsView
from app.services.receipts import GivenReceipt, receipt_of
from app.store.office_file import OfficeFile
from tests.services.claims_made import (
    APPROVER,
    DAY,
    TODAY,
    act_of,
    claim_of,
    drive,
    fare,
    id_of,
    started,
    submitted,
    tables,
)
from tests.services.conftest import added

#: As much of a picture as tells that it is one.
TICKET = b"\x89PNG\r\n\x1a\n"


def the_row(office: OfficeFile) -> ClaimRow:
    return claims_list.rows(office, ClaimsView())[0]


def test_a_claim_gets_the_next_number_and_says_what_it_comes_to(
    office: OfficeFile, amina: UUID
) -> None:
    outcome = expenses.start(office, claim_of(amina), [fare(240), drive(100)], TODAY)
    assert outcome.sentence == "Wrote down EXP-0001 of Amina Diallo, £6.90."
    assert outcome.areas == {Area.EXPENSES}
    again = expenses.start(office, claim_of(amina), [fare(310)], TODAY)
    assert again.sentence == "Wrote down EXP-0002 of Amina Diallo, £3.10."
    undoing.undo(office, act_of(again))
    assert [row.name for row in claims_list.rows(office, ClaimsView())] == ["EXP-0001"]


def test_a_claim_may_be_handed_in_at_once(office: OfficeFile, amina: UUID) -> None:
    outcome = expenses.start(office, claim_of(amina), [fare(240)], TODAY, then=Step.SUBMIT)
    assert outcome.sentence == "Submitted EXP-0001 of Amina Diallo, £2.40."
    assert the_row(office).state is ClaimState.SUBMITTED
    draft = claim_of(amina, declared_on=None)
    with pytest.raises(InvalidDraft, match="on which day the person signed"):
        expenses.start(office, draft, [fare(240)], TODAY, then=Step.SUBMIT)
    assert len(claims_list.rows(office, ClaimsView())) == 1


def test_a_claim_may_be_kept_as_a_gift_at_once_and_is_undone_whole(
    office: OfficeFile, amina: UUID
) -> None:
    outcome = expenses.start(office, claim_of(amina), [fare(240)], TODAY, then=Step.LEAVE_UNCLAIMED)
    assert outcome.sentence == "Kept as a gift: EXP-0001 of Amina Diallo, £2.40."
    assert the_row(office).state is ClaimState.NOT_CLAIMED
    undoing.undo(office, act_of(outcome))
    assert claims_list.rows(office, ClaimsView()) == []
    with pytest.raises(AppError, match="comes to nothing"):
        expenses.start(office, claim_of(amina), [], TODAY, then=Step.LEAVE_UNCLAIMED)


def test_receipts_come_in_with_the_claim_and_go_with_it(office: OfficeFile, amina: UUID) -> None:
    lost = fare(240, receipt=ReceiptState.NONE)
    ticket, letter = receipt_of("ticket.png", TICKET), receipt_of("letter.pdf", b"%PDF-1.7")
    outcome = expenses.start(
        office,
        claim_of(amina),
        [drive(100), lost],
        TODAY,
        receipts=[GivenReceipt(ticket, 2), GivenReceipt(letter)],
        then=Step.SUBMIT,
    )
    assert outcome.sentence == "Submitted EXP-0001 of Amina Diallo, £6.90."
    page = claim_page.page(office, id_of(outcome))
    assert [(one.file_name, one.line_id) for one in page.receipts] == [
        ("ticket.png", page.lines[1].id),
        ("letter.pdf", None),
    ]
    assert page.lines[1].receipt is ReceiptState.SEEN
    undoing.undo(office, act_of(outcome))
    assert not any(tables(office).values())


def test_receipts_are_added_where_a_claim_is_changed(office: OfficeFile, amina: UUID) -> None:
    claim_id = started(office, amina, fare(240))
    receipts.attach(office, claim_id, [receipt_of("letter.pdf", b"%PDF-1.7")])
    draft, lines = expenses.draft_for(office, claim_id)
    ticket = GivenReceipt(receipt_of("ticket.png", TICKET), 1)
    expenses.change(office, claim_id, draft, [*lines], TODAY, receipts=[ticket])
    page = claim_page.page(office, claim_id)
    assert [one.file_name for one in page.receipts] == ["letter.pdf", "ticket.png"]


def test_days_to_come_are_refused_beside_their_fields(office: OfficeFile, amina: UUID) -> None:
    tomorrow = TODAY + timedelta(days=1)
    lines = [fare(240), fare(240, tomorrow)]
    with pytest.raises(InvalidDraft) as refused:
        expenses.start(office, claim_of(amina, declared_on=tomorrow), lines, TODAY)
    assert [problem.field for problem in refused.value.problems] == [
        "declared_on",
        "2.incurred_on",
    ]


def test_a_claim_is_of_somebody_and_something_known(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    for draft in (claim_of(UUID(int=7)), claim_of(amina, activity_id=UUID(int=7))):
        with pytest.raises(AppError, match="no longer in the file"):
            expenses.start(office, draft, [fare(240)], TODAY)
    started(office, amina, fare(240), activity_id=kitchen)
    assert the_row(office).activity == "Kitchen"


def test_lines_are_added_changed_moved_and_removed(office: OfficeFile, amina: UUID) -> None:
    claim_id = started(office, amina, fare(240), fare(310), drive(100))
    draft, lines = expenses.draft_for(office, claim_id)
    (bus, _), (_, _), (car, journey) = lines
    longer = ExpenseLineDraft.check(journey.model_dump() | {"tenths_of_mile": 200})
    outcome = expenses.change(
        office,
        claim_id,
        draft.model_copy(update={"purpose": "The open day"}),
        [(car, longer), (None, fare(90)), (bus, lines[0][1])],
        TODAY,
    )
    assert outcome.sentence == "Changed EXP-0001 of Amina Diallo, £12.30."
    draft, lines = expenses.draft_for(office, claim_id)
    assert draft.purpose == "The open day"
    assert [line.amount_pence for _, line in lines] == [None, 90, 240]
    assert lines[0][0] == car
    undoing.undo(office, act_of(outcome))
    _, lines = expenses.draft_for(office, claim_id)
    assert [line.amount_pence for _, line in lines] == [240, 310, None]


def test_a_claim_given_to_another_takes_their_miles(office: OfficeFile, amina: UUID) -> None:
    claim_id = started(office, amina, fare(240))
    _, lines = expenses.draft_for(office, claim_id)
    ben = added(office, "Ben Okri")
    outcome = expenses.change(office, claim_id, claim_of(ben), [*lines], TODAY)
    assert outcome.sentence == "Changed EXP-0001 of Ben Okri, £2.40."


def test_a_line_that_is_gone_or_comes_twice_is_refused(office: OfficeFile, amina: UUID) -> None:
    claim_id = started(office, amina, fare(240))
    _, [(line_id, line)] = expenses.draft_for(office, claim_id)
    for lines in ([(UUID(int=7), line)], [(line_id, line), (line_id, line)]):
        with pytest.raises(AppError, match="one of its lines was removed"):
            expenses.change(office, claim_id, claim_of(amina), lines, TODAY)
    assert the_row(office).total_pence == 240


def test_handing_in_needs_lines_and_the_day_it_was_signed(office: OfficeFile, amina: UUID) -> None:
    empty = started(office, amina)
    with pytest.raises(AppError, match="comes to nothing"):
        expenses.submit(office, empty, TODAY)
    unsigned = started(office, amina, fare(240), declared_on=None)
    with pytest.raises(InvalidDraft) as refused:
        expenses.submit(office, unsigned, TODAY)
    assert refused.value.problems[0].field == "declared_on"
    with pytest.raises(InvalidDraft, match="has not come yet"):
        expenses.submit(office, unsigned, TODAY, declared_on=TODAY + timedelta(days=1))
    outcome = expenses.submit(office, unsigned, TODAY, declared_on=DAY)
    assert outcome.sentence == "Submitted EXP-0002 of Amina Diallo, £2.40."
    row = the_row(office)
    assert (row.state, row.declared_on, row.submitted_on) == (ClaimState.SUBMITTED, DAY, TODAY)


def test_a_claim_is_withdrawn_and_changed(office: OfficeFile, amina: UUID) -> None:
    claim_id = submitted(office, amina, fare(240))
    with pytest.raises(AppError, match="Withdraw it first"):
        expenses.change(office, claim_id, claim_of(amina), [(None, fare(1))], TODAY)
    assert expenses.withdraw(office, claim_id).sentence == "Withdrew EXP-0001 of Amina Diallo."
    expenses.change(office, claim_id, claim_of(amina), [(None, fare(100))], TODAY)
    assert the_row(office).submitted_on is None
    assert the_row(office).total_pence == 100


def test_a_change_is_submitted_in_the_same_act(office: OfficeFile, amina: UUID) -> None:
    claim_id = started(office, amina, fare(350))
    outcome = expenses.change(
        office, claim_id, claim_of(amina), [(None, fare(100))], TODAY, then=Step.SUBMIT
    )
    assert outcome.sentence.endswith("Submitted EXP-0001 of Amina Diallo, \u00a31.00.")
    assert the_row(office).state is ClaimState.SUBMITTED
    undoing.undo(office, act_of(outcome))
    undone = the_row(office)
    assert (undone.state, undone.total_pence) == (ClaimState.DRAFTED, 350)


def test_money_that_is_not_wanted_back_is_kept_as_a_gift(office: OfficeFile, amina: UUID) -> None:
    first = submitted(office, amina, fare(240))
    second = started(office, amina, drive(100))
    outcome = expenses.leave_unclaimed(office, [first, second, first], TODAY)
    assert outcome.sentence == "Kept as a gift: 2 claims, £6.90."
    assert {row.state for row in claims_list.rows(office, ClaimsView())} == {ClaimState.NOT_CLAIMED}
    taken_up = expenses.claim_after_all(office, second)
    assert taken_up.sentence == "Took up again EXP-0002 of Amina Diallo, £4.50."
    assert the_row(office).state is ClaimState.DRAFTED
    empty = started(office, amina)
    with pytest.raises(AppError, match="EXP-0003 was not kept as a gift, because it comes to noth"):
        expenses.leave_unclaimed(office, [empty], TODAY)


def test_claims_are_removed_and_come_back(office: OfficeFile, amina: UUID) -> None:
    first, second = started(office, amina, fare(240)), started(office, amina, fare(100), fare(60))
    before = tables(office)
    outcome = expenses.remove(office, [first, second])
    assert outcome.sentence == "Removed 2 claims, £4.00."
    assert claims_list.count(office) == 0
    undoing.undo(office, act_of(outcome))
    assert tables(office) == before
    with pytest.raises(AppError, match="no claim is chosen"):
        expenses.remove(office, [])


def test_an_early_act_is_undone_after_the_later_ones(office: OfficeFile, amina: UUID) -> None:
    claim_id = started(office, amina, fare(240))
    smaller = expenses.change(office, claim_id, claim_of(amina), [(None, fare(100))], TODAY)
    expenses.submit(office, claim_id, TODAY)
    approval = approvals.approve(office, [claim_id], APPROVER, TODAY)
    with pytest.raises(AppError, match="changed since"):
        undoing.undo(office, act_of(smaller))
    assert the_row(office).total_pence == 100
    redone = undoing.undo(office, act_of(undoing.undo(office, act_of(approval))))
    assert redone.sentence == "Done again: Approved EXP-0001 of Amina Diallo, £1.00."
    assert the_row(office).state is ClaimState.APPROVED


def test_what_is_gone_is_refused(office: OfficeFile) -> None:
    with pytest.raises(AppError, match="claim is no longer in the file"):
        expenses.withdraw(office, UUID(int=7))
    with pytest.raises(AppError, match="claim is no longer in the file"):
        expenses.draft_for(office, UUID(int=7))


def test_the_outcome_names_the_claim(office: OfficeFile, amina: UUID) -> None:
    outcome = expenses.start(office, claim_of(amina), [fare(240)], TODAY)
    assert id_of(outcome) == the_row(office).id
