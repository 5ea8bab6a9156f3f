"""Rows become people, hours or events, or say in words why they cannot."""

import csv
import io
from collections import Counter
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.exchange.csv_reading import read_csv, read_pasted
from app.exchange.dates import DateOrder, decide_order, read_date
from app.exchange.event_reading import EventReading
from app.exchange.fields import Field
from app.exchange.hours_reading import HoursReading
from app.exchange.mapping import Mapping
from app.exchange.proposing import propose, with_field
from app.exchange.questions import answered, questions
from app.exchange.reading_rows import ReadRow, read_rows
from app.exchange.remarks import RemarkKind
from app.exchange.sheet import Choices, Sheet
from app.records.contribution import Given, Span
from app.records.person import PersonDraft, Standing, ThanksManner
from app.records.recognition import RecognitionKind
from tests.shared_data import shared_file

TODAY = date(2026, 11, 24)
HOURS = "Name,Date,Activity,Hours\n"


def rows_of(sheet: Sheet, mapping: Mapping | None = None) -> list[ReadRow]:
    return list(read_rows(sheet, mapping or propose(sheet), today=TODAY))


def read(text: str) -> list[ReadRow]:
    return rows_of(read_pasted(text))


def only(text: str) -> ReadRow:
    [row] = read(text)
    return row


def kinds(row: ReadRow) -> set[RemarkKind]:
    return {remark.kind for remark in row.remarks}


def test_a_row_gives_a_person_and_hours() -> None:
    row = only(HOURS + "Anna Smith,2026-04-03,Kitchen,1.5\n")
    assert row.is_readable
    assert row.person is not None
    assert row.person.name == "Anna Smith"
    assert row.hours == HoursReading(date(2026, 4, 3), 90, "Kitchen")
    assert (row.position, row.line, len(row.identity)) == (0, 2, 64)


def test_start_and_end_count_and_the_duration_is_compared() -> None:
    head = "Name,Date,Activity,Start time,End time,Duration\n"
    row = only(head + "Anna,2026-04-03,Hall,10:23 AM,11:23:01 AM,0:50\n")
    assert row.hours == HoursReading(date(2026, 4, 3), 60, "Hall", 623, 683)
    assert kinds(row) == {RemarkKind.SECONDS_OVER, RemarkKind.DISAGREES}
    agreed = only(head + "Anna,2026-04-03,Hall,10:00,11:30,1:30\n")
    assert agreed.remarks == ()


def test_an_end_before_the_start_is_on_the_next_day() -> None:
    row = only("Name,Date,Activity,Start,End\nAnna,2026-04-03,Hall,22:00,01:30\n")
    assert row.hours == HoursReading(date(2026, 4, 3), 210, "Hall", 1320, 1530)
    assert kinds(row) == {RemarkKind.PAST_MIDNIGHT}


def test_the_end_date_settles_where_the_night_ends() -> None:
    head = "Name,Start date,Start time,End date,End time,Activity\n"
    row = only(head + "Anna,2026-04-03,22:00,2026-04-04,01:30,Hall\n")
    assert row.hours is not None
    assert row.hours.minutes == 210
    assert row.remarks == ()
    backwards = only(head + "Anna,2026-04-03,22:00,2026-04-03,01:30,Hall\n")
    assert backwards.problems == ("It ends at 01:30, before it starts at 22:00.",)
    earlier = only(head + "Anna,2026-04-03,22:00,2026-04-01,01:30,Hall\n")
    assert earlier.problems == ("The end date is before the start date.",)
    untimed = only(head + "Anna,2026-04-03,,2026-04-01,,Hall\n")
    assert untimed.problems == ("The end date is before the start date.",)
    nonsense = only(head + "Anna,2026-04-03,22:00,soon,01:30,Hall\n")
    assert "not a date" in nonsense.problems[0]


def test_a_total_of_several_days_is_kept_on_the_last() -> None:
    head = "Name,From date,To date,Activity,Hours\n"
    row = only(head + "Anna,2026-03-01,2026-03-31,Hall,40.5\n")
    assert row.hours == HoursReading(date(2026, 3, 31), 2430, "Hall", span=Span.MONTH)
    assert kinds(row) == {RemarkKind.PERIOD}
    long = only(head + "Anna,2026-01-01,2026-03-31,Hall,40.5\n")
    assert "more than a month" in long.problems[0]


