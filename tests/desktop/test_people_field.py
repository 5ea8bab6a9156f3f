"""The field for several people: chosen by name, taken off by its button or by Backspace."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from app.desktop.parts.form import Field, Form
from app.desktop.parts.people_field import PeopleField
from app.desktop.parts.suggestions import Suggestion
from tests.desktop.accessibility import failures
from tests.desktop.render import settle

PEOPLE = (Suggestion(1, "Amina Diallo"), Suggestion(2, "Ana & Co"), Suggestion(3, "Tom Price"))


def _find(text: str) -> Sequence[Suggestion]:
    return [one for one in PEOPLE if one.text.casefold().startswith(text.casefold())]


@pytest.fixture
def field(qtbot: QtBot) -> PeopleField:
    made = PeopleField(_find)
    form = Form([Field("people", "&Who", made)])
    qtbot.addWidget(form)
    qtbot.addWidget(made.window())
    settle(form, (400, 300))
    form.activateWindow()
    return made


def _choose(field: PeopleField, typed: str) -> None:
    QTest.keyClicks(field.picker, typed)
    QTest.keyClick(field.picker, Qt.Key.Key_Return)


def test_several_are_chosen_by_name(field: PeopleField, qtbot: QtBot) -> None:
    assert field.value() is None
    with qtbot.waitSignal(field.edited):
        _choose(field, "to")
    _choose(field, "an")
    _choose(field, "to")
    assert field.value() == (3, 2)
    assert field.picker.text() == ""
    assert failures(field.window()) == []


def test_whoever_was_chosen_by_mistake_is_taken_off(field: PeopleField) -> None:
    field.set_value(list(PEOPLE))
    chips = [button.accessibleName() for button in field.findChildren(QPushButton)]
    assert chips == ["Take Amina Diallo off", "Take Ana & Co off", "Take Tom Price off"]
    QTest.mouseClick(field.findChildren(QPushButton)[1], Qt.MouseButton.LeftButton)
    assert field.value() == (1, 3)
    QTest.keyClick(field.picker, Qt.Key.Key_Backspace)
    assert [one.text for one in field.chosen] == ["Amina Diallo"]
    QTest.keyClick(field.picker, Qt.Key.Key_Backspace)
    QTest.keyClick(field.picker, Qt.Key.Key_Backspace)
    assert field.value() is None


def test_a_name_that_nobody_bears_is_handed_on(field: PeopleField) -> None:
    _choose(field, "am")
    QTest.keyClicks(field.picker, "Zoe")
    assert field.value() == "Zoe"
    field.set_value("Zed")
    assert field.value() == "Zed"
    assert field.chosen == ()
