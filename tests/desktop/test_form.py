"""A form says what is wrong beside each field, keeps what was typed, and reads well aloud."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desktop.parts.fields import CheckField, NoteField, TextField
from app.desktop.parts.form import Field, Form
from app.records.failures import Problem
from tests.desktop.render import settle


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form(
        [
            Field("name", "&Name", TextField(), "As they like to be called", half=True),
            Field("email", "&E-mail", TextField(), half=True),
            Field("note", "N&ote", NoteField()),
            Field("named", "", CheckField("&May be named")),
        ]
    )
    qtbot.addWidget(made)
    settle(made, (500, 420))
    made.activateWindow()
    return made


def _editor(form: Form, key: str) -> QWidget:
    editor = form.editor(key)
    assert isinstance(editor, QWidget)
    return editor


def test_values_go_in_and_come_out(form: Form) -> None:
    values = {"name": "Ana", "email": "a@b.org", "note": "two\nlines", "named": True}
    form.set_values({**values, "unknown": 1})
    assert form.values() == values


def test_a_problem_stands_beside_its_field(form: Form) -> None:
    form.set_values({"email": "ana at home"})
    form.show_problems([Problem("email", "That is no e-mail."), Problem("", "Look again.")])
    assert form.problems() == {"email": "That is no e-mail."}
    assert form.general.isVisible()
    assert form.general.text() == "Look again."
    editor = _editor(form, "email")
    assert editor.hasFocus()
    assert editor.accessibleDescription() == "That is no e-mail."
    assert form.values()["email"] == "ana at home"


def test_working_on_a_field_takes_its_sentence_away(form: Form) -> None:
    form.show_problems([Problem("name", "Needed."), Problem("email", "Needed.")])
    QTest.keyClicks(_editor(form, "name"), "A")
    assert form.problems() == {"email": "Needed."}
    assert _editor(form, "name").accessibleDescription() == "As they like to be called"
    form.clear_problems()
    assert form.problems() == {}


def test_enter_hands_it_in_but_makes_a_line_in_a_note(form: Form, qtbot: QtBot) -> None:
    name, note = _editor(form, "name"), _editor(form, "note")
    name.setFocus()
    with qtbot.waitSignal(form.submitted):
        QTest.keyClick(name, Qt.Key.Key_Return)
    note.setFocus()
    with qtbot.assertNotEmitted(form.submitted):
        QTest.keyClick(note, Qt.Key.Key_Return)
    assert form.values()["note"] == "\n"


def test_labels_name_their_fields(form: Form) -> None:
    assert [_editor(form, key).accessibleName() for key in ("name", "email", "note")] == [
        "Name", "E-mail", "Note",
    ]  # fmt: skip


def test_half_fields_stand_side_by_side(form: Form) -> None:
    name, email = _editor(form, "name"), _editor(form, "email")
    assert (
        name.mapTo(form, name.rect().topLeft()).y() == email.mapTo(form, email.rect().topLeft()).y()
    )
    form.show_field("email", False)
    assert not email.isVisible()
    form.focus_first()
    assert name.hasFocus()
