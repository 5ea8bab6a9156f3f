"""Giving back at one of its lists, and the lists by their names, as tests ask for them."""

from typing import TypeVar

from pytestqt.qtbot import QtBot

from app.desktop.giving_back.ledger_page import LedgerPage
from app.desktop.giving_back.offers_page import OffersPage
from app.desktop.giving_back.owed_page import OwedPage
from app.desktop.giving_back.screen import GivingBackScreen
from app.desktop.list_page import ListPage
from app.desktop.tabbed_screen import TabbedScreen
from tests.desktop.desks import Sitting
from tests.desktop.render import settle

P = TypeVar("P", bound=ListPage)


def giving_back_at(key: str, sitting: Sitting, qtbot: QtBot) -> GivingBackScreen:
    """The screen in the active window, at the list of that key."""
    made = GivingBackScreen(sitting.desk)
    qtbot.addWidget(made)
    made.turn_to(key)
    settle(made)
    made.activateWindow()
    return made


def page_at(screen: TabbedScreen, key: str, kind: type[P]) -> P:
    """The list of that key, which is of that kind."""
    page = screen.page(key)
    assert isinstance(page, kind)
    return page


def owed(screen: TabbedScreen) -> OwedPage:
    """Who is owed thanks."""
    return page_at(screen, "owed", OwedPage)


def offers(screen: TabbedScreen) -> OffersPage:
    """What is promised."""
    return page_at(screen, "offers", OffersPage)


def ledger(screen: TabbedScreen) -> LedgerPage:
    """All that was given back."""
    return page_at(screen, "ledger", LedgerPage)
