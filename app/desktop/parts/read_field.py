"""A field whose text stands for a value: read as people mean it, and shown in one way."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QWidget

from app.desktop.parts.fields import TextField


class ReadField(TextField):
    """Text that `read` makes a value of, or None, and `say` a text again.

    What cannot be read stays as typed and is handed on as text, for the draft to refuse.
    """

    def __init__(
        self,
        read: Callable[[str], Any],
        say: Callable[[Any], str],
        placeholder: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(placeholder, parent)
        self._read = read
        self._say = say
        self.editingFinished.connect(self._on_editing_finished)

    def value(self) -> Any:
        """The value, None where the field is empty, or the text where it cannot be read."""
        text = self.text().strip()
        if not text:
            return None
        read = self._read(text)
        return text if read is None else read

    def set_value(self, value: Any) -> None:
        """Show a value, or a text as it was typed."""
        is_text = value is None or isinstance(value, str)
        self.setText(value or "" if is_text else self._say(value))

    def _on_editing_finished(self) -> None:
        self.set_value(self.value())
