"""What cannot be known is asked, once, with examples; what can be known is not."""

from datetime import date

import pytest

from app.exchange.csv_reading import read_pasted
from app.exchange.dates import DateOrder
from app.exchange.decimals import DecimalSign
from app.exchange.durations import DurationUnit
from app.exchange.fields import Field
from app.exchange.mapping import Mapping
from app.exchange.proposing import propose, with_field
from app.exchange.questions import Question, QuestionKind, answered, questions
from app.exchange.sheet import Sheet
from app.records.failures import AppError

TODAY = date(2026, 4, 3)


def asked(text: str) -> tuple[Sheet, Mapping, list[Question]]:
    sheet = read_pasted(text)
    mapping = propose(sheet)
    return sheet, mapping, questions(sheet, mapping, today=TODAY)


def test_a_sheet_that_says_everything_is_not_asked_about() -> None:
    assert asked("Name,Date,Activity,Hours\nAnna,2026-04-03,Kitchen,1.5\n")[2] == []
    assert asked("Name,E-mail\nAnna,anna@example.org\n")[2] == []


def test_doubtful_dates_are_asked_with_both_dates_spelled() -> None:
    sheet, mapping, [question] = asked("Name,Born\nAnna,03/04/1980\n")
    assert question.kind is QuestionKind.DATE_ORDER
    assert "3 April 1980 or 4 March 1980" in question.sentence
    assert question.suggested == DateOrder.DAY_FIRST
    mapping = answered(mapping, question, DateOrder.MONTH_FIRST)
    assert mapping.choice("Born").order is DateOrder.MONTH_FIRST
    assert questions(sheet, mapping, today=TODAY) == []


def test_a_year_that_cannot_be_makes_no_question() -> None:
    assert asked("Name,Date,Activity,Hours\nTom,03/04/9999,Hall,1.5\n")[2] == []
    rest = "Name,Date,Activity,Hours\nTom,03/04/9999,Hall,1.5\nTom,05/03/2026,Hall,1.5\n"
    (question,) = asked(rest)[2]
    assert question.sentence == ("In “Date”, does 05/03/2026 mean 5 March 2026 or 3 May 2026?")


def test_a_column_that_contradicts_itself_says_so() -> None:
    question = asked("Name,Born\nAnna,03/04/1980\nBob,25/12/1980\nCat,12/25/1980\n")[2][0]
    assert "others only month first" in question.sentence


def test_start_and_end_dates_are_asked_about_once() -> None:
    sheet, mapping, [question] = asked(
        "Name,Start date,Start time,End date,End time,Activity\n"
        "Anna,03/04/2026,9:00,03/04/2026,10:00,Hall\n"
    )
    mapping = answered(mapping, question, DateOrder.DAY_FIRST)
    assert mapping.choice("End date").order is DateOrder.DAY_FIRST
    assert questions(sheet, mapping, today=TODAY) == []


def test_a_doubtful_decimal_sign_and_unit_are_asked() -> None:
    _sheet, mapping, found = asked('Name,Date,Activity,Duration\nAnna,2026-04-03,Hall,"1,500"\n')
    assert [question.kind for question in found] == [QuestionKind.DECIMAL_SIGN]
    mapping = answered(mapping, found[0], DecimalSign.COMMA)
    assert mapping.choice("Duration").sign is DecimalSign.COMMA
    _sheet, _mapping, [unit] = asked("Name,Date,Activity,Duration\nAnna,2026-04-03,Hall,90\n")
    assert unit.kind is QuestionKind.DURATION_UNIT
    assert unit.suggested == DurationUnit.MINUTES
    assert [option.shown for option in unit.options] == ["90 hours", "90 minutes", "90 seconds"]
    mapping = answered(_mapping, unit, DurationUnit.MINUTES)
    assert mapping.choice("Duration").unit is DurationUnit.MINUTES
    assert questions(_sheet, mapping, today=TODAY) == []


@pytest.mark.parametrize(
    ("example", "unit"),
    [("2", "hours"), ("90", "minutes"), ("5400", "seconds"), ("9" * 50, "seconds")],
)
def test_the_likely_unit_is_selected_first(example: str, unit: str) -> None:
    question = asked(f"Name,Date,Activity,Duration\nAnna,2026-04-03,Hall,{example}\n")[2][0]
    assert question.suggested == unit


def test_what_1_30_is_must_be_asked_even_under_hours() -> None:
    head = "Name,Date,Activity,Hours\n"
    _sheet, mapping, [question] = asked(head + "Anna,2026-04-03,Hall,1.30\n")
    assert question.suggested == DurationUnit.HOURS_POINT_MINUTES
    assert [option.shown for option in question.options] == [
        "1.30 is 1 h 30 min",
        "1.30 is 1 h 18 min",
    ]
    mapping = answered(mapping, question, question.suggested)
    assert questions(_sheet, mapping, today=TODAY) == []
    assert asked(head.replace("Hours", "Hours (decimal)") + "Anna,2026-04-03,Hall,1.30\n")[2] == []


def test_who_when_and_what_are_asked_where_no_column_says() -> None:
    sheet = read_pasted("Colour,Length\nred,1:30\n")
    mapping = with_field(sheet, propose(sheet), "Length", Field.DURATION)
    found = questions(sheet, mapping, today=TODAY)
    assert [question.kind for question in found] == [
        QuestionKind.PERSON,
        QuestionKind.DAY,
        QuestionKind.ACTIVITY,
    ]
    for question, answer in zip(found, [" Anna  Smith", "03/04/2026", "Kitchen"], strict=True):
        mapping = answered(mapping, question, answer)
    assert mapping.default_person == "Anna Smith"
    assert mapping.default_day == date(2026, 4, 3)
    assert mapping.default_activity == "Kitchen"
    assert questions(sheet, mapping, today=TODAY) == []


@pytest.mark.parametrize("answer", ["", "whenever", "31/02/2026"])
def test_an_answer_that_is_no_day_is_refused(answer: str) -> None:
    with pytest.raises(AppError):
        answered(Mapping(), Question(QuestionKind.DAY, ""), answer)


def test_events_need_nobody() -> None:
    assert asked("Slug,Start date,Attendance\nopen-day,2026-04-03,40\n")[2] == []


def test_several_addresses_in_a_cell_may_be_split_but_need_not() -> None:
    sheet, mapping, [question] = asked('Name,E-mail\nAnna,"a@example.org, b@example.org"\n')
    assert not question.needed
    assert question.suggested == "no"
    mapping = answered(mapping, question, "yes")
    assert mapping.choice("E-mail").split
    assert questions(sheet, mapping, today=TODAY) == []


def test_words_that_are_neither_yes_nor_no_are_asked_one_by_one() -> None:
    sheet, mapping, found = asked(
        "Name,May be named\nAnna,agreed\nBob,refused\nCat,yes\nDan,\nEve,agreed\n"
    )
    assert [question.word for question in found] == ["agreed", "refused"]
    mapping = answered(mapping, found[0], "yes")
    mapping = answered(mapping, found[1], "no")
    assert mapping.choice("May be named").yes == ("agreed",)
    assert mapping.choice("May be named").no == ("refused",)
    assert questions(sheet, mapping, today=TODAY) == []
