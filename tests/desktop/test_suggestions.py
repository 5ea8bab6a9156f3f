"""Two letters and Enter: the best guess is taken, the list never takes the focus."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.parts.boxes import Box
from app.desktop.parts.person_picker import PersonPicker
from app.desktop.parts.suggestions import Suggestion, SuggestionList
from tests.desktop.gallery import find_people
from tests.desktop.render import image_of, settle


@pytest.fixture
def picker(qtbot: QtBot) -> Iterator[PersonPicker]:
    made = PersonPicker(find_people, offers_new=True)
    made.setAccessibleName("Who")
    page = Box(made, QLineEdit(), None, margins=(20, 20, 20, 20), kind="page")
    qtbot.addWidget(page)
    settle(page, (500, 500))
    page.activateWindow()
    made.setFocus()
    yield made
    page.close()


def _list(picker: PersonPicker) -> SuggestionList:
    found = picker.window().findChild(SuggestionList)
    assert isinstance(found, SuggestionList)
    return found


def test_two_letters_and_enter(picker: PersonPicker, qtbot: QtBot) -> None:
    QTest.keyClicks(picker, "ma")
    assert picker.suggestions[0].text == "Margaret Ellis"
    with qtbot.waitSignals([picker.chosen, picker.edited]):
        QTest.keyClick(picker, Qt.Key.Key_Return)
    assert picker.value() == "Margaret Ellis"
    assert picker.text() == "Margaret Ellis"
    assert not picker.is_open


def test_arrow_keys_walk_and_escape_closes(picker: PersonPicker) -> None:
    QTest.keyClicks(picker, "o")
    count = len(picker.suggestions)
    assert count > 2
    QTest.keyClick(picker, Qt.Key.Key_Down)
    assert _list(picker).currentIndex().row() == 1
    QTest.keyClick(picker, Qt.Key.Key_PageDown)
    assert _list(picker).currentIndex().row() == count - 1
    QTest.keyClick(picker, Qt.Key.Key_Up)
    QTest.keyClick(picker, Qt.Key.Key_Escape)
    assert not picker.is_open
    assert picker.hasFocus()
    QTest.keyClick(picker, Qt.Key.Key_Down)
    assert picker.is_open


def test_tab_takes_the_first(picker: PersonPicker) -> None:
    QTest.keyClicks(picker, "pri")
    QTest.keyClick(picker, Qt.Key.Key_Tab)
    assert picker.value() == "Priya Nair"


def test_tab_adds_nobody_new(picker: PersonPicker, qtbot: QtBot) -> None:
    QTest.keyClicks(picker, "Zoe Quill")
    with qtbot.assertNotEmitted(picker.new_asked):
        QTest.keyClick(picker, Qt.Key.Key_Tab)
    assert picker.value() == "Zoe Quill"


def test_retyping_lets_the_choice_go(picker: PersonPicker) -> None:
    picker.set_value(Suggestion(7, "Ana Ruiz"))
    assert picker.value() == 7
    QTest.keyClicks(picker, "x")
    assert picker.value() == "Ana Ruizx"
    picker.set_value(None)
    assert picker.value() is None


def test_a_stranger_can_be_added(picker: PersonPicker, qtbot: QtBot) -> None:
    QTest.keyClicks(picker, "Zoe Quill")
    assert picker.suggestions[-1].text == "Add \u201cZoe Quill\u201d as a new person"
    with qtbot.waitSignal(picker.new_asked) as asked:
        QTest.keyClick(picker, Qt.Key.Key_Return)
    assert asked.args == ["Zoe Quill"]


def test_a_click_takes_and_the_list_reads_well(picker: PersonPicker) -> None:
    QTest.keyClicks(picker, "ana")
    shown = _list(picker)
    index = shown.model().index(0, 0)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Ana Ruiz, Family Garden"
    assert shown.focusPolicy() == Qt.FocusPolicy.NoFocus
    QTest.mouseClick(
        shown.viewport(), Qt.MouseButton.LeftButton, pos=shown.visualRect(index).center()
    )
    assert picker.value() == "Ana Ruiz"


def test_the_list_is_drawn_under_the_field(picker: PersonPicker) -> None:
    QTest.keyClicks(picker, "a")
    shown = _list(picker)
    assert shown.geometry().top() > picker.geometry().bottom()
    window: QWidget = picker.window()
    assert not image_of(window, (500, 500)).isNull()
    QTest.keyClicks(picker, "")
    picker.clear()
    QTest.keyClicks(picker, " ")
    assert not picker.is_open
