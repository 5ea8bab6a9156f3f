"""A sheet is keyed without looking up: no key is dropped, nothing is lost, and it is one act."""

import statistics
import sys
import time
from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.desktop.hours.log_panel import Way
from app.desktop.hours.sheet_entry import SheetEntry
from app.desktop.look.themes import Themes
from app.desktop.parts.suggestions import Suggestion
from app.desktop.window import MainWindow
from app.records.contribution import EntrySource, Span
from app.services import activities, hours_list, people_list
from app.services.hours_list import HoursRow, HoursView
from app.services.office import OfficeFile
from app.services.preferences import PreferencesFile
from tests.desktop.answers import DEMO_TODAY
from tests.desktop.hours_window import press, screen_of, type_keys, window_at_hours


@pytest.fixture
def window(
    demo_office: OfficeFile, themes: Themes, preferences: PreferencesFile, qtbot: QtBot
) -> Iterator[MainWindow]:
    yield from window_at_hours(demo_office, themes, preferences, qtbot)


@pytest.fixture
def sheet(window: MainWindow) -> SheetEntry:
    screen = screen_of(window)
    screen.log(Way.SHEET)
    kitchen = activities.choices(screen.desk.office)[0]
    screen.panel.sheet.activity.set_value(Suggestion(kitchen.id, kitchen.name))
    return screen.panel.sheet


def newest(office: OfficeFile, count: int) -> list[HoursRow]:
    """The entries logged last, in the order they were logged."""
    today = HoursView(first=DEMO_TODAY, descending=False)
    return hours_list.first_page(office, today)[-count:]


def test_thirty_lines_are_keyed_without_dropping_a_key(
    sheet: SheetEntry, demo_office: OfficeFile
) -> None:
    names = [
        found.name
        for letters in ("am", "ch", "gr", "jo", "li", "an", "da", "ma", "ja", "to")
        for found in people_list.find(demo_office, letters)[:1]
        for _ in range(3)
    ]
    assert len(names) == 30
    took: list[float] = []
    for number, name in enumerate(names):
        hours = "2.5" if number == 0 else '"'
        for key in [*name[:4].lower(), "\n", *hours, "\n"]:
            before = time.perf_counter()
            type_keys(key)
            QApplication.processEvents()
            took.append((time.perf_counter() - before) * 1000)
    sys.stdout.write(
        f"\n30 lines, {len(took)} keys: median {statistics.median(took):.1f} ms, "
        f"95 in 100 under {statistics.quantiles(took, n=20)[18]:.1f} ms, "
        f"longest {max(took):.1f} ms, from key to picture\n"
    )
    assert len(sheet.lines.filled()) == 30
    assert sheet.lines.minutes() == 30 * 150
    before = time.perf_counter()
    press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    sys.stdout.write(f"saved in {(time.perf_counter() - before) * 1000:.0f} ms\n")
    assert sheet.lines.filled() == []
    assert [row.minutes for row in newest(demo_office, 30)] == [150] * 30


def test_the_sheet_is_one_act_in_the_order_of_the_paper(
    sheet: SheetEntry, window: MainWindow, demo_office: OfficeFile
) -> None:
    before = len(hours_list.order(demo_office, HoursView()).rows)
    type_keys('gr\n2:30\nam\n"\nch\n90m\n')
    assert sheet.foot.total.text().startswith("6 h 30 min for 3")
    # Enter on an empty line goes to Save, Enter again saves.
    type_keys("\n")
    assert sheet.foot.save_button.hasFocus()
    sheet.foot.save_button.click()

    kept = newest(demo_office, 3)
    assert [row.minutes for row in kept] == [150, 150, 90]
    assert kept[1].person.startswith("Am")
    assert {row.source for row in kept} == {EntrySource.SHEET}
    assert {row.day for row in kept} == {DEMO_TODAY}
    assert window.desk is not None
    window.desk.operations.undo_last()
    assert len(hours_list.order(demo_office, HoursView()).rows) == before


def test_lines_that_cannot_be_saved_say_why_and_nothing_is_lost(
    sheet: SheetEntry, demo_office: OfficeFile
) -> None:
    before = len(hours_list.order(demo_office, HoursView()).rows)
    type_keys("zzz\n1\nam\nlots\nch\n2\n")
    sheet.save()
    assert "Nobody is called zzz" in sheet.lines.line(1).remark.text()
    assert "2:30" in sheet.lines.line(2).remark.text()
    assert sheet.lines.line(3).remark.text() == ""
    assert "line 1 and line 2" in sheet.foot.message.text()
    assert sheet.lines.line(1).person.hasFocus()
    assert len(hours_list.order(demo_office, HoursView()).rows) == before
    assert sheet.lines.line(2).hours.text() == "lots"
    assert sheet.lines.filled() == [1, 2, 3]


