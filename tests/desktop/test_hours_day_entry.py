"""One entry after the other: Enter saves, and the next person is a name away."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.desktop.hours.day_entry import DayEntry
from app.desktop.look.themes import Themes
from app.desktop.parts.suggestions import Suggestion
from app.desktop.window import MainWindow
from app.records.contribution import Given
from app.services import activities, contributions, hours_list, people_list
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
def entry(window: MainWindow) -> DayEntry:
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    return screen_of(window).panel.day


def of_today(office: OfficeFile) -> list[HoursRow]:
    view = HoursView(first=DEMO_TODAY, descending=False)
    return hours_list.first_page(office, view)


def test_two_letters_enter_hours_enter(
    entry: DayEntry, window: MainWindow, demo_office: OfficeFile
) -> None:
    assert entry.form.person.hasFocus()
    activity = entry.form.activity.text()
    assert activity
    for typed in ("2:30", "2.5", "150m", "2h30"):
        type_keys("am\n")
        assert entry.form.minutes.hasFocus()
        type_keys(f"{typed}\n")
        assert entry.form.person.hasFocus()
        assert entry.form.person.text() == ""
    assert entry.form.activity.text() == activity
    kept = of_today(demo_office)
    assert [row.minutes for row in kept] == [150] * 4
    assert {row.activity for row in kept} == {activity}
    assert window.ground.toast.sentence.text() == f"2 h 30 min for {kept[0].person}."
    window.ground.toast.undo.click()
    assert len(of_today(demo_office)) == 3


def test_the_day_stays_and_the_kind_is_time_again(entry: DayEntry, demo_office: OfficeFile) -> None:
    entry.form.set_values({"day": date(2026, 11, 20), "given": Given.EXPERTISE})
    type_keys("am\n1\n")
    assert entry.form.values()["day"] == date(2026, 11, 20)
    assert entry.form.values()["given"] is Given.TIME
    friday = HoursView(first=date(2026, 11, 20), last=date(2026, 11, 20))
    assert hours_list.first_page(demo_office, friday)[0].given is Given.EXPERTISE


def test_start_and_end_fill_the_time_even_past_midnight(
    entry: DayEntry, demo_office: OfficeFile
) -> None:
    type_keys("am\n")
    starts, ends = entry.form.editor("starts_minute"), entry.form.editor("ends_minute")
    for field, typed in ((starts, "10pm"), (ends, "1:30")):
        field.setFocus()  # type: ignore[attr-defined]  # every editor is a widget
        type_keys(typed)
    assert entry.form.minutes.text() == "3 h 30 min"
    type_keys("\n")
    row = of_today(demo_office)[0]
    assert row.minutes == 210
    kept = contributions.draft_for(demo_office, row.id)
    assert (kept.starts_minute, kept.ends_minute) == (22 * 60, 25 * 60 + 30)


def test_what_is_wrong_stands_beside_its_field_and_nothing_is_lost(
    entry: DayEntry, demo_office: OfficeFile
) -> None:
    type_keys("zzz")
    press(Qt.Key.Key_Escape)
    entry.form.minutes.setFocus()
    type_keys("a while\n")
    assert set(entry.form.problems()) == {"person_id", "minutes"}
    assert entry.form.person.text() == "zzz"
    assert entry.form.minutes.text() == "a while"
    assert of_today(demo_office) == []


def test_what_looks_odd_is_said_as_typed_and_does_not_block(
    entry: DayEntry, demo_office: OfficeFile
) -> None:
    type_keys("am\n2\n")
    assert entry.form.concerns.isHidden()
    type_keys("am\n2")
    assert "logged for this day already" in entry.form.concerns.sentence.text()
    assert entry.form.concerns.isVisible()
    type_keys("\n")
    assert entry.form.concerns.isHidden()
    assert len(of_today(demo_office)) == 2


def test_a_stranger_and_a_new_activity_are_added_by_typing(
    entry: DayEntry, demo_office: OfficeFile
) -> None:
    type_keys("Quentin Xavier\n")
    assert entry.form.minutes.hasFocus()
    type_keys("45m")
    entry.form.activity.setFocus()
    entry.form.activity.selectAll()
    type_keys("Beekeeping\n")
    assert "Beekeeping" in [one.name for one in activities.choices(demo_office)]
    type_keys("\n")
    row = of_today(demo_office)[0]
    assert (row.person, row.activity, row.minutes) == ("Quentin Xavier", "Beekeeping", 45)
    assert len(people_list.find(demo_office, "quentin")) == 1


def test_down_shows_every_activity_although_one_is_chosen(
    entry: DayEntry, demo_office: OfficeFile
) -> None:
    entry.form.activity.setFocus()
    type_keys("\u2193")
    offered = [one.text for one in entry.form.activity.suggestions]
    assert offered == [one.name for one in activities.choices(demo_office)]


def test_a_person_undone_meanwhile_is_said_and_not_saved(
    entry: DayEntry, window: MainWindow, demo_office: OfficeFile
) -> None:
    type_keys("Quentin Xavier\n")
    assert window.desk is not None
    window.desk.operations.undo_last()
    type_keys("45m")
    assert "no longer in the file" in entry.form.concerns.sentence.text()
    type_keys("\n")
    assert window.failure.isVisible()
    assert entry.form.minutes.text() != ""
    assert isinstance(entry.form.person.choice, Suggestion)
