"""The page of a claim: its lines, receipts and history, and every step from where it stands."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.expenses.bank_card import BankDialog, ConfirmDialog
from app.desktop.expenses.claim_dialogs import (
    ApproveDialog,
    CorrectDialog,
    GiveBackDialog,
    ReturnDialog,
)
from app.desktop.expenses.claim_screen import ClaimScreen
from app.desktop.expenses.receipt_view import LARGEST_SIDE, read_picture
from app.desktop.expenses.submit_dialog import SubmitDialog
from app.desktop.form_dialog import FormDialog
from app.desktop.look.themes import Themes
from app.desktop.people.person import PersonScreen
from app.desktop.window import MainWindow
from app.records.expense_claim import ClaimState
from app.rules.claim_steps import Step
from app.services import approvals, bank_details, claim_page, receipts
from app.services.claim_form import printout
from app.services.office import OfficeFile
from app.services.preferences import PreferencesFile
from app.services.receipts import receipt_of
from tests.desktop.claims_window import Claims, at, claims, png, window_at_expenses
from tests.desktop.desks import TODAY
from tests.desktop.render import settle
from tests.desktop.whole_window import answers_of
from tests.services.claims_made import batched, drive, submitted


@pytest.fixture
def made(office: OfficeFile) -> Claims:
    return claims(office)


@pytest.fixture
def window(
    office: OfficeFile, made: Claims, themes: Themes, preferences: PreferencesFile, qtbot: QtBot
) -> Iterator[MainWindow]:
    yield from window_at_expenses(office, themes, preferences, qtbot)


@pytest.fixture
def waiting(window: MainWindow, made: Claims, qtbot: QtBot) -> ClaimScreen:
    screen = at(window, ClaimScreen, "claim", made.waiting)
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    return screen


def _state(office: OfficeFile, claim_id: UUID) -> ClaimState:
    return claim_page.page(office, claim_id).row.state


def _press(screen: ClaimScreen, step: Step) -> None:
    button = screen.buttons[step]
    assert not button.isHidden()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def _answer(window: MainWindow, kind: type[FormDialog], **values: object) -> FormDialog:
    dialog = answers_of(window).shown
    assert isinstance(dialog, kind)
    dialog.form.set_values(values)
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    return dialog


def test_all_of_a_claim_is_shown(waiting: ClaimScreen) -> None:
    assert waiting.header is not None
    assert waiting.header.title.text() == "EXP-0001, Amina Diallo"
    assert waiting.header.subtitle.text() == "\u00a313.43 \u00b7 2 Mar 2026"
    lines = waiting.view.lines.rows
    assert [lines.index(row, 1).data() for row in (0, 1)] == ["Home \u2013 Hall", "Lunch"]
    assert waiting.view.receipts.view.has_picture
    assert "no receipt" in waiting.view.concerns.sentence.text()
    assert len(waiting.view.history.findChildren(type(waiting.view.lines.total))) > 2


def test_only_the_steps_from_where_it_stands_are_offered(window: MainWindow, made: Claims) -> None:
    offered = {}
    for name in ("draft", "waiting", "returned", "approved", "paid", "gift"):
        screen = at(window, ClaimScreen, "claim", getattr(made, name))
        shown = {step for step, button in screen.buttons.items() if not button.isHidden()}
        offered[name] = (screen.next.text() if not screen.next.isHidden() else "", shown)
    keep = Step.LEAVE_UNCLAIMED
    assert offered == {
        "draft": ("Submit\u2026", {Step.CHANGE, keep, Step.REMOVE}),
        "waiting": ("Approve\u2026", {Step.RETURN, Step.WITHDRAW, keep}),
        "returned": ("Submit\u2026", {Step.CHANGE, keep, Step.REMOVE}),
        "approved": ("", {Step.RETURN}),
        "paid": ("", {Step.CORRECT, Step.GIVE_BACK}),
        "gift": ("", {Step.CLAIM_AFTER_ALL, Step.REMOVE}),
    }


def test_it_is_approved_in_the_name_of_another(
    waiting: ClaimScreen, window: MainWindow, office: OfficeFile, made: Claims
) -> None:
    QTest.mouseClick(waiting.next, Qt.MouseButton.LeftButton)
    dialog = _answer(window, ApproveDialog, decided_by="Amina Diallo")
    assert "own claim" in dialog.failure.text()
    _answer(window, ApproveDialog, decided_by="Hannah")
    assert _state(office, made.waiting) is ClaimState.APPROVED
    QTest.mouseClick(window.ground.toast.undo, Qt.MouseButton.LeftButton)
    assert _state(office, made.waiting) is ClaimState.SUBMITTED


def test_it_goes_back_with_a_reason(
    waiting: ClaimScreen, window: MainWindow, office: OfficeFile, made: Claims
) -> None:
    _press(waiting, Step.RETURN)
    dialog = _answer(window, ReturnDialog, returned_because="")
    assert "returned_because" in dialog.form.problems()
    _answer(window, ReturnDialog, returned_because="Which hall?")
    assert _state(office, made.waiting) is ClaimState.RETURNED
    assert "Which hall?" in waiting.view.returned.sentence.text()


def test_a_draft_is_submitted_withdrawn_left_and_taken_up(
    window: MainWindow, office: OfficeFile, made: Claims
) -> None:
    screen = at(window, ClaimScreen, "claim", made.draft)
    QTest.mouseClick(screen.next, Qt.MouseButton.LeftButton)
    _answer(window, SubmitDialog, declared_on=date(2026, 3, 5))
    for step, state in (
        (Step.WITHDRAW, ClaimState.DRAFTED),
        (Step.LEAVE_UNCLAIMED, ClaimState.NOT_CLAIMED),
        (Step.CLAIM_AFTER_ALL, ClaimState.DRAFTED),
    ):
        _press(screen, step)
        assert _state(office, made.draft) is state
    _press(screen, Step.CHANGE)
    assert window.pages.place == "claim entry"


def test_a_removed_claim_is_told_of_and_comes_back_by_undo(
    window: MainWindow, made: Claims
) -> None:
    screen = at(window, ClaimScreen, "claim", made.draft)
    _press(screen, Step.REMOVE)
    assert screen.page is None
    assert screen.header is not None
    assert screen.header.title.text() == "Claim"
    QTest.mouseClick(window.ground.toast.undo, Qt.MouseButton.LeftButton)
    assert screen.page is not None


def test_a_paid_line_is_put_right_by_a_claim_of_its_own(
    window: MainWindow, office: OfficeFile, made: Claims
) -> None:
    screen = at(window, ClaimScreen, "claim", made.paid)
    _press(screen, Step.CORRECT)
    _answer(window, CorrectDialog, right_pence=1000, reason="Two tickets")
    found = claim_page.page(office, made.paid).corrections
    assert [(one.pence, one.state) for one in found] == [(100, ClaimState.SUBMITTED)]
    link = screen.view.payment.findChildren(type(screen.next))[0]
    assert "puts it right by \u00a31.00 (to approve)" in link.text()
    QTest.mouseClick(link, Qt.MouseButton.LeftButton)
    assert screen.page is not None
    assert screen.page.corrects_id == made.paid
    correcting = screen.page.row.id
    approvals.return_(office, correcting, "One ticket", "Hannah", TODAY)
    screen.refresh()
    told = screen.view.returned.sentence.text()
    assert "One ticket\nIts lines are differences and cannot be changed." in told
    assert f"put the line of {screen.page.row.corrects} right once more" in told


def test_what_is_odd_is_said_until_it_was_decided_and_paid(
    window: MainWindow, made: Claims
) -> None:
    screen = at(window, ClaimScreen, "claim", made.waiting)
    assert "No hours are recorded" in screen.view.concerns.sentence.text()
    screen = at(window, ClaimScreen, "claim", made.paid)
    assert screen.view.concerns.isHidden()


def test_of_several_lines_one_is_chosen_first(
    window: MainWindow, office: OfficeFile, made: Claims
) -> None:
    claim = submitted(office, made.amina, drive(100), drive(200))
    approvals.approve(office, [claim], "Hannah", TODAY)
    batched(office, claim)
    screen = at(window, ClaimScreen, "claim", claim)
    _press(screen, Step.CORRECT)
    assert answers_of(window).shown is None
    assert "choose the line" in window.failure.sentence.text()
    screen.view.lines.table.selectRow(1)
    _press(screen, Step.CORRECT)
    _answer(window, CorrectDialog, right_tenths_of_mile=250, reason="A detour")
    [correction] = claim_page.page(office, claim).corrections
    assert correction.pence == 225


def test_paid_money_comes_back_as_a_gift_of_its_own(
    window: MainWindow, office: OfficeFile, made: Claims
) -> None:
    screen = at(window, ClaimScreen, "claim", made.paid)
    _press(screen, Step.GIVE_BACK)
    dialog = answers_of(window).shown
    assert isinstance(dialog, GiveBackDialog)
    assert dialog.form.values()["amount_pence"] == 900
    _answer(window, GiveBackDialog, amount_pence=500, declared_on=date(2026, 1, 5))
    [gift] = claim_page.page(office, made.paid).donations
    assert (gift.amount_pence, gift.is_declared) == (500, True)
    remove = screen.view.payment.findChildren(type(screen.next))[0]
    assert remove.accessibleName() == "Remove: Given back 16 Mar 2026: \u00a35.00, with Gift Aid"
    QTest.mouseClick(remove, Qt.MouseButton.LeftButton)
    assert claim_page.page(office, made.paid).donations == ()


def test_the_form_is_written_and_opened(
    waiting: ClaimScreen, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    QTest.mouseClick(waiting.form, Qt.MouseButton.LeftButton)
    assert answers_of(window).opened is None
    answers_of(window).saves_to = tmp_path / "form.pdf"
    QTest.mouseClick(waiting.form, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: answers_of(window).opened is not None)
    assert (tmp_path / "form.pdf").read_bytes().startswith(b"%PDF")


def test_files_are_dropped_pasted_and_chosen(
    waiting: ClaimScreen, window: MainWindow, office: OfficeFile, made: Claims,
    tmp_path: Path, qtbot: QtBot,
) -> None:  # fmt: skip
    def names() -> list[str]:
        qtbot.waitUntil(lambda: not window.tasks.is_busy)
        return [one.file_name for one in claim_page.page(office, made.waiting).receipts]

    card = waiting.view.receipts
    (tmp_path / "bus.png").write_bytes(png() + b"1")
    dropped = QMimeData()
    dropped.setUrls([QUrl.fromLocalFile(str(tmp_path / "bus.png"))])
    over = QDragEnterEvent(
        QPoint(5, 5),
        Qt.DropAction.CopyAction,
        dropped,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    waiting.view.dragEnterEvent(over)
    assert over.isAccepted()
    waiting.view.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            dropped,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    assert names() == ["ticket.png", "bus.png"]
    QApplication.clipboard().setImage(QImage(9, 9, QImage.Format.Format_RGB32))
    waiting.view.lines.table.selectRow(1)
    card.paste_button.setFocus()
    QTest.keyClick(waiting.view.lines.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert names()[2] == "Pasted picture.png"
    page = claim_page.page(office, made.waiting)
    assert page.receipts[2].line_id == page.lines[1].id
    (tmp_path / "a.txt").write_text("no picture")
    answers_of(window).files = (tmp_path / "a.txt",)
    QTest.mouseClick(card.add_button, Qt.MouseButton.LeftButton)
    assert len(names()) == 3
    assert "it is not a PDF or a picture" in window.failure.sentence.text()


def test_receipts_are_looked_at_opened_saved_and_taken_away(
    waiting: ClaimScreen, window: MainWindow, office: OfficeFile, made: Claims,
    tmp_path: Path, qtbot: QtBot,
) -> None:  # fmt: skip
    pdf = printout(office, [made.paid], TODAY).pdf()
    files = [receipt_of("ticket.pdf", pdf), receipt_of("phone.heic", b"\0\0\0\x18ftypheic" + b"0")]
    window_desk = waiting.desk
    window_desk.operations.perform(lambda: receipts.attach(office, made.waiting, files))
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    card = waiting.view.receipts
    card.look_at_next()
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    assert card.view.accessibleName() == "ticket.pdf"
    assert card.view.has_picture
    card.look_at_next()
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    assert card.view.accessibleName() == ("phone.heic cannot be shown here. Open it to look at it.")
    settle(window)
    QTest.mouseClick(card.open_button, Qt.MouseButton.LeftButton)
    opened = answers_of(window).opened
    assert opened is not None
    assert opened.read_bytes() == files[1].content
    answers_of(window).can_open = False
    QTest.mouseClick(card.open_button, Qt.MouseButton.LeftButton)
    assert "no program for it" in window.failure.sentence.text()
    answers_of(window).saves_to = tmp_path / "kept.heic"
    QTest.mouseClick(card.save_button, Qt.MouseButton.LeftButton)
    assert (tmp_path / "kept.heic").read_bytes() == files[1].content
    answers_of(window).saves_to = tmp_path / "nowhere" / "kept.heic"
    QTest.mouseClick(card.save_button, Qt.MouseButton.LeftButton)
    assert "nowhere" in window.failure.sentence.text()
    QTest.mouseClick(card.remove_button, Qt.MouseButton.LeftButton)
    assert len(claim_page.page(office, made.waiting).receipts) == 2


def test_a_long_name_of_a_file_is_shortened_and_chooses_its_receipt(
    waiting: ClaimScreen, made: Claims, window: MainWindow, qtbot: QtBot
) -> None:
    name = "photo & receipt of the bus to the pantry 2026-03-02.png"
    files = [receipt_of(name, png() + b"2")]
    desk = waiting.desk
    desk.operations.perform(lambda: receipts.attach(desk.office, made.waiting, files))
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    chip = waiting.view.receipts.names.findChildren(type(waiting.next))[-1]
    assert chip.text() == "photo && receip\u2026-03-02.png"
    assert chip.accessibleName() == name
    QTest.mouseClick(chip, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.tasks.is_busy)
    assert waiting.view.receipts.view.accessibleName() == name


def test_bank_details_are_hidden_until_asked_for_and_confirmed_before_use(
    waiting: ClaimScreen, window: MainWindow, office: OfficeFile, made: Claims
) -> None:
    card = waiting.view.bank
    assert card.told.text() == "No bank details are kept."
    QTest.mouseClick(card.change, Qt.MouseButton.LeftButton)
    dialog = _answer(window, BankDialog, account_name="A Diallo", sort_code="1", account_number="2")
    assert set(dialog.form.problems()) == {"sort_code", "account_number"}
    _answer(window, BankDialog, sort_code="11-22-33", account_number="12345678")
    assert card.told.text().startswith("Account ending 678. Not confirmed yet")
    assert card.facts.isHidden()
    QTest.mouseClick(card.show_button, Qt.MouseButton.LeftButton)
    assert not card.facts.isHidden()
    QTest.mouseClick(card.show_button, Qt.MouseButton.LeftButton)
    assert card.facts.isHidden()
    QTest.mouseClick(card.confirm, Qt.MouseButton.LeftButton)
    _answer(window, ConfirmDialog, confirmed_by="Hannah")
    assert card.told.text() == "Account ending 678, confirmed 16 Mar 2026 by Hannah."
    at(window, ClaimScreen, "claim", made.second)
    assert card.facts.isHidden()
    at(window, ClaimScreen, "claim", made.waiting)
    QTest.mouseClick(card.remove, Qt.MouseButton.LeftButton)
    assert bank_details.details(office, made.amina) is None


def test_the_persons_page_tells_of_their_claims_in_one_line(
    waiting: ClaimScreen, window: MainWindow
) -> None:
    QTest.mouseClick(waiting.person, Qt.MouseButton.LeftButton)
    settle(window)
    person = window.pages.shown_screen
    assert isinstance(person, PersonScreen)
    told = "Expenses: \u00a313.43 waiting \u00b7 \u00a32.50 not claimed"
    assert person.given_back.expenses.text() == told
    QTest.mouseClick(person.given_back.expenses, Qt.MouseButton.LeftButton)
    assert window.pages.place == "expenses"


def test_a_large_picture_is_read_no_larger_than_it_is_shown() -> None:
    assert read_picture(b"nothing") is None
    small = read_picture(png())
    assert small is not None
    assert (small.width(), small.height()) == (60, 90)
    assert max(small.width(), small.height()) < LARGEST_SIDE


def test_a_page_without_a_claim_does_nothing(window: MainWindow, office: OfficeFile) -> None:
    screen = at(window, ClaimScreen, "claim")
    screen.next.click()
    screen.form.click()
    screen.person.click()
    screen.view.attach([receipt_of("a.png", png())], None)
    assert window.pages.place == "claim"