def test_a_day_that_has_not_come_is_refused_at_the_day(sheet: SheetEntry) -> None:
    type_keys("am\n2\n")
    sheet.form.set_values({"day": date(2026, 11, 29)})
    sheet.save()
    assert "has not come" in sheet.form.problems()["day"]
    assert sheet.lines.filled() == [1]


def test_without_an_activity_the_head_says_so(sheet: SheetEntry) -> None:
    type_keys("am\n2\n")
    sheet.activity.set_value(None)
    sheet.save()
    assert sheet.form.problems() == {"activity_id": "Please choose what the hours were given to."}


def test_what_looks_odd_is_said_and_does_not_block(sheet: SheetEntry) -> None:
    type_keys("am\n2\nam\n2\n")
    assert sheet.lines.line(2).remark.text() == "Also on line 1."
    sheet.save()
    assert sheet.lines.filled() == []
    type_keys("am\n2\n")
    assert "logged for this day already" in sheet.lines.line(1).remark.text()


def test_a_stranger_is_added_in_one_line(sheet: SheetEntry, demo_office: OfficeFile) -> None:
    type_keys("Quentin Xavier\n1:15\n")
    assert [one.name for one in people_list.find(demo_office, "quentin")] == ["Quentin Xavier"]
    sheet.save()
    assert newest(demo_office, 1)[0].person == "Quentin Xavier"


def test_half_a_name_becomes_nobody_by_a_hasty_enter(
    sheet: SheetEntry, demo_office: OfficeFile
) -> None:
    type_keys("zzz\n")
    assert people_list.find(demo_office, "zzz") == []
    assert sheet.lines.line(1).hours.hasFocus()
    type_keys("\u2191")
    sheet.lines.line(1).person.setFocus()
    type_keys("x\u2193\n")
    assert [one.name for one in people_list.find(demo_office, "zzzx")] == ["zzzx"]


def test_everyone_who_came_last_time_is_filled_in_but_nobody_twice(sheet: SheetEntry) -> None:
    press(Qt.Key.Key_A)
    type_keys("m\n")
    sheet.fill_last_time()
    names = [sheet.lines.line(number).person.text() for number in sheet.lines.filled()]
    assert len(names) == len(set(names)) > 2
    assert "Filled in as on" in sheet.foot.message.text()
    assert sheet.lines.line(1).hours.hasFocus()
    type_keys('3\n"\n"\n')
    assert sheet.lines.minutes() == 540
    assert sheet.lines.line(4).hours.hasFocus() or len(names) == 3


def test_lines_are_left_out_and_walked_by_keys(sheet: SheetEntry) -> None:
    type_keys("am\n2\nch\n3\n\u2191")
    assert sheet.lines.line(2).person.hasFocus()
    press(Qt.Key.Key_Delete, Qt.KeyboardModifier.AltModifier)
    assert sheet.lines.filled() == [1]
    assert sheet.lines.minutes() == 120
    assert sheet.lines.line(2).person.hasFocus()
    assert sheet.lines.line(2).number.text() == "2"


def test_the_ditto_key_without_hours_above_does_nothing(sheet: SheetEntry) -> None:
    type_keys('am\n"')
    assert sheet.lines.line(1).hours.text() == ""


def test_what_was_typed_stays_while_the_panel_is_closed(
    sheet: SheetEntry, window: MainWindow
) -> None:
    type_keys("am\n2\n")
    press(Qt.Key.Key_Escape)
    screen = screen_of(window)
    assert screen.panel.isHidden()
    screen.log(Way.DAY)
    screen.log(Way.SHEET)
    assert sheet.lines.filled() == [1]


def test_monthly_totals_are_entries_of_the_month(
    window: MainWindow, demo_office: OfficeFile
) -> None:
    screen = screen_of(window)
    screen.log(Way.MONTH)
    month = screen.panel.month
    october = date(2026, 10, 31)
    month.form.set_values({"day": october})
    type_keys("am\n42\nch\n7:30\n")
    month.save()
    kept = hours_list.first_page(demo_office, HoursView(first=october, last=october))
    found = {(row.minutes, row.span, row.source) for row in kept if row.span is Span.MONTH}
    assert found == {
        (42 * 60, Span.MONTH, EntrySource.TYPED),
        (450, Span.MONTH, EntrySource.TYPED),
    }
    month.form.set_values({"day": date(2026, 11, 30)})
    month.fill_last_time()
    assert len(month.lines.filled()) == 2
    assert "October 2026" in month.foot.message.text()
