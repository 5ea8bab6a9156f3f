"""The queue of claims to approve: one after the other by keyboard, or several at once."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.desktop.expenses.approve_page import ApprovePage
from app.desktop.expenses.claim_dialogs import ReturnDialog
from app.desktop.look.themes import Themes
from app.desktop.window import MainWindow
from app.records.expense_claim import ClaimState
from app.services import claim_page, expenses
from app.services.office import OfficeFile
from app.services.preferences import PreferencesFile
from tests.desktop.claims_window import (
    Claims,
    at_expenses,
    claims,
    window_at_expenses,
)
from tests.desktop.hours_window import press
from tests.desktop.render import settle
from tests.desktop.whole_window import answers_of

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def made(office: OfficeFile) -> Claims:
    return claims(office)


@pytest.fixture
def window(
    office: OfficeFile, made: Claims, themes: Themes, preferences: PreferencesFile, qtbot: QtBot
) -> Iterator[MainWindow]:
    yield from window_at_expenses(office, themes, preferences, qtbot)


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> ApprovePage:
    page = at_expenses(window, "approve").page("approve")
    assert isinstance(page, ApprovePage)
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    page.focus_list()
    return page


def _state(office: OfficeFile, claim_id: object) -> ClaimState:
    return claim_page.page(office, claim_id).row.state  # type: ignore[arg-type]  # an id


def test_the_longest_wait_is_first_with_its_receipts_beside_it(
    page: ApprovePage, made: Claims
) -> None:
    assert [row.id for row in page.rows.rows] == [made.waiting, made.second]
    assert page.view.page is not None
    assert page.view.page.row.id == made.waiting
    assert page.view.receipts.view.has_picture
    assert page.title.text() == "EXP-0001, Amina Diallo: \u00a313.43"
    assert page.subtitle == "2 claims to approve, \u00a317.43"


def test_ctrl_enter_approves_and_goes_on(
    page: ApprovePage, office: OfficeFile, made: Claims
) -> None:
    press(Qt.Key.Key_Return, CONTROL)
    assert _state(office, made.waiting) is ClaimState.APPROVED
    assert page.view.page is not None
    assert page.view.page.row.id == made.second
    press(Qt.Key.Key_Return, CONTROL)
    assert page.rows.rowCount() == 0
    assert page.subtitle == "No claim waits for approval"
    page.approve_chosen()
    page.return_shown()


def test_several_are_approved_as_one_act(
    page: ApprovePage, window: MainWindow, office: OfficeFile, made: Claims, qtbot: QtBot
) -> None:
    page.rows.tick([made.waiting, made.second])
    assert page.approve.text() == "&Approve 2 claims"
    with qtbot.waitSignal(window.tasks.finished):
        QTest.mouseClick(page.approve, Qt.MouseButton.LeftButton)
        assert window.tasks.is_busy
    assert _state(office, made.second) is ClaimState.APPROVED
    QTest.mouseClick(window.ground.toast.undo, Qt.MouseButton.LeftButton)
    assert page.rows.rowCount() == 2


def test_nobody_approves_their_own_claim(
    page: ApprovePage, window: MainWindow, office: OfficeFile, made: Claims
) -> None:
    page.by.setText("Amina Diallo")
    page.by.editingFinished.emit()
    assert "Amina Diallo's own claim" in page.view.concerns.sentence.text()
    press(Qt.Key.Key_Return, CONTROL)
    assert _state(office, made.waiting) is ClaimState.SUBMITTED
    assert "own claim" in window.failure.sentence.text()


def test_a_claim_goes_back_with_its_reason(
    page: ApprovePage, window: MainWindow, office: OfficeFile, made: Claims
) -> None:
    press(Qt.Key.Key_R, CONTROL)
    dialog = answers_of(window).shown
    assert isinstance(dialog, ReturnDialog)
    dialog.form.set_values({"returned_because": "Which hall?"})
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    assert _state(office, made.waiting) is ClaimState.RETURNED
    assert page.view.page is not None
    assert page.view.page.row.id == made.second


def test_ctrl_and_page_keys_step_and_enter_opens(
    page: ApprovePage, window: MainWindow, made: Claims
) -> None:
    page.by.setFocus()
    press(Qt.Key.Key_PageDown, CONTROL)
    assert page.view.page is not None
    assert page.view.page.row.id == made.second
    press(Qt.Key.Key_PageDown, CONTROL)
    press(Qt.Key.Key_PageUp, CONTROL)
    assert page.view.page.row.id == made.waiting
    press("x")
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert window.pages.place == "claim"
    window.pages.go_back()
    QTest.mouseClick(page.open, Qt.MouseButton.LeftButton)
    assert window.pages.place == "claim"


def test_one_withdrawn_behind_its_back_leaves_the_queue(
    page: ApprovePage, office: OfficeFile, made: Claims
) -> None:
    expenses.withdraw(office, made.second)
    expenses.remove(office, [made.second])
    page.table.selectRow(1)
    assert [row.id for row in page.rows.rows] == [made.waiting]


def test_receipts_stand_under_the_lines_where_there_is_one_column(
    page: ApprovePage, window: MainWindow
) -> None:
    settle(window, (900, 800))
    assert page.view.receipts.parent() is page.view.lines.parent()
    settle(window, (1600, 900))
    assert page.view.receipts.parent() is page.view.bank.parent()


def test_two_of_the_queue_are_seen_above_the_claim_where_there_is_one_column(
    page: ApprovePage, window: MainWindow
) -> None:
    settle(window, (900, 800))
    assert page.title.isHidden()
    second = page.table.visualRect(page.rows.index(1, 0))
    assert page.table.viewport().rect().contains(second)
    settle(window, (1600, 900))
    assert not page.title.isHidden()


def test_the_model_holds_to_qts_rules(page: ApprovePage) -> None:
    QAbstractItemModelTester(page.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    page.rows.sort(1)
