"""What the lists of thanks have in common."""

from app.desktop.desk import Desk
from app.desktop.giving_back.acts import thank
from app.desktop.list_page import ListPage
from app.desktop.parts.buttons import primary_button
from app.desktop.parts.record_table import RecordTable


class GivingPage(ListPage):
    """One of the lists from which somebody is thanked."""

    def __init__(self, desk: Desk, table: RecordTable, reads: str) -> None:
        super().__init__(desk, table, reads)
        self.primary = primary_button(self.tr("Thank somebody"), "heart")
        self.primary.clicked.connect(lambda: thank(desk, self, ()))
