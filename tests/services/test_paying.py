"""Claims that are paid stand in the ledger of what was given back."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.areas import Area
from app.records.expense_claim import ClaimState, PaymentMethod
from app.records.failures import AppError, InvalidDraft
from app.records.recognition import RecognitionKind, RecognitionState
from app.services import claims_list, finance, recognition, undoing
from app.services.claims_list import ClaimsView
from app.services.recognition import LedgerView
from app.store.office_file import OfficeFile
from tests.services.claims_made import act_of, approved, fare, set_due, started, tables
from tests.services.conftest import added
from tests.services.statements import statements

PAID_ON = date(2026, 3, 20)


def test_each_claim_is_paid_and_given_back(office: OfficeFile, amina: UUID) -> None:
    ben = added(office, "Ben Okafor")
    claims = [approved(office, amina, fare(250), fare(1000)), approved(office, ben, fare(700))]
    before = tables(office)
    outcome = finance.mark_paid(
        office, claims, PAID_ON, PaymentMethod.BANK, " BACS 7 ", today=PAID_ON
    )
    assert outcome.sentence == "Paid 2 claims, £19.50."
    assert outcome.areas == {Area.EXPENSES, Area.FINANCE, Area.RECOGNITION}
    ledger = recognition.ledger(office, LedgerView())
    assert {(row.person_id, row.what, row.cost_pence) for row in ledger} == {
        (amina, "EXP-0001", 1250),
        (ben, "EXP-0002", 700),
    }
    assert {(row.kind, row.state, row.day) for row in ledger} == {
        (RecognitionKind.EXPENSES, RecognitionState.GIVEN, PAID_ON)
    }
    rows = claims_list.rows(office, ClaimsView())
    assert {(row.state, row.paid_on) for row in rows} == {(ClaimState.PAID, PAID_ON)}
    assert [row.name for row in claims_list.rows(office, ClaimsView(text="bacs"))] == [
        "EXP-0002",
        "EXP-0001",
    ]
    undoing.undo(office, act_of(outcome))
    assert recognition.count(office) == 0
    assert tables(office) == before


def test_many_claims_ask_the_file_no_more_than_one_does(office: OfficeFile, amina: UUID) -> None:
    one, *many = [approved(office, amina, fare(100)) for _ in range(6)]
    with statements() as asked_of_one:
        finance.mark_paid(office, [one], PAID_ON, PaymentMethod.BANK, today=PAID_ON)
    with statements() as asked_of_many:
        finance.mark_paid(office, many, PAID_ON, PaymentMethod.BANK, today=PAID_ON)
    assert _reads(asked_of_many) <= _reads(asked_of_one)


def test_a_correction_of_nothing_or_less_adds_nothing_to_what_was_given(
    office: OfficeFile, amina: UUID
) -> None:
    claims = [approved(office, amina, fare(100)) for _ in range(2)]
    for claim_id, pence in zip(claims, (0, -450), strict=True):
        set_due(office, claim_id, pence)
    outcome = finance.mark_paid(office, claims, PAID_ON, PaymentMethod.OTHER, today=PAID_ON)
    assert outcome.sentence == "Paid 2 claims, -£4.50."
    assert recognition.count(office) == 0


def test_only_an_approved_claim_is_paid_and_only_once(office: OfficeFile, amina: UUID) -> None:
    first, second = approved(office, amina, fare(100)), started(office, amina, fare(200))
    with pytest.raises(AppError, match="EXP-0002 was not paid, because it is a draft"):
        finance.mark_paid(office, [first, second], PAID_ON, PaymentMethod.CASH, today=PAID_ON)
    assert recognition.count(office) == 0
    finance.mark_paid(office, [first], PAID_ON, PaymentMethod.CASH, today=PAID_ON)
    with pytest.raises(AppError, match="EXP-0001 was not paid, because it was paid"):
        finance.mark_paid(office, [first], PAID_ON, PaymentMethod.CASH, today=PAID_ON)
    with pytest.raises(AppError, match="no claim is chosen"):
        finance.mark_paid(office, [], PAID_ON, PaymentMethod.CASH, today=PAID_ON)
    with pytest.raises(InvalidDraft):
        finance.mark_paid(office, [first], PAID_ON, PaymentMethod.CASH, "x" * 500, today=PAID_ON)


def test_the_ledger_and_the_claim_never_part(office: OfficeFile, amina: UUID) -> None:
    claim = approved(office, amina, fare(100))
    finance.mark_paid(office, [claim], PAID_ON, PaymentMethod.CASH, today=PAID_ON)
    line = recognition.ledger(office, LedgerView())[0].id
    draft = recognition.draft_for(office, line)
    with pytest.raises(AppError) as refused:
        recognition.remove(office, [line])
    assert refused.value.sentence == (
        "Nothing was removed, because EXP-0001 was paid as this line says. "
        "Undo that payment in the recent changes, and the line goes with it."
    )
    with pytest.raises(AppError, match="Nothing was changed, because EXP-0001 was paid"):
        recognition.change(office, line, draft.model_copy(update={"cost_pence": 5}))
    recognition.change(office, line, draft.model_copy(update={"note": "In an envelope"}))
    assert recognition.ledger(office, LedgerView())[0].note == "In an envelope"


def test_a_day_that_has_not_come_is_refused(office: OfficeFile, amina: UUID) -> None:
    claim = approved(office, amina, fare(240))
    day_before = PAID_ON - timedelta(days=1)
    with pytest.raises(InvalidDraft, match="has not come yet"):
        finance.mark_paid(office, [claim], PAID_ON, PaymentMethod.CASH, today=day_before)
    finance.mark_paid(office, [claim], PAID_ON, PaymentMethod.CASH, today=PAID_ON)


def _reads(asked: list[str]) -> int:
    return sum(statement.lstrip().startswith("SELECT") for statement in asked)
