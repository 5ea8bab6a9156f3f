"""Hours are logged whole, warned about kindly, and taken back by undo."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.areas import Area
from app.records.contribution import Contribution, ContributionDraft, Span
from app.records.failures import AppError, InvalidDraft
from app.services import contributions, hours_list, people, undoing
from app.services.hours_list import HoursSort, HoursView
from app.store import journal
from app.store.office_file import OfficeFile


def draft(
    person: UUID, activity: UUID, day: date, minutes: int = 150, **more: object
) -> ContributionDraft:
    return ContributionDraft.check(
        {"person_id": person, "activity_id": activity, "day": day, "minutes": minutes, **more}
    )


def test_logging_says_what_it_did_and_undo_takes_it_back(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    outcome = contributions.log(office, draft(amina, kitchen, today), today)
    assert outcome.sentence == "2 h 30 min for Amina Diallo."
    assert outcome.areas == {Area.HOURS}
    assert [row.minutes for row in hours_list.first_page(office, HoursView())] == [150]

    assert outcome.action_id is not None
    undone = undoing.undo(office, outcome.action_id)
    assert undone.areas == {Area.HOURS}
    assert hours_list.first_page(office, HoursView()) == []
    assert undone.action_id is not None
    undoing.undo(office, undone.action_id)
    assert [row.minutes for row in hours_list.first_page(office, HoursView())] == [150]


def test_undo_of_a_later_change_and_then_of_the_entry(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    logged = contributions.log(office, draft(amina, kitchen, today), today)
    assert logged.record_id is not None
    assert logged.action_id is not None
    changed = contributions.change(
        office, logged.record_id, draft(amina, kitchen, today, 90, note="Soup"), today
    )
    assert changed.action_id is not None
    with pytest.raises(AppError, match="changed since"):
        undoing.undo(office, logged.action_id)
    undoing.undo(office, changed.action_id)
    assert contributions.draft_for(office, logged.record_id).minutes == 150
    undoing.undo(office, logged.action_id)
    with pytest.raises(AppError, match="undone already"):
        undoing.undo(office, logged.action_id)
    with office.reading() as session:
        assert journal.check(session.connection()).holds


def test_the_last_act_is_the_one_to_undo(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    outcome = contributions.log(office, draft(amina, kitchen, today), today)
    last = undoing.last_to_undo(office)
    assert last is not None
    assert (last.id, last.sentence) == (outcome.action_id, "2 h 30 min for Amina Diallo.")
    undoing.undo(office, last.id)
    before = undoing.last_to_undo(office)
    assert before is not None
    assert before.sentence == "Added the activity Kitchen."


def test_undoing_a_person_whose_hours_came_later_is_refused(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    with office.reading() as session:
        added = (
            session.connection()
            .exec_driver_sql(
                "SELECT action_id FROM journal_entry WHERE record_id = ?", (amina.bytes,)
            )
            .scalar_one()
        )
    contributions.log(office, draft(amina, kitchen, today), today)
    with pytest.raises(AppError, match="later entries build on it"):
        undoing.undo(office, UUID(bytes=added))


def test_a_day_to_come_is_refused_beside_its_field(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    with pytest.raises(InvalidDraft) as refusal:
        contributions.log(office, draft(amina, kitchen, today + timedelta(days=1)), today)
    assert refusal.value.problems[0].field == "day"


@pytest.mark.parametrize("minutes", [0, -4, 1441])
def test_a_day_holds_more_than_nothing_and_no_more_than_24_hours(
    amina: UUID, kitchen: UUID, today: date, minutes: int
) -> None:
    with pytest.raises(InvalidDraft):
        draft(amina, kitchen, today, minutes)


def test_a_sheet_goes_in_whole_or_not_at_all(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    unknown = UUID(int=7)
    sheet = [draft(amina, kitchen, today), draft(unknown, kitchen, today)]
    with pytest.raises(AppError, match="no longer in the file"):
        contributions.log_sheet(office, sheet, today)
    assert hours_list.first_page(office, HoursView()) == []
    outcome = contributions.log_sheet(office, [sheet[0], sheet[0]], today)
    assert outcome.sentence == "5 h for 1 person."
    with pytest.raises(AppError, match="no hours yet"):
        contributions.log_sheet(office, [], today)


def test_what_looks_odd_is_said_and_blocks_nothing(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    first = draft(amina, kitchen, today, 120, starts_minute=540, ends_minute=660)
    assert contributions.concerns(office, first) == ()
    logged = contributions.log(office, first, today)
    assert contributions.concerns(office, first) == (
        "The same hours are logged for this day already.",
        "The times overlap with another entry of this day.",
    )
    assert contributions.concerns(office, first, logged.record_id) == ()
    whole_day = draft(amina, kitchen, today, 1400)
    assert contributions.concerns(office, whole_day) == ("That makes 25 h 20 min on one day.",)
    month = draft(amina, kitchen, today, 600, span=Span.MONTH)
    before = draft(amina, kitchen, today - timedelta(days=28), 600, span=Span.MONTH)
    assert contributions.concerns(office, before) == ()
    assert contributions.concerns(office, month) == (
        "This month already holds 2 h for this activity, in 1 entry.",
    )


def test_days_outside_a_persons_time_here_are_pointed_out(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    details = people.draft_for(office, amina).model_dump()
    details |= {
        "joined_on": date(2026, 1, 10),
        "left_on": date(2026, 3, 1),
        "break_from": date(2026, 2, 1),
        "break_until": date(2026, 2, 7),
    }
    people.change(office, amina, type(people.draft_for(office, amina)).check(details))
    said = [
        contributions.concerns(office, draft(amina, kitchen, day))
        for day in (date(2025, 12, 30), date(2026, 2, 3), date(2026, 3, 5))
    ]
    assert said == [
        ("Amina Diallo joined on 10 January 2026, after this day.",),
        ("Amina Diallo is on a break on this day.",),
        ("Amina Diallo left on 1 March, before this day.",),
    ]


def test_removing_entries_is_one_act(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    logged = [contributions.log(office, draft(amina, kitchen, today), today) for _ in range(3)]
    ids = [outcome.record_id for outcome in logged if outcome.record_id is not None]
    removed = contributions.remove(office, ids)
    assert removed.sentence == "Removed 3 entries of hours."
    assert removed.action_id is not None
    undoing.undo(office, removed.action_id)
    assert len(hours_list.first_page(office, HoursView())) == 3


def test_bulk_entries_are_journalled_like_single_ones(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    single = draft(amina, kitchen, today, 45, note="A “note”\nwith lines")
    contributions.log(office, single, today)
    with office.writing() as writing:
        writing.add_many(
            Contribution, [single.model_dump(), {**single.model_dump(), "minutes": 46}]
        )
        writing.say("Two at once.", Area.HOURS)
    with office.reading() as session:
        told = (
            session.connection()
            .exec_driver_sql(
                "SELECT after FROM journal_entry WHERE subject = 'contribution' ORDER BY seq"
            )
            .scalars()
            .all()
        )
        assert journal.check(session.connection()).holds
    assert len({text.split(",", 1)[1].replace("46", "45") for text in told}) == 1
    undoing.undo(office, writing.action_id)
    assert [row.minutes for row in hours_list.first_page(office, HoursView())] == [45]


def test_the_list_pages_by_row_number_in_every_order(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    sheet = [draft(amina, kitchen, today - timedelta(days=n), 30 + n % 7) for n in range(300)]
    contributions.log_sheet(office, sheet, today)
    for sort in HoursSort:
        for descending in (True, False):
            view = HoursView(sort=sort, descending=descending)
            ordered = hours_list.order(office, view)
            assert ordered.minutes == sum(entry.minutes for entry in sheet)
            assert len(ordered.rows) == 300
            first = hours_list.page(office, ordered.rows[: hours_list.PAGE])
            assert first == hours_list.first_page(office, view)
            rest = hours_list.page(office, ordered.rows[hours_list.PAGE :])
            assert len({row.id for row in first + rest}) == 300
    narrow = HoursView(person_id=amina, activity_id=kitchen, first=today, last=today, text="kitch")
    assert len(hours_list.first_page(office, narrow)) == 1
    assert hours_list.first_page(office, HoursView(text="nobody")) == []


def test_hours_by_month(office: OfficeFile, amina: UUID, kitchen: UUID, today: date) -> None:
    for day, minutes in ((date(2026, 1, 5), 60), (date(2026, 1, 6), 30), (date(2026, 3, 1), 15)):
        contributions.log(office, draft(amina, kitchen, day, minutes), today)
    assert hours_list.by_month(office, date(2026, 1, 1), today) == [
        (date(2026, 1, 1), 90, 1),
        (date(2026, 3, 1), 15, 1),
    ]
