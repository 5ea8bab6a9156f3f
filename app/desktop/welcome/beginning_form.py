"""The form for an office file of one's own: the charity, its coordinator, where the file lies."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.desktop.dialogs import Dialogs
from app.desktop.parts.boxes import Box, Card, Row
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.fields import TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.labels import WrappingLabel
from app.desktop.welcome.place_field import PlaceField
from app.records.charity import CharityDraft
from app.records.failures import InvalidDraft, Problem
from app.services import office


class BeginningForm(Box):
    """Signals: `asked(CharityDraft, Path)` once all is filled in; `left()` to go back."""

    asked = Signal(object, object)
    left = Signal()

    def __init__(self, ask: Dialogs) -> None:
        super().__init__(gap=14)
        self.form = Form(
            [
                Field(
                    "name",
                    self.tr("&Name of the charity"),
                    TextField(self.tr("Riverside Community Trust")),
                ),
                Field(
                    "coordinator",
                    self.tr("&Your name"),
                    TextField(),
                    self.tr("Whoever looks after the people who give their time."),
                ),
                Field(
                    "path",
                    self.tr("&Where the office file lies"),
                    PlaceField(ask),
                    self.tr("One file on this computer; nothing goes over the internet."),
                ),
            ]
        )
        self.form.submitted.connect(self.hand_in)
        self.make = primary_button(self.tr("Make the office file"), "check")
        self.make.clicked.connect(self.hand_in)
        self.back = plain_button(self.tr("Back"), "arrow-left")
        self.back.clicked.connect(self.left)
        self.failure = WrappingLabel("", "problem")
        self.failure.hide()
        self.add(
            Card(
                self.form,
                self.failure,
                Row(self.make, self.back, None, gap=10),
                margins=(22, 20, 22, 20),
                gap=16,
            )
        )
        self.form.set_values({"path": office.default_path()})

    def begin(self) -> None:
        """Start at the first field."""
        self.form.focus_first()

    def hand_in(self) -> None:
        """Ask for the file where all is filled in, else say what is missing."""
        self.show_failure("")
        values = self.form.values()
        path: Path | None = values.pop("path")
        problems: list[Problem] = []
        try:
            draft = CharityDraft.check(values)
        except InvalidDraft as refusal:
            problems += refusal.problems
        if path is None or not path.name:
            problems.append(Problem("path", self.tr("Please say where the file is to lie.")))
        if problems:
            self.form.show_problems(problems)
        else:
            self.asked.emit(draft, path)

    def show_failure(self, sentence: str) -> None:
        """Say why no file was made; what was typed stays."""
        self.failure.setText(sentence)
        self.failure.setVisible(bool(sentence))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the ways."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
