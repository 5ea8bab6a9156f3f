"""The page of one batch: its claims and its lines as they stood, and what became of them."""

from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.desktop.desk import Desk
from app.desktop.expenses import batch_acts
from app.desktop.expenses.batch_columns import batch_claim_columns, is_paid, paid_tone, paid_words
from app.desktop.expenses.finance_lines import line_columns, lines_table
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.choosing import Segmented
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.flow import Flow
from app.desktop.parts.header import PageHeader
from app.desktop.parts.labels import Label
from app.desktop.parts.pill import Pill, Tone
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.screen import Screen
from app.desktop.parts.tick_all import TickAll
from app.desktop.parts.tick_table import TickedModel, TickTable
from app.desktop.parts.typed import say_day
from app.records.areas import Area
from app.rules.days import full_day
from app.rules.wording import pounds
from app.services import finance, finance_files
from app.services.finance import BatchClaim, BatchPage, FinanceLine
from app.services.queries import Gone

translate = QCoreApplication.translate

_CLAIMS, _LINES = 0, 1
_PAGE, _GONE = range(2)


class BatchScreen(Screen):
    """The batch it was last asked to show; ticked claims, or all, are noted as paid."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.EXPENSES, Area.FINANCE})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.page: BatchPage | None = None
        self._batch_id: UUID | None = None
        self.paid = primary_button(self.tr("Mark as &paid\u2026"), "check")
        header = PageHeader(self.tr("Batch"), primary=self.paid, goes_back=True)
        self.sent_pill, self.paid_pill = Pill(""), Pill("")
        self.pills = Flow(self.sent_pill, self.paid_pill, gap=8)
        header.words.add(self.pills)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._build_page())
        self._stack.addWidget(self._build_gone())
        body = Box(self._stack, margins=(28, 14, 28, 22), gap=12)
        self.compose(header, body)
        self._connect()
        self._show_gone()

    def show_subject(self, subject: object) -> None:
        """Show the batch of that id."""
        if isinstance(subject, UUID) and subject != self._batch_id:
            self._batch_id = subject
            self.claims.tick(())
            self.make_stale()

    def refresh(self) -> None:
        """Read the batch, or say that it is not here any more."""
        if self._batch_id is None:
            return
        try:
            self.page = finance.batch_page(self.desk.office, self._batch_id)
        except Gone:
            self._show_gone()
            return
        self._show_head(self.page)
        self.lines.show_rows(self.page.lines)
        self.table.show_rows(self.page.claims, _key)
        self._show_acts()
        self._stack.setCurrentIndex(_PAGE)

    def pay(self) -> None:
        """Open the form in which those ticked, or else all that are unpaid, are noted as paid."""
        claims = self._to_pay()
        if self.page is not None and claims:
            batch_acts.pay(self.desk, self, self.page.batch, claims)

    def _build_page(self) -> Box:
        self.claims: TickedModel[BatchClaim] = TickedModel(
            batch_claim_columns(), _key, _box_name, self
        )
        self.lines: RecordModel[FinanceLine] = RecordModel(line_columns(), self)
        self.table = TickTable(self.claims, self.tr("Claims of the batch"))
        self.everyone = TickAll(self.claims)
        self.told_sum = Label("", "strong")
        self.again = plain_button(
            self.tr("&Save the file again\u2026"), "download", self._on_again_asked
        )
        self.other = plain_button(
            self.tr("Save as another &format\u2026"), "copy", self._on_other_asked
        )
        self.sent = plain_button(
            self.tr("Mark as sen&t to finance\u2026"), "upload", self._on_sent_asked
        )
        self.shown = Segmented(
            [(_CLAIMS, self.tr("Claims")), (_LINES, self.tr("Lines of the file"))],
            self.tr("What to look at"),
        )
        self._tables = QStackedWidget()
        self._tables.addWidget(self.table)
        self._tables.addWidget(lines_table(self.lines))
        self.fact = RemarkBox("info", Tone.INFO)
        acts = Flow(self.again, self.other, self.sent, gap=10)
        foot = Row(self.everyone, self.told_sum, None, self.shown, gap=14)
        made = Box(acts, self.fact, self._tables, foot, gap=12)
        made.give_room_to(self._tables)
        return made

    def _build_gone(self) -> EmptyState:
        self.to_list = plain_button(self.tr("Show all batches"), "file-text")
        self.to_list.clicked.connect(lambda: self.desk.go("expenses", "batches"))
        return EmptyState(
            "undo-2",
            self.tr("This batch is not here any more"),
            self.tr("It was undone, and its claims wait under To pay again."),
            self.to_list,
        )

    def _connect(self) -> None:
        self.paid.clicked.connect(self.pay)
        self.claims.ticks_changed.connect(self._show_acts)
        self.table.opened.connect(lambda claim: self.desk.go("claim", claim.claim_id))
        self.shown.chosen.connect(self._tables.setCurrentIndex)

    def _show_gone(self) -> None:
        self.page = None
        self.paid.setEnabled(False)
        self.pills.hide()
        self._stack.setCurrentIndex(_GONE)
        if self.header is not None:
            self.header.say(self.tr("Batch"))

    def _show_head(self, page: BatchPage) -> None:
        batch = page.batch
        told = self.tr("{file}, {day} \u00b7 {claims}, {lines} \u00b7 {sum}")
        if self.header is not None:
            self.header.say(
                self.tr("Batch {number}").format(number=batch.number),
                told.format(
                    file=finance_files.titles()[batch.file_format],
                    day=say_day(batch.made_on),
                    claims=self.tr("%Ln claim(s)", "", batch.claims),
                    lines=self.tr("%Ln line(s)", "", batch.lines),
                    sum=pounds(batch.total_pence),
                ),
            )
        is_sent = batch.sent_on is not None
        sent = self.tr("Sent to finance") if is_sent else self.tr("Not sent yet")
        self.sent_pill.show_word(sent, Tone.GOOD if is_sent else Tone.WARN)
        self.paid_pill.show_word(self._paid_words(page), paid_tone(batch))
        self.pills.show()
        self.sent.setEnabled(not is_sent)
        self.fact.say(self._fact(page))

    def _paid_words(self, page: BatchPage) -> str:
        batch = page.batch
        if batch.paid == batch.claims:
            return paid_words(batch)
        return self.tr("{how_many} paid").format(how_many=paid_words(batch))

    def _fact(self, page: BatchPage) -> str:
        sent_on = page.batch.sent_on
        if sent_on is None:
            return self.tr(
                "Until it is marked as sent, the making of this batch can be undone among the "
                "recent changes in Settings, and its claims wait to be paid again."
            )
        told = self.tr(
            "Finance has it since {day}, and it never changes. What turns out wrong is put right "
            "on the page of the claim, and the difference goes into the next batch."
        )
        return told.format(day=full_day(sent_on))

    def _to_pay(self) -> list[BatchClaim]:
        if self.page is None:
            return []
        chosen = self.claims.ticked() or self.page.claims
        return [claim for claim in chosen if not is_paid(claim)]

    def _show_acts(self) -> None:
        if self.page is None:
            return
        to_pay = self._to_pay()
        several = self.tr("Mark %Ln claim(s) as &paid\u2026", "", len(to_pay))
        self.paid.setText(several if self.claims.ticked() else self.tr("Mark all as &paid\u2026"))
        self.paid.setEnabled(bool(to_pay))
        left = self.tr("{sum} still to pay").format(sum=pounds(sum(c.total_pence for c in to_pay)))
        self.told_sum.setText(left if to_pay else self.tr("Nothing left to pay"))

    def _on_again_asked(self) -> None:
        if self.page is not None:
            batch_acts.save_again(self.desk, self.page.batch)

    def _on_other_asked(self) -> None:
        if self.page is not None:
            self.desk.ask.show(batch_acts.SaveAsDialog(self.desk, self, self.page.batch))

    def _on_sent_asked(self) -> None:
        if self.page is not None:
            batch_acts.mark_sent(self.desk, self.page.batch)


def _key(claim: BatchClaim) -> UUID:
    return claim.claim_id


def _box_name(claim: BatchClaim) -> str:
    told = translate("BatchScreen", "Tick {claim} of {person}")
    return told.format(claim=claim.name, person=claim.person)
