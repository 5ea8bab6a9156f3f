"""A page with nothing on it yet: what it is for, and how to begin."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSizePolicy

from app.desktop.look.icons import Icon
from app.desktop.look.look import Look, current_look
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import Button
from app.desktop.parts.labels import Label, WrappingLabel


class EmptyState(Box):
    """An icon, what the page is for in a sentence, and the ways to begin."""

    def __init__(self, icon_name: str, title: str, sentence: str, *ways: Button) -> None:
        super().__init__(kind="card", margins=(24, 12, 24, 12), gap=8)
        middle = Qt.AlignmentFlag.AlignHCenter
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.title = Label(title, "section")
        self.title.setAlignment(middle)
        self.sentence = WrappingLabel(sentence, "muted")
        self.sentence.setAlignment(middle)
        self.box.addStretch(1)
        self.box.addWidget(Icon(icon_name, 56, "accent"), 0, middle)
        self.box.addWidget(self.title)
        self._measure = Row(None, self.sentence, None)
        self._measure.box.setStretch(1, 20)
        self.box.addWidget(self._measure)
        self.box.addWidget(Row(None, *ways, None, gap=10))
        self.box.addStretch(1)
        self.setAccessibleName(title)
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Keep the sentence short enough to read in two or three lines."""
        super().dress(look)
        if hasattr(self, "sentence"):
            self.sentence.setMaximumWidth(look.px(520))
