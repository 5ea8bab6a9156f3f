"""The list of people, walked by keyboard over a real office file."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from app.desktop.giving_back.record_form import RecordDialog
from app.desktop.people import screen as people_screen
from app.desktop.people.leaving import LeaveDialog
from app.desktop.people.merging import MergeDialog
from app.desktop.people.person_form import PersonDialog
from app.desktop.people.screen import PeopleScreen
from app.records.person import PersonDraft
from app.records.recognition import RecognitionState
from app.services import people, people_list, recognition
from app.services.office import OfficeFile
from app.services.people_list import PeopleFilter
from app.services.recognition import LedgerView
from tests.desktop.accessibility import failures
from tests.desktop.desks import Sitting
from tests.desktop.render import dress, settle
from tests.desktop.riverside import Riverside


@pytest.fixture
def screen(here: Riverside, sitting: Sitting, qtbot: QtBot) -> PeopleScreen:
    return _shown(PeopleScreen(sitting.desk), qtbot)


@pytest.fixture
def read_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(people_screen, "MANY", 0)


def _shown(screen: PeopleScreen, qtbot: QtBot) -> PeopleScreen:
    qtbot.addWidget(screen)
    settle(screen)
    return screen


def _names(screen: PeopleScreen) -> list[str]:
    return [line.person.name for line in screen.table.rows.rows]


def _select(screen: PeopleScreen, *names: str) -> None:
    screen.table.list.select_where(lambda line: line.person.name in names)


def test_the_list_says_what_is_to_know_of_each(screen: PeopleScreen) -> None:
    QAbstractItemModelTester(screen.table.rows)
    assert screen.header is not None
    assert screen.header.subtitle.text().startswith("3 ")
    assert screen.header.subtitle.text().endswith("2 active this month")
    texts = {
        line.person.name: [column.text(line) for column in screen.table.rows.columns]
        for line in screen.table.rows.rows
    }
    assert texts == {
        "Amina Diallo": ["Amina Diallo", "Kitchen", "12 h", "13 Mar 2026", "Not yet",
                         "Thanks overdue"],
        "Margaret Ellis": ["Margaret Ellis", "Kitchen", "1 h 30 min", "11 Mar 2026",
                           "14 Mar 2026", texts["Margaret Ellis"][5]],
        "Tom Price": ["Tom Price", "", "", "", "", "Would rather not be thanked"],
    }  # fmt: skip


def test_letters_typed_on_the_list_narrow_it_and_enter_opens(
    screen: PeopleScreen, sitting: Sitting, here: Riverside
) -> None:
    screen.activateWindow()
    screen.table.focus_list()
    QTest.keyClick(screen.table.list, Qt.Key.Key_M)
    assert screen.bar.text == "m"
    QTest.keyClicks(screen.bar.field, "ina")
    assert _names(screen) == ["Amina Diallo"]
    QTest.keyClick(screen.bar.field, Qt.Key.Key_Down)
    QTest.keyClick(screen.table.list, Qt.Key.Key_Return)
    assert sitting.went == [("person", here.amina)]
    QTest.keyClick(screen.bar.field, Qt.Key.Key_Escape)
    assert len(_names(screen)) == 3


def test_each_list_can_be_shown_and_nobody_is_a_dead_end(screen: PeopleScreen) -> None:
    screen.bar.views.choose(PeopleFilter.LEFT)
    screen.bar.view_chosen.emit()
    assert _names(screen) == []
    assert screen.show_everyone.isVisible()
    QTest.mouseClick(screen.show_everyone, Qt.MouseButton.LeftButton)
    assert len(_names(screen)) == 3
    assert screen.bar.view is PeopleFilter.EVERYONE


def test_a_column_sorts_and_nothing_stands_last(screen: PeopleScreen) -> None:
    screen.table.list.sortByColumn(2, Qt.SortOrder.DescendingOrder)
    assert _names(screen) == ["Amina Diallo", "Margaret Ellis", "Tom Price"]
    screen.table.list.sortByColumn(4, Qt.SortOrder.AscendingOrder)
    assert _names(screen)[0] == "Margaret Ellis"


def test_a_person_is_added_and_found_in_the_list(
    screen: PeopleScreen, sitting: Sitting, office: OfficeFile
) -> None:
    screen.show_subject("new")
    dialog = sitting.answers.shown
    assert isinstance(dialog, PersonDialog)
    dialog.form.set_values({"name": "Zoe Hart"})
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    assert sitting.said == ["Added Zoe Hart."]
    assert [line.person.name for line in screen.table.list.selected()] == ["Zoe Hart"]


def test_many_are_thanked_at_once(
    screen: PeopleScreen, sitting: Sitting, office: OfficeFile
) -> None:
    assert not screen.table.thank.isEnabled()
    _select(screen, "Amina Diallo", "Margaret Ellis")
    assert screen.table.thank.text() == "Thank 2\u2026"
    QTest.mouseClick(screen.table.thank, Qt.MouseButton.LeftButton)
    dialog = sitting.answers.shown
    assert isinstance(dialog, RecordDialog)
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    assert sitting.said == ["Thanked 2 people."]
    given = recognition.ledger(office, LedgerView(state=RecognitionState.GIVEN))
    assert len(given) == 3
    assert "Thanks overdue" not in [line.note for line in screen.table.rows.rows]


def test_who_is_selected_stays_so_when_the_list_is_narrowed_or_read_again(
    screen: PeopleScreen,
) -> None:
    screen.table.list.selectAll()
    screen.make_stale()
    assert len(screen.table.list.selected()) == 3
    _select(screen, "Amina Diallo", "Tom Price")
    screen.bar.field.setText("a")
    assert [line.person.name for line in screen.table.list.selected()] == ["Amina Diallo"]


def test_two_records_become_one(screen: PeopleScreen, sitting: Sitting, here: Riverside) -> None:
    _select(screen, "Amina Diallo")
    assert not screen.table.merge.isEnabled()
    _select(screen, "Amina Diallo", "Tom Price")
    QTest.mouseClick(screen.table.merge, Qt.MouseButton.LeftButton)
    dialog = sitting.answers.shown
    assert isinstance(dialog, MergeDialog)
    dialog.form.set_values({"keep": here.tom})
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    assert _names(screen) == ["Margaret Ellis", "Tom Price"]
    assert [line.person.id for line in screen.table.list.selected()] == [here.tom]


def test_delete_removes_a_mistake_and_lets_others_leave(
    screen: PeopleScreen, sitting: Sitting, office: OfficeFile
) -> None:
    people.add(office, PersonDraft(name="Zz Mistake"))
    screen.make_stale()
    screen.activateWindow()
    screen.table.focus_list()
    _select(screen, "Zz Mistake")
    QTest.keyClick(screen.table.list, Qt.Key.Key_Delete)
    assert sitting.said == ["Removed Zz Mistake."]
    _select(screen, "Amina Diallo")
    QTest.keyClick(screen.table.list, Qt.Key.Key_Delete)
    dialog = sitting.answers.shown
    assert isinstance(dialog, LeaveDialog)
    dialog.form.set_values({"left_reason": "Moved away"})
    QTest.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    assert sitting.said[-1] == "Amina Diallo has left."
    assert "Amina Diallo" not in _names(screen)


def test_the_list_is_taken_out_as_a_sheet(
    screen: PeopleScreen, sitting: Sitting, tmp_path: Path, qtbot: QtBot
) -> None:
    QTest.mouseClick(screen.table.export, Qt.MouseButton.LeftButton)
    assert sitting.said == []
    sitting.answers.saves_to = tmp_path / "people.csv"
    with qtbot.waitSignal(sitting.desk.operations.done):
        QTest.mouseClick(screen.table.export, Qt.MouseButton.LeftButton)
    assert "Amina Diallo" in (tmp_path / "people.csv").read_text(encoding="utf-8-sig")
    assert sitting.said[0].endswith("written to people.csv.")


def test_a_long_list_is_read_in_the_worker(
    here: Riverside, sitting: Sitting, qtbot: QtBot, read_apart: None
) -> None:
    screen = PeopleScreen(sitting.desk)
    qtbot.addWidget(screen)
    with qtbot.waitSignal(screen.shown):
        screen.show()
    assert len(_names(screen)) == 3


def test_an_office_without_people_says_how_to_begin(
    sitting: Sitting, office: OfficeFile, qtbot: QtBot
) -> None:
    screen = _shown(PeopleScreen(sitting.desk), qtbot)
    assert people_list.count(office) == 0
    assert failures(screen) == []
    QTest.mouseClick(screen.first_bring_in, Qt.MouseButton.LeftButton)
    assert sitting.went == [("bring in", None)]


@pytest.mark.parametrize("text_size", [100, 135, 150])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_list_can_be_read_and_reached(screen: PeopleScreen, theme: str, text_size: int) -> None:
    dress(theme, text_size)
    _select(screen, "Amina Diallo", "Tom Price")
    settle(screen, (1280 - screen_side(text_size), 760))
    assert failures(screen) == []
    assert screen.minimumSizeHint().width() <= 1280 - screen_side(text_size)


def screen_side(text_size: int) -> int:
    """How wide the sidebar beside a screen is."""
    return round(228 * 0.95 * text_size / 100)
