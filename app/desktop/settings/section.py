"""A section of the settings: cards that scroll, and the buttons that belong to all of them."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.parts.boxes import Box, Item, Row, ScrollPage

#: What a section keeps free at its right, where the scroll bar stands.
RIGHT = 28


class Section(Box):
    """One page of the settings; it reads what it shows in `refresh`."""

    def __init__(self, desk: Desk, name: str) -> None:
        super().__init__(gap=12)
        self.desk = desk
        self.page = ScrollPage(margins=(0, 0, RIGHT, 0))
        self.setAccessibleName(name)

    def compose(self, *cards: Item, foot: tuple[Item, ...] = ()) -> None:
        """Lay the section out: cards under one another, and a foot that stays in sight."""
        self.page.page.add(*cards)
        self.box.addWidget(self.page, 1)
        if foot:
            self.add(Row(*foot, None, margins=(0, 0, RIGHT, 0), gap=10))

    def refresh(self) -> None:
        """Read what the section shows, and show it; what was typed and not yet saved stays."""

    def go_to(self, widget: QWidget) -> None:
        """Put the cursor there, and scroll to where it can be seen."""
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.ensureWidgetVisible(widget)
