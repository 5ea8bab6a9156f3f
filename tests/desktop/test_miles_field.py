"""Miles are read as people write them, and kept in whole tenths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from app.desktop.parts.miles_field import MilesField, read_tenths_of_mile, say_tenths_of_mile


@pytest.mark.parametrize(
    ("typed", "tenths"),
    [
        ("12", 120),
        ("7.4", 74),
        (".5", 5),
        ("1,204 miles", 12_040),
        ("3 mi", 30),
        ("1 mile", 10),
        ("12.45", None),
        ("far", None),
        ("", None),
        (".", None),
    ],
)
def test_miles_are_read(typed: str, tenths: int | None) -> None:
    assert read_tenths_of_mile(typed) == tenths


@given(st.integers(0, 1_000_000))
def test_what_is_said_is_read_again(tenths: int) -> None:
    assert read_tenths_of_mile(say_tenths_of_mile(tenths)) == tenths


def test_what_cannot_be_read_stays_as_typed(qtbot: QtBot) -> None:
    field = MilesField()
    qtbot.addWidget(field)
    field.setText("far")
    assert field.value() == "far"
    field.set_value(74)
    assert field.text() == "7.4"
