"""The panel in which hours are logged, in one of three ways."""

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QStackedWidget

from app.desktop.desk import Desk
from app.desktop.hours.day_entry import DayEntry
from app.desktop.hours.sheet_entry import SheetEntry
from app.desktop.look.look import Look, current_look
from app.desktop.parts.boxes import ANY_SIZE
from app.desktop.parts.choosing import Segmented
from app.desktop.parts.frames import SidePanel
from app.records.contribution import Span

translate = QCoreApplication.translate

#: The width of the panel beside the list, at 100 %.
WIDTH = 396


class Way(StrEnum):
    """How hours are logged."""

    DAY = "day"
    SHEET = "sheet"
    MONTH = "month"


class LogPanel(SidePanel):
    """Three ways to log hours; what was typed in each stays when another is shown.

    Signals: `way_chosen()` before that way is shown, so that room can be made for it.
    """

    way_chosen = Signal()

    def __init__(self, desk: Desk) -> None:
        self.day = DayEntry(desk)
        self.sheet = SheetEntry(desk)
        self.month = SheetEntry(desk, Span.MONTH)
        self._is_wide = False
        self.is_open = False
        self._pages = QStackedWidget()
        for page in (self.day, self.sheet, self.month):
            self._pages.addWidget(page)
        self.ways = Segmented(
            [
                (Way.DAY, translate("LogPanel", "One entry")),
                (Way.SHEET, translate("LogPanel", "A sheet")),
                (Way.MONTH, translate("LogPanel", "Monthly totals")),
            ],
            translate("LogPanel", "How to log"),
        )
        title = translate("LogPanel", "Log hours")
        super().__init__(title, self._pages, scrolls_itself=True, head=self.ways)
        self.box.setStretch(2, 1)
        self.ways.chosen.connect(self._on_way_chosen)
        self.hide()

    @property
    def way(self) -> Way:
        """The way that is shown."""
        return Way(self.ways.value())

    def open(self, way: Way) -> None:
        """Show the panel, ready to key in this way."""
        self.is_open = True
        self.ways.choose(way)
        self._on_way_chosen()

    def begin(self) -> None:
        """Give the keyboard to what is missing first."""
        self._page().begin()

    def be_wide(self, is_wide: bool) -> None:
        """Take all the room there is, or stand beside the list."""
        if is_wide != self._is_wide:
            self._is_wide = is_wide
            self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Take up the width of a look."""
        super().dress(look)
        if self._is_wide:
            self.setMinimumWidth(0)
            self.setMaximumWidth(ANY_SIZE)
        else:
            self.setFixedWidth(look.px(WIDTH))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def _on_way_chosen(self) -> None:
        self._pages.setCurrentWidget(self._page())
        self.way_chosen.emit()
        self.show()
        self.begin()

    def _page(self) -> DayEntry | SheetEntry:
        pages: dict[Way, DayEntry | SheetEntry] = {
            Way.DAY: self.day,
            Way.SHEET: self.sheet,
            Way.MONTH: self.month,
        }
        return pages[self.way]
