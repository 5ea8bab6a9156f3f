"""The page of a person over a real office file: both sides, the timeline, and every act."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.giving_back.put_off_form import PutOffDialog
from app.desktop.giving_back.record_form import RecordDialog
from app.desktop.giving_back.skills.forms import SeenDialog
from app.desktop.hours.entry_dialog import EntryDialog
from app.desktop.parts.attention import AttentionRow
from app.desktop.parts.buttons import Button
from app.desktop.parts.pill import Pill
from app.desktop.parts.suggestions import Suggestion
from app.desktop.people.leaving import LeaveDialog
from app.desktop.people.merging import MergeDialog
from app.desktop.people.person import PersonScreen
from app.desktop.people.person_form import PersonDialog
from app.desktop.people.timeline import Shown
from app.desktop.subjects import LogHoursFor
from app.records.recognition import RecognitionKind, RecognitionState
from app.services import people, recognition
from app.services.office import OfficeFile
from tests.desktop.accessibility import failures
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.render import dress, settle
from tests.desktop.riverside import Riverside


@pytest.fixture
def page(here: Riverside, sitting: Sitting, qtbot: QtBot) -> PersonScreen:
    """The page of Amina."""
    made = PersonScreen(sitting.desk)
    qtbot.addWidget(made)
    made.show_subject(here.amina)
    settle(made)
    return made


def _press(button: Button) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _named(page: QWidget, name: str) -> Button:
    found = [
        button
        for button in page.findChildren(Button)
        if button.accessibleName() == name and button.isVisible()
    ]
    assert len(found) == 1, [button.accessibleName() for button in page.findChildren(Button)]
    return found[0]


def test_both_sides_stand_side_by_side(page: PersonScreen, here: Riverside) -> None:
    assert page.header is not None
    assert page.header.title.text() == "Amina Diallo"
    assert page.header.subtitle.text() == "Known as Mina \u00b7 Volunteer \u00b7 number 1"
    assert page.given.total.text() == "12 h"
    assert page.given_back.span.text() == "Not thanked yet."
    page.show_subject(here.margaret)
    settle(page)
    assert page.given_back.span.text() == "last thanked on 14 Mar 2026"
    assert "with us since" in page.header.subtitle.text()


def test_a_notice_is_settled_by_its_one_act(page: PersonScreen, sitting: Sitting) -> None:
    rows = page.notices.findChildren(AttentionRow)
    assert rows[0].thing.verb == "Thank\u2026"
    _press(rows[0].verb)
    dialog = sitting.answers.shown
    assert isinstance(dialog, RecordDialog)
    assert "training or a reference" in dialog.suggestion.sentence.text()
    assert "\u201cA quiet word.\u201d" in dialog.suggestion.sentence.text()
    _press(dialog.primary)
    assert sitting.said == ["Thanked Amina Diallo."]
    assert page.given_back.span.text() == "last thanked on 16 Mar 2026"
    assert "thanks" not in [row.thing.key.rule for row in _waiting(page)]


def _waiting(page: PersonScreen) -> list[AttentionRow]:
    return [row for row in page.notices.findChildren(AttentionRow) if not row.isHidden()]


def test_a_notice_is_put_off_and_brought_back(page: PersonScreen, sitting: Sitting) -> None:
    row = _waiting(page)[0]
    row.asked.emit(row.thing.key, row.thing.others[0])
    dialog = sitting.answers.shown
    assert isinstance(dialog, PutOffDialog)
    _press(dialog.primary)
    assert dialog.form.problems() == {"reason": "Please say in a few words why it can wait."}
    dialog.form.set_values({"reason": "A card is on its way"})
    _press(dialog.primary)
    settle(page)
    held = [row for row in _waiting(page) if row.thing.verb == "Bring back"]
    assert held[0].thing.why == "Put off until 23 Mar 2026: A card is on its way"
    _press(held[0].verb)
    assert sitting.said[-1].startswith("Brought back")


def test_an_open_offer_is_answered_and_given(
    page: PersonScreen, here: Riverside, sitting: Sitting, office: OfficeFile
) -> None:
    page.show_subject(here.margaret)
    settle(page)
    _press(_named(page, "Accepted: First aid"))
    assert recognition.draft_for(office, here.offer).state is RecognitionState.ACCEPTED
    settle(page)
    _press(_named(page, "Give it\u2026: First aid"))
    dialog = sitting.answers.shown
    assert isinstance(dialog, RecordDialog)
    _press(dialog.primary)
    given = recognition.draft_for(office, here.offer)
    assert (given.state, given.given_on) == (RecognitionState.GIVEN, TODAY)
    assert given.offered_on is not None


def test_an_offer_can_be_declined(page: PersonScreen, here: Riverside, office: OfficeFile) -> None:
    page.show_subject(here.margaret)
    settle(page)
    _press(_named(page, "Declined: First aid"))
    assert recognition.draft_for(office, here.offer).answered_on == TODAY


def test_an_offer_begins_with_what_they_would_value(
    page: PersonScreen, sitting: Sitting, office: OfficeFile
) -> None:
    _press(page.offer)
    dialog = sitting.answers.shown
    assert isinstance(dialog, RecordDialog)
    assert dialog.form.values()["kind"] is RecognitionKind.TRAINING
    _press(dialog.primary)
    assert sitting.said == ["Training offered: Amina Diallo."]


def test_the_timeline_is_narrowed_opened_and_removed_from(
    page: PersonScreen, here: Riverside, sitting: Sitting
) -> None:
    page.show_subject(here.margaret)
    settle(page)
    timeline = page.timeline
    QAbstractItemModelTester(timeline.rows)
    assert [row.title for row in timeline.rows.rows] == [
        "Thanks", "Kitchen", "Training: First aid",
    ]  # fmt: skip
    page.activateWindow()
    timeline.table.setFocus()
    timeline.table.selectRow(1)
    QTest.keyClick(timeline.table, Qt.Key.Key_Return)
    dialog = sitting.answers.shown
    assert isinstance(dialog, EntryDialog)
    dialog.form.set_values({"minutes": 120})
    _press(dialog.primary)
    assert sitting.said == ["Changed the hours of Margaret Ellis."]
    assert page.given.total.text() == "2 h"
    page.activateWindow()
    timeline.table.setFocus()
    timeline.table.selectRow(2)
    QTest.keyClick(timeline.table, Qt.Key.Key_F2)
    assert isinstance(sitting.answers.shown, RecordDialog)
    sitting.answers.shown.reject()
    timeline.table.selectAll()
    QTest.keyClick(timeline.table, Qt.Key.Key_Delete)
    assert sitting.said[1:] == [
        "Removed 1 entry of hours.",
        "Removed 2 lines of what was given back.",
    ]
    assert timeline.empty.isVisible()


def test_the_timeline_shows_one_side(page: PersonScreen, here: Riverside) -> None:
    page.show_subject(here.margaret)
    timeline = page.timeline
    timeline.which.choose(Shown.GIVEN)
    timeline.which.chosen.emit(Shown.GIVEN)
    assert [row.title for row in timeline.rows.rows] == ["Kitchen"]
    timeline.which.choose(Shown.GIVEN_BACK)
    timeline.which.chosen.emit(Shown.GIVEN_BACK)
    assert len(timeline.rows.rows) == 2


def test_details_are_changed_from_the_page(page: PersonScreen, sitting: Sitting) -> None:
    _press(page.change)
    dialog = sitting.answers.shown
    assert isinstance(dialog, PersonDialog)
    dialog.form.set_values({"phone": "07700 900123", "break_from": TODAY})
    _press(dialog.primary)
    assert sitting.said == ["Changed the details of Amina Diallo."]
    settle(page)
    assert [pill.text() for pill in _shown_pills(page)] == ["On a break"]
    assert _waiting(page) == [] or all(row.thing.verb != "Thank\u2026" for row in _waiting(page))


def test_somebody_leaves_and_comes_back(
    page: PersonScreen, here: Riverside, sitting: Sitting, office: OfficeFile
) -> None:
    _press(page.leave)
    dialog = sitting.answers.shown
    assert isinstance(dialog, LeaveDialog)
    dialog.form.set_values({"left_on": "some day"})
    _press(dialog.primary)
    assert list(dialog.form.problems()) == ["left_on"]
    dialog.form.set_values({"left_on": TODAY})
    _press(dialog.primary)
    assert page.leave.text() == "Came back"
    _press(page.leave)
    assert people.draft_for(office, here.amina).left_on is None
    assert page.leave.text() == "Has left\u2026"


def test_the_other_record_must_be_chosen_from_the_list(
    page: PersonScreen, here: Riverside, sitting: Sitting
) -> None:
    _press(page.merge)
    dialog = sitting.answers.shown
    assert isinstance(dialog, MergeDialog)
    _press(dialog.primary)
    assert dialog.form.problems() == {"twin": "Please choose the other record from the list."}
    dialog.form.set_values({"twin": Suggestion(here.tom, "Tom Price")})
    _press(dialog.primary)
    assert sitting.said == ["Merged the two records of Amina Diallo."]
    settle(page)
    assert [pill.text() for pill in _shown_pills(page)] == ["Would rather not be thanked"]


def _shown_pills(page: PersonScreen) -> list[Pill]:
    return [pill for pill in page.pills.findChildren(Pill) if pill.isVisible()]


def test_a_merged_person_is_gone_and_the_page_says_so(
    page: PersonScreen, here: Riverside, sitting: Sitting, office: OfficeFile
) -> None:
    people.merge(office, here.tom, here.amina)
    page.make_stale()
    assert page.page is None
    settle(page)
    assert failures(page) == []
    assert not page.log.isEnabled()
    _press(page.to_list)
    assert sitting.went == [("people", None)]


def test_hours_are_logged_for_this_person(
    page: PersonScreen, here: Riverside, sitting: Sitting
) -> None:
    _press(page.log)
    assert sitting.went == [("hours", LogHoursFor(here.amina, "Amina Diallo"))]


@pytest.mark.parametrize("text_size", [100, 135, 150])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("whose", ["amina", "tom", "margaret"])
def test_the_page_can_be_read_and_reached(
    page: PersonScreen, here: Riverside, whose: str, theme: str, text_size: int
) -> None:
    dress(theme, text_size)
    page.show_subject(getattr(here, whose))
    beside = round(228 * 0.95 * text_size / 100)
    settle(page, (1280 - beside, 760))
    assert failures(page) == []
    assert page.minimumSizeHint().width() <= 1280 - beside


def test_a_skill_is_seen_from_the_page(
    page: PersonScreen, sitting: Sitting, here: Riverside
) -> None:
    assert page.skills.empty.isVisible()
    _press(_named(page, "Seen at work\u2026"))
    dialog = sitting.answers.shown
    assert isinstance(dialog, SeenDialog)
    dialog.form.set_values({"skill": "Baking"})
    dialog.primary.click()
    assert sitting.said == ["Noted a skill of Amina Diallo: Baking."]
    assert not page.skills.empty.isVisible()
    shown = [label.text() for label in page.skills.facts.findChildren(QLabel) if label.isVisible()]
    assert shown == ["Baking", "Seen 16 Mar 2026"]
