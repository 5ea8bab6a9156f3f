"""The pages of a document as pictures, one at a time, as they will come out of the printer."""

from collections.abc import Sequence

from PySide6.QtGui import QImage

from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import ToolButton
from app.desktop.parts.labels import Label, WrappingLabel
from app.desktop.parts.paper_picture import PaperPicture
from app.records.failures import AppError

#: The least size of the page, at 100 %.
_LEAST = (260, 300)


class PagePreview(Box):
    """A page with the ways to the others; in its place a sentence where there is none."""

    def __init__(self) -> None:
        super().__init__(gap=8)
        self._pages: list[QImage] = []
        self._shown = 0
        self.page = PaperPicture(_LEAST, grows=True)
        self.told = WrappingLabel("", "muted")
        self.told.hide()
        self.back = ToolButton("chevron-left", self.tr("The page before"))
        self.forward = ToolButton("chevron-right", self.tr("The next page"))
        self.back.clicked.connect(lambda: self.turn(-1))
        self.forward.clicked.connect(lambda: self.turn(1))
        self.number = Label("", "small")
        self.pager = Row(None, self.back, self.number, self.forward, None, gap=6)
        self.add(self.told, self.page, self.pager)
        self.give_room_to(self.page)
        self.pager.hide()

    def show_pages(self, pages: Sequence[bytes]) -> None:
        """Show the page that was shown before of these PNG pictures, or the last."""
        self._pages = [QImage.fromData(page) for page in pages]
        self.told.hide()
        self.turn(0)

    def say(self, sentence: str) -> None:
        """Say why there is no page to show; the one before is not what would be printed."""
        self._pages = []
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))
        self.turn(0)

    def refuse(self, refusal: AppError) -> None:
        """Say why the page cannot be set."""
        self.say(refusal.sentence)

    def turn(self, pages: int) -> None:
        """Go so many pages on."""
        last = max(len(self._pages) - 1, 0)
        self._shown = min(max(self._shown + pages, 0), last)
        self.page.show_picture(self._pages[self._shown] if self._pages else QImage())
        told = self.tr("Page {number} of {last}").format(number=self._shown + 1, last=last + 1)
        self.number.setText(told)
        named = self.tr("Preview: {page}").format(page=told) if self._pages else ""
        self.page.setAccessibleName(named)
        self.pager.setVisible(last > 0)
        self.back.setEnabled(self._shown > 0)
        self.forward.setEnabled(self._shown < last)
