"""Lists behind one switch: those of a place, or those of one kind within a list of it."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from app.desktop.desk import Desk
from app.desktop.list_page import ListPage
from app.desktop.parts.boxes import Row
from app.desktop.parts.choosing import Segmented
from app.desktop.subjects import AtTab


class Part(NamedTuple):
    """One of the lists by its key and its name; it is made when one first turns to it."""

    key: str
    name: str
    make: Callable[[Desk], ListPage]


class ListsPage(ListPage):
    """To what is around it one list; the one of its lists that is shown is read and told of.

    Signals: `turned(ListPage)` to the list that is shown from then on.
    """

    turned = Signal(object)

    def __init__(self, desk: Desk, parts: Sequence[Part], name: str) -> None:
        self._parts = {part.key: part for part in parts}
        self._made = {parts[0].key: parts[0].make(desk)}
        super().__init__(desk, self._made[parts[0].key].table, "")
        self._stale = set(self._parts)
        self.choice = Segmented([(part.key, part.name) for part in parts], name, wraps=True)
        self.choice.chosen.connect(self._on_chosen)
        self._lists = QStackedWidget()
        for key, page in self._made.items():
            self._take(key, page)
        self.add(Row(self.choice, None), self._lists)
        self.give_room_to(self._lists)

    @property
    def shown(self) -> str:
        """The key of the list that is shown."""
        return str(self.choice.value())

    def part(self, key: str) -> ListPage:
        """The list of that key, built now where nobody turned to it yet."""
        page = self._made.get(key)
        if page is None:
            page = self._made[key] = self._parts[key].make(self.desk)
            self._take(key, page)
        return page

    def turn_to(self, key: str) -> None:
        """Show one of the lists; it is read where it is stale."""
        self.choice.choose(key)
        self._on_chosen(key)

    def read(self) -> None:
        """Read the list that is shown; the others are read when one turns to them."""
        self._stale = set(self._parts)
        self._read_shown()

    def show_subject(self, subject: object) -> None:
        """Turn to the list of that key, or to the first and show there what is asked for."""
        at = AtTab(subject, None) if subject in self._parts else subject
        key, within = at if isinstance(at, AtTab) else (next(iter(self._parts)), subject)
        if within is not None:
            self.part(key).show_subject(within)
        self.choice.choose(key)
        self._show_list(key)

    def focus_list(self) -> None:
        """Give the list that is shown the keyboard."""
        self.part(self.shown).focus_list()

    def _take(self, key: str, page: ListPage) -> None:
        page.told.connect(lambda told, key=key: self._on_told(key, told))
        self._lists.addWidget(page)

    def _on_chosen(self, key: str) -> None:
        self._show_list(key)
        if key not in self._stale:
            self.tell(self.part(key).subtitle)
        elif self.isVisible():
            self._read_shown()

    def _show_list(self, key: str) -> None:
        page = self.part(key)
        self.table = page.table
        self._lists.setCurrentWidget(page)
        self.turned.emit(page)

    def _read_shown(self) -> None:
        self._stale.discard(self.shown)
        self.part(self.shown).read()

    def _on_told(self, key: str, told: str) -> None:
        if key == self.shown:
            self.tell(told)
