"""The page of an event: people typed in, signed in and out by keys, keyed from paper, closed."""

from pathlib import Path
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.desktop.events.close_dialog import CloseDialog
from app.desktop.events.event_form import EventDialog
from app.desktop.events.event_screen import EventScreen
from app.desktop.events.repeat_form import RepeatDialog
from app.desktop.events.roster_columns import CAME, NOTE, WENT
from app.desktop.events.same_hours_form import SameHoursDialog
from app.desktop.events.sign_up_form import SignUpDialog
from app.desktop.parts.frames import DialogFrame
from app.records.event import AttendanceState
from app.records.mailing import MailingListDraft
from app.services import event_hours, events, mailing, roster
from app.services.event_page import RosterRow
from app.services.hours_list import HoursView, first_page
from app.services.office import OfficeFile
from tests.desktop.accessibility import failures
from tests.desktop.beside_sidebar import stands_beside_the_sidebar
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.gathered import NOW, Gathered, gathered, held, press
from tests.desktop.render import settle

IN, AWAITED, GONE, MISSING = (
    AttendanceState.SIGNED_IN,
    AttendanceState.EXPECTED,
    AttendanceState.SIGNED_OUT,
    AttendanceState.ABSENT,
)


@pytest.fixture
def there(office: OfficeFile) -> Gathered:
    return gathered(office)


@pytest.fixture
def screen(there: Gathered, sitting: Sitting, qtbot: QtBot) -> EventScreen:
    made = EventScreen(sitting.desk)
    made.roster.acts.now = lambda: NOW
    qtbot.addWidget(made)
    made.show_subject(there.today)
    settle(made)
    made.activateWindow()
    made.begin()
    return made


def _rows(screen: EventScreen) -> list[tuple[str, AttendanceState, int | None, int | None]]:
    return [
        (row.person, row.state, row.in_minute, row.out_minute) for row in screen.roster.rows.rows
    ]


def _row(screen: EventScreen, number: int) -> RosterRow:
    return screen.roster.rows.rows[number]


def _hours(office: OfficeFile) -> int:
    return sum(row.minutes for row in first_page(office, HoursView()))


def _column(screen: EventScreen, key: str) -> int:
    keys = [column.key for column in screen.roster.rows.columns]
    return keys.index(key)


def _field(screen: EventScreen) -> QLineEdit:
    """The field that is typed in now."""
    fields = [f for f in screen.roster.table.viewport().findChildren(QLineEdit) if f.isVisible()]
    (field,) = fields
    return field


def _cell(screen: EventScreen) -> tuple[int, str]:
    index = screen.roster.table.currentIndex()
    return index.row(), screen.roster.rows.columns[index.column()].key


def _type(screen: EventScreen, text: str, key: Qt.Key) -> None:
    field = _field(screen)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, key)
    settle(screen, (screen.width(), screen.height()))


def test_the_page_shows_who_is_expected(screen: EventScreen) -> None:
    QAbstractItemModelTester(screen.roster.rows)
    assert screen.header is not None
    assert screen.header.title.text() == "Garden afternoon"
    assert screen.header.subtitle.text() == (
        "Monday 16 March 2026, 10:00\u201312:00 \u00b7 Mill Lane \u00b7 Kitchen"
    )
    assert screen.roster.filled.words.text() == "2 of 3 places filled"
    assert screen.roster.counts.text() == "2 expected"
    assert screen.roster.person.hasFocus()
    assert _rows(screen) == [
        ("Amina Diallo", AWAITED, None, None),
        ("Tom Price", AWAITED, None, None),
    ]


def test_two_letters_and_enter_expect_somebody(screen: EventScreen, office: OfficeFile) -> None:
    person = screen.roster.person
    QTest.keyClicks(person, "ma")
    QTest.keyClick(person, Qt.Key.Key_Return)
    assert [row[0] for row in _rows(screen)] == ["Amina Diallo", "Tom Price", "Margaret Ellis"]
    assert person.text() == ""
    assert person.hasFocus()
    screen.roster.at_once.setChecked(True)
    QTest.keyClicks(person, "to")
    QTest.keyClick(person, Qt.Key.Key_Return)
    assert _rows(screen)[1] == ("Tom Price", IN, 615, None)


