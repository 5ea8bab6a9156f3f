"""The field for several people: each is chosen by name, and stands there until it is taken off."""

from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import Button
from app.desktop.parts.flow import Flow
from app.desktop.parts.person_picker import PersonPicker
from app.desktop.parts.suggestions import Find, Suggestion


class PeopleField(Box):
    """Names with a way to take each off, and a line in which the next is typed.

    Its value is the keys of those chosen, the text where the line names nobody, or None.
    Signals: `edited()`.
    """

    edited = Signal()

    def __init__(self, find: Find) -> None:
        super().__init__(gap=6)
        self.picker = PersonPicker(find)
        self._chosen: dict[Any, tuple[Suggestion, Button]] = {}
        self._names = Flow(gap=6)
        self._names.hide()
        self.add(self._names, self.picker)
        self.setFocusProxy(self.picker)
        self.picker.chosen.connect(self._on_chosen)
        self.picker.edited.connect(self.edited)
        self.picker.installEventFilter(self)

    @property
    def chosen(self) -> tuple[Suggestion, ...]:
        """Who was chosen, in their order."""
        return tuple(suggestion for suggestion, _ in self._chosen.values())

    def value(self) -> Any:
        """The keys of those chosen; what is typed and names nobody, for the draft to refuse."""
        return self.picker.text().strip() or tuple(self._chosen) or None

    def set_value(self, value: Any) -> None:
        """Show one Suggestion or several, a text as it was typed, or nothing."""
        for key in list(self._chosen):
            self._drop(key)
        several = (value,) if isinstance(value, Suggestion) else value
        if isinstance(several, tuple | list):
            for suggestion in several:
                self._take(suggestion)
        self.picker.set_value(value if isinstance(value, str) else None)

    def setAccessibleName(self, name: str) -> None:
        """Name the line in which one types, too."""
        super().setAccessibleName(name)
        self.picker.setAccessibleName(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Backspace in the empty line takes the last off."""
        is_back = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Backspace
        is_press = event.type() == QEvent.Type.KeyPress
        if is_back and is_press and not self.picker.text() and self._chosen:
            self._take_off(next(reversed(self._chosen)))
            return True
        return super().eventFilter(watched, event)

    def _on_chosen(self, suggestion: Suggestion) -> None:
        self._take(suggestion)
        self.picker.set_value(None)

    def _take(self, suggestion: Suggestion) -> None:
        if suggestion.key in self._chosen:
            return
        named = self.tr("Take {name} off").format(name=suggestion.text)
        chip = Button(f"{suggestion.text}  \u00d7".replace("&", "&&"), kind="chip", named=named)
        chip.clicked.connect(partial(self._take_off, suggestion.key))
        self._chosen[suggestion.key] = (suggestion, chip)
        self._names.add(chip)
        chip.show()
        self._names.show()

    def _take_off(self, key: Any, _: bool = False) -> None:
        self._drop(key)
        self.picker.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()

    def _drop(self, key: Any) -> None:
        _, chip = self._chosen.pop(key)
        self._names.remove(chip)
        self._names.setVisible(bool(self._chosen))
