"""What a finance file is made of, as plain values, and what is read back from one."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple
from uuid import UUID

from app.records.expense_claim import ExpenseKind
from app.records.finance_settings import FinanceSettingsDraft
from app.records.mileage_rate import Vehicle
from app.rules.claim_steps import claim_name


class FinanceLine(NamedTuple):
    """A line of a batch, with all that a file may say of it."""

    claim_number: int
    person_id: UUID
    person: str
    incurred_on: date
    kind: ExpenseKind
    description: str
    amount_pence: int
    account: str
    approved_on: date
    approved_by: str = ""
    person_number: str = ""
    email: str = ""
    standing: str = ""
    activity: str = ""
    from_place: str = ""
    to_place: str = ""
    vehicle: Vehicle | None = None
    tenths_of_mile: int | None = None
    receipt: str = ""

    @property
    def claim(self) -> str:
        """What people call its claim: EXP-0042."""
        return claim_name(self.claim_number)


class Payee(NamedTuple):
    """Where somebody's money goes."""

    account_name: str
    sort_code: str
    account_number: str


class FinanceFile(NamedTuple):
    """A batch about to be written: its lines in order, and how this office wants it."""

    batch_number: int
    made_on: date
    due_on: date
    charity: str
    settings: FinanceSettingsDraft
    lines: Sequence[FinanceLine]
    #: Those alone whose bank details are there and confirmed.
    payees: Mapping[UUID, Payee] = {}

    @property
    def name(self) -> str:
        """What people call the batch."""
        return f"Expenses batch {self.batch_number}"

    @property
    def total_pence(self) -> int:
        """What all lines come to."""
        return sum(line.amount_pence for line in self.lines)


class FileCheck(NamedTuple):
    """What a finance program would find in a file: how many lines, or payments, and their sum."""

    lines: int
    total_pence: int
