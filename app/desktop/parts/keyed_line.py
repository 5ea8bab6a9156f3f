"""One line of many that are keyed one after the other, as from a sheet of paper."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QSizePolicy, QWidget

from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import ToolButton
from app.desktop.parts.labels import Label, WrappingLabel

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeyedLine(Box):
    """Its number, what is to be said of it, and the keys that lead through it and to others.

    Signals: `edited()`; `ended()` when Enter was pressed at its end; `passed_over()` when that was
    done with nothing on it; `stepped(int)` to the lines above and below; `remove_asked()`.
    """

    edited = Signal()
    ended = Signal()
    passed_over = Signal()
    stepped = Signal(int)
    remove_asked = Signal()

    def __init__(self, *, gap: int, direction: QBoxLayout.Direction) -> None:
        super().__init__(gap=gap, direction=direction)
        self.number = Label("", "small")
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.remark = WrappingLabel("", "problem")
        self.remove_button = ToolButton("x", self.tr("Remove this line"))
        # Tab walks the fields; the line is removed by Alt+Del from the keyboard.
        self.remove_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.remove_button.clicked.connect(self.remove_asked)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def say(self, sentence: str, *, blocks: bool) -> None:
        """Say why the line cannot be saved, or what looks odd about it."""
        self.remark.show_kind("problem" if blocks else "warning")
        self.remark.setText(sentence)

    def go_to(self, field: QWidget) -> None:
        """Give a field the keyboard, all of it marked."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, QLineEdit):
            field.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field or line, arrows to the lines above and below."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_Delete and held == Qt.KeyboardModifier.AltModifier:
            self.remove_asked.emit()
        elif held & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in _ENTER:
            self.on_enter()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def on_enter(self) -> None:
        """Go on from where the keyboard is: to the next field, or past the end of the line."""
        self.ended.emit()
