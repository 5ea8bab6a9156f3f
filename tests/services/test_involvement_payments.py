"""Involvement payments are offered, declined or paid, and stand in no total of expenses."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from app.records.expense_claim import PaymentMethod
from app.records.failures import AppError, InvalidDraft
from app.records.involvement_payment import InvolvementPaymentDraft, PaymentState
from app.services import expense_figures, involvement_payments, undoing
from app.services.involvement_payments import PaymentsView, PaymentTotals
from app.store.office_file import OfficeFile
from tests.services.claims_made import DAY, TODAY, act_of, id_of
from tests.services.conftest import added


def payment(person_id: UUID, **more: Any) -> InvolvementPaymentDraft:
    values = {"person_id": person_id, "offered_on": DAY, "what_for": "the panel"}
    return InvolvementPaymentDraft.check({**values, "amount_pence": 2500, **more})


def test_a_payment_is_offered_and_made(office: OfficeFile, amina: UUID) -> None:
    outcome = involvement_payments.offer(office, payment(amina), TODAY)
    assert outcome.sentence == "Amina Diallo was offered £25.00 for the panel."
    payment_id = id_of(outcome)
    made = involvement_payments.pay(
        office, payment_id, TODAY, TODAY, by=PaymentMethod.CASH, reference="Petty cash 12"
    )
    assert made.sentence == "Amina Diallo was paid £25.00 for the panel."
    [row] = involvement_payments.rows(office, PaymentsView())
    assert (row.state, row.settled_on, row.paid_by) == (
        PaymentState.PAID,
        TODAY,
        PaymentMethod.CASH,
    )
    with pytest.raises(AppError, match="was paid already"):
        involvement_payments.decline(office, payment_id, TODAY, TODAY)
    undoing.undo(office, act_of(made))
    declined = involvement_payments.decline(office, payment_id, TODAY, TODAY)
    assert declined.sentence == "Amina Diallo declined £25.00 for the panel."


@pytest.mark.parametrize(
    "values",
    [
        {"offered_on": TODAY + timedelta(days=1)},
        {"state": PaymentState.PAID, "settled_on": TODAY + timedelta(days=1)},
        {"state": PaymentState.PAID, "settled_on": DAY - timedelta(days=1)},
    ],
)
def test_days_come_in_order_and_not_before_their_time(
    office: OfficeFile, amina: UUID, values: dict[str, object]
) -> None:
    with pytest.raises(InvalidDraft, match="This day"):
        involvement_payments.offer(office, payment(amina, **values), TODAY)


def test_it_is_changed_and_removed(office: OfficeFile, amina: UUID) -> None:
    payment_id = id_of(involvement_payments.offer(office, payment(amina), TODAY))
    changed = involvement_payments.change(
        office, payment_id, payment(amina, amount_pence=3000, advice_offered=True), TODAY
    )
    assert changed.sentence == "Changed the involvement payment of Amina Diallo."
    assert involvement_payments.draft_for(office, payment_id).advice_offered
    removed = involvement_payments.remove(office, [payment_id])
    assert removed.sentence == "Removed 1 involvement payment."
    assert involvement_payments.rows(office, PaymentsView()) == []
    undoing.undo(office, act_of(removed))
    assert len(involvement_payments.rows(office, PaymentsView())) == 1


def test_they_have_a_list_and_a_total_of_their_own(office: OfficeFile, amina: UUID) -> None:
    ben = added(office, "Ben Okri")
    settled = {"state": PaymentState.PAID, "settled_on": TODAY}
    for draft in (
        payment(amina, **settled),
        payment(amina, what_for="An interview panel", **settled),
        payment(ben, amount_pence=1000, offered_on=TODAY),
        payment(ben, amount_pence=500, state=PaymentState.DECLINED, settled_on=TODAY),
    ):
        involvement_payments.offer(office, draft, TODAY)
    everything = involvement_payments.rows(office, PaymentsView())
    assert everything[0].amount_pence == 1000
    assert involvement_payments.totals(everything) == PaymentTotals(5000, 1, 1000, 500)
    for view, number in (
        (PaymentsView(person_id=ben), 2),
        (PaymentsView(state=PaymentState.PAID), 2),
        (PaymentsView(first=TODAY), 1),
        (PaymentsView(last=DAY), 3),
        (PaymentsView(text="amina interview"), 1),
    ):
        assert len(involvement_payments.rows(office, view)) == number
    assert expense_figures.figures(office, DAY, TODAY).sums == (0, 0, 0)
