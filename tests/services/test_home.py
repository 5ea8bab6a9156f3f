"""Home's figures compare like with like, and what is coming up is told three weeks ahead."""

from datetime import date
from uuid import UUID

import pytest

from app.records.charity import CharityDraft
from app.records.contribution import ContributionDraft
from app.records.recognition import RecognitionDraft
from app.services import charity, contributions, events, home, recognition, roster
from app.services.home import ComingKind
from app.store.office_file import OfficeFile
from tests.services.conftest import added
from tests.services.gatherings import held


def _log(
    office: OfficeFile, person: UUID, activity: UUID, day: date, minutes: int, **more: object
) -> None:
    values = {"person_id": person, "activity_id": activity, "day": day, "minutes": minutes}
    contributions.log(office, ContributionDraft.check({**values, **more}), day)


def _coming(office: OfficeFile, today: date) -> list[tuple[date, str]]:
    return [(coming.day, coming.sentence) for coming in home.page(office, today).coming]


def test_home_of_a_new_file_is_empty(office: OfficeFile, today: date) -> None:
    page = home.page(office, today)
    assert page.charity.name == "Riverside Community Trust"
    assert page.people == 0
    assert set(page.figures) == {0, None, "", date(2026, 2, 16)}
    assert [(total.month, total.minutes) for total in page.months] == [
        (date(2025, 10, 1), 0),
        (date(2025, 11, 1), 0),
        (date(2025, 12, 1), 0),
        (date(2026, 1, 1), 0),
        (date(2026, 2, 1), 0),
        (date(2026, 3, 1), 0),
    ]
    assert page.coming == ()


