"""The base of every screen: it reads when it is seen, and again when what it shows has changed."""

from collections.abc import Set as AbstractSet
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.desktop.desk import Desk
from app.desktop.parts.header import PageHeader
from app.records.areas import Area


class Screen(QWidget):
    """A screen names the areas it shows and says in `refresh` how it reads them.

    While it is hidden it only remembers that it is stale. Signals: `went_back()` when the person
    leaves a page that was opened from another.
    """

    #: What it shows; a change of any of these makes it read again.
    areas: ClassVar[frozenset[Area]] = frozenset()
    #: Whether a change it made itself is already shown and needs no reading.
    skips_own_changes: ClassVar[bool] = False

    went_back = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self.header: PageHeader | None = None
        self._is_stale = True
        desk.operations.changed.connect(self._on_changed)

    def compose(self, header: PageHeader, body: QWidget) -> None:
        """Lay the screen out: its head, and under it a page that fills the rest."""
        self.header = header
        header.went_back.connect(self.went_back)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(header)
        layout.addWidget(body, 1)

    def refresh(self) -> None:
        """Read what the screen shows, and show it."""

    def show_subject(self, subject: object) -> None:
        """Show one thing in particular, such as the person of that id."""

    def make_stale(self) -> None:
        """Read now if the screen is seen, else when it next is."""
        self._is_stale = True
        if self.isVisible():
            self._read()

    def showEvent(self, event: QShowEvent) -> None:
        """Read what changed while the screen was hidden."""
        super().showEvent(event)
        if self._is_stale:
            self._read()

    def _on_changed(self, areas: AbstractSet[Area], initiator: object) -> None:
        is_echo = self.skips_own_changes and initiator is self
        if self.areas & areas and not is_echo:
            self.make_stale()

    def _read(self) -> None:
        self._is_stale = False
        self.refresh()
