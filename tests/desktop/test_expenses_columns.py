"""Sums of money are whole in every list of expenses: what is cut off cannot be approved."""

from collections.abc import Callable, Sequence
from typing import Any

import pytest
from PySide6.QtGui import QFontMetrics

from app.desktop.expenses import lines_card, to_pay_columns
from app.desktop.expenses.batch_columns import batch_claim_columns, batch_columns
from app.desktop.expenses.claim_columns import columns
from app.desktop.expenses.finance_lines import line_columns
from app.desktop.expenses.year_columns import journey_columns, year_columns
from app.desktop.look.look import Size, current_look
from app.desktop.look.themes import ThemeChoice, Themes
from app.desktop.parts.columns import Column

#: What a cell keeps free on both sides of its text.
PADDING = 26
SUMS = {"Sum", "Amount", "Total", "Paid", "To pay", "Not claimed", "Donated back", "To declare"}
LISTS: dict[str, Callable[[], Sequence[Column[Any]]]] = {
    "claims": columns,
    "lines": lines_card.line_columns,
    "to pay": to_pay_columns.to_pay_columns,
    "file": line_columns,
    "batches": batch_columns,
    "batch": batch_claim_columns,
    "year": year_columns,
    "journeys": journey_columns,
}


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("size", [100, 150])
def test_a_sum_of_thousands_is_not_cut(name: str, size: int, themes: Themes) -> None:
    themes.choose(ThemeChoice.LIGHT, size)
    look = current_look()
    figures = QFontMetrics(look.font(Size.BODY, tabular=True))
    needed = figures.horizontalAdvance("£99,999.99") + look.px(PADDING)
    found = [column for column in LISTS[name]() if column.right and column.title in SUMS]
    assert found
    assert [c.title for c in found if look.px(c.width) < needed] == []
