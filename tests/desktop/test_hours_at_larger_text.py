"""The open panel of Hours gives way when the text grows, and the window keeps its width."""

import pytest

from app.desktop.look.themes import ThemeChoice
from app.desktop.window import MainWindow
from tests.desktop.render import WINDOW, settle


@pytest.mark.parametrize("text_size", [135, 150])
def test_larger_text_makes_no_wider_window(demo_window: MainWindow, text_size: int) -> None:
    demo_window.pages.go("hours", "new")
    settle(demo_window)
    demo_window.themes.choose(ThemeChoice.LIGHT, text_size)
    settle(demo_window)
    assert (demo_window.width(), demo_window.height()) == WINDOW
