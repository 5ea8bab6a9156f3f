"""Two records of one person become one at events too, with no hour lost or counted twice."""

from uuid import UUID

import pytest

from app.records.failures import AppError
from app.services import event_hours, people, roster
from app.store.office_file import OfficeFile
from tests.services.conftest import added
from tests.services.gatherings import TODAY, held, logged, page, person_at, undone


@pytest.fixture
def twin(office: OfficeFile) -> UUID:
    return added(office, "Amina D")


def test_events_move_to_the_kept_person(office: OfficeFile, amina: UUID, twin: UUID) -> None:
    event = held(office)
    roster.expect(office, event, [twin])
    with pytest.raises(AppError, match="events or mailing lists are recorded"):
        people.remove(office, twin)
    merged = people.merge(office, amina, twin)
    assert [row.person_id for row in page(office, event).roster] == [amina]
    undone(office, merged)
    assert [row.person_id for row in page(office, event).roster] == [twin]


def test_at_one_event_they_were_there_from_first_to_last(
    office: OfficeFile, amina: UUID, twin: UUID, kitchen: UUID
) -> None:
    event = held(office, activity_id=kitchen)
    event_hours.same_times(office, event, [amina], 600, 660, TODAY)
    event_hours.same_times(office, event, [twin], 630, 720, TODAY)
    roster.note(office, event, twin, "by the door")
    merged = people.merge(office, amina, twin)
    assert [row.minutes for row in logged(office)] == [120]
    row = person_at(office, event, amina)
    assert (row.in_minute, row.out_minute, row.note) == (600, 720, "by the door")
    undone(office, merged)
    assert sorted(row.minutes for row in logged(office)) == [60, 90]


def test_ticked_hours_of_both_are_the_longer(
    office: OfficeFile, amina: UUID, twin: UUID, kitchen: UUID
) -> None:
    event = held(office, activity_id=kitchen)
    event_hours.same_hours(office, event, [amina], 60, TODAY)
    event_hours.same_hours(office, event, [twin], 90, TODAY)
    people.merge(office, amina, twin)
    assert [row.minutes for row in logged(office)] == [90]


def test_the_hours_of_one_become_the_others(
    office: OfficeFile, amina: UUID, twin: UUID, kitchen: UUID
) -> None:
    event = held(office, activity_id=kitchen)
    roster.expect(office, event, [amina])
    event_hours.same_times(office, event, [twin], 600, 660, TODAY)
    people.merge(office, amina, twin)
    row = person_at(office, event, amina)
    assert (row.state, row.minutes, row.is_logged) == ("signed out", 60, True)


def test_the_hours_of_the_kept_person_stay_where_the_twin_gave_none(
    office: OfficeFile, amina: UUID, twin: UUID, kitchen: UUID
) -> None:
    event = held(office, activity_id=kitchen)
    event_hours.same_times(office, event, [amina], 600, 660, TODAY)
    roster.expect(office, event, [twin])
    people.merge(office, amina, twin)
    row = person_at(office, event, amina)
    assert (row.state, row.minutes, row.is_logged) == ("signed out", 60, True)
    assert [row.minutes for row in logged(office)] == [60]
