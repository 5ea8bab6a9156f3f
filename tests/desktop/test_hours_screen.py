"""The list of hours: read by pages, narrowed, sorted, changed, removed and taken out."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from app.desktop.hours.entry_dialog import EntryDialog
from app.desktop.hours.log_panel import Way
from app.desktop.hours.screen import HoursScreen
from app.desktop.look.themes import Themes
from app.desktop.subjects import LogHoursFor
from app.desktop.window import MainWindow
from app.records.contribution import ContributionDraft, Span
from app.services import activities, contributions, hours_list, people_list
from app.services.hours_list import HoursSort, HoursView
from app.services.office import OfficeFile
from app.services.preferences import PreferencesFile
from tests.desktop.answers import DEMO_TODAY
from tests.desktop.hours_window import (
    press,
    screen_of,
    type_keys,
    window_at_hours,
)
from tests.desktop.render import settle
from tests.desktop.whole_window import answers_of


@pytest.fixture
def window(
    demo_office: OfficeFile, themes: Themes, preferences: PreferencesFile, qtbot: QtBot
) -> Iterator[MainWindow]:
    yield from window_at_hours(demo_office, themes, preferences, qtbot)


@pytest.fixture
def screen(window: MainWindow) -> HoursScreen:
    return screen_of(window)


def subtitle(screen: HoursScreen) -> str:
    assert screen.header is not None
    return screen.header.subtitle.text()


def read(screen: HoursScreen, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not screen.desk.tasks.is_busy)


def test_all_hours_the_newest_first(screen: HoursScreen, demo_office: OfficeFile) -> None:
    whole = hours_list.order(demo_office, HoursView())
    assert screen.table.rows.rowCount() == len(whole.rows) > 1_000
    days = [screen.table.list.record(row).day for row in range(0, len(whole.rows), 97)]
    assert days == sorted(days, reverse=True)
    hours = f"{whole.minutes // 60:,} h"
    assert subtitle(screen).startswith(hours)
    assert f"{len(whole.rows):,} entries" in subtitle(screen)


def test_qt_finds_no_fault(screen: HoursScreen, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(screen.table.rows)  # type: ignore[no-untyped-call]  # pytest-qt


def test_what_is_typed_narrows_the_list_and_its_total(
    screen: HoursScreen, demo_office: OfficeFile, qtbot: QtBot
) -> None:
    screen.bar.words.setFocus()
    type_keys("garden")
    read(screen, qtbot)
    wanted = hours_list.order(demo_office, HoursView(text="garden"))
    assert screen.table.rows.rowCount() == len(wanted.rows) > 0
    assert f"{len(wanted.rows):,} entries" in subtitle(screen)
    type_keys("zzzz")
    assert subtitle(screen) == "Nothing found"
    press(Qt.Key.Key_Escape)
    read(screen, qtbot)
    assert not screen.bar.narrows
    type_keys("\u2193")
    assert screen.table.list.hasFocus()
    assert len(screen.table.list.selected()) == 1


def test_days_activity_and_person_narrow_together(
    screen: HoursScreen, demo_office: OfficeFile, qtbot: QtBot
) -> None:
    person = people_list.find(demo_office, "am")[0]
    screen.show_subject(person.id)
    read(screen, qtbot)
    assert screen.bar.person.text() == person.name
    screen.bar.first.setFocus()
    type_keys("1 jan 2026")
    screen.bar.last.setFocus()
    type_keys("30 jun 2026\t")
    read(screen, qtbot)
    view = HoursView(person_id=person.id, first=date(2026, 1, 1), last=date(2026, 6, 30))
    assert screen.table.reader.view == view
    assert screen.table.rows.rowCount() == len(hours_list.order(demo_office, view).rows)
    screen.bar.all_button.click()
    read(screen, qtbot)
    assert screen.table.reader.view == HoursView()


def test_a_title_sorts_and_one_without_an_order_leaves_it(
    screen: HoursScreen, qtbot: QtBot
) -> None:
    titles = screen.table.list.horizontalHeader()
    assert (titles.sortIndicatorSection(), titles.sortIndicatorOrder()) == (
        0,
        Qt.SortOrder.DescendingOrder,
    )
    screen.table.list.sortByColumn(3, Qt.SortOrder.DescendingOrder)
    read(screen, qtbot)
    assert screen.table.reader.view == HoursView(sort=HoursSort.MINUTES, descending=True)
    count = screen.table.rows.rowCount()
    minutes = [screen.table.list.record(row).minutes for row in range(0, count, 101)]
    assert minutes == sorted(minutes, reverse=True)
    screen.table.list.sortByColumn(5, Qt.SortOrder.AscendingOrder)
    assert titles.sortIndicatorSection() == 3
    assert screen.table.reader.view.sort is HoursSort.MINUTES


def test_a_long_list_is_narrowed_and_sorted_in_the_worker(
    screen: HoursScreen, demo_office: OfficeFile, qtbot: QtBot
) -> None:
    screen.table.reader.is_long = True
    screen.table.list.selectRow(700)
    screen.bar.words.setFocus()
    with qtbot.waitSignal(screen.table.reader.counted):
        type_keys("garden")
    wanted = hours_list.order(demo_office, HoursView(text="garden"))
    assert screen.table.rows.rowCount() == len(wanted.rows)
    assert screen.table.list.verticalScrollBar().value() == 0
    with qtbot.waitSignal(screen.table.reader.counted):
        screen.table.list.sortByColumn(3, Qt.SortOrder.AscendingOrder)
    assert screen.table.reader.view.sort is HoursSort.MINUTES
    minutes = [screen.table.list.record(row).minutes for row in range(0, len(wanted.rows), 53)]
    assert minutes == sorted(minutes)


def test_a_long_list_is_read_whole_again_once_the_panel_is_closed(
    screen: HoursScreen, qtbot: QtBot
) -> None:
    count = screen.table.rows.rowCount()
    screen.table.reader.is_long = True
    screen.log(Way.DAY)
    type_keys("am\n2\n")
    assert screen.table.list.record(0).day == DEMO_TODAY
    assert subtitle(screen).startswith("Counted again")
    with qtbot.waitSignal(screen.table.reader.counted):
        press(Qt.Key.Key_Escape)
    assert screen.table.rows.rowCount() == count + 1
    assert f"{count + 1:,} entries" in subtitle(screen)


def test_del_removes_and_undo_brings_back_and_one_stays_there(
    screen: HoursScreen, window: MainWindow, qtbot: QtBot
) -> None:
    count = screen.table.rows.rowCount()
    screen.table.list.setFocus()
    screen.table.list.selectRow(400)
    screen.table.list.scrollTo(screen.table.rows.index(400, 0))
    scrolled = screen.table.list.verticalScrollBar().value()
    assert scrolled > 0
    press(Qt.Key.Key_Delete)
    read(screen, qtbot)
    assert screen.table.rows.rowCount() == count - 1
    assert screen.table.list.verticalScrollBar().value() == scrolled
    assert window.ground.toast.sentence.text() == "Removed 1 entry of hours."
    window.ground.toast.undo.click()
    read(screen, qtbot)
    assert screen.table.rows.rowCount() == count


def test_enter_changes_an_entry_which_stays_selected(
    screen: HoursScreen, window: MainWindow, qtbot: QtBot
) -> None:
    screen.table.list.setFocus()
    screen.table.list.selectRow(2)
    before = screen.table.list.record(2)
    press(Qt.Key.Key_Return)
    dialog = answers_of(window).shown
    assert isinstance(dialog, EntryDialog)
    assert dialog.form.values()["person_id"] == before.person_id
    dialog.form.editor("minutes").set_value(65)
    dialog.form.editor("note").set_value("Stayed on")
    with qtbot.waitSignal(dialog.saved):
        dialog.primary.click()
    read(screen, qtbot)
    after = screen.table.list.record(2)
    assert (after.id, after.minutes, after.note) == (before.id, 65, "Stayed on")
    assert [row.id for row in screen.table.list.selected()] == [before.id]


def test_f2_opens_a_monthly_total_as_one_of_a_month(
    screen: HoursScreen, window: MainWindow, demo_office: OfficeFile, qtbot: QtBot
) -> None:
    person = people_list.find(demo_office, "am")[0]
    kitchen = activities.choices(demo_office)[0]
    draft = ContributionDraft(
        person_id=person.id,
        activity_id=kitchen.id,
        day=date(2026, 11, 30),
        minutes=3_000,
        span=Span.MONTH,
    )
    assert window.desk is not None
    window.desk.operations.perform(lambda: contributions.log(demo_office, draft, DEMO_TODAY))
    read(screen, qtbot)
    screen.table.list.setFocus()
    screen.table.list.selectRow(0)
    assert screen.table.rows.index(0, 0).data() == "November 2026"
    press(Qt.Key.Key_F2)
    dialog = answers_of(window).shown
    assert isinstance(dialog, EntryDialog)
    assert dialog.form.values()["span"] is Span.MONTH
    dialog.form.editor("minutes").set_value(3_600)
    dialog.primary.click()
    read(screen, qtbot)
    assert screen.table.list.record(0).minutes == 3_600


def test_somebody_who_is_gone_is_said_to_be(screen: HoursScreen, window: MainWindow) -> None:
    screen.show_subject(screen.table.list.record(5).id)
    assert window.failure.isVisible()
    assert not screen.bar.narrows


def test_columns_yield_where_the_list_is_narrow(screen: HoursScreen) -> None:
    shown = [not screen.table.list.isColumnHidden(number) for number in range(7)]
    assert shown == [True] * 7
    screen.log(Way.DAY)
    settle(screen.window())
    shown = [not screen.table.list.isColumnHidden(number) for number in range(7)]
    assert shown == [True] * 4 + [False] * 3


def test_an_entry_that_is_gone_is_refused_kindly(
    screen: HoursScreen, window: MainWindow, demo_office: OfficeFile
) -> None:
    row = screen.table.list.record(0)
    contributions.remove(demo_office, [row.id])
    screen.table.change_asked.emit(row)
    assert answers_of(window).shown is None
    assert window.failure.isVisible()


def test_all_hours_are_taken_out(
    screen: HoursScreen, window: MainWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    answers_of(window).saves_to = tmp_path / "Hours.csv"
    screen.table.export.click()
    read(screen, qtbot)
    written = (tmp_path / "Hours.csv").read_text(encoding="utf-8-sig").splitlines()
    assert len(written) == screen.table.rows.rowCount() + 1
    assert "Hours.csv" in window.ground.toast.sentence.text()
    answers_of(window).saves_to = None
    screen.table.export.click()
    assert not window.tasks.is_busy


def test_the_panel_takes_the_room_it_needs(screen: HoursScreen) -> None:
    for way, list_is_seen in ((Way.DAY, True), (Way.SHEET, False), (Way.MONTH, False)):
        screen.show_subject(way.value)
        assert screen.panel.way is way
        assert screen.list_page.isVisible() is list_is_seen
    screen.show_subject("new")
    assert screen.panel.day.form.person.hasFocus()
    press(Qt.Key.Key_Escape)
    assert screen.panel.isHidden()
    assert screen.table.list.hasFocus()


def test_with_nothing_logged_it_says_how_to_begin(
    office: OfficeFile, themes: Themes, preferences: PreferencesFile, qtbot: QtBot
) -> None:
    opened = window_at_hours(office, themes, preferences, qtbot)
    screen = screen_of(next(opened))
    assert subtitle(screen) == "Nothing logged yet"
    assert screen.bar.isHidden()
    screen.log(Way.DAY)
    type_keys("Amina Diallo\n2")
    screen.panel.day.form.activity.setFocus()
    type_keys("Kitchen\n\n")
    assert subtitle(screen).startswith("2 h in 1")
    assert screen.table.list.isVisible()
    next(opened, None)


def test_hours_are_logged_for_somebody_named_elsewhere(
    screen: HoursScreen, demo_office: OfficeFile
) -> None:
    person = people_list.find(demo_office, "am")[0]
    screen.show_subject(LogHoursFor(person.id, person.name))
    assert screen.panel.is_open
    assert screen.panel.way is Way.DAY
    assert screen.panel.day.form.values()["person_id"] == person.id
