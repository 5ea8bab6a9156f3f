"""Every part stands in every look: nothing unnamed, cut, out of reach or too small to hit."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.desktop.look.tokens import Theme
from tests.desktop.accessibility import failures
from tests.desktop.gallery import PAGES, SIZES
from tests.desktop.render import WINDOW, dress, image_of, settle


@pytest.mark.parametrize("text_size", [100, 135, 150])
@pytest.mark.parametrize("name", list(PAGES))
def test_a_page_can_be_read_and_reached(qtbot: QtBot, name: str, text_size: int) -> None:
    dress(Theme.LIGHT, text_size)
    page = _shown(qtbot, PAGES[name], SIZES.get(name, WINDOW))
    assert failures(page) == []
    if name not in SIZES:
        assert page.minimumSizeHint().width() <= WINDOW[0]


@pytest.mark.parametrize("theme", list(Theme))
@pytest.mark.parametrize("name", list(PAGES))
def test_a_page_is_drawn_in_every_theme(qtbot: QtBot, name: str, theme: Theme) -> None:
    look = dress(theme)
    page = _shown(qtbot, PAGES[name], SIZES.get(name, WINDOW))
    image = image_of(page, SIZES.get(name, WINDOW))
    colours = {image.pixelColor(x, y).name() for x in range(0, 400, 7) for y in range(0, 600, 7)}
    assert len(colours) > 3
    assert colours & {look.tokens.bg, look.tokens.surface, look.tokens.sidebar}


def _shown(qtbot: QtBot, make: Callable[[], QWidget], size: tuple[int, int]) -> QWidget:
    page = make()
    qtbot.addWidget(page)
    settle(page, size)
    return page
