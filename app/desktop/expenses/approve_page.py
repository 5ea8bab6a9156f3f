"""Claims that wait for approval, one after the other, each with its receipts beside it."""

from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView

from app.desktop.desk import Desk
from app.desktop.expenses.claim_acts import ClaimActs
from app.desktop.expenses.claim_view import ClaimView, look
from app.desktop.list_page import ListPage
from app.desktop.look.look import Look, current_look
from app.desktop.parts.boxes import ANY_SIZE, Box, Columns, Row, ScrollPage
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.columns import Column
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.fields import TextField
from app.desktop.parts.flow import Flow
from app.desktop.parts.labels import Label, WrappingLabel
from app.desktop.parts.tick_table import TickedModel, TickTable
from app.rules.days import short_month
from app.rules.wording import pounds
from app.services import approvals, claims_list
from app.services.claims_list import TO_APPROVE, ClaimRow
from app.services.queries import Gone

#: Two lines of words stand in a row of the queue.
_ROW_HEIGHT, _WIDTH = 58, 292
#: The queue stands beside the claim from this width on, at 100 %; else above it, two rows high.
_LEAST_WIDTH = 760


class ApprovePage(ListPage):
    """The queue, the longest wait first; Ctrl+Enter approves and goes on, Ctrl+R returns."""

    def __init__(self, desk: Desk) -> None:
        self.rows: TickedModel[ClaimRow] = TickedModel(
            self._columns(), lambda row: row.id, self._box_name
        )
        table = TickTable(self.rows, self.tr("Claims to approve"), row_height=_ROW_HEIGHT)
        # One is looked at; several are ticked.
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        super().__init__(desk, table, self.tr("Reading what waits for approval"))
        self.rows.setParent(self)
        self._acts = ClaimActs(desk, self)
        self._goes_to: UUID | None = None
        self.view = ClaimView(desk)
        self.by = TextField(self.tr("Your name"))
        self.by.setAccessibleName(self.tr("Approved by"))
        self.by.set_value(desk.office.who)
        self.title = WrappingLabel("", "section")
        self.approve = primary_button(self.tr("&Approve"), "check")
        self.approve.clicked.connect(self.approve_chosen)
        self.return_ = plain_button(self.tr("Re&turn\u2026"), "undo-2", self.return_shown)
        self.open = plain_button(self.tr("&Open"), "file-text", self._open)
        self._stack_all()
        self._build_menu()
        self._connect()

    def read(self) -> None:
        """Read the queue; the claim that is looked at stays, or the one after it is next."""
        office = self.desk.office
        self._newest.read(lambda: claims_list.rows(office, TO_APPROVE), self._show)

    def chosen(self) -> list[ClaimRow]:
        """Those that are ticked, or where none is, the one that is looked at."""
        return self.rows.ticked() or self.table.selected()[:1]

    def approve_chosen(self) -> None:
        """Approve what is chosen as one act and go on to the next; several in the worker."""
        ids = [row.id for row in self.chosen()]
        if not ids:
            return
        by, today = str(self.by.value()), self.desk.today()
        self._remember_next(set(ids))
        office = self.desk.office
        if len(ids) == 1:
            self.desk.operations.perform(
                lambda: approvals.approve(office, ids, by, today), initiator=self
            )
            return
        self.desk.operations.perform_apart(
            self.tr("Approving %Ln claim(s)", "", len(ids)),
            lambda progress: approvals.approve(office, ids, by, today, progress),
            initiator=self,
        )

    def return_shown(self) -> None:
        """Ask why the claim that is looked at goes back."""
        if self.view.page is not None and self.table.selected():
            self._remember_next({self.view.page.row.id})
            self._acts.return_(self.view.page, str(self.by.value()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter approves, Ctrl+R returns, Ctrl+PageDown and Ctrl+PageUp step."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.approve_chosen()
        elif held and event.key() == Qt.Key.Key_R:
            self.return_shown()
        elif held and event.key() in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self._step(1 if event.key() == Qt.Key.Key_PageDown else -1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the queue its width, or a few rows where it stands above the claim."""
        super().resizeEvent(event)
        self._share_room(current_look())

    def dress(self, look: Look) -> None:
        """Take up the measures of a look."""
        super().dress(look)
        if hasattr(self, "_sides"):
            self._share_room(look)

    def _stack_all(self) -> None:
        self._keys = WrappingLabel(
            self.tr("Ctrl+Enter approves and goes on. Space ticks, to approve several at once."),
            "small",
        )
        who = Row(Label(self.tr("By"), "strong"), self.by, gap=10)
        who.box.setStretch(1, 1)
        acts = Flow(self.approve, self.return_, self.open, gap=10)
        self._queue = Box(self.table, self._keys, gap=8)
        self._queue.give_room_to(self.table)
        foot = Columns(who, acts, shares=(1, 0), least=520, gap=10)
        self._scrolled = ScrollPage(self.view, None, margins=(0, 0, 6, 0))
        claim = Box(self.title, self._scrolled, foot, gap=10)
        claim.give_room_to(self._scrolled)
        self._sides = Columns(self._queue, claim, shares=(0, 1), least=_LEAST_WIDTH, gap=16)
        self.stack(self._sides, self._build_nothing())

    def _share_room(self, look: Look) -> None:
        beside = self.width() >= look.px(_LEAST_WIDTH)
        self._queue.setMaximumWidth(look.px(_WIDTH) if beside else ANY_SIZE)
        self._queue.setMinimumWidth(look.px(_WIDTH) if beside else 0)
        two_rows = look.px(2 * _ROW_HEIGHT + 4)
        self._queue.setMaximumHeight(ANY_SIZE if beside else two_rows)
        self._queue.setMinimumHeight(0 if beside else two_rows)
        # The selected row right above the claim says the same.
        self.title.setVisible(beside)
        self.table.horizontalHeader().setVisible(beside)
        self._keys.setVisible(beside)

    def _columns(self) -> list[Column[ClaimRow]]:
        return [
            Column(self.tr("Person"), lambda row: row.person, lambda row: row.person.casefold(),
                   second=self._second, stretch=True, width=110),
            Column(self.tr("Sum"), lambda row: pounds(row.total_pence),
                   lambda row: row.total_pence, right=True, width=112),
        ]  # fmt: skip

    def _second(self, row: ClaimRow) -> str:
        since = row.submitted_on
        day = "" if since is None else f"{since.day} {short_month(since)}"
        return f"{row.name} \u00b7 {day}"

    def _box_name(self, row: ClaimRow) -> str:
        return self.tr("Tick {claim} of {name}").format(claim=row.name, name=row.person)

    def _build_nothing(self) -> EmptyState:
        write = primary_button(self.tr("Write down a claim"), "plus")
        write.clicked.connect(lambda: self.desk.go("claim entry", "new"))
        return EmptyState(
            "check",
            self.tr("No claim waits for approval"),
            self.tr(
                "Claims that were submitted stand here, those that have waited longest first, "
                "with what is odd about them and their receipts beside them."
            ),
            write,
        )

    def _build_menu(self) -> None:
        self.entry(self.tr("Approve"), "", self.approve_chosen)
        self.entry(self.tr("Return\u2026"), "", self.return_shown)
        self.entry(self.tr("Open"), "", self._open)

    def _connect(self) -> None:
        self.table.picked.connect(lambda _: self._look())
        self.table.opened.connect(lambda row: self.desk.go("claim", row.id))
        self.rows.ticks_changed.connect(self._show_acts)
        self.by.editingFinished.connect(self._look)

    def _show(self, found: list[ClaimRow]) -> None:
        waiting = sorted(found, key=lambda row: (row.submitted_on is None, row.submitted_on,
                                                 row.number))  # fmt: skip
        self.table.show_rows(waiting, _key)
        self.show_whether(bool(waiting))
        if waiting and not self.table.selected():
            ids = [row.id for row in self.rows.rows]
            at = ids.index(self._goes_to) if self._goes_to in ids else 0
            self.table.selectRow(at)
        self._goes_to = None
        self._look()
        self.tell(self._told(waiting))

    def _told(self, waiting: list[ClaimRow]) -> str:
        if not waiting:
            return self.tr("No claim waits for approval")
        told = self.tr("{claims} to approve, {sum}")
        counted = self.tr("%Ln claim(s)", "", len(waiting))
        return told.format(claims=counted, sum=pounds(sum(row.total_pence for row in waiting)))

    def _look(self) -> None:
        """Look at the claim that is selected."""
        chosen: list[ClaimRow] = self.table.selected()[:1]
        self._scrolled.setVisible(bool(chosen))
        for row in chosen:
            try:
                self.view.show_claim(look(self.desk, row.id, str(self.by.value())))
            except Gone:
                self.read()
                return
            told = self.tr("{claim}, {name}: {sum}")
            self.title.setText(
                told.format(claim=row.name, name=row.person, sum=pounds(row.total_pence))
            )
        self._show_acts()

    def _show_acts(self) -> None:
        ticked, chosen = len(self.rows.ticked()), self.chosen()
        several = self.tr("&Approve %n claim(s)", "", ticked)
        self.approve.setText(several if ticked > 1 else self.tr("&Approve"))
        what = self.tr("%Ln claim(s)", "", len(chosen))
        if len(chosen) == 1:
            what = self.tr("{claim} of {name}").format(claim=chosen[0].name, name=chosen[0].person)
        self.approve.setAccessibleName(self.tr("Approve {what}").format(what=what))
        shown = self.table.selected()[:1]
        name = shown[0].name if shown else ""
        self.return_.setAccessibleName(self.tr("Return {claim}").format(claim=name))
        self.open.setAccessibleName(self.tr("Open {claim}").format(claim=name))
        self.approve.setEnabled(bool(chosen))
        for button in (self.return_, self.open):
            button.setEnabled(bool(shown))

    def _remember_next(self, done: set[UUID]) -> None:
        """The claim after the one that is looked at, which is looked at once this is done."""
        ids = [row.id for row in self.rows.rows]
        shown = self.table.selected()[:1]
        at = ids.index(shown[0].id) if shown else 0
        left = [one for one in (*ids[at:], *reversed(ids[:at])) if one not in done]
        self._goes_to = left[0] if left else None

    def _step(self, step: int) -> None:
        ids = [row.id for row in self.rows.rows]
        shown = self.table.selected()[:1]
        at = ids.index(shown[0].id) + step if shown else 0
        if 0 <= at < len(ids):
            # `selectRow` would add to what is selected, since Ctrl is held.
            self.table.select_where(lambda row: row.id == ids[at])

    def _open(self) -> None:
        for row in self.table.selected()[:1]:
            self.desk.go("claim", row.id)


def _key(row: ClaimRow) -> UUID:
    return row.id
