"""What can be done with a batch: its file saved again, and that it was sent or paid noted."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.expenses.finance_words import ask_where
from app.desktop.expenses.pay_form import PayDialog
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.frames import DialogFrame
from app.desktop.tasks import Progress
from app.records.expense_claim import ClaimState
from app.records.finance_settings import FinanceFormat
from app.services import finance, finance_files
from app.services.finance import BatchRow
from app.services.outcome import Outcome

translate = QCoreApplication.translate


def save_again(desk: Desk, batch: BatchRow) -> None:
    """Save the very file that was made, byte for byte."""
    title = translate("BatchActs", "Save the file of batch {number} again")
    title = title.format(number=batch.number)
    out = ask_where(desk, title, batch.number, batch.file_format)
    if out is not None:
        _write(desk, title, lambda: finance.write_file(desk.office, batch.id, out))


def mark_sent(desk: Desk, batch: BatchRow) -> None:
    """Ask once more, since it cannot be undone, and note that finance has the batch."""
    title = translate("BatchActs", "Was batch {number} sent to finance?")
    sentence = translate(
        "BatchActs",
        "This cannot be undone: what finance has cannot be called back. From now on the batch "
        "never changes, and whatever is wrong in it is put right in the next one.",
    )
    verb = translate("BatchActs", "It was sent")
    if desk.ask.sure(title.format(number=batch.number), sentence, verb):
        today = desk.today()
        desk.operations.perform(lambda: finance.mark_sent(desk.office, batch.id, today))


def mark_paid(desk: Desk, parent: QWidget | None, batch: BatchRow) -> None:
    """Open the form in which all claims of a batch that are not paid yet are noted as paid."""
    claims = finance.batch_page(desk.office, batch.id).claims
    unpaid = [claim for claim in claims if claim.state is ClaimState.APPROVED]
    if unpaid:
        pay(desk, parent, batch, unpaid)


def pay(
    desk: Desk, parent: QWidget | None, batch: BatchRow, claims: list[finance.BatchClaim]
) -> None:
    """Open the form in which these claims of a batch are noted as paid."""
    ids = [claim.claim_id for claim in claims]
    pence = sum(claim.total_pence for claim in claims)
    reference = translate("BatchActs", "Expenses {number}").format(number=batch.number)
    desk.ask.show(PayDialog(desk, parent, ids, pence, reference=reference))


class SaveAsDialog(DialogFrame):
    """Saves a batch in another format; it closes once the file is there."""

    def __init__(self, desk: Desk, parent: QWidget | None, batch: BatchRow) -> None:
        self._desk = desk
        self._batch = batch
        titles = finance_files.titles()
        others = [(key, name) for key, name in titles.items() if key is not batch.file_format]
        label = translate("SaveAsDialog", "&File for")
        self.form = Form([Field("file_format", label, ChoiceField(others))])
        title = translate("SaveAsDialog", "Save batch {number} as another format")
        super().__init__(
            parent,
            title.format(number=batch.number),
            self.form,
            translate("SaveAsDialog", "Save as\u2026"),
            translate(
                "SaveAsDialog",
                "Its lines stay as they stood; accounts and columns are those of the settings now.",
            ),
        )
        self.asked.connect(self._on_asked)
        self.form.submitted.connect(self._on_asked)
        desk.operations.failed.connect(self.show_failure)

    def _on_asked(self) -> None:
        self.show_failure("")
        desk, batch = self._desk, self._batch
        file_format: FinanceFormat = self.form.values()["file_format"]
        title = self.windowTitle()
        out = ask_where(desk, title, batch.number, file_format)
        if out is not None:
            _write(desk, title, self._writes(file_format, out), self.accept)

    def _writes(self, file_format: FinanceFormat, out: Path) -> Callable[[], str]:
        office, batch_id = self._desk.office, self._batch.id
        return lambda: finance.write_as(office, batch_id, file_format, out)


def _write(
    desk: Desk, title: str, write: Callable[[], str], then: Callable[[], object] | None = None
) -> None:
    """Write a file in the worker, and say what it holds."""

    def written(_: Progress) -> Outcome:
        return Outcome(frozenset(), write(), None)

    def end(_: Outcome) -> None:
        if then is not None:
            then()

    desk.operations.perform_apart(title, written, then=end)
