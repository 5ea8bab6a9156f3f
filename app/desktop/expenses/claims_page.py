"""All claims."""

from app.desktop.desk import Desk
from app.desktop.list_page import ListPage
from app.desktop.parts.columns import Column
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable


class ClaimsPage(ListPage):
    """Claims of what people spent."""

    def __init__(self, desk: Desk) -> None:
        rows: RecordModel[str] = RecordModel([Column(self.tr("Claim"), str)])
        table = RecordTable(rows, self.tr("Claims"))
        super().__init__(desk, table, self.tr("Reading the claims"))
        rows.setParent(self)
        nothing = EmptyState(
            "receipt-pound-sterling",
            self.tr("No claims yet"),
            self.tr(
                "What people spend for the charity stands here, from the first line to the money "
                "in their hands: fares, miles, parking, a meal on a long day."
            ),
        )
        self.stack(table, nothing)

    def read(self) -> None:
        """Read the claims."""
        self.show_whether(False)
        self.tell(self.tr("No claims yet"))