def test_somebody_new_is_added_in_the_same_line(
    screen: EventScreen, sitting: Sitting, office: OfficeFile
) -> None:
    person = screen.roster.person
    QTest.keyClicks(person, "Zoe Quinn")
    QTest.keyClick(person, Qt.Key.Key_Return)
    assert _rows(screen)[2] == ("Zoe Quinn", AWAITED, None, None)
    screen.roster.at_once.setChecked(True)
    QTest.keyClicks(person, "Bo Quinn")
    QTest.keyClick(person, Qt.Key.Key_Return)
    assert _rows(screen)[3] == ("Bo Quinn", IN, 615, None)
    assert "1 person more than there are places." in screen.roster.concerns.sentence.text()
    sitting.desk.operations.undo_last()
    assert len(_rows(screen)) == 3


def test_enter_signs_in_and_again_out_and_keys_note_the_rest(
    screen: EventScreen, sitting: Sitting
) -> None:
    table = screen.roster.table
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert _rows(screen)[0] == ("Amina Diallo", IN, 615, None)
    assert screen.roster.counts.text() == "1 expected \u00b7 1 there now \u00b7 1 came"
    screen.roster.acts.now = lambda: NOW.replace(hour=11)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert _rows(screen)[0] == ("Amina Diallo", GONE, 615, 675)
    assert table.hasFocus()
    table.selectRow(1)
    QTest.keyClick(table, Qt.Key.Key_A)
    assert _rows(screen)[1] == ("Tom Price", MISSING, None, None)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert len(_rows(screen)) == 1
    assert sitting.said[-1] == "Took Tom Price off Garden afternoon."


def test_keys_act_on_the_row_and_buttons_on_those_ticked(
    screen: EventScreen, there: Gathered
) -> None:
    view = screen.roster
    view.rows.tick([there.people.amina])
    view.table.setFocus()
    view.table.selectRow(1)
    assert [action.text() for action in view.table.actions()][2] == "Absent: Amina Diallo"
    QTest.keyClick(view.table, Qt.Key.Key_A)
    assert [row[1] for row in _rows(screen)] == [AWAITED, MISSING]
    press(view.buttons[0])
    assert [row[1] for row in _rows(screen)] == [IN, MISSING]


def test_an_event_that_has_been_is_signed_by_its_own_times(
    screen: EventScreen, there: Gathered
) -> None:
    screen.show_subject(there.past)
    assert screen.roster.counts.text() == "1 expected \u00b7 1 not signed out \u00b7 1 came"
    table = screen.roster.table
    table.setFocus()
    for row in (0, 1):
        table.selectRow(row)
        QTest.keyClick(table, Qt.Key.Key_Return)
    assert _rows(screen) == [
        ("Amina Diallo", GONE, 540, 660),
        ("Margaret Ellis", IN, 540, None),
    ]


def test_a_time_that_nothing_says_is_typed(
    screen: EventScreen, office: OfficeFile, there: Gathered
) -> None:
    event = held(office, "Walk", -3)
    roster.expect(office, event, [there.people.tom])
    screen.show_subject(event)
    table = screen.roster.table
    table.setFocus()
    table.selectRow(0)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert _cell(screen) == (0, CAME)
    _type(screen, "9:30", Qt.Key.Key_Escape)
    assert _rows(screen)[0][2] is None
    press(screen.roster.buttons[0])
    assert _rows(screen)[0][1] is AWAITED


def test_nobody_is_signed_in_before_the_day(
    screen: EventScreen, office: OfficeFile, sitting: Sitting, there: Gathered
) -> None:
    event = held(office, "Fair", 3, starts_minute=600)
    roster.expect(office, event, [there.people.tom])
    screen.show_subject(event)
    assert screen.close_event.isHidden()
    screen.roster.table.setFocus()
    screen.roster.table.selectRow(0)
    QTest.keyClick(screen.roster.table, Qt.Key.Key_Return)
    assert sitting.refusals == ["Nobody was signed in: the event is on 19 March 2026."]


