"""A screen as it stands in the window: beside the sidebar, in any look."""

from PySide6.QtWidgets import QWidget

from tests.desktop.accessibility import failures
from tests.desktop.render import dress, settle


def stands_beside_the_sidebar(window: QWidget, theme: str, text_size: int) -> None:
    """Assert that the five checks hold, and that it needs no more room than there is."""
    dress(theme, text_size)
    beside = 1280 - round(228 * 0.95 * text_size / 100)
    settle(window, (beside, 760))
    assert failures(window) == []
    assert window.minimumSizeHint().width() <= beside
    assert window.height() <= 760
