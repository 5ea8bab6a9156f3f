"""The form in which several offers are noted as given, as one act."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values, day_of
from app.desktop.parts.fields import TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.time_fields import DateField
from app.records.recognition import RecognitionState
from app.rules.wording import listed
from app.services import recognition
from app.services.recognition import RecognitionRow

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate


class GiveDialog(FormDialog):
    """Notes that these offers were given on one day by one person."""

    def __init__(
        self, desk: Desk, parent: QWidget | None, offers: Sequence[RecognitionRow]
    ) -> None:
        self._offers = [offer.id for offer in offers]
        form = Form(
            [
                Field("day", translate("GiveDialog", "&Day"), DateField(desk.today), half=True),
                Field("given_by", translate("GiveDialog", "&By whom"), TextField(), half=True),
            ]
        )
        names = list(dict.fromkeys(offer.person for offer in offers))
        told = translate("GiveDialog", "To {people}").format(people=listed(names))
        super().__init__(
            desk,
            parent,
            form,
            self._give,
            title=translate("GiveDialog", "Give %n thing(s)", "", len(offers)),
            verb=translate("GiveDialog", "Given"),
            remark=told,
        )
        form.set_values({"day": desk.today(), "given_by": desk.office.who})

    def _give(self, values: Values) -> "Outcome":
        day = day_of(values)
        by = str(values["given_by"]).strip()
        return recognition.answer(self.desk.office, self._offers, RecognitionState.GIVEN, day, by)
