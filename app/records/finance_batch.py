"""The lines that were sent to finance in one file, once, with what the file said of them."""

from collections.abc import Mapping
from datetime import date
from typing import ClassVar
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field

from app.records.columns import Identity, Word
from app.records.drafts import KEPT, STRICT, Draft, Kept
from app.records.expense_claim import ExpenseKind
from app.records.finance_settings import FinanceFormat
from app.records.mileage_rate import Vehicle


class FinanceBatchDraft(Draft):
    """A batch about to be made."""

    sentences: ClassVar[Mapping[str, str]] = {}

    made_on: date
    due_on: date
    file_format: FinanceFormat = Field(sa_type=Word(FinanceFormat))


class FinanceBatch(FinanceBatchDraft, Kept, table=True):
    """A batch as kept. Once it is sent it never changes: corrections go into a later one.

    The bytes of its file are kept too, so that the same file can be written again.
    """

    model_config = KEPT
    __tablename__ = "finance_batch"
    __table_args__ = STRICT

    #: What cannot be undone once it is set: a file that finance has cannot be called back.
    set_once: ClassVar[Mapping[str, str]] = {
        "sent_on": (
            "This was not undone, because the batch was sent to finance. "
            "Put the claim right, and the difference goes into the next batch."
        )
    }

    number: int = Field(unique=True)
    line_count: int
    total_pence: int
    sha256: str = Field(foreign_key="file_content.sha256")
    sent_on: date | None = None


class BatchLine(Kept, table=True):
    """A line as it stood when it was put in its batch; a line of a claim stands in one at most."""

    model_config = KEPT
    __tablename__ = "batch_line"
    __table_args__ = (
        UniqueConstraint("line_id"),
        Index("ix_batch_line_batch", "batch_id", "position"),
        STRICT,
    )

    batch_id: UUID = Field(foreign_key="finance_batch.id", sa_type=Identity)
    line_id: UUID = Field(foreign_key="expense_line.id", sa_type=Identity)
    claim_id: UUID = Field(foreign_key="expense_claim.id", index=True, sa_type=Identity)
    person_id: UUID = Field(foreign_key="person.id", index=True, sa_type=Identity)
    position: int
    claim_number: int
    person: str
    person_number: str = ""
    email: str = ""
    standing: str = ""
    incurred_on: date
    kind: ExpenseKind = Field(sa_type=Word(ExpenseKind))
    description: str
    activity: str = ""
    from_place: str = ""
    to_place: str = ""
    vehicle: Vehicle | None = Field(default=None, sa_type=Word(Vehicle))
    tenths_of_mile: int | None = None
    amount_pence: int
    account: str = ""
    approved_by: str = ""
    approved_on: date
    receipt: str = ""
