"""Money a person spent for the charity: the claim, its lines, and how far it has come."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import model_validator
from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field

from app.records.claim_state import EDITABLE as EDITABLE
from app.records.claim_state import SETTLED_STATES as SETTLED_STATES
from app.records.claim_state import ClaimState as ClaimState
from app.records.columns import Identity, Word
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line, Note
from app.records.mileage_rate import Vehicle
from app.records.money import LARGEST_PENCE, LONGEST_JOURNEY


class PaymentMethod(StrEnum):
    """How money reached somebody."""

    BANK = "bank transfer"
    CASH = "cash"
    CHEQUE = "cheque"
    OTHER = "other"


class ExpenseKind(StrEnum):
    """What money was spent on (facts 3)."""

    MILEAGE = "mileage"
    PUBLIC_TRANSPORT = "public transport"
    PARKING = "parking"
    CARE = "childcare or care"
    MEAL = "meal"
    PHONE_AND_POST = "phone and post"
    EQUIPMENT = "equipment"
    OTHER = "other"


class ReceiptState(StrEnum):
    """Whether there is a receipt for a line."""

    #: On paper, or as a file kept with the claim.
    SEEN = "receipt seen"
    NONE = "no receipt"
    #: Miles have none.
    NOT_NEEDED = "not needed"


class ExpenseClaimDraft(Draft):
    """A claim as typed in: who spent money, and for what."""

    sentences: ClassVar[Mapping[str, str]] = {
        "person_id": "Please choose whose claim it is.",
        "declared_on": "The day it was signed cannot be read. Write it like 03/04/2026.",
    }

    person_id: UUID = Field(foreign_key="person.id", sa_type=Identity)
    activity_id: UUID | None = Field(default=None, foreign_key="activity.id", sa_type=Identity)
    #: What it was for, where the activity does not say it: an event, a meeting.
    purpose: Line = ""
    #: The day on which the person signed that the money was spent.
    declared_on: date | None = None
    note: Note = ""


class ExpenseClaim(ExpenseClaimDraft, Kept, table=True):
    """A claim as kept; `number` is what people call it by, as in EXP-0042."""

    model_config = KEPT
    __tablename__ = "expense_claim"
    __table_args__ = (
        Index("ix_expense_claim_person", "person_id", "state"),
        Index("ix_expense_claim_state", "state", "submitted_on"),
        STRICT,
    )

    number: int = Field(unique=True)
    state: ClaimState = Field(default=ClaimState.DRAFTED, sa_type=Word(ClaimState))
    submitted_on: date | None = None
    decided_on: date | None = None
    #: Who approved or returned it; never the claimant.
    decided_by: str = ""
    returned_because: str = ""
    #: The claim already sent to finance that this one puts right; none for an ordinary claim.
    corrects_id: UUID | None = Field(
        default=None, foreign_key="expense_claim.id", index=True, sa_type=Identity
    )
    paid_on: date | None = None
    paid_by: PaymentMethod | None = Field(default=None, sa_type=Word(PaymentMethod))
    paid_reference: str = ""
    #: The line of the ledger of what was given back that says it was paid.
    recognition_id: UUID | None = Field(
        default=None, foreign_key="recognition.id", sa_type=Identity
    )
    #: The act of the journal that last changed the claim or a line of it. Each act sets it, so that
    #: an earlier one can only be undone after the later ones: nothing approved changes unseen.
    last_act_id: UUID | None = Field(default=None, sa_type=Identity)


class ExpenseLineDraft(Draft):
    """A line of a claim as typed in: miles of a journey, or an amount that was spent."""

    sentences: ClassVar[Mapping[str, str]] = {
        "incurred_on": "The day cannot be read. Write it like 3 April 2026 or 03/04/2026.",
        "tenths_of_mile": "The miles cannot be read. Write them like 12 or 7.4, at most 2,000.",
        "amount_pence": "The amount cannot be read. Write it like 12.50, at most 100,000.",
        "passengers": "The number of passengers is between 0 and 8.",
    }

    kind: ExpenseKind = Field(sa_type=Word(ExpenseKind))
    incurred_on: date
    #: What the money bought, or why the journey was made.
    what: Line = ""
    from_place: Line = ""
    to_place: Line = ""
    vehicle: Vehicle | None = Field(default=None, sa_type=Word(Vehicle))
    tenths_of_mile: int | None = Field(default=None, ge=1, le=LONGEST_JOURNEY)
    passengers: int = Field(default=0, ge=0, le=8)
    #: What is claimed; for miles it is worked out from the rate of the day, and none yet.
    amount_pence: int | None = Field(default=None, ge=1, le=LARGEST_PENCE)
    receipt: ReceiptState = Field(default=ReceiptState.NONE, sa_type=Word(ReceiptState))
    no_receipt_because: Line = ""
    is_estimate: bool = False
    #: An estimate must be able to be explained (facts 3).
    estimated_because: Line = ""

    @model_validator(mode="after")
    def _has_what_its_kind_needs(self) -> "ExpenseLineDraft":
        if self.kind is ExpenseKind.MILEAGE:
            if self.tenths_of_mile is None or self.vehicle is None:
                raise ValueError("A journey needs its miles and its vehicle.")
            if self.vehicle is Vehicle.PASSENGER:
                raise ValueError("Choose the vehicle; passengers are counted beside it.")
            if self.amount_pence is not None:
                raise ValueError("The amount of a journey is worked out from its miles.")
        elif self.amount_pence is None:
            raise ValueError("The amount is needed. Write it like 12.50.")
        if self.is_estimate and not self.estimated_because:
            raise ValueError("Please say in a few words how the estimate was made.")
        if self.incurred_on.year < 1900:
            raise ValueError("The year is before 1900. Please look at the day again.")
        return self


class ExpenseLine(ExpenseLineDraft, Kept, table=True):
    """A line as kept; `due_pence` is what it comes to, miles worked out.

    In a claim that corrects another it is the difference, which may be less than nothing.
    """

    model_config = KEPT
    __tablename__ = "expense_line"
    __table_args__ = (
        Index("ix_expense_line_claim", "claim_id", "position"),
        # Miles of a tax year and warnings ask for a span of days.
        Index("ix_expense_line_day", "incurred_on", "kind"),
        CheckConstraint("tenths_of_mile is null or tenths_of_mile > 0", name="miles_driven"),
        STRICT,
    )

    claim_id: UUID = Field(foreign_key="expense_claim.id", sa_type=Identity)
    position: int
    due_pence: int
    #: The line already sent to finance that this one puts right.
    corrects_id: UUID | None = Field(
        default=None, foreign_key="expense_line.id", index=True, sa_type=Identity
    )
