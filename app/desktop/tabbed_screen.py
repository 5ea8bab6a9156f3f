"""A place with several lists behind one switch; a list is built when one first turns to it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.desktop.desk import Desk
from app.desktop.list_page import ListPage
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.choosing import Segmented
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
        self._title = title
        self._tabs = {tab.key: tab for tab in tabs}
        self._pages: dict[str, ListPage] = {}
        self._stale = set(self._tabs)
        self.choice = Segmented(
            [(tab.key, tab.name) for tab in tabs], self.tr("Which list"), wraps=True
        )
        self._stack = QStackedWidget()
        body = Box(Row(self.choice, None), self._stack, margins=(28, 14, 28, 22), gap=12)
        body.give_room_to(self._stack)
        self.compose(PageHeader(title), body)
        self.choice.chosen.connect(self._on_chosen)
        self._show_page(self.shown)

    @property
    def shown(self) -> str:
        """The key of the list that is shown."""
        return str(self.choice.value())

    def page(self, key: str) -> ListPage:
        """The list of that key, built now where nobody turned to it yet."""
        page = self._pages.get(key)
        if page is None:
            page = self._pages[key] = self._tabs[key].make(self.desk)
            page.told.connect(lambda _, key=key: self._on_told(key))
            self._stack.addWidget(page)
        return page

    def refresh(self) -> None:
        """Read the list that is shown; the others are read when one turns to them."""
        self._stale = set(self._tabs)
        self._read_shown()

    def show_subject(self, subject: object) -> None:
        """Turn to the list of that key, and show there what is asked for."""
        at = AtTab(subject, None) if isinstance(subject, str) else subject
        if isinstance(at, AtTab) and at.tab in self._tabs:
            self.turn_to(at.tab)
            if at.subject is not None:
                self.page(at.tab).show_subject(at.subject)
            self.make_stale()

    def begin(self) -> bool:
        """Begin in the list that is shown, where it has rows."""
        table = self.page(self.shown).table
        if table.isVisible() and table.model().rowCount():
            self.page(self.shown).focus_list()
        return super().begin()

    def turn_to(self, key: str) -> None:
        """Show one of the lists."""
        self.choice.choose(key)
        self._on_chosen(key)

    def _on_chosen(self, key: str) -> None:
        self._show_page(key)
        if not self.isVisible():
            return
        if key in self._stale:
            self._read_shown()
        else:
            self._on_told(key)

    def _show_page(self, key: str) -> None:
        page = self.page(key)
        self._stack.setCurrentWidget(page)
        if self.header is not None:
            self.header.show_primary(page.primary)

    def _read_shown(self) -> None:
        self._stale.discard(self.shown)
        self.page(self.shown).read()

    def _on_told(self, key: str) -> None:
        if key == self.shown and self.header is not None:
            self.header.say(self._title, self._pages[key].subtitle)
