"""What an event leaves: one entry of hours a person, which follows their coming and going."""

from datetime import date
from uuid import UUID

import pytest

from app.records.contribution import EntrySource
from app.records.event import AttendanceState
from app.records.failures import AppError, InvalidDraft
from app.services import contributions, event_hours, events, roster
from app.store.office_file import OfficeFile
from tests.services.conftest import added
from tests.services.gatherings import DAY, TODAY, held, logged, page, person_at, undone


@pytest.fixture
def event(office: OfficeFile, kitchen: UUID) -> UUID:
    return held(office, activity_id=kitchen)


def there(office: OfficeFile, event: UUID, person: UUID, came: int, went: int) -> None:
    roster.sign_in(office, event, [person], came)
    roster.sign_out(office, event, [person], went)


def test_closing_logs_each_once(office: OfficeFile, event: UUID, amina: UUID) -> None:
    joan, tom = added(office, "Joan Price"), added(office, "Tom Hughes")
    there(office, event, amina, 600, 720)
    roster.sign_in(office, event, [joan], 610)
    roster.expect(office, event, [tom])
    assert page(office, event).concerns == (
        "1 person not signed out.",
        "The hours of 1 person wait to be logged.",
    )
    outcome = event_hours.close(office, event, TODAY, absent_too=True)
    assert outcome.sentence == (
        "Open day: 2 h for 1 person and 1 person did not come. "
        "1 person was not signed out and has no hours yet."
    )
    (hours,) = logged(office)
    assert (hours.person, hours.minutes, hours.source) == (
        "Amina Diallo",
        120,
        EntrySource.SIGNED_IN,
    )
    kept = contributions.draft_for(office, hours.id)
    assert (kept.day, kept.starts_minute, kept.ends_minute) == (DAY, 600, 720)
    assert person_at(office, event, tom).state is AttendanceState.ABSENT
    with pytest.raises(AppError, match="Nothing was logged for Open day"):
        event_hours.close(office, event, TODAY)
    roster.sign_out(office, event, [joan], 700)
    event_hours.close(office, event, TODAY)
    assert sorted(row.minutes for row in logged(office)) == [90, 120]


def test_undoing_a_close_takes_the_hours_back(office: OfficeFile, event: UUID, amina: UUID) -> None:
    there(office, event, amina, 600, 720)
    outcome = event_hours.close(office, event, TODAY)
    undone(office, outcome)
    assert logged(office) == []
    assert person_at(office, event, amina).minutes == 120
    assert not person_at(office, event, amina).is_logged


def test_only_those_chosen_are_logged(office: OfficeFile, event: UUID, amina: UUID) -> None:
    visitor = added(office, "Visitor")
    there(office, event, amina, 600, 720)
    there(office, event, visitor, 600, 660)
    event_hours.close(office, event, TODAY, person_ids=[amina])
    assert [row.person for row in logged(office)] == ["Amina Diallo"]


def test_only_the_absent_may_be_left(office: OfficeFile, event: UUID, amina: UUID) -> None:
    roster.expect(office, event, [amina])
    outcome = event_hours.close(office, event, TODAY, absent_too=True)
    assert outcome.sentence == "Open day: 1 person did not come."


def test_two_forgotten_are_told_of(office: OfficeFile, event: UUID, amina: UUID) -> None:
    there(office, event, amina, 600, 720)
    roster.sign_in(office, event, [added(office, "Joan"), added(office, "Tom")], 600)
    said = event_hours.close(office, event, TODAY).sentence
    assert said.endswith("2 people were not signed out and have no hours yet.")


