"""A claim is keyed from its paper without a mouse, and nothing that was typed is lost."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.expenses.claim_entry import ClaimEntry
from app.desktop.expenses.claim_entry_screen import ClaimEntryScreen
from app.desktop.expenses.line_fields import Proof
from app.desktop.expenses.submit_dialog import SubmitDialog
from app.desktop.expenses.words import Spending
from app.desktop.look.themes import Themes
from app.desktop.subjects import ClaimFor
from app.desktop.window import MainWindow
from app.records.expense_claim import ClaimState, ExpenseKind, ReceiptState
from app.records.expense_policy import ExpensePolicyDraft
from app.records.mileage_rate import Vehicle
from app.services import claim_page, claims_list, expense_policy, undoing
from app.services.claim_page import ClaimPage
from app.services.claims_list import ClaimsView
from app.services.office import OfficeFile
from app.services.preferences import PreferencesFile
from tests.desktop.claims_window import Claims, at, claims, png, window_at_expenses
from tests.desktop.hours_window import press, type_keys
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
def screen(window: MainWindow) -> ClaimEntryScreen:
    return at(window, ClaimEntryScreen, "claim entry", "new")


@pytest.fixture
def entry(screen: ClaimEntryScreen) -> ClaimEntry:
    return screen.entry


def _newest(office: OfficeFile) -> ClaimPage:
    return claim_page.page(office, claims_list.rows(office, ClaimsView())[0].id)


def _key_head() -> None:
    type_keys("amina\nkit\nSpring fair\n")


def _drop(entry: ClaimEntry, path: Path, on: QWidget) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    place = QPointF(on.mapTo(entry, on.rect().center()))
    held, copy = Qt.MouseButton.LeftButton, Qt.DropAction.CopyAction
    none = Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(place.toPoint(), copy, data, held, none)
    entry.dragEnterEvent(entered)
    assert entered.isAccepted()
    entry.dropEvent(QDropEvent(place, copy, data, held, none))


def _choose(entry: ClaimEntry, number: int, spending: Spending) -> None:
    line = entry.lines.line(number)
    line.spending.set_value(spending)
    line.spending.edited.emit()


def test_a_claim_is_keyed_by_enter_alone_and_submitted(
    entry: ClaimEntry, window: MainWindow, office: OfficeFile
) -> None:
    _key_head()
    type_keys("3 mar\n\nHome\nRiverside hall\nTwo crates\n12.5\n")
    assert entry.lines.line(1).words.text() == "12.5 miles at 45p = \u00a35.63"
    assert entry.foot.total.text() == "\u00a35.63 on 1 line"
    # The day of the line above stands on the next one already.
    assert entry.lines.line(2).day.value() == date(2026, 3, 3)
    _choose(entry, 2, Spending(ExpenseKind.PARKING))
    type_keys("\n\nMarket Street\n3.50\n\n")
    assert entry.foot.total.text() == "\u00a39.13 on 2 lines"
    press(Qt.Key.Key_Return, CONTROL)
    dialog = answers_of(window).shown
    assert isinstance(dialog, SubmitDialog)
    dialog.form.set_values({"declared_on": date(2026, 3, 4)})
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    page = _newest(office)
    assert page.row.state is ClaimState.SUBMITTED
    assert (page.row.person, page.row.activity, page.row.purpose) == (
        "Amina Diallo",
        "Kitchen",
        "Spring fair",
    )
    assert page.row.declared_on == date(2026, 3, 4)
    assert [(line.kind, line.due_pence) for line in page.lines] == [
        (ExpenseKind.MILEAGE, 563),
        (ExpenseKind.PARKING, 350),
    ]
    assert [line.what for line in page.lines] == ["Two crates", "Market Street"]
    assert page.lines[1].receipt is ReceiptState.SEEN


def test_after_it_was_kept_the_next_one_begins_and_its_receipts_can_be_added(
    entry: ClaimEntry, screen: ClaimEntryScreen, window: MainWindow
) -> None:
    _key_head()
    type_keys("\n\n\n\n\n8\n")
    press(Qt.Key.Key_S, CONTROL)
    fresh = screen.entry
    assert fresh is not entry
    assert not fresh.is_touched
    assert fresh.person.hasFocus()
    assert "Wrote down" in fresh.foot.message.text()
    QTest.mouseClick(fresh.foot.open_saved, Qt.MouseButton.LeftButton)
    assert window.pages.place == "claim"


def test_what_is_not_wanted_back_is_kept_as_a_gift(entry: ClaimEntry, office: OfficeFile) -> None:
    _key_head()
    type_keys("\n\n\n\n\n8\n")
    before = claims_list.count(office)
    QTest.mouseClick(entry.foot.gift_button, Qt.MouseButton.LeftButton)
    assert _newest(office).row.state is ClaimState.NOT_CLAIMED
    act = undoing.last_to_undo(office)
    assert act is not None
    undoing.undo(office, act.id)
    assert claims_list.count(office) == before


def test_a_note_is_kept_and_can_be_changed(
    entry: ClaimEntry, window: MainWindow, office: OfficeFile
) -> None:
    _key_head()
    type_keys("\n\n\n\n\n8\n")
    entry.note.focus_first()
    type_keys("Cheque, please.\nNo bank account.")
    entry.save_draft()
    kept = _newest(office)
    assert kept.note == "Cheque, please.\nNo bank account."
    changing = at(window, ClaimEntryScreen, "claim entry", kept.row.id).entry
    assert changing.note.values() == {"note": kept.note}
    changing.note.set_values({"note": "x" * 10_001})
    changing.save_draft()
    assert list(changing.note.problems()) == ["note"]


def test_a_receipt_dropped_on_a_line_is_kept_with_it(
    entry: ClaimEntry, office: OfficeFile, qtbot: QtBot, tmp_path: Path
) -> None:
    ticket, letter = tmp_path / "ticket.png", tmp_path / "letter.pdf"
    ticket.write_bytes(png())
    letter.write_bytes(b"%PDF-1.7")
    _key_head()
    _choose(entry, 1, Spending(ExpenseKind.PARKING))
    entry.lines.line(1).proof.set_value(Proof.NONE)
    type_keys("\n\nMarket\n3.50\n")
    _drop(entry, ticket, entry.lines.line(1).amount)
    _drop(entry, letter, entry.form)
    assert entry.receipts.is_reading
    entry.save_draft()
    assert "still being read" in entry.foot.message.text()
    qtbot.waitUntil(lambda: not entry.receipts.is_reading)
    names = [part.accessibleName() for part in entry.receipts.names.parts]
    assert names == ["Take away ticket.png, line 1", "Take away letter.pdf"]
    assert entry.lines.line(1).proof.value() is Proof.RECEIPT
    entry.save_draft()
    page = _newest(office)
    assert [(one.file_name, one.line_id) for one in page.receipts] == [
        ("ticket.png", page.lines[0].id),
        ("letter.pdf", None),
    ]


def test_no_field_takes_a_dropped_file_for_its_text(entry: ClaimEntry) -> None:
    QTest.mouseClick(entry.lines.more, Qt.MouseButton.LeftButton)
    takes = [part for part in entry.findChildren(QWidget) if part.acceptDrops()]
    assert [type(part).__name__ for part in takes] == []
    assert entry.acceptDrops()


def test_a_receipt_is_taken_away_again_and_one_of_miles_is_of_the_whole(
    entry: ClaimEntry, office: OfficeFile, qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = tmp_path / "one.pdf", tmp_path / "two.pdf"
    first.write_bytes(b"%PDF-1.7 one")
    second.write_bytes(b"%PDF-1.7 two")
    _key_head()
    type_keys("\n\n\n\n\n8\n")
    for path in (first, first, second):
        _drop(entry, path, entry.lines.line(1).miles)
    qtbot.waitUntil(lambda: not entry.receipts.is_reading)
    assert entry.is_touched
    chips = entry.receipts.names.parts
    assert len(chips) == 2
    QTest.mouseClick(chips[0], Qt.MouseButton.LeftButton)
    entry.save_draft()
    assert [(one.file_name, one.line_id) for one in _newest(office).receipts] == [("two.pdf", None)]


def test_a_file_that_is_no_receipt_is_refused_by_name(
    entry: ClaimEntry, window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    letter = tmp_path / "letter.docx"
    letter.write_bytes(b"PK\x03\x04")
    answers_of(window).files = (letter,)
    QTest.mouseClick(entry.receipts.add_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not entry.receipts.is_reading)
    assert "letter.docx was not attached" in window.failure.sentence.text()
    assert entry.receipts.is_empty


def test_a_picture_is_pasted_and_waits_for_a_form_that_is_gone(
    entry: ClaimEntry, screen: ClaimEntryScreen, qtbot: QtBot, window: MainWindow
) -> None:
    QApplication.clipboard().setImage(QImage.fromData(png()))
    QTest.mouseClick(entry.receipts.paste_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not entry.receipts.is_reading)
    assert not entry.receipts.is_empty
    QTest.mouseClick(entry.receipts.paste_button, Qt.MouseButton.LeftButton)
    answers_of(window).is_sure = True
    QTest.mouseClick(screen.lay_aside, Qt.MouseButton.LeftButton)
    QCoreApplication.sendPostedEvents(entry, QEvent.Type.DeferredDelete)
    qtbot.waitUntil(lambda: not window.tasks.is_busy)


def test_a_line_that_cannot_be_kept_says_why_and_nothing_is_lost(
    entry: ClaimEntry, office: OfficeFile
) -> None:
    before = claims_list.count(office)
    _key_head()
    type_keys("\n\nHome\nHall\n\nfar\n")
    line = entry.lines.line(1)
    assert (
        line.remark.text() == "The miles cannot be read. Write them like 12 or 7.4, at most 2,000."
    )
    entry.save_draft()
    assert claims_list.count(office) == before
    assert entry.foot.message.text() == "Nothing was saved yet. Please look at line 1."
    assert line.miles.hasFocus()
    type_keys("7")
    entry.save_draft()
    assert claims_list.count(office) == before + 1


def test_a_claim_without_a_person_says_so_beside_the_field(entry: ClaimEntry) -> None:
    entry.save_draft()
    assert entry.form.problems() == {"person_id": "Please choose whose claim it is."}


def test_a_day_that_has_not_come_is_said_under_its_line(entry: ClaimEntry) -> None:
    _key_head()
    type_keys("25/12/2026\n\n\n\n\n8\n")
    entry.save_draft()
    assert entry.lines.line(1).remark.text() == "Line 1: this day has not come yet."


def test_a_day_without_a_rate_leaves_the_other_lines_their_sums(entry: ClaimEntry) -> None:
    _key_head()
    type_keys("1 january 1999\n\n\n\n\n8\n")
    _choose(entry, 2, Spending(ExpenseKind.PARKING))
    entry.lines.line(2).amount.setText("2")
    entry.lines.line(2).amount.edited.emit()
    assert entry.lines.line(1).sum.text() == ""
    assert entry.lines.line(2).sum.text() == "\u00a32.00"


def test_what_looks_odd_is_said_beside_and_never_blocks(
    entry: ClaimEntry, office: OfficeFile
) -> None:
    _key_head()
    _choose(entry, 1, Spending(ExpenseKind.MEAL))
    line = entry.lines.line(1)
    line.proof.set_value(Proof.NONE)
    line.proof.edited.emit()
    type_keys("1 march 2025\n\nLunch\n12\n\nLost it\n")
    assert "no receipt" in entry.concerns.sentence.text()
    entry.save_draft()
    assert _newest(office).lines[0].no_receipt_because == "Lost it"


def test_an_estimate_says_how_it_was_made(entry: ClaimEntry, office: OfficeFile) -> None:
    _key_head()
    _choose(entry, 1, Spending(ExpenseKind.PHONE_AND_POST))
    line = entry.lines.line(1)
    line.proof.set_value(Proof.ESTIMATE)
    line.proof.edited.emit()
    type_keys("\n\nCalls\n6\n\n30 calls of 20p\n")
    entry.save_draft()
    kept = _newest(office).lines[0]
    assert (kept.is_estimate, kept.estimated_because) == (True, "30 calls of 20p")


def test_enter_on_an_empty_line_goes_to_the_button(entry: ClaimEntry) -> None:
    _key_head()
    type_keys("\n\n\n\n\n\n")
    assert entry.foot.submit_button.hasFocus()


def test_arrows_walk_the_lines_and_alt_del_removes_one(entry: ClaimEntry) -> None:
    _key_head()
    type_keys("\n\nHome\n")
    press(Qt.Key.Key_Down)
    assert entry.lines.line(2).day.hasFocus()
    entry.lines.line(1).to_place.setFocus()
    press(Qt.Key.Key_Up)
    entry.lines.line(1).from_place.setFocus()
    press(Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert entry.lines.filled() == []
    assert entry.lines.line(1).number.text() == "1"
    before = len(entry.lines.all)
    QTest.mouseClick(entry.lines.more, Qt.MouseButton.LeftButton)
    assert len(entry.lines.all) == before + 1


def test_a_new_person_and_a_new_activity_are_added_in_passing(
    entry: ClaimEntry, office: OfficeFile
) -> None:
    type_keys("Zoe Quill\u2193\nPainting\u2193\nMural\n\n\n\n\n\n3\n")
    entry.save_draft()
    row = _newest(office).row
    assert (row.person, row.activity) == ("Zoe Quill", "Painting")


def test_a_form_that_was_begun_waits_until_one_comes_back(
    entry: ClaimEntry, window: MainWindow
) -> None:
    type_keys("amina\n")
    window.pages.go("expenses")
    screen = at(window, ClaimEntryScreen, "claim entry", "new")
    assert screen.entry is entry
    assert entry.person.text() == "Amina Diallo"


def test_one_claim_can_be_written_down_while_another_is_changed(
    entry: ClaimEntry, window: MainWindow, made: Claims, office: OfficeFile
) -> None:
    type_keys("amina\n")
    changing = at(window, ClaimEntryScreen, "claim entry", made.returned).entry
    assert changing.person.text() == "Margaret Ellis"
    assert changing.lines.line(1).amount.text() == "3.50"
    line = changing.lines.line(1)
    line.amount.setText("3.80")
    line.amount.edited.emit()
    changing.save_draft()
    assert window.pages.place == "claim"
    assert claim_page.page(office, made.returned).row.total_pence == 380
    assert at(window, ClaimEntryScreen, "claim entry", "new").entry is entry


def test_a_changed_claim_is_submitted_with_the_day_it_was_signed(
    window: MainWindow, made: Claims, office: OfficeFile
) -> None:
    entry = at(window, ClaimEntryScreen, "claim entry", made.returned).entry
    entry.submit()
    dialog = answers_of(window).shown
    assert isinstance(dialog, SubmitDialog)
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    row = claim_page.page(office, made.returned).row
    assert (row.state, row.declared_on) == (ClaimState.SUBMITTED, date(2026, 3, 2))


def test_an_unreadable_day_of_signing_keeps_the_question_open(
    entry: ClaimEntry, window: MainWindow
) -> None:
    _key_head()
    type_keys("\n\n\n\n\n8\n")
    entry.submit()
    dialog = answers_of(window).shown
    assert isinstance(dialog, SubmitDialog)
    dialog.form.set_values({"declared_on": "soon"})
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    assert list(dialog.form.problems()) == ["declared_on"]
    dialog.reject()


def test_what_cannot_be_changed_is_refused_in_a_sentence(window: MainWindow, made: Claims) -> None:
    entry = at(window, ClaimEntryScreen, "claim entry", made.paid).entry
    entry.save_draft()
    assert "was not changed, because it was paid" in window.failure.sentence.text()


def test_a_claim_that_is_gone_is_refused_and_a_new_one_shown(window: MainWindow) -> None:
    screen = at(window, ClaimEntryScreen, "claim entry", UUID(int=7))
    assert screen.entry.claim_id is None


def test_a_form_is_begun_for_somebody(window: MainWindow, made: Claims) -> None:
    asked = ClaimFor(made.margaret, "Margaret Ellis")
    entry = at(window, ClaimEntryScreen, "claim entry", asked).entry
    assert entry.person.value() == made.margaret


def test_a_form_is_laid_aside_once_one_is_sure(
    entry: ClaimEntry, screen: ClaimEntryScreen, window: MainWindow
) -> None:
    type_keys("amina\n")
    answers_of(window).is_sure = False
    QTest.mouseClick(screen.lay_aside, Qt.MouseButton.LeftButton)
    assert screen.entry is entry
    answers_of(window).is_sure = True
    QTest.mouseClick(screen.lay_aside, Qt.MouseButton.LeftButton)
    assert screen.entry is not entry
    assert window.pages.place == "expenses"


def test_passengers_are_asked_for_where_the_office_pays_them(
    office: OfficeFile, window: MainWindow, made: Claims
) -> None:
    expense_policy.change(office, ExpensePolicyDraft(passengers_on=True))
    entry = at(window, ClaimEntryScreen, "claim entry", made.draft).entry
    line = entry.lines.line(1)
    assert line.passengers.isHidden()
    _choose(entry, 1, Spending(ExpenseKind.MILEAGE, Vehicle.CAR))
    assert not line.passengers.isHidden()
    line.miles.setText("10")
    line.passengers.setText("2")
    line.passengers.edited.emit()
    assert "passengers" in line.words.text()
