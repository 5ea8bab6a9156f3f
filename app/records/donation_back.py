"""Money that was paid out and given back: a gift of its own, never netted off a claim (facts 5)."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlmodel import Field

from app.records.columns import Identity
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line
from app.records.money import LARGEST_PENCE


class DonationBackDraft(Draft):
    """A gift of paid expenses as typed in; Gift Aid needs money that moved, and a declaration."""

    sentences: ClassVar[Mapping[str, str]] = {
        "received_on": "Please say on which day the gift came in.",
        "amount_pence": "The amount cannot be read. Write it like 12.50, at most 100,000.",
    }

    claim_id: UUID = Field(foreign_key="expense_claim.id", sa_type=Identity, index=True)
    received_on: date
    amount_pence: int = Field(ge=1, le=LARGEST_PENCE)
    reference: Line = ""
    #: The day of the Gift Aid declaration that covers it; none where there is none.
    declared_on: date | None = None


class DonationBack(DonationBackDraft, Kept, table=True):
    """A gift of paid expenses as kept."""

    model_config = KEPT
    __tablename__ = "donation_back"
    __table_args__ = STRICT

    claim_id: UUID = Field(foreign_key="expense_claim.id", sa_type=Identity, index=True)
