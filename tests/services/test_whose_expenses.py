"""Expenses keep their person on record, and go along when two records become one."""

from datetime import date
from uuid import UUID

import pytest

from app.records.bank_details import BankDetailsDraft
from app.records.failures import AppError
from app.records.involvement_payment import InvolvementPaymentDraft
from app.records.mileage_rate import MilesElsewhereDraft
from app.services import (
    bank_details,
    claims_list,
    involvement_payments,
    mileage,
    people,
    person_page,
    undoing,
)
from app.services.claims_list import ClaimsView, StateTotal
from app.services.involvement_payments import PaymentsView
from app.services.queries import fetch
from app.store.office_file import OfficeFile
from tests.services.claims_made import DAY, TODAY, act_of, approved, batched, fare, started
from tests.services.conftest import added

YEAR = date(2025, 4, 6)
BEFORE = date(2024, 4, 6)


@pytest.fixture
def twin(office: OfficeFile) -> UUID:
    return added(office, "Amina Dialo")


def elsewhere(office: OfficeFile, person_id: UUID, year: date, tenths: int) -> None:
    values = {"person_id": person_id, "tax_year_on": year, "tenths_of_mile": tenths}
    mileage.set_miles_elsewhere(office, MilesElsewhereDraft.check(values))


def account(office: OfficeFile, person_id: UUID, number: str) -> None:
    values = {"person_id": person_id, "account_name": "A", "sort_code": "112233"}
    draft = BankDetailsDraft.check({**values, "account_number": number})
    bank_details.set_details(office, draft)


def payment(office: OfficeFile, person_id: UUID) -> None:
    values = {"person_id": person_id, "offered_on": DAY, "what_for": "A panel", "amount_pence": 1}
    involvement_payments.offer(office, InvolvementPaymentDraft.check(values), TODAY)


def test_expenses_of_a_twin_become_the_kept_persons(
    office: OfficeFile, amina: UUID, twin: UUID
) -> None:
    batched(office, approved(office, twin, fare(240)))
    started(office, amina, fare(100))
    payment(office, twin)
    account(office, twin, "00000001")
    elsewhere(office, twin, YEAR, 500)
    elsewhere(office, amina, YEAR, 300)
    elsewhere(office, twin, BEFORE, 70)
    merged = people.merge(office, amina, twin)
    assert len(claims_list.rows(office, ClaimsView(person_id=amina))) == 2
    assert len(involvement_payments.rows(office, PaymentsView(person_id=amina))) == 1
    assert bank_details.details(office, amina) is not None
    assert mileage.miles_elsewhere(office, amina, YEAR) == 500
    assert mileage.miles_elsewhere(office, amina, BEFORE) == 70
    with office.reading() as session:
        assert fetch(session, "SELECT person_id, person FROM batch_line") == [
            (amina.bytes, "Amina Dialo")
        ]
    undoing.undo(office, act_of(merged))
    assert len(claims_list.rows(office, ClaimsView(person_id=twin))) == 1
    assert mileage.miles_elsewhere(office, amina, YEAR) == 300
    assert mileage.miles_elsewhere(office, twin, YEAR) == 500
    assert bank_details.details(office, twin) is not None


def test_of_two_accounts_the_kept_persons_stays(
    office: OfficeFile, amina: UUID, twin: UUID
) -> None:
    account(office, amina, "00000001")
    account(office, twin, "00000002")
    people.merge(office, amina, twin)
    row = bank_details.details(office, amina)
    assert row is not None
    assert row.account_number == "00000001"


def test_somebody_with_expenses_is_not_removed(office: OfficeFile, amina: UUID, twin: UUID) -> None:
    started(office, amina)
    account(office, twin, "00000001")
    for person_id in (amina, twin):
        with pytest.raises(AppError, match="expenses, involvement payments or bank details"):
            people.remove(office, person_id)


def test_the_page_of_a_person_tells_their_expenses(office: OfficeFile, amina: UUID) -> None:
    assert person_page.page(office, amina, TODAY).expenses == ()
    started(office, amina, fare(240), fare(60))
    approved(office, amina, fare(100))
    totals = person_page.page(office, amina, TODAY).expenses
    assert totals == (StateTotal(totals[0].state, 1, 300), StateTotal(totals[1].state, 1, 100))
    assert [total.state.value for total in totals] == ["drafted", "approved"]
