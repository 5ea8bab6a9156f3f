"""What a person was given back, and the offers to them that stand open."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal

from app.desktop.parts.boxes import Box, Card, Line, Row
from app.desktop.parts.buttons import Button, link_button, row_button
from app.desktop.parts.facts import Fact, FactsList
from app.desktop.parts.labels import Label, WrappingLabel, section
from app.desktop.parts.typed import say_day
from app.desktop.words import KIND_ICONS, kind_names
from app.records.expense_claim import ClaimState
from app.records.recognition import RecognitionState
from app.rules.wording import pounds
from app.services.claims_list import StateTotal
from app.services.person_page import GivenBackTotal, PersonPage
from app.services.recognition import RecognitionRow

translate = QCoreApplication.translate


class OfferRow(Box):
    """One open offer with the three things that can become of it.

    Signals: `accepted(UUID)`, `declined(UUID)`, `given(UUID)`.
    """

    accepted = Signal(object)
    declined = Signal(object)
    given = Signal(object)

    def __init__(self, offer: RecognitionRow) -> None:
        super().__init__(gap=6)
        what = offer.what or kind_names()[offer.kind]
        accept = self._button(self.tr("Accepted"), what)
        accept.clicked.connect(lambda: self.accepted.emit(offer.id))
        if offer.state is not RecognitionState.OFFERED:
            accept.hide()
        decline = self._button(self.tr("Declined"), what)
        decline.clicked.connect(lambda: self.declined.emit(offer.id))
        give = self._button(self.tr("Give it\u2026"), what)
        give.clicked.connect(lambda: self.given.emit(offer.id))
        acts = Row(accept, decline, give, None, gap=8)
        self.add(WrappingLabel(what, "strong"), WrappingLabel(_told(offer), "small"), acts)

    def _button(self, verb: str, what: str) -> Button:
        return row_button(verb, named=f"{verb}: {what}")


class GivenBackCard(Card):
    """The card of what was given back.

    Signals: `thank_asked()`; `accepted(UUID)`, `declined(UUID)`, `given(UUID)` of an open offer;
    `expenses_asked()` for their claims.
    """

    thank_asked = Signal()
    expenses_asked = Signal()
    accepted = Signal(object)
    declined = Signal(object)
    given = Signal(object)

    def __init__(self) -> None:
        super().__init__(title=self.tr("Given back"))
        self.total = Label("", "figure")
        self.span = WrappingLabel("", "muted")
        self.kinds = FactsList(right=True)
        self.thank = link_button(self.tr("Say the first thank you\u2026"))
        self.thank.clicked.connect(self.thank_asked)
        self.offers = Box(gap=10)
        self._thank_line = Row(self.thank, None)
        self.expenses = link_button("")
        self.expenses.clicked.connect(self.expenses_asked)
        self._expenses_line = Row(self.expenses, None)
        self.add(self.total, self.span, self._thank_line, self.kinds, self._expenses_line,
                 self.offers, None)  # fmt: skip

    def show_page(
        self, page: PersonPage, offers: Sequence[RecognitionRow], thanked_on: date | None
    ) -> None:
        """Show what a person was given back, and when they were last thanked."""
        times = sum(total.times for total in page.given_back)
        self.total.setText(self.tr("%n time(s)", "", times))
        self.total.setVisible(times > 0)
        self._thank_line.setVisible(not times)
        told = self.tr("last thanked on {day}") if thanked_on else self.tr("Not thanked yet.")
        self.span.setText(told.format(day=say_day(thanked_on) if thanked_on else ""))
        self.kinds.show_facts([_fact(total) for total in page.given_back])
        told = expenses_told(page.expenses)
        self.expenses.setText(told)
        named = self.tr("{expenses}. Show the claims of {name}")
        self.expenses.setAccessibleName(named.format(expenses=told, name=page.details.name))
        self._expenses_line.setVisible(bool(told))
        self._show_offers(offers)

    def _show_offers(self, offers: Sequence[RecognitionRow]) -> None:
        self.offers.clear()
        self.offers.setVisible(bool(offers))
        if offers:
            self.offers.add(Line(), section(self.tr("Still open")))
        for offer in offers:
            row = OfferRow(offer)
            row.accepted.connect(self.accepted)
            row.declined.connect(self.declined)
            row.given.connect(self.given)
            self.offers.add(row)


def _fact(total: GivenBackTotal) -> Fact:
    value = translate("GivenBackCard", "%n time(s)", "", total.times)
    if total.last_day is not None:
        told = translate("GivenBackCard", "{times}, last {day}")
        value = told.format(times=value, day=say_day(total.last_day))
    return Fact(kind_names()[total.kind], value, KIND_ICONS[total.kind])


def expenses_told(totals: Sequence[StateTotal]) -> str:
    """What somebody's claims come to: paid, waiting, and given by not claiming."""
    pence = {total.state: total.pence for total in totals}
    waiting = sum(pence.get(state, 0) for state in (ClaimState.SUBMITTED, ClaimState.APPROVED))
    parts = [
        told.format(sum=pounds(sum_pence))
        for told, sum_pence in (
            (translate("GivenBackCard", "{sum} paid"), pence.get(ClaimState.PAID, 0)),
            (translate("GivenBackCard", "{sum} waiting"), waiting),
            (translate("GivenBackCard", "{sum} not claimed"), pence.get(ClaimState.NOT_CLAIMED, 0)),
        )
        if sum_pence
    ]
    if not parts:
        return ""
    return translate("GivenBackCard", "Expenses: {sums}").format(sums=" \u00b7 ".join(parts))


def _told(offer: RecognitionRow) -> str:
    is_accepted = offer.state is RecognitionState.ACCEPTED
    parts = [
        kind_names()[offer.kind],
        translate("GivenBackCard", "accepted {day}")
        if is_accepted
        else translate("GivenBackCard", "offered {day}"),
    ]
    if offer.due_on is not None:
        due = translate("GivenBackCard", "due by {day}")
        parts.append(due.format(day=say_day(offer.due_on)))
    told = " \u00b7 ".join(parts)
    return told.format(day=say_day(offer.day))
