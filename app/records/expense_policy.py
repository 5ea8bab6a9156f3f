"""The figures by which the office looks twice at a claim, and when one has waited too long."""

from collections.abc import Mapping
from typing import ClassVar

from sqlmodel import Field

from app.records.drafts import KEPT, STRICT, Draft, Kept


class ExpensePolicyDraft(Draft):
    """The limits as typed in; passing one warns and never blocks (facts 4)."""

    sentences: ClassVar[Mapping[str, str]] = {
        "receipt_limit_pence": "The sum above which a receipt is wanted is like 5.00.",
        "meal_minutes": "The hours a meal is for must be between 0 and 24.",
        "late_months": "The months after which a cost is old must be between 1 and 60.",
        "same_sum_people": "The same sum for many begins with between 2 and 100 people.",
        "waiting_days": "The days after which a claim has waited must be between 1 and 365.",
    }

    receipt_limit_pence: int = Field(default=500, ge=0, le=100_000)
    #: A meal on a day with fewer minutes than these is looked at twice.
    meal_minutes: int = Field(default=240, ge=0, le=1440)
    late_months: int = Field(default=3, ge=1, le=60)
    same_sum_people: int = Field(default=3, ge=2, le=100)
    #: HMRC names the rate for passengers for fellow employees alone (facts 2), so it is off.
    passengers_on: bool = False
    claims_on: bool = True
    #: After so many days a claim that waits for approval or payment becomes a notice.
    waiting_days: int = Field(default=14, ge=1, le=365)


class ExpensePolicy(ExpensePolicyDraft, Kept, table=True):
    """The limits as kept; an office file holds one at most, and the defaults stand for none."""

    model_config = KEPT
    __tablename__ = "expense_policy"
    __table_args__ = STRICT
