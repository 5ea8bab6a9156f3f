"""The place Expenses: its lists behind one switch, built and read when they are shown."""

from app.desktop.expenses.screen import ExpensesScreen
from app.desktop.expenses.tabs import tabs
from app.desktop.subjects import AtTab
from app.desktop.window import MainWindow
from tests.desktop.render import settle


def _screen(window: MainWindow, subject: object = None) -> ExpensesScreen:
    window.pages.go("expenses", subject)
    settle(window)
    shown = window.pages.shown_screen
    assert isinstance(shown, ExpensesScreen)
    return shown


def test_every_list_is_built_and_says_its_figures(demo_window: MainWindow) -> None:
    for tab in tabs():
        screen = _screen(demo_window, tab.key)
        assert screen.shown == tab.key
        assert screen.header is not None
        assert screen.header.subtitle.text() == screen.page(tab.key).subtitle != ""


def test_one_can_come_to_a_list_with_what_to_show_there(demo_window: MainWindow) -> None:
    assert _screen(demo_window, AtTab("claims", None)).shown == "claims"


def test_an_unknown_subject_leaves_the_screen_as_it_is(demo_window: MainWindow) -> None:
    before = _screen(demo_window).shown
    assert _screen(demo_window, "nowhere").shown == before
