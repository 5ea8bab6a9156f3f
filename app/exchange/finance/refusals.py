"""Why a finance file cannot be made, where that tells who or what has to be put right."""

from collections.abc import Iterable
from uuid import UUID

from app.records.failures import AppError


class NotSetUp(AppError):
    """A refusal for what is missing or wrong in the finance settings."""


class NoBankDetails(AppError):
    """A refusal because people cannot be paid by the bank; `person_ids` says who they are."""

    def __init__(self, sentence: str, person_ids: Iterable[UUID]) -> None:
        super().__init__(sentence)
        self.person_ids = tuple(person_ids)
