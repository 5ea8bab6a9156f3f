"""The first step: choose a file or paste a table, and see whether it was read rightly."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.desktop.bringing_in.file_choices import FileChoices
from app.desktop.bringing_in.preview import SheetPreview
from app.desktop.bringing_in.work import Looked
from app.desktop.parts.boxes import Box, Row, ScrollPage
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.typed import say_day
from app.services.bringing_in import NOTES, Choices


class ChoosePage(QStackedWidget):
    """How to begin; once a sheet was read, what it is and its first rows.

    Signals: `file_asked()`, `paste_asked()`, `choices_changed(Choices)`.
    """

    file_asked = Signal()
    paste_asked = Signal()
    choices_changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.addWidget(self._build_beginning())
        self.addWidget(self._build_read())

    def show_beginning(self) -> None:
        """Show how to begin."""
        self.setCurrentIndex(0)

    def show_looked(self, looked: Looked, choices: Choices) -> None:
        """Show a sheet that was read."""
        sheet = looked.sheet
        rows = self.tr("%n row(s)", "", len(sheet))
        columns = self.tr("%n column(s)", "", len(sheet.headings))
        self.told.setText(f"{sheet.file_name}: {rows}, {columns}")
        self.recognised.say(self._recognised(looked))
        self.odd.say("\n".join(sheet.notes))
        self.before.say(self._before(looked))
        remarks = (self.recognised, self.odd, self.before)
        self._remarks.setVisible(any(not remark.isHidden() for remark in remarks))
        self.choices.show_sheet(sheet, choices)
        self.preview.show_sheet(sheet)
        self.setCurrentIndex(1)

    def begin(self) -> None:
        """Give the keyboard to the way to begin."""
        if self.currentIndex() == 0:
            self.choose.setFocus()

    def _build_beginning(self) -> QWidget:
        self.choose = primary_button(self.tr("&Choose a file…"), "file-text")
        self.choose.clicked.connect(self.file_asked)
        self.paste = plain_button(self.tr("&Paste a table"), "copy")
        self.paste.clicked.connect(self.paste_asked)
        state = EmptyState(
            "download",
            self.tr("Bring in people, hours, events or training"),
            self.tr(
                "Choose a CSV file, an Excel workbook or contact cards, or drop it on this "
                "window. Or copy a table in another program and press Ctrl+V. You see what "
                "would happen to every row before anything is written."
            ),
            self.choose,
            self.paste,
        )
        return Box(state, margins=(28, 6, 28, 22))

    def _build_read(self) -> QWidget:
        self.told = WrappingLabel("", "section")
        self.choose_another = plain_button(self.tr("&Choose another file…"), "file-text")
        self.choose_another.clicked.connect(self.file_asked)
        self.recognised = RemarkBox("circle-check", Tone.GOOD)
        self.odd = RemarkBox("info", Tone.INFO)
        self.before = RemarkBox("history", Tone.WARN)
        self.choices = FileChoices()
        self.choices.changed.connect(self.choices_changed)
        self.preview = SheetPreview()
        head = Row(self.told, self.choose_another)
        head.give_room_to(self.told)
        self._remarks = Box(self.recognised, self.odd, self.before, gap=8)
        page = ScrollPage(
            head,
            self._remarks,
            self.choices,
            self.preview,
            margins=(28, 6, 28, 14),
        )
        page.page.give_room_to(self.preview)
        return page

    def _recognised(self, looked: Looked) -> str:
        source = looked.mapping.source
        if looked.is_remembered:
            return self.tr(
                "A sheet with these headings came in before, so its columns are read as then."
            )
        if not source:
            return ""
        said = self.tr("These headings are those of {source}, so its columns are known.")
        return " ".join(filter(None, (said.format(source=source), NOTES.get(source, ""))))

    def _before(self, looked: Looked) -> str:
        if looked.came_in_at is None:
            return ""
        said = self.tr("This very file came in on {day}. What is here already is not added again.")
        return said.format(day=say_day(looked.came_in_at.astimezone().date()))
