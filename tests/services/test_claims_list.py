"""The list of claims: whose, how far, how much, and found by what people remember of it."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.expense_claim import ClaimState, ReceiptState
from app.services import approvals, claims_list, expenses
from app.services.claims_list import ClaimsView, StateTotal
from app.store.office_file import OfficeFile
from tests.services.claims_made import (
    APPROVER,
    DAY,
    TODAY,
    approved,
    drive,
    fare,
    started,
    submitted,
)
from tests.services.conftest import added


@pytest.fixture
def ben(office: OfficeFile) -> UUID:
    return added(office, "Ben Ōkri", known_as="Benno")


def names(office: OfficeFile, view: ClaimsView) -> list[str]:
    return [row.name for row in claims_list.rows(office, view)]


def test_a_row_says_what_a_claim_holds(office: OfficeFile, amina: UUID, kitchen: UUID) -> None:
    seen = fare(310, DAY - timedelta(days=9), receipt=ReceiptState.SEEN)
    started(office, amina, fare(240), seen, drive(125), activity_id=kitchen, purpose="Open day")
    row = claims_list.rows(office, ClaimsView())[0]
    assert (row.person, row.activity, row.purpose) == ("Amina Diallo", "Kitchen", "Open day")
    assert (row.lines, row.total_pence, row.tenths_of_mile) == (3, 240 + 310 + 563, 125)
    assert (row.first_day, row.last_day) == (DAY - timedelta(days=9), DAY)
    assert (row.receipts_missing, row.receipts, row.batch, row.corrects) == (1, 0, None, "")


def test_a_claim_without_lines_is_listed(office: OfficeFile, amina: UUID) -> None:
    started(office, amina)
    row = claims_list.rows(office, ClaimsView())[0]
    assert (row.lines, row.total_pence, row.first_day) == (0, 0, None)


@pytest.mark.parametrize(
    ("view", "found"),
    [
        (ClaimsView(), ["EXP-0003", "EXP-0002", "EXP-0001"]),
        (ClaimsView(states=frozenset({ClaimState.DRAFTED, ClaimState.APPROVED})), [3, 1]),
        (claims_list.TO_APPROVE, [2]),
        (claims_list.TO_PAY, [3]),
        (ClaimsView(first=date(2026, 2, 1), last=date(2026, 2, 28)), [2]),
        (ClaimsView(first=date(2026, 3, 1)), [3, 1]),
        (ClaimsView(last=date(2026, 2, 28)), [2]),
        (ClaimsView(receipt_missing=True), [2, 1]),
        (ClaimsView(is_batched=False), [3, 2, 1]),
        (ClaimsView(is_batched=True), []),
        (ClaimsView(text="diallo bus"), [1]),
        (ClaimsView(text="okri"), [3, 2]),
        (ClaimsView(text="benno hereford"), [2]),
        (ClaimsView(text="exp-0002"), [2]),
        (ClaimsView(text="nobody"), []),
    ],
)
def test_a_view_shows_what_it_says(
    office: OfficeFile, amina: UUID, ben: UUID, view: ClaimsView, found: list[object]
) -> None:
    started(office, amina, fare(240))
    submitted(office, ben, fare(310, date(2026, 2, 3), what="Train", to_place="Hereford"))
    approved(office, ben, fare(90, what="Post", receipt=ReceiptState.SEEN))
    wanted = [one if isinstance(one, str) else f"EXP-000{one}" for one in found]
    assert names(office, view) == wanted


def test_the_claims_of_one_person_or_activity(
    office: OfficeFile, amina: UUID, ben: UUID, kitchen: UUID
) -> None:
    started(office, amina, fare(240))
    started(office, ben, fare(310), activity_id=kitchen)
    assert names(office, ClaimsView(person_id=amina)) == ["EXP-0001"]
    assert names(office, ClaimsView(activity_id=kitchen)) == ["EXP-0002"]


def test_totals_by_state_of_some_and_of_all(office: OfficeFile, amina: UUID) -> None:
    started(office, amina, fare(240), fare(10))
    started(office, amina)
    left = started(office, amina, fare(100))
    expenses.leave_unclaimed(office, [left], TODAY)
    approvals.approve(office, [submitted(office, amina, fare(70))], APPROVER, TODAY)
    wanted = [
        StateTotal(ClaimState.DRAFTED, 2, 250),
        StateTotal(ClaimState.SUBMITTED, 0, 0),
        StateTotal(ClaimState.RETURNED, 0, 0),
        StateTotal(ClaimState.APPROVED, 1, 70),
        StateTotal(ClaimState.PAID, 0, 0),
        StateTotal(ClaimState.NOT_CLAIMED, 1, 100),
    ]
    assert claims_list.totals(claims_list.rows(office, ClaimsView())) == wanted
    assert claims_list.totals_of_all(office) == wanted
    assert claims_list.count(office) == 4
