"""Expenses, To pay: approved claims are ticked, looked at as lines, and put in a batch."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.desktop.expenses.screen import ExpensesScreen
from app.desktop.expenses.to_pay_page import ToPayPage
from app.desktop.form_dialog import FormDialog
from app.records.finance_settings import FinanceFormat
from app.services import finance, finance_settings
from app.services.office import OfficeFile
from tests.desktop.accessibility import failures
from tests.desktop.desks import Sitting
from tests.desktop.render import dress, settle
from tests.desktop.riverside import Riverside
from tests.services.claims_made import approved, drive, fare
from tests.services.finance_made import ACCOUNTS


@pytest.fixture
def screen(here: Riverside, office: OfficeFile, sitting: Sitting, qtbot: QtBot) -> ExpensesScreen:
    approved(office, here.amina, fare(250), drive(100), purpose="Pantry van")
    approved(office, here.tom, fare(700))
    made = ExpensesScreen(sitting.desk)
    made.turn_to("to pay")
    qtbot.addWidget(made)
    settle(made)
    made.activateWindow()
    return made


@pytest.fixture
def page(screen: ExpensesScreen) -> ToPayPage:
    shown = screen.page("to pay")
    assert isinstance(shown, ToPayPage)
    return shown


def _choose(page: ToPayPage, file_format: FinanceFormat) -> None:
    page.file_format.set_value(file_format)
    page.file_format.edited.emit()


def test_all_that_is_approved_is_ticked_and_its_file_is_tried(page: ToPayPage) -> None:
    QAbstractItemModelTester(page.rows)
    texts = [column.text(page.rows.rows[1]) for column in page.rows.columns]
    assert texts == ["Tick EXP-0001 of Amina Diallo", "EXP-0001", "Amina Diallo", "Pantry van",
                     "16 Mar 2026", "Hannah Whitcombe", "2", "\u00a37.00"]  # fmt: skip
    assert page.subtitle == "2 claims of 2 people, \u00a314.00 to pay"
    assert page.told_sum.text() == "2 of 2 ticked, \u00a314.00"
    assert page.everyone.checkState() is Qt.CheckState.Checked
    assert page.check.good.sentence.text().endswith("3 lines, \u00a314.00: equal to the batch.")
    assert page.make.isEnabled()


def test_what_is_ticked_alone_goes_into_the_file(page: ToPayPage) -> None:
    page.focus_list()
    QTest.keyClick(page.table, Qt.Key.Key_Space)
    assert page.told_sum.text() == "1 of 2 ticked, \u00a37.00"
    assert page.everyone.checkState() is Qt.CheckState.PartiallyChecked
    QAbstractItemModelTester(page.lines)
    assert [line.claim for line in page.lines.rows] == ["EXP-0001", "EXP-0001"]
    QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert page.told_sum.text() == "0 of 2 ticked, \u00a30.00"
    assert not page.make.isEnabled()
    assert page.check.isHidden()
    page.make_batch()


def test_the_lines_of_the_file_can_be_looked_at(page: ToPayPage) -> None:
    page.shown.setFocus()
    page.shown.choose(1)
    page.shown.chosen.emit(1)
    shown = [column.text(page.lines.rows[1]) for column in page.lines.columns]
    assert shown == ["EXP-0001", "Amina Diallo", "2 Mar 2026", "Mileage",
                     "10 miles by car or van; Pantry van", "", "\u00a34.50"]  # fmt: skip


def test_a_batch_is_made_saved_and_undone(
    page: ToPayPage, sitting: Sitting, office: OfficeFile, tmp_path: Path, qtbot: QtBot
) -> None:
    page.make_batch()
    assert finance.batches(office) == []
    sitting.answers.saves_to = tmp_path / "march"
    with qtbot.waitSignal(sitting.desk.operations.done):
        QTest.mouseClick(page.make, Qt.MouseButton.LeftButton)
    assert sitting.said == [
        "Put 2 claims, \u00a314.00, in batch 1 for Plain CSV, saved as march.csv."
    ]
    assert (tmp_path / "march.csv").exists()
    assert page.subtitle == "Nothing waits to be paid"
    sitting.desk.operations.undo_last()
    assert len(page.rows.rows) == 2
    assert len(page.rows.ticked()) == 2


def test_a_batch_that_was_stopped_or_refused_can_be_made_again(
    page: ToPayPage, sitting: Sitting, office: OfficeFile, tmp_path: Path, qtbot: QtBot
) -> None:
    sitting.answers.saves_to = tmp_path / "nowhere" / "march.csv"
    with qtbot.waitSignal(sitting.desk.operations.failed):
        page.make_batch()
    assert sitting.refusals[0].startswith("No batch was made. march.csv was not written")
    assert page.make.isEnabled()
    sitting.answers.saves_to = tmp_path / "march.csv"
    gate = Event()
    sitting.desk.tasks.run("Something else", lambda _: gate.wait(), lambda _: None)
    with qtbot.waitSignal(sitting.desk.operations.failed):
        page.make_batch()
        sitting.desk.tasks.cancel()
        gate.set()
    assert sitting.refusals[1] == "Stopped. Nothing was changed."
    assert finance.batches(office) == []
    assert not sitting.answers.saves_to.exists()
    assert page.make.isEnabled()


def test_missing_accounts_lead_to_the_settings(
    page: ToPayPage, sitting: Sitting, office: OfficeFile
) -> None:
    _choose(page, FinanceFormat.XERO_BILLS)
    assert "no account" in page.check.hinders.sentence.text()
    assert not page.make.isEnabled()
    QTest.mouseClick(page.check.settings, Qt.MouseButton.LeftButton)
    assert sitting.went == [("settings", "finance")]
    sitting.desk.operations.perform(lambda: finance_settings.change(office, ACCOUNTS))
    assert page.check.hinders.isHidden()
    assert page.make.isEnabled()


def test_missing_bank_details_are_asked_for(page: ToPayPage, sitting: Sitting) -> None:
    _choose(page, FinanceFormat.BANK)
    assert "no bank details" in page.check.hinders.sentence.text()
    first, second, third = page.check.people
    assert [button.text() for button in (first, second)] == [
        "Bank details of Amina Diallo\u2026",
        "Bank details of Tom Price\u2026",
    ]
    assert third.isHidden()
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    dialog = sitting.answers.shown
    assert isinstance(dialog, FormDialog)
    details = {"account_name": "A Diallo", "sort_code": "112233", "account_number": "12345678"}
    dialog.form.set_values(details)
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    QTest.mouseClick(first, Qt.MouseButton.LeftButton)
    assert isinstance(sitting.answers.shown, FormDialog)
    QTest.mouseClick(sitting.answers.shown.primary, Qt.MouseButton.LeftButton)
    assert first.text() == "Bank details of Tom Price\u2026"


def test_a_file_of_many_lines_is_tried_in_the_worker(
    page: ToPayPage, office: OfficeFile, here: Riverside, sitting: Sitting, qtbot: QtBot
) -> None:
    approved(office, here.margaret, *(fare(100 + number) for number in range(260)))
    page.read()
    assert not page.make.isEnabled()
    qtbot.waitUntil(page.make.isEnabled)
    assert len(page.lines.rows) == 263


def test_enter_opens_the_claim(page: ToPayPage, sitting: Sitting) -> None:
    page.focus_list()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert sitting.went == [("claim", page.rows.rows[0].id)]


def test_nothing_to_pay_says_how_claims_come_here(sitting: Sitting, qtbot: QtBot) -> None:
    made = ExpensesScreen(sitting.desk)
    made.turn_to("to pay")
    qtbot.addWidget(made)
    settle(made)
    assert failures(made) == []
    page = made.page("to pay")
    assert isinstance(page, ToPayPage)
    QTest.mouseClick(page.see_claims, Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.see_batches, Qt.MouseButton.LeftButton)
    assert sitting.went == [("expenses", "claims"), ("expenses", "batches")]


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_it_can_be_read_and_reached(
    screen: ExpensesScreen, page: ToPayPage, theme: str, text_size: int
) -> None:
    dress(theme, text_size)
    beside = 1280 - round(228 * 0.95 * text_size / 100)
    for file_format in (FinanceFormat.PLAIN, FinanceFormat.SAGE, FinanceFormat.BANK):
        _choose(page, file_format)
        settle(screen, (beside, 760))
        assert failures(screen) == []
        assert screen.minimumSizeHint().width() <= beside
        assert screen.height() <= 760
