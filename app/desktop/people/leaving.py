"""The form in which somebody is noted as having left."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.parts.fields import TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.time_fields import DateField
from app.records.failures import InvalidDraft, Problem
from app.services import people

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate


class LeaveDialog(FormDialog):
    """Notes the day a person left and why; their record stays as it is."""

    def __init__(self, desk: Desk, parent: QWidget | None, person_id: UUID, name: str) -> None:
        self._person_id = person_id
        form = Form(
            [
                Field("left_on", translate("LeaveDialog", "&Day they left"), DateField(desk.today)),
                Field(
                    "left_reason",
                    translate("LeaveDialog", "&Why"),
                    TextField(translate("LeaveDialog", "Moved away, a new job")),
                    translate("LeaveDialog", "May stay empty."),
                ),
            ]
        )
        super().__init__(
            desk,
            parent,
            form,
            self._leave,
            title=translate("LeaveDialog", "{name} leaves").format(name=name),
            verb=translate("LeaveDialog", "Note that they left"),
            remark=translate(
                "LeaveDialog",
                "Their hours and thanks stay on record, and nothing is asked of them any more.",
            ),
        )
        form.set_values({"left_on": desk.today()})

    def problems_of(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """What is wrong with the dates of the person stands beside the one date here."""
        return tuple(Problem(problem.field or "left_on", problem.sentence) for problem in problems)

    def _leave(self, values: Values) -> "Outcome":
        day = values["left_on"]
        if day is None or isinstance(day, str):
            sentence = translate(
                "LeaveDialog", "Please say on which day they left, like 3 April 2026."
            )
            raise InvalidDraft((Problem("left_on", sentence),))
        return people.leave(self.desk.office, self._person_id, day, values["left_reason"])
