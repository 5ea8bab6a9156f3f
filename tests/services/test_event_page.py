"""Roster and hours on one page, with what looks odd beside each person."""

from datetime import date
from uuid import UUID

import pytest

from app.records.contribution import ContributionDraft
from app.records.person import PersonDraft
from app.services import contributions, event_hours, events, people, roster
from app.services.queries import Gone
from app.store.office_file import OfficeFile
from tests.services.conftest import added
from tests.services.gatherings import DAY, TODAY, event_draft, held, page, person_at


def log(office: OfficeFile, person: UUID, activity: UUID, **more: object) -> None:
    draft = {"person_id": person, "activity_id": activity, "day": DAY, "minutes": 60}
    contributions.log(office, ContributionDraft.check(draft | more), TODAY)


def test_a_page_tells_hours_logged_or_not_yet(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    event = held(office, activity_id=kitchen)
    joan = added(office, "Joan Price", number="0042")
    event_hours.same_hours(office, event, [amina], 90, TODAY)
    roster.sign_in(office, event, [joan], 600)
    assert person_at(office, event, joan).minutes == 0
    roster.sign_out(office, event, [joan], 645)
    shown = page(office, event)
    assert [(row.person, row.minutes, row.is_logged, row.activity) for row in shown.roster] == [
        ("Amina Diallo", 90, True, "Kitchen"),
        ("Joan Price", 45, False, ""),
    ]
    assert shown.minutes == 135


def test_what_else_somebody_does_at_the_time_is_remarked(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    event = held(office, activity_id=kitchen)
    other = held(office, title="Choir", starts_minute=690, ends_minute=800)
    for one in (event, other):
        roster.expect(office, one, [amina])
    log(office, amina, kitchen, starts_minute=630, ends_minute=690)
    assert person_at(office, event, amina).concerns == (
        "Also at Kitchen from 10:30 to 11:30.",
        "Also at Choir from 11:30 to 13:20.",
        "Was expected; did they come?",
    )
    roster.absent(office, other, [amina])
    roster.set_times(office, event, amina, 690, 720)
    assert person_at(office, event, amina).concerns == ()


def test_hours_typed_for_the_same_thing_are_remarked_once_they_came(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    event = held(office, activity_id=kitchen)
    log(office, amina, kitchen)
    event_hours.same_hours(office, event, [amina], 60, TODAY)
    assert person_at(office, event, amina).concerns == (
        "Hours for Kitchen are logged on this day too.",
    )


@pytest.mark.parametrize(
    ("details", "told"),
    [
        ({"joined_on": date(2026, 3, 11)}, "joined on 11 March, after this day"),
        ({"left_on": date(2026, 3, 1)}, "left on 1 March, before this day"),
        ({"break_from": DAY}, "is on a break on this day"),
    ],
)
def test_somebody_who_was_not_here_is_remarked(
    office: OfficeFile, amina: UUID, details: dict[str, object], told: str
) -> None:
    event = held(office)
    roster.sign_in(office, event, [amina], 600)
    draft = PersonDraft.check({"name": "Amina Diallo", **details})
    people.change(office, amina, draft)
    first, second = person_at(office, event, amina).concerns
    assert first == "Was not signed out."
    assert told in second


def test_people_at_an_event_that_was_called_off_are_remarked(
    office: OfficeFile, amina: UUID
) -> None:
    event = held(office)
    roster.expect(office, event, [amina])
    events.change(office, event, event_draft(called_off=True), TODAY)
    assert person_at(office, event, amina).concerns == ()
    roster.sign_in(office, event, [amina], 600)
    assert page(office, event).concerns == (
        "It was called off, and people came.",
        "1 person not signed out.",
    )


def test_an_event_that_is_gone_says_so(office: OfficeFile) -> None:
    with pytest.raises(Gone, match="no longer in the file"):
        page(office, UUID(int=1))
