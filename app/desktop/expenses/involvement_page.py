"""Involvement payments: money for taking part, in a list that no total of expenses takes in."""

from collections.abc import Callable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.desktop.expenses.involvement_form import (
    OfferDialog,
    PaidDialog,
    state_names,
)
from app.desktop.list_page import ListPage
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.columns import Column
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.flow import Flow
from app.desktop.parts.pill import Tone
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.typed import say_day
from app.records.involvement_payment import PaymentState
from app.rules.folding import fold
from app.rules.wording import pounds
from app.services import involvement_payments
from app.services.involvement_payments import PaymentRow, PaymentsView

translate = QCoreApplication.translate

_TONES = {
    PaymentState.OFFERED: Tone.INFO,
    PaymentState.DECLINED: Tone.PLAIN,
    PaymentState.PAID: Tone.GOOD,
}


class InvolvementPage(ListPage):
    """Payments by the day of their offer, the latest first; each is declined, paid or changed."""

    def __init__(self, desk: Desk) -> None:
        self.rows: RecordModel[PaymentRow] = RecordModel(_columns())
        table = RecordTable(self.rows, translate("InvolvementPage", "Involvement payments"))
        super().__init__(desk, table, translate("InvolvementPage", "Reading the payments"))
        self.rows.setParent(self)
        self.offer = plain_button(self.tr("O&ffer\u2026"), "plus", self.offer_one)
        self._acts = [
            (self.button(text, icon, act), named) for text, icon, _, act, named in self._all_acts()
        ]
        acts = Flow(self.offer, *(button for button, _ in self._acts), gap=10)
        note = self.tr("These are earnings, not expenses: whoever claims benefits reports them.")
        listed = Box(RemarkBox("info", Tone.INFO, note), table, acts, gap=12)
        listed.give_room_to(table)
        self.stack(listed, self._build_nothing())
        self._entries = [
            self.entry(text.replace("&", ""), keys, act)
            for text, _, keys, act, _ in self._all_acts()
        ]
        table.opened.connect(lambda _: self.change_selected())
        table.picked.connect(lambda _: self._show_acts())

    def read(self) -> None:
        """Read all payments."""
        office = self.desk.office
        self._newest.read(lambda: involvement_payments.rows(office, PaymentsView()), self._show)

    def offer_one(self) -> None:
        """Open the form in which a payment is offered."""
        self.desk.ask.show(OfferDialog(self.desk, self))

    def pay_selected(self) -> None:
        """Open the form in which the payment that is selected is noted as made."""
        for row in self._open_offers()[:1]:
            self.desk.ask.show(PaidDialog(self.desk, self, row))

    def decline_selected(self) -> None:
        """Note today that the payment that is selected was declined."""
        office, today = self.desk.office, self.desk.today()
        for row in self._open_offers()[:1]:
            deed = partial(involvement_payments.decline, office, row.id, today, today)
            self.desk.operations.perform(deed, initiator=self)

    def change_selected(self) -> None:
        """Open the payment that is selected in its form."""
        for row in self.table.selected()[:1]:
            self.desk.ask.show(OfferDialog(self.desk, self, row))

    def remove_selected(self) -> None:
        """Remove what is selected; the note of it offers Undo."""
        ids = [row.id for row in self.table.selected()]
        if ids:
            self.desk.operations.perform(
                lambda: involvement_payments.remove(self.desk.office, ids), initiator=self
            )

    def _all_acts(self) -> list[tuple[str, str, str, Callable[[], None], str]]:
        """Each act: its words, icon, key, what it does, and its full name."""
        return [
            (self.tr("&Paid\u2026"), "check", "", self.pay_selected, self.tr("Paid: {what}")),
            (self.tr("&Declined"), "x", "", self.decline_selected, self.tr("Declined: {what}")),
            (self.tr("&Change\u2026"), "pencil", "F2", self.change_selected,
             self.tr("Change: {what}")),
            (self.tr("&Remove"), "trash-2", "Del", self.remove_selected,
             self.tr("Remove: {what}")),
        ]  # fmt: skip

    def _build_nothing(self) -> EmptyState:
        self.offer_first = primary_button(self.tr("Offer a payment\u2026"), "plus")
        self.offer_first.clicked.connect(self.offer_one)
        return EmptyState(
            "heart-handshake",
            self.tr("No involvement payments"),
            self.tr(
                "What somebody is paid for taking part, such as in a panel, stands here, apart "
                "from all expenses. It is earnings, and may change somebody's benefits."
            ),
            self.offer_first,
        )

    def _show(self, payments: list[PaymentRow]) -> None:
        self.table.show_rows(payments, _key)
        self.show_whether(bool(payments))
        self._show_acts()
        self.tell(_told(payments))

    def _open_offers(self) -> list[PaymentRow]:
        return [row for row in self.table.selected() if row.state is PaymentState.OFFERED]

    def _show_acts(self) -> None:
        chosen: list[PaymentRow] = self.table.selected()
        is_one = len(chosen) == 1
        is_open = is_one and chosen[0].state is PaymentState.OFFERED
        what = self.tr("%n payment(s)", "", len(chosen))
        if is_one:
            told = self.tr("{what}, {person}")
            what = told.format(what=chosen[0].what_for, person=chosen[0].person)
        possible = (is_open, is_open, is_one, bool(chosen))
        for (button, named), entry, is_possible in zip(
            self._acts, self._entries, possible, strict=True
        ):
            button.setAccessibleName(named.format(what=what))
            button.setEnabled(is_possible)
            entry.setEnabled(is_possible)


def _key(row: PaymentRow) -> UUID:
    return row.id


def _columns() -> list[Column[PaymentRow]]:
    states = state_names()
    return [
        Column(translate("InvolvementPage", "Offered"), lambda row: say_day(row.offered_on),
               lambda row: row.offered_on, width=116),
        Column(translate("InvolvementPage", "Person"), lambda row: row.person,
               lambda row: fold(row.person), width=160),
        Column(translate("InvolvementPage", "What for"), lambda row: row.what_for, stretch=True,
               width=160, yield_first=1),
        Column(translate("InvolvementPage", "Advice"), _advice, width=120, yield_first=3),
        Column(translate("InvolvementPage", "State"), lambda row: states[row.state],
               tone=lambda row: _TONES[row.state], width=104),
        Column(translate("InvolvementPage", "On"), _settled, lambda row: row.settled_on,
               width=116, yield_first=2),
        Column(translate("InvolvementPage", "Amount"), lambda row: pounds(row.amount_pence),
               lambda row: row.amount_pence, right=True, width=112),
    ]  # fmt: skip


def _advice(row: PaymentRow) -> str:
    return translate("InvolvementPage", "Offered") if row.advice_offered else ""


def _settled(row: PaymentRow) -> str:
    return "" if row.settled_on is None else say_day(row.settled_on)


def _told(payments: list[PaymentRow]) -> str:
    if not payments:
        return translate("InvolvementPage", "No involvement payments")
    totals = involvement_payments.totals(payments)
    told = translate("InvolvementPage", "{figures} \u00b7 apart from all expenses")
    paid = translate("InvolvementPage", "{sum} paid to {people}")
    people = translate("InvolvementPage", "%n person(s)", "", totals.people)
    figures = [paid.format(sum=pounds(totals.paid_pence), people=people)]
    if totals.offered_pence:
        offered = translate("InvolvementPage", "{sum} offered")
        figures.append(offered.format(sum=pounds(totals.offered_pence)))
    return told.format(figures=", ".join(figures))
