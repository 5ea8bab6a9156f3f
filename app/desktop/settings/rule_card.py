"""A rule of the policy: a switch, what it watches for, and the figures it goes by."""

from collections.abc import Iterable, Mapping
from typing import Any

from PySide6.QtCore import Signal

from app.desktop.parts.boxes import Card
from app.desktop.parts.fields import CheckField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.labels import WrappingLabel
from app.records.failures import Problem


class RuleCard(Card):
    """One rule; its figures are shown while it is on. Signals: `edited()`, `submitted()`."""

    edited = Signal()
    submitted = Signal()

    def __init__(self, switch_key: str, switch: str, what: str, fields: Iterable[Field]) -> None:
        super().__init__(margins=(18, 14, 18, 16), gap=10)
        own = list(fields)
        self._switch_key = switch_key
        self._keys = [field.key for field in own]
        self._kept: dict[str, Any] = {}
        self.switch = CheckField(switch)
        self.switch.setProperty("kind", "rule")
        self.switch.edited.connect(self._on_switched)
        self.form = Form(own)
        self.form.edited.connect(self.edited)
        self.form.submitted.connect(self.submitted)
        self.setAccessibleName(switch.replace("&", ""))
        self.add(self.switch, WrappingLabel(what, "muted"), self.form)

    def values(self) -> dict[str, Any]:
        """The switch and the figures; those of a rule that is off stay as they were kept."""
        is_on = self.switch.isChecked()
        figures = self.form.values() if is_on else self._kept
        return {self._switch_key: is_on, **figures}

    def set_values(self, values: Mapping[str, Any]) -> None:
        """Show a policy."""
        self._kept = {key: values[key] for key in self._keys}
        self.switch.set_value(values[self._switch_key])
        self.form.set_values(values)
        self.form.setVisible(self.switch.isChecked())

    def show_problems(self, problems: Iterable[Problem]) -> bool:
        """Say beside each of its own fields what is wrong; whether anything is."""
        own = [problem for problem in problems if problem.field in self._keys]
        if own:
            self.form.show_problems(own)
        else:
            self.form.clear_problems()
        return bool(own)

    def _on_switched(self) -> None:
        self.form.setVisible(self.switch.isChecked())
        self.edited.emit()
