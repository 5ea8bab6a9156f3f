"""A claim is keyed from its paper without a mouse, and nothing that was typed is lost."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.expenses.claim_entry import ClaimEntry
from app.desktop.expenses.claim_entry_screen import ClaimEntryScreen
from app.desktop.expenses.entry_line import Proof
from app.desktop.expenses.submit_dialog import SubmitDialog
from app.desktop.expenses.words import Spending
from app.desktop.look.themes import Themes
from app.desktop.subjects import ClaimFor
from app.desktop.window import MainWindow
from app.records.expense_claim import ClaimState, ExpenseKind, ReceiptState
from app.records.expense_policy import ExpensePolicyDraft
from app.records.mileage_rate import Vehicle
from app.services import claim_page, claims_list, expense_policy
from app.services.claim_page import ClaimPage
from app.services.claims_list import ClaimsView
from app.services.office import OfficeFile
from app.services.preferences import PreferencesFile
from tests.desktop.claims_window import Claims, answers, at, claims, window_at_expenses
from tests.desktop.desks import TODAY
from tests.desktop.hours_window import press, type_keys

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


def _choose(entry: ClaimEntry, number: int, spending: Spending) -> None:
    line = entry.lines.line(number)
    line.spending.set_value(spending)
    line.spending.edited.emit()


def test_a_claim_is_keyed_by_enter_alone_and_submitted(
    entry: ClaimEntry, window: MainWindow, office: OfficeFile
) -> None:
    _key_head()
    type_keys("3 mar\n\nHome\nRiverside hall\n12.5\n")
    assert entry.lines.line(1).words.text() == "12.5 miles at 45p = \u00a35.63"
    assert entry.foot.total.text() == "\u00a35.63 on 1 line"
    # The day of the line above stands on the next one already.
    assert entry.lines.line(2).day.value() == date(2026, 3, 3)
    _choose(entry, 2, Spending(ExpenseKind.PARKING))
    type_keys("\n\nMarket Street\n3.50\n\n")
    assert entry.foot.total.text() == "\u00a39.13 on 2 lines"
    press(Qt.Key.Key_Return, CONTROL)
    dialog = answers(window).shown
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
    assert page.lines[1].receipt is ReceiptState.SEEN


def test_after_it_was_kept_the_next_one_begins_and_its_receipts_can_be_added(
    entry: ClaimEntry, screen: ClaimEntryScreen, window: MainWindow
) -> None:
    _key_head()
    type_keys("\n\n\n\n8\n")
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
    type_keys("\n\n\n\n8\n")
    QTest.mouseClick(entry.foot.gift_button, Qt.MouseButton.LeftButton)
    assert _newest(office).row.state is ClaimState.NOT_CLAIMED


def test_a_line_that_cannot_be_kept_says_why_and_nothing_is_lost(
    entry: ClaimEntry, office: OfficeFile
) -> None:
    before = claims_list.count(office)
    _key_head()
    type_keys("\n\nHome\nHall\nfar\n")
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
    type_keys("25/12/2026\n\n\n\n8\n")
    entry.save_draft()
    assert entry.lines.line(1).remark.text() == "Line 1: this day has not come yet."


def test_a_day_without_a_rate_leaves_the_other_lines_their_sums(entry: ClaimEntry) -> None:
    _key_head()
    type_keys("1 january 1999\n\n\n\n8\n")
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
    type_keys("\n\n\n\n\n")
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
    type_keys("Zoe Quill\u2193\nPainting\u2193\nMural\n\n\n\n\n3\n")
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
    dialog = answers(window).shown
    assert isinstance(dialog, SubmitDialog)
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    row = claim_page.page(office, made.returned).row
    assert (row.state, row.declared_on) == (ClaimState.SUBMITTED, date(2026, 3, 2))


def test_an_unreadable_day_of_signing_keeps_the_question_open(
    entry: ClaimEntry, window: MainWindow
) -> None:
    _key_head()
    type_keys("\n\n\n\n8\n")
    entry.submit()
    dialog = answers(window).shown
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
    answers(window).is_sure = False
    QTest.mouseClick(screen.lay_aside, Qt.MouseButton.LeftButton)
    assert screen.entry is entry
    answers(window).is_sure = True
    QTest.mouseClick(screen.lay_aside, Qt.MouseButton.LeftButton)
    assert screen.entry is not entry
    assert window.pages.place == "expenses"


def test_passengers_are_asked_for_where_the_office_pays_them(
    office: OfficeFile, window: MainWindow, made: Claims
) -> None:
    expense_policy.change(office, ExpensePolicyDraft(passengers_on=True))
    screen = at(window, ClaimEntryScreen, "claim entry", made.draft)
    assert screen.entry.lines.line(1).passengers.isHidden() is False
    other = at(window, ClaimEntryScreen, "claim entry", "new").entry
    line = other.lines.line(1)
    line.spending.set_value(Spending(ExpenseKind.MILEAGE, Vehicle.CAR))
    line.miles.setText("10")
    line.passengers.setText("2")
    line.passengers.edited.emit()
    assert "passengers" in line.words.text()
    assert QApplication.focusWidget() is not None
    assert line.day.value() == TODAY
