"""A text in which the words to look at twice are marked as they are typed."""

from PySide6.QtGui import QSyntaxHighlighter, QTextCharFormat

from app.desktop.look.look import current_look
from app.desktop.parts.fields import NoteField
from app.rules import reference_text


class _Marks(QSyntaxHighlighter):
    """Puts the words of the cautions on a tinted ground, underlined."""

    def highlightBlock(self, text: str) -> None:
        """Mark the words of one paragraph."""
        look = current_look()
        marked = QTextCharFormat()
        marked.setForeground(look.colour("warn"))
        marked.setBackground(look.colour("warn_tint"))
        marked.setFontUnderline(True)
        for start, length in reference_text.marks(text):
            self.setFormat(start, length, marked)


class MarkedTextField(NoteField):
    """The words of a reference. Signals: `edited()`."""

    def __init__(self, lines: int) -> None:
        super().__init__(lines)
        self._marks = _Marks(self.document())
