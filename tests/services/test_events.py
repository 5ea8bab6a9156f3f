"""Events are added, repeated, moved and called off, and never lose an hour."""

from datetime import date
from uuid import UUID

import pytest

from app.records.activity import ActivityDraft
from app.records.areas import Area
from app.records.failures import AppError
from app.records.mailing import MailingListDraft
from app.records.person import PersonDraft
from app.records.repetition import RepetitionDraft
from app.services import activities, event_hours, events, events_list, mailing, roster
from app.services.events_list import EventsView
from app.store.office_file import OfficeFile
from tests.services.gatherings import DAY, TODAY, event_draft, held, logged, person_at, undone

ALL = EventsView()


def with_hours(office: OfficeFile, person: UUID, activity: UUID) -> UUID:
    """An event at which somebody gave an hour and a half, logged."""
    event_id = held(office, activity_id=activity)
    roster.sign_in(office, event_id, [person], 600)
    roster.sign_out(office, event_id, [person], 690)
    event_hours.close(office, event_id, TODAY)
    return event_id


def test_adding_says_when_and_undo_takes_it_back(office: OfficeFile) -> None:
    outcome = events.add(office, event_draft())
    assert outcome.sentence == "Added Open day on 10 March 2026 at 10:00."
    assert outcome.areas == {Area.EVENTS}
    undone(office, outcome)
    assert events_list.events(office, ALL) == []


def test_an_activity_that_is_gone_is_refused(office: OfficeFile) -> None:
    with pytest.raises(AppError, match="activity is no longer in the file"):
        events.add(office, event_draft(activity_id=UUID(int=4)))


def test_a_draft_comes_back_as_it_was_typed(office: OfficeFile) -> None:
    event_id = held(office, starts_minute=None, ends_minute=None)
    draft = events.draft_for(office, event_id)
    assert draft == event_draft(starts_minute=None, ends_minute=None)
    changed = draft.model_copy(update={"title": "Harvest supper"})
    assert events.concerns(office, changed, event_id) == ()
    outcome = events.change(office, event_id, changed, TODAY)
    assert outcome.sentence == "Changed Harvest supper on 10 March 2026."
    assert events.draft_for(office, event_id).title == "Harvest supper"


def test_another_day_takes_the_hours_along(office: OfficeFile, amina: UUID, kitchen: UUID) -> None:
    event_id = with_hours(office, amina, kitchen)
    moved = event_draft(activity_id=kitchen, day=date(2026, 3, 11))
    assert events.concerns(office, moved, event_id) == (
        "1 entry of hours moves to 11 March 2026 with it.",
    )
    outcome = events.change(office, event_id, moved, TODAY)
    assert outcome.sentence.endswith("1 entry of hours moved with it.")
    assert [row.day for row in logged(office)] == [date(2026, 3, 11)]
    undone(office, outcome)
    assert [row.day for row in logged(office)] == [DAY]
    with pytest.raises(AppError, match="has not come yet"):
        events.change(office, event_id, event_draft(day=date(2026, 3, 17)), TODAY)


