"""Fields give what was typed as near to its type as it can be read, and never lose it."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QMenu
from pytestqt.qtbot import QtBot

from app.desktop.parts.fields import CheckField, ChoiceField, NoteField, NumberField, TextField
from app.desktop.parts.time_fields import DateField, DurationField, TimeField
from tests.desktop.render import settle

TODAY = date(2026, 3, 16)


@pytest.mark.parametrize(
    ("typed", "value"),
    [("12", 12), ("1,200", 1200), ("", None), ("twelve", "twelve"), ("-4", "-4")],
)
def test_a_number_or_what_was_typed(qtbot: QtBot, typed: str, value: object) -> None:
    field = NumberField()
    qtbot.addWidget(field)
    QTest.keyClicks(field, typed)
    assert field.value() == value


def test_setting_a_value_is_not_editing_it(qtbot: QtBot) -> None:
    for field in (TextField(), NoteField(), ChoiceField([("x", "X")]), CheckField("Yes")):
        qtbot.addWidget(field)
        with qtbot.assertNotEmitted(field.edited):
            field.set_value("x")


def test_typing_is_editing(qtbot: QtBot) -> None:
    text, note, tick = TextField(), NoteField(), CheckField("Yes")
    for field in (text, note, tick):
        qtbot.addWidget(field)
    with qtbot.waitSignals([text.edited, note.edited, tick.edited]):
        QTest.keyClicks(text, "a")
        QTest.keyClicks(note, "b")
        tick.click()
    assert (text.value(), note.value(), tick.value()) == ("a", "b", True)


def test_a_choice_survives_other_choices_and_the_wheel(qtbot: QtBot) -> None:
    field = ChoiceField([(1, "Kitchen"), (2, "Driving")])
    qtbot.addWidget(field)
    field.set_value(2)
    field.show_choices([(3, "Garden"), (2, "Driving")])
    assert field.value() == 2
    nothing = Qt.MouseButton.NoButton
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 0), QPoint(0, -120), nothing,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field, wheel)
    assert field.value() == 2
    field.show_choices([])
    assert field.value() is None


def test_a_day_is_normalised_and_what_is_none_is_kept(qtbot: QtBot) -> None:
    field = DateField(lambda: TODAY)
    qtbot.addWidget(field)
    QTest.keyClicks(field, "yesterday")
    assert field.value() == date(2026, 3, 15)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "15 Mar 2026"
    field.set_value("31/02/2026")
    assert field.value() == "31/02/2026"
    field.set_value(None)
    assert field.value() is None


def test_a_day_is_stepped_with_the_arrow_keys(qtbot: QtBot) -> None:
    field = DateField(lambda: TODAY)
    qtbot.addWidget(field)
    for key, day in (
        (Qt.Key.Key_Down, TODAY),
        (Qt.Key.Key_Down, date(2026, 3, 15)),
        (Qt.Key.Key_PageUp, date(2026, 3, 22)),
        (Qt.Key.Key_Up, date(2026, 3, 23)),
    ):
        QTest.keyClick(field, key)
        assert field.value() == day


def test_a_day_is_picked_from_a_calendar(qtbot: QtBot) -> None:
    field = DateField(lambda: TODAY)
    qtbot.addWidget(field)
    settle(field, (240, 40))
    QTest.keyClick(field, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = field.findChild(QCalendarWidget)
    assert isinstance(calendar, QCalendarWidget)
    with qtbot.waitSignal(field.edited):
        calendar.clicked.emit(calendar.selectedDate().addDays(-1))
    assert field.value() == date(2026, 3, 15)
    menu = field.findChild(QMenu)
    assert not isinstance(menu, QMenu) or not menu.isVisible()


def test_a_length_of_time_is_said_in_words(qtbot: QtBot) -> None:
    field = DurationField()
    qtbot.addWidget(field)
    QTest.keyClicks(field, "2.5")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), field.value()) == ("2 h 30 min", 150)
    field.set_value("about two")
    assert field.value() == "about two"
    field.set_value(None)
    assert field.value() is None


def test_an_hour_is_minutes_after_midnight(qtbot: QtBot) -> None:
    field = TimeField()
    qtbot.addWidget(field)
    QTest.keyClicks(field, "930")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert (field.text(), field.value()) == ("09:30", 570)
    field.set_value(1000)
    assert field.text() == "16:40"
    field.set_value("lunch")
    assert field.value() == "lunch"
    field.set_value("")
    assert field.value() is None