def test_hours_of_paid_people_are_in_the_totals_and_not_in_the_value(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    trustee = added(office, "Trustee", standing="trustee")
    staff = added(office, "Staff", standing="staff")
    paid = added(office, "Paid", standing="otherwise paid")
    for person, minutes in ((amina, 100), (trustee, 20), (staff, 60), (paid, 60)):
        _log(office, person, kitchen, today, minutes)
    charity.change(office, CharityDraft(name="R", hour_value_pence=1271, hour_value_source="NLW"))
    page = home.page(office, today)
    figures = page.figures
    assert page.people == 4
    assert (figures.minutes_this_month, figures.people_this_month) == (240, 4)
    assert (figures.minutes_this_year, figures.unpaid_minutes_this_year) == (240, 120)
    assert (figures.value_pence, figures.hour_value_pence) == (2542, 1271)
    assert figures.hour_value_source == "NLW"


@pytest.mark.parametrize(
    ("minutes", "rate", "value"), [(30, 1, 1), (29, 1, 0), (30, 1271, 636), (150, 1271, 3178)]
)
def test_the_value_is_rounded_once_half_up(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date, minutes: int, rate: int, value: int
) -> None:
    _log(office, amina, kitchen, today, minutes)
    charity.change(office, CharityDraft(name="R", hour_value_pence=rate))
    assert home.page(office, today).figures.value_pence == value


def test_months_are_compared_whole_and_to_the_same_day(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    for day, minutes in (
        (date(2025, 12, 31), 1000),
        (date(2026, 2, 1), 1),
        (date(2026, 2, 16), 2),
        (date(2026, 2, 17), 4),
        (date(2026, 2, 28), 8),
        (date(2026, 3, 1), 16),
    ):
        _log(office, amina, kitchen, day, minutes)
    # The total of this month stands on its last day, which is to come.
    _log(office, amina, kitchen, date(2026, 3, 31), 32, span="month")
    figures = home.page(office, today).figures
    assert figures.minutes_this_month == 48
    assert figures.minutes_last_month == 15
    assert figures.minutes_last_month_to_date == 3
    assert figures.minutes_this_year == 63
    assert figures.people_this_month == 1
    assert home.page(office, date(2026, 3, 31)).figures.minutes_last_month_to_date == 15
    assert home.months(office, today, 2) == ((date(2026, 2, 1), 15, 1), (date(2026, 3, 1), 48, 1))
    assert home.page(office, date(2026, 1, 5)).figures.minutes_last_month == 1000


def test_people_thanks_and_offers_are_counted(office: OfficeFile, amina: UUID, today: date) -> None:
    added(office, "New", joined_on=date(2026, 3, 1))
    added(office, "Later", joined_on=date(2026, 3, 17))
    added(office, "Before", joined_on=date(2026, 2, 28))
    for values in (
        {"given_on": date(2026, 3, 1)},
        {"given_on": date(2026, 2, 28)},
        {"state": "offered", "offered_on": date(2025, 1, 1)},
        {"state": "accepted", "offered_on": today},
        {"state": "offered", "offered_on": date(2026, 3, 17)},
        {"state": "declined", "answered_on": today},
    ):
        recognition.record(office, RecognitionDraft.check({"person_id": amina, **values}))
    figures = home.page(office, today).figures
    assert figures.joined_this_month == 1
    assert figures.given_back_this_month == 1
    assert figures.open_offers == 2


def test_what_is_coming_up_is_told_in_order(office: OfficeFile, amina: UUID, today: date) -> None:
    added(office, "Bea", break_from=date(2026, 1, 1), break_until=date(2026, 3, 20))
    added(office, "Cai", joined_on=date(2025, 3, 17), born_on=date(1990, 4, 6))
    added(office, "Dai", joined_on=date(2021, 3, 16), born_on=date(1990, 4, 7))
    added(office, "Eve", joined_on=date(2026, 3, 18))
    added(office, "Gone", born_on=date(1990, 3, 17), left_on=date(2026, 3, 1))
    for kind, day in (("training", 25), ("first look at a job", 15)):
        values = {"person_id": amina, "kind": kind, "due_on": date(2026, 3, day)}
        offer = {"state": "offered", "offered_on": date(2026, 2, 1)}
        recognition.record(office, RecognitionDraft.check({**values, **offer}))
    assert _coming(office, today) == [
        (date(2026, 3, 16), "Dai: 5 years with us"),
        (date(2026, 3, 17), "Cai: 1 year with us"),
        (date(2026, 3, 20), "Bea's break ends"),
        (date(2026, 3, 25), "A training place promised to Amina Diallo"),
        (date(2026, 4, 6), "Cai's birthday"),
    ]
    assert home.page(office, today).coming[3].kind is ComingKind.OFFER_DUE


def test_somebody_about_to_leave_is_told_of_until_then(office: OfficeFile, today: date) -> None:
    leaving = {"left_on": date(2026, 3, 20)}
    added(office, "Ada", born_on=date(1980, 3, 19), **leaving)
    added(office, "Bea", born_on=date(1980, 3, 21), **leaving)
    added(office, "Cai", break_until=date(2026, 3, 19), **leaving)
    added(office, "Dai", break_until=date(2026, 3, 21), **leaving)
    assert [said for _, said in _coming(office, today)] == ["Ada's birthday", "Cai's break ends"]


def test_a_day_returns_across_the_new_year_and_in_years_without_it(office: OfficeFile) -> None:
    added(office, "Ada", born_on=date(2000, 2, 29))
    added(office, "Bea", born_on=date(1990, 1, 2))
    assert _coming(office, date(2026, 2, 20)) == [(date(2026, 2, 28), "Ada's birthday")]
    assert _coming(office, date(2028, 2, 20)) == [(date(2028, 2, 29), "Ada's birthday")]
    assert _coming(office, date(2026, 12, 28)) == [(date(2027, 1, 2), "Bea's birthday")]
    assert _coming(office, date(2026, 7, 1)) == []


def test_no_more_than_six_things_are_coming_up(office: OfficeFile, today: date) -> None:
    for name in "ABCDEFGH":
        added(office, name, born_on=date(1990, 3, 17))
    assert len(_coming(office, today)) == 6


def test_events_ahead_are_coming_up_by_their_start(office: OfficeFile, amina: UUID) -> None:
    today = date(2026, 3, 9)
    talk = held(office, title="Talk", day=date(2026, 3, 10), starts_minute=1140, ends_minute=None)
    fair = held(office, title="Fair", day=date(2026, 3, 10), starts_minute=600, places=8)
    held(office, title="Walk", day=date(2026, 3, 11), starts_minute=None, ends_minute=None)
    off = held(office, title="Off", day=date(2026, 3, 10))
    events.call_off(office, off)
    held(office, title="Past", day=date(2026, 3, 8))
    roster.expect(office, fair, [amina])
    coming = [one for one in home.page(office, today).coming if one.kind is ComingKind.EVENT]
    assert [one.sentence for one in coming] == [
        "10:00 Fair \u00b7 1 of 8 places filled",
        "19:00 Talk",
        "Walk",
    ]
    assert [one.event_id for one in coming[:2]] == [fair, talk]
