"""A claim to be looked at: what is odd, its lines and receipts, and what became of it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from PySide6.QtGui import (
    QDragEnterEvent,
    QDropEvent,
    QImage,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
)

from app.desktop.desk import Desk
from app.desktop.dialogs import RECEIPTS
from app.desktop.expenses.bank_card import BankCard
from app.desktop.expenses.history_card import HistoryCard
from app.desktop.expenses.lines_card import LinesCard, line_name
from app.desktop.expenses.payment_card import PaymentCard
from app.desktop.expenses.receipt_view import read_picture
from app.desktop.expenses.receipts_card import LineName, ReceiptsCard
from app.desktop.opened_files import OpenedFiles
from app.desktop.parts.boxes import GAP_DOWN, Box, Columns
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.typed import say_day
from app.records.expense_claim import EDITABLE, SETTLED_STATES, ClaimState, ExpenseKind
from app.records.failures import AppError
from app.rules.claim_looked import Concern
from app.services import claim_page, expense_concerns, receipt_picture, receipts
from app.services.claim_page import ClaimPage, LineRow
from app.services.receipts import ReceiptFile

#: Lines and receipts stand beside one another from this width on, at 100 %.
_LEAST_WIDTH = 660
#: So many pictures are kept, so that one comes back at once.
_PICTURES_KEPT = 12


class Looked(NamedTuple):
    """What one look at a claim gives."""

    page: ClaimPage
    concerns: tuple[Concern, ...]


class ClaimView(Box):
    """The cards of one claim; files dropped on its receipts are kept with it."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.page: ClaimPage | None = None
        self._opened = OpenedFiles()
        self._pictures: dict[UUID, QImage | None] = {}
        self.returned = RemarkBox("undo-2", Tone.WARN)
        self.concerns = RemarkBox("triangle-alert", Tone.WARN)
        self.lines = LinesCard()
        self.receipts = ReceiptsCard()
        self.payment = PaymentCard(desk)
        self.bank = BankCard(desk)
        self.history = HistoryCard()
        self._told = Box(self.lines, self.payment, self.history, None, gap=GAP_DOWN)
        self._beside = Box(self.receipts, self.bank, None, gap=GAP_DOWN)
        self._both = Columns(
            self._told, self._beside, gap=GAP_DOWN, shares=(7, 5), least=_LEAST_WIDTH
        )
        super().__init__(self.returned, self.concerns, self._both, gap=12)
        self.setAcceptDrops(True)
        self._connect()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take receipts that are dragged onto any part of the claim."""
        self.receipts.dragEnterEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Keep what was dropped with the claim."""
        self.receipts.dropEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+V pastes a receipt from anywhere on the claim."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.receipts.paste()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is one column alone, receipts follow the lines they are of."""
        super().resizeEvent(event)
        side = self._beside if self._both.stands_beside else self._told
        if self.receipts.parent() is not side:
            side.box.insertWidget(0 if side is self._beside else 1, self.receipts)

    def show_claim(self, looked: Looked) -> None:
        """Show a claim as it was read."""
        page = self.page = looked.page
        self.returned.say("\n".join(self._to_put_right(page)))
        # What was paid, or given, was decided on: there is nothing left to look at twice.
        is_over = page.row.state in (ClaimState.PAID, ClaimState.NOT_CLAIMED)
        odd = () if is_over else looked.concerns
        self.concerns.say("\n".join(concern.sentence for concern in odd))
        self.lines.show_lines(page.lines, page.row.total_pence)
        spent = [line for line in page.lines if line.kind is not ExpenseKind.MILEAGE]
        self.receipts.show_receipts(
            page.receipts, [LineName(line.id, line_name(line)) for line in spent]
        )
        self.receipts.remove_button.setEnabled(page.row.state not in SETTLED_STATES)
        self.payment.show_page(page)
        self.bank.show_person(page.row.person_id, page.row.person)
        self.history.show_history(page.history)

    def attach(self, files: Sequence[Path | ReceiptFile], line_id: UUID | None) -> None:
        """Keep files with the claim; one that is refused is named in a sentence."""
        if self.page is None:
            return
        office, claim_id = self._desk.office, self.page.row.id
        self._desk.operations.perform_apart(
            self.tr("Keeping receipts"),
            lambda _: receipts.attach(office, claim_id, files, line_id=line_id),
            initiator=self,
        )

    def _connect(self) -> None:
        card = self.receipts
        card.files_given.connect(self.attach)
        card.add_asked.connect(self._on_add_asked)
        card.shown.connect(self._on_shown)
        card.open_asked.connect(self._on_open_asked)
        card.save_asked.connect(self._on_save_asked)
        card.remove_asked.connect(self._on_remove_asked)
        self.lines.picked.connect(self._on_line_picked)

    def _on_line_picked(self, line: LineRow | None) -> None:
        if line is not None:
            self.receipts.choose_line(line.id)

    def _to_put_right(self, page: ClaimPage) -> Iterator[str]:
        """Why a claim was returned, and what to do where its lines cannot be changed."""
        row = page.row
        if row.state is ClaimState.RETURNED and row.decided_on is not None:
            told = self.tr("Returned {day} by {name}: {reason}")
            yield told.format(
                day=say_day(row.decided_on), name=row.decided_by, reason=row.returned_because
            )
        if row.corrects and row.state in EDITABLE:
            told = self.tr(
                "Its lines are differences and cannot be changed. Remove it, and put the line of "
                "{claim} right once more."
            )
            yield told.format(claim=row.corrects)

    def _on_add_asked(self) -> None:
        files = self._desk.ask.which_files(self.tr("Add receipts"), RECEIPTS)
        if files:
            self.attach(files, self.receipts.line_id)

    def _on_shown(self, receipt_id: UUID) -> None:
        if receipt_id in self._pictures:
            self.receipts.show_picture(receipt_id, self._pictures[receipt_id])
            return
        office = self._desk.office

        def read(_: object) -> QImage | None:
            content = receipt_picture.picture_of(office, receipt_id)
            return None if content is None else read_picture(content)

        self._desk.tasks.run(
            self.tr("Reading a receipt"), read, lambda picture: self._keep(receipt_id, picture)
        )

    def _keep(self, receipt_id: UUID, picture: QImage | None) -> None:
        while len(self._pictures) >= _PICTURES_KEPT:
            self._pictures.pop(next(iter(self._pictures)))
        self._pictures[receipt_id] = picture
        self.receipts.show_picture(receipt_id, picture)

    def _on_open_asked(self, receipt_id: UUID) -> None:
        """Write the receipt where the computer's own program can read it, and open it there."""
        name = self._name_of(receipt_id)
        path = self._opened.place_for(name)
        if self._written(receipt_id, path) and not self._desk.ask.open_file(path):
            refused = self.tr("{name} was not opened: this computer has no program for it.")
            self._desk.operations.failed.emit(refused.format(name=name))

    def _on_save_asked(self, receipt_id: UUID) -> None:
        name = self._name_of(receipt_id)
        path = self._desk.ask.where_to_save(self.tr("Save the receipt"), name, "")
        if path is not None:
            self._written(receipt_id, path)

    def _on_remove_asked(self, receipt_id: UUID) -> None:
        self._desk.operations.perform(
            lambda: receipts.detach(self._desk.office, [receipt_id]), initiator=self
        )

    def _written(self, receipt_id: UUID, path: Path) -> bool:
        try:
            receipts.save_as(self._desk.office, receipt_id, path)
        except AppError as refusal:
            self._desk.operations.failed.emit(refusal.sentence)
            return False
        return True

    def _name_of(self, receipt_id: UUID) -> str:
        """The name of the file alone, whatever path it came with."""
        kept = () if self.page is None else self.page.receipts
        named = next((one.file_name for one in kept if one.id == receipt_id), "")
        return Path(named.replace("\\", "/")).name or self.tr("Receipt")


def look(desk: Desk, claim_id: UUID, by: str) -> Looked:
    """Read a claim and what is odd about it, were it approved by that name."""
    office, today = desk.office, desk.today()
    page = claim_page.page(office, claim_id)
    return Looked(page, expense_concerns.of_claim(office, claim_id, today, by=by))
