"""Help: the pages at the left, the text at the right, and a field to find words in all of them."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.desktop.desk import Desk
from app.desktop.help.pages import PAGE_FOR_PLACE, HelpPage, help_pages, page_named
from app.desktop.help.reading_view import ReadingView
from app.desktop.look.look import Look
from app.desktop.parts.boxes import Box, Card, Row
from app.desktop.parts.fields import TextField
from app.desktop.parts.header import PageHeader
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.place_list import PlaceList, PlaceRow
from app.desktop.parts.screen import Screen

_MARGINS = (28, 14, 28, 22)
_LEFT_WIDTH = 250


class FindField(TextField):
    """Words to find; Escape empties it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the field on Escape."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.edited.emit()
            return
        super().keyPressEvent(event)


class _Left(Box):
    """What stands beside the text: wide enough for the titles, where there is room."""

    def dress(self, look: Look) -> None:
        """Take up the width of a look."""
        super().dress(look)
        self.setMaximumWidth(look.px(_LEFT_WIDTH))


class HelpScreen(Screen):
    """The help; shown with the key of a place, it opens the page that fits there."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._pages = help_pages()
        self._shown: HelpPage = self._pages[0]
        self.words = FindField(self.tr("Find in the help"))
        self.words.setAccessibleName(self.tr("Find in the help"))
        self.words.edited.connect(self._on_find_edited)
        self.found = WrappingLabel("", "small")
        self.found.hide()
        self.contents = PlaceList([], self.tr("Help pages"))
        self.contents.chosen.connect(self.open_page)
        self.text = ReadingView(self.tr("Help page"))
        self.text.page_asked.connect(self.open_page)
        left = _Left(self.words, self.found, self.contents, gap=8)
        left.box.setStretch(2, 1)
        right = Card(self.text, margins=(1, 1, 1, 1), gap=0)
        body = Row(left, right, kind="page", margins=_MARGINS, gap=16)
        body.box.setStretch(0, 2)
        body.box.setStretch(1, 3)
        header = PageHeader(self.tr("Help"))
        header.say(self.tr("Help"), self.tr("How Goodturn works, in a few pages"))
        self.compose(header, body)
        self._list_pages(self._pages)
        self.open_page(self._shown.key)

    def show_subject(self, subject: object) -> None:
        """Open the page of that key, or the one that fits the place of that key."""
        key = PAGE_FOR_PLACE.get(str(subject), str(subject))
        if any(page.key == key for page in self._pages):
            self.words.clear()
            self._on_find_edited()
            self.open_page(key)

    def begin(self) -> bool:
        """Begin among the pages."""
        self.contents.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def open_page(self, key: str) -> None:
        """Show a page, with the words that are looked for marked in it."""
        self._shown = page_named(self._pages, key)
        self.text.show_page(self._shown.text, self.words.text())
        self.contents.choose(self._shown.key)

    def _list_pages(self, pages: tuple[HelpPage, ...]) -> None:
        rows = [PlaceRow(page.key, page.name, page.icon) for page in pages]
        self.contents.show_rows(rows)

    def _on_find_edited(self) -> None:
        words = self.words.text().strip()
        pages = tuple(page for page in self._pages if page.holds(words))
        self._list_pages(pages)
        self.found.setVisible(bool(words))
        self.found.setText(
            self.tr("Found on %n page(s)", "", len(pages))
            if pages
            else self.tr("No page says that. Try another word.")
        )
        if pages:
            self.open_page(self._shown.key if self._shown in pages else pages[0].key)
