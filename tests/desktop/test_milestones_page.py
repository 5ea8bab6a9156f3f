"""Milestones: marked one by one or many at once, and the list of a year's giving."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.desktop.giving_back.milestones.mark_form import MarkDialog
from app.desktop.giving_back.milestones.page import MilestonesPage
from app.desktop.giving_back.screen import GivingBackScreen
from app.desktop.paper.paper_dialog import PaperDialog
from app.services import milestone_list
from app.services.office import OfficeFile
from tests.desktop.accessibility import failures
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.giving_lists import giving_back_at, page_at
from tests.desktop.render import settle
from tests.desktop.riverside import Riverside


@pytest.fixture
def screen(here: Riverside, sitting: Sitting, qtbot: QtBot) -> GivingBackScreen:
    return giving_back_at("milestones", sitting, qtbot)


@pytest.fixture
def page(screen: GivingBackScreen) -> MilestonesPage:
    return page_at(screen, "milestones", MilestonesPage)


def test_what_waits_is_told_with_why(page: MilestonesPage, here: Riverside) -> None:
    QAbstractItemModelTester(page.rows)
    told = {row.name: page.rows.columns[4].text(row) for row in page.rows.rows}
    assert told == {"Amina Diallo": "Reached", "Margaret Ellis": "Reached"}
    assert page.subtitle.startswith("2 reached")


def test_many_are_marked_as_one_act_and_undone(
    page: MilestonesPage, sitting: Sitting, office: OfficeFile
) -> None:
    page.everyone.click()
    assert len(page.rows.ticked()) == 2
    page.mark.click()
    dialog = sitting.answers.shown
    assert isinstance(dialog, MarkDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    dialog.form.set_values({"given_on": None})
    dialog.primary.click()
    assert dialog.form.general.text() or dialog.form.problems()
    dialog.form.set_values({"given_on": TODAY, "what": "A badge"})
    dialog.primary.click()
    assert sitting.said == ["Marked 2 milestones."]
    found = milestone_list.milestones(office, TODAY)
    assert {row.what for row in found.marked} == {"A badge"}
    page.turn_to(1)
    assert {row.person for row in page.marked.rows} == {"Amina Diallo", "Margaret Ellis"}
    sitting.desk.operations.undo_last()
    assert list(page.marked.rows) == []


def test_the_main_button_marks_all_that_are_reached(page: MilestonesPage, sitting: Sitting) -> None:
    assert page.primary is not None
    page.primary.click()
    assert isinstance(sitting.answers.shown, MarkDialog)


def test_certificates_are_printed_of_those_chosen(
    page: MilestonesPage, sitting: Sitting, qtbot: QtBot
) -> None:
    page.focus_list()
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    with qtbot.waitSignal(sitting.desk.tasks.finished):
        page.print.click()
    dialog = sitting.answers.shown
    assert isinstance(dialog, PaperDialog)
    dialog.reject()


def test_a_year_of_giving_is_listed_and_taken_out(
    page: MilestonesPage, screen: GivingBackScreen, sitting: Sitting, tmp_path: Path, qtbot: QtBot
) -> None:
    page.turn_to(2)
    assert [row.name for row in page.year.rows] == ["Amina Diallo", "Margaret Ellis"]
    assert "gave 13 h 30 min in the last twelve months" in page.subtitle
    assert failures(screen) == []
    page.export.click()
    sitting.answers.saves_to = tmp_path / "year.csv"
    with qtbot.waitSignal(sitting.desk.operations.done):
        page.export.click()
    assert "Amina Diallo" in (tmp_path / "year.csv").read_text(encoding="utf-8-sig")
    page.year_table.opened.emit(page.year.rows[0])
    assert sitting.went[0][0] == "person"


def test_nothing_yet_says_how_to_begin(sitting: Sitting, office: OfficeFile, qtbot: QtBot) -> None:
    made = giving_back_at("milestones", sitting, qtbot)
    assert failures(made) == []
    assert page_at(made, "milestones", MilestonesPage).subtitle == "No milestone waits to be marked"
