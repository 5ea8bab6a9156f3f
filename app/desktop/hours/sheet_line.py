"""One line of a sheet: a name, the hours, a note, and beside them why it cannot be saved."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout

from app.desktop.look.look import Look, current_look
from app.desktop.parts.fields import TextField
from app.desktop.parts.keyed_line import KeyedLine
from app.desktop.parts.person_picker import PersonPicker
from app.desktop.parts.suggestions import Find
from app.desktop.parts.time_fields import DurationField

#: The ditto mark of paper, and a key of the number pad for the same.
DITTO_KEYS = ('"', "+")

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


class SheetLine(KeyedLine):
    """A line keyed from left to right; Enter goes on.

    Signals: `new_asked(str)` with the name of a stranger; `ditto_asked()`.
    """

    new_asked = Signal(str)
    ditto_asked = Signal()

    def __init__(self, find: Find) -> None:
        super().__init__(gap=10, direction=QBoxLayout.Direction.LeftToRight)
        self.person = PersonPicker(find, offers_new=True)
        self.hours = _HoursField()
        self.note = TextField()
        parts = (self.number, self.person, self.hours, self.note, self.remark, self.remove_button)
        for part, share in zip(parts, (0, NAME_SHARE, 0, NOTE_SHARE, REMARK_SHARE, 0), strict=True):
            self.box.addWidget(part, share)
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
        super().say(sentence, blocks=blocks)
        self.person.setAccessibleDescription(sentence)

    def dress(self, look: Look) -> None:
        """Take up the measures of a look."""
        super().dress(look)
        if hasattr(self, "remove_button"):
            self.number.setFixedWidth(look.px(NUMBER_WIDTH))
            self.hours.setFixedWidth(look.px(HOURS_WIDTH))
            self.remark.setMinimumWidth(look.px(110))

    def on_enter(self) -> None:
        """Go on to the hours, and from there to the next line."""
        if self.is_empty:
            self.passed_over.emit()
        elif self.person.hasFocus():
            self.go_to(self.hours)
        else:
            self.ended.emit()

    def _connect(self) -> None:
        self.dress(current_look())
        self.person.chosen.connect(lambda _: self.go_to(self.hours))
        self.person.new_asked.connect(self.new_asked)
        self.hours.ditto_asked.connect(self.ditto_asked)
        for field in (self.person, self.hours, self.note):
            field.edited.connect(self.edited)
