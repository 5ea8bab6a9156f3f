"""The Events screen: the list and the month, the form, repeating, calling off and removing."""

from datetime import date, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.desktop.events.event_form import EventDialog
from app.desktop.events.events_bar import When
from app.desktop.events.events_page import EventsPage
from app.desktop.events.repeat_form import RepeatDialog
from app.desktop.events.screen import EventsScreen
from app.desktop.hours.adding import add_activity
from app.records.event import EventKind
from app.records.repetition import Rhythm
from app.rules.event_code import scanned_as
from app.services import event_hours, events, events_list
from app.services.events_list import EventRow, EventsView
from app.services.office import OfficeFile
from tests.desktop.accessibility import failures
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.gathered import Gathered, gathered, held, press
from tests.desktop.render import dress, settle


@pytest.fixture
def there(office: OfficeFile) -> Gathered:
    return gathered(office)


@pytest.fixture
def screen(there: Gathered, sitting: Sitting, qtbot: QtBot) -> EventsScreen:
    return _screen(sitting, qtbot)


@pytest.fixture
def page(screen: EventsScreen) -> EventsPage:
    return _page(screen)


def _screen(sitting: Sitting, qtbot: QtBot) -> EventsScreen:
    made = EventsScreen(sitting.desk)
    qtbot.addWidget(made)
    settle(made)
    made.activateWindow()
    made.begin()
    return made


def _page(screen: EventsScreen) -> EventsPage:
    page = screen.page("events")
    assert isinstance(page, EventsPage)
    return page


def _titles(page: EventsPage) -> list[str]:
    return [row.title for row in page.rows.rows]


def _day(page: EventsPage) -> date | None:
    return None if page.month.grid.chosen is None else page.month.grid.chosen.day


def _all(office: OfficeFile) -> list[EventRow]:
    return events_list.events(office, EventsView())


def test_what_is_ahead_is_listed_with_its_counts(screen: EventsScreen, page: EventsPage) -> None:
    QAbstractItemModelTester(page.rows)
    texts = [column.text(page.rows.rows[0]) for column in page.rows.columns]
    assert texts == ["Mon 16 Mar 2026", "10:00\u201312:00", "Garden afternoon", "Session",
                     "Mill Lane", "2", "", "", "1 left"]  # fmt: skip
    assert [column.text(page.rows.rows[1]) for column in page.rows.columns][1::7] == [
        "",
        "Called off",
    ]
    assert page.subtitle == "1 event \u00b7 1 called off"
    assert screen.header is not None
    assert screen.header.subtitle.text() == page.subtitle


def test_words_kinds_and_days_narrow_the_list(page: EventsPage) -> None:
    page.bar.show_when(When.PAST)
    assert _titles(page) == ["Garden afternoon", "Open day"]
    page.bar.show_when(When.ALL)
    page.bar.kind.set_value(EventKind.TALK)
    page.bar.kind.edited.emit()
    assert _titles(page) == ["Talk on bills"]
    page.bar.show_all()
    QTest.keyClicks(page.bar.words, "mill")
    assert _titles(page) == ["Garden afternoon"]
    QTest.keyClicks(page.bar.words, "zz")
    assert page._pages.currentIndex() == 3
    press(page.bar.all_button)
    QTest.keyClick(page.bar.words, Qt.Key.Key_Down)
    assert page.table.hasFocus()


def test_keys_open_change_and_remove(
    page: EventsPage, sitting: Sitting, office: OfficeFile, there: Gathered
) -> None:
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert sitting.went == [("event", there.today)]
    QTest.keyClick(page.table, Qt.Key.Key_F2)
    assert isinstance(sitting.answers.shown, EventDialog)
    sitting.answers.shown.reject()
    page.table.selectRow(1)
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    assert [row.title for row in _all(office)] == ["Open day", "Garden afternoon"]
    sitting.desk.operations.undo_last()
    assert _titles(page) == ["Garden afternoon", "Talk on bills"]
    page.table.selectAll()
    assert page.remove.text() == "&Remove 2 events"
    press(page.open)
    assert len(sitting.went) == 1


