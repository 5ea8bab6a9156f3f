"""Expenses, Batches: the list, and one batch with its claims and lines, saved, sent and paid."""

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from app.desktop.expenses.batch_acts import SaveAsDialog
from app.desktop.expenses.batch_screen import BatchScreen
from app.desktop.expenses.batches_page import BatchesPage
from app.desktop.expenses.pay_form import PayDialog
from app.desktop.expenses.screen import ExpensesScreen
from app.records.finance_settings import FinanceFormat
from app.services import claims_list, finance
from app.services.office import OfficeFile
from tests.desktop.accessibility import failures
from tests.desktop.beside_sidebar import stands_beside_the_sidebar
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.render import settle
from tests.desktop.riverside import riverside
from tests.services.claims_made import approved, batched, drive, fare


@pytest.fixture
def batch_id(office: OfficeFile) -> UUID:
    here = riverside(office)
    return batched(
        office,
        approved(office, here.amina, fare(250), drive(100), purpose="Pantry van"),
        approved(office, here.tom, fare(700)),
    )


@pytest.fixture
def page(batch_id: UUID, sitting: Sitting, qtbot: QtBot) -> BatchesPage:
    screen = ExpensesScreen(sitting.desk)
    screen.turn_to("batches")
    qtbot.addWidget(screen)
    settle(screen)
    shown = screen.page("batches")
    assert isinstance(shown, BatchesPage)
    shown.focus_list()
    return shown


@pytest.fixture
def screen(batch_id: UUID, sitting: Sitting, qtbot: QtBot) -> BatchScreen:
    made = BatchScreen(sitting.desk)
    made.show_subject(batch_id)
    qtbot.addWidget(made)
    settle(made)
    made.activateWindow()
    return made


def _press(button: QAbstractButton) -> None:
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _subtitle(screen: BatchScreen) -> str:
    assert screen.header is not None
    return screen.header.subtitle.text()


def test_batches_are_listed_with_how_far_they_are(page: BatchesPage, sitting: Sitting) -> None:
    QAbstractItemModelTester(page.rows)
    texts = [column.text(page.rows.rows[0]) for column in page.rows.columns]
    assert texts == ["1", "16 Mar 2026", "Plain CSV", "2", "3", "\u00a314.00", "Not sent yet",
                     "0 of 2"]  # fmt: skip
    assert (
        page.subtitle == "1 batch \u00b7 \u00a314.00 \u00b7 1 not sent yet \u00b7 1 not wholly paid"
    )
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    page.open_selected()
    assert sitting.went == [("batch", page.rows.rows[0].id)] * 2


def test_a_batch_is_sent_once_and_for_all(
    page: BatchesPage, sitting: Sitting, office: OfficeFile
) -> None:
    sitting.answers.is_sure = False
    page.mark_sent()
    assert finance.batches(office)[0].sent_on is None
    sitting.answers.is_sure = True
    page.mark_sent()
    assert finance.batches(office)[0].sent_on == TODAY
    assert [column.text(page.rows.rows[0]) for column in page.rows.columns][6] == "16 Mar 2026"
    assert [button.isEnabled() for button, _, _ in page._acts] == [True, True, True, False, True]
    sitting.desk.operations.undo_last()
    assert finance.batches(office)[0].sent_on == TODAY