def test_a_month_without_a_day_is_its_total() -> None:
    row = only(HOURS + "Anna,March 2026,Hall,40.5\n")
    assert row.hours == HoursReading(date(2026, 3, 31), 2430, "Hall", span=Span.MONTH)
    assert kinds(row) == {RemarkKind.MONTH_TOTAL}


def test_a_start_with_a_duration_has_an_end() -> None:
    row = only("Name,Date,Activity,Start time,Duration\nAnna,2026-04-03,Hall,9:00,1:30\n")
    assert row.hours == HoursReading(date(2026, 4, 3), 90, "Hall", 540, 630)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("Anna,,Hall,1.5", "There is no date in this row."),
        ("Anna,31/02/2026,Hall,1.5", "There is no such date as 31/02/2026."),
        ("Anna,2026-04-03,,1.5", "There is no activity in this row."),
        (
            "Anna,2026-04-03,Hall,",
            "There is no time in this row: neither how long, nor start and end.",
        ),
        ("Anna,2026-04-03,Hall,0:00", "The entry is 0 minutes long."),
        ("Anna,2026-04-03,Hall,25.5", "25 h 30 min is more than the 24 hours of a day."),
        ("Anna,March 2026,Hall,745:00", "745 h is more than a month holds."),
        ("Anna,2026-04-03,Hall,27-22-20", "27-22-20 holds several numbers in one cell."),
        (",2026-04-03,Hall,1.5", "There is no name, number or e-mail address in this row."),
        ("Anna,2062-04-03,Hall,1.5", "2062-04-03 is too far in the future."),
        ("Anna\x07,2026-04-03,Hall,1.5", "A cell holds a character that cannot be printed."),
    ],
)
def test_a_row_that_cannot_be_read_says_why(line: str, problem: str) -> None:
    rows = read(f"{HOURS}Bob,2026-04-03,Hall,1.5\n{line}\n")
    assert rows[1].problems == (problem,)
    assert rows[1].person is None
    assert rows[1].hours is None
    assert not rows[1].is_readable


def test_wrong_times_say_why() -> None:
    row = only("Name,Date,Activity,Start,End\nAnna,2026-04-03,Hall,9:00,25:00\n")
    assert row.problems == ("There is no such time as 25:00.",)


def test_hours_still_to_come_are_flagged() -> None:
    assert kinds(only(HOURS + "Anna,2026-12-25,Hall,1.5\n")) == {RemarkKind.FUTURE}


def test_a_row_without_day_and_time_is_a_person_alone() -> None:
    row = only(HOURS + "Anna,,,\n")
    assert row.is_readable
    assert row.person is not None
    assert row.hours is None
    assert row.identity == ""


def test_defaults_stand_in_for_columns_that_are_missing() -> None:
    sheet = read_pasted("Length,Remarks\n1:30,sunny\n")
    mapping = with_field(sheet, propose(sheet), "Length", Field.DURATION)
    mapping = with_field(sheet, mapping, "Remarks", Field.NOTE)
    for question, answer in zip(
        questions(sheet, mapping, today=TODAY), ["Anna", "2026-04-03", "Hall"], strict=True
    ):
        mapping = answered(mapping, question, answer)
    [row] = rows_of(sheet, mapping)
    assert row.person is not None
    assert row.person.name == "Anna"
    assert row.hours == HoursReading(date(2026, 4, 3), 90, "Hall", note="sunny")


def test_equal_rows_of_one_sheet_are_both_kept_and_flagged() -> None:
    text = (
        HOURS + "Anna,2026-04-03,Hall,1.5\nanna ,03 April 2026,HALL,1:30\nBob,2026-04-03,Hall,1.5\n"
    )
    rows = read(text)
    assert len({row.identity for row in rows}) == 3
    assert [kinds(row) for row in rows] == [set(), {RemarkKind.EQUAL_ROW}, set()]


