"""Events and who came to them come in from sheets: tried dry, one act, and only once."""

from contextlib import closing
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest

from app.exchange.csv_reading import read_pasted
from app.exchange.questions import QuestionKind, questions
from app.records.areas import Area
from app.records.charity import CharityDraft
from app.records.contribution import ContributionDraft
from app.records.event import EventKind
from app.records.failures import AppError
from app.services import (
    bringing_in,
    contributions,
    event_hours,
    events_list,
    hours_list,
    parked,
    roster,
    undoing,
)
from app.services.bringing_in import Plan, Verdict
from app.services.event_rows import EVENT_TWICE, ON_ROSTER, ON_ROSTER_TWICE
from app.services.events_export import export_attendance, export_events
from app.services.events_list import EventRow, EventsView
from app.services.unasked_import import Given, try_sheet
from app.store.office_file import OfficeFile
from tests.services.conftest import added
from tests.services.gatherings import DAY, TODAY, held, logged, page
from tests.shared_data import shared_file

EVENTS = (
    "Event,Date,Start,End,Venue,Event type,Capacity,Attendance,Activity\n"
    "Harvest supper,2026-03-01,18:00,21:30,Village hall,Open day,80,64,Kitchen\n"
    "AGM,2026-04-02,19:00,,Library,Annual meeting,,,\n"
)
WHO = "Name,Event,Date,Came\n"
SUPPER = (
    WHO + "Amina Diallo,Harvest supper,2026-03-01,yes\nJoan Price,Harvest supper,2026-03-01,no\n"
)
TIMED = (
    "Name,Event,Date,Activity,Start,End,Hours\n"
    "Amina Diallo,Harvest supper,2026-03-01,Kitchen,18:00,20:30,\n"
    "Amina Diallo,AGM,2026-03-02,Kitchen,,,1.5\n"
)


def tried(office: OfficeFile, text: str, *, add_people: bool = False) -> Plan:
    sheet = read_pasted(text)
    mapping = bringing_in.proposed_mapping(office, sheet)
    return bringing_in.plan(office, sheet, mapping, today=TODAY, add_people=add_people)


def brought_in(office: OfficeFile, text: str, *, add_people: bool = False) -> Plan:
    planned = tried(office, text, add_people=add_people)
    bringing_in.bring_in(office, planned)
    return planned


def all_events(office: OfficeFile) -> list[EventRow]:
    return events_list.events(office, EventsView())


def test_events_come_in_with_all_that_is_told_of_them(office: OfficeFile) -> None:
    done = bringing_in.bring_in(office, tried(office, EVENTS))
    assert done.outcome.sentence == "Brought in Pasted table: 2 events."
    assert Area.EVENTS in done.outcome.areas
    supper, agm = all_events(office)
    assert supper[1:11] == (
        "Harvest supper",
        EventKind.OPEN_DAY,
        date(2026, 3, 1),
        1080,
        1290,
        "Village hall",
        supper.activity_id,
        "Kitchen",
        80,
        64,
    )
    assert (agm.kind, agm.ends_minute) == (EventKind.OTHER, None)
    again = tried(office, EVENTS)
    assert again.counts[Verdict.SAME] == 2
    assert done.outcome.action_id is not None
    undoing.undo(office, done.outcome.action_id)
    assert all_events(office) == []


def test_what_an_event_leaves_open_is_filled_and_what_it_says_stays(office: OfficeFile) -> None:
    held(office, title="Harvest supper", day=date(2026, 3, 1), starts_minute=None,
         ends_minute=None, place="", headcount=None)  # fmt: skip
    planned = brought_in(office, EVENTS)
    assert planned.counts[Verdict.FILLS] == planned.counts[Verdict.NEW] == 1
    supper = all_events(office)[0]
    assert (supper.starts_minute, supper.ends_minute, supper.place, supper.headcount) == (
        1080,
        1290,
        "Village hall",
        64,
    )
    other = tried(office, "Event,Date,Attendance\nHarvest supper,2026-03-01,70\n")
    assert other.rows[0].verdict is Verdict.SAME
    assert other.rows[0].reasons == ("This row says that 70 came, the event here 64; that stays.",)


