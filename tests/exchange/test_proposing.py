"""What is proposed for a sheet before anybody is asked."""

from dataclasses import replace

from app.exchange.csv_reading import read_pasted
from app.exchange.dates import DateOrder
from app.exchange.decimals import DecimalSign
from app.exchange.durations import DurationUnit
from app.exchange.fields import Field
from app.exchange.mapping import LEFT_OUT, ColumnChoice, Mapping
from app.exchange.proposing import propose, propose_positional, with_field
from app.exchange.sheet import Choices


def test_headings_and_values_settle_what_they_can() -> None:
    sheet = read_pasted("Name;Date;Hours;Colour\nAnna;25/12/2025;1,5;red\nBob;03/04/2026;2;blue\n")
    mapping = propose(sheet)
    assert mapping.choice("Name") == ColumnChoice(Field.NAME)
    assert mapping.choice("Date") == ColumnChoice(Field.DAY, order=DateOrder.DAY_FIRST)
    assert mapping.choice("Hours") == ColumnChoice(
        Field.DURATION, sign=DecimalSign.COMMA, unit=DurationUnit.HOURS
    )
    assert mapping.choice("Colour") == LEFT_OUT
    assert mapping.source == ""


def test_the_unit_may_stand_in_the_heading() -> None:
    for heading, unit in (
        ("Duration in seconds", DurationUnit.SECONDS),
        ("Minutes", DurationUnit.MINUTES),
        ("Oriau", DurationUnit.HOURS),
        ("Duration", None),
    ):
        sheet = read_pasted(f"Name,Date,{heading}\nAnna,2026-04-03,30\n")
        assert propose(sheet).choice(heading).unit is unit


def test_what_the_values_settle_goes_before_the_source_and_before_memory() -> None:
    sheet = read_pasted(
        "User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,"
        "End time,Duration,Tags\n"
        "Anna,a@example.org,,Hall,,,No,03/04/2026,9:00,25/04/2026,10:00,1:00:00,\n"
    )
    mapping = propose(sheet)
    assert mapping.source == "Toggl"
    assert mapping.choice("End date").order is DateOrder.DAY_FIRST
    assert mapping.choice("Start date").order is DateOrder.DAY_FIRST
    remembered = mapping.with_choice(
        "End date", ColumnChoice(Field.UNTIL_DAY, order=DateOrder.MONTH_FIRST)
    )
    assert propose(sheet, remembered).choice("End date").order is DateOrder.DAY_FIRST


def test_a_remembered_mapping_answers_again() -> None:
    sheet = read_pasted("Who,When,How long\nAnna,03/04/2026,90\n")
    remembered = Mapping(
        {
            "Who": ColumnChoice(Field.NAME),
            "When": ColumnChoice(Field.DAY, order=DateOrder.MONTH_FIRST),
            "How long": ColumnChoice(Field.DURATION, unit=DurationUnit.MINUTES),
        },
        source="Old sheet",
        default_activity="Kitchen",
    )
    assert propose(sheet, remembered) == remembered
    assert propose(sheet, Mapping()).choice("Who").field is Field.NAME


def test_a_column_of_addresses_is_the_e_mail_whatever_it_is_called() -> None:
    sheet = read_pasted("Enw,Cyfeiriad\nAnna,anna@example.org\nBob,bob@example.org\n")
    assert propose(sheet).choice("Cyfeiriad").field is Field.EMAIL
    bare = read_pasted("Anna Smith,anna@example.org\nBob,bob@example.org\n")
    assert propose(bare).choice("Column 2").field is Field.EMAIL


def test_a_name_of_digits_is_a_number() -> None:
    sheet = read_pasted("person,country\n48,US\n72,GB\n", Choices(has_headings=True))
    assert propose(sheet).choice("person").field is Field.THEIR_NUMBER


def test_the_reason_of_rows_given_back_is_left_out() -> None:
    sheet = read_pasted("Name,Date,Hours,reason\nAnna,2026-04-03,1.5,too long\n")
    assert propose(sheet).choice("reason") == LEFT_OUT


def test_a_positional_file_is_read_only_as_the_kind_it_was_said_to_be() -> None:
    text = "7,2020-01-02,Anna,Garcia,Ruiz,1,1980-05-06,600123456,,anna@example.org\n"
    sheet = read_pasted(text)
    assert {propose(sheet).choice(heading).field for heading in sheet.headings} <= {
        None,
        Field.EMAIL,
    }
    mapping = propose_positional(sheet, "TimeOverflow members without headings")
    assert mapping.choice("Column 1").field is Field.THEIR_NUMBER
    assert mapping.choice("Column 10").field is Field.EMAIL
    wide = read_pasted(text.strip() + ",more\n")
    assert (
        propose_positional(wide, "TimeOverflow members without headings").choice("Column 11")
        == LEFT_OUT
    )


def test_better_impact_is_known_by_its_worksheet() -> None:
    sheet = read_pasted("First name,Last name,Date of birth,Status\nAnna,Smith,03/04/1980,Active\n")
    assert propose(sheet).choice("Date of birth").order is None
    mapping = propose(replace(sheet, worksheet="UserData"))
    assert mapping.source == "Better Impact"
    assert mapping.choice("Date of birth").order is DateOrder.DAY_FIRST
    assert mapping.choice("Status") == LEFT_OUT


def test_a_field_given_by_hand_is_settled_by_its_values() -> None:
    sheet = read_pasted("Who,When\nAnna,25/12/2025\n")
    mapping = with_field(sheet, propose(sheet), "When", Field.DAY)
    assert mapping.choice("When") == ColumnChoice(Field.DAY, order=DateOrder.DAY_FIRST)
    assert with_field(sheet, mapping, "When", None).choice("When") == LEFT_OUT