def test_hours_stay_with_their_activity_unless_it_is_said(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    garden = activities.add(office, ActivityDraft(name="Garden")).record_id
    event_id = with_hours(office, amina, kitchen)
    draft = event_draft(activity_id=garden)
    outcome = events.change(office, event_id, draft, TODAY)
    assert [row.activity for row in logged(office)] == ["Kitchen"]
    undone(office, outcome)
    events.change(office, event_id, draft, TODAY, activity_too=True)
    assert [row.activity for row in logged(office)] == ["Garden"]


def test_only_hours_that_went_to_the_old_activity_go_to_the_new(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    garden = activities.add(office, ActivityDraft(name="Garden")).record_id
    driving = activities.add(office, ActivityDraft(name="Driving")).record_id
    event_id = held(office, activity_id=kitchen)
    event_hours.same_hours(office, event_id, [amina], 60, TODAY, activity_id=driving)
    joan = roster.walk_in(office, event_id, PersonDraft.check({"name": "Joan Price"})).record_id
    assert joan is not None
    moved = event_draft(activity_id=garden)
    outcome = events.change(office, event_id, moved, TODAY, activity_too=True)
    assert outcome.sentence == "Changed Open day on 10 March 2026 at 10:00."
    assert [row.activity for row in logged(office)] == ["Driving"]


def test_an_event_with_hours_is_neither_removed_nor_called_off(
    office: OfficeFile, amina: UUID, kitchen: UUID
) -> None:
    event_id = with_hours(office, amina, kitchen)
    with pytest.raises(AppError, match="not removed, because 1 entry of hours"):
        events.remove(office, [event_id])
    with pytest.raises(AppError, match="not called off"):
        events.call_off(office, event_id)
    roster.take_off(office, event_id, [amina])
    assert logged(office) == []
    events.remove(office, [event_id])
    assert events_list.count(office) == 0


def test_removing_takes_the_roster_along_and_undo_brings_it_back(
    office: OfficeFile, amina: UUID
) -> None:
    both = [held(office), held(office, title="Talk")]
    roster.expect(office, both[0], [amina])
    outcome = events.remove(office, both)
    assert outcome.sentence == "Removed 2 events."
    undone(office, outcome)
    assert person_at(office, both[0], amina).person == "Amina Diallo"
    assert events.remove(office, both[1:]).sentence == "Removed Talk on 10 March 2026 at 10:00."
    with pytest.raises(AppError, match="no event is chosen"):
        events.remove(office, [])


def test_an_event_at_which_somebody_signed_up_is_kept(office: OfficeFile, amina: UUID) -> None:
    event_id = held(office)
    news = mailing.add(office, MailingListDraft(name="News", wording="May we write to you?"))
    assert news.record_id is not None
    mailing.sign_up(office, news.record_id, amina, DAY, event_id=event_id)
    with pytest.raises(AppError, match="signed up to a mailing list there"):
        events.remove(office, [event_id])


def test_an_event_is_called_off_and_put_on_again(office: OfficeFile) -> None:
    event_id = held(office)
    assert events.call_off(office, event_id).sentence == (
        "Called off Open day on 10 March 2026 at 10:00."
    )
    assert events_list.events(office, ALL)[0].called_off
    events.put_on_again(office, event_id)
    assert not events_list.events(office, ALL)[0].called_off


def test_repeating_makes_each_day_once(office: OfficeFile, amina: UUID) -> None:
    event_id = held(office, headcount=30)
    roster.expect(office, event_id, [amina])
    weekly = RepetitionDraft.check({"times": 4, "skipped": frozenset({date(2026, 3, 24)})})
    assert events.repeats_on(event_draft(), weekly)[-1] == date(2026, 4, 7)
    outcome = events.repeat(office, event_id, weekly, people_too=True)
    assert outcome.sentence == "Open day takes place 3 more times, the last on 7 April 2026."
    rows = events_list.events(office, ALL)
    assert [row.day.day for row in rows] == [10, 17, 31, 7]
    assert [row.expected for row in rows] == [1, 1, 1, 1]
    assert [row.headcount for row in rows] == [30, None, None, None]
    assert len({row.series_id for row in rows}) == 1
    with pytest.raises(AppError, match="no further day"):
        events.repeat(office, event_id, weekly)
    longer = RepetitionDraft.check({"until": date(2026, 4, 14)})
    events.repeat(office, event_id, longer)
    assert [row.day.day for row in events_list.events(office, ALL)] == [10, 17, 24, 31, 7, 14]
    assert events_list.events(office, ALL)[2].expected == 0


def test_undoing_a_repetition_leaves_the_first(office: OfficeFile) -> None:
    event_id = held(office)
    outcome = events.repeat(office, event_id, RepetitionDraft.check({"times": 5}))
    undone(office, outcome)
    assert [row.series_id for row in events_list.events(office, ALL)] == [None]


def test_two_events_in_one_place_at_one_time_are_remarked(office: OfficeFile) -> None:
    held(office)
    held(office, title="Away day", place="Park")
    assert events.concerns(office, event_draft()) == ("Open day stands on this day already.",)
    assert events.concerns(office, event_draft(title="Choir", starts_minute=660)) == (
        "Open day is in Village hall at the same time.",
    )
    assert events.concerns(office, event_draft(title="Choir", starts_minute=719, place="")) == ()


def test_an_activity_that_events_count_towards_is_kept(office: OfficeFile, kitchen: UUID) -> None:
    held(office, activity_id=kitchen)
    with pytest.raises(AppError, match="the hours of 1 event count towards it"):
        activities.remove(office, kitchen)
