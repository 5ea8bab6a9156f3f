"""How many claims wait for the office, shown beside Expenses at every moment."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from PySide6.QtCore import QObject

from app.desktop.desk import Desk
from app.desktop.newest_read import NewestRead
from app.records.areas import Area
from app.records.expense_claim import ClaimState
from app.services import claims_list
from app.services.claims_list import StateTotal

#: What changes how many wait.
_AREAS = frozenset({Area.EXPENSES, Area.FINANCE})
#: Claims that the office has to do something about: approve them, or pay them.
_WAITING = frozenset({ClaimState.SUBMITTED, ClaimState.APPROVED})


class ExpensesBadge(QObject):
    """Counts once at the beginning, and again when a claim or a batch changed."""

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._count = NewestRead(desk, self.tr("Counting the claims"))
        desk.operations.changed.connect(self._on_changed)
        self._read()

    def _on_changed(self, areas: AbstractSet[Area], initiator: object) -> None:
        if _AREAS & areas:
            self._read()

    def _read(self) -> None:
        office = self._desk.office
        self._count.read(lambda: claims_list.totals_of_all(office), self._show)

    def _show(self, totals: Sequence[StateTotal]) -> None:
        count = sum(total.claims for total in totals if total.state in _WAITING)
        said = self.tr("%n claim(s) wait", "", count)
        self._desk.badge("expenses", count, said)
