"""The base of every screen: it reads when it is seen, and again when what it shows has changed."""

from collections.abc import Set as AbstractSet
from typing import ClassVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

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
        self._body: QWidget = self
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
        self._body = body

    def refresh(self) -> None:
        """Read what the screen shows, and show it."""

    def show_subject(self, subject: object) -> None:
        """Show one thing in particular, such as the person of that id."""

    def begin(self) -> bool:
        """Give the keyboard to the first thing under the head; whether there is such a thing."""
        if self._has_keyboard():
            return True
        first = first_of(self._body)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)
        return first is not None

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
        had_keyboard = self._has_keyboard()
        self.refresh()
        # What was pressed may be gone; Qt would go on outside of the page.
        if had_keyboard and not self._has_keyboard():
            self.begin()

    def _has_keyboard(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self._body.isAncestorOf(focused)


def first_of(part: QWidget) -> QWidget | None:
    """The first widget within a part that Tab would go to; None where there is none."""
    widget = part.nextInFocusChain()
    while widget is not None and part.isAncestorOf(widget):
        by_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if by_tab and widget.isEnabled() and widget.isVisible():
            return widget
        widget = widget.nextInFocusChain()
    return None