def test_hours_need_something_they_were_given_to(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    event = held(office)
    there(office, event, amina, 600, 720)
    with pytest.raises(InvalidDraft, match="what the hours at Open day were given to"):
        event_hours.close(office, event, TODAY)
    event_hours.close(office, event, TODAY, activity_id=kitchen)
    assert [row.activity for row in logged(office)] == ["Kitchen"]


def test_hours_of_an_event_to_come_are_refused(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    event = held(office, activity_id=kitchen, day=date(2026, 3, 17))
    with pytest.raises(AppError, match="has not come yet"):
        event_hours.same_hours(office, event, [amina], 60, TODAY)


def test_hours_follow_the_times(office: OfficeFile, event: UUID, amina: UUID) -> None:
    there(office, event, amina, 600, 720)
    event_hours.close(office, event, TODAY)
    roster.set_times(office, event, amina, 600, 690)
    assert [row.minutes for row in logged(office)] == [90]
    absent = roster.absent(office, event, [amina])
    assert logged(office) == []
    undone(office, absent)
    assert [row.minutes for row in logged(office)] == [90]
    back = roster.tap(office, event, amina, 700)
    assert logged(office) == []
    undone(office, back)
    assert person_at(office, event, amina).is_logged


def test_after_midnight_the_hours_are_the_next_days(
    office: OfficeFile, event: UUID, amina: UUID
) -> None:
    there(office, event, amina, 1450, 1510)
    event_hours.close(office, event, TODAY)
    kept = contributions.draft_for(office, logged(office)[0].id)
    assert (kept.day, kept.starts_minute, kept.ends_minute) == (date(2026, 3, 11), 10, 70)


def test_the_same_hours_for_everyone_ticked(office: OfficeFile, event: UUID, amina: UUID) -> None:
    joan = added(office, "Joan Price")
    there(office, event, amina, 600, 720)
    event_hours.close(office, event, TODAY)
    outcome = event_hours.same_hours(office, event, [amina, joan], 150, TODAY)
    assert outcome.sentence == "2 h 30 min at Open day for 2 people."
    assert [row.minutes for row in logged(office)] == [150, 150]
    assert person_at(office, event, amina).in_minute is None
    event_hours.same_hours(office, event, [joan], 60, TODAY)
    assert sorted(row.minutes for row in logged(office)) == [60, 150]
    undone(office, event_hours.same_hours(office, event, [joan], 90, TODAY))
    assert sorted(row.minutes for row in logged(office)) == [60, 150]
    with pytest.raises(AppError, match="nobody is ticked"):
        event_hours.same_hours(office, event, [], 60, TODAY)
    with pytest.raises(InvalidDraft):
        event_hours.same_hours(office, event, [joan], 0, TODAY)


def test_ticked_hours_stay_what_they_are_when_the_day_moves(
    office: OfficeFile, event: UUID, amina: UUID
) -> None:
    event_hours.same_hours(office, event, [amina], 150, TODAY)
    draft = events.draft_for(office, event).model_copy(update={"day": date(2026, 3, 9)})
    events.change(office, event, draft, TODAY)
    assert [(row.day.day, row.minutes) for row in logged(office)] == [(9, 150)]


def test_the_same_times_for_everyone_ticked(office: OfficeFile, event: UUID, amina: UUID) -> None:
    joan = added(office, "Joan Price")
    outcome = event_hours.same_times(office, event, [amina, joan], 600, 720, TODAY)
    assert outcome.sentence == "2 h at Open day for 2 people."
    assert page(office, event).minutes == 240
    with pytest.raises(InvalidDraft, match="end is before the start"):
        event_hours.same_times(office, event, [amina], 720, 600, TODAY)


def test_hours_of_an_event_are_changed_at_the_event(
    office: OfficeFile, event: UUID, amina: UUID
) -> None:
    event_hours.same_hours(office, event, [amina], 150, TODAY)
    hours = logged(office)[0]
    draft = contributions.draft_for(office, hours.id)
    noted = draft.model_copy(update={"note": "Washed up"})
    contributions.change(office, hours.id, noted, TODAY)
    shorter = draft.model_copy(update={"minutes": 60})
    with pytest.raises(AppError, match="signed in at Open day on 10 March 2026"):
        contributions.change(office, hours.id, shorter, TODAY)
    with pytest.raises(AppError, match="change the times there"):
        contributions.remove(office, [hours.id])


def test_closing_signs_out_whom_nobody_did(office: OfficeFile, event: UUID, amina: UUID) -> None:
    joan, tom = added(office, "Joan Price"), added(office, "Tom Hughes")
    roster.expect(office, event, [tom])
    roster.sign_in(office, event, [amina, joan], 600)
    with pytest.raises(InvalidDraft, match="came at 10:00, which is after 09:00"):
        event_hours.close(office, event, TODAY, left_at={amina: 540})
    outcome = event_hours.close(office, event, TODAY, left_at={amina: 690, tom: 700})
    assert outcome.sentence == (
        "Open day: 1 h 30 min for 1 person. 1 person was not signed out and has no hours yet."
    )
    assert person_at(office, event, amina).out_minute == 690
    assert [row.minutes for row in logged(office)] == [90]
    undone(office, outcome)
    assert person_at(office, event, amina).out_minute is None
    assert logged(office) == []
