"""What the lists of one place have in common: a table or a beginning, and its figures."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from app.desktop.desk import Desk
from app.desktop.newest_read import NewestRead
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import Button, plain_button
from app.desktop.parts.menu_entry import menu_entry
from app.desktop.parts.record_table import RecordTable


class ListPage(Box):
    """One of the lists; it reads when it is told to and says its figures in one line.

    Signals: `told(str)` with the line that stands under the title of the screen.
    """

    told = Signal(str)

    def __init__(self, desk: Desk, table: RecordTable, reads: str) -> None:
        super().__init__(gap=12)
        self.desk = desk
        self.table = table
        #: The main button of the place while this list is shown.
        self.primary: Button | None = None
        self.subtitle = ""
        self._newest = NewestRead(desk, reads)
        self._pages = QStackedWidget()
        self._kept: tuple[QWidget, ...] = ()

    def read(self) -> None:
        """Read the list anew and show it."""

    def show_subject(self, subject: object) -> None:
        """Show one thing in particular of the list; it is read afterwards."""

    def focus_list(self) -> None:
        """Give the list the keyboard, on its first row where none is selected."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.table.selected() and self.table.model().rowCount():
            self.table.selectRow(0)

    def stack(self, listed: QWidget, *others: QWidget) -> None:
        """Fill the page with the list, or with what stands there when nothing is listed."""
        self._kept = (listed, *others)
        for page in self._kept:
            self._pages.addWidget(page)
        self.show_whether(True)
        self.add(self._pages)
        self.give_room_to(self._pages)

    def show_whether(self, has_some: bool, other: int = 1) -> None:
        """Show the list where it has some, else one of the others."""
        self._pages.setCurrentIndex(0 if has_some else other)
        # A page that is not shown must not keep the window higher than the screen.
        for number, page in enumerate(self._kept):
            is_shown = number == self._pages.currentIndex()
            policy = QSizePolicy.Policy.Expanding if is_shown else QSizePolicy.Policy.Ignored
            page.setSizePolicy(policy, policy)

    def tell(self, subtitle: str) -> None:
        """Say the figures of the list."""
        self.subtitle = subtitle
        self.told.emit(subtitle)

    def button(self, text: str, icon: str, asked: Callable[[], object]) -> Button:
        """A button under the list."""
        return plain_button(text, icon, asked)

    def entry(self, text: str, keys: str, asked: Callable[[], object]) -> QAction:
        """The same on a right click, with its key."""
        return menu_entry(self.table, text, keys, asked)