def test_a_sheet_is_keyed_down_its_columns(screen: EventScreen) -> None:
    press(screen.roster.key_in)
    assert _cell(screen) == (0, CAME)
    assert _field(screen).accessibleName() == "In of Amina Diallo"
    _type(screen, "9:55", Qt.Key.Key_Tab)
    assert _cell(screen) == (1, CAME)
    _type(screen, "10", Qt.Key.Key_Tab)
    assert _cell(screen) == (0, WENT)
    _type(screen, "12", Qt.Key.Key_Tab)
    _type(screen, "11.45", Qt.Key.Key_Backtab)
    assert _cell(screen) == (0, WENT)
    assert _rows(screen) == [
        ("Amina Diallo", GONE, 595, 720),
        ("Tom Price", GONE, 600, 705),
    ]
    _type(screen, "", Qt.Key.Key_Up)
    assert _cell(screen) == (1, CAME)
    _type(screen, "", Qt.Key.Key_Return)
    assert _cell(screen) == (1, WENT)
    _type(screen, "", Qt.Key.Key_Down)
    assert _cell(screen) == (0, NOTE)
    _type(screen, "Brought cake", Qt.Key.Key_Return)
    assert _row(screen, 0).note == "Brought cake"
    assert _cell(screen) == (1, CAME)


def test_the_last_field_gives_the_roster_the_keys_back(screen: EventScreen) -> None:
    table = screen.roster.table
    table.type_at(1, _column(screen, NOTE))
    _type(screen, "", Qt.Key.Key_Tab)
    assert table.hasFocus()
    table.type_at(0, _column(screen, CAME))
    _type(screen, "", Qt.Key.Key_Backtab)
    assert table.hasFocus()


def test_a_figure_begins_to_type_and_what_is_no_time_is_refused(
    screen: EventScreen, sitting: Sitting
) -> None:
    table = screen.roster.table
    table.setFocus()
    table.setCurrentIndex(screen.roster.rows.index(1, _column(screen, NOTE)))
    QTest.keyClicks(table, "9")
    assert _cell(screen) == (1, CAME)
    assert _field(screen).text() == "9"
    _type(screen, "x", Qt.Key.Key_Return)
    assert sitting.refusals == ["\u201c9x\u201d is no time. Write it like 9:30 or 2.15pm."]
    _type(screen, "", Qt.Key.Key_Escape)
    table.setCurrentIndex(screen.roster.rows.index(0, _column(screen, WENT)))
    QTest.keyClick(table, Qt.Key.Key_F2)
    assert _cell(screen) == (0, WENT)
    _type(screen, "11", Qt.Key.Key_Return)
    assert sitting.refusals[-1] == "When did Amina Diallo come?"


def test_times_after_midnight_belong_to_the_night(
    screen: EventScreen, office: OfficeFile, there: Gathered
) -> None:
    event = held(office, "Night shelter", -1, starts_minute=1320, ends_minute=1860)
    roster.expect(office, event, [there.people.tom])
    screen.show_subject(event)
    press(screen.roster.key_in)
    _type(screen, "22:15", Qt.Key.Key_Return)
    _type(screen, "1.30", Qt.Key.Key_Return)
    assert _rows(screen)[0][2:] == (1335, 1530)


