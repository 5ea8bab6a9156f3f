"""A field for a sum of money, typed in pounds and kept in pence."""

from typing import Any

from PySide6.QtWidgets import QWidget

from app.desktop.parts.fields import TextField
from app.desktop.parts.typed import read_pence, say_pence


class MoneyField(TextField):
    """A sum: 12.50, 12 or £1,200. Its value is in pence.

    What cannot be read stays as typed and is handed on as text, for the draft to refuse.
    """

    def __init__(self, placeholder: str = "0.00", parent: QWidget | None = None) -> None:
        super().__init__(placeholder, parent)
        self.editingFinished.connect(self._on_editing_finished)

    def value(self) -> Any:
        """The pence, None where the field is empty, or the text where it is no sum."""
        text = self.text().strip()
        if not text:
            return None
        pence = read_pence(text)
        return text if pence is None else pence

    def set_value(self, value: Any) -> None:
        """Show pence as pounds, or a text as it was typed."""
        self.setText(say_pence(value) if isinstance(value, int) else str(value or ""))

    def _on_editing_finished(self) -> None:
        self.set_value(self.value())
