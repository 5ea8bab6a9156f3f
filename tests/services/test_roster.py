"""At the door: in, out, back, forgotten, absent; a wrong tap is undone."""

from uuid import UUID

import pytest

from app.records.event import AttendanceState
from app.records.failures import AppError, InvalidDraft
from app.records.person import PersonDraft
from app.services import event_hours, roster
from app.services.roster import Forgotten
from app.store.office_file import OfficeFile
from tests.services.conftest import added
from tests.services.gatherings import TODAY, held, logged, page, person_at, undone


@pytest.fixture
def event(office: OfficeFile, kitchen: UUID) -> UUID:
    return held(office, activity_id=kitchen, places=2)


@pytest.fixture
def joan(office: OfficeFile) -> UUID:
    return added(office, "Joan Price")


def times(office: OfficeFile, event: UUID, person: UUID) -> tuple[str, int | None, int | None]:
    row = person_at(office, event, person)
    return row.state, row.in_minute, row.out_minute


def test_tapping_signs_in_and_again_signs_out(office: OfficeFile, event: UUID, amina: UUID) -> None:
    assert roster.tap(office, event, amina, 605).sentence == "Amina Diallo signed in at 10:05."
    out = roster.tap(office, event, amina, 700)
    assert out.sentence == "Amina Diallo signed out at 11:40, after 1 h 35 min."
    assert times(office, event, amina) == ("signed out", 605, 700)
    back = roster.tap(office, event, amina, 710)
    assert back.sentence == "Amina Diallo is back, in since 10:05."
    assert times(office, event, amina) == ("signed in", 605, None)
    undone(office, back)
    undone(office, out)
    assert times(office, event, amina) == ("signed in", 605, None)


def test_a_double_tap_signs_out_without_hours(office: OfficeFile, event: UUID, amina: UUID) -> None:
    roster.tap(office, event, amina, 605)
    assert roster.tap(office, event, amina, 605).sentence == "Amina Diallo signed out at 10:05."
    assert person_at(office, event, amina).concerns == (
        "Signed out in the minute of signing in, so there are no hours.",
    )
    with pytest.raises(AppError, match="nobody was signed in and out"):
        event_hours.close(office, event, TODAY)


def test_going_before_coming_is_refused(office: OfficeFile, event: UUID, amina: UUID) -> None:
    roster.tap(office, event, amina, 605)
    with pytest.raises(InvalidDraft, match="came at 10:05, which is after 10:00"):
        roster.tap(office, event, amina, 600)
    assert times(office, event, amina) == ("signed in", 605, None)


def test_more_than_there_are_places_is_said_and_allowed(
    office: OfficeFile, event: UUID, amina: UUID, joan: UUID
) -> None:
    third = added(office, "Third")
    assert roster.expect(office, event, [amina]).sentence == (
        "Amina Diallo is expected at Open day."
    )
    outcome = roster.expect(office, event, [amina, joan, third, third])
    assert outcome.sentence == (
        "2 people are expected at Open day. That makes 3, and there are 2 places."
    )
    assert page(office, event).concerns == ("1 person more than there are places.",)
    assert roster.expect(office, event, [amina]).action_id is None
    roster.absent(office, event, [third])
    assert page(office, event).event.places_left == 0
    assert page(office, event).event.is_full
    only = held(office, places=1)
    assert roster.expect(office, only, [amina, joan]).sentence.endswith("there is 1 place.")
    roomy = held(office)
    assert roster.expect(office, roomy, [amina, joan]).sentence.endswith("at Open day.")


def test_many_are_signed_in_and_out_at_once(
    office: OfficeFile, event: UUID, amina: UUID, joan: UUID
) -> None:
    roster.tap(office, event, amina, 590)
    assert roster.sign_in(office, event, [amina, joan], 600).sentence == (
        "Joan Price signed in at 10:00."
    )
    assert roster.sign_out(office, event, [amina, joan], 720).sentence == "Signed out 2 people."
    assert times(office, event, amina) == ("signed out", 590, 720)
    assert times(office, event, joan) == ("signed out", 600, 720)
    with pytest.raises(AppError, match="nobody is chosen"):
        roster.sign_out(office, event, [], 720)


