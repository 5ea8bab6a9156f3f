"""Paid expenses that come back are gifts of their own, after the payment and never more than it."""

from datetime import timedelta
from uuid import UUID

import pytest

from app.records.donation_back import DonationBackDraft
from app.records.failures import AppError, InvalidDraft
from app.services import (
    approvals,
    claim_page,
    claims_list,
    corrections,
    donations_back,
    undoing,
)
from app.services.claims_list import ClaimsView
from app.store.office_file import OfficeFile
from tests.services.claims_made import (
    APPROVER,
    DAY,
    TODAY,
    act_of,
    approved,
    fare,
    gift,
    id_of,
    paid,
    tables,
    to_be,
    undone_and_done_again,
)


@pytest.fixture
def claim_id(office: OfficeFile, amina: UUID) -> UUID:
    claim_id = approved(office, amina, fare(240), fare(310))
    paid(office, claim_id, TODAY - timedelta(days=3))
    return claim_id


def test_a_gift_is_noted_beside_the_claim_and_nets_nothing(
    office: OfficeFile, claim_id: UUID
) -> None:
    before = tables(office)
    draft = gift(claim_id, 300, declared_on=DAY, reference="Cash box")
    outcome = donations_back.record(office, draft, TODAY)
    assert outcome.sentence == "Amina Diallo gave back £3.00 of EXP-0001."
    [row] = donations_back.rows(office)
    assert (row.claim, row.person, row.amount_pence) == ("EXP-0001", "Amina Diallo", 300)
    assert row.is_declared
    page = claim_page.page(office, claim_id)
    assert (page.row.total_pence, page.donations, page.left_to_give_pence) == (550, (row,), 250)
    undone_and_done_again(office, outcome, before)


@pytest.mark.parametrize(
    ("values", "field", "words"),
    [
        ({"amount_pence": 551}, "amount_pence", "At most £5.50 of EXP-0001"),
        ({"received_on": TODAY + timedelta(days=1)}, "received_on", "has not come yet"),
        ({"received_on": TODAY - timedelta(days=4)}, "received_on", "was paid on 13 March"),
    ],
)
def test_it_comes_after_the_payment_and_is_no_more(
    office: OfficeFile, claim_id: UUID, values: dict[str, object], field: str, words: str
) -> None:
    draft = DonationBackDraft.check(gift(claim_id, 550).model_dump() | values)
    with pytest.raises(InvalidDraft, match=words) as refused:
        donations_back.record(office, draft, TODAY)
    assert [problem.field for problem in refused.value.problems] == [field]


def test_what_is_not_paid_cannot_come_back(office: OfficeFile, amina: UUID) -> None:
    claim_id = approved(office, amina, fare(240))
    with pytest.raises(
        AppError, match="EXP-0001 was not noted as donated back, because it is appr"
    ):
        donations_back.record(office, gift(claim_id, 1), TODAY)


def test_several_gifts_come_to_no_more_than_was_paid(office: OfficeFile, claim_id: UUID) -> None:
    first = id_of(donations_back.record(office, gift(claim_id, 400), TODAY))
    with pytest.raises(InvalidDraft, match=r"At most £1\.50"):
        donations_back.record(office, gift(claim_id, 151), TODAY)
    changed = donations_back.change(office, first, gift(claim_id, 550), TODAY)
    assert changed.sentence == "Changed what Amina Diallo gave back: £5.50 of EXP-0001."
    again = donations_back.change(office, first, gift(claim_id, 550), TODAY)
    assert again.sentence == "Nothing was changed."
    assert donations_back.draft_for(office, first).amount_pence == 550
    removed = donations_back.remove(office, [first])
    assert removed.sentence == "Removed 1 gift of paid expenses."
    assert donations_back.rows(office) == []
    undoing.undo(office, act_of(removed))
    assert len(donations_back.rows(office)) == 1


def test_what_was_taken_off_later_cannot_come_back(office: OfficeFile, claim_id: UUID) -> None:
    line_id = claim_page.page(office, claim_id).lines[0].id
    corrections.correct(office, claim_id, [to_be(line_id, 140)], TODAY)
    correction = claims_list.rows(office, ClaimsView())[0].id
    approvals.approve(office, [correction], APPROVER, TODAY)
    with pytest.raises(InvalidDraft, match=r"At most £4\.50"):
        donations_back.record(office, gift(claim_id, 550), TODAY)


def test_gifts_are_listed_by_the_day_they_came(office: OfficeFile, claim_id: UUID) -> None:
    for ago in (3, 1, 2):
        day = TODAY - timedelta(days=ago)
        donations_back.record(office, gift(claim_id, 100 + ago, received_on=day), TODAY)
    assert [row.amount_pence for row in donations_back.rows(office)] == [101, 102, 103]
    since = donations_back.rows(office, TODAY - timedelta(days=2), TODAY)
    assert [row.amount_pence for row in since] == [101, 102]
