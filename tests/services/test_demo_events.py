"""The demo charity's events: rosters that agree with its hours, some behind and some ahead."""

from datetime import timedelta
from pathlib import Path

import pytest

from app.records.event import EventKind
from app.services import event_page, events_list, mailing
from app.services.demo import create_demo
from app.services.events_list import EventRow, EventsView
from app.services.queries import fetch
from app.store.office_file import OfficeFile
from tests.demo_made import DEMO_TODAY as TODAY


def all_events(office: OfficeFile) -> list[EventRow]:
    return events_list.events(office, EventsView())


def test_there_are_events_of_many_kinds_behind_and_ahead(demo: OfficeFile) -> None:
    found = all_events(demo)
    kinds = {EventKind.SESSION, EventKind.OPEN_DAY, EventKind.FOCUS_GROUP, EventKind.TALK}
    assert {row.kind for row in found} == kinds
    ahead = [row for row in found if row.day > TODAY]
    assert len(ahead) >= 8
    assert all(row.came == 0 for row in ahead)
    assert sum(row.called_off for row in found) == 1
    assert any(row.headcount for row in found)
    assert [row.title for row in found if row.unlogged] == ["Focus group: a parents' café?"]


def test_each_roster_agrees_with_its_hours(demo: OfficeFile) -> None:
    logged = [row for row in all_events(demo) if row.minutes]
    assert len(logged) >= 15
    for row in logged:
        page = event_page.event_page(demo, row.id, TODAY)
        for one in page.roster:
            assert one.in_minute is not None
            assert one.out_minute is not None
            assert one.minutes == one.out_minute - one.in_minute
    with demo.reading() as session:
        astray = fetch(
            session,
            "SELECT count(*) FROM attendance AS t JOIN contribution AS h"
            " ON h.id = t.contribution_id JOIN event AS e ON e.id = t.event_id"
            " WHERE h.day <> e.day OR h.person_id <> t.person_id OR h.activity_id <> e.activity_id",
        )
    assert astray[0][0] == 0


def test_people_signed_up_at_the_last_open_day(demo: OfficeFile) -> None:
    (news,) = mailing.lists(demo)
    assert news.may_be_mailed >= 3
    assert news.opted_out == 1
    assert {row.event for row in mailing.on_list(demo, news.id)} == {"Open day"}


@pytest.mark.parametrize("days", [0, 3, 45, 200, 299])
def test_any_day_makes_them(tmp_path: Path, days: int) -> None:
    office = create_demo(tmp_path / "demo.goodturn", today=TODAY + timedelta(days=days))
    assert all_events(office)
    office.close()