def test_the_same_sheet_twice_has_the_same_identities() -> None:
    text = HOURS + "Anna,2026-04-03,Hall,1.5\nAnna,2026-04-03,Hall,1.5\n"
    longer = "Activity;Hours;Name;Date\nHall;1:30;Anna;03.04.2026\nHall;1:30;Anna;13.04.2026\n"
    longer += "Hall;1:30;Anna;03.04.2026\n"
    assert [row.identity for row in read(text)] == [
        row.identity for row in read(longer) if row.hours and row.hours.day.day == 3
    ]


def test_a_person_is_known_by_number_before_name_before_address() -> None:
    for line, key in (
        ("7,Anna,a@example.org", "number 7"),
        (",Ánna  SMITH,a@example.org", "annasmith"),
        (",,A@example.org", "a@example.org"),
    ):
        row = only(f"Our number,Name,E-mail\n{line}\n")
        assert row.person is not None
        assert row.person.key == key
    other = only("Volunteer ID,Name\n7,Anna\n")
    assert other.person is not None
    assert other.person.key == "their number 7"
    assert other.person.their_number == "7"


def test_everything_about_a_person() -> None:
    row = only(
        "Number,First name,Middle name,Surname,Known as,E-mail,Secondary e-mail,Mobile,Home phone,"
        "Postcode,Date of birth,Standing,Joined,Skills,Emergency contact,Emergency phone,Notes,"
        "May be named,Would rather not be thanked,Likes to be thanked,Would value\n"
        "7,Anna,Mair,Smith,Nan,anna@example.org,as@example.org,7700900123,029 2018 0123,"
        "CF10 1AA,25/12/1980,Trustee,2020-01-02,Piano,Bob,07700 900124,Kind,"
        "ie,no,a message,training; gift\n"
    )
    assert row.problems == ()
    person = row.person
    assert person is not None
    assert dict(person.values) == {
        "number": "7",
        "name": "Anna Mair Smith",
        "known_as": "Nan",
        "email": "anna@example.org",
        "phone": "07700900123",
        "postcode": "CF10 1AA",
        "born_on": date(1980, 12, 25),
        "standing": Standing.TRUSTEE,
        "joined_on": date(2020, 1, 2),
        "skills": "Piano",
        "emergency_name": "Bob",
        "emergency_phone": "07700 900124",
        "notes": "Kind",
        "may_be_named": True,
        "would_rather_not": False,
        "thanks_manner": ThanksManner.MESSAGE,
        "would_value": (RecognitionKind.TRAINING, RecognitionKind.GIFT),
    }
    assert PersonDraft.check(person.values).name == "Anna Mair Smith"
    assert person.more_emails == ("as@example.org",)
    assert person.more_phones == ("029 2018 0123",)
    assert (person.number, person.email, person.phone) == ("7", "anna@example.org", "07700900123")
    assert (person.postcode, person.born_on) == ("CF10 1AA", date(1980, 12, 25))
    assert kinds(row) == {RemarkKind.ZERO_PUT_BACK}


def test_blank_cells_are_absent() -> None:
    row = only("Name,E-mail,Phone,Date of birth,Standing,Notes\nAnna,N/A,-,,,\n")
    assert row.person is not None
    assert dict(row.person.values) == {"name": "Anna"}


def test_words_we_do_not_know_are_left_out_and_shown() -> None:
    row = only("Name,Standing,Likes to be thanked,Would value\nAnna,Wizard,by owl,gift; wand\n")
    assert row.person is not None
    assert dict(row.person.values) == {"name": "Anna", "would_value": (RecognitionKind.GIFT,)}
    assert len([remark for remark in row.remarks if remark.kind is RemarkKind.UNKNOWN_WORD]) == 3
    employee = only("Name,Standing\nAnna,Employee\n").person
    assert employee is not None
    assert employee.values["standing"] is Standing.STAFF


def test_an_opt_out_that_cannot_be_read_is_not_passed_over() -> None:
    row = only("Name,Would rather not be thanked\nAnna,perhaps\n")
    assert row.problems == ("Would rather not be thanked: “perhaps” is neither yes nor no.",)


