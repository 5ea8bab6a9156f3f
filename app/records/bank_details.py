"""Where somebody's expenses are paid to: the riskiest data held, optional and seldom shown."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, ClassVar
from uuid import UUID

from pydantic import BeforeValidator
from sqlmodel import Field

from app.records.columns import Identity
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line


def _digits(count: int) -> BeforeValidator:
    """Just so many digits, without the spaces and hyphens that people write between them."""

    def read(value: object) -> object:
        if not isinstance(value, str):
            return value
        digits = re.sub(r"[\s-]", "", value)
        if not re.fullmatch(r"[0-9]+", digits) or len(digits) != count:
            raise ValueError(f"has {count} digits")
        return digits

    return BeforeValidator(read)


class BankDetailsDraft(Draft):
    """Bank details as typed in; sort code and number are text, for they begin with noughts."""

    sentences: ClassVar[Mapping[str, str]] = {
        "account_name": "The name on the account is needed, as the bank has it.",
        "sort_code": "A sort code has six digits, such as 11-22-33.",
        "account_number": "An account number has eight digits; put a 0 before one with seven.",
    }

    person_id: UUID = Field(foreign_key="person.id", sa_type=Identity)
    account_name: Line = Field(min_length=1)
    sort_code: Annotated[str, _digits(6)]
    account_number: Annotated[str, _digits(8)]


class BankDetails(BankDetailsDraft, Kept, table=True):
    """Bank details as kept; after a change nothing is paid to them until they are confirmed."""

    model_config = KEPT
    __tablename__ = "bank_details"
    __table_args__ = STRICT

    person_id: UUID = Field(foreign_key="person.id", sa_type=Identity, unique=True)
    confirmed_on: date | None = None
    confirmed_by: str = ""
