"""Known headings count only with their neighbours, in any spelling."""

import pytest

from app.exchange.fields import (
    EVENT_FIELDS,
    HOURS_FIELDS,
    PERSON_FIELDS,
    TRAINING_FIELDS,
    Field,
)
from app.exchange.headings import fields_called, known_headings


@pytest.mark.parametrize(
    "headings",
    [
        ["Name", "E-mail", "Date", "Hours"],
        ["*NAME", "email", "  date ", "hours*"],
        ["full_name", "E-Mail Address", "Date worked", "Hours worked"],
        ["Enw", "E-bost", "Dyddiad", "Oriau"],
        ["Who", "Email", "When", "How long"],
    ],
)
def test_case_spaces_punctuation_and_stars_do_not_matter(headings: list[str]) -> None:
    assert fields_called(headings) == [Field.NAME, Field.EMAIL, Field.DAY, Field.DURATION]


def test_a_known_heading_without_its_neighbours_means_nothing() -> None:
    assert fields_called(["Mileage", "Hours", "Priority"]) == [None, None, None]
    assert fields_called(["Start", "Postcode"]) == [None, None]
    assert fields_called(["Number", "Street"]) == [None, None]
    assert fields_called(["Slug", "Registered"]) == [None, None]


def test_hours_prefer_h_mm_to_decimals() -> None:
    assert fields_called(["Name", "Date", "Duration (decimal)", "Duration (h)"]) == [
        Field.NAME,
        Field.DAY,
        None,
        Field.DURATION,
    ]


def test_start_and_end_are_hours_too() -> None:
    assert fields_called(["Volunteer", "Date", "Time in", "Time out", "Comments"]) == [
        Field.NAME,
        Field.DAY,
        Field.START,
        Field.END,
        Field.NOTE,
    ]


def test_a_note_beside_people_is_about_the_person() -> None:
    assert fields_called(["First name", "Surname", "Notes"])[2] is Field.PERSON_NOTES
    assert fields_called(["Notes", "Colour"]) == [None, None]


def test_an_event_beside_hours_is_what_they_were_given_to() -> None:
    assert fields_called(["ID", "Name", "Date", "Event", "Hours"]) == [
        None,
        Field.NAME,
        Field.DAY,
        Field.ACTIVITY,
        Field.DURATION,
    ]
    assert fields_called(["Name", "Date", "Event", "Activity", "Hours"])[2] is Field.EVENT


def test_the_number_of_a_person_goes_before_that_of_an_entry() -> None:
    assert fields_called(["ID", "Volunteer ID", "Name", "Date", "Hrs"])[:2] == [
        None,
        Field.THEIR_NUMBER,
    ]


def test_an_event_with_its_day_and_who_came() -> None:
    assert fields_called(["slug", "start_date", "attendance", "country"]) == [
        Field.EVENT,
        Field.DAY,
        Field.ATTENDED,
        None,
    ]


def test_headings_we_know_are_counted() -> None:
    assert known_headings(["Name", "Notes", "Colour", "HOURS"]) == 3


def test_every_field_belongs_to_one_subject_and_has_a_label() -> None:
    assert frozenset(Field) == PERSON_FIELDS | HOURS_FIELDS | TRAINING_FIELDS | EVENT_FIELDS
    assert not PERSON_FIELDS & (HOURS_FIELDS | TRAINING_FIELDS)
    assert Field.EMAIL.label == "E-mail"
    assert Field.FIRST_NAME.label == "First name"
    assert len({field.label for field in Field}) == len(Field)
