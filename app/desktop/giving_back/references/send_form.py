"""The form in which a reference is noted as sent; what was sent is kept."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.parts.fields import TextField
from app.desktop.parts.form import Field, Form
from app.services import reference_paper

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate


class SendDialog(FormDialog):
    """Asks how it was sent, makes its PDF and keeps that byte for byte."""

    def __init__(
        self, desk: Desk, parent: QWidget | None, reference_id: UUID, whose: str, to: str
    ) -> None:
        self._reference_id = reference_id
        form = Form([Field("how", translate("SendReference", "&How it goes out"), TextField())])
        told = translate(
            "SendReference",
            "To {body}. The PDF of today is kept as it is sent; after this nothing is changed in "
            "it. Goodturn sends nothing itself: save the PDF and send it from your mail.",
        )
        super().__init__(
            desk,
            parent,
            form,
            self._send,
            title=translate("SendReference", "Send the reference for {name}").format(name=whose),
            verb=translate("SendReference", "It is sent"),
            remark=told.format(body=to),
        )
        form.set_values({"how": translate("SendReference", "by e-mail")})

    def _send(self, values: Values) -> "Outcome":
        how = str(values["how"]).strip()
        return reference_paper.send(self.desk.office, self._reference_id, how, self.desk.today())
