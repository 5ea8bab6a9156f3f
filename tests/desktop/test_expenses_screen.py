"""The place Expenses: its lists behind one switch, and the list of all claims."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.desktop.expenses.claim_columns import span_of
from app.desktop.expenses.claims_page import ClaimsPage
from app.desktop.expenses.screen import ExpensesScreen
from app.desktop.expenses.tabs import tabs
from app.desktop.look.themes import Themes
from app.desktop.subjects import AtTab, ClaimsOf
from app.desktop.window import MainWindow
from app.records.charity import CharityDraft
from app.records.expense_claim import ClaimState
from app.services import approvals, claims_list
from app.services.claims_list import ClaimRow, ClaimsView
from app.services.office import OfficeFile, create
from app.services.preferences import PreferencesFile
from tests.desktop.claims_window import (
    Claims,
    at_expenses,
    claims,
    window_at_expenses,
)
from tests.desktop.desks import TODAY
from tests.desktop.render import settle


@pytest.fixture
def made(office: OfficeFile) -> Claims:
    return claims(office)


@pytest.fixture
def window(
    office: OfficeFile, made: Claims, themes: Themes, preferences: PreferencesFile, qtbot: QtBot
) -> Iterator[MainWindow]:
    yield from window_at_expenses(office, themes, preferences, qtbot)


@pytest.fixture
def screen(window: MainWindow) -> ExpensesScreen:
    return at_expenses(window)


@pytest.fixture
def page(screen: ExpensesScreen) -> ClaimsPage:
    return _claims_page(screen)


def _claims_page(screen: ExpensesScreen) -> ClaimsPage:
    page = screen.page("claims")
    assert isinstance(page, ClaimsPage)
    return page


def _shown(page: ClaimsPage) -> list[ClaimRow]:
    return list(page.rows.rows)


def _select(page: ClaimsPage, *ids: object) -> None:
    page.table.select_where(lambda row: row.id in ids)


def _badge(window: MainWindow) -> str:
    model = window.sidebar.rows.model()
    return str(model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def test_every_list_is_built_and_says_its_figures(window: MainWindow) -> None:
    for tab in tabs():
        screen = at_expenses(window, tab.key)
        assert screen.shown == tab.key
        assert screen.header is not None
        assert screen.header.subtitle.text() == screen.page(tab.key).subtitle != ""


def test_one_turns_to_a_list_and_back_without_reading_it_again(screen: ExpensesScreen) -> None:
    screen.turn_to("approve")
    read = screen.page("approve").subtitle
    screen.turn_to("claims")
    screen.turn_to("approve")
    assert screen.header is not None
    assert screen.header.subtitle.text() == read


def test_an_unknown_subject_leaves_the_screen_as_it_is(window: MainWindow) -> None:
    before = at_expenses(window).shown
    assert at_expenses(window, "nowhere").shown == before


def test_all_claims_stand_there_the_newest_first(page: ClaimsPage, office: OfficeFile) -> None:
    numbers = [row.number for row in _shown(page)]
    assert numbers == sorted(numbers, reverse=True)
    assert len(numbers) == 7
    sums = sum(row.total_pence for row in claims_list.rows(office, ClaimsView()))
    assert page.subtitle.startswith(f"7 claims \u00b7 \u00a3{sums / 100:.2f} \u00b7 ")
    assert "to approve" in page.subtitle
    assert "not claimed" in page.subtitle


def test_chips_count_and_narrow_by_state(page: ClaimsPage, made: Claims) -> None:
    page.bar.states.choose({ClaimState.SUBMITTED})
    page.bar.states.changed.emit(page.bar.states.chosen())
    assert {row.id for row in _shown(page)} == {made.waiting, made.second}
    assert page.bar.all_button.isEnabled()
    QTest.mouseClick(page.bar.all_button, Qt.MouseButton.LeftButton)
    assert len(_shown(page)) == 7


def test_words_a_person_and_a_month_narrow(page: ClaimsPage, made: Claims) -> None:
    QTest.keyClicks(page.bar.words, "spring")
    assert [row.id for row in _shown(page)] == [made.draft]
    page.bar.show_all()
    page.bar.month.set_value(TODAY.replace(month=1, day=1))
    page.bar.month.edited.emit()
    assert _shown(page) == []
    assert page.subtitle == "No such claim"
    QTest.mouseClick(page.show_all, Qt.MouseButton.LeftButton)
    assert len(_shown(page)) == 7


def test_one_comes_here_for_a_person_or_a_state(window: MainWindow, made: Claims) -> None:
    page = _claims_page(at_expenses(window, AtTab("claims", ClaimsOf(made.amina, "Amina Diallo"))))
    assert {row.person_id for row in _shown(page)} == {made.amina}
    page = _claims_page(at_expenses(window, AtTab("claims", ClaimState.PAID)))
    assert [row.id for row in _shown(page)] == [made.paid]


def test_enter_opens_a_claim_and_f2_changes_a_draft(
    page: ClaimsPage, window: MainWindow, made: Claims
) -> None:
    page.focus_list()
    _select(page, made.waiting)
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    assert window.pages.place == "expenses"
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert window.pages.place == "claim"
    window.pages.go_back()
    settle(window)
    _select(page, made.draft)
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    assert window.pages.place == "claim entry"


def test_removing_has_an_undo_and_is_offered_where_it_can_be_done(
    page: ClaimsPage, window: MainWindow, made: Claims
) -> None:
    _select(page, made.approved)
    assert not page.remove.isEnabled()
    _select(page, made.draft, made.gift)
    assert page.remove.text() == "&Remove 2 claims"
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert len(_shown(page)) == 5
    QTest.mouseClick(window.ground.toast.undo, Qt.MouseButton.LeftButton)
    assert len(_shown(page)) == 7


def test_the_buttons_say_which_claim(page: ClaimsPage, window: MainWindow, made: Claims) -> None:
    _select(page, made.draft)
    assert page.open.accessibleName() == "Open EXP-0006 of Amina Diallo"
    QTest.mouseClick(page.person, Qt.MouseButton.LeftButton)
    assert window.pages.place == "person"
    window.pages.go_back()
    QTest.mouseClick(page.change, Qt.MouseButton.LeftButton)
    assert window.pages.place == "claim entry"
    window.pages.go_back()
    QTest.mouseClick(page.open, Qt.MouseButton.LeftButton)
    assert window.pages.place == "claim"


def test_the_model_holds_to_qts_rules(page: ClaimsPage) -> None:
    QAbstractItemModelTester(page.rows, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for column in range(page.rows.columnCount()):
        page.rows.sort(column, Qt.SortOrder.DescendingOrder)


def test_the_badge_counts_what_waits_at_every_moment(
    page: ClaimsPage, window: MainWindow, made: Claims
) -> None:
    assert _badge(window) == "Expenses, 3 claims wait"
    desk = page.desk
    desk.operations.perform(
        lambda: approvals.return_(desk.office, made.second, "Which day?", "Idris", TODAY)
    )
    assert _badge(window) == "Expenses, 2 claims wait"


def test_without_claims_the_page_says_how_to_begin(
    tmp_path_factory: pytest.TempPathFactory,
    themes: Themes,
    preferences: PreferencesFile,
    qtbot: QtBot,
) -> None:
    folder = tmp_path_factory.mktemp("empty")
    empty = create(folder / "empty.goodturn", CharityDraft(name="Riverside"), who="Sarah")
    for window in window_at_expenses(empty, themes, preferences, qtbot):
        page = _claims_page(at_expenses(window))
        assert page.subtitle == "No claims yet"
        assert not page.bar.isVisible()
        assert _badge(window) == "Expenses"
    empty.close()


def test_spans_of_days_are_told_short() -> None:
    first = TODAY
    assert span_of(None, None) == ""
    assert span_of(first, first) == "16 Mar 2026"
    assert span_of(first, first.replace(day=18)) == "16\u201318 Mar 2026"
    assert span_of(first, first.replace(month=4)) == "16 Mar \u2013 16 Apr 2026"
    assert span_of(first.replace(year=2025), first) == "16 Mar 2025 \u2013 16 Mar 2026"