def test_all_claims_of_a_batch_are_paid(
    page: BatchesPage, sitting: Sitting, office: OfficeFile
) -> None:
    page.mark_paid()
    dialog = sitting.answers.shown
    assert isinstance(dialog, PayDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    dialog.form.set_values({"paid_on": "31/02/2026"})
    _press(dialog.primary)
    assert list(dialog.form.problems()) == ["paid_on"]
    dialog.form.set_values({"paid_on": TODAY, "paid_reference": "BACS 77"})
    _press(dialog.primary)
    assert {row.paid_on for row in claims_list.rows(office, claims_list.ClaimsView())} == {TODAY}
    assert page.subtitle == "1 batch \u00b7 \u00a314.00 \u00b7 1 not sent yet"
    page.mark_paid()
    sitting.desk.operations.undo_last()
    assert finance.batches(office)[0].paid == 0


def test_the_file_is_saved_again_byte_for_byte(
    page: BatchesPage, sitting: Sitting, tmp_path: Path, qtbot: QtBot
) -> None:
    page.save_again()
    assert sitting.said == []
    files = [tmp_path / "one.csv", tmp_path / "two.csv"]
    for file in files:
        sitting.answers.saves_to = file
        with qtbot.waitSignal(sitting.desk.operations.done):
            page.save_again()
    assert files[0].read_bytes() == files[1].read_bytes()
    assert sitting.said[0] == (
        "Wrote batch 1 to one.csv, byte for byte as it was made: 3 lines, \u00a314.00."
    )


def test_it_is_saved_in_another_format_once_that_can_take_it(
    page: BatchesPage, sitting: Sitting, tmp_path: Path, qtbot: QtBot
) -> None:
    page.save_as()
    dialog = sitting.answers.shown
    assert isinstance(dialog, SaveAsDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    _press(dialog.primary)
    sitting.answers.saves_to = tmp_path / "other.csv"
    with qtbot.waitSignal(sitting.desk.operations.failed):
        _press(dialog.primary)
    assert "no account" in dialog.failure.text()
    dialog.form.set_values({"file_format": FinanceFormat.FREEAGENT})
    with qtbot.waitSignal(dialog.accepted):
        _press(dialog.primary)
    assert sitting.said == ["Wrote batch 1 to other.csv: 3 lines, \u00a314.00: equal to the batch."]


def test_one_batch_shows_its_claims_and_lines(screen: BatchScreen, sitting: Sitting) -> None:
    QAbstractItemModelTester(screen.claims)
    assert _subtitle(screen) == (
        "Plain CSV, 16 Mar 2026 \u00b7 2 claims, 3 lines \u00b7 \u00a314.00"
    )
    assert screen.sent_pill.text() == "Not sent yet"
    assert screen.paid_pill.text() == "0 of 2 paid"
    texts = [column.text(screen.claims.rows[0]) for column in screen.claims.columns]
    assert texts == ["Tick EXP-0001 of Amina Diallo", "EXP-0001", "Amina Diallo", "2", "\u00a37.00",
                     "Not paid yet", ""]  # fmt: skip
    screen.shown.choose(1)
    screen.shown.chosen.emit(1)
    assert [line.amount_pence for line in screen.lines.rows] == [250, 450, 700]
    screen.table.setFocus()
    screen.table.selectRow(0)
    QTest.keyClick(screen.table, Qt.Key.Key_Return)
    assert sitting.went == [("claim", screen.claims.rows[0].claim_id)]


def test_ticked_claims_alone_are_paid(
    screen: BatchScreen, sitting: Sitting, office: OfficeFile
) -> None:
    assert screen.told_sum.text() == "\u00a314.00 still to pay"
    screen.table.selectRow(1)
    QTest.keyClick(screen.table, Qt.Key.Key_Space)
    assert screen.paid.text() == "Mark 1 claim as &paid\u2026"
    _press(screen.paid)
    dialog = sitting.answers.shown
    assert isinstance(dialog, PayDialog)
    _press(dialog.primary)
    assert screen.paid_pill.text() == "1 of 2 paid"
    assert screen.told_sum.text() == "Nothing left to pay"
    assert not screen.paid.isEnabled()
    screen.claims.tick(())
    assert screen.paid.text() == "Mark all as &paid\u2026"
    screen.pay()
    assert isinstance(sitting.answers.shown, PayDialog)
    _press(sitting.answers.shown.primary)
    assert screen.paid_pill.text() == "All paid"
    screen.pay()


def test_what_can_be_done_with_a_batch_is_on_its_page(
    screen: BatchScreen, sitting: Sitting, office: OfficeFile, tmp_path: Path, qtbot: QtBot
) -> None:
    assert "can be undone" in screen.fact.sentence.text()
    _press(screen.other)
    assert isinstance(sitting.answers.shown, SaveAsDialog)
    sitting.answers.saves_to = tmp_path / "again.csv"
    with qtbot.waitSignal(sitting.desk.operations.done):
        _press(screen.again)
    _press(screen.sent)
    assert screen.sent_pill.text() == "Sent to finance"
    assert not screen.sent.isEnabled()
    assert screen.fact.sentence.text().startswith("Finance has it since 16 March 2026")


def test_a_batch_that_was_undone_says_so(
    screen: BatchScreen, sitting: Sitting, batch_id: UUID
) -> None:
    sitting.desk.operations.undo_last()
    assert screen.page is None
    assert not screen.paid.isEnabled()
    assert failures(screen) == []
    for act in (screen.pay, screen._on_again_asked, screen._on_other_asked, screen._on_sent_asked):
        act()
    assert sitting.answers.shown is None
    _press(screen.to_list)
    assert sitting.went == [("expenses", "batches")]


def test_no_batches_yet_say_where_they_are_made(sitting: Sitting, qtbot: QtBot) -> None:
    made = ExpensesScreen(sitting.desk)
    made.turn_to("batches")
    qtbot.addWidget(made)
    settle(made)
    assert failures(made) == []
    page = made.page("batches")
    assert isinstance(page, BatchesPage)
    _press(page.see_to_pay)
    assert sitting.went == [("expenses", "to pay")]


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_list_can_be_read_and_reached(page: BatchesPage, theme: str, text_size: int) -> None:
    stands_beside_the_sidebar(page.window(), theme, text_size)


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_batch_can_be_read_and_reached(screen: BatchScreen, theme: str, text_size: int) -> None:
    stands_beside_the_sidebar(screen, theme, text_size)
