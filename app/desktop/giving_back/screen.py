"""The Giving back screen: who is owed thanks, what was promised, and all that was given back."""

from enum import StrEnum
from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.desktop.desk import Desk
from app.desktop.giving_back.acts import thank
from app.desktop.giving_back.ledger_page import LedgerPage
from app.desktop.giving_back.offers_page import OffersPage
from app.desktop.giving_back.owed_page import OwedPage
from app.desktop.giving_back.page import GivingPage
from app.desktop.parts.boxes import Box, Columns, Row
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.choosing import Segmented
from app.desktop.parts.header import PageHeader
from app.desktop.parts.screen import Screen
from app.records.areas import Area
from app.rules.notice import LISTENED_TO

#: The lists and the second button stand beside one another from this width on, at 100 %.
_LEAST_WIDTH = 480


class Shown(StrEnum):
    """Which of the lists is shown; each is a subject one can come here with."""

    OWED = "owed"
    OFFERS = "offers"
    LEDGER = "ledger"


class GivingBackScreen(Screen):
    """Three lists, of which the one that is shown is read."""

    areas: ClassVar[frozenset[Area]] = LISTENED_TO | {Area.IMPORTS}

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.owed, self.offers, self.ledger = OwedPage(desk), OffersPage(desk), LedgerPage(desk)
        self._lists: dict[Shown, GivingPage] = {
            Shown.OWED: self.owed,
            Shown.OFFERS: self.offers,
            Shown.LEDGER: self.ledger,
        }
        self._stale = set(Shown)
        self.say_thanks = primary_button(self.tr("Thank somebody"), "heart")
        self.say_thanks.clicked.connect(lambda: thank(desk, self, ()))
        self.offer = plain_button(self.tr("Offer something\u2026"), "gift")
        self.offer.clicked.connect(lambda: self.offers.offer())
        self.choice = Segmented(
            [
                (Shown.OWED, self.tr("Owed")),
                (Shown.OFFERS, self.tr("Offers")),
                (Shown.LEDGER, self.tr("Ledger")),
            ],
            self.tr("Which list"),
        )
        self._stack = QStackedWidget()
        for key, page in self._lists.items():
            self._stack.addWidget(page)
            page.told.connect(lambda _, key=key: self._on_told(key))
        bar = Columns(
            Row(self.choice, None),
            Row(None, self.offer),
            shares=(1, 0),
            least=_LEAST_WIDTH,
            gap=10,
        )
        body = Box(bar, self._stack, margins=(28, 14, 28, 22), gap=12)
        body.give_room_to(self._stack)
        self.compose(PageHeader(self.tr("Giving back"), primary=self.say_thanks), body)
        self.choice.chosen.connect(self._on_chosen)

    @property
    def shown(self) -> Shown:
        """Which list is shown."""
        return Shown(self.choice.value())

    def refresh(self) -> None:
        """Read the list that is shown; the others are read when one turns to them."""
        self._stale = set(Shown)
        self._read_shown()

    def show_subject(self, subject: object) -> None:
        """Open the form for "new"; else show that list, those overdue ticked for "owed"."""
        if subject == "new":
            thank(self.desk, self, ())
        elif subject in list(Shown):
            if subject == Shown.OWED:
                self.owed.tick_overdue()
            self.turn_to(Shown(str(subject)))
            self.make_stale()

    def turn_to(self, shown: Shown) -> None:
        """Show one of the lists."""
        self.choice.choose(shown)
        self._on_chosen(shown)

    def _on_chosen(self, shown: Shown) -> None:
        self._stack.setCurrentWidget(self._lists[shown])
        if not self.isVisible():
            return
        if shown in self._stale:
            self._read_shown()
        else:
            self._on_told(shown)

    def _read_shown(self) -> None:
        self._stale.discard(self.shown)
        self._lists[self.shown].read()

    def _on_told(self, shown: Shown) -> None:
        if shown is self.shown and self.header is not None:
            self.header.say(self.tr("Giving back"), self._lists[shown].subtitle)
