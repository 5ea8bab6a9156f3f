"""Activities are added once, closed, renamed, and removed only while nothing was given to them."""

from datetime import date
from uuid import UUID

import pytest

from app.records.activity import ActivityDraft
from app.records.areas import Area
from app.records.contribution import ContributionDraft
from app.records.failures import AppError, InvalidDraft
from app.services import activities, contributions, undoing
from app.services.activities import ActivityRow
from app.store.office_file import OfficeFile


def test_an_activity_is_added_and_offered(office: OfficeFile, kitchen: UUID) -> None:
    outcome = activities.add(office, ActivityDraft(name="Driving", closed=True))
    assert outcome.sentence == "Added the activity Driving."
    assert outcome.areas == {Area.ACTIVITIES}
    assert activities.choices(office) == [(kitchen, "Kitchen")]
    assert [row.name for row in activities.overview(office)] == ["Driving", "Kitchen"]


def test_a_name_is_used_once(office: OfficeFile, kitchen: UUID) -> None:
    sentence = "There is an activity called Kitchen already. Please use that one."
    with pytest.raises(InvalidDraft) as refusal:
        activities.add(office, ActivityDraft(name="KITCHEN "))
    assert refusal.value.problems == (("name", sentence),)
    driving = activities.add(office, ActivityDraft(name="Driving")).record_id
    assert driving is not None
    with pytest.raises(InvalidDraft, match="called Kitchen already"):
        activities.change(office, driving, ActivityDraft(name="kitchen"))


def test_an_activity_is_renamed_and_closed(office: OfficeFile, kitchen: UUID) -> None:
    draft = ActivityDraft(name="KITCHEN", note="Upstairs", closed=True)
    outcome = activities.change(office, kitchen, draft)
    assert outcome.sentence == "Changed the activity KITCHEN."
    assert outcome.areas == {Area.ACTIVITIES, Area.HOURS}
    assert activities.choices(office) == []
    assert activities.overview(office) == [ActivityRow(kitchen, "KITCHEN", True, 0, 0)]


def test_one_with_hours_can_only_be_closed(
    office: OfficeFile, amina: UUID, kitchen: UUID, today: date
) -> None:
    values = {"person_id": amina, "activity_id": kitchen, "day": today, "minutes": 90}
    contributions.log(office, ContributionDraft.check(values), today)
    with pytest.raises(AppError) as refusal:
        activities.remove(office, kitchen)
    assert refusal.value.sentence == (
        "Kitchen was not removed, because it has 1 entry of hours. "
        "Close it instead: its hours stay, and it is no longer offered."
    )
    assert activities.overview(office) == [ActivityRow(kitchen, "Kitchen", False, 90, 1)]


def test_one_without_hours_is_removed_and_comes_back(office: OfficeFile, kitchen: UUID) -> None:
    outcome = activities.remove(office, kitchen)
    assert outcome.sentence == "Removed the activity Kitchen."
    assert activities.overview(office) == []
    assert outcome.action_id is not None
    undoing.undo(office, outcome.action_id)
    assert activities.choices(office) == [(kitchen, "Kitchen")]


def test_a_name_in_a_sheet_finds_its_activity_or_makes_it(
    office: OfficeFile, kitchen: UUID
) -> None:
    with office.writing() as writing:
        assert activities.found_or_added(writing, "kitchen") == kitchen
        driving = activities.found_or_added(writing, " Driving ")
        assert activities.found_or_added(writing, "driving") == driving
        writing.say("Brought in.", Area.ACTIVITIES)
    assert activities.choices(office) == [(driving, "Driving"), (kitchen, "Kitchen")]
