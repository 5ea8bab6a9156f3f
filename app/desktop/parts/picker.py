"""A field in which one of many things is chosen by typing, and a new one can be asked for."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.desktop.parts.suggestions import Find, Suggestion, TypeAheadField


class _New:
    """The key of the suggestion that stands for something not yet known."""


NEW = _New()


class Picker(TypeAheadField):
    """One thing by name. Its value is the key of what was chosen, or the text where nothing was.

    Signals: `edited()`; `new_asked(str)` with the name of something to add.
    """

    edited = Signal()
    new_asked = Signal(str)

    def __init__(
        self, find: Find, *, offers_new: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(self._found, parent)
        self._find_known = find
        self._offers_new = offers_new
        self._chosen: Suggestion | None = None
        self.textEdited.connect(self._on_retyped)

    @property
    def choice(self) -> Suggestion | None:
        """What was chosen, with its name."""
        return self._chosen

    def value(self) -> Any:
        """The key of what was chosen, the text where it names nothing, or None where empty."""
        if self._chosen is not None:
            return self._chosen.key
        return self.text().strip() or None

    def set_value(self, value: Any) -> None:
        """Show a choice as a Suggestion, a text as it was typed, or nothing."""
        self._chosen = value if isinstance(value, Suggestion) else None
        self.setText(value.text if isinstance(value, Suggestion) else str(value or ""))
        self.close_list()

    def take(self, suggestion: Suggestion) -> None:
        """Choose something known, or ask for something new to be added."""
        if suggestion.key is NEW:
            self.close_list()
            self.new_asked.emit(self.text().strip())
            return
        self.set_value(suggestion)
        super().take(suggestion)
        self.edited.emit()

    def take_in_passing(self) -> None:
        """Take what is marked, but add nothing new: Tab is pressed without looking."""
        if self.marked is not None and self.marked.key is not NEW:
            super().take_in_passing()

    def new_suggestion(self, name: str) -> Suggestion:
        """The line that adds something new of that name."""
        return Suggestion(NEW, name, "", "plus")

    def _found(self, text: str) -> Sequence[Suggestion]:
        found = list(self._find_known(text))
        if self._offers_new and len(text.strip()) > 1:
            found.append(self.new_suggestion(text.strip()))
        return found

    def _on_retyped(self, _: str) -> None:
        self._chosen = None
        self.edited.emit()
