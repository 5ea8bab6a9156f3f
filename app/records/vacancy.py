"""A paid post that volunteers see first: who was told of it, when, and what came of it."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import model_validator
from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from app.records.columns import Identity, Word
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line, Note


class VacancyDraft(Draft):
    """A vacancy as typed in."""

    sentences: ClassVar[Mapping[str, str]] = {
        "title": "The vacancy needs a title.",
        "opens_on": "The day it is open to volunteers is needed.",
    }

    title: Line = Field(min_length=1)
    what: Note = ""
    #: Skills, parted by commas or line ends, as people's skills are.
    skills_wanted: Note = ""
    terms: Line = ""
    contact: Line = ""
    opens_on: date
    public_on: date | None = None
    closes_on: date | None = None
    outcome: Line = ""
    closed: bool = False

    @model_validator(mode="after")
    def _volunteers_come_first(self) -> "VacancyDraft":
        if self.public_on and self.public_on < self.opens_on:
            raise ValueError("It would be public before volunteers see it. Look at the two days.")
        if self.closes_on and self.closes_on < self.opens_on:
            raise ValueError("It would close before it opens. Please look at the two days.")
        return self


class Vacancy(VacancyDraft, Kept, table=True):
    """A vacancy as kept."""

    model_config = KEPT
    __tablename__ = "vacancy"
    __table_args__ = STRICT


class Answer(StrEnum):
    """What came of telling somebody."""

    TOLD = "told"
    INTERESTED = "interested"
    NOT_INTERESTED = "not interested"
    APPLIED = "applied"
    INTERVIEWED = "interviewed"
    APPOINTED = "appointed"
    NOT_APPOINTED = "not appointed"


class VacancyTelling(Kept, table=True):
    """That somebody was told of a vacancy, which gives them their first look."""

    model_config = KEPT
    __tablename__ = "vacancy_telling"
    __table_args__ = (UniqueConstraint("vacancy_id", "person_id"), STRICT)

    vacancy_id: UUID = Field(foreign_key="vacancy.id", sa_type=Identity)
    person_id: UUID = Field(foreign_key="person.id", index=True, sa_type=Identity)
    told_on: date
    told_how: str = ""
    answer: Answer = Field(default=Answer.TOLD, sa_type=Word(Answer))
    recognition_id: UUID | None = Field(
        default=None, foreign_key="recognition.id", index=True, sa_type=Identity
    )
