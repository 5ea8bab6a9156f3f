"""The window over a real office file: places, menus, the note with Undo, Ctrl+K, five checks."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.commands import Command, commands
from app.desktop.look.look import current_look
from app.desktop.look.themes import ThemeChoice, Themes
from app.desktop.look.tokens import Theme
from app.desktop.places import places
from app.desktop.window import MainWindow
from app.services import people_list
from app.services.office import OfficeFile
from app.services.preferences import PreferencesFile
from tests.desktop.accessibility import failures, name_of
from tests.desktop.render import settle
from tests.desktop.sample_screens import SAMPLE_PLACES, HomeScreen, PeopleScreen
from tests.desktop.whole_window import handed_over

TODAY = date(2026, 3, 16)


@pytest.fixture
def window(
    themes: Themes, preferences: PreferencesFile, office: OfficeFile, qtbot: QtBot
) -> Iterator[MainWindow]:
    made = MainWindow(themes, preferences, lambda: TODAY, all_places=SAMPLE_PLACES)
    qtbot.addWidget(made)
    settle(made)
    handed_over(made, office)
    settle(made)
    yield made
    made.tasks.close()


def _people(window: MainWindow) -> PeopleScreen:
    window.pages.go("people")
    screen = window.pages.shown_screen
    assert isinstance(screen, PeopleScreen)
    return screen


def _home(window: MainWindow) -> HomeScreen:
    window.pages.go("home")
    screen = window.pages.shown_screen
    assert isinstance(screen, HomeScreen)
    return screen


def _add(screen: PeopleScreen, name: str) -> None:
    screen.form.set_values({"name": name})
    screen.add()


def test_screens_are_built_when_one_goes_there(window: MainWindow) -> None:
    assert window.pages.count() == 1
    _people(window)
    assert window.pages.count() == 2
    assert window.pages.place == "people"


def test_a_hidden_screen_reads_when_it_is_shown_again(window: MainWindow) -> None:
    home = _home(window)
    screen = _people(window)
    read_before = home.reads
    _add(screen, "Ana Ruiz")
    _add(screen, "Tom Okafor")
    assert [row.name for row in screen.model.rows] == ["Ana Ruiz", "Tom Okafor"]
    assert home.reads == read_before
    _home(window)
    assert home.reads == read_before + 1


def test_what_is_done_is_noted_and_undone(window: MainWindow, office: OfficeFile) -> None:
    screen = _people(window)
    _add(screen, "Ana Ruiz")
    toast = window.ground.toast
    assert toast.isVisible()
    assert "Ana Ruiz" in toast.sentence.text()
    QTest.mouseClick(toast.undo, Qt.MouseButton.LeftButton)
    assert people_list.find(office, "ana") == []
    assert screen.model.rows == []


def test_a_problem_stands_beside_its_field_and_nothing_typed_is_lost(window: MainWindow) -> None:
    screen = _people(window)
    screen.form.set_values({"name": "", "email": "ana@example.org"})
    screen.add()
    assert list(screen.form.problems()) == ["name"]
    assert screen.form.values()["email"] == "ana@example.org"
    assert not window.failure.isVisible()


def test_a_refusal_stays_until_it_is_read(window: MainWindow) -> None:
    assert window.desk is not None
    window.desk.operations.failed.emit("Nothing was saved, because the disk is full.")
    assert window.failure.isVisible()
    assert not window.ground.toast.isVisible()
    QTest.mouseClick(window.failure.close_button, Qt.MouseButton.LeftButton)
    assert not window.failure.isVisible()


def test_ctrl_k_finds_people_and_commands(window: MainWindow) -> None:
    _add(_people(window), "Margaret Ellis")
    home = _home(window)
    window.menus.actions["find"].trigger()
    assert home.header is not None
    search = home.header.search
    QTest.keyClicks(search, "ma")
    assert search.suggestions[0].text == "Margaret Ellis"
    QTest.keyClick(search, Qt.Key.Key_Return)
    assert window.pages.place == "person"
    person = window.pages.shown_screen
    assert isinstance(person, PeopleScreen)
    assert isinstance(person.subject, UUID)


def test_a_misspelt_command_is_found(window: MainWindow) -> None:
    found = window.palette_of_commands.find("smaler text")
    assert found[0].text == "Smaller text"


def test_back_goes_where_one_was(window: MainWindow) -> None:
    _home(window)
    _people(window)
    window.menus.actions["back"].trigger()
    assert window.pages.place == "home"


def test_going_back_does_nothing_a_second_time(window: MainWindow) -> None:
    window.pages.go("people", "new")
    screen = window.pages.shown_screen
    assert isinstance(screen, PeopleScreen)
    assert screen.subject == "new"
    screen.subject = None
    _home(window)
    window.pages.go_back()
    assert window.pages.place == "people"
    assert screen.subject is None


def test_one_arrives_at_the_first_thing_of_a_page(window: MainWindow) -> None:
    window.menus.actions["find"].trigger()
    _people(window)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert name_of(focused) == "Name"
    _home(window)
    assert window.sidebar.rows.hasFocus(), "there is nothing on the page to begin at"


def test_who_walks_the_places_stays_among_them(window: MainWindow) -> None:
    rows = window.sidebar.rows
    _home(window)
    rows.setFocus()
    QTest.keyClick(rows, Qt.Key.Key_Down)
    assert window.pages.place == "people"
    assert rows.hasFocus()


def test_the_menu_leads_into_the_page(window: MainWindow) -> None:
    window.sidebar.rows.setFocus()
    window.menus.actions["go people"].trigger()
    assert not window.sidebar.rows.hasFocus()


def test_a_window_that_was_only_ever_maximised_keeps_the_size_it_had(
    themes: Themes, preferences: PreferencesFile, qtbot: QtBot
) -> None:
    made = MainWindow(themes, preferences, lambda: TODAY, all_places=SAMPLE_PLACES)
    qtbot.addWidget(made)
    made.showMaximized()
    made.close()
    kept = PreferencesFile(preferences.path).now
    assert kept.is_maximised
    assert (kept.window_width, kept.window_height) == (1280, 800)


def test_the_sidebar_marks_the_place_and_says_what_waits(window: MainWindow) -> None:
    _add(_people(window), "Ana Ruiz")
    _home(window)
    rows = window.sidebar.rows
    assert rows.currentIndex().data() == "Home"
    assert rows.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "Home, 1 people"
    window.pages.go("person")
    assert rows.currentIndex().data() == "People"
    window.pages.go("help")
    assert not rows.currentIndex().isValid()


def test_every_command_is_in_a_menu_and_does_something(window: MainWindow) -> None:
    known = {place.key for place in places()}
    for command in commands():
        assert command.key in window.menus.actions
        assert command.place in known or command.key in window._acts
    shortcuts = [one.shortcut for one in commands() if one.shortcut]
    assert len(set(shortcuts)) == len(shortcuts)


def test_text_and_colours_are_chosen_and_remembered(
    window: MainWindow, preferences: PreferencesFile
) -> None:
    window.menus.actions["larger text"].trigger()
    window.menus.actions["dark"].trigger()
    assert current_look().text_size == 115
    assert current_look().theme is Theme.DARK
    kept = PreferencesFile(preferences.path).now
    assert (kept.text_size, kept.theme) == (115, ThemeChoice.DARK)
    window.menus.actions["smaller text"].trigger()
    window.menus.actions["light"].trigger()
    assert current_look().text_size == 100


def test_the_size_of_the_window_is_remembered(
    window: MainWindow, preferences: PreferencesFile
) -> None:
    window.resize(1100, 700)
    window.close()
    assert PreferencesFile(preferences.path).now.window_width == 1100


def test_without_an_office_file_only_opening_is_offered(window: MainWindow) -> None:
    window.leave_office()
    assert not window.menus.actions["log hours"].isEnabled()
    assert not any(window.menus.actions[one.key].isEnabled() for one in commands() if one.place)
    assert window.menus.actions["open"].isEnabled()
    window.run(Command("x", "X", "go", place="people"))
    assert window.pages.shown_screen is None


@pytest.mark.parametrize("text_size", [100, 135, 150])
def test_the_window_can_be_read_and_reached(
    window: MainWindow, themes: Themes, text_size: int
) -> None:
    themes.choose(text_size=text_size)
    _add(_people(window), "Ana Ruiz")
    settle(window)
    assert failures(window) == []
    assert window.minimumSizeHint().width() <= 1280


def test_the_note_never_hides_a_control(window: MainWindow) -> None:
    screen = _people(window)
    _add(screen, "Ana Ruiz")
    settle(window)
    toast = window.ground.toast
    under = screen.table.mapTo(window.ground, screen.table.rect().bottomLeft())
    assert toast.geometry().top() > under.y()
    assert name_of(toast.undo).startswith("Undo: ")
    toast.go()
    settle(window)
    assert not toast.isVisible()
