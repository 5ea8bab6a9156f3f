"""The Expenses screen: the lists of claims, of payments and of batches behind one switch."""

from typing import ClassVar

from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.expenses.tabs import tabs
from app.desktop.tabbed_screen import TabbedScreen
from app.records.areas import Area


class ExpensesScreen(TabbedScreen):
    """Its lists stand in the order of the way that a claim goes."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.EXPENSES, Area.FINANCE, Area.PEOPLE, Area.ACTIVITIES, Area.POLICY}
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, self.tr("Expenses"), tabs(), parent)