def test_an_impossible_birth_date_is_left_out_and_shown() -> None:
    row = only("Name,Date of birth\nAnna,99/99/1980\n")
    assert row.person is not None
    assert row.person.born_on is None
    assert kinds(row) == {RemarkKind.DATE_LEFT_OUT}
    unborn = only("Name,Date of birth\nBob,2026-12-25\n")
    assert kinds(unborn) == {RemarkKind.DATE_LEFT_OUT}


@pytest.mark.parametrize(
    ("parts", "born_on", "found"),
    [
        ("1970,11,15", date(1970, 11, 15), set()),
        (",,", None, set()),
        ("1970,,", None, set()),
        ("1970,13,15", None, {RemarkKind.DATE_LEFT_OUT}),
        ("1970,x,15", None, {RemarkKind.DATE_LEFT_OUT}),
    ],
)
def test_a_birth_date_may_come_in_three_columns(
    parts: str, born_on: date | None, found: set[RemarkKind]
) -> None:
    row = only(f"Name,Birth year,Birth month,Birth day\nAnna,{parts}\n")
    assert row.person is not None
    assert row.person.born_on == born_on
    assert kinds(row) == found


def test_a_shifted_row_fails_where_its_value_does_not_fit() -> None:
    rows = read(
        "display_name,email,phone_number\nAnna,a@example.org,07700900123\nBob,07700900123\n"
    )
    assert rows[0].is_readable
    assert "as many cells as headings" in rows[1].problems[0]
    fits = read("Name,E-mail,Phone\nAnna,a@example.org\n")[0]
    assert fits.is_readable
    assert kinds(fits) == {RemarkKind.SHORT}


def test_split_addresses_give_more_than_one() -> None:
    sheet = read_pasted('Name,E-mail\nAnna,"a@example.org, b@example.org"\n')
    mapping = propose(sheet)
    [question] = questions(sheet, mapping, today=TODAY)
    [row] = rows_of(sheet, answered(mapping, question, "yes"))
    assert row.person is not None
    assert (row.person.email, row.person.more_emails) == ("a@example.org", ("b@example.org",))


def test_events_with_their_day_and_who_came() -> None:
    rows = read(
        "Event,Date,Attendance\nOpen day,2026-04-03,40\nTalk,2026-05-01,\n,2026-05-01,3\n"
        "Walk,31/02/2026,2\nSale,2026-05-01,-2\nFair,2026-05-01,27-22-20\n"
    )
    assert rows[0].event == EventReading("Open day", date(2026, 4, 3), attended=40)
    assert rows[1].event == EventReading("Talk", date(2026, 5, 1))
    assert [bool(row.problems) for row in rows] == [False, False, True, True, True, True]
    assert rows[4].problems == ("Fewer than no people cannot have come.",)


def test_what_was_given_and_over_what_span_come_back_from_our_own_sheet() -> None:
    row = only(
        "Day,Name,Number,Activity,Minutes,From,To,Gave,Over a,Note\n"
        "2026-03-31,Anna,7,Hall,2430,,,expertise,month,advice\n"
    )
    assert row.hours == HoursReading(
        date(2026, 3, 31),
        2430,
        "Hall",
        given=Given.EXPERTISE,
        span=Span.MONTH,
        note="advice",
    )


HEADINGS = [
    heading
    for line in (
        "Name,E-mail,Phone,Date of birth,Standing,May be named,Would value,Number,Date,End date",
        "Start,End,Duration,Activity,Note,Event,Attendance,Birth year,Birth month,Birth day,Over a",
    )
    for heading in line.split(",")
]
CELLS = st.text(max_size=8) | st.sampled_from(
    [
        *("03/04/2026", "2026-04-03", "31/02/2026", "March 2026", "1:30", "1.30", "1,500", "90"),
        *("9" * 50, "N/A", "yes", "perhaps", "a@example.org", "a@b.org; c@d.org", "25:00", "-5"),
    ]
)


