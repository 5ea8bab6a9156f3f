"""Checks in Giving back: the number stays masked, a look is journalled, the review is told."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.desktop.giving_back.screen import GivingBackScreen
from app.desktop.giving_back.training.check_form import CheckDialog
from app.desktop.giving_back.training.checks_page import ChecksPage
from app.desktop.parts.suggestions import Suggestion
from app.desktop.subjects import AtTab, TrainingOf
from app.records.background_check import CheckLevel, Workforce
from app.services import checks
from app.services.office import OfficeFile
from tests.desktop.accessibility import failures
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.giving_lists import giving_back_at, page_at
from tests.desktop.learning import YEAR, Learning, a_check, learning
from tests.desktop.render import dress, settle
from tests.desktop.riverside import Riverside

NUMBER, MASKED = "001234567890", "\u2022\u2022\u2022\u20227890"


@pytest.fixture
def there(here: Riverside, office: OfficeFile) -> Learning:
    kept = learning(office, here)
    a_check(office, here.amina, TODAY - timedelta(days=1))
    a_check(office, here.tom, None)
    return kept


@pytest.fixture
def screen(there: Learning, sitting: Sitting, qtbot: QtBot) -> GivingBackScreen:
    return giving_back_at("checks", sitting, qtbot)


@pytest.fixture
def page(screen: GivingBackScreen) -> ChecksPage:
    return page_at(screen, "checks", ChecksPage)


def _press(button: QPushButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _numbers(page: ChecksPage) -> list[str]:
    column = next(one for one in page.rows.columns if one.title == "Number")
    return [column.text(row) for row in page.rows.rows]


def _form(sitting: Sitting) -> CheckDialog:
    dialog = sitting.answers.shown
    assert isinstance(dialog, CheckDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    return dialog


def test_what_is_reviewed_first_stands_first(page: ChecksPage) -> None:
    QAbstractItemModelTester(page.rows)
    stands = next(one for one in page.rows.columns if one.title == "How it stands")
    assert [(row.person, stands.text(row)) for row in page.rows.rows] == [
        ("Amina Diallo", "Review overdue"),
        ("Margaret Ellis", "Review soon"),
        ("Tom Price", "No review set"),
    ]
    assert page.subtitle == ("3 checks \u00b7 1 due for review soon \u00b7 1 overdue for review")


def test_a_number_is_shown_once_asked_for_and_masked_again(
    page: ChecksPage, screen: GivingBackScreen, sitting: Sitting, office: OfficeFile
) -> None:
    assert _numbers(page) == [MASKED] * 3
    page.focus_list()
    assert page.reveal.accessibleName() == "Show number: Amina Diallo"
    _press(page.reveal)
    assert _numbers(page) == [NUMBER, MASKED, MASKED]
    told = "Sarah looked at the number of a check (enhanced DBS) of Amina Diallo."
    assert sitting.said == [told]
    assert page.reveal.text() == "&Hide number"
    _press(page.reveal)
    assert _numbers(page) == [MASKED] * 3
    _press(page.reveal)
    page.table.selectRow(1)
    assert _numbers(page) == [MASKED] * 3
    _press(page.reveal)
    assert _numbers(page) == [MASKED, NUMBER, MASKED]
    screen.turn_to("ledger")
    assert _numbers(page) == [MASKED] * 3
    assert len(sitting.said) == 3


def test_a_check_is_added_without_what_it_says(
    page: ChecksPage, sitting: Sitting, here: Riverside
) -> None:
    assert page.primary is not None
    _press(page.primary)
    dialog = _form(sitting)
    _press(dialog.primary)
    assert set(dialog.form.problems()) == {"person_id", "issued_on"}
    dialog.form.set_values(
        {"person_id": Suggestion(here.tom, "Tom Price"), "issued_on": TODAY + YEAR}
    )
    _press(dialog.primary)
    assert list(dialog.form.problems()) == ["issued_on"]
    dialog.form.set_values({"issued_on": TODAY, "level": CheckLevel.BASIC, "number": "12345678"})
    _press(dialog.primary)
    assert sitting.said == ["Noted a check (basic DBS) of Tom Price."]
    assert len(page.rows.rows) == 4


def test_a_check_is_changed_and_keeps_its_number(
    page: ChecksPage, sitting: Sitting, office: OfficeFile, there: Learning
) -> None:
    page.table.select_where(lambda check: check.id == there.check)
    page.table.setFocus()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    dialog = _form(sitting)
    assert dialog.form.values()["number"] == ""
    dialog.form.set_values({"workforce": Workforce.BOTH, "on_update_service": True})
    _press(dialog.primary)
    assert sitting.said == ["Changed the check (enhanced DBS) of Margaret Ellis."]
    assert checks.reveal(office, there.check).number == NUMBER
    _press(page.change)
    dialog = _form(sitting)
    dialog.form.set_values({"number": "009876543210"})
    _press(dialog.primary)
    assert checks.reveal(office, there.check).number == "009876543210"


def test_a_check_is_removed_and_brought_back(page: ChecksPage, sitting: Sitting) -> None:
    page.focus_list()
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert [row.person for row in page.rows.rows] == ["Margaret Ellis", "Tom Price"]
    sitting.desk.operations.undo_last()
    assert len(page.rows.rows) == 3


def test_replaced_checks_are_shown_when_asked_for(
    page: ChecksPage, screen: GivingBackScreen, office: OfficeFile, here: Riverside, there: Learning
) -> None:
    draft = checks.draft_for(office, there.check)
    newer = draft.model_copy(update={"issued_on": TODAY, "review_due_on": TODAY + 3 * YEAR})
    checks.add(office, newer, TODAY)
    page.read()
    assert len(page.rows.rows) == 3
    screen.show_subject(AtTab("checks", there.check))
    assert [row.id for row in page.table.selected()] == [there.check]
    assert len(page.rows.rows) == 4
    screen.show_subject(AtTab("checks", "due"))
    assert [row.person for row in page.rows.rows] == ["Amina Diallo"]
    page.words.setText("tom")
    assert page.subtitle == "No such check"
    _press(page.show_all)
    assert len(page.rows.rows) == 3
    screen.show_subject(AtTab("checks", TrainingOf(here.margaret, "Margaret Ellis")))
    assert len(page.rows.rows) == 2
    stands = next(one for one in page.rows.columns if one.title == "How it stands")
    assert [stands.text(row) for row in page.rows.rows] == ["Replaced since", "Right on its day"]


def test_from_a_check_one_comes_to_the_person(
    page: ChecksPage, sitting: Sitting, here: Riverside
) -> None:
    page.focus_list()
    _press(page.open)
    assert sitting.went == [("person", here.amina)]


def test_where_there_is_no_check_one_is_told_what_it_is_for(
    here: Riverside, sitting: Sitting, qtbot: QtBot
) -> None:
    page = page_at(giving_back_at("checks", sitting, qtbot), "checks", ChecksPage)
    assert page.subtitle == "No checks yet"
    assert not page.bar.isVisible()
    page.reveal_selected()
    assert sitting.said == []


@pytest.mark.parametrize(("theme", "text_size"), [("light", 150), ("dark", 100)])
def test_it_can_be_read_and_reached(screen: GivingBackScreen, theme: str, text_size: int) -> None:
    dress(theme, text_size)
    settle(screen)
    assert failures(screen) == []
