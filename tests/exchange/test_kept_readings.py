"""A row that waits to be placed comes back as it was read."""

import json
from datetime import date

from app.exchange.csv_reading import read_pasted
from app.exchange.kept_readings import original_as_json, reading_as_json, reading_from_json
from app.exchange.proposing import propose
from app.exchange.reading_rows import read_rows

TODAY = date(2026, 11, 24)
TEXT = (
    "Name,E-mail,Secondary e-mail,Volunteer ID,Date of birth,Standing,Likes to be thanked,"
    "Would value,May be named,Date,Activity,Start,End,Colour\n"
    "Zoë,z@example.org,y@example.org,7,25/12/1980,Trustee,a message,gift,yes,"
    "2026-04-03,Hall,22:00,1:30,red\n"
    "Bob,,,,,,,,,,,,,blue\n"
)


def test_a_row_comes_back_as_it_was_read() -> None:
    sheet = read_pasted(TEXT)
    for row in read_rows(sheet, propose(sheet), today=TODAY):
        again = reading_from_json(reading_as_json(row), line=row.line)
        assert again == row._replace(position=0, remarks=())


def test_an_event_keeps_no_person_and_no_hours() -> None:
    sheet = read_pasted("Event,Date,Attendance\nOpen day,2026-04-03,40\n")
    [row] = read_rows(sheet, propose(sheet), today=TODAY)
    again = reading_from_json(reading_as_json(row))
    assert again.person is None
    assert again.hours is None


def test_the_original_is_kept_under_its_headings() -> None:
    sheet = read_pasted(TEXT)
    original = json.loads(original_as_json(sheet, 1))
    assert list(original) == list(sheet.headings)
    assert (original["Name"], original["Colour"], original["E-mail"]) == ("Bob", "blue", "")
