"""The pages of the window: one screen a place, built when somebody first goes there."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.desktop.desk import Desk
from app.desktop.parts.screen import Screen
from app.desktop.parts.search_box import SearchBox
from app.desktop.places import Place

#: How many steps back are remembered.
_STEPS_KEPT = 50


class Pages(QStackedWidget):
    """Shows one place at a time and remembers the way there.

    Signals: `arrived(str)` with the key of the place that is shown now, and
    `search_box_made(SearchBox)` for each screen that has one.
    """

    arrived = Signal(str)
    search_box_made = Signal(object)

    def __init__(self, places: Sequence[Place]) -> None:
        super().__init__()
        self._places = {place.key: place for place in places}
        self._screens: dict[str, Screen] = {}
        self._steps: list[tuple[str, object]] = []
        self._desk: Desk | None = None

    @property
    def place(self) -> str:
        """The key of the place that is shown; empty before the first."""
        return self._steps[-1][0] if self._steps else ""

    @property
    def shown_screen(self) -> Screen | None:
        """The screen that is shown, where it is one of a place."""
        shown = self.currentWidget()
        return shown if isinstance(shown, Screen) else None

    def give(self, desk: Desk | None) -> None:
        """Begin anew at another desk; the screens of the one before go."""
        self._desk = desk
        self._steps.clear()
        for screen in self._screens.values():
            self.removeWidget(screen)
            screen.deleteLater()
        self._screens.clear()

    def go(self, key: str, subject: object = None) -> None:
        """Show a place, and there the subject where one is given."""
        if self._desk is None:
            return
        self._steps = [*self._steps[-_STEPS_KEPT:], (key, subject)]
        self._show(key, subject)

    def go_back(self) -> None:
        """Go to where one was before, as it was left; only whom it showed is shown again.

        What was asked for there, such as a new person or a backup, is not done a second time.
        """
        if len(self._steps) > 1:
            self._steps.pop()
            key, subject = self._steps[-1]
            self._show(key, subject if isinstance(subject, UUID) else None)

    def show_page(self, page: QWidget) -> None:
        """Show something that is no place, such as the first look or a refusal."""
        before = self.currentWidget()
        self.setCurrentIndex(self.addWidget(page))
        if before is not None and not isinstance(before, Screen):
            self._let_go(before)

    def _show(self, key: str, subject: object) -> None:
        before = self.currentWidget()
        screen = self._screens.get(key) or self._build(key)
        if subject is not None:
            screen.show_subject(subject)
        self.setCurrentWidget(screen)
        if before is not None and not isinstance(before, Screen):
            self._let_go(before)
        self.arrived.emit(key)

    def _build(self, key: str) -> Screen:
        screen: Screen = self._places[key].make(self._desk)
        self._screens[key] = screen
        screen.went_back.connect(self.go_back)
        self.addWidget(screen)
        if screen.header is not None:
            box: SearchBox = screen.header.search
            self.search_box_made.emit(box)
        return screen

    def _let_go(self, page: QWidget) -> None:
        self.removeWidget(page)
        page.deleteLater()
