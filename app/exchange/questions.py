"""What must be asked about a sheet because nothing in it can tell."""

from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from app.exchange.dates import DateOrder, both_ways, decide_order, latest_end, read_date
from app.exchange.decimals import DecimalSign, decide_sign
from app.exchange.durations import (
    DurationUnit,
    decide_unit,
    hours_and_minutes,
    read_duration,
)
from app.exchange.emails import read_emails
from app.exchange.fields import DATE_FIELDS, MARKS_TRAINING, WHO_FIELDS, YES_NO_FIELDS, Field
from app.exchange.mapping import ColumnChoice, Mapping
from app.exchange.proposing import PAIRED, distinct
from app.exchange.remarks import RemarkKind
from app.exchange.sheet import Sheet
from app.exchange.words import clean, read_yes_no
from app.records.failures import AppError
from app.rules.days import full_day


class QuestionKind(StrEnum):
    """What a question is about."""

    DATE_ORDER = "date order"
    DECIMAL_SIGN = "decimal sign"
    DURATION_UNIT = "unit of a duration"
    YES_OR_NO = "yes or no"
    SPLIT = "several addresses in a cell"
    PERSON = "who"
    DAY = "day"
    ACTIVITY = "activity"
    COURSE = "course"


class Option(NamedTuple):
    """One answer: the value to give back, and how it is shown."""

    value: str
    shown: str


class Question(NamedTuple):
    """One question; without options the answer is typed in."""

    kind: QuestionKind
    sentence: str
    options: tuple[Option, ...] = ()
    #: The answer that is selected at first.
    suggested: str = ""
    #: The column it is about; none where it is about the whole sheet.
    heading: str = ""
    #: The word it is about, for yes or no.
    word: str = ""
    #: Whether nothing can be read before it is answered.
    needed: bool = True


def questions(sheet: Sheet, mapping: Mapping, *, today: date) -> list[Question]:
    """The questions that are open for this sheet, those about the whole of it first."""
    asked = _about_the_sheet(mapping)
    for position, heading in enumerate(sheet.headings):
        choice = mapping.choice(heading)
        if choice.field is not None:
            asked += _about_a_column(sheet, position, choice, today)
    return _once_for_the_pair(asked, mapping)


def _once_for_the_pair(asked: list[Question], mapping: Mapping) -> list[Question]:
    """The questions, with only the first about the order of start dates and end dates."""
    paired = [
        question
        for question in asked
        if question.kind is QuestionKind.DATE_ORDER
        and mapping.choice(question.heading).field in PAIRED
    ]
    return [question for question in asked if question not in paired[1:]]


def answered(mapping: Mapping, question: Question, answer: str) -> Mapping:
    """The mapping with this answer; raises AppError where the answer is none."""
    match question.kind:
        case QuestionKind.PERSON:
            return replace(mapping, default_person=clean(answer))
        case QuestionKind.ACTIVITY:
            return replace(mapping, default_activity=clean(answer))
        case QuestionKind.COURSE:
            return replace(mapping, default_course=clean(answer))
        case QuestionKind.DAY:
            return replace(mapping, default_day=_day(answer))
        case _:
            return _column_answered(mapping, question, answer)


def _column_answered(mapping: Mapping, question: Question, answer: str) -> Mapping:
    choice = _with_answer(mapping.choice(question.heading), question, answer)
    mapping = mapping.with_choice(question.heading, choice)
    if choice.field in PAIRED:
        for heading, other in mapping.columns.items():
            if other.field in PAIRED and other.order is None:
                mapping = mapping.with_choice(heading, other._replace(order=choice.order))
    return mapping


def _with_answer(choice: ColumnChoice, question: Question, answer: str) -> ColumnChoice:
    match question.kind:
        case QuestionKind.DATE_ORDER:
            return choice._replace(order=DateOrder(answer))
        case QuestionKind.DECIMAL_SIGN:
            return choice._replace(sign=DecimalSign(answer))
        case QuestionKind.DURATION_UNIT:
            return choice._replace(unit=DurationUnit(answer))
        case QuestionKind.SPLIT:
            return choice._replace(split=answer == "yes")
        case _ if answer == "yes":
            return choice._replace(yes=(*choice.yes, question.word))
        case _:
            return choice._replace(no=(*choice.no, question.word))


