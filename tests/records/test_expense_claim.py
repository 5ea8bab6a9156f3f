"""Claims and their lines refuse what finance could not use, in sentences."""

from datetime import date
from typing import Any
from uuid import UUID

import pytest

from app.records.bank_details import BankDetailsDraft
from app.records.expense_claim import ExpenseKind, ExpenseLineDraft
from app.records.failures import InvalidDraft
from app.records.involvement_payment import InvolvementPaymentDraft, PaymentState
from app.records.mileage_rate import Vehicle

DAY = date(2026, 11, 3)
MEAL: dict[str, Any] = {"kind": ExpenseKind.MEAL, "incurred_on": DAY, "amount_pence": 450}
JOURNEY: dict[str, Any] = {
    "kind": ExpenseKind.MILEAGE,
    "incurred_on": DAY,
    "vehicle": Vehicle.CAR,
    "tenths_of_mile": 125,
}


def test_a_line_of_money_and_one_of_miles_are_taken() -> None:
    assert ExpenseLineDraft.check(MEAL).amount_pence == 450
    assert ExpenseLineDraft.check(JOURNEY).amount_pence is None


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (MEAL | {"amount_pence": None}, "The amount is needed"),
        (MEAL | {"amount_pence": 0}, "The amount cannot be read"),
        (MEAL | {"is_estimate": True}, "how the estimate was made"),
        (MEAL | {"incurred_on": date(202, 11, 3)}, "before 1900"),
        (JOURNEY | {"vehicle": None}, "its miles and its vehicle"),
        (JOURNEY | {"tenths_of_mile": None}, "its miles and its vehicle"),
        (JOURNEY | {"tenths_of_mile": 20_001}, "at most 2,000"),
        (JOURNEY | {"amount_pence": 500}, "worked out from its miles"),
        (JOURNEY | {"vehicle": Vehicle.PASSENGER}, "counted beside it"),
    ],
)
def test_a_line_that_cannot_be_paid_says_why(values: dict[str, Any], told: str) -> None:
    with pytest.raises(InvalidDraft, match=told):
        ExpenseLineDraft.check(values)


def test_bank_details_are_digits_and_keep_their_noughts() -> None:
    values = {
        "person_id": UUID(int=1),
        "account_name": "Ailsa Fraser",
        "sort_code": "01-02 03",
        "account_number": "0012 3456",
    }
    details = BankDetailsDraft.check(values)
    assert (details.sort_code, details.account_number) == ("010203", "00123456")
    for name, wrong in (("sort_code", "1122"), ("sort_code", 112233), ("account_number", "1")):
        with pytest.raises(InvalidDraft, match="digits"):
            BankDetailsDraft.check(values | {name: wrong})


def test_an_involvement_payment_that_is_settled_has_its_day() -> None:
    values = {
        "person_id": UUID(int=1),
        "offered_on": DAY,
        "what_for": "A panel meeting",
        "amount_pence": 2500,
        "state": PaymentState.PAID,
    }
    with pytest.raises(InvalidDraft, match="The day it was paid is needed"):
        InvolvementPaymentDraft.check(values)
    assert InvolvementPaymentDraft.check(values | {"settled_on": DAY}).settled_on == DAY
