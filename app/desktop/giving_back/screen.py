"""The Giving back screen: what is owed and promised, and everything that can be given back."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.giving_back.acts import thank
from app.desktop.giving_back.owed_page import OwedPage
from app.desktop.giving_back.tabs import tabs
from app.desktop.tabbed_screen import TabbedScreen
from app.records.areas import Area
from app.rules.notice import LISTENED_TO


class GivingBackScreen(TabbedScreen):
    """Its lists stand behind one switch, of which the one that is shown is read."""

    areas: ClassVar[frozenset[Area]] = LISTENED_TO | {
        Area.ACTIVITIES,
        Area.IMPORTS,
        Area.TRAINING,
        Area.REFERENCES,
        Area.VACANCIES,
        Area.SKILLS,
    }

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("Giving back"), tabs(), parent)

    def show_subject(self, subject: object) -> None:
        """Open the form for "new"; else show that list, those overdue ticked for "owed"."""
        if subject == "new":
            thank(self.desk, self, ())
            return
        if subject == "owed":
            owed = self.page("owed")
            if isinstance(owed, OwedPage):
                owed.tick_overdue()
        super().show_subject(subject)
