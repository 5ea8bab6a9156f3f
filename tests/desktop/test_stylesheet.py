"""The stylesheet is made from tokens, grows with the text, and rounds no corner away."""

import re

import pytest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.desktop.look.look import TEXT_SIZES, Look
from app.desktop.look.stylesheet import stylesheet
from app.desktop.look.tokens import TOKENS, Theme
from app.desktop.parts.buttons import Button, link_button, primary_button, row_button
from app.desktop.parts.fields import ChoiceField, NoteField, TextField
from app.desktop.parts.pill import Pill, Tone
from tests.desktop.render import dress, settle


@pytest.mark.parametrize("theme", list(Theme))
def test_every_name_is_filled_in(theme: Theme) -> None:
    text = stylesheet(Look(theme))
    assert "$" not in text
    assert not re.search(r"\d+u\b", text)
    assert TOKENS[theme].strong_border in text


def test_lengths_grow_with_the_text_and_edges_do_not() -> None:
    large = stylesheet(Look(text_size=150))
    assert "font-size: 21px" in large
    assert "border: 1px solid" in large


@pytest.mark.parametrize("text_size", TEXT_SIZES)
def test_no_corner_is_rounder_than_half_the_height(qtbot: QtBot, text_size: int) -> None:
    """Qt silently draws square corners where the radius is more than half the height."""
    look = dress(text_size=text_size)
    parts: list[tuple[QWidget, int]] = [
        (primary_button("Save"), 8),
        (row_button("Thank", named="Thank: Ana"), 8),
        (link_button("Show them"), 7),
        (Button("Active", kind="chip"), 8),
        (Pill("Overdue", Tone.DANGER), 8),
        (TextField(), 8),
        (ChoiceField([(1, "Kitchen")]), 8),
        (NoteField(1), 8),
    ]
    for part, radius in parts:
        qtbot.addWidget(part)
        part.ensurePolished()
        part.adjustSize()
        assert part.height() >= 2 * look.px(radius), part


def test_the_focus_ring_moves_nothing(qtbot: QtBot) -> None:
    field = TextField()
    qtbot.addWidget(field)
    settle(field, (200, 36))
    before = field.sizeHint()
    field.activateWindow()
    field.setFocus()
    assert field.hasFocus()
    assert field.sizeHint() == before
    assert before.height() == 36


def test_a_primary_button_is_as_high_as_a_field(qtbot: QtBot) -> None:
    button: QPushButton = primary_button("Log hours", "plus")
    qtbot.addWidget(button)
    button.ensurePolished()
    assert button.sizeHint().height() == 34
