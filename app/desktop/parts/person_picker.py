"""The field for a person: two letters and Enter, and a stranger is added in one line."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.desktop.parts.suggestions import Find, Suggestion, TypeAheadField


class _New:
    """The key of the suggestion that stands for somebody not yet known."""


NEW = _New()


class PersonPicker(TypeAheadField):
    """A person by name. Its value is the key of who was chosen, or the text where nobody was.

    Signals: `edited()`; `new_asked(str)` with the name of somebody to add.
    """

    edited = Signal()
    new_asked = Signal(str)

    def __init__(
        self, find: Find, *, offers_new: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(self._found, parent)
        self._find_people = find
        self._offers_new = offers_new
        self._chosen: Suggestion | None = None
        self.setPlaceholderText(self.tr("Type a name"))
        self.textEdited.connect(self._on_retyped)

    def value(self) -> Any:
        """The key of the person, the text where it names nobody, or None where it is empty."""
        if self._chosen is not None:
            return self._chosen.key
        return self.text().strip() or None

    def set_value(self, value: Any) -> None:
        """Show a person as a Suggestion, a text as it was typed, or nothing."""
        self._chosen = value if isinstance(value, Suggestion) else None
        self.setText(value.text if isinstance(value, Suggestion) else str(value or ""))
        self.close_list()

    def take(self, suggestion: Suggestion) -> None:
        """Choose a person, or ask for the stranger to be added."""
        if suggestion.key is NEW:
            self.close_list()
            self.new_asked.emit(self.text().strip())
            return
        self.set_value(suggestion)
        super().take(suggestion)
        self.edited.emit()

    def _found(self, text: str) -> Sequence[Suggestion]:
        found = list(self._find_people(text))
        if self._offers_new and len(text.strip()) > 1:
            add = self.tr("Add \u201c{name}\u201d as a new person").format(name=text.strip())
            found.append(Suggestion(NEW, add, "", "user-plus"))
        return found

    def _on_retyped(self, _: str) -> None:
        self._chosen = None
        self.edited.emit()
