"""A person the office knows: volunteer, service user, trustee, staff, outside evaluator."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import ClassVar
from uuid import UUID

from pydantic import model_validator
from sqlalchemy import CheckConstraint, Index, UniqueConstraint, text
from sqlmodel import Field, SQLModel

from app.records.columns import Identity, Word, WordList, at_first
from app.records.drafts import KEPT, STRICT, Draft, Kept, Line, Note
from app.records.recognition import RecognitionKind


class Standing(StrEnum):
    """What somebody is to the charity."""

    VOLUNTEER = "volunteer"
    SERVICE_USER = "service user"
    TRUSTEE = "trustee"
    STAFF = "staff"
    PAID = "otherwise paid"
    EVALUATOR = "outside evaluator"


#: Those the charity pays: their hours stay in the totals, but thanks are not owed (design 3).
PAID_STANDINGS = frozenset({Standing.STAFF, Standing.PAID})


class ThanksManner(StrEnum):
    """How somebody likes to be thanked."""

    ANY = "no preference"
    IN_PERSON = "in person, quietly"
    CARD = "a card or letter"
    MESSAGE = "a message"
    TEAM = "in front of the team"
    PUBLIC = "in public"


class PersonDraft(Draft):
    """A person as typed in; only the name is needed."""

    sentences: ClassVar[Mapping[str, str]] = {
        "name": "A name of up to 200 letters is needed, so that the hours can be found again.",
    }

    name: Line = Field(min_length=1)
    known_as: Line = ""
    number: Line = ""
    email: Line = ""
    phone: Line = ""
    postcode: Line = ""
    born_on: date | None = None
    standing: Standing = Field(default=Standing.VOLUNTEER, sa_type=Word(Standing))
    joined_on: date | None = None
    left_on: date | None = None
    left_reason: Line = ""
    break_from: date | None = None
    break_until: date | None = None
    baseline_on: date | None = None
    would_rather_not: bool = False
    thanks_manner: ThanksManner = Field(default=ThanksManner.ANY, sa_type=Word(ThanksManner))
    would_value: tuple[RecognitionKind, ...] = Field(default=(), sa_type=WordList(RecognitionKind))
    wishes: Note = ""
    may_be_named: bool = False
    skills: Note = ""
    #: Skills they have and would like to use here, parted as the skills are.
    wants_to_use: Note = Field(default="", sa_column_kwargs=at_first("''"))
    availability: Line = ""
    emergency_name: Line = ""
    emergency_relationship: Line = ""
    emergency_phone: Line = ""
    notes: Note = ""

    @model_validator(mode="after")
    def _dates_follow(self) -> "PersonDraft":
        if self.break_from and self.break_until and self.break_until < self.break_from:
            raise ValueError("The break ends before it begins. Please look at its two dates.")
        if self.joined_on and self.left_on and self.left_on < self.joined_on:
            raise ValueError("The leaving date is before the joining date.")
        return self


class Person(PersonDraft, Kept, table=True):
    """A person as kept; `search_key` is the folded name that search looks in."""

    model_config = KEPT
    __tablename__ = "person"
    __table_args__ = (
        CheckConstraint("length(name) between 1 and 200", name="name_given"),
        # A number is one person's, also when an undo brings somebody back.
        Index("uq_person_number", "number", unique=True, sqlite_where=text("number <> ''")),
        STRICT,
    )

    search_key: str = Field(default="", index=True)


class ExternalId(Kept, table=True):
    """The number a person has in another system, so that a second import finds them again."""

    __tablename__ = "external_id"
    __table_args__ = (UniqueConstraint("source", "external_id"), STRICT)

    person_id: UUID = Field(foreign_key="person.id", index=True, sa_type=Identity)
    source: str
    external_id: str


class PersonWord(SQLModel, table=True):
    """A word of a person's search key, so that search finds its beginning without reading all.

    The file keeps these itself whenever a person is added, changed or removed (person_words).
    """

    model_config = KEPT
    __tablename__ = "person_word"
    __table_args__ = STRICT | {"sqlite_with_rowid": False}

    word: str = Field(primary_key=True)
    has_left: bool = Field(primary_key=True)
    search_key: str = Field(primary_key=True)
    person_id: UUID = Field(primary_key=True, sa_type=Identity)