def test_several_are_ticked_and_signed_or_given_the_same_hours(
    screen: EventScreen, sitting: Sitting, office: OfficeFile
) -> None:
    view = screen.roster
    assert not view.same.isEnabled()
    press(view.everyone)
    sign_in, sign_out, absent, take_off, open_person = view.buttons
    assert sign_in.accessibleName() == "Sign 2 people in"
    assert not open_person.isEnabled()
    press(sign_in)
    assert [row[1:3] for row in _rows(screen)] == [(IN, 615)] * 2
    press(sign_out)
    assert [row[3] for row in _rows(screen)] == [615] * 2
    press(sign_out)
    press(absent)
    assert [row[1] for row in _rows(screen)] == [MISSING] * 2
    before = _hours(office)
    press(view.same)
    dialog = sitting.answers.shown
    assert isinstance(dialog, SameHoursDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    dialog.form.set_values({"out_minute": "late"})
    press(dialog.primary)
    assert dialog.form.problems() == {"out_minute": "Write it like 9:30 or 2.15pm."}
    dialog.form.set_values({"out_minute": 690})
    press(dialog.primary)
    assert _hours(office) == before + 180
    press(view.same)
    dialog = sitting.answers.shown
    assert isinstance(dialog, SameHoursDialog)
    dialog.form.set_values({"minutes": 60})
    press(dialog.primary)
    assert _hours(office) == before + 120
    press(take_off)
    assert _rows(screen) == []
    assert _hours(office) == before


def test_hours_of_an_event_without_an_activity_are_given_to_one(
    screen: EventScreen, sitting: Sitting, office: OfficeFile, there: Gathered
) -> None:
    screen.show_subject(there.past)
    screen.roster.rows.tick([there.people.margaret])
    press(screen.roster.same)
    dialog = sitting.answers.shown
    assert isinstance(dialog, SameHoursDialog)
    press(dialog.primary)
    assert list(dialog.form.problems()) == ["activity_id"]
    dialog.form.editor("activity_id").new_asked.emit("Stall")  # type: ignore[attr-defined]
    press(dialog.primary)
    assert "Stall" in {row.activity for row in first_page(office, HoursView())}


def test_closing_asks_for_forgotten_sign_outs_and_logs_once(
    screen: EventScreen, sitting: Sitting, office: OfficeFile, there: Gathered
) -> None:
    before = _hours(office)
    roster.sign_in(office, there.today, [there.people.amina], 600)
    screen.refresh()
    press(screen.close_event)
    dialog = sitting.answers.shown
    assert isinstance(dialog, CloseDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    key = f"out {there.people.amina}"
    assert dialog.form.values() == {key: 720, "absent_too": False}
    dialog.form.set_values({key: "soon"})
    press(dialog.primary)
    assert dialog.form.problems() == {key: "Write it like 12:00 or 4.45pm."}
    dialog.form.set_values({key: 540})
    press(dialog.primary)
    assert "which is after 09:00" in dialog.form.problems()[key]
    dialog.form.set_values({key: 705, "absent_too": True})
    press(dialog.primary)
    assert _hours(office) == before + 105
    assert [row[1] for row in _rows(screen)] == [GONE, MISSING]
    assert screen.close_event.isHidden()
    sitting.desk.operations.undo_last()
    assert [row[1] for row in _rows(screen)] == [IN, AWAITED]
    assert _hours(office) == before


def test_closing_leaves_in_whom_nobody_knows_of(
    screen: EventScreen, sitting: Sitting, office: OfficeFile, there: Gathered
) -> None:
    screen.show_subject(there.past)
    press(screen.close_event)
    dialog = sitting.answers.shown
    assert isinstance(dialog, CloseDialog)
    dialog.form.set_values({f"out {there.people.amina}": None})
    press(dialog.primary)
    assert "nobody was signed in and out" in dialog.failure.text()


def test_closing_asks_nothing_where_all_is_known(
    screen: EventScreen, sitting: Sitting, office: OfficeFile, there: Gathered
) -> None:
    before = _hours(office)
    roster.take_off(office, there.today, [there.people.tom])
    roster.set_times(office, there.today, there.people.amina, 600, 660)
    screen.refresh()
    press(screen.close_event)
    dialog = sitting.answers.shown
    assert isinstance(dialog, CloseDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert dialog.form.values() == {}
    assert dialog.focusWidget() is dialog.primary
    assert failures(dialog) == []
    press(dialog.primary)
    assert _hours(office) == before + 60


def test_what_looks_odd_stands_under_the_name(
    screen: EventScreen, office: OfficeFile, there: Gathered
) -> None:
    screen.show_subject(there.past)
    person = screen.roster.rows.columns[2]
    assert person.second is not None
    assert person.second(_row(screen, 0)) == "Was not signed out."


def test_somebody_signs_up_to_a_list_in_its_words(
    screen: EventScreen, sitting: Sitting, office: OfficeFile, there: Gathered
) -> None:
    assert screen.sign_up.isHidden()
    draft = MailingListDraft(name="Newsletter", wording="The Trust may write to me.")
    list_id = mailing.add(office, draft).record_id
    assert list_id is not None
    screen.refresh()
    screen.roster.table.selectRow(1)
    press(screen.sign_up)
    dialog = sitting.answers.shown
    assert isinstance(dialog, SignUpDialog)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    assert dialog.words.sentence.text() == "The Trust may write to me."
    dialog.person.set_value(None)
    press(dialog.primary)
    assert dialog.form.problems() == {"person_id": "Please choose who signs up."}
    QTest.keyClicks(dialog.person, "to")
    QTest.keyClick(dialog.person, Qt.Key.Key_Return)
    dialog.form.set_values({"how": "On paper"})
    press(dialog.primary)
    (row,) = mailing.on_list(office, list_id)
    assert (row.person, row.chosen_on, row.event, row.how) == (
        "Tom Price",
        TODAY,
        "Garden afternoon",
        "On paper",
    )


def test_the_sign_in_sheet_is_saved_and_opened(
    screen: EventScreen, sitting: Sitting, tmp_path: Path, qtbot: QtBot, office: OfficeFile
) -> None:
    press(screen.sheet)
    assert sitting.said == []
    sitting.answers.saves_to = tmp_path / "sheet"
    with qtbot.waitSignal(sitting.desk.operations.done):
        press(screen.sheet)
    assert sitting.said == ["1 sign-in sheet written to sheet.pdf."]
    assert sitting.answers.opened == tmp_path / "sheet.pdf"
    assert (tmp_path / "sheet.pdf").read_bytes().startswith(b"%PDF")


def test_an_event_is_saved_for_a_calendar(
    screen: EventScreen, sitting: Sitting, tmp_path: Path, qtbot: QtBot
) -> None:
    press(screen.calendar)
    sitting.answers.saves_to = tmp_path / "garden"
    with qtbot.waitSignal(sitting.desk.operations.done):
        press(screen.calendar)
    assert sitting.said == ["1 event written to garden.ics."]
    assert "Garden afternoon" in (tmp_path / "garden.ics").read_text(encoding="utf-8")


def test_a_sheet_can_have_a_box_for_a_mailing_list(
    screen: EventScreen, sitting: Sitting, tmp_path: Path, qtbot: QtBot, office: OfficeFile
) -> None:
    mailing.add(office, MailingListDraft(name="Newsletter", wording="The Trust may write to me."))
    press(screen.sheet)
    dialog = sitting.answers.shown
    assert isinstance(dialog, DialogFrame)
    settle(dialog, (dialog.width(), dialog.height()))
    assert failures(dialog) == []
    press(dialog.primary)
    assert dialog.isVisible()
    sitting.answers.saves_to = tmp_path / "sheet.pdf"
    with qtbot.waitSignal(sitting.desk.operations.done):
        press(dialog.primary)
    assert (tmp_path / "sheet.pdf").exists()


def test_the_event_itself_is_changed_repeated_called_off_and_removed(
    screen: EventScreen, sitting: Sitting, there: Gathered
) -> None:
    for button, kind in ((screen.change, EventDialog), (screen.repeat, RepeatDialog)):
        press(button)
        dialog = sitting.answers.shown
        assert isinstance(dialog, kind)
        dialog.reject()
    press(screen.call_off)
    assert screen.call_off.text() == "&Put on again"
    press(screen.call_off)
    press(screen.remove)
    assert screen.page is None
    assert failures(screen) == []
    press(screen.to_list)
    assert sitting.went == [("events", None)]
    screen._with(lambda row: pytest.fail(row.title))
    sitting.desk.operations.undo_last()
    assert screen.page is not None


def test_a_person_is_opened_from_the_roster(
    screen: EventScreen, sitting: Sitting, there: Gathered
) -> None:
    screen.roster.table.selectRow(1)
    assert screen.roster.buttons[4].accessibleName() == "Open the page of Tom Price"
    press(screen.roster.buttons[4])
    assert sitting.went == [("person", there.people.tom)]


def test_an_empty_roster_says_how_to_begin(
    screen: EventScreen, office: OfficeFile, there: Gathered
) -> None:
    event = held(office, "Fair", -2, headcount=140)
    screen.show_subject(event)
    settle(screen)
    assert failures(screen) == []
    assert screen.roster.filled.isHidden()
    screen.roster.table.begin_keying()
    events.call_off(office, event)
    screen.refresh()
    assert screen.close_event.isHidden()


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_event_can_be_read_and_reached(
    screen: EventScreen, theme: str, text_size: int, office: OfficeFile, there: Gathered
) -> None:
    event_hours.same_hours(office, there.today, [there.people.amina], 90, TODAY)
    mailing.add(office, MailingListDraft(name="Newsletter", wording="The Trust may write to me."))
    screen.refresh()
    stands_beside_the_sidebar(screen, theme, text_size)


def test_an_id_of_nothing_shows_that_it_is_gone(screen: EventScreen) -> None:
    screen.show_subject(UUID(int=7))
    assert screen.page is None
