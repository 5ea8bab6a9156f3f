"""The question on which day a claim was signed, asked when it is submitted."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.parts.form import Field, Form
from app.desktop.parts.time_fields import DateField
from app.records.failures import InvalidDraft, Problem

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate


class SubmitDialog(FormDialog):
    """Asks for the day of the signature, and submits with it; Enter takes today."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        submit: "Callable[[date], Outcome]",
        *,
        told: str,
        signed_on: date | None = None,
    ) -> None:
        self._submit = submit
        help_text = translate(
            "SubmitDialog", "The person signs that the money was spent for the charity."
        )
        day = DateField(desk.today)
        form = Form(
            [Field("declared_on", translate("SubmitDialog", "&Signed on"), day, help=help_text)]
        )
        super().__init__(
            desk,
            parent,
            form,
            self._do,
            title=translate("SubmitDialog", "Submit the claim"),
            verb=translate("SubmitDialog", "Submit"),
            remark=told,
        )
        form.set_values({"declared_on": signed_on or desk.today()})

    def _do(self, values: Values) -> "Outcome":
        return self._submit(day_of(values["declared_on"], "declared_on"))


def day_of(typed: object, field: str) -> date:
    """The day that was typed.

    Raises InvalidDraft where it cannot be read.
    """
    if isinstance(typed, date):
        return typed
    sentence = translate("SubmitDialog", "The day cannot be read. Write it like 3 April 2026.")
    raise InvalidDraft((Problem(field, sentence),))
