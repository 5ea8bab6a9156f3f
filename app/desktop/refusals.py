"""What is shown in place of an office file that was not opened."""

from PySide6.QtWidgets import QWidget

from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import Button
from app.desktop.parts.empty import EmptyState


def refusal_page(title: str, sentence: str, *ways: Button) -> QWidget:
    """Why the office file was not opened, and what one can do instead."""
    state = EmptyState("file-exclamation-point", title, sentence, *ways)
    return Box(state, kind="page", margins=(28, 22, 28, 22))