def test_nobody_is_signed_out_who_was_not_in(office: OfficeFile, event: UUID, amina: UUID) -> None:
    with pytest.raises(AppError, match="not on the roster of Open day"):
        roster.sign_out(office, event, [amina], 720)
    roster.expect(office, event, [amina])
    with pytest.raises(AppError, match="was not signed in"):
        roster.sign_out(office, event, [amina], 720)


def test_forgotten_goings_are_guessed_and_confirmed(
    office: OfficeFile, event: UUID, amina: UUID, joan: UUID
) -> None:
    roster.tap(office, event, joan, 600)
    roster.tap(office, event, amina, 740)
    found = roster.forgotten(office, event)
    assert found == [
        Forgotten(amina, "Amina Diallo", 740, None),
        Forgotten(joan, "Joan Price", 600, 720),
    ]
    assert page(office, event).concerns == ("2 people not signed out.",)
    outcome = roster.sign_out(office, event, [joan], 720)
    assert outcome.sentence == "Joan Price signed out at 12:00, after 2 h."
    assert [one.person for one in roster.forgotten(office, event)] == ["Amina Diallo"]


def test_absent_and_expected_again(office: OfficeFile, event: UUID, amina: UUID) -> None:
    roster.expect(office, event, [amina])
    assert roster.absent(office, event, [amina]).sentence == (
        "Amina Diallo did not come to Open day."
    )
    assert person_at(office, event, amina).concerns == ()
    roster.set_times(office, event, amina, None, None)
    assert times(office, event, amina) == ("expected", None, None)
    assert person_at(office, event, amina).concerns == ("Was expected; did they come?",)


def test_times_are_corrected(office: OfficeFile, event: UUID, amina: UUID) -> None:
    roster.expect(office, event, [amina])
    roster.set_times(office, event, amina, 600, 660)
    assert times(office, event, amina) == ("signed out", 600, 660)
    outcome = roster.set_times(office, event, amina, 600, None)
    assert outcome.sentence == "Changed the times of Amina Diallo."
    assert times(office, event, amina) == ("signed in", 600, None)
    with pytest.raises(InvalidDraft, match="When did Amina Diallo come"):
        roster.set_times(office, event, amina, None, 660)


def test_somebody_nobody_knew_is_added_in_one_act(office: OfficeFile, event: UUID) -> None:
    draft = PersonDraft.check({"name": "Tom Hughes"})
    outcome = roster.walk_in(office, event, draft, 610)
    assert outcome.sentence == "Added Tom Hughes, who signed in at 10:10."
    assert outcome.record_id is not None
    assert times(office, event, outcome.record_id) == ("signed in", 610, None)
    undone(office, outcome)
    assert page(office, event).roster == ()
    later = roster.walk_in(office, event, draft)
    assert later.sentence == "Added Tom Hughes, who is expected at Open day."
    assert page(office, event).roster[0].state is AttendanceState.EXPECTED


def test_taking_off_takes_the_hours_along(office: OfficeFile, event: UUID, amina: UUID) -> None:
    event_hours.same_hours(office, event, [amina], 90, TODAY)
    outcome = roster.take_off(office, event, [amina])
    assert outcome.sentence == "Took Amina Diallo off Open day, and 1 h 30 min with it."
    assert logged(office) == []
    undone(office, outcome)
    assert [row.minutes for row in logged(office)] == [90]


def test_a_roster_keeps_the_order_of_its_sheet(
    office: OfficeFile, event: UUID, amina: UUID, joan: UUID
) -> None:
    zoe = added(office, "Zoe Adams")
    roster.expect(office, event, [zoe, joan, amina])
    assert [row.person_id for row in page(office, event).roster] == [zoe, joan, amina]
    roster.sheet_order(office, event)
    assert [row.person_id for row in page(office, event).roster] == [amina, joan, zoe]
    outcome = roster.sheet_order(office, event, [joan])
    assert outcome.sentence == "Put the roster of Open day in order."
    assert [row.person_id for row in page(office, event).roster] == [joan, amina, zoe]
    assert [row.position for row in page(office, event).roster] == [1, 2, 3]


def test_a_note_stands_beside_somebody(office: OfficeFile, event: UUID, amina: UUID) -> None:
    roster.expect(office, event, [amina])
    roster.note(office, event, amina, "  brings  cake ")
    assert person_at(office, event, amina).note == "brings cake"
