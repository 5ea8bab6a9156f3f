"""Money paid for taking part, which is no expense and stands in no total of expenses (facts 4)."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import model_validator
from sqlmodel import Field

from app.records.columns import Identity, Word
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line, Note
from app.records.expense_claim import PaymentMethod
from app.records.money import LARGEST_PENCE


class PaymentState(StrEnum):
    """How far an involvement payment has come."""

    OFFERED = "offered"
    DECLINED = "declined"
    PAID = "paid"


class InvolvementPaymentDraft(Draft):
    """An involvement payment as typed in. It is earnings, and may change somebody's benefits."""

    sentences: ClassVar[Mapping[str, str]] = {
        "person_id": "Please choose whom it is for.",
        "amount_pence": "The amount cannot be read. Write it like 25.00.",
        "what_for": "Please say what it is paid for, such as a panel meeting.",
    }

    person_id: UUID = Field(foreign_key="person.id", sa_type=Identity, index=True)
    offered_on: date
    what_for: Line = Field(min_length=1)
    amount_pence: int = Field(ge=1, le=LARGEST_PENCE)
    state: PaymentState = Field(default=PaymentState.OFFERED, sa_type=Word(PaymentState))
    #: The day it was declined or paid.
    settled_on: date | None = None
    paid_by: PaymentMethod | None = Field(default=None, sa_type=Word(PaymentMethod))
    reference: Line = ""
    #: That benefits advice was offered, which the person may need before they say yes.
    advice_offered: bool = False
    note: Note = ""

    @model_validator(mode="after")
    def _has_its_day(self) -> "InvolvementPaymentDraft":
        if self.state is not PaymentState.OFFERED and self.settled_on is None:
            raise ValueError(f"The day it was {self.state} is needed.")
        return self


class InvolvementPayment(InvolvementPaymentDraft, Kept, table=True):
    """An involvement payment as kept."""

    model_config = KEPT
    __tablename__ = "involvement_payment"
    __table_args__ = STRICT

    person_id: UUID = Field(foreign_key="person.id", sa_type=Identity, index=True)
