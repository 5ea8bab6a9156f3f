"""Skills: found by their words and days, seen at work, and both sides beside one another."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.desktop.giving_back.record_form import RecordDialog
from app.desktop.giving_back.screen import GivingBackScreen
from app.desktop.giving_back.skills.forms import CanGiveDialog, SeenDialog
from app.desktop.giving_back.skills.page import SkillsPage
from app.records.person import PersonDraft
from app.records.recognition import RecognitionState
from app.services import both_sides, people, skills
from app.services.office import OfficeFile
from tests.desktop.accessibility import failures
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.giving_lists import giving_back_at, page_at
from tests.desktop.render import dress, settle
from tests.desktop.riverside import Riverside, riverside


@pytest.fixture
def here(office: OfficeFile) -> Riverside:
    found = riverside(office)
    for name, values in {
        "Ana Ruiz": {"skills": "sign language, Spanish", "availability": "Tuesdays"},
        "Ben Low": {"skills": "sign language", "wants_to_use": "baking"},
    }.items():
        people.add(office, PersonDraft.check({"name": name, **values}))
    return found


@pytest.fixture
def screen(here: Riverside, sitting: Sitting, qtbot: QtBot) -> GivingBackScreen:
    return giving_back_at("skills", sitting, qtbot)


@pytest.fixture
def page(screen: GivingBackScreen) -> SkillsPage:
    return page_at(screen, "skills", SkillsPage)


def test_people_are_found_by_skill_and_day(page: SkillsPage, screen: GivingBackScreen) -> None:
    QAbstractItemModelTester(page.people)
    assert [row.name for row in page.people.rows] == ["Ana Ruiz", "Ben Low"]
    QTest.keyClicks(page.words, "sign lang, tuesday")
    assert [row.name for row in page.people.rows] == ["Ana Ruiz"]
    QTest.keyClicks(page.words, "x")
    assert page.subtitle == "Nobody was found"
    assert page.show_all.isVisible()
    assert failures(screen) == []
    page.show_all.click()
    assert len(page.people.rows) == 2


def test_a_skill_is_seen_at_work(page: SkillsPage, sitting: Sitting, office: OfficeFile) -> None:
    page.focus_list()
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    dialog = sitting.answers.shown
    assert isinstance(dialog, SeenDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    dialog.form.set_values({"skill": "Spanish", "seen_on": TODAY - timedelta(days=2)})
    dialog.primary.click()
    assert sitting.said == ["Noted a skill of Ana Ruiz: Spanish."]
    first = page.people.rows[0]
    assert page.people.columns[3].text(first) == "Spanish (Mar 2026)"
    sitting.desk.operations.undo_last()
    assert skills.sightings(office, first.id) == []


def test_the_skills_are_counted_and_lead_to_their_people(page: SkillsPage) -> None:
    page.turn_to(1)
    told = {row.name: (row.people, row.want_to_use, row.unused) for row in page.skills.rows}
    assert told == {"baking": (1, 1, 1), "sign language": (2, 0, 2), "Spanish": (1, 0, 1)}
    page.skills_table.opened.emit(page.skills.rows[0])
    assert page.words.text() == "baking"
    assert [row.name for row in page.people.rows] == ["Ben Low"]


def test_what_we_can_give_is_added_changed_closed_and_removed(
    page: SkillsPage, screen: GivingBackScreen, sitting: Sitting, office: OfficeFile
) -> None:
    page.turn_to(2)
    both = page.both
    assert {side.kind.value: len(side.waiting) for side in both.sides.rows} == {
        "training": 1, "reference": 1
    }  # fmt: skip
    both.sides_table.selectRow(0)
    both.add_button.click()
    dialog = sitting.answers.shown
    assert isinstance(dialog, CanGiveDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    dialog.form.set_values({"what": "Food hygiene"})
    dialog.primary.click()
    both.offers_table.selectRow(0)
    screen.activateWindow()
    settle(screen)
    assert failures(screen) == []
    both.change.click()
    changed = sitting.answers.shown
    assert isinstance(changed, CanGiveDialog)
    changed.form.set_values({"what": "Food hygiene level 2"})
    changed.primary.click()
    both.offers_table.selectRow(0)
    both.end.click()
    (row,) = both_sides.can_give(office)
    assert (row.what, row.closed) == ("Food hygiene level 2", True)
    both.offers_table.selectRow(0)
    both.remove.click()
    assert both_sides.can_give(office) == []


def test_it_is_offered_to_those_who_would_value_it(
    page: SkillsPage, sitting: Sitting, here: Riverside
) -> None:
    page.turn_to(2)
    page.both.sides_table.selectRow(0)
    page.both.offer.click()
    dialog = sitting.answers.shown
    assert isinstance(dialog, RecordDialog)
    assert dialog.form.values()["state"] is RecognitionState.OFFERED


def test_nothing_yet_says_how_to_begin(sitting: Sitting, office: OfficeFile, qtbot: QtBot) -> None:
    made = giving_back_at("skills", sitting, qtbot)
    assert failures(made) == []
    assert page_at(made, "skills", SkillsPage).subtitle == "Nobody was found"


@pytest.mark.parametrize("text_size", [100, 150])
def test_the_page_says_what_it_is_for_while_only_wishes_are_known(
    office: OfficeFile, sitting: Sitting, qtbot: QtBot, text_size: int
) -> None:
    people.add(office, PersonDraft.check({"name": "Una", "would_value": ["training"]}))
    dress("light", text_size)
    made = giving_back_at("skills", sitting, qtbot)
    page = page_at(made, "skills", SkillsPage)
    assert failures(made) == []
    assert page.see_first.isVisible()
    page.turn_to(1)
    assert page.see_first.isVisible()
    page.turn_to(2)
    assert page.both.isVisible()
    page.turn_to(0)
    page.see_first.click()
    assert isinstance(sitting.answers.shown, SeenDialog)
