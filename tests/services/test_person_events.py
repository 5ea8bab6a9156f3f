"""The events of one person, those ahead told apart from those that have been."""

from datetime import date
from uuid import UUID

from app.services import events, person_events, roster
from app.store.office_file import OfficeFile
from tests.services.gatherings import TODAY, held


def test_events_ahead_are_told_apart_from_those_that_have_been(
    office: OfficeFile, amina: UUID
) -> None:
    days = {"Old": 3, "Missed": 9, "Morning": 16, "Evening": 16, "Next": 17, "Off": 18}
    ids = {title: held(office, title=title, day=date(2026, 3, day)) for title, day in days.items()}
    for event_id in ids.values():
        roster.expect(office, event_id, [amina])
    for title in ("Old", "Morning"):
        roster.sign_in(office, ids[title], [amina], 600)
        roster.sign_out(office, ids[title], [amina], 700)
    roster.absent(office, ids["Missed"], [amina])
    events.call_off(office, ids["Off"])
    found = person_events.of_person(office, amina, TODAY)
    assert [one.title for one in found.ahead] == ["Evening", "Next"]
    assert [one.title for one in found.been] == ["Morning", "Missed", "Old"]
    assert (found.came, found.absent) == (2, 1)
    assert found.ahead[0].event_id == ids["Evening"]
