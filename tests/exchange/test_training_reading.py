"""Rows of training: the course, the day its state goes by, and what is refused."""

from datetime import date

import pytest

from app.exchange.csv_reading import read_pasted
from app.exchange.fields import Field
from app.exchange.headings import fields_called
from app.exchange.mapping import Mapping
from app.exchange.proposing import propose
from app.exchange.questions import (
    QuestionKind,
    answered,
    is_about_hours,
    is_about_training,
    questions,
)
from app.exchange.reading_rows import ReadRow, read_rows
from app.exchange.training_reading import TrainingReading
from app.records.course import PlaceState

TODAY = date(2026, 11, 24)
DAY = date(2026, 4, 3)
HEAD = "Name,Course,Date completed,Hours,Expires,Result,Trainer,State,Notes\n"


def read(text: str) -> list[ReadRow]:
    sheet = read_pasted(text)
    return list(read_rows(sheet, propose(sheet), today=TODAY))


@pytest.mark.parametrize(
    ("headings", "fields"),
    [
        (
            ["Name", "Course", "Date", "Hours"],
            [Field.NAME, Field.COURSE, Field.DAY, Field.DURATION],
        ),
        (["Volunteer", "Date awarded"], [Field.NAME, Field.DONE_ON]),
        (
            ["ID", "Name", "Training", "Completed on", "Expiry date", "Comments"],
            [None, Field.NAME, Field.COURSE, Field.DONE_ON, Field.ENDS_ON, Field.NOTE],
        ),
        # Beside an activity the hours are what was given, and the course is not ours to know.
        (
            ["Name", "Activity", "Date", "Hours", "Training"],
            [Field.NAME, Field.ACTIVITY, Field.DAY, Field.DURATION, None],
        ),
        (["Name", "Course", "Result"], [Field.NAME, None, None]),
        (["Course", "Date"], [None, None]),
        (["Name", "E-mail", "Country", "State"], [Field.NAME, Field.EMAIL, Field.COUNTRY, None]),
    ],
)
def test_training_is_told_by_its_neighbours(headings: list[str], fields: list[Field]) -> None:
    assert fields_called(headings) == fields


def test_a_row_is_read_whole() -> None:
    (row,) = read(HEAD + "Amina,First aid,2026-04-03,2:30,2029-04-02,Passed,St John,,Lovely\n")
    assert row.person is not None
    assert (row.person.name, row.hours) == ("Amina", None)
    assert row.training == TrainingReading(
        "First aid",
        DAY,
        PlaceState.DONE,
        150,
        date(2029, 4, 2),
        "Passed",
        "St John",
        "Lovely",
    )


@pytest.mark.parametrize(
    ("word", "day", "state"),
    [
        ("", "2026-04-03", PlaceState.DONE),
        ("Completed", "2026-04-03", PlaceState.DONE),
        ("declined", "2026-04-03", PlaceState.DECLINED),
        ("No show", "2026-04-03", PlaceState.DID_NOT_ATTEND),
        ("booked", "2027-04-03", PlaceState.BOOKED),
        ("Offered", "2026-04-03", PlaceState.OFFERED),
    ],
)
def test_the_state_is_read_in_other_words_too(word: str, day: str, state: PlaceState) -> None:
    (row,) = read(HEAD + f"Amina,First aid,{day},0:00,,,,{word},\n")
    assert row.training is not None
    assert (row.training.state, row.training.minutes) == (state, None)


@pytest.mark.parametrize(
    ("cells", "problem"),
    [
        (",2026-04-03,,,,,,", "There is no course in this row."),
        ("First aid,,,,,,,", "There is no date in this row."),
        ("First aid,soon,,,,,,", "“soon” is not a date"),
        ("First aid,2026-12-24,,,,,,", "24 December 2026 has not come yet."),
        ("First aid,2026-04-03,lots,,,,,", "“lots” is not a number."),
        ("First aid,2026-04-03,,2080-01-01,,,,", "2080"),
        ("First aid,2026-04-03,,,,,cancelled,", "“cancelled” is not a state of a place"),
    ],
)
def test_what_cannot_be_read_says_why(cells: str, problem: str) -> None:
    (row,) = read(HEAD + f"Amina,{cells}\n")
    assert row.training is None
    assert problem in " ".join(row.problems)


def test_a_row_without_course_and_day_is_about_the_person_alone() -> None:
    first, second = read(
        "Name,E-mail,Course,Date\nAmina,a@example.org,,\nTom,,First aid,2026-04-03\n"
    )
    assert (first.is_readable, first.training) == (True, None)
    assert second.training is not None


def test_a_course_in_two_days_of_writing_is_read_by_the_day_it_was_done() -> None:
    text = "Name,Course,Date,Completed on\nAmina,First aid,2026-01-01,2026-04-03\n"
    (row,) = read(text + "")
    assert row.training is not None
    assert row.training.day == DAY


def test_equal_rows_of_training_are_one_and_rows_of_two_states_are_not() -> None:
    line = "Amina,First aid,2026-04-03,,,,,{},\n"
    done, again, declined = read(HEAD + "".join(map(line.format, ("", "done", "declined"))))
    assert done.identity == again.identity != declined.identity
    assert not again.remarks


def test_what_no_column_says_is_asked() -> None:
    sheet = read_pasted("Name,Date awarded\nAmina,2026-04-03\n")
    mapping = propose(sheet)
    assert is_about_training(mapping)
    assert not is_about_hours(mapping)
    (asked,) = questions(sheet, mapping, today=TODAY)
    assert asked.kind is QuestionKind.COURSE
    mapping = answered(mapping, asked, " First aid ")
    assert questions(sheet, mapping, today=TODAY) == []
    assert Mapping.from_json(mapping.to_json()) == mapping
    (row,) = read_rows(sheet, mapping, today=TODAY)
    assert row.training is not None
    assert row.training.course == "First aid"


def test_the_day_is_asked_where_no_column_holds_it() -> None:
    sheet = read_pasted("Name,Course,Notes\nAmina,First aid,Fine\n")
    mapping = propose(sheet)
    heading = sheet.headings[1]
    mapping = mapping.with_choice(heading, mapping.choice(heading)._replace(field=Field.COURSE))
    (asked,) = questions(sheet, mapping, today=TODAY)
    assert asked.kind is QuestionKind.DAY
    mapping = answered(mapping, asked, "3 April 2026")
    (row,) = read_rows(sheet, mapping, today=TODAY)
    assert row.training is not None
    assert row.training.day == DAY


def test_casa_writes_minutes_without_their_zero() -> None:
    (row,) = read(
        "Volunteer Name,Learning Hours Title,Learning Hours Type,Duration,Date Of Learning\n"
        "Amina Diallo,Trauma and children,Webinar,2:5,2026-04-03\n"
    )
    assert row.training == TrainingReading(
        "Trauma and children", DAY, PlaceState.DONE, 125, note="Webinar"
    )


def test_badges_name_people_by_their_number_and_a_country_where_there_is_one() -> None:
    first, second = read("person,country,first_badge_date\n48,US,2014-05-04\n72,,2017-12-08\n")
    assert first.person is not None
    assert second.person is not None
    assert (first.person.their_number, first.person.values["notes"]) == ("48", "Country: US")
    assert "notes" not in second.person.values
    assert first.training == TrainingReading("Carpentries badge", date(2014, 5, 4))
