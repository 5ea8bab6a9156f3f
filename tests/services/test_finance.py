"""Batches: made once, sent once, and nothing in two of them."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.areas import Area
from app.records.expense_claim import ClaimState, PaymentMethod
from app.records.failures import AppError, Cancelled
from app.records.finance_settings import FinanceFormat
from app.records.identity import new_id
from app.services import approvals, finance, finance_settings, undoing
from app.services.finance import LinesOfAll
from app.services.queries import Gone, fetch
from app.store.office_file import OfficeFile
from tests.services.claims_made import (
    APPROVER,
    TODAY,
    act_of,
    approved,
    drive,
    fare,
    id_of,
    set_due,
    submitted,
    tables,
)
from tests.services.conftest import added
from tests.services.finance_made import ACCOUNTS, bank_details


def test_what_waits_to_be_paid_is_approved_and_in_no_batch(office: OfficeFile, amina: UUID) -> None:
    one, other = approved(office, amina, fare(100)), approved(office, amina, fare(200))
    submitted(office, amina, fare(300))
    assert [row.id for row in finance.to_pay(office)] == [other, one]
    made = finance.make_batch(office, [one], FinanceFormat.PLAIN, TODAY)
    assert [row.id for row in finance.to_pay(office)] == [other]
    undoing.undo(office, act_of(made))
    assert [row.id for row in finance.to_pay(office)] == [other, one]


def test_a_batch_is_looked_at_before_it_is_made(office: OfficeFile, amina: UUID) -> None:
    ben = added(office, "Ben Okafor")
    finance_settings.change(office, ACCOUNTS)
    claims = [approved(office, amina, fare(250), drive(100)), approved(office, ben, fare(700))]
    many = [approved(office, ben, *[fare(100)] * 301)]
    before = tables(office)
    found = finance.prepared(office, claims, FinanceFormat.XERO_BILLS, TODAY)
    assert (found.number, found.claims, found.people, len(found.lines)) == (1, 2, 2, 3)
    assert found.total_pence == sum(line.amount_pence for line in found.lines) == 1400
    assert found.check == "3 lines, £14.00: equal to the batch."
    assert found.hinders == ""
    assert [(line.claim, line.account, line.description) for line in found.lines] == [
        ("EXP-0001", "7401", "Bus to the pantry"),
        ("EXP-0001", "7400", "10 miles by car or van"),
        ("EXP-0002", "7401", "Bus to the pantry"),
    ]
    refused = finance.prepared(office, many, FinanceFormat.XERO_JOURNAL, TODAY)
    assert "300" in refused.hinders
    assert (refused.is_not_set_up, refused.unpayable) == (False, ())
    hindered = finance.prepared(office, claims, FinanceFormat.BANK, TODAY)
    assert hindered.check == ""
    assert hindered.hinders.startswith(
        "No list was made, because Amina Diallo and Ben Okafor have no bank details"
    )
    assert tables(office) == before


def test_a_batch_keeps_its_lines_as_they_stood(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    finance_settings.change(office, ACCOUNTS)
    claim = approved(office, amina, fare(250), drive(100), activity_id=kitchen)
    made = finance.make_batch(office, [claim], FinanceFormat.XERO_BILLS, TODAY)
    assert made.sentence == "Put 1 claim, £7.00, in batch 1 for Xero bills."
    assert made.areas == {Area.EXPENSES, Area.FINANCE}
    prepared_lines = finance.batch_page(office, id_of(made)).lines
    assert [line.amount_pence for line in prepared_lines] == [250, 450]
    assert prepared_lines[1].tenths_of_mile == 100
    assert {(line.person, line.activity, line.approved_by) for line in prepared_lines} == {
        ("Amina Diallo", "Kitchen", APPROVER)
    }
    page = finance.batch_page(office, id_of(made))
    assert (page.batch.number, page.batch.made_on) == (1, TODAY)
    assert page.batch.due_on == TODAY + timedelta(days=7)
    assert (page.batch.lines, page.batch.claims, page.batch.people) == (2, 1, 1)
    assert (page.batch.total_pence, page.batch.paid, page.batch.sent_on) == (700, 0, None)
    assert [(one.claim_id, one.name, one.lines, one.total_pence) for one in page.claims] == [
        (claim, "EXP-0001", 2, 700)
    ]
    finance.mark_paid(office, [claim], TODAY, PaymentMethod.BANK, "BACS", today=TODAY)
    page = finance.batch_page(office, id_of(made))
    assert page.batch.paid == 1
    assert (page.claims[0].state, page.claims[0].paid_on) == (ClaimState.PAID, TODAY)
    assert page.claims[0].paid_reference == "BACS"


def test_a_claim_is_in_one_batch_at_most(office: OfficeFile, amina: UUID) -> None:
    one, other = approved(office, amina, fare(100)), approved(office, amina, fare(200))
    finance.make_batch(office, [one], FinanceFormat.PLAIN, TODAY)
    for choice in ([one], [other, one]):
        with pytest.raises(AppError) as refused:
            finance.make_batch(office, choice, FinanceFormat.PLAIN, TODAY)
        assert refused.value.sentence == (
            "EXP-0001 was not put in a batch, because it is in batch 1 already. "
            "Leave it out; nothing is paid twice."
        )
    assert len(finance.batches(office)) == 1


def test_only_approved_claims_with_lines_go_into_a_batch(office: OfficeFile, amina: UUID) -> None:
    waiting, bare = submitted(office, amina, fare(100)), approved(office, amina, fare(200))
    make = finance.make_batch
    with pytest.raises(AppError, match="EXP-0001 was not put in a batch, because it is submitted"):
        make(office, [waiting], FinanceFormat.PLAIN, TODAY)
    with pytest.raises(AppError, match="no claim is chosen"):
        make(office, [], FinanceFormat.PLAIN, TODAY)
    with pytest.raises(Gone, match="one of these claims is no longer in the file"):
        make(office, [bare, new_id()], FinanceFormat.PLAIN, TODAY)
    with office.writing() as writing:
        writing.session.connection().exec_driver_sql("DELETE FROM expense_line")
    with pytest.raises(AppError, match="one of these claims has no lines"):
        make(office, [bare], FinanceFormat.PLAIN, TODAY)
    assert finance.batches(office) == []


def test_a_file_that_cannot_be_made_makes_no_batch(office: OfficeFile, amina: UUID) -> None:
    claim = approved(office, amina, fare(100))
    with pytest.raises(AppError, match="because public transport has no account"):
        finance.make_batch(office, [claim], FinanceFormat.XERO_BILLS, TODAY)
    bank_details(office, amina, confirmed=False)
    with pytest.raises(AppError, match="Amina Diallo has no bank details that are confirmed"):
        finance.make_batch(office, [claim], FinanceFormat.BANK, TODAY)
    with office.reading() as session:
        for table in ("finance_batch", "batch_line", "file_content"):
            assert fetch(session, f"SELECT count(*) FROM {table}")[0][0] == 0


def test_one_payment_goes_to_each_person(office: OfficeFile, amina: UUID) -> None:
    bank_details(office, amina)
    claims = [approved(office, amina, fare(pence)) for pence in (500, 100)]
    set_due(office, claims[1], -200)
    found = finance.prepared(office, claims, FinanceFormat.BANK, TODAY)
    assert found.check == "1 payment, £3.00: equal to the batch."


def test_a_batch_is_sent_once_and_then_never_undone(office: OfficeFile, amina: UUID) -> None:
    claim = approved(office, amina, fare(100))
    made = finance.make_batch(office, [claim], FinanceFormat.PLAIN, TODAY)
    sent = finance.mark_sent(office, id_of(made), TODAY)
    assert sent.sentence == "Sent batch 1 to finance."
    assert sent.areas == {Area.FINANCE}
    before = tables(office)
    with pytest.raises(AppError) as refused:
        finance.mark_sent(office, id_of(made), date(2026, 3, 17))
    assert refused.value.sentence == (
        "Batch 1 was sent to finance on 16 March 2026 already. Nothing was changed."
    )
    with pytest.raises(AppError, match="because the batch was sent to finance"):
        undoing.undo(office, act_of(sent))
    with pytest.raises(AppError, match="changed since"):
        undoing.undo(office, act_of(made))
    with pytest.raises(AppError, match="its lines are in batch 1"):
        approvals.return_(office, claim, "Wrong", APPROVER, TODAY)
    assert finance.batches(office)[0].sent_on == TODAY
    assert tables(office) == before


def test_an_approval_is_undone_only_after_the_batch_that_rests_on_it(
    office: OfficeFile, amina: UUID
) -> None:
    claim = submitted(office, amina, fare(100))
    approval = approvals.approve(office, [claim], APPROVER, TODAY)
    made = finance.make_batch(office, [claim], FinanceFormat.PLAIN, TODAY)
    with pytest.raises(AppError, match="changed since"):
        undoing.undo(office, act_of(approval))
    undoing.undo(office, act_of(made))
    undoing.undo(office, act_of(approval))
    assert finance.batches(office) == []
    with pytest.raises(Gone, match="no longer in the file: it was undone"):
        finance.batch_page(office, id_of(made))


def test_progress_is_told_and_may_stop_it_all(office: OfficeFile, amina: UUID) -> None:
    claims = [approved(office, amina, *[fare(100)] * 30) for _ in range(10)]
    told: list[tuple[int, int]] = []
    finance.prepared(
        office, claims, FinanceFormat.PLAIN, TODAY, lambda done, of: told.append((done, of))
    )
    assert told == [(0, 300), (250, 300)]

    told.clear()
    finance.make_batch(
        office, claims[:1], FinanceFormat.PLAIN, TODAY, lambda done, of: told.append((done, of))
    )
    assert told == [(0, 30), (30, 30)]

    def stop_at(limit: int) -> LinesOfAll:
        def stop(done: int, of: int) -> None:
            if done >= limit:
                raise Cancelled

        return stop

    for limit in (250, 270):
        with pytest.raises(Cancelled):
            finance.make_batch(office, claims[1:], FinanceFormat.PLAIN, TODAY, stop_at(limit))
    assert len(finance.batches(office)) == 1
    assert len(finance.to_pay(office)) == 9
