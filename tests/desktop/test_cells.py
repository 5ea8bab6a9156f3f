"""Words of a cell stand in the room that is kept for them, whatever the width of the column."""

import pytest
from PySide6.QtGui import QFont, QFontMetrics, QTextLayout
from PySide6.QtWidgets import QApplication

from app.desktop.look.look import current_look
from app.desktop.parts.cells import measured
from app.desktop.parts.columns import SHARE_ROLE, Column
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from tests.desktop.render import settle

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


def test_a_share_is_drawn_as_a_bar_after_its_figure(qapp: QApplication) -> None:
    shares = {"none": 0.0, "half": 0.5, "above": 1.2}
    columns: list[Column[str]] = [Column("Toward", str, share=lambda name: shares[name], width=220)]
    rows: RecordModel[str] = RecordModel(columns)
    rows.show_rows(list(shares))
    table = RecordTable(rows, "Miles")
    settle(table, (300, 200))
    table.selectRow(2)
    picture = table.grab().toImage()
    ends = [
        picture.pixelColor(x, table.rowViewportPosition(row) + table.rowHeight(row) // 2 + 39)
        for row, x in ((0, 250), (1, 120), (2, 250))
    ]
    assert rows.index(1, 0).data(SHARE_ROLE) == 0.5
    assert ends[1].name() == current_look().colour("accent").name()
    assert len({colour.name() for colour in ends}) == 3
    table.deleteLater()
