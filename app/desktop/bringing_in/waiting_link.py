"""The way to the rows that wait, seen only while there are any."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.desktop.parts.boxes import Row
from app.desktop.parts.buttons import link_button
from app.services import rows_waiting

if TYPE_CHECKING:
    from app.services.office import OfficeFile


class WaitingLink(Row):
    """A link that says how many rows wait. Signals: `asked()`."""

    asked = Signal()

    def __init__(self) -> None:
        super().__init__(gap=0)
        self.link = link_button("")
        self.link.clicked.connect(self.asked)
        self.add(self.link, None)
        self._count = 0
        self._is_wanted = True
        self.hide()

    def read(self, office: "OfficeFile") -> None:
        """Ask how many rows wait."""
        self._count = rows_waiting.count(office)
        told = self.tr("%n row(s) of spreadsheets wait: say who they are", "", self._count)
        self.link.setText(told)
        self.setVisible(self._is_wanted and self._count > 0)

    def show_only_if(self, wanted: bool) -> None:
        """Show it, where rows wait, only while it is wanted."""
        self._is_wanted = wanted
        self.setVisible(wanted and self._count > 0)
