"""What can be printed, as the window names it, and the fields that each document has."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.desktop.parts.fields import ChoiceField, NoteField, TextField
from app.desktop.parts.form import Field
from app.desktop.parts.time_fields import DateField
from app.records.paper import Document
from app.rules.days import month_after

translate = QCoreApplication.translate


class Days(StrEnum):
    """Which days a document tells of, as one chooses them."""

    ALL = "all"
    TWELVE_MONTHS = "twelve months"
    THIS_YEAR = "this year"
    LAST_YEAR = "last year"
    BETWEEN = "between"


class Span(NamedTuple):
    """The first and the last of some days; None is open."""

    first: date | None
    last: date | None


def document_names() -> list[tuple[Document, str]]:
    """Every document with its name, those that say thank you first."""
    return [
        (Document.THANK_YOU_LETTER, translate("Paper", "Thank-you letter")),
        (Document.THANK_YOU_CARD, translate("Paper", "Thank-you card")),
        (Document.CERTIFICATE, translate("Paper", "Certificate")),
        (Document.LETTER_OF_HOURS, translate("Paper", "Letter of hours")),
        (Document.STATEMENT, translate("Paper", "Statement of what was given and received")),
        (Document.PASSPORT, translate("Paper", "Volunteer passport")),
    ]


def what_it_is(document: Document) -> str:
    """What a document is for, in a sentence."""
    return {
        Document.THANK_YOU_LETTER: translate(
            "Paper", "Your words on your letterhead, with the hours they gave."
        ),
        Document.THANK_YOU_CARD: translate(
            "Paper", "Print on both sides, turned on the short edge, and fold it in the middle."
        ),
        Document.CERTIFICATE: translate("Paper", "To hang on a wall, with two lines to sign."),
        Document.LETTER_OF_HOURS: translate(
            "Paper", "For a college, an employer or a jobcentre: the figures, and no opinion."
        ),
        Document.STATEMENT: translate(
            "Paper", "What they gave and what came back to them, side by side."
        ),
        Document.PASSPORT: translate(
            "Paper", "A page of their own: hours, skills, training and who speaks for them."
        ),
    }[document]


def span_of(days: Days, today: date) -> Span:
    """The days that are meant, without those that are typed."""
    year = today.year
    return {
        Days.TWELVE_MONTHS: Span(month_after(today, -12), today),
        Days.THIS_YEAR: Span(date(year, 1, 1), today),
        Days.LAST_YEAR: Span(date(year - 1, 1, 1), date(year - 1, 12, 31)),
    }.get(days, Span(None, None))


def fields_of(document: Document, today: Callable[[], date], *, asks_days: bool) -> Sequence[Field]:
    """The fields of a document; one that marks a milestone is not asked for its days."""
    return [
        *(_day_fields(today) if asks_days else ()),
        *_word_fields(document),
        Field("signed_by", translate("Paper", "&Signed by"), TextField(), half=True),
        Field(
            "signed_as",
            translate("Paper", "&As"),
            TextField(translate("Paper", "Chair")),
            half=True,
        ),
    ]


def _day_fields(today: Callable[[], date]) -> Sequence[Field]:
    days = ChoiceField(
        [
            (Days.ALL, translate("Paper", "All the time they were here")),
            (Days.TWELVE_MONTHS, translate("Paper", "The last twelve months")),
            (Days.THIS_YEAR, translate("Paper", "This year")),
            (Days.LAST_YEAR, translate("Paper", "Last year")),
            (Days.BETWEEN, translate("Paper", "Between two days")),
        ]
    )
    return [
        Field("days", translate("Paper", "&Which days"), days),
        Field("from_on", translate("Paper", "&First day"), DateField(today), half=True),
        Field("until_on", translate("Paper", "&Last day"), DateField(today), half=True),
    ]


def _word_fields(document: Document) -> Sequence[Field]:
    empty = translate("Paper", "May stay empty.")
    heading = TextField()
    return {
        Document.THANK_YOU_LETTER: [
            Field("words", translate("Paper", "Your &words"), NoteField(7)),
        ],
        Document.THANK_YOU_CARD: [
            Field("heading", translate("Paper", "On the f&ront"), heading),
            Field("words", translate("Paper", "&Message inside"), NoteField(5)),
        ],
        Document.CERTIFICATE: [
            Field("heading", translate("Paper", "&Heading"), heading),
            Field(
                "words",
                translate("Paper", "&Quote"),
                NoteField(2),
                translate("Paper", "Something that was said of them. May stay empty."),
            ),
        ],
        Document.LETTER_OF_HOURS: [
            Field(
                "addressee",
                translate("Paper", "&To"),
                NoteField(3),
                translate("Paper", "Name and address. Left empty: to whom it may concern."),
            ),
            Field("words", translate("Paper", "&Remark"), NoteField(2), empty),
        ],
        Document.STATEMENT: [
            Field("words", translate("Paper", "&Closing words"), NoteField(3), empty),
        ],
        Document.PASSPORT: [],
    }[document]