def _day(answer: str) -> date:
    read = read_date(answer, DateOrder.DAY_FIRST, today=date.max.replace(year=9000))
    if read.value is None:
        raise AppError(read.reason or "Please give the day on which the hours were given.")
    return read.value


def _about_the_sheet(mapping: Mapping) -> list[Question]:
    fields = mapping.fields()
    asked: list[Question] = []
    about_events = is_about_events(mapping)
    if not fields & WHO_FIELDS and not mapping.default_person and not about_events:
        asked.append(
            Question(
                QuestionKind.PERSON,
                "No column says who each row is about. Choose the column with the name, or type"
                " the one person they all belong to.",
            )
        )
    if is_about_training(mapping):
        return asked + _about_training(mapping)
    if about_events:
        return asked
    return asked + _about_the_day(mapping) + _about_the_activity(mapping)


def _about_the_day(mapping: Mapping) -> list[Question]:
    if Field.DAY in mapping.fields() or mapping.default_day is not None:
        return []
    if is_about_attendance(mapping):
        sentence = "No column holds a date. On which day was the event?"
    elif is_about_hours(mapping):
        sentence = "No column holds a date. On which day were the hours given?"
    else:
        return []
    return [Question(QuestionKind.DAY, sentence)]


def _about_the_activity(mapping: Mapping) -> list[Question]:
    is_known = Field.ACTIVITY in mapping.fields() or mapping.default_activity
    if is_known or not is_about_hours(mapping):
        return []
    sentence = "No column says what the hours were given to. What was it?"
    return [Question(QuestionKind.ACTIVITY, sentence)]


def _about_training(mapping: Mapping) -> list[Question]:
    fields = mapping.fields()
    asked: list[Question] = []
    if not fields & {Field.DAY, Field.DONE_ON} and mapping.default_day is None:
        asked.append(
            Question(QuestionKind.DAY, "No column holds a date. On which day was the course done?")
        )
    if Field.COURSE not in fields and not mapping.default_course:
        sentence = "No column says which course it was. What was it called?"
        asked.append(Question(QuestionKind.COURSE, sentence))
    return asked


def is_about_training(mapping: Mapping) -> bool:
    """Whether the mapping says what people were trained in."""
    return bool(mapping.fields() & MARKS_TRAINING)


def is_about_events(mapping: Mapping) -> bool:
    """Whether each row is an event and names nobody who came to it."""
    fields = mapping.fields()
    return Field.EVENT in fields and not fields & WHO_FIELDS and not mapping.default_person


def is_about_attendance(mapping: Mapping) -> bool:
    """Whether each row says of a person that they were at an event, or are expected there."""
    return (
        Field.EVENT in mapping.fields()
        and not is_about_events(mapping)
        and not is_about_training(mapping)
    )


def is_about_hours(mapping: Mapping) -> bool:
    """Whether the mapping says how much time was given."""
    fields = mapping.fields()
    if fields & MARKS_TRAINING:
        return False
    return Field.DURATION in fields or {Field.START, Field.END} <= fields


def _about_a_column(
    sheet: Sheet, position: int, choice: ColumnChoice, today: date
) -> list[Question]:
    heading = sheet.headings[position]
    texts = distinct(sheet, position)
    asked: list[Question | None] = []
    if choice.field in DATE_FIELDS and choice.order is None:
        latest = latest_end(today) if choice.field is Field.ENDS_ON else None
        asked = [_date_order(heading, texts, today, latest)]
    elif choice.field is Field.DURATION:
        asked = [
            None if choice.sign else _decimal_sign(heading, texts),
            None if choice.unit else _duration_unit(heading, texts),
        ]
    elif choice.field is Field.EMAIL and not choice.split:
        asked = [_split(heading, texts)]
    elif choice.field in YES_NO_FIELDS:
        asked = _yes_or_no(heading, texts, choice)
    return [question for question in asked if question is not None]


