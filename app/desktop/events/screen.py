"""The Events screen: the events as a list or a month, and who may be written to."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.events.events_bar import Shape
from app.desktop.events.events_page import EventsPage
from app.desktop.events.tabs import tabs
from app.desktop.subjects import AtTab
from app.desktop.tabbed_screen import TabbedScreen
from app.records.areas import Area


class EventsScreen(TabbedScreen):
    """Lists behind one switch."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {
            Area.EVENTS,
            Area.MAILING,
            Area.PEOPLE,
            Area.HOURS,
            Area.ACTIVITIES,
            Area.IMPORTS,
        }
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("Events"), tabs(), parent)

    def show_subject(self, subject: object) -> None:
        """Open the form for "new", show the list or the month, or one of the lists by its key."""
        if subject == "new" or subject in list(Shape):
            super().show_subject(AtTab("events", subject))
        else:
            super().show_subject(subject)

    def begin(self) -> bool:
        """Begin in the month, where that is shown."""
        page = self.page(self.shown)
        if isinstance(page, EventsPage) and page.bar.shows_month:
            page.focus_list()
        return super().begin()
