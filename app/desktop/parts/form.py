"""A form made from a list of fields: label, editor, help, and the key of its problem."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QPlainTextEdit, QWidget

from app.desktop.look.look import Dressed, Look, current_look
from app.desktop.parts.boxes import Box
from app.desktop.parts.fields import Editor
from app.desktop.parts.labels import Label, WrappingLabel, section
from app.records.failures import Problem

#: Narrower than this, half fields stand under one another.
_LEAST_WIDTH = 340


@dataclass(frozen=True, slots=True, eq=False)
class Field:
    """One field of a form.

    `key` is the draft's name for it, by which its problem is known. Two `half` fields that follow
    one another stand side by side. A `section` is the title of the group that begins with it.
    """

    key: str
    label: str
    editor: QWidget
    help: str = ""
    half: bool = False
    section: str = ""


class _FieldBox(Box):
    """A field with its label above it, and its help or its problem under it."""

    def __init__(self, field: Field) -> None:
        super().__init__(gap=4)
        self.field = field
        self.problem = WrappingLabel("", "problem")
        self.problem.hide()
        self.help = WrappingLabel(field.help, "small")
        # Showing what has no parent yet would open it as a window of its own.
        if not field.help:
            self.help.hide()
        plain = field.label.replace("&&", "\0").replace("&", "").replace("\0", "&")
        self._name = plain
        # A tick box carries its own words; every other field has a label above it.
        if not isinstance(field.editor, QCheckBox):
            label = Label(field.label, "strong")
            label.setBuddy(field.editor)
            self.add(label)
            field.editor.setAccessibleName(plain)
        self.add(field.editor, self.help, self.problem)
        field.editor.setAccessibleDescription(field.help)

    def show_problem(self, sentence: str) -> None:
        """Say what is wrong beside the field, or take the sentence away."""
        self.problem.setText(sentence)
        self.problem.setVisible(bool(sentence))
        editor = self.field.editor
        editor.setProperty("refused", "true" if sentence else "false")
        editor.setAccessibleDescription(sentence or self.field.help)
        editor.style().unpolish(editor)
        editor.style().polish(editor)


class Form(Dressed, QWidget):
    """Fields under one another; what was typed stays, whatever was wrong with it.

    Signals: `submitted()` on Enter in a field of one line, or Ctrl+Enter anywhere; `edited()`.
    """

    submitted = Signal()
    edited = Signal()

    def __init__(self, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.general = WrappingLabel("", "problem")
        self.general.hide()
        self._boxes = {field.key: _FieldBox(field) for field in fields}
        self._sections = {field.key: section(field.section) for field in fields if field.section}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 1)
        self._grid.addWidget(self.general, 0, 0, 1, 2)
        self._stands_beside = True
        self._lay_out()
        for field in fields:
            self.editor(field.key).edited.connect(partial(self._on_edited, field.key))
        self.dress(current_look())

    def dress(self, look: Look) -> None:
        """Take up the gaps of a look."""
        self._grid.setVerticalSpacing(look.px(14))
        self._grid.setHorizontalSpacing(look.px(14))

    def editor(self, key: str) -> Editor:
        """The editor of a field."""
        return cast(Editor, self._boxes[key].field.editor)

    def values(self) -> dict[str, Any]:
        """What stands in the fields, by their keys, ready for a draft's `check`."""
        return {key: self.editor(key).value() for key in self._boxes}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show these values; keys that are no field of this form are left out."""
        for key in self._boxes:
            if key in values:
                self.editor(key).set_value(values[key])
        self.clear_problems()

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Say beside each field what is wrong with it, and go to the first."""
        self.clear_problems()
        general: list[str] = []
        for problem in problems:
            if problem.field in self._boxes:
                self._boxes[problem.field].show_problem(problem.sentence)
            else:
                general.append(problem.sentence)
        self.general.setText(" ".join(general))
        self.general.setVisible(bool(general))
        refused = [box for box in self._boxes.values() if box.problem.text()]
        if refused:
            refused[0].field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def clear_problems(self) -> None:
        """Take all sentences away."""
        self.general.hide()
        for box in self._boxes.values():
            if box.problem.text():
                box.show_problem("")

    def problems(self) -> dict[str, str]:
        """The sentences that are shown, by field."""
        return {key: box.problem.text() for key, box in self._boxes.items() if box.problem.text()}

    def show_field(self, key: str, shown: bool) -> None:
        """Show a field only where it has a meaning."""
        self._boxes[key].setVisible(shown)

    def focus_field(self, key: str) -> None:
        """Begin at this field."""
        self._boxes[key].field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_first(self) -> None:
        """Begin at the first field."""
        next(iter(self._boxes.values())).field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one field, since half fields can go under one another."""
        return QSize(current_look().px(200), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put half fields under one another where it is too narrow for two."""
        super().resizeEvent(event)
        has_room = self.width() >= current_look().px(_LEAST_WIDTH)
        if has_room != self._stands_beside:
            self._stands_beside = has_room
            self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter hands the form in."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            in_note = isinstance(self.focusWidget(), QPlainTextEdit)
            if not in_note or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                self.submitted.emit()
                return
        super().keyPressEvent(event)

    def _lay_out(self) -> None:
        row, column = 1, 0
        for key, box in self._boxes.items():
            is_half = box.field.half and self._stands_beside
            if column and (not is_half or key in self._sections):
                row, column = row + 1, 0
            if key in self._sections:
                self._grid.addWidget(self._sections[key], row, 0, 1, 2)
                row += 1
            width = 1 if is_half else 2
            self._grid.addWidget(box, row, column, 1, width, Qt.AlignmentFlag.AlignTop)
            column += width
            if column > 1:
                row, column = row + 1, 0

    def _on_edited(self, key: str) -> None:
        self._boxes[key].show_problem("")
        self.edited.emit()
