"""The Expenses screen: the lists of claims, of which the one that is shown is read."""

from typing import ClassVar

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.desktop.desk import Desk
from app.desktop.expenses.tabs import Tab, tabs
from app.desktop.list_page import ListPage
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import primary_button
from app.desktop.parts.choosing import Segmented
from app.desktop.parts.header import PageHeader
from app.desktop.parts.screen import Screen
from app.desktop.subjects import AtTab
from app.records.areas import Area


class ExpensesScreen(Screen):
    """Several lists behind one switch; a list is built when one first turns to it."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.EXPENSES, Area.FINANCE, Area.PEOPLE, Area.ACTIVITIES, Area.POLICY}
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._tabs: dict[str, Tab] = {tab.key: tab for tab in tabs()}
        self._pages: dict[str, ListPage] = {}
        self._stale = set(self._tabs)
        self.choice = Segmented(
            [(tab.key, tab.name) for tab in self._tabs.values()], self.tr("Which list")
        )
        self._stack = QStackedWidget()
        body = Box(Row(self.choice, None), self._stack, margins=(28, 14, 28, 22), gap=12)
        body.give_room_to(self._stack)
        self.write = primary_button(self.tr("Write down a claim"), "plus")
        self.write.clicked.connect(lambda: desk.go("claim entry", "new"))
        self.compose(PageHeader(self.tr("Expenses"), primary=self.write), body)
        self.choice.chosen.connect(self._on_chosen)
        self._stack.setCurrentWidget(self.page(self.shown))

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
        if isinstance(subject, AtTab):
            self.page(subject.tab).show_subject(subject.subject)
            self.turn_to(subject.tab)
            self.make_stale()
        elif isinstance(subject, str) and subject in self._tabs:
            self.turn_to(subject)
            self.make_stale()

    def begin(self) -> bool:
        """Begin in the list that is shown, where it has rows."""
        page = self.page(self.shown)
        if page.table.isVisible() and page.table.model().rowCount():
            page.focus_list()
        return super().begin()

    def turn_to(self, key: str) -> None:
        """Show one of the lists."""
        self.choice.choose(key)
        self._on_chosen(key)

    def _on_chosen(self, key: str) -> None:
        self._stack.setCurrentWidget(self.page(key))
        if not self.isVisible():
            return
        if key in self._stale:
            self._read_shown()
        else:
            self._on_told(key)

    def _read_shown(self) -> None:
        self._stale.discard(self.shown)
        self.page(self.shown).read()

    def _on_told(self, key: str) -> None:
        if key == self.shown and self.header is not None:
            self.header.say(self.tr("Expenses"), self._pages[key].subtitle)
