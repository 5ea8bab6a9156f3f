"""What is to be paid: approved claims, ticked, looked at as the file will say them, and batched."""

from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget

from app.desktop.desk import Desk
from app.desktop.expenses.finance_lines import line_columns, lines_table
from app.desktop.expenses.finance_words import ask_where
from app.desktop.expenses.to_pay_check import ToPayCheck
from app.desktop.expenses.to_pay_columns import to_pay_columns
from app.desktop.list_page import ListPage
from app.desktop.newest_read import NewestRead
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.choosing import Segmented
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.labels import Label
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.tick_all import TickAll
from app.desktop.parts.tick_table import TickedModel, TickTable
from app.desktop.tasks import Progress
from app.records.finance_settings import FinanceFormat
from app.rules.wording import pounds
from app.services import finance, finance_files, finance_settings
from app.services.claims_list import ClaimRow
from app.services.finance import FinanceLine, Prepared
from app.services.outcome import Outcome

translate = QCoreApplication.translate

_CLAIMS, _LINES = 0, 1
#: From so many lines on the file is tried in the worker.
_MANY_LINES = 250


class ToPayPage(ListPage):
    """Approved claims that are in no batch; those ticked go into the next one."""

    def __init__(self, desk: Desk) -> None:
        self.rows: TickedModel[ClaimRow] = TickedModel(to_pay_columns(), _key, _box_name)
        table = TickTable(self.rows, translate("ToPayPage", "Claims to pay"))
        super().__init__(desk, table, translate("ToPayPage", "Reading what is to be paid"))
        self.rows.setParent(self)
        self._prepared: Prepared | None = None
        self._tried = NewestRead(desk, self.tr("Trying the file"))
        self._chose_format = False
        self._is_showing = False
        self.lines: RecordModel[FinanceLine] = RecordModel(line_columns(), self)
        self.file_format = ChoiceField(list(finance_files.titles().items()))
        self.shown = Segmented(
            [(_CLAIMS, self.tr("Claims")), (_LINES, self.tr("Lines of the file"))],
            self.tr("What to look at"),
        )
        self.everyone = TickAll(self.rows)
        self.told_sum = Label("", "strong")
        self.make = primary_button(self.tr("Make &batch and save file\u2026"), "upload")
        self.check = ToPayCheck(desk)
        self.stack(self._build_list(table), self._build_nothing())
        self._entries = [self.entry(self.tr("Tick all"), "Ctrl+A", self.everyone.turn)]
        self._connect()

    def read(self) -> None:
        """Read what is approved and in no batch."""
        office = self.desk.office
        if not self._chose_format:
            self.file_format.set_value(finance_settings.settings(office).file_format)
        self._newest.read(lambda: finance.to_pay(office), self._show)

    def make_batch(self) -> None:
        """Ask where the file is to go, and put what is ticked in a batch."""
        if self._prepared is None or not self._prepared.check:
            return
        desk, file_format = self.desk, self._format()
        title = self.tr("Make batch {number}").format(number=self._prepared.number)
        out = ask_where(desk, title, self._prepared.number, file_format)
        if out is None:
            return
        ids, today = [row.id for row in self.rows.ticked()], desk.today()

        def made(progress: Progress) -> Outcome:
            return finance_files.make_and_save(desk.office, ids, file_format, out, today, progress)

        self.make.setEnabled(False)
        desk.operations.perform_apart(title, made, initiator=self)

    def _build_list(self, table: TickTable) -> Box:
        label = Label(self.tr("&File for"), "strong")
        label.setBuddy(self.file_format)
        self.file_format.setAccessibleName(self.tr("File for"))
        self._tables = QStackedWidget()
        self._tables.addWidget(table)
        self._tables.addWidget(lines_table(self.lines))
        listed = Box(
            Row(label, self.file_format, None, self.shown, gap=10),
            self._tables,
            self.check,
            Row(self.everyone, self.told_sum, None, self.make, gap=14),
            gap=12,
        )
        listed.give_room_to(self._tables)
        return listed

    def _build_nothing(self) -> EmptyState:
        self.see_claims = primary_button(self.tr("See the claims"), "receipt-pound-sterling")
        self.see_claims.clicked.connect(lambda: self.desk.go("expenses", "claims"))
        self.see_batches = plain_button(
            self.tr("See the batches"), "file-text", lambda: self.desk.go("expenses", "batches")
        )
        return EmptyState(
            "circle-check",
            self.tr("Nothing waits to be paid"),
            self.tr(
                "A claim stands here once it is approved, until it is in a batch: one file for "
                "finance, in which no line is paid twice."
            ),
            self.see_claims,
            self.see_batches,
        )

    def _connect(self) -> None:
        self.table.opened.connect(lambda row: self.desk.go("claim", row.id))
        self.rows.ticks_changed.connect(self._try)
        self.file_format.edited.connect(self._on_format_chosen)
        self.shown.chosen.connect(self._tables.setCurrentIndex)
        self.make.clicked.connect(self.make_batch)
        self.desk.operations.failed.connect(lambda _: self._show_whether_possible())

    def _show(self, claims: list[ClaimRow]) -> None:
        """Show them; what is new is ticked, for most often all is paid."""
        known = {row.id for row in self.rows.rows}
        ticked = {row.id for row in self.rows.ticked()}
        self._is_showing = True
        self.table.show_rows(claims, _key)
        self._is_showing = False
        self.rows.tick(ticked | {row.id for row in claims if row.id not in known})
        self.show_whether(bool(claims))
        self._tell(claims)

    def _tell(self, claims: list[ClaimRow]) -> None:
        if not claims:
            self.tell(self.tr("Nothing waits to be paid"))
            return
        people = len({row.person_id for row in claims})
        told = self.tr("{claims} of {people}, {sum} to pay")
        self.tell(
            told.format(
                claims=self.tr("%Ln claim(s)", "", len(claims)),
                people=self.tr("%Ln person(s)", "", people),
                sum=pounds(sum(row.total_pence for row in claims)),
            )
        )

    def _on_format_chosen(self) -> None:
        self._chose_format = True
        self._try()

    def _format(self) -> FinanceFormat:
        return FinanceFormat(self.file_format.value())

    def _try(self) -> None:
        """Say what is ticked, and try the file it makes."""
        if self._is_showing:
            return
        ticked = self.rows.ticked()
        told = self.tr("{ticked} of {every} ticked, {sum}")
        self.told_sum.setText(
            told.format(
                ticked=f"{len(ticked):,}",
                every=f"{len(self.rows.rows):,}",
                sum=pounds(sum(row.total_pence for row in ticked)),
            )
        )
        self._prepared = None
        self.make.setEnabled(False)
        if not ticked:
            self._show_prepared(None)
            return
        office, today, file_format = self.desk.office, self.desk.today(), self._format()
        ids = [row.id for row in ticked]
        self._tried.read(
            lambda: finance.prepared(office, ids, file_format, today),
            self._show_prepared,
            apart=sum(row.lines for row in ticked) >= _MANY_LINES,
        )

    def _show_prepared(self, found: Prepared | None) -> None:
        self._prepared = found
        self.lines.show_rows([] if found is None else found.lines)
        self.check.show_check(found)
        self._show_whether_possible()

    def _show_whether_possible(self) -> None:
        """What was stopped or refused can be tried again."""
        self.make.setEnabled(self._prepared is not None and bool(self._prepared.check))


def _key(row: ClaimRow) -> UUID:
    return row.id


def _box_name(row: ClaimRow) -> str:
    return translate("ToPayPage", "Tick {claim} of {person}").format(
        claim=row.name, person=row.person
    )
