"""The table of people shows each view of them, and search finds whom the office means first."""

from datetime import date, timedelta
from uuid import UUID

import pytest

from app.records.activity import ActivityDraft
from app.records.contribution import ContributionDraft
from app.records.policy import PolicyDraft
from app.records.recognition import RecognitionDraft
from app.services import activities, charity, contributions, people_list, recognition
from app.services.people_list import PeopleFilter, PersonRow
from app.store.office_file import OfficeFile
from tests.services.conftest import added


def _names(office: OfficeFile, view: PeopleFilter, today: date, text: str = "") -> list[str]:
    return [row.name for row in people_list.table(office, view, text, today)]


def _row(office: OfficeFile, today: date) -> PersonRow:
    return people_list.table(office, PeopleFilter.EVERYONE, "", today)[0]


def _found(office: OfficeFile, text: str, limit: int = 12) -> list[str]:
    return [person.name for person in people_list.find(office, text, limit)]


def test_each_view_shows_its_people(office: OfficeFile, today: date) -> None:
    day = timedelta(days=1)
    added(office, "Volunteer")
    added(office, "Trustee", standing="trustee")
    added(office, "Staff", standing="staff")
    added(office, "Paid", standing="otherwise paid")
    added(office, "Gone", left_on=today)
    added(office, "Going", left_on=today + day)
    added(office, "Resting", break_from=today, break_until=today)
    added(office, "Resting openly", break_from=today - day)
    added(office, "Resting until", break_until=today)
    added(office, "Rested", break_from=today - 2 * day, break_until=today - day)

    assert _names(office, PeopleFilter.LEFT, today) == ["Gone"]
    assert _names(office, PeopleFilter.PAID, today) == ["Paid", "Staff"]
    resting = ["Resting", "Resting openly", "Resting until"]
    assert _names(office, PeopleFilter.ON_BREAK, today) == resting
    unpaid = ["Going", "Rested", *resting, "Trustee", "Volunteer"]
    assert _names(office, PeopleFilter.VOLUNTEERS, today) == unpaid
    assert _names(office, PeopleFilter.CURRENT, today) == sorted([*unpaid, "Paid", "Staff"])
    assert len(_names(office, PeopleFilter.EVERYONE, today)) == 10


def test_a_row_tells_what_somebody_gave_and_when_they_were_thanked(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    empty = _row(office, today)
    assert (empty.activity, empty.minutes, empty.last_day, empty.thanked_on) == ("", 0, None, None)
    driving = activities.add(office, ActivityDraft(name="Driving")).record_id
    for activity, back, minutes in ((kitchen, 3, 60), (driving, 1, 30)):
        values = {"person_id": amina, "activity_id": activity, "minutes": minutes}
        draft = ContributionDraft.check({**values, "day": today - timedelta(days=back)})
        contributions.log(office, draft, today)
    row = _row(office, today)
    assert (row.activity, row.minutes, row.last_day) == ("Kitchen", 90, today - timedelta(days=1))
    assert (row.id, row.number, row.email) == (amina, "1", "amina@example.org")


def test_a_list_once_read_is_narrowed_without_reading_again(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    added(office, "Tom Price", known_as="Tommy")
    read = people_list.everyone(office, today)
    assert people_list.count(office) == len(read) == 2
    assert [row.id for row in people_list.narrowed(read, PeopleFilter.CURRENT, "dia", today)] == [
        amina
    ]
    assert [
        row.name for row in people_list.narrowed(read, PeopleFilter.CURRENT, "tommy", today)
    ] == ["Tom Price"]


def test_repayment_an_offer_and_a_day_to_come_are_no_thanks_yet(
    office: OfficeFile, amina: UUID, today: date
) -> None:
    earlier, week = today - timedelta(days=30), timedelta(days=7)
    for values in (
        {"given_on": earlier},
        {"kind": "expenses paid", "given_on": today},
        {"state": "declined", "answered_on": today},
        {"state": "offered", "offered_on": today},
        {"given_on": today + week},
    ):
        recognition.record(office, RecognitionDraft.check({"person_id": amina, **values}))
    assert _row(office, today).thanked_on == earlier
    policy = charity.policy(office).model_dump()
    everything = PolicyDraft.check({**policy, "counted_kinds": ["thanks", "expenses paid"]})
    charity.change_policy(office, everything)
    assert _row(office, today).thanked_on == today


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("sian", ["Siân Ŵyn"]),
        ("ŴYN", ["Siân Ŵyn"]),
        ("17", ["Tom Price"]),
        ("b_c%d@", ["Tom Price"]),
        ("TOM.B_C", ["Tom Price"]),
        ("bxc", []),
        ("0770 0900", ["Siân Ŵyn"]),
        ("07700900123", ["Siân Ŵyn"]),
        ("%", ["Tom Price"]),
        ("_", ["Tom Price"]),
        ("\\", []),
        ("'", []),
        ("  ", ["Siân Ŵyn", "Tom Price"]),
    ],
)
def test_the_table_is_narrowed_by_what_is_typed_letter_by_letter(
    office: OfficeFile, today: date, text: str, names: list[str]
) -> None:
    added(office, "Siân Ŵyn", phone="0770 0900 123")
    added(office, "Tom Price", number="V17", email="Tom.b_c%d@example.org")
    assert _names(office, PeopleFilter.EVERYONE, today, text) == names


def test_search_wants_the_beginning_of_words(office: OfficeFile) -> None:
    for name in ("Margaret Ellis", "Ellis Mair", "Elma Dean", "Siân O'Neill-Ŵyn"):
        added(office, name)
    assert _found(office, "ma el") == ["Ellis Mair", "Margaret Ellis"]
    assert _found(office, "lis") == []
    assert _found(office, "oneill") == _found(office, "o’neill w") == ["Siân O'Neill-Ŵyn"]
    assert _found(office, "") == _found(office, " % ") == _found(office, "_") == []


def test_search_puts_first_whom_the_office_most_likely_means(office: OfficeFile) -> None:
    added(office, "Aaron", number="120")
    added(office, "Becky Aarons", number="300")
    added(office, "Zoe", number="12")
    added(office, "Aaron Gone", number="301", left_on=date(2026, 1, 1))
    assert _found(office, "12") == ["Zoe", "Aaron"]
    assert _found(office, "aaron") == ["Aaron", "Becky Aarons", "Aaron Gone"]
    assert _found(office, "aaron", limit=1) == ["Aaron"]
    gone = people_list.find(office, "aaron")[-1]
    assert (gone.left, gone.number) == (True, "301")


def test_names_that_begin_so_come_before_names_that_hold_such_a_word(office: OfficeFile) -> None:
    for name in ("Becky Price", "Price Morgan"):
        added(office, name)
    assert _found(office, "pri") == ["Price Morgan", "Becky Price"]
