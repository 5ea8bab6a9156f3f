"""The list of hours is narrowed by what is typed, letter by letter, and paged by row number."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.activity import ActivityDraft
from app.records.contribution import ContributionDraft, EntrySource, Given, Span
from app.services import activities, contributions, hours_list
from app.services.hours_list import HoursSort, HoursView
from app.store.office_file import OfficeFile
from tests.services.conftest import added


def _log(
    office: OfficeFile, person: UUID, activity: UUID, day: date, minutes: int = 60, **more: object
) -> UUID:
    values = {"person_id": person, "activity_id": activity, "day": day, "minutes": minutes}
    outcome = contributions.log(office, ContributionDraft.check({**values, **more}), day)
    assert outcome.record_id is not None
    return outcome.record_id


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("sian", 1),
        ("kitchen", 2),
        ("ITCH", 2),
        ("50 %", 1),
        ("%", 0),
        ("_", 0),
        ("k_tchen", 0),
        ("\\", 0),
        ("'; --", 0),
        ("  ", 3),
    ],
)
def test_the_list_is_narrowed_letter_by_letter(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date, text: str, count: int
) -> None:
    sale = activities.add(office, ActivityDraft(name="50 % sale")).record_id
    assert sale is not None
    _log(office, amina, kitchen, today)
    _log(office, added(office, "Siân Ŵyn"), kitchen, today)
    _log(office, amina, sale, today)
    view = HoursView(text=text)
    assert len(hours_list.first_page(office, view)) == count
    assert len(hours_list.order(office, view).rows) == count


def test_a_row_tells_all_of_an_entry(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    entry = _log(office, amina, kitchen, today, 600, given="expertise", span="month", note="Audit")
    (row,) = hours_list.first_page(office, HoursView())
    assert row == (
        entry,
        amina,
        "Amina Diallo",
        "Kitchen",
        today,
        600,
        Given.EXPERTISE,
        Span.MONTH,
        EntrySource.TYPED,
        "Audit",
    )


def test_entries_of_one_day_and_name_keep_their_order(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    entries = [_log(office, amina, kitchen, today, 60) for _ in range(3)]
    for sort in HoursSort:
        rows = hours_list.first_page(office, HoursView(sort=sort))
        assert [row.id for row in rows] == entries[::-1]
    up = hours_list.first_page(office, HoursView(sort=HoursSort.DAY, descending=False))
    assert [row.id for row in up] == entries


def test_a_page_leaves_out_what_was_removed_since(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    entries = [_log(office, amina, kitchen, today - timedelta(days=n), 30) for n in range(3)]
    order = hours_list.order(office, HoursView())
    assert order.minutes == 90
    contributions.remove(office, [entries[1]])
    assert [row.id for row in hours_list.page(office, order.rows)] == [entries[0], entries[2]]
    assert hours_list.page(office, []) == []


def test_a_month_counts_its_people_once(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    for person in (amina, amina, added(office, "Tom")):
        _log(office, person, kitchen, today, 30)
    assert hours_list.by_month(office, today, today) == [(date(2026, 3, 1), 90, 2)]
    assert hours_list.by_month(office, date(2026, 1, 1), date(2026, 1, 31)) == []
