"""What a claim came to in money: signed, paid, put right, and perhaps given back."""

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.desktop.expenses.words import method_names, state_names
from app.desktop.parts.boxes import Box, Card, Row
from app.desktop.parts.buttons import link_button, row_button
from app.desktop.parts.facts import Fact, FactsList
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.typed import say_day
from app.rules.wording import pounds
from app.services import donations_back
from app.services.claim_page import ClaimPage, CorrectionRow
from app.services.donations_back import DonationRow

translate = QCoreApplication.translate


class PaymentCard(Card):
    """The facts of the claim, the claims that put it right, and the gifts made of it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(title=self.tr("About this claim"))
        self._desk = desk
        self.facts = FactsList()
        self._others = Box(gap=6)
        self.add(self.facts, self._others)

    def show_page(self, page: ClaimPage) -> None:
        """Show what is known of a claim beside its lines."""
        self.facts.show_facts(_facts(page))
        self._others.clear()
        if page.corrects_id is not None:
            self._add_link(page.row.corrects, self.tr("Puts {claim} right"), page.corrects_id)
        for correction in page.corrections:
            self._add_link(correction.name, _corrected(correction), correction.id)
        for gift in page.donations:
            self._add_gift(gift)
        self._others.setVisible(bool(self._others.widgets()))

    def _add_link(self, name: str, told: str, claim_id: object) -> None:
        link = link_button(told.format(claim=name))
        link.clicked.connect(lambda: self._desk.go("claim", claim_id))
        self._others.add(Row(link, None))

    def _add_gift(self, gift: DonationRow) -> None:
        told = self.tr("Given back {day}: {sum}")
        words = told.format(day=say_day(gift.received_on), sum=pounds(gift.amount_pence))
        if gift.declared_on is not None:
            words = self.tr("{gift}, with Gift Aid").format(gift=words)
        remove = row_button(self.tr("Remove"), named=self.tr("Remove: {gift}").format(gift=words))
        remove.clicked.connect(lambda: self._remove(gift))
        row = Row(WrappingLabel(words), remove, gap=10)
        row.box.setStretch(0, 1)
        self._others.add(row)

    def _remove(self, gift: DonationRow) -> None:
        self._desk.operations.perform(
            lambda: donations_back.remove(self._desk.office, [gift.id]), initiator=self
        )


def _facts(page: ClaimPage) -> list[Fact]:
    row = page.row
    days = [
        (translate("PaymentCard", "Signed"), row.declared_on, ""),
        (translate("PaymentCard", "Submitted"), row.submitted_on, ""),
        (translate("PaymentCard", "Decided"), row.decided_on, row.decided_by),
    ]
    facts = [
        Fact(name, f"{say_day(day)}, {by}" if by else say_day(day))
        for name, day, by in days
        if day is not None
    ]
    facts += [_batch(batch.number, batch.sent_on is not None) for batch in page.batches]
    if row.paid_on is not None:
        how = "" if page.paid_by is None else method_names()[page.paid_by]
        told = ", ".join(part for part in (say_day(row.paid_on), how, page.paid_reference) if part)
        facts.append(Fact(translate("PaymentCard", "Paid"), told))
    if page.note:
        facts.append(Fact(translate("PaymentCard", "Note"), page.note))
    return facts or [Fact(translate("PaymentCard", "Signed"), translate("PaymentCard", "Not yet"))]


def _batch(number: int, is_sent: bool) -> Fact:
    told = translate("PaymentCard", "Batch {number}")
    sent = translate("PaymentCard", "Batch {number}, sent to finance")
    return Fact(
        translate("PaymentCard", "Finance"), (sent if is_sent else told).format(number=number)
    )


def _corrected(correction: CorrectionRow) -> str:
    told = translate("PaymentCard", "{{claim}} puts it right by {sum} ({state})")
    return told.format(
        sum=pounds(correction.pence), state=state_names()[correction.state].casefold()
    )
