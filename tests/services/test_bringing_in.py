"""Sheets come in as they are meant, once, whole, and can be taken back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from app.exchange.fields import Field
from app.exchange.proposing import with_field
from app.exchange.questions import QuestionKind, answered, questions
from app.exchange.sheet import Sheet
from app.records.failures import AppError, Cancelled
from app.records.person import PersonDraft
from app.services import (
    activities,
    bringing_in,
    charity,
    hours_list,
    parked,
    people,
    people_list,
    rows_waiting,
    undoing,
)
from app.services.bringing_in import BroughtIn, Plan, Verdict
from app.services.hours_list import HoursView
from app.services.people_list import PeopleFilter
from app.store.office_file import OfficeFile
from tests.shared_data import shared_file

TODAY = date(2026, 3, 16)


def sheet(tmp_path: Path, text: str, name: str = "sheet.csv") -> Sheet:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return bringing_in.read_sheet(path)


def tried(office: OfficeFile, given: Sheet, *, add_people: bool = False) -> Plan:
    mapping = bringing_in.proposed_mapping(office, given)
    for question in questions(given, mapping, today=TODAY):
        mapping = answered(mapping, question, question.suggested or "General")
    return bringing_in.plan(office, given, mapping, today=TODAY, add_people=add_people)


def brought(office: OfficeFile, given: Sheet, *, add_people: bool = False) -> BroughtIn:
    return bringing_in.bring_in(office, tried(office, given, add_people=add_people))


def names(office: OfficeFile) -> list[str]:
    return [row.name for row in people_list.table(office, PeopleFilter.EVERYONE, "", TODAY)]


PEOPLE = """First name,Last name,Email,Phone,Postcode,Date of birth
Margaret,Ellis,margaret@example.org,07700 900123,LL57 2DG,3/4/1951
Tom,Okafor,tom@example.org,,,
Siân,Llewelyn,,,,25/12/1980
"""
HOURS = """Name,Date,Hours,Activity
Margaret Ellis,14/02/2026,2.5,Kitchen
Tom Okafor,15/02/2026,1:30,Kitchen
Nobody Known,15/02/2026,1,Garden
Tom Okafor,99/99/2026,1,Kitchen
"""


def test_people_and_then_their_hours(office: OfficeFile, tmp_path: Path) -> None:
    first = brought(office, sheet(tmp_path, PEOPLE))
    assert (first.rows, first.added) == (3, 3)
    assert names(office) == ["Margaret Ellis", "Siân Llewelyn", "Tom Okafor"]

    second = brought(office, sheet(tmp_path, HOURS))
    assert (second.rows, second.added, second.parked, second.failed) == (4, 2, 1, 1)
    assert second.outcome.sentence == ("Brought in sheet.csv: 2 entries of hours, 1 row waits.")
    rows = hours_list.first_page(office, HoursView())
    assert [(row.person, row.minutes, row.activity) for row in rows] == [
        ("Tom Okafor", 90, "Kitchen"),
        ("Margaret Ellis", 150, "Kitchen"),
    ]


def test_the_same_file_twice_adds_nothing(office: OfficeFile, tmp_path: Path) -> None:
    brought(office, sheet(tmp_path, PEOPLE))
    given = sheet(tmp_path, HOURS)
    assert bringing_in.came_in_before(office, given) is None
    brought(office, given)
    assert bringing_in.came_in_before(office, given) is not None
    again = tried(office, given)
    assert again.counts[Verdict.NEW] == 0
    assert again.counts[Verdict.SAME] == 3
    people_again = brought(office, sheet(tmp_path, PEOPLE))
    assert (people_again.same, people_again.outcome.action_id) == (3, None)


def test_one_undo_takes_back_the_whole_import(office: OfficeFile, tmp_path: Path) -> None:
    done = brought(office, sheet(tmp_path, HOURS), add_people=True)
    assert names(office) == ["Margaret Ellis", "Nobody Known", "Tom Okafor"]
    assert done.outcome.action_id is not None
    undoing.undo(office, done.outcome.action_id)
    assert names(office) == []
    assert hours_list.first_page(office, HoursView()) == []


def test_the_counts_add_up_to_the_rows(office: OfficeFile, tmp_path: Path) -> None:
    done = brought(office, sheet(tmp_path, HOURS))
    assert done.rows == done.added + done.updated + done.same + done.parked + done.failed


def test_a_baseline_is_set_in_the_same_act(office: OfficeFile, tmp_path: Path) -> None:
    planned = tried(office, sheet(tmp_path, HOURS), add_people=True)
    assert planned.first_hours_on == date(2026, 2, 14)
    done = bringing_in.bring_in(office, planned, baseline=date(2026, 3, 1))
    assert charity.details(office).baseline_on == date(2026, 3, 1)
    assert done.outcome.sentence == (
        "Brought in sheet.csv: 3 new people, 3 entries of hours, giving up to 1 March 2026 counts"
        " as recognised."
    )
    batch = done.outcome.record_id
    assert batch is not None
    assert bringing_in.is_here(office, batch)
    assert done.outcome.action_id is not None
    undoing.undo(office, done.outcome.action_id)
    assert charity.details(office).baseline_on is None
    assert not bringing_in.is_here(office, batch)


def test_a_baseline_never_goes_back(office: OfficeFile, tmp_path: Path) -> None:
    charity.treat_as_recognised(office, date(2026, 3, 1))
    planned = tried(office, sheet(tmp_path, HOURS), add_people=True)
    bringing_in.bring_in(office, planned, baseline=date(2026, 2, 1))
    assert charity.details(office).baseline_on == date(2026, 3, 1)


def test_what_was_said_of_one_sheet_is_asked_of_the_next(
    office: OfficeFile, tmp_path: Path
) -> None:
    given = sheet(tmp_path, "Name,Hours\nTom Okafor,2:00\n")
    mapping = bringing_in.proposed_mapping(office, given)
    for question, answer in zip(
        questions(given, mapping, today=TODAY), ("2026-02-01", "Kitchen"), strict=True
    ):
        mapping = answered(mapping, question, answer)
    planned = bringing_in.plan(office, given, mapping, today=TODAY, add_people=True)
    assert planned.entries == 1
    bringing_in.bring_in(office, planned)
    again = bringing_in.proposed_mapping(office, given)
    assert len(questions(given, again, today=TODAY)) == 2


def test_a_sheet_fills_gaps_and_overwrites_nothing(office: OfficeFile, tmp_path: Path) -> None:
    kept = people.add(
        office,
        PersonDraft.check(
            {"name": "Margaret Ellis", "phone": "01248 000000", "would_rather_not": True}
        ),
    )
    text = (
        "Name,Email,Phone,Postcode,Would rather not be thanked\n"
        "Margaret Ellis,margaret@example.org,07700 900123,,no\n"
    )
    planned = tried(office, sheet(tmp_path, text))
    row = planned.rows[0]
    assert row.verdict is Verdict.FILLS
    assert [remark.sentence for remark in row.remarks] == [
        "Phone stays 01248 000000; the sheet says 07700 900123."
    ]
    bringing_in.bring_in(office, planned)
    assert kept.record_id is not None
    now = people.draft_for(office, kept.record_id)
    assert (now.email, now.phone) == ("margaret@example.org", "01248 000000")
    assert now.would_rather_not


def test_a_like_name_waits_and_a_household_does_not(office: OfficeFile, tmp_path: Path) -> None:
    people.add(office, PersonDraft.check({"name": "Margaret Ellis", "email": "home@example.org"}))
    text = "Name,Email\nMargret Ellis,\nBob Ellis,home@example.org\nMargaret Ellis,x@example.org\n"
    planned = tried(office, sheet(tmp_path, text))
    assert [row.verdict for row in planned.rows] == [Verdict.DOUBLE, Verdict.NEW, Verdict.SAME]
    assert planned.rows[0].reasons == (
        "Nobody here is called Margret Ellis; it may be Margaret Ellis.",
    )


def test_two_people_of_one_name_are_never_guessed(office: OfficeFile, tmp_path: Path) -> None:
    for born in ("1950-01-01", "1980-01-01"):
        people.add(office, PersonDraft.check({"name": "Ann Jones", "born_on": born}))
    text = "Name,Date,Hours,Activity\nAnn Jones,2026-02-01,1:00,Kitchen\n"
    planned = tried(office, sheet(tmp_path, text))
    assert planned.rows[0].verdict is Verdict.WAITS
    assert planned.rows[0].reasons == ("2 people here are called Ann Jones.",)
    born = "Name,Date of birth,Date,Hours,Activity\nAnn Jones,1980-01-01,2026-02-01,1:00,Kitchen\n"
    assert tried(office, sheet(tmp_path, born)).rows[0].verdict is Verdict.NEW


def test_hours_entered_by_hand_are_not_counted_again(
    office: OfficeFile, tmp_path: Path, log_by_hand: Callable[[str, date, int, str], None]
) -> None:
    log_by_hand("Tom Okafor", date(2026, 2, 15), 90, "Kitchen")
    planned = tried(office, sheet(tmp_path, HOURS.replace("Margaret Ellis", "Tom Okafor")))
    assert [row.verdict for row in planned.rows] == [
        Verdict.NEW,
        Verdict.DOUBLE,
        Verdict.WAITS,
        Verdict.UNREADABLE,
    ]


def test_equal_rows_of_one_file_are_both_kept(office: OfficeFile, tmp_path: Path) -> None:
    text = "Name,Date,Hours,Activity\n" + "Tom Okafor,2026-02-01,2:00,Kitchen\n" * 2
    done = brought(office, sheet(tmp_path, text), add_people=True)
    assert done.added == 2
    assert hours_list.order(office, HoursView()).minutes == 240


def test_waiting_rows_are_placed_made_new_or_thrown_away(
    office: OfficeFile, tmp_path: Path
) -> None:
    amina = people.add(office, PersonDraft.check({"name": "Amina Diallo"})).record_id
    assert amina is not None
    text = "Name,Date,Hours,Activity\n" + "".join(
        f"{name},2026-02-0{day},2:00,Kitchen\n"
        for day, name in enumerate(["A. Diallo", "Joe Baptiste", "Joe Baptiste", "???"], start=1)
    )
    brought(office, sheet(tmp_path, text))
    rows = parked.tray(office)
    assert [row.whom for row in rows] == ["A. Diallo", "Joe Baptiste", "Joe Baptiste", "???"]
    assert rows_waiting.count(office) == 4
    assert rows[0].hours == "2 h, Kitchen, 1 Feb 2026"
    assert rows[0].original["Name"] == "A. Diallo"

    placed = parked.place(office, [rows[0].id], amina)
    assert placed.sentence == "2 h for Amina Diallo, from a waiting row."
    parked.place_as_new(office, [row.id for row in rows[1:3]])
    thrown = parked.throw_away(office, [rows[3].id])
    assert rows_waiting.count(office) == 0
    assert names(office) == ["Amina Diallo", "Joe Baptiste"]
    assert hours_list.order(office, HoursView()).minutes == 360
    assert thrown.action_id is not None
    undoing.undo(office, thrown.action_id)
    assert rows_waiting.count(office) == 1
    again = tried(office, sheet(tmp_path, text))
    assert [row.verdict for row in again.rows[1:3]] == [Verdict.SAME, Verdict.SAME]


def test_a_row_placed_fills_gaps_and_keeps_the_number_of_the_other_system(
    office: OfficeFile, tmp_path: Path
) -> None:
    amina = people.add(office, PersonDraft.check({"name": "Amina Diallo"})).record_id
    assert amina is not None
    headings = "Name,Volunteer ID,Phone,Date,Hours,Activity\n"
    text = headings + "A. Diallo,V7,07700 900123,{},2:00,Kitchen\n"
    rows = text.format("2026-02-01") + text.format("2026-02-02").removeprefix(headings)
    given = sheet(tmp_path, rows)
    mapping = replace(tried(office, given).mapping, source="Register")
    bringing_in.bring_in(office, bringing_in.plan(office, given, mapping, today=TODAY))
    placed = parked.place(office, [row.id for row in parked.tray(office)], amina)
    assert placed.sentence == "4 h for Amina Diallo, from 2 waiting rows."
    assert people.draft_for(office, amina).phone == "07700 900123"
    later = sheet(tmp_path, text.format("2026-02-08"), "later.csv")
    again = bringing_in.plan(office, later, mapping, today=TODAY)
    assert [(row.verdict, row.person_id) for row in again.rows] == [(Verdict.NEW, amina)]


def test_somebody_who_may_be_here_already_is_placed_without_hours(
    office: OfficeFile, tmp_path: Path
) -> None:
    amina = people.add(office, PersonDraft.check({"name": "Amina Diallo"})).record_id
    assert amina is not None
    brought(office, sheet(tmp_path, "Name,Postcode\nAmina Dialo,LL57 2DG\n"))
    (row,) = parked.tray(office)
    assert [proposal.name for proposal in row.proposals] == ["Amina Diallo"]
    placed = parked.place(office, [row.id], amina)
    assert placed.sentence == "More about Amina Diallo, from a waiting row."
    assert people.draft_for(office, amina).postcode == "LL57 2DG"


def test_hours_that_came_in_before_are_not_placed_again(office: OfficeFile, tmp_path: Path) -> None:
    text = "Name,Date,Hours,Activity\nTom Okafor,2026-02-15,1:30,Kitchen\n"
    brought(office, sheet(tmp_path, text))
    (waits,) = parked.tray(office)
    tom = people.add(office, PersonDraft.check({"name": "Tom Okafor"})).record_id
    assert tom is not None
    assert brought(office, sheet(tmp_path, text)).added == 1
    with pytest.raises(AppError, match="came in before"):
        parked.place(office, [waits.id], tom)
    assert rows_waiting.count(office) == 1


def test_a_row_that_waits_does_not_wait_twice(office: OfficeFile, tmp_path: Path) -> None:
    people.add(office, PersonDraft.check({"name": "Amina Diallo"}))
    person = "Name,Postcode,Date of birth\nAmina Dialo,LL57 2DG,3 April 1951\n"
    hours = "Name,Date,Hours,Activity\nJoe Baptiste,2026-02-15,1:30,Kitchen\n"
    for text in (person, hours):
        assert brought(office, sheet(tmp_path, text)).parked == 1
        again = brought(office, sheet(tmp_path, text))
        assert (again.parked, again.same, again.outcome.action_id) == (0, 1, None)
    assert rows_waiting.count(office) == 2
    (row,) = tried(office, sheet(tmp_path, hours)).rows
    assert row.reasons == ("This row waits already, since the sheet came in before.",)


def test_a_number_of_the_sheet_is_kept_whatever_the_order_of_its_rows(
    office: OfficeFile, tmp_path: Path
) -> None:
    text = "Name,Number,E-mail\nTom Okafor,,tom@example.org\nMargaret Ellis,1,m@example.org\n"
    brought(office, sheet(tmp_path, text))
    everybody = people_list.everyone(office, TODAY)
    assert [(row.name, row.number) for row in everybody] == [
        ("Margaret Ellis", "1"),
        ("Tom Okafor", "2"),
    ]


def test_a_row_that_no_person_can_be_made_of_says_why(office: OfficeFile, tmp_path: Path) -> None:
    nameless = tried(office, sheet(tmp_path, "Number,Phone,E-mail\n7,07700 900123,\n"))
    assert nameless.rows[0].reasons == (
        "This row has only a number, so nobody can be added from it. Add a column of names.",
    )
    too_long = tried(office, sheet(tmp_path, f"Name,Phone\n{'A' * 201},07700 900123\n"))
    assert too_long.rows[0].reasons == (
        "A name of up to 200 letters is needed, so that the hours can be found again.",
    )
    wordy = f"Name,Date,Hours,Activity,Notes\nTom,2026-02-01,2:00,Kitchen,{'a' * 10_001}\n"
    assert tried(office, sheet(tmp_path, wordy), add_people=True).rows[0].reasons == (
        "Note is too long: 10,000 letters fit.",
    )


def test_an_activity_is_one_however_it_is_written(office: OfficeFile, tmp_path: Path) -> None:
    text = (
        "Name,Date,Hours,Activity\nTom Okafor,2026-02-01,2:00,Kitchen\n"
        "Tom Okafor,2026-02-02,2:00,KITCHEN\nTom Okafor,2026-02-03,2:00,Garden\n"
    )
    brought(office, sheet(tmp_path, text), add_people=True)
    assert [choice.name for choice in activities.choices(office)] == ["Garden", "Kitchen"]


def test_a_mapping_is_remembered_for_its_headings(office: OfficeFile, tmp_path: Path) -> None:
    given = sheet(tmp_path, "Who,When,Long\nTom Okafor,2026-02-01,90\n")
    mapping = bringing_in.proposed_mapping(office, given)
    for heading, field in (("Who", Field.NAME), ("When", Field.DAY), ("Long", Field.DURATION)):
        mapping = with_field(given, mapping, heading, field)
    for question in questions(given, mapping, today=TODAY):
        answer = "minutes" if question.heading == "Long" else question.suggested or "Kitchen"
        mapping = answered(mapping, question, answer)
    planned = bringing_in.plan(office, given, mapping, today=TODAY, add_people=True)
    bringing_in.bring_in(office, planned)
    later = sheet(tmp_path, "Who,When,Long\nTom Okafor,2026-02-08,45\n", "later.csv")
    remembered = bringing_in.proposed_mapping(office, later)
    (question,) = questions(later, remembered, today=TODAY)
    assert question.kind is QuestionKind.ACTIVITY
    remembered = answered(remembered, question, "Kitchen")
    again = bringing_in.plan(office, later, remembered, today=TODAY)
    assert [row.hours.minutes for row in again.rows if row.hours] == [45]


def test_stopping_writes_nothing(office: OfficeFile, tmp_path: Path) -> None:
    planned = tried(office, sheet(tmp_path, HOURS), add_people=True)
    with pytest.raises(Cancelled):
        bringing_in.bring_in(office, planned, stopped=lambda: True)
    people.add(office, PersonDraft.check({"name": "Tom Okafor"}))
    gaps = tried(office, sheet(tmp_path, PEOPLE.replace("Margaret", "Tom")))
    with pytest.raises(Cancelled):
        bringing_in.bring_in(office, gaps, stopped=lambda: True)
    with pytest.raises(Cancelled):
        bringing_in.plan(office, planned.sheet, planned.mapping, today=TODAY, stopped=lambda: True)
    assert names(office) == ["Tom Okafor"]


def test_what_cannot_be_read_comes_back_with_the_reason(office: OfficeFile, tmp_path: Path) -> None:
    planned = tried(office, sheet(tmp_path, HOURS), add_people=True)
    out = tmp_path / "failed.csv"
    assert bringing_in.write_failed_rows(planned, out) == 1
    text = out.read_text(encoding="utf-8-sig")
    assert text.splitlines()[0].endswith('"reason"')
    assert "99/99/2026" in text


def test_headings_without_rows_are_said_so(office: OfficeFile, tmp_path: Path) -> None:
    given = sheet(tmp_path, "Name,Email\n")
    with pytest.raises(AppError, match="no rows"):
        bringing_in.refuse_nothing_to_read(given)


def test_numbers_of_other_systems_find_people_again(office: OfficeFile, tmp_path: Path) -> None:
    card = (
        "Number,Site,Place,Assignment,From date,To date,Hours,Volunteers\n"
        "7,Main,Hall,Kitchen,2026-02-01,2026-02-01,2,1\n"
    )
    planned = tried(office, sheet(tmp_path, card, "volgistics.csv"), add_people=True)
    assert planned.mapping.source == "Volgistics service"


@pytest.mark.needs_shared_data
@pytest.mark.parametrize(
    ("name", "added", "failed", "minutes", "attended"),
    [
        ("carpentries_all_workshops_events.csv", 1869, 0, 0, 41_554),
        ("casa_supervisors_list_in_cell.csv", 3, 0, 0, 0),
        ("casa_volunteers_missing_email_short_row.csv", 2, 1, 0, 0),
        ("civicrm_activity_import.csv", 1, 0, 77, 0),
        ("clockify_time_entries_emoji_specials.csv", 1, 0, 30, 0),
        ("clockify_time_entries_short_row.csv", 1, 0, 60, 0),
        ("clockify_time_entries_usdates_ampm.csv", 1, 1, 60, 0),
        ("google_contacts_export_sample.csv", 1, 0, 0, 0),
        ("outlook_contacts_export_sample.csv", 1, 0, 0, 0),
        ("thunderbird_addressbook_export_sample.csv", 1, 0, 0, 0),
        ("volunteerops_volunteers_template_greek.csv", 2, 0, 0, 0),
        ("vcard_gmail_list_of_contacts.vcf", 3, 0, 0, 0),
        ("carpentries_volunteer_badges_by_person_country.csv", 1925, 0, 0, 0),
    ],
)
def test_real_files_give_their_totals_or_a_reason_a_row(
    office: OfficeFile, name: str, added: int, failed: int, minutes: int, attended: int
) -> None:
    given = bringing_in.read_sheet(shared_file(name))
    planned = tried(office, given, add_people=True)
    assert (planned.minutes, planned.people_at_events) == (minutes, attended)
    assert all(row.reasons for row in planned.rows if row.verdict is Verdict.UNREADABLE)
    done = bringing_in.bring_in(office, planned)
    assert (done.added, done.failed) == (added, failed)
    assert tried(office, given, add_people=True).counts[Verdict.NEW] == 0