def test_an_event_is_called_off_and_put_on_again(page: EventsPage, office: OfficeFile) -> None:
    press(page.call_off)
    assert page.call_off.text() == "&Put on again"
    assert page.call_off.accessibleName() == "Put Garden afternoon on again"
    press(page.call_off)
    assert page.call_off.accessibleName() == "Call Garden afternoon off"


def test_an_event_is_added_in_the_form(
    screen: EventsScreen, sitting: Sitting, office: OfficeFile
) -> None:
    screen.show_subject("new")
    dialog = sitting.answers.shown
    assert isinstance(dialog, EventDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    press(dialog.primary)
    assert dialog.form.problems() == {
        "title": "The event needs a title.",
        "day": "The day cannot be read. Write it like 3 April 2026 or 03/04/2026.",
    }
    dialog.form.set_values(
        {"title": "Night shelter", "day": TODAY, "starts_minute": 1320, "ends_minute": 60}
    )
    dialog.fields.activity.new_asked.emit("Shelter")
    press(dialog.primary)
    added = next(row for row in _all(office) if row.title == "Night shelter")
    assert (added.starts_minute, added.ends_minute) == (1320, 1500)
    assert added.activity == "Shelter"
    assert sitting.went == [("event", added.id)]


def test_the_form_says_what_looks_odd_and_asks_what_can_be_known(
    page: EventsPage, sitting: Sitting
) -> None:
    assert page.primary is not None
    page.primary.click()
    dialog = sitting.answers.shown
    assert isinstance(dialog, EventDialog)
    fields = dialog.fields
    fields.set_values({"title": "Garden afternoon", "day": TODAY, "starts_minute": 600})
    fields.edited.emit()
    assert fields.concerns.sentence.text() == "Garden afternoon stands on this day already."
    assert "headcount" in fields.values()
    fields.set_values({"day": TODAY + timedelta(days=1)})
    fields.edited.emit()
    assert fields.concerns.sentence.text() == ""
    fields.set_values({"starts_minute": 720, "ends_minute": 600})
    press(dialog.primary)
    assert dialog.form.general.text() == (
        "The event ends before it starts. Please look at the two times."
    )


def test_hours_go_to_another_activity_only_where_it_is_said(
    page: EventsPage, sitting: Sitting, office: OfficeFile, there: Gathered
) -> None:
    event_hours.same_hours(office, there.today, [there.people.amina], 60, TODAY)
    page.read()
    press(page.change)
    dialog = sitting.answers.shown
    assert isinstance(dialog, EventDialog)
    assert dialog.fields.activity.text() == "Kitchen"
    assert dialog.fields.moves_hours.isHidden() or not dialog.fields.moves_hours.isVisible()
    other = add_activity(sitting.desk, dialog, "Driving")
    assert other is not None
    dialog.fields.activity.take(other)
    assert dialog.fields.moves_hours.isVisible()
    dialog.fields.moves_hours.setChecked(True)
    press(dialog.primary)
    assert sitting.said[-1] == (
        "Changed Garden afternoon on 16 March 2026 at 10:00. 1 entry of hours moved with it."
    )


def test_an_event_that_is_gone_is_not_changed(
    page: EventsPage, sitting: Sitting, office: OfficeFile, there: Gathered
) -> None:
    events.remove(office, [there.today])
    press(page.change)
    assert sitting.answers.shown is None
    assert len(sitting.refusals) == 1


def test_an_event_is_repeated_without_the_days_that_are_left_out(
    page: EventsPage, sitting: Sitting, office: OfficeFile
) -> None:
    press(page.repeat)
    dialog = sitting.answers.shown
    assert isinstance(dialog, RepeatDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    fields = dialog.fields
    assert fields.said.text() == "7 more times, the last on 4 May 2026."
    fields.set_values({"times": 3})
    fields.edited.emit()
    assert list(fields.days.rows.rows) == [date(2026, 3, 23), date(2026, 3, 30)]
    fields.days.table.selectRow(0)
    QTest.keyClick(fields.days.table, Qt.Key.Key_Space)
    assert fields.days.value() == frozenset({date(2026, 3, 23)})
    assert list(fields.days.rows.rows)[1:] == [date(2026, 3, 30), date(2026, 4, 6)]
    QTest.keyClicks(fields.editor("until"), "31 March 2026")  # type: ignore[arg-type]
    assert fields.editor("times").value() is None
    assert fields.said.text() == "1 more time, the last on 30 March 2026."
    fields.editor("people_too").set_value(True)
    press(dialog.primary)
    made = [row for row in _all(office) if row.title == "Garden afternoon"]
    assert [(row.day.day, row.expected) for row in made] == [(16, 2), (30, 2)]


def test_a_month_of_repetition_is_named_and_half_a_form_shows_no_days(
    page: EventsPage, sitting: Sitting
) -> None:
    press(page.repeat)
    dialog = sitting.answers.shown
    assert isinstance(dialog, RepeatDialog)
    fields = dialog.fields
    fields.set_values({"rhythm": Rhythm.MONTHS, "times": 2})
    fields.edited.emit()
    assert list(fields.days.rows.rows) == [date(2026, 4, 20)]
    fields.set_values({"times": None})
    fields.edited.emit()
    assert fields.said.text() == "Say how often, and the days stand here."
    fields.set_values({"until": TODAY})
    fields.edited.emit()
    assert fields.said.text() == "No further day falls within that."


def test_the_month_is_walked_by_keys(
    screen: EventsScreen, page: EventsPage, sitting: Sitting, there: Gathered
) -> None:
    screen.show_subject("month")
    settle(screen)
    assert failures(screen) == []
    QAbstractItemModelTester(page.month.grid.model())
    assert screen.begin()
    assert page.month.grid.hasFocus()
    grid = page.month.grid
    assert page.subtitle == "March 2026: 2 events \u00b7 1 came \u00b7 1 called off"
    spoken = grid.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Monday 16 March 2026, today: 10:00 Garden afternoon"
    QTest.keyClick(grid, Qt.Key.Key_Return)
    assert sitting.went == [("event", there.today)]
    QTest.keyClick(grid, Qt.Key.Key_Left)
    assert _day(page) == date(2026, 3, 15)
    QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Up)
    assert _day(page) == date(2026, 3, 9)
    QTest.keyClick(grid, Qt.Key.Key_PageDown)
    assert page.month.title.text() == "April 2026"
    assert _day(page) == date(2026, 4, 9)
    QTest.keyClick(grid, Qt.Key.Key_Up)
    QTest.keyClick(grid, Qt.Key.Key_Up)
    assert page.month.title.text() == "March 2026"
    assert _day(page) == date(2026, 3, 26)
    press(page.month.before)
    press(page.month.after)
    press(page.month.after)
    press(page.month.today)
    assert page.month.title.text() == "March 2026"
    assert _day(page) == TODAY


def test_an_empty_day_of_the_month_begins_an_event_there(
    screen: EventsScreen, page: EventsPage, sitting: Sitting
) -> None:
    screen.show_subject("month")
    page.focus_list()
    QTest.keyClick(page.month.grid, Qt.Key.Key_Right)
    QTest.keyClick(page.month.grid, Qt.Key.Key_Return)
    dialog = sitting.answers.shown
    assert isinstance(dialog, EventDialog)
    assert dialog.fields.values()["day"] == date(2026, 3, 17)


def test_a_full_day_says_how_many_more_and_asks_which(
    screen: EventsScreen, page: EventsPage, office: OfficeFile, sitting: Sitting, there: Gathered
) -> None:
    for number in range(5):
        held(office, f"Session {number}", 0)
    screen.show_subject("month")
    page.read()
    grid = page.month.grid
    place = grid.visualRect(grid.currentIndex())
    lines = [
        grid.line_at(QPoint(place.center().x(), y)) for y in range(place.top(), place.bottom())
    ]
    shown = {line.text for line in lines if line is not None}
    assert "10:00 Garden afternoon" in shown
    assert len(shown) < 6
    first = next(y for y, line in enumerate(lines) if line is not None)
    at = QPoint(place.center().x(), place.top() + first + 2)
    QTest.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert sitting.went == [("event", there.today)]
    QTest.keyClick(grid, Qt.Key.Key_Return)
    menu = page.month.findChild(QMenu)
    assert isinstance(menu, QMenu)
    entries = [action.text() for action in menu.actions()]
    assert entries[0] == "10:00 Garden afternoon"
    assert entries[-1] == "Add an event on this day\u2026"
    menu.actions()[1].trigger()
    assert len(sitting.went) == 2
    menu.close()


def test_the_code_of_a_sheet_leads_to_its_event(
    page: EventsPage, sitting: Sitting, there: Gathered
) -> None:
    page.bar.words.setText(scanned_as(there.past))
    QTest.keyClick(page.bar.words, Qt.Key.Key_Return)
    assert sitting.went == [("event", there.past)]
    assert page.bar.words.text() == ""
    page.bar.words.setText(scanned_as(uuid4()))
    QTest.keyClick(page.bar.words, Qt.Key.Key_Return)
    assert sitting.refusals[0].startswith("No event was found")


def test_sheets_of_several_events_are_one_file(
    page: EventsPage, sitting: Sitting, tmp_path: Path, qtbot: QtBot
) -> None:
    page.table.clearSelection()
    page.print_selected()
    page.table.selectAll()
    sitting.answers.saves_to = tmp_path / "sheets.pdf"
    with qtbot.waitSignal(sitting.desk.operations.done):
        press(page.sheet)
    assert sitting.said == ["2 sign-in sheets written to sheets.pdf."]


def test_some_or_all_events_are_saved_as_a_calendar(
    page: EventsPage, sitting: Sitting, tmp_path: Path, qtbot: QtBot
) -> None:
    sitting.answers.saves_to = tmp_path / "events.ics"
    for save, said in (
        (page.save_calendar_of_selected, "1 event written to events.ics."),
        (page.save_whole_calendar, "3 events written to events.ics."),
    ):
        with qtbot.waitSignal(sitting.desk.operations.done):
            save()
        assert sitting.said[-1] == said
    page.table.clearSelection()
    page.save_calendar_of_selected()
    assert len(sitting.said) == 2


def test_no_events_say_how_to_begin(sitting: Sitting, qtbot: QtBot) -> None:
    screen = _screen(sitting, qtbot)
    page = _page(screen)
    assert page.subtitle == "No events yet"
    assert failures(screen) == []
    assert page.bar.isHidden()


def test_nothing_ahead_leads_to_what_has_been(
    office: OfficeFile, sitting: Sitting, qtbot: QtBot
) -> None:
    held(office, "Open day", -7)
    screen = _screen(sitting, qtbot)
    page = _page(screen)
    assert page.subtitle == "Nothing is ahead"
    assert failures(screen) == []
    press(page.to_all)
    assert _titles(page) == ["Open day"]


@pytest.mark.parametrize("shape", ["list", "month"])
@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_events_can_be_read_and_reached(
    screen: EventsScreen, shape: str, theme: str, text_size: int
) -> None:
    dress(theme, text_size)
    screen.show_subject(shape)
    beside = 1280 - round(228 * 0.95 * text_size / 100)
    settle(screen, (beside, 760))
    assert failures(screen) == []
    assert screen.minimumSizeHint().width() <= beside
