"""All batches: what was put in one file for finance, whether it was sent, and what is paid."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.desktop.expenses.batch_acts import SaveAsDialog, mark_paid, mark_sent, save_again
from app.desktop.expenses.batch_columns import batch_columns
from app.desktop.list_page import ListPage
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import primary_button
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.flow import Flow
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.rules.wording import pounds
from app.services import finance
from app.services.finance import BatchRow

translate = QCoreApplication.translate


class BatchesPage(ListPage):
    """Batches, the newest first; Enter opens one."""

    def __init__(self, desk: Desk) -> None:
        self.rows: RecordModel[BatchRow] = RecordModel(batch_columns())
        table = RecordTable(self.rows, translate("BatchesPage", "Batches"))
        table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        super().__init__(desk, table, translate("BatchesPage", "Reading the batches"))
        self.rows.setParent(self)
        self._acts = [
            (self.button(text, icon, act), named, can)
            for text, icon, act, named, can in self._all_acts()
        ]
        acts = Flow(*(button for button, _, _ in self._acts), gap=10)
        listed = Box(table, acts, gap=12)
        listed.give_room_to(table)
        self.stack(listed, self._build_nothing())
        self._entries = [
            self.entry(text.replace("&", ""), "", act) for text, _, act, _, _ in self._all_acts()
        ]
        table.opened.connect(lambda row: self.desk.go("batch", row.id))
        table.picked.connect(lambda _: self._show_acts())

    def read(self) -> None:
        """Read the batches."""
        self._newest.read(lambda: finance.batches(self.desk.office), self._show)

    def open_selected(self) -> None:
        """Go to the page of the batch that is selected."""
        self._with_selected(lambda row: self.desk.go("batch", row.id))

    def save_again(self) -> None:
        """Save the file of the batch that is selected once more."""
        self._with_selected(lambda row: save_again(self.desk, row))

    def save_as(self) -> None:
        """Save the batch that is selected in another format."""
        self._with_selected(lambda row: self.desk.ask.show(SaveAsDialog(self.desk, self, row)))

    def mark_sent(self) -> None:
        """Note that the batch that is selected was sent to finance."""
        self._with_selected(lambda row: mark_sent(self.desk, row))

    def mark_paid(self) -> None:
        """Note that the claims of the batch that is selected were paid."""
        self._with_selected(lambda row: mark_paid(self.desk, self, row))

    def _all_acts(
        self,
    ) -> list[tuple[str, str, Callable[[], None], str, Callable[[BatchRow], bool]]]:
        """Each act: its words, icon, what it does, its full name, and when it is possible."""
        return [
            (self.tr("&Open"), "file-text", self.open_selected,
             self.tr("Open batch {number}"), lambda row: True),
            (self.tr("&Save the file again\u2026"), "download", self.save_again,
             self.tr("Save the file of batch {number} again"), lambda row: True),
            (self.tr("Save as another &format\u2026"), "copy", self.save_as,
             self.tr("Save batch {number} as another format"), lambda row: True),
            (self.tr("Mark as sen&t to finance\u2026"), "upload", self.mark_sent,
             self.tr("Mark batch {number} as sent to finance"), lambda row: row.sent_on is None),
            (self.tr("Mark as &paid\u2026"), "check", self.mark_paid,
             self.tr("Mark batch {number} as paid"), lambda row: row.paid < row.claims),
        ]  # fmt: skip

    def _build_nothing(self) -> EmptyState:
        self.see_to_pay = primary_button(self.tr("See what is to be paid"), "upload")
        self.see_to_pay.clicked.connect(lambda: self.desk.go("expenses", "to pay"))
        return EmptyState(
            "file-text",
            self.tr("No batches yet"),
            self.tr(
                "A batch is what finance gets in one file, once: approved claims, with a number to "
                "find them by. Its file can be saved again at any time, byte for byte."
            ),
            self.see_to_pay,
        )

    def _show(self, batches: list[BatchRow]) -> None:
        self.table.show_rows(batches, _key)
        self.show_whether(bool(batches))
        self._show_acts()
        self.tell(_told(batches))

    def _show_acts(self) -> None:
        chosen: list[BatchRow] = self.table.selected()
        for (button, named, can), entry in zip(self._acts, self._entries, strict=True):
            is_possible = len(chosen) == 1 and can(chosen[0])
            button.setEnabled(is_possible)
            entry.setEnabled(is_possible)
            if chosen:
                button.setAccessibleName(named.format(number=chosen[0].number))

    def _with_selected(self, act: Callable[[BatchRow], object]) -> None:
        for row in self.table.selected()[:1]:
            act(row)


def _key(row: BatchRow) -> UUID:
    return row.id


def _told(batches: list[BatchRow]) -> str:
    if not batches:
        return translate("BatchesPage", "No batches yet")
    parts = [
        translate("BatchesPage", "%Ln batch(es)", "", len(batches)),
        pounds(sum(row.total_pence for row in batches)),
    ]
    if unsent := sum(row.sent_on is None for row in batches):
        parts.append(translate("BatchesPage", "%Ln not sent yet", "", unsent))
    if unpaid := sum(row.paid < row.claims for row in batches):
        parts.append(translate("BatchesPage", "%Ln not wholly paid", "", unpaid))
    return " \u00b7 ".join(parts)
