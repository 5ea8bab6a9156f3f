"""A place with several lists behind one switch; a list is built when one first turns to it."""

from collections.abc import Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.list_page import ListPage
from app.desktop.lists_page import ListsPage, Part
from app.desktop.parts.boxes import Box
from app.desktop.parts.header import PageHeader
from app.desktop.parts.screen import Screen
from app.desktop.places import made
from app.desktop.subjects import AtTab


class Tab(NamedTuple):
    """One list by its key, its name, and its page as `module:Class`, made with the desk.

    The key is a subject one can come to the place with.
    """

    key: str
    name: str
    page: str

    def make(self, desk: Desk) -> ListPage:
        """The page of this list; its module is imported now."""
        page: ListPage = made(self.page, desk)
        return page


class TabbedScreen(Screen):
    """Shows one list at a time and reads that one alone; the main button is that of the list."""

    def __init__(
        self, desk: Desk, title: str, tabs: Sequence[Tab], parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._keys = {tab.key for tab in tabs}
        parts = [Part(tab.key, tab.name, tab.make) for tab in tabs]
        self.lists = ListsPage(desk, parts, self.tr("Which list"))
        body = Box(self.lists, margins=(28, 14, 28, 22))
        self.compose(PageHeader(title), body)
        self.lists.told.connect(partial(self._say, title))
        self.lists.turned.connect(self._on_turned)
        self._on_turned(self.page(self.shown))

    @property
    def shown(self) -> str:
        """The key of the list that is shown."""
        return self.lists.shown

    def page(self, key: str) -> ListPage:
        """The list of that key, built now where nobody turned to it yet."""
        return self.lists.part(key)

    def refresh(self) -> None:
        """Read the list that is shown; the others are read when one turns to them."""
        self.lists.read()

    def show_subject(self, subject: object) -> None:
        """Turn to the list of that key, and show there what is asked for."""
        at = AtTab(subject, None) if isinstance(subject, str) else subject
        if isinstance(at, AtTab) and at.tab in self._keys:
            self.lists.show_subject(at)
            self.make_stale()

    def begin(self) -> bool:
        """Begin in the list that is shown, where it has rows."""
        table = self.page(self.shown).table
        if table.isVisible() and table.model().rowCount():
            self.page(self.shown).focus_list()
        return super().begin()

    def turn_to(self, key: str) -> None:
        """Show one of the lists."""
        self.lists.turn_to(key)

    def _on_turned(self, page: ListPage) -> None:
        if self.header is not None:
            self.header.show_primary(page.primary)

    def _say(self, title: str, told: str) -> None:
        if self.header is not None:
            self.header.say(title, told)
