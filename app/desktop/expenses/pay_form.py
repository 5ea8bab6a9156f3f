"""The form in which claims are noted as paid: the day, the way, and the reference."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.expenses.finance_words import ways_of_paying
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.parts.fields import ChoiceField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.time_fields import DateField
from app.rules.wording import pounds
from app.services import finance

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate


class PayDialog(FormDialog):
    """Notes that these claims were paid on one day in one way, all of them or none."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None,
        claim_ids: Sequence[UUID],
        total_pence: int,
        *,
        reference: str = "",
    ) -> None:
        self._claim_ids = claim_ids
        form = Form(
            [
                Field("paid_on", translate("PayDialog", "&Day it was paid"),
                      DateField(desk.today), half=True),
                Field("paid_by", translate("PayDialog", "&How"),
                      ChoiceField(list(ways_of_paying().items())), half=True),
                Field("paid_reference", translate("PayDialog", "&Reference"), TextField(),
                      translate("PayDialog", "As it stands on the bank statement, or the number "
                                             "of the cheque.")),
            ]
        )  # fmt: skip
        told = translate("PayDialog", "{sum}. Each stands in what was given back from then on.")
        super().__init__(
            desk,
            parent,
            form,
            self._pay,
            title=translate("PayDialog", "Mark %n claim(s) as paid", "", len(claim_ids)),
            verb=translate("PayDialog", "Paid"),
            remark=told.format(sum=pounds(total_pence)),
        )
        form.set_values({"paid_on": desk.today(), "paid_reference": reference})

    def _pay(self, values: Values) -> "Outcome":
        return finance.mark_paid(
            self.desk.office,
            self._claim_ids,
            values["paid_on"],
            values["paid_by"],
            values["paid_reference"],
            today=self.desk.today(),
        )
