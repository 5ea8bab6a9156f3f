"""Words of a cell stand in the room that is kept for them, whatever the width of the column."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout
from PySide6.QtWidgets import QApplication

from app.desktop.look.look import current_look
from app.desktop.parts.cells import measured

WORDS = "Ana Ruiz gave 12 h 15 min on 8 occasions since 19 October."


def _lines(text: str, font: QFont, width: int) -> int:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        count += 1
    layout.endLayout()
    return count


@pytest.mark.parametrize("over", range(-3, 4))
def test_words_that_only_just_fit_are_not_cut_in_half(qapp: QApplication, over: int) -> None:
    font = current_look().font()
    metrics = QFontMetrics(font)
    width = metrics.horizontalAdvance(WORDS) + over
    block = measured(metrics, WORDS, font, "ink", width, wraps=True)
    assert block.text == WORDS
    assert block.height >= metrics.height() * _lines(WORDS, font, width)


def test_what_may_not_wrap_is_cut_at_its_end(qapp: QApplication) -> None:
    font = current_look().font()
    metrics = QFontMetrics(font)
    block = measured(metrics, WORDS, font, "ink", 120, wraps=False)
    assert block.text.endswith("\u2026")
    assert metrics.horizontalAdvance(block.text) <= 120
    assert block.height <= metrics.height() + 1