def _date_order(
    heading: str, texts: list[str], today: date, latest: date | None
) -> Question | None:
    decision = decide_order(texts)
    if decision.must_be_asked and both_ways(decision.example, today=today, latest=latest) is None:
        # A year that cannot be makes no question; another date of the column may.
        decision = decide_order(text for text in texts if not _is_no_day(text, today, latest))
    ways = (
        both_ways(decision.example, today=today, latest=latest) if decision.must_be_asked else None
    )
    if ways is None:
        return None
    day_first, month_first = map(full_day, ways)
    why = (
        " Some dates of this column can only be day first and others only month first."
        if decision.contradicts_itself
        else ""
    )
    return Question(
        QuestionKind.DATE_ORDER,
        f"In “{heading}”, does {clean(decision.example)} mean {day_first} or {month_first}?{why}",
        (
            Option(DateOrder.DAY_FIRST, f"{day_first} (day first)"),
            Option(DateOrder.MONTH_FIRST, f"{month_first} (month first)"),
        ),
        suggested=DateOrder.DAY_FIRST,
        heading=heading,
    )


def _is_no_day(text: str, today: date, latest: date | None) -> bool:
    """Whether a date that could be read in two ways is refused in both."""
    return (
        decide_order([text]).must_be_asked and both_ways(text, today=today, latest=latest) is None
    )


def _decimal_sign(heading: str, texts: list[str]) -> Question | None:
    decision = decide_sign(texts)
    if not decision.must_be_asked:
        return None
    return Question(
        QuestionKind.DECIMAL_SIGN,
        f"In “{heading}”, which sign stands before the decimals of {clean(decision.example)}?",
        (
            Option(DecimalSign.POINT, "The point, as in 1.5; commas part the thousands"),
            Option(DecimalSign.COMMA, "The comma, as in 1,5; points part the thousands"),
        ),
        suggested=DecimalSign.POINT,
        heading=heading,
    )


def _duration_unit(heading: str, texts: list[str]) -> Question | None:
    decision = decide_unit(texts)
    example = decision.example
    if not decision.must_be_asked:
        return None
    if decision.looks_like_minutes:
        return Question(
            QuestionKind.DURATION_UNIT,
            f"In “{heading}”, is {example} hours with decimals, or hours and minutes?",
            tuple(Option(unit, _read_as(example, unit)) for unit in _WITH_DECIMALS),
            suggested=DurationUnit.HOURS_POINT_MINUTES,
            heading=heading,
        )
    return Question(
        QuestionKind.DURATION_UNIT,
        f"In “{heading}”, does {example} count hours, minutes or seconds?",
        tuple(Option(unit, f"{example} {unit}") for unit in _WHOLE_UNITS),
        suggested=_likely_unit(example),
        heading=heading,
    )


_WHOLE_UNITS = (DurationUnit.HOURS, DurationUnit.MINUTES, DurationUnit.SECONDS)
_WITH_DECIMALS = (DurationUnit.HOURS_POINT_MINUTES, DurationUnit.HOURS)


def _read_as(example: str, unit: DurationUnit) -> str:
    minutes = read_duration(example, unit, None).value or 0
    return f"{example} is {hours_and_minutes(minutes)}"


def _likely_unit(example: str) -> DurationUnit:
    number = int(example) if len(example) < 10 else 86_401
    if number <= 12:
        return DurationUnit.HOURS
    return DurationUnit.MINUTES if number <= 1440 else DurationUnit.SECONDS


def _split(heading: str, texts: list[str]) -> Question | None:
    for text in texts:
        if any(remark.kind is RemarkKind.LIST_IN_CELL for remark in read_emails(text).remarks):
            return Question(
                QuestionKind.SPLIT,
                f"In “{heading}” a cell holds several addresses: {clean(text)}. Take them apart?",
                (Option("no", "Leave them together"), Option("yes", "Take them apart")),
                suggested="no",
                heading=heading,
                needed=False,
            )
    return None


def _yes_or_no(heading: str, texts: list[str], choice: ColumnChoice) -> list[Question | None]:
    unknown = dict.fromkeys(
        clean(text) for text in texts if read_yes_no(text, yes=choice.yes, no=choice.no).reason
    )
    return [
        Question(
            QuestionKind.YES_OR_NO,
            f"In “{heading}”, does “{word}” mean yes or no?",
            (Option("yes", "Yes"), Option("no", "No")),
            heading=heading,
            word=word,
        )
        for word in unknown
    ]
