"""Paper as it is asked for: which document, over which days, in whose words."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, model_validator
from sqlmodel import Field

from app.records.drafts import Draft, Line, Note, clean_note


class Document(StrEnum):
    """What can be printed for a person, or for many."""

    THANK_YOU_LETTER = "thank-you letter"
    THANK_YOU_CARD = "thank-you card"
    CERTIFICATE = "certificate"
    LETTER_OF_HOURS = "letter of hours"
    STATEMENT = "statement"
    PASSPORT = "passport"


#: Those that say thank you; the others tell what stands in the records.
THANKING = frozenset({Document.THANK_YOU_LETTER, Document.THANK_YOU_CARD, Document.CERTIFICATE})

#: A letter of three full pages; a longer one is not read.
WORDS_LENGTH = 6_000
Words = Annotated[str, Field(max_length=WORDS_LENGTH), BeforeValidator(clean_note)]


class PaperDraft(Draft):
    """A document as it is asked for; what it says of each person comes from the records."""

    sentences: ClassVar[Mapping[str, str]] = {
        "words": f"The words are too long: {WORDS_LENGTH:,} letters fit.",
    }

    document: Document
    #: The days it tells of; without the first, from the beginning, without the last, up to today.
    from_on: date | None = None
    until_on: date | None = None
    #: The heading of a certificate, the front of a card.
    heading: Line = ""
    #: A letter's body, a card's message, a certificate's quote, a remark: the office's own words.
    words: Words = ""
    #: Whom a letter of hours goes to, a line each; empty for whom it may concern.
    addressee: Note = ""
    signed_by: Line = ""
    signed_as: Line = ""

    @model_validator(mode="after")
    def _days_follow(self) -> "PaperDraft":
        if self.from_on and self.until_on and self.until_on < self.from_on:
            raise ValueError("The last day is before the first. Please look at the two days.")
        return self
