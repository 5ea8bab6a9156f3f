"""Beside the demo claims stand real receipts, two batches, a gift, and bank details of no bank."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.records.involvement_payment import PaymentState
from app.records.receipt import FileKind
from app.services import (
    bank_details,
    batches,
    claim_page,
    claims_list,
    donations_back,
    expense_figures,
    involvement_payments,
    receipts,
    undoing,
)
from app.services.claims_list import ClaimsView
from app.services.demo_receipts import ticket_paper, ticket_picture
from app.services.involvement_payments import PaymentsView
from app.services.queries import as_id, fetch
from app.store.office_file import OfficeFile
from tests.demo_made import copied_demo

TODAY = date(2026, 11, 24)


@pytest.fixture
def demo(tmp_path: Path) -> Iterator[OfficeFile]:
    office = copied_demo(tmp_path / "demo.goodturn", TODAY)
    yield office
    office.close()


def test_some_hundred_claims_two_batches_and_trustees_apart(demo: OfficeFile) -> None:
    claims = claims_list.rows(demo, ClaimsView())
    assert 100 <= len(claims) <= 140
    made = batches.batches(demo)
    assert [(batch.number, batch.sent_on is not None) for batch in made] == [(2, True), (1, True)]
    assert all(batch.claims == batch.paid for batch in made)
    year = expense_figures.figures(demo, date(2026, 1, 1), date(2026, 12, 31))
    assert year.trustees.people == 2
    assert year.sums.not_claimed_pence
    assert year.donated_back_pence == donations_back.rows(demo)[0].amount_pence
    payments = involvement_payments.rows(demo, PaymentsView())
    assert {row.state for row in payments} == set(PaymentState)


def test_receipts_are_files_that_open(demo: OfficeFile) -> None:
    kinds = set()
    for row in claims_list.rows(demo, ClaimsView())[:12]:
        for kept in claim_page.page(demo, row.id).receipts:
            kinds.add(kept.file_kind)
            assert receipts.content_of(demo, kept.id).content
    assert kinds == {FileKind.PDF, FileKind.PNG}


def test_bank_details_are_of_no_bank_and_one_waits(demo: OfficeFile) -> None:
    with demo.reading() as session:
        people = [as_id(row[0]) for row in fetch(session, "SELECT person_id FROM bank_details")]
    found = [bank_details.details(demo, person_id) for person_id in people]
    assert {row.sort_code for row in found if row} == {"000000"}
    assert [row.is_confirmed for row in found if row].count(False) == 1


def test_the_demo_can_be_taken_back_whole(demo: OfficeFile) -> None:
    act = undoing.last_to_undo(demo)
    assert act is not None
    undoing.undo(demo, act.id)
    assert claims_list.count(demo) == 0


def test_a_ticket_is_drawn_the_same_each_time() -> None:
    day = date(2026, 3, 2)
    assert ticket_picture(123_450) == ticket_picture(123_450)
    assert ticket_paper("Bus (return)", day, 240).startswith(b"%PDF-1.4\n")
    assert b"(Bus \\(return\\))" in ticket_paper("Bus (return)", day, 240)
