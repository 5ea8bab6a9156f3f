"""A page of Markdown to read, dressed in the look; it loads nothing and opens nothing outside."""

from typing import Any

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import (
    QFont,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit, QWidget

from app.desktop.look.look import Dressed, Look, Size, current_look

#: The widest a line is; longer ones are hard to read on from.
_MEASURE = 680
_MARGIN = 26
#: How wide the first column of a table is.
_KEYS_WIDTH = 150
_HEADINGS = {1: Size.TITLE, 2: Size.SECTION}
_LINE_HEIGHT_PERCENT = 135.0
_HEADING_HEIGHT_PERCENT = 110.0
_PROPORTIONAL = int(QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)


class ReadingView(Dressed, QTextBrowser):
    """One page at a time.

    Signals: `page_asked(str)` with the key of another page that a link names.
    """

    page_asked = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._words: tuple[str, ...] = ()
        self.setAccessibleName(name)
        self.setProperty("kind", "reading")
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        self.anchorClicked.connect(self._on_anchor_clicked)

    def show_page(self, text: str, words: str = "") -> None:
        """Show a page from its beginning, with these words marked, and the first of them seen."""
        self._text = text
        self._words = tuple(words.split())
        self.dress(current_look())
        self._mark_words(current_look())

    def loadResource(self, type: int, name: QUrl | str) -> Any:
        """Nothing: a page is its text alone, and reaches for no file and no address."""
        return None

    def dress(self, look: Look) -> None:
        """Set the page in the letters and measures of a look."""
        document = self.document()
        document.setDefaultFont(look.font())
        document.setDocumentMargin(look.px(_MARGIN))
        document.setIndentWidth(look.px(24))
        self.setMarkdown(self._text)
        block = document.begin()
        while block.isValid():
            _set_block(block, look)
            block = block.next()
        for frame in document.rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                _set_table(frame, look)
        self._fit()
        self._mark_words(look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the lines short enough to read."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        width = min(self.viewport().width(), current_look().px(_MEASURE + 2 * _MARGIN))
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setLineWrapColumnOrWidth(max(width, 1))

    def _mark_words(self, look: Look) -> None:
        marks = [mark for word in self._words for mark in self._marks_of(word, look)]
        self.setExtraSelections(marks)
        if marks:
            first = min((mark.cursor for mark in marks), key=QTextCursor.position)
            seen = QTextCursor(first)
            seen.clearSelection()
            self.setTextCursor(seen)
            self.ensureCursorVisible()

    def _marks_of(self, word: str, look: Look) -> list[QTextEdit.ExtraSelection]:
        marks = []
        found = self.document().find(word)
        while not found.isNull():
            mark = QTextEdit.ExtraSelection()
            mark.cursor = found
            mark.format.setBackground(look.colour("tint"))
            mark.format.setForeground(look.colour("tint_ink"))
            marks.append(mark)
            found = self.document().find(word, found)
        return marks

    def _on_anchor_clicked(self, link: QUrl) -> None:
        if link.isRelative():
            self.page_asked.emit(link.path().removesuffix(".md"))


def _set_block(block: QTextBlock, look: Look) -> None:
    level = block.blockFormat().headingLevel()
    cursor = QTextCursor(block)
    stands = QTextBlockFormat()
    height = _HEADING_HEIGHT_PERCENT if level else _LINE_HEIGHT_PERCENT
    stands.setLineHeight(height, _PROPORTIONAL)
    in_table = cursor.currentTable() is not None
    in_list = block.textList() is not None
    stands.setTopMargin(look.px(22 if level > 1 else 0))
    stands.setBottomMargin(look.px(0 if in_table else 6 if in_list else 10))
    cursor.mergeBlockFormat(stands)
    for piece in block.textFormats():
        cursor.setPosition(block.position() + piece.start)
        cursor.setPosition(
            block.position() + piece.start + piece.length, QTextCursor.MoveMode.KeepAnchor
        )
        cursor.setCharFormat(_letters(piece.format.toCharFormat(), level, look))


def _letters(given: QTextCharFormat, level: int, look: Look) -> QTextCharFormat:
    """The letters of a piece of text at the sizes of the look, not at those of Markdown."""
    letters = QTextCharFormat(given)
    letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
    size = _HEADINGS.get(level, Size.BODY)
    letters.setProperty(QTextFormat.Property.FontPixelSize, look.px(size))
    if level:
        letters.setFontWeight(QFont.Weight.DemiBold)
    return letters


def _set_table(table: QTextTable, look: Look) -> None:
    # Markdown has no table without a head; one that says nothing only takes room.
    if not table.cellAt(0, 0).firstCursorPosition().block().text():
        table.removeRows(0, 1)
    form = table.format()
    form.setBorder(0)
    form.setCellPadding(look.px(4))
    form.setCellSpacing(0)
    fixed = QTextLength(QTextLength.Type.FixedLength, look.px(_KEYS_WIDTH))
    form.setColumnWidthConstraints([fixed, QTextLength(QTextLength.Type.VariableLength, 0)])
    table.setFormat(form)