def test_an_event_without_a_date_is_found_by_its_name_or_says_its_day_itself(
    office: OfficeFile,
) -> None:
    held(office, title="Choir", starts_minute=None, ends_minute=None)
    planned = brought_in(
        office,
        "Event,Attendance\nChoir,12\nTalk,3\n2015-08-20-msu,18\n2015-08-20-msu,18\n"
        "X 1234-99-99,2\n",
    )
    assert [row.verdict for row in planned.rows] == [
        Verdict.FILLS,
        Verdict.UNREADABLE,
        Verdict.NEW,
        Verdict.SAME,
        Verdict.UNREADABLE,
    ]
    assert planned.rows[1].reasons[0].startswith("There is no date in this row")
    assert planned.rows[3].reasons == (EVENT_TWICE,)
    assert [(row.day, row.headcount) for row in all_events(office)] == [
        (date(2015, 8, 20), 18),
        (DAY, 12),
    ]


def test_an_event_that_cannot_be_is_given_back(office: OfficeFile) -> None:
    planned = tried(office, "Event,Date,Capacity\nChoir,2026-03-01,0\n,2026-03-01,\n")
    assert [row.reasons for row in planned.rows] == [
        ("The places must be a whole number between 1 and 10,000, or empty.",),
        ("The event has no name in this row.",),
    ]


def test_who_came_stands_on_the_roster(office: OfficeFile, amina: UUID) -> None:
    planned = brought_in(office, SUPPER, add_people=True)
    assert (planned.attendances, len(planned.new_events), planned.entries) == (2, 1, 0)
    (supper,) = all_events(office)
    assert [(row.person, row.state, row.position) for row in page(office, supper.id).roster] == [
        ("Amina Diallo", "signed out", 1),
        ("Joan Price", "absent", 2),
    ]
    assert tried(office, SUPPER).counts[Verdict.SAME] == 2
    by_hand = WHO + "Amina Diallo,Harvest supper,2026-03-01,\n"
    roster.take_off(office, supper.id, [amina])
    roster.expect(office, supper.id, [amina])
    came = tried(office, by_hand)
    assert came.rows[0].verdict is Verdict.FILLS
    bringing_in.bring_in(office, came)
    (row,) = tried(office, by_hand).rows
    assert (row.verdict, row.reasons) == (Verdict.SAME, (ON_ROSTER,))


def test_those_who_were_expected_came_with_their_hours(office: OfficeFile, amina: UUID) -> None:
    head = "Name,Event,Date,Activity,Start,End,Hours,Came\n"
    who = "Amina Diallo,Harvest supper,2026-03-01,Kitchen,"
    brought_in(office, f"{head}{who},,,Registered\n")
    assert (all_events(office)[0].expected, logged(office)) == (1, [])
    planned = brought_in(office, f"{head}{who}18:00,20:30,,came\n")
    assert planned.counts[Verdict.FILLS] == planned.entries == 1
    assert [row.minutes for row in logged(office)] == [150]
    (row,) = page(office, all_events(office)[0].id).roster
    assert (row.state, row.minutes, row.is_logged) == ("signed out", 150, True)


def test_a_waiting_row_tells_that_somebody_expected_came(office: OfficeFile) -> None:
    brought_in(office, SUPPER)
    event = held(office, title="Harvest supper", day=date(2026, 3, 1))
    joan = added(office, "Joan Price")
    roster.expect(office, event, [joan])
    waiting = {row.whom: row.id for row in parked.tray(office)}
    parked.place(office, [waiting["Joan Price"]], joan)
    assert page(office, event).roster[0].state == "absent"


def test_nobody_stands_on_a_roster_twice(office: OfficeFile, amina: UUID) -> None:
    row = "Amina Diallo,Harvest supper,2026-03-01,yes\n"
    planned = brought_in(office, WHO + row + row)
    assert planned.rows[1].reasons == (ON_ROSTER_TWICE,)
    assert planned.attendances == 1


def test_times_become_hours_that_follow_the_roster(office: OfficeFile, amina: UUID) -> None:
    done = bringing_in.bring_in(office, tried(office, TIMED))
    assert done.outcome.sentence == (
        "Brought in Pasted table: 2 entries of hours, 2 events, 2 people at events."
    )
    assert sorted(row.minutes for row in logged(office)) == [90, 150]
    supper, agm = all_events(office)
    assert (supper.minutes, agm.minutes) == (150, 90)
    (row,) = page(office, supper.id).roster
    assert (row.in_minute, row.out_minute, row.is_logged) == (1080, 1230, True)
    assert page(office, agm.id).roster[0].in_minute is None
    with pytest.raises(AppError, match="nobody was signed in and out"):
        event_hours.close(office, supper.id, TODAY)
    roster.set_times(office, supper.id, amina, 1080, 1140)
    assert sorted(row.minutes for row in logged(office)) == [60, 90]
    assert tried(office, TIMED).counts[Verdict.SAME] == 2


