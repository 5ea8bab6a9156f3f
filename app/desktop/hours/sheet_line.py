"""One line of a sheet: a name, the hours, a note, and beside them why it cannot be saved."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy

from app.desktop.look.look import Look, current_look
from app.desktop.parts.boxes import Row
from app.desktop.parts.buttons import ToolButton
from app.desktop.parts.fields import TextField
from app.desktop.parts.labels import Label, WrappingLabel
from app.desktop.parts.person_picker import PersonPicker
from app.desktop.parts.suggestions import Find
from app.desktop.parts.time_fields import DurationField

#: The ditto mark of paper, and a key of the number pad for the same.
DITTO_KEYS = ('"', "+")
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

NUMBER_WIDTH, HOURS_WIDTH = 28, 112
NAME_SHARE, NOTE_SHARE, REMARK_SHARE = 5, 4, 6


class _HoursField(DurationField):
    """The hours of a line. Signals: `ditto_asked()` for the hours of the line above."""

    ditto_asked = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the ditto mark stand for the hours above."""
        if event.text() in DITTO_KEYS:
            self.ditto_asked.emit()
            return
        super().keyPressEvent(event)


class SheetLine(Row):
    """A line keyed from left to right; Enter goes on.

    Signals: `edited()`; `new_asked(str)` with the name of a stranger; `ended()` when Enter was
    pressed after the hours; `passed_over()` when it was pressed on an empty line;
    `ditto_asked()`; `stepped(int)` to the lines above and below; `remove_asked()`.
    """

    edited = Signal()
    new_asked = Signal(str)
    ended = Signal()
    passed_over = Signal()
    ditto_asked = Signal()
    stepped = Signal(int)
    remove_asked = Signal()

    def __init__(self, find: Find) -> None:
        super().__init__(gap=10)
        self.number = Label("", "small")
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.person = PersonPicker(find, offers_new=True)
        self.hours = _HoursField()
        self.note = TextField()
        self.remark = WrappingLabel("", "problem")
        self.remove_button = ToolButton("x", self.tr("Remove this line"))
        # Tab walks the fields; the line is removed by Alt+Del from the keyboard.
        self.remove_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        parts = (self.number, self.person, self.hours, self.note, self.remark, self.remove_button)
        for part, share in zip(parts, (0, NAME_SHARE, 0, NOTE_SHARE, REMARK_SHARE, 0), strict=True):
            self.box.addWidget(part, share)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._connect()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed on it."""
        return not (self.person.text().strip() or self.hours.text().strip() or self.note.text())

    @property
    def is_whole(self) -> bool:
        """Whether both a person and the hours stand on it."""
        return self.person.choice is not None and isinstance(self.hours.value(), int)

    def values(self) -> dict[str, Any]:
        """What stands on the line, by the names of the draft."""
        return {
            "person_id": self.person.value(),
            "minutes": self.hours.value(),
            "note": self.note.value(),
        }

    def show_number(self, number: int) -> None:
        """Say which line of the paper it is."""
        self.number.setText(str(number))
        for field, name in (
            (self.person, self.tr("Name on line {number}")),
            (self.hours, self.tr("Hours on line {number}")),
            (self.note, self.tr("Note on line {number}")),
            (self.remove_button, self.tr("Remove line {number} (Alt+Del)")),
        ):
            field.setAccessibleName(name.format(number=number))
        self.remove_button.setToolTip(self.remove_button.accessibleName())

    def say(self, sentence: str, *, blocks: bool) -> None:
        """Say beside the line why it cannot be saved, or what looks odd about it."""
        kind = "problem" if blocks else "warning"
        if self.remark.property("kind") != kind:
            self.remark.setProperty("kind", kind)
            self.remark.style().unpolish(self.remark)
            self.remark.style().polish(self.remark)
        self.remark.setText(sentence)
        self.person.setAccessibleDescription(sentence)

    def dress(self, look: Look) -> None:
        """Take up the measures of a look."""
        super().dress(look)
        if hasattr(self, "remove_button"):
            self.number.setFixedWidth(look.px(NUMBER_WIDTH))
            self.hours.setFixedWidth(look.px(HOURS_WIDTH))
            self.remark.setMinimumWidth(look.px(110))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field or line, arrows to the lines above and below."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_Delete and held == Qt.KeyboardModifier.AltModifier:
            self.remove_asked.emit()
        elif held & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in _ENTER:
            self._on_enter()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _on_enter(self) -> None:
        if self.is_empty:
            self.passed_over.emit()
        elif self.person.hasFocus():
            self._go_to(self.hours)
        else:
            self.ended.emit()

    def _connect(self) -> None:
        self.dress(current_look())
        self.person.chosen.connect(lambda _: self._go_to(self.hours))
        self.person.new_asked.connect(self.new_asked)
        self.hours.ditto_asked.connect(self.ditto_asked)
        self.remove_button.clicked.connect(self.remove_asked)
        for field in (self.person, self.hours, self.note):
            field.edited.connect(self.edited)

    def _go_to(self, field: TextField) -> None:
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.selectAll()
