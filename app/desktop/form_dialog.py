"""A form in a dialog: it closes once what was typed is kept, and never before."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.parts.boxes import Box
from app.desktop.parts.form import Form
from app.desktop.parts.frames import DialogFrame
from app.records.failures import InvalidDraft, Problem

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate

Values = Mapping[str, Any]


class FormDialog(DialogFrame):
    """Hands what stands in the form to `save`; problems are shown beside the fields.

    Signals: `saved(Outcome)` once it was done, before the dialog closes.
    """

    saved = Signal(object)

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        form: Form,
        save: "Callable[[Values], Outcome]",
        *,
        title: str,
        verb: str,
        remark: str = "",
        above: tuple[QWidget, ...] = (),
    ) -> None:
        super().__init__(parent, title, Box(*above, form, gap=14), verb, remark)
        self.desk = desk
        self.form = form
        self._save = save
        self._begins_at = ""
        self.asked.connect(self._on_asked)
        form.submitted.connect(self._on_asked)
        desk.operations.failed.connect(self.show_failure)

    def showEvent(self, event: QShowEvent) -> None:
        """Make room for what stands in the form, and begin at its first field, if it has any."""
        super().showEvent(event)
        self.fit()
        if self._begins_at:
            self.form.focus_field(self._begins_at)
        elif not self.form.values():
            self.primary.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.form.focus_first()

    def begin_at(self, key: str) -> None:
        """Begin at this field in place of the first."""
        self._begins_at = key

    def problems_of(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """The problems by the fields of this form; a form whose fields differ gives its own."""
        return problems

    def _on_asked(self) -> None:
        self.show_failure("")
        outcome = self.desk.operations.perform(
            lambda: self._save(self.form.values()), initiator=self, refused=self._on_refused
        )
        if outcome is not None:
            self.saved.emit(outcome)
            self.accept()

    def _on_refused(self, problems: tuple[Problem, ...]) -> None:
        self.form.show_problems(self.problems_of(problems))


def day_of(values: Values) -> date:
    """The day that stands in the field of that name; raises InvalidDraft where it is no day."""
    day = values["day"]
    if isinstance(day, date):
        return day
    sentence = translate("FormDialog", "Please say on which day, like 3 April 2026.")
    raise InvalidDraft((Problem("day", sentence),))