def test_an_import_of_who_came_is_taken_back_whole(office: OfficeFile, amina: UUID) -> None:
    done = bringing_in.bring_in(office, tried(office, TIMED))
    assert done.outcome.action_id is not None
    undoing.undo(office, done.outcome.action_id)
    assert (all_events(office), logged(office)) == ([], [])
    assert tried(office, TIMED).counts[Verdict.NEW] == 2


def test_hours_that_were_typed_already_are_asked_about(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    hours = {"person_id": amina, "activity_id": kitchen, "day": date(2026, 3, 2), "minutes": 90}
    contributions.log(office, ContributionDraft.check(hours), TODAY)
    planned = tried(office, TIMED)
    assert [row.verdict for row in planned.rows] == [Verdict.NEW, Verdict.DOUBLE]


def test_somebody_nobody_knows_waits_and_is_placed_with_event_and_hours(
    office: OfficeFile, amina: UUID
) -> None:
    text = TIMED.replace("Amina Diallo", "Joan Price") + (
        "Sue Marsh,Harvest supper,2026-03-01,Kitchen,,,\n"
    )
    assert brought_in(office, text).parked == 3
    assert (all_events(office), logged(office)) == ([], [])
    waiting = parked.tray(office)
    assert [row.hours for row in waiting] == [
        "Harvest supper, signed out, 1 Mar 2026",
        "AGM, signed out, 2 Mar 2026",
        "Harvest supper, signed out, 1 Mar 2026",
    ]
    assert tried(office, text).counts[Verdict.SAME] == 3
    joan = added(office, "Joan Price")
    placed = parked.place(office, [row.id for row in waiting[:2]], joan)
    assert Area.EVENTS in placed.areas
    assert sorted(row.minutes for row in logged(office)) == [90, 150]
    supper = all_events(office)[0]
    assert (supper.came, supper.minutes) == (1, 150)
    with pytest.raises(AppError, match="Joan Price stands on the roster of Harvest supper"):
        parked.place(office, [waiting[2].id], joan)
    parked.place_as_new(office, [waiting[2].id])
    assert [row.person for row in page(office, supper.id).roster] == ["Joan Price", "Sue Marsh"]


def test_a_waiting_row_fills_what_its_event_leaves_open(office: OfficeFile) -> None:
    event = held(office, title="Harvest supper", day=date(2026, 3, 1), place="")
    brought_in(
        office, "Name,Event,Date,Venue,Event type\nJoan Price,Harvest supper,2026-03-01,Barn,Talk\n"
    )
    (row,) = parked.tray(office)
    parked.place_as_new(office, [row.id])
    assert all_events(office)[0].place == "Barn"
    assert len(page(office, event).roster) == 1


def test_the_day_of_a_list_of_who_came_is_asked_for(office: OfficeFile, amina: UUID) -> None:
    sheet = read_pasted("Name,What\nAmina Diallo,Choir\n")
    mapping = bringing_in.proposed_mapping(office, sheet)
    mapping = bringing_in.with_field(sheet, mapping, "What", bringing_in.Field.EVENT)
    (question,) = questions(sheet, mapping, today=TODAY)
    assert question.kind is QuestionKind.DAY
    mapping = bringing_in.answered(mapping, question, "1 March 2026")
    planned = bringing_in.plan(office, sheet, mapping, today=TODAY)
    assert planned.counts[Verdict.NEW] == planned.attendances == 1


def test_rows_about_who_came_that_cannot_be_read_say_why(office: OfficeFile, amina: UUID) -> None:
    planned = tried(
        office,
        WHO
        + "Amina Diallo,Choir,2026-03-01,perhaps\n"
        + "Amina Diallo,Choir,2026-03-20,yes\n"
        + "Amina Diallo,Choir,,yes\n"
        + "Amina Diallo,,2026-03-01,yes\n"
        + f"Amina Diallo,{'x' * 201},2026-03-01,yes\n",
    )
    assert [row.reasons[0] for row in planned.rows] == [
        "“perhaps” does not say whether somebody came; it is one of expected, signed in,"
        " signed out or absent.",
        "20 March 2026 has not come yet.",
        "There is no date in this row.",
        "The event has no name in this row.",
        "The event needs a title.",
    ]


def test_states_follow_from_words_times_and_the_day(office: OfficeFile, amina: UUID) -> None:
    brought_in(
        office,
        "Name,Event,Date,Came,Start,End\n"
        "Amina Diallo,Past,2026-03-01,,,\n"
        "Amina Diallo,Ahead,2026-04-01,,,\n"
        "Amina Diallo,Booked,2026-04-02,Registered,18:00,19:00\n"
        "Amina Diallo,Still there,2026-03-16,,18:00,\n"
        "Amina Diallo,Wrong,2026-03-15,signed out,18:00,60:00\n",
    )
    shown = {row.title: page(office, row.id).roster[0] for row in all_events(office)}
    assert {title: (row.state, row.in_minute) for title, row in shown.items()} == {
        "Past": ("signed out", None),
        "Ahead": ("expected", None),
        "Booked": ("expected", None),
        "Still there": ("signed in", 1080),
    }


def test_what_we_write_comes_back(
    office: OfficeFile, amina: UUID, kitchen: UUID, tmp_path: Path
) -> None:
    event = held(office, activity_id=kitchen, places=9, headcount=40, kind=EventKind.TALK,
                 note="Bring cake", called_off=False)  # fmt: skip
    later = held(office, title="Later", day=date(2026, 4, 1), starts_minute=None, ends_minute=None)
    joan = added(office, "Joan Price")
    event_hours.same_times(office, event, [amina], 1380, 1500, TODAY)
    event_hours.same_hours(office, event, [joan], 45, TODAY)
    roster.note(office, event, joan, "by bus")
    roster.expect(office, later, [amina])
    sheets = tmp_path / "events.csv", tmp_path / "attendance.csv"
    assert (export_events(office, sheets[0]), export_attendance(office, sheets[1])) == (2, 3)
    for sheet in sheets:
        again = try_sheet(office, sheet, Given(), today=TODAY).plan
        assert again.counts[Verdict.SAME] == len(again.rows)
    charity = CharityDraft(name="Riverside")
    with closing(OfficeFile.create(tmp_path / "new.goodturn", charity, who="Sarah")) as other:
        for sheet in sheets:
            bringing_in.bring_in(
                other, try_sheet(other, sheet, Given(), today=TODAY, add_people=True).plan
            )
        for was, became in zip(all_events(office), all_events(other), strict=True):
            assert became == was._replace(id=became.id, activity_id=became.activity_id)
            rosters = [
                [
                    (row.person, row.state, row.in_minute, row.out_minute, row.minutes, row.note)
                    for row in page(one, id).roster
                ]
                for one, id in ((office, was.id), (other, became.id))
            ]
            assert rosters[0] == rosters[1]
        assert (
            sum(row.minutes for row in hours_list.first_page(other, hours_list.HoursView())) == 165
        )


@pytest.mark.needs_shared_data
@pytest.mark.parametrize(
    ("name", "added_rows", "headcount", "in_gb", "minutes"),
    [
        ("carpentries_all_workshops_events.csv", 1869, 41_554, 213, 0),
        ("carpentries_sessions_longdates_ampm_minutes.csv", 72, 0, 0, 5615),
        ("carpentries_event_attendance_ragged_rows.csv", 293, 7433, 0, 0),
    ],
)
def test_real_events_keep_their_totals(
    office: OfficeFile, name: str, added_rows: int, headcount: int, in_gb: int, minutes: int
) -> None:
    planned = try_sheet(office, shared_file(name), Given(), today=TODAY).plan
    done = bringing_in.bring_in(office, planned)
    assert done.added == added_rows
    found = all_events(office)
    assert sum(row.people for row in found) == headcount
    assert sum(row.place.endswith(", GB") for row in found) == in_gb
    lengths = [
        row.ends_minute - row.starts_minute
        for row in found
        if row.ends_minute is not None and row.starts_minute is not None
    ]
    assert sum(lengths) == minutes
    again = try_sheet(office, shared_file(name), Given(), today=TODAY).plan
    assert not again.changes_something
