"""The page of a person shows both sides: what was given, what was given back, and when."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.activity import ActivityDraft
from app.records.contribution import ContributionDraft
from app.records.failures import AppError
from app.records.identity import new_id
from app.records.recognition import RecognitionDraft, RecognitionKind, RecognitionState
from app.services import activities, contributions, person_page, recognition
from app.services.hours_list import MonthTotal
from app.services.person_page import ActivityTotal, GivenBackTotal
from app.store.office_file import OfficeFile


def _log(
    office: OfficeFile, person: UUID, activity: UUID, day: date, minutes: int, **more: object
) -> None:
    values = {"person_id": person, "activity_id": activity, "day": day, "minutes": minutes}
    contributions.log(office, ContributionDraft.check({**values, **more}), day)


def _record(office: OfficeFile, person: UUID, **values: object) -> UUID:
    draft = RecognitionDraft.check({"person_id": person, **values})
    record_id = recognition.record(office, draft).record_id
    assert record_id is not None
    return record_id


def test_the_page_of_somebody_new_is_empty(office: OfficeFile, amina: UUID, today: date) -> None:
    page = person_page.page(office, amina, today)
    assert (page.id, page.details.name) == (amina, "Amina Diallo")
    assert (page.minutes, page.occasions, page.first_day, page.last_day) == (0, 0, None, None)
    assert (page.activities, page.given_back, page.open_offers, page.timeline) == ((), (), 0, ())
    assert page.months[0] == MonthTotal(date(2025, 4, 1), 0, 0)
    assert page.months[-1].month == date(2026, 3, 1)
    assert len(page.months) == 12


def test_somebody_who_is_gone_has_no_page(office: OfficeFile, today: date) -> None:
    with pytest.raises(AppError, match="no longer in the file"):
        person_page.page(office, new_id(), today)


def test_the_page_adds_up(office: OfficeFile, amina: UUID, kitchen: UUID, today: date) -> None:
    driving = activities.add(office, ActivityDraft(name="Driving")).record_id
    assert driving is not None
    _log(office, amina, kitchen, date(2025, 2, 1), 100)
    _log(office, amina, driving, date(2025, 4, 1), 30)
    _log(office, amina, kitchen, today, 60)
    _log(office, amina, driving, today - timedelta(days=1), 130)
    _log(office, amina, kitchen, date(2026, 3, 31), 600, span="month")
    for values in (
        {"given_on": date(2026, 1, 5)},
        {"given_on": date(2026, 2, 5)},
        {"kind": "gift", "given_on": date(2026, 1, 6)},
        {"kind": "training", "state": "offered", "offered_on": today},
        {"kind": "support", "state": "accepted", "offered_on": today},
        {"kind": "reference", "state": "declined", "answered_on": today},
    ):
        _record(office, amina, **values)
    page = person_page.page(office, amina, today)
    assert (page.minutes, page.occasions) == (920, 5)
    assert (page.first_day, page.last_day) == (date(2025, 2, 1), date(2026, 3, 31))
    assert page.activities == (
        ActivityTotal("Kitchen", 760, date(2026, 3, 31)),
        ActivityTotal("Driving", 160, today - timedelta(days=1)),
    )
    assert page.given_back == (
        GivenBackTotal(RecognitionKind.THANKS, 2, date(2026, 2, 5)),
        GivenBackTotal(RecognitionKind.GIFT, 1, date(2026, 1, 6)),
    )
    assert page.open_offers == 2
    assert page.months[0] == MonthTotal(date(2025, 4, 1), 30, 1)
    # The total of a month stands on its last day, to come or not.
    assert page.months[-1] == MonthTotal(date(2026, 3, 1), 790, 1)


def test_the_timeline_holds_both_sides_the_newest_first(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    tablet = activities.add(office, ActivityDraft(name="iPad help")).record_id
    assert tablet is not None
    _log(office, amina, tablet, today, 60, note="Photos")
    thanks = _record(office, amina, given_on=today, what="Card", note="Signed by all")
    offer = _record(
        office, amina, kind="first look at a job", state="offered", offered_on=date(2026, 1, 9)
    )
    rows = person_page.page(office, amina, today).timeline
    assert [(row.day, row.title, row.minutes, row.note) for row in rows] == [
        (today, "Thanks: Card", 0, "Signed by all"),
        (today, "iPad help", 60, "Photos"),
        (date(2026, 1, 9), "First look at a job", 0, ""),
    ]
    assert [row.recognition_id for row in rows] == [thanks, None, offer]
    assert [row.contribution_id is None for row in rows] == [True, False, True]
    assert [row.open for row in rows] == [False, False, True]
    assert rows[2].state is RecognitionState.OFFERED


def test_a_line_stands_on_the_day_its_state_goes_by(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    given = _record(office, amina, given_on=date(2026, 1, 5))
    recognition.decline(office, given, date(2026, 2, 2))
    (row,) = person_page.page(office, amina, today).timeline
    assert row.day == date(2026, 2, 2)
    assert [line.day for line in recognition.ledger(office, recognition.LedgerView())] == [row.day]
