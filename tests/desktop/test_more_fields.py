"""The fields of money and of many choices, the remark, and the list of facts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.desktop.parts.boxes import Box
from app.desktop.parts.facts import Fact, FactsList
from app.desktop.parts.fields import ChoiceGroups, GroupedChoiceField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.many_field import ManyField
from app.desktop.parts.money_field import MoneyField
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.typed import read_pence, say_pence
from tests.desktop.accessibility import failures
from tests.desktop.render import settle


@pytest.mark.parametrize(
    ("typed", "pence"),
    [
        ("12.50", 1250),
        ("12", 1200),
        ("12.5", 1250),
        (".5", 50),
        ("\u00a31,200", 120000),
        ("\u00a3 3.05", 305),
        ("", None),
        (".", None),
        ("12.505", None),
        ("12,50", None),
        ("-3", None),
        ("much", None),
    ],
)
def test_a_sum_is_read_as_it_is_meant(typed: str, pence: int | None) -> None:
    assert read_pence(typed) == pence


def test_a_sum_is_shown_in_pounds_and_a_text_stays(qtbot: QtBot) -> None:
    field = MoneyField()
    qtbot.addWidget(field)
    assert field.value() is None
    field.set_value(120050)
    assert field.text() == "1,200.50" == say_pence(120050)
    assert field.value() == 120050
    field.setText("about ten")
    field.editingFinished.emit()
    assert field.value() == "about ten"


def test_any_number_of_choices_holds(qtbot: QtBot) -> None:
    field = ManyField([(1, "Training"), (2, "A gift"), (3, "Support")])
    form = Form([Field("kinds", "&Would value", field, section="Wishes")])
    qtbot.addWidget(form)
    settle(form, (400, 200))
    assert failures(form) == []
    field.set_value((3, 1))
    assert field.value() == (1, 3)
    first = field.focusProxy()
    assert first is not None
    with qtbot.waitSignal(form.edited):
        QTest.keyClick(first, Qt.Key.Key_Space)
    assert field.value() == (3,)
    field.set_value(None)
    assert field.value() == ()


def test_a_section_begins_a_line_of_its_own(qtbot: QtBot) -> None:
    form = Form(
        [
            Field("one", "&One", TextField(), half=True),
            Field("two", "&Two", TextField(), half=True, section="Second"),
            Field("three", "T&hree", TextField(), half=True),
        ]
    )
    qtbot.addWidget(form)
    settle(form, (400, 300))
    boxes = [form.editor(key) for key in ("one", "two", "three")]
    tops = [box.mapTo(form, box.rect().topLeft()).y() for box in boxes]  # type: ignore[attr-defined]  # widgets
    assert tops[0] < tops[1] == tops[2]
    assert "Second" in [label.text() for label in form.findChildren(QLabel)]


def test_a_remark_goes_where_there_is_nothing_to_say(qtbot: QtBot) -> None:
    remark = RemarkBox("info", Tone.INFO)
    ground = Box(remark)
    qtbot.addWidget(ground)
    settle(ground, (300, 100))
    assert not remark.isVisible()
    remark.say("The same hours are logged for this day already.")
    assert remark.isVisible()
    assert not RemarkBox("info", Tone.INFO, "At once").isVisible()


def test_facts_take_the_place_of_those_before(qtbot: QtBot) -> None:
    facts = FactsList(right=True)
    ground = Box(facts)
    qtbot.addWidget(ground)
    facts.show_facts([Fact("Kitchen", "12 h", "clock"), Fact("Driving", "3 h")])
    facts.show_facts([Fact("Garden", "1 h")])
    settle(ground, (300, 100))
    shown = [label.text() for label in facts.findChildren(QLabel) if label.isVisible()]
    assert shown == ["Garden", "1 h"]
    facts.show_facts([])
    assert not facts.isVisible()


def test_choices_stand_in_groups_whose_titles_cannot_be_chosen(qtbot: QtBot) -> None:
    groups = ChoiceGroups([("", [(None, "Leave out")]), ("Person", [("name", "Name")]),
                           ("Hours", [("day", "Day")])])  # fmt: skip
    fields = [GroupedChoiceField(groups), GroupedChoiceField(groups)]
    for field in fields:
        qtbot.addWidget(field)
        assert field.value() is None
    fields[0].set_value("name")
    QTest.keyClick(fields[0], Qt.Key.Key_Down)
    assert [field.value() for field in fields] == ["day", None]
    fields[1].set_value("no such choice")
    assert fields[1].currentText() == "Leave out"
