"""A sheet is brought in step by step, by keyboard, over a real office file."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desktop.bringing_in.columns_page import COLUMNS_SHOWN
from app.desktop.bringing_in.journey import AtHand
from app.desktop.bringing_in.screen import BringInScreen
from app.desktop.bringing_in.steps import Step
from app.desktop.parts.fields import ChoiceField
from app.services import bringing_in, charity, hours_list, people_list, rows_waiting
from app.services.bringing_in import Field, QuestionKind, Verdict
from app.services.hours_list import HoursView
from app.services.office import OfficeFile
from app.services.people_list import PeopleFilter
from tests.desktop.accessibility import failures
from tests.desktop.desks import TODAY, Sitting
from tests.desktop.render import dress, settle
from tests.desktop.riverside import riverside
from tests.shared_data import shared_file

PEOPLE = "First name,Last name,Email\nZoe,Hart,zoe@example.org\nBen,Cole,ben@example.org\n"
HOURS = """Volunteer,When,Long,Where
Amina Diallo,04/03/2026,1.30,Kitchen
Tom Price,05/03/2026,2.30,Kitchen
Unknown Person,06/03/2026,1.30,Garden
Tom Price,99/99/2026,1.30,Kitchen
"""

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(name: str, text: str) -> Path:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return path

    return written


@pytest.fixture
def screen(sitting: Sitting, qtbot: QtBot) -> BringInScreen:
    made = BringInScreen(sitting.desk)
    qtbot.addWidget(made)
    settle(made)
    made.activateWindow()
    return made


@pytest.fixture
def reach(screen: BringInScreen, qtbot: QtBot) -> Callable[[Step], None]:
    """Presses Ctrl+Enter until a step is shown."""

    def go(wanted: Step) -> None:
        while screen.step is not wanted:
            before = screen.step
            with qtbot.waitSignal(screen.stepped):
                _press(screen, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
            assert screen.step > before

    return go


def _press(
    screen: QWidget, key: Qt.Key, how: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(screen.focusWidget(), key, how)


def _read(screen: BringInScreen, qtbot: QtBot, path: Path) -> None:
    with qtbot.waitSignal(screen.stepped):
        screen.show_subject(path)


def _here(screen: BringInScreen) -> AtHand:
    assert screen.journey.at_hand is not None
    return screen.journey.at_hand


def _names(office: OfficeFile) -> list[str]:
    return [row.name for row in people_list.table(office, PeopleFilter.EVERYONE, "", TODAY)]


def _choose(box: QWidget, value: object) -> None:
    assert isinstance(box, ChoiceField)
    box.set_value(value)
    box.edited.emit()


def test_people_come_in_by_keyboard_alone(
    screen: BringInScreen, sitting: Sitting, office: OfficeFile, write: Write, qtbot: QtBot
) -> None:
    sitting.answers.files = (write("people.csv", PEOPLE),)
    assert screen.focusWidget() is screen.choose.choose
    with qtbot.waitSignal(screen.stepped):
        _press(screen, Qt.Key.Key_Space)
    assert screen.focusWidget() is screen.next
    _press(screen, Qt.Key.Key_Space)
    assert screen.columns.isVisible()
    assert screen.columns.fields == {
        "First name": Field.FIRST_NAME,
        "Last name": Field.LAST_NAME,
        "Email": Field.EMAIL,
    }
    with qtbot.waitSignal(screen.stepped):
        _press(screen, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert screen.dry.isVisible(), "nothing is to be asked about people"
    _press(screen, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert screen.confirm.isVisible()
    with qtbot.waitSignal(screen.stepped):
        _press(screen, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert sitting.said == ["Brought in people.csv: 2 new people."]
    assert _names(office) == ["Ben Cole", "Zoe Hart"]
    assert not screen.result.waiting.isVisible()
    _press(screen, Qt.Key.Key_Space)
    assert screen.choose.choose.isVisible()


def test_hours_are_asked_about_tried_and_brought_in(
    screen: BringInScreen,
    sitting: Sitting,
    office: OfficeFile,
    write: Write,
    reach: Callable[[Step], None],
    qtbot: QtBot,
) -> None:
    riverside(office)
    minutes = hours_list.order(office, HoursView()).minutes
    _read(screen, qtbot, write("hours.csv", HOURS))
    reach(Step.COLUMNS)
    for heading, field in (("When", Field.DAY), ("Long", Field.DURATION),
                           ("Where", Field.ACTIVITY)):  # fmt: skip
        _choose(screen.columns.row(heading).field, field)
    reach(Step.QUESTIONS)
    date_order = screen.questions.box(QuestionKind.DATE_ORDER).field
    assert isinstance(date_order, ChoiceField)
    assert date_order.currentText() == "4 March 2026 (day first)"
    assert not screen.questions.adds_people
    reach(Step.TRY)
    plan = _here(screen).tried
    assert plan is not None
    assert [line.verdict for line in plan.lines] == [
        Verdict.NEW, Verdict.NEW, Verdict.WAITS, Verdict.UNREADABLE,
    ]  # fmt: skip
    assert plan.lines[0].what == "1 h 30 min, Kitchen, 4 Mar 2026"
    assert "4 h" in screen.dry.totals.text()
    reach(Step.CONFIRM)
    assert screen.confirm.baseline() is None
    assert screen.next.hasFocus(), "nothing is asked, so Enter brings it in"
    reach(Step.DONE)
    assert sitting.said == ["Brought in hours.csv: 2 entries of hours, 1 row waits."]
    assert hours_list.order(office, HoursView()).minutes == minutes + 240
    assert rows_waiting.count(office) == 1
    _press(screen, Qt.Key.Key_Space)
    assert sitting.went == [("waiting rows", None)]


def test_the_chips_add_up_and_narrow_the_rows(
    screen: BringInScreen, write: Write, reach: Callable[[Step], None], qtbot: QtBot
) -> None:
    text = HOURS.replace("Volunteer,When,Long,Where", "Name,Date,Hours,Activity")
    _read(screen, qtbot, write("hours.csv", text))
    reach(Step.TRY)
    QAbstractItemModelTester(screen.dry.rows)
    shown = [chip for chip in screen.dry.chips.parts if chip.isVisible()]
    assert len(shown) == 2
    assert len(screen.dry.rows.rows) == 4
    QTest.mouseClick(shown[-1], Qt.MouseButton.LeftButton)
    assert [line.line for line in screen.dry.rows.rows] == [5]
    screen.dry.table.selectRow(0)
    assert screen.dry.detail.isVisible()
    assert "99/99/2026" in screen.dry.detail.text()


def test_going_back_loses_nothing_and_tries_again_only_what_changed(
    screen: BringInScreen, write: Write, reach: Callable[[Step], None], qtbot: QtBot
) -> None:
    _read(screen, qtbot, write("hours.csv", HOURS))
    reach(Step.COLUMNS)
    _choose(screen.columns.row("When").field, Field.DAY)
    _choose(screen.columns.row("Long").field, Field.DURATION)
    _choose(screen.columns.row("Where").field, None)
    reach(Step.QUESTIONS)
    with qtbot.waitSignal(screen.stepped):
        screen.go_on()
    assert screen.step is Step.QUESTIONS
    activity = screen.questions.box(QuestionKind.ACTIVITY)
    assert activity.problem.text() == "Please answer this."
    assert screen.focusWidget() is activity.field
    QTest.keyClicks(activity.field, "Lunch club")
    assert screen.questions.strangers is not None
    _choose(screen.questions.strangers.field, "new")
    reach(Step.TRY)
    tried = _here(screen).tried
    assert tried is not None
    assert list(tried.plan.new_activities) == ["Lunch club"]
    screen.go_to(Step.COLUMNS)
    assert screen.columns.fields["Where"] is None
    reach(Step.TRY)
    assert _here(screen).tried is tried
    assert screen.questions.adds_people
    screen.go_to(Step.QUESTIONS)
    _choose(screen.questions.strangers.field, "wait")
    reach(Step.TRY)
    again = _here(screen).tried
    assert again is not None
    assert not again.plan.new_people


def test_a_first_sheet_of_hours_asks_whether_it_counts(
    screen: BringInScreen,
    office: OfficeFile,
    write: Write,
    reach: Callable[[Step], None],
    qtbot: QtBot,
) -> None:
    _read(screen, qtbot, write("h.csv", "Name,Date,Hours,Activity\nTom,2025-03-02,5:00,Shop\n"))
    reach(Step.QUESTIONS)
    assert screen.questions.strangers is not None
    _choose(screen.questions.strangers.field, "new")
    reach(Step.CONFIRM)
    assert screen.confirm.why.text().startswith("If all of it counts, thanks to 1 of these 1")
    screen.confirm.form.set_values({"until": "someday"})
    screen.go_on()
    assert list(screen.confirm.form.problems()) == ["until"]
    screen.confirm.form.set_values({"until": TODAY})
    reach(Step.DONE)
    assert charity.details(office).baseline_on == TODAY


def test_undo_is_seen_and_it_can_be_tried_again(
    screen: BringInScreen,
    sitting: Sitting,
    office: OfficeFile,
    write: Write,
    reach: Callable[[Step], None],
    qtbot: QtBot,
) -> None:
    _read(screen, qtbot, write("people.csv", PEOPLE))
    reach(Step.DONE)
    sitting.desk.operations.undo_last()
    assert screen.result.title.text() == "Taken back"
    assert _names(office) == []
    with qtbot.waitSignal(screen.stepped):
        QTest.mouseClick(screen.result.again, Qt.MouseButton.LeftButton)
    assert screen.step is Step.TRY
    reach(Step.DONE)
    assert len(_names(office)) == 2


def test_a_change_elsewhere_is_tried_again(
    screen: BringInScreen,
    sitting: Sitting,
    write: Write,
    reach: Callable[[Step], None],
    qtbot: QtBot,
) -> None:
    _read(screen, qtbot, write("people.csv", PEOPLE))
    reach(Step.TRY)
    office = sitting.desk.office
    sheet = bringing_in.read_pasted("Name\nZoe Hart\n")
    plan = bringing_in.plan(office, sheet, bringing_in.proposed_mapping(office, sheet), today=TODAY)
    with qtbot.waitSignal(screen.stepped):
        sitting.desk.operations.perform(lambda: bringing_in.bring_in(office, plan).outcome)
    tried = _here(screen).tried
    assert tried is not None
    assert [line.verdict for line in tried.lines] == [Verdict.FILLS, Verdict.NEW]
    assert tried.lines[0].what == "Gaps are filled: E-mail"


def test_what_cannot_be_read_is_saved(
    screen: BringInScreen,
    sitting: Sitting,
    write: Write,
    reach: Callable[[Step], None],
    qtbot: QtBot,
    tmp_path: Path,
) -> None:
    text = HOURS.replace("Volunteer,When,Long,Where", "Name,Date,Hours,Activity")
    _read(screen, qtbot, write("hours.csv", text))
    reach(Step.TRY)
    QTest.mouseClick(screen.dry.save_failed, Qt.MouseButton.LeftButton)
    assert sitting.said == []
    sitting.answers.saves_to = tmp_path / "mend.csv"
    with qtbot.waitSignal(sitting.desk.operations.done):
        QTest.mouseClick(screen.dry.save_failed, Qt.MouseButton.LeftButton)
    assert "99/99/2026" in (tmp_path / "mend.csv").read_text(encoding="utf-8-sig")


def test_a_table_is_pasted(
    screen: BringInScreen, qtbot: QtBot, reach: Callable[[Step], None], office: OfficeFile
) -> None:
    QGuiApplication.clipboard().setText("")
    _press(screen, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert screen.failure.isVisible()
    QGuiApplication.clipboard().setText("Name\tE-mail\nZoe Hart\tzoe@example.org\n")
    with qtbot.waitSignal(screen.stepped):
        _press(screen, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert not screen.failure.isVisible()
    reach(Step.DONE)
    assert _names(office) == ["Zoe Hart"]


def test_a_workbook_comes_in_by_its_worksheet(
    screen: BringInScreen,
    qtbot: QtBot,
    reach: Callable[[Step], None],
    office: OfficeFile,
    tmp_path: Path,
) -> None:
    book = openpyxl.Workbook()
    book.create_sheet("Empty")
    people = book.create_sheet("People")
    for row in (("Name", "E-mail"), ("Zoe Hart", "zoe@example.org")):
        people.append(row)
    book.active.append(("Name",))  # type: ignore[union-attr]  # a new workbook has one sheet
    book.active.append(("Somebody Else",))  # type: ignore[union-attr]
    book.save(tmp_path / "book.xlsx")
    _read(screen, qtbot, tmp_path / "book.xlsx")
    choices = screen.choose.choices
    assert choices.worksheet.isVisible()
    assert not choices.separator.isVisible()
    with qtbot.waitSignal(screen.stepped):
        _choose(choices.worksheet, "People")
    reach(Step.DONE)
    assert _names(office) == ["Zoe Hart"]


def test_a_file_that_was_read_wrongly_is_read_otherwise(
    screen: BringInScreen, qtbot: QtBot, write: Write
) -> None:
    _read(screen, qtbot, write("odd.csv", "Name;E-mail\nZoe Hart;zoe@example.org\n"))
    choices = screen.choose.choices
    assert choices.separator.value() == ";"
    with qtbot.waitSignal(screen.stepped):
        _choose(choices.separator, ",")
    assert _here(screen).looked.sheet.headings == ("Name;E-mail",)
    assert not screen.failure.isVisible()
    with qtbot.waitSignal(screen.journey.refused):
        _choose(choices.above, 9)
    assert "no rows" in screen.failure.sentence.text()
    assert choices.above.value() == 0
    assert _here(screen).choices.delimiter == ","


def test_what_is_no_table_is_refused_and_the_step_stays(
    screen: BringInScreen, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "scan.pdf").write_bytes(b"%PDF-1.7")
    with qtbot.waitSignal(screen.journey.refused):
        screen.show_subject(tmp_path / "scan.pdf")
    assert "it is a PDF" in screen.failure.sentence.text()
    assert screen.choose.choose.isVisible()
    assert screen.choose.choose.isEnabled()


def test_stopping_the_dry_run_stays_where_one_was(
    screen: BringInScreen, sitting: Sitting, write: Write, reach: Callable[[Step], None],
    qtbot: QtBot,
) -> None:  # fmt: skip
    rows = "".join(f"Person {n},2026-03-01,1:00,Shop\n" for n in range(3_000))
    _read(screen, qtbot, write("long.csv", f"Name,Date,Hours,Activity\n{rows}"))
    reach(Step.QUESTIONS)
    with qtbot.waitSignal(screen.journey.refused):
        screen.go_on()
        sitting.desk.tasks.cancel()
    assert screen.step is Step.QUESTIONS
    assert not screen.failure.isVisible()
    reach(Step.TRY)
    assert len(screen.dry.rows.rows) == 3_000


def test_stopping_while_it_comes_in_writes_nothing(
    screen: BringInScreen,
    sitting: Sitting,
    office: OfficeFile,
    write: Write,
    reach: Callable[[Step], None],
    qtbot: QtBot,
) -> None:
    _read(screen, qtbot, write("hours.csv", HOURS))
    reach(Step.COLUMNS)
    for heading, field in (("When", Field.DAY), ("Long", Field.DURATION),
                           ("Where", Field.ACTIVITY)):  # fmt: skip
        _choose(screen.columns.row(heading).field, field)
    reach(Step.CONFIRM)
    with qtbot.waitSignal(sitting.desk.operations.failed):
        screen.go_on()
        sitting.desk.tasks.cancel()
    assert screen.confirm.isVisible()
    assert screen.next.isEnabled()
    assert rows_waiting.count(office) == 0


def test_the_same_file_again_brings_nothing_in(
    screen: BringInScreen, write: Write, reach: Callable[[Step], None], qtbot: QtBot
) -> None:
    path = write("people.csv", PEOPLE)
    _read(screen, qtbot, path)
    reach(Step.DONE)
    _read(screen, qtbot, path)
    assert screen.choose.before.isVisible()
    assert screen.choose.recognised.isVisible()
    reach(Step.COLUMNS)
    assert screen.columns.remembered.isVisible()
    QTest.mouseClick(screen.columns.propose, Qt.MouseButton.LeftButton)
    assert not screen.columns.remembered.isVisible()
    reach(Step.TRY)
    assert not screen.next.isEnabled()
    assert "nothing in it is new" in screen.dry.waiting.sentence.text().lower()


def test_a_file_without_headings_is_named_by_the_office(
    screen: BringInScreen, write: Write, qtbot: QtBot
) -> None:
    line = "7,2020-01-31,Ann,Bell,,x,1970-02-03,01248 1,,ann@example.org\n"
    _read(screen, qtbot, write("members.csv", line * 2))
    screen.go_on()
    assert screen.columns.kind.isVisible()
    _choose(screen.columns.kind, "TimeOverflow members without headings")
    assert Field.FIRST_NAME in screen.columns.fields.values()


def test_many_columns_are_shown_when_asked_for(
    screen: BringInScreen, write: Write, qtbot: QtBot
) -> None:
    headings = ",".join(f"Column number {n}" for n in range(COLUMNS_SHOWN + 20))
    row = ",".join("x" for _ in range(COLUMNS_SHOWN + 10)) + "," * 10
    _read(screen, qtbot, write("wide.csv", f"{headings}\n{row}\n"))
    screen.go_on()
    assert screen.columns.more.text() == "Show 20 more columns"
    QTest.mouseClick(screen.columns.more, Qt.MouseButton.LeftButton)
    last = screen.columns.row(f"Column number {COLUMNS_SHOWN + 19}")
    _choose(last.field, Field.NAME)
    _choose(screen.columns.row("Column number 0").field, Field.NAME)
    assert screen.columns.twice.sentence.text().endswith("Name.")


def test_strange_words_of_yes_and_no_are_asked_or_refused(
    screen: BringInScreen, write: Write, reach: Callable[[Step], None], qtbot: QtBot
) -> None:
    rows = "".join(f"Person {n},word {n}\n" for n in range(30))
    _read(screen, qtbot, write("words.csv", f"Name,Quiet\n{rows}"))
    reach(Step.COLUMNS)
    _choose(screen.columns.row("Quiet").field, Field.WOULD_RATHER_NOT)
    with qtbot.waitSignal(screen.journey.refused):
        screen.go_on()
    assert "30 different words" in screen.failure.sentence.text()
    assert screen.step is Step.COLUMNS


@pytest.mark.needs_shared_data
def test_a_real_file_comes_in(
    screen: BringInScreen, reach: Callable[[Step], None], qtbot: QtBot, office: OfficeFile
) -> None:
    _read(screen, qtbot, shared_file("clockify_time_entries_usdates_ampm.csv"))
    assert screen.choose.recognised.isVisible()
    reach(Step.QUESTIONS)
    assert screen.questions.strangers is not None
    _choose(screen.questions.strangers.field, "new")
    reach(Step.DONE)
    assert hours_list.order(office, HoursView()).minutes == 60


def _at_try(screen: BringInScreen, qtbot: QtBot, path: Path, step: Step) -> None:
    _read(screen, qtbot, path)
    while screen.step is not step:
        with qtbot.waitSignal(screen.stepped):
            screen.go_on()


@pytest.mark.parametrize("text_size", [100, 150])
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("step", list(Step))
def test_each_step_can_be_read_and_reached(
    screen: BringInScreen, write: Write, qtbot: QtBot, step: Step, theme: str, text_size: int
) -> None:
    dress(theme, text_size)
    text = HOURS.replace("Volunteer,When,Long,Where", "Name,Date,Hours,Activity")
    _at_try(screen, qtbot, write("A rather long name of a spreadsheet of hours.csv", text), step)
    side = round(228 * 0.95 * text_size / 100)
    settle(screen, (1280 - side, 760))
    assert failures(screen) == []
    assert screen.minimumSizeHint().width() <= 1280 - side


@pytest.mark.parametrize("text_size", [100, 150])
def test_the_beginning_can_be_read_and_reached(screen: BringInScreen, text_size: int) -> None:
    dress("light", text_size)
    settle(screen, (900, 700))
    assert failures(screen) == []
