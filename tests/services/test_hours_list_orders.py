"""The list of hours stands in its order whatever it is sorted and filtered by."""

import random
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any
from uuid import UUID

import pytest

from app.records.activity import ActivityDraft
from app.records.areas import Area
from app.records.contribution import Contribution
from app.records.person import PersonDraft
from app.services import activities, hours_list, people
from app.services.hours_list import HoursRow, HoursSort, HoursView
from app.store.office_file import OfficeFile

KEYS: dict[HoursSort, Callable[[HoursRow], Any]] = {
    HoursSort.DAY: lambda row: row.day,
    HoursSort.PERSON: lambda row: row.person.casefold(),
    HoursSort.ACTIVITY: lambda row: row.activity.casefold(),
    HoursSort.MINUTES: lambda row: row.minutes,
}
PAGE = hours_list.PAGE
TODAY = date(2026, 3, 16)


@pytest.fixture
def givers(office: OfficeFile) -> list[UUID]:
    names = ("Zoe Ash", "Amina Diallo", "Margaret Ellis")
    made = [people.add(office, PersonDraft(name=name)) for name in names]
    return [outcome.record_id for outcome in made if outcome.record_id]


@pytest.fixture
def kinds(office: OfficeFile) -> list[UUID]:
    made = [activities.add(office, ActivityDraft(name=name)) for name in ("Shop", "Driving")]
    return [outcome.record_id for outcome in made if outcome.record_id]


@pytest.fixture
def hours(office: OfficeFile, givers: list[UUID], kinds: list[UUID]) -> int:
    chance = random.Random(7)
    rows = [
        {
            "person_id": chance.choice(givers),
            "activity_id": chance.choice(kinds),
            "day": TODAY - timedelta(days=chance.randrange(40)),
            "minutes": chance.choice((30, 60, 90)),
        }
        for _ in range(PAGE + 100)
    ]
    with office.writing() as writing:
        writing.add_many(Contribution, rows)
        writing.say("Brought in some hours.", Area.HOURS)
    return sum(int(str(row["minutes"])) for row in rows)


@pytest.mark.parametrize("sort", HoursSort)
@pytest.mark.parametrize("descending", [True, False])
def test_every_sort_orders_all_and_its_first_page_is_the_same(
    office: OfficeFile, hours: int, sort: HoursSort, descending: bool
) -> None:
    view = HoursView(sort, descending)
    order = hours_list.order(office, view)
    rows = hours_list.page(office, order.rows)
    assert order.minutes == hours == sum(row.minutes for row in rows)
    keys = [KEYS[sort](row) for row in rows]
    assert keys == sorted(keys, reverse=descending)
    assert hours_list.first_page(office, view) == rows[:PAGE]


@pytest.mark.parametrize("sort", HoursSort)
def test_every_sort_keeps_to_what_is_shown(
    office: OfficeFile, hours: int, givers: list[UUID], kinds: list[UUID], sort: HoursSort
) -> None:
    everything = hours_list.page(office, hours_list.order(office, HoursView()).rows)
    first, last = TODAY - timedelta(days=20), TODAY - timedelta(days=5)
    shown: list[tuple[HoursView, Callable[[HoursRow], bool]]] = [
        (HoursView(sort, person_id=givers[1]), lambda row: row.person_id == givers[1]),
        (HoursView(sort, activity_id=kinds[0]), lambda row: row.activity == "Shop"),
        (HoursView(sort, first=first, last=last), lambda row: first <= row.day <= last),
        (HoursView(sort, text="Drivi"), lambda row: row.activity == "Driving"),
        (HoursView(sort, text="éllis"), lambda row: row.person == "Margaret Ellis"),
        (HoursView(sort, text="nobody_%"), lambda row: False),
    ]
    for view, shows in shown:
        order = hours_list.order(office, view)
        found = hours_list.page(office, order.rows)
        wanted = [row for row in everything if shows(row)]
        assert sorted(found) == sorted(wanted)
        assert order.minutes == sum(row.minutes for row in wanted)


def test_an_entry_removed_since_is_left_out_of_its_page(office: OfficeFile, hours: int) -> None:
    rows = hours_list.order(office, HoursView()).rows
    assert len(hours_list.page(office, [rows[0], max(rows) + 1, rows[1]])) == 2


def test_a_file_without_hours_has_an_empty_order(office: OfficeFile) -> None:
    order = hours_list.order(office, HoursView(first=date(2026, 1, 1)))
    assert (list(order.rows), order.minutes) == ([], 0)