@given(
    st.lists(st.sampled_from(HEADINGS), min_size=1, max_size=9, unique=True),
    st.lists(st.lists(CELLS, max_size=10), max_size=4),
)
def test_any_cells_under_any_headings_are_read_or_refused(
    headings: list[str], cells: list[list[str]]
) -> None:
    stream = io.StringIO(newline="")
    csv.writer(stream).writerows([headings, *cells])
    sheet = read_pasted(stream.getvalue(), Choices(delimiter=",", has_headings=True))
    mapping = propose(sheet)
    for question in questions(sheet, mapping, today=TODAY):
        if question.suggested:
            mapping = answered(mapping, question, question.suggested)
    assert Mapping.from_json(mapping.to_json()) == mapping
    rows = rows_of(sheet, mapping)
    assert len(rows) == len(sheet)
    for row in rows:
        assert bool(row.problems) != bool(row.person or row.event)
        assert all(sentence.endswith(".") for sentence in row.problems)


@pytest.mark.needs_shared_data
def test_timed_sessions_add_up() -> None:
    rows = rows_of(read_csv(shared_file("carpentries_sessions_longdates_ampm_minutes.csv")))
    events = [row.event for row in rows if row.event]
    assert len(events) == 72
    lengths = [(event.ends_minute or 0) - (event.starts_minute or 0) for event in events]
    assert sum(lengths) == 5615
    assert {event.day.year for event in events if event.day} == {2022}


@pytest.mark.needs_shared_data
def test_attendance_adds_up() -> None:
    rows = rows_of(read_csv(shared_file("carpentries_all_workshops_events.csv")))
    counts = [row.event.attended for row in rows if row.event]
    assert len(counts) == 1869
    assert sum(count or 0 for count in counts) == 41_554
    assert counts.count(None) == 218
    assert len({row.event.name for row in rows if row.event}) == 1869


@pytest.mark.needs_shared_data
def test_us_dates_with_two_digits_are_right_once_asked() -> None:
    sheet = read_csv(shared_file("carpentries_days_badge_to_first_teaching_usdates.csv"))
    assert decide_order(sheet.column(0)).must_be_asked
    days = []
    for awarded, first, span in sheet.rows:
        dates = [
            read_date(text, DateOrder.MONTH_FIRST, today=TODAY).value for text in (awarded, first)
        ]
        assert dates[0]
        assert dates[1]
        assert (dates[1] - dates[0]).days == int(span)
        days.append(int(span))
    assert (len(days), min(days), max(days)) == (943, -1127, 1186)


@pytest.mark.needs_shared_data
def test_time_sheets_are_asked_about_their_dates_and_then_read() -> None:
    sheet = read_csv(shared_file("clockify_time_entries_usdates_ampm.csv"))
    mapping = propose(sheet)
    [question] = questions(sheet, mapping, today=TODAY)
    rows = rows_of(sheet, answered(mapping, question, DateOrder.MONTH_FIRST))
    assert rows[0].problems == ("The entry is 0 minutes long.",)
    assert rows[1].hours is not None
    assert rows[1].hours.day == date(2024, 3, 4)
    assert rows[1].hours.minutes == 60
    assert kinds(rows[1]) == {RemarkKind.SECONDS_OVER}


@pytest.mark.needs_shared_data
@pytest.mark.parametrize(
    ("name", "readable", "problems"),
    [
        ("casa_header_only_no_rows.csv", 0, 0),
        ("casa_supervisors_list_in_cell.csv", 3, 0),
        ("casa_volunteers_missing_email_short_row.csv", 2, 1),
        ("volunteerops_volunteers_template_greek.csv", 2, 0),
        ("civicrm_activity_import.csv", 1, 0),
        ("clockify_time_entries_emoji_specials.csv", 1, 0),
        ("clockify_time_entries_short_row.csv", 0, 1),
        ("google_contacts_export_sample.csv", 1, 0),
        ("outlook_contacts_export_sample.csv", 1, 0),
        ("thunderbird_addressbook_export_sample.csv", 1, 0),
        ("carpentries_volunteer_badges_by_person_country.csv", 1925, 0),
    ],
)
def test_real_files_are_read_without_help(name: str, readable: int, problems: int) -> None:
    rows = rows_of(read_csv(shared_file(name)))
    assert Counter(row.is_readable for row in rows) == Counter(
        {True: readable, False: problems}
    ) - Counter({False: 0})
