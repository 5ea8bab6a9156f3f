"""The calendar and the list of events, with who is expected, came and is missing."""

from datetime import date
from uuid import UUID

from app.records.event import EventKind
from app.services import event_hours, events, events_list, roster
from app.services.events_list import EventsView
from app.store.office_file import OfficeFile
from tests.services.conftest import added
from tests.services.gatherings import TODAY, held


def titles(office: OfficeFile, **view: object) -> list[str]:
    return [row.title for row in events_list.events(office, EventsView(**view))]  # type: ignore[arg-type]


def test_counts_of_an_event(office: OfficeFile, amina: UUID, kitchen: UUID) -> None:
    event = held(office, activity_id=kitchen, places=5, headcount=40)
    people = [added(office, f"Person {number}") for number in range(4)]
    roster.expect(office, event, people)
    roster.absent(office, event, people[:1])
    roster.sign_in(office, event, people[1:3], 600)
    roster.sign_out(office, event, people[1:2], 660)
    event_hours.same_hours(office, event, [amina], 90, TODAY)
    (row,) = events_list.events(office, EventsView())
    assert (row.expected, row.came, row.still_in, row.absent) == (1, 3, 1, 1)
    assert (row.minutes, row.unlogged, row.places_left, row.people) == (90, 1, 1, 40)
    assert (row.activity, row.is_full) == ("Kitchen", False)
    assert events_list.totals([row]) == (1, 0, 40, 90)


def test_the_list_is_narrowed(office: OfficeFile, amina: UUID, kitchen: UUID) -> None:
    first = held(office, activity_id=kitchen)
    talk = held(office, title="Talk", day=date(2026, 4, 1), kind=EventKind.TALK, place="Library")
    roster.expect(office, talk, [amina])
    assert titles(office) == ["Open day", "Talk"]
    assert titles(office, newest_first=True) == ["Talk", "Open day"]
    assert titles(office, text="libr ta") == ["Talk"]
    assert titles(office, text="KITCHEN") == ["Open day"]
    assert titles(office, first=date(2026, 3, 11)) == ["Talk"]
    assert titles(office, last=date(2026, 3, 11)) == ["Open day"]
    assert titles(office, kind=EventKind.TALK) == ["Talk"]
    assert events_list.count(office) == 2
    events.call_off(office, first)
    assert events_list.totals(events_list.events(office, EventsView())) == (1, 1, 0, 0)


def test_a_month_has_whole_weeks_from_monday(office: OfficeFile) -> None:
    held(office, title="Later", starts_minute=800, ends_minute=None)
    held(office)
    held(office, title="All day", starts_minute=None, ends_minute=None)
    held(office, title="Next month", day=date(2026, 4, 1))
    weeks = events_list.calendar(office, date(2026, 3, 31), EventsView())
    assert (weeks[0][0].day, weeks[-1][-1].day) == (date(2026, 2, 23), date(2026, 4, 5))
    assert {len(week) for week in weeks} == {7}
    assert [event.title for event in weeks[2][1].events] == ["Open day", "Later", "All day"]
    assert not weeks[0][0].is_of_month
    assert [event.title for event in weeks[-1][2].events] == ["Next month"]
