"""The forms of involvement payments: to offer or change one, and to note that it was paid."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.expenses.finance_words import ways_of_paying
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.found_people import find_people
from app.desktop.parts.fields import CheckField, ChoiceField, NoteField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.money_field import MoneyField
from app.desktop.parts.person_picker import PersonPicker
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.time_fields import DateField
from app.records.involvement_payment import InvolvementPaymentDraft, PaymentState
from app.rules.wording import pounds
from app.services import involvement_payments
from app.services.involvement_payments import PaymentRow

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate


def benefits_note() -> str:
    """What whoever offers money for taking part has to know, in plain words (facts 4 and 10)."""
    return translate(
        "Involvement",
        "Money for taking part is earnings, not expenses: it can reduce benefits, and whoever "
        "claims them has to report it. Offer benefits advice first. Anybody may say no, and nobody "
        "is worse off for it.",
    )


def state_names() -> dict[PaymentState, str]:
    """How far a payment has come."""
    return {
        PaymentState.OFFERED: translate("Involvement", "Offered"),
        PaymentState.DECLINED: translate("Involvement", "Declined"),
        PaymentState.PAID: translate("Involvement", "Paid"),
    }


class OfferDialog(FormDialog):
    """Writes down a payment for taking part, or changes one that is kept."""

    def __init__(self, desk: Desk, parent: QWidget | None, kept: PaymentRow | None = None) -> None:
        self._kept = kept
        form = Form([*_whom(desk, kept), *_fields(desk)])
        changes = translate("Involvement", "Change an involvement payment")
        offers = translate("Involvement", "Offer an involvement payment")
        super().__init__(
            desk,
            parent,
            form,
            self._do,
            title=offers if kept is None else changes,
            verb=translate("Involvement", "Save"),
            remark="" if kept is None else kept.person,
            above=(RemarkBox("info", Tone.INFO, benefits_note()),),
        )
        form.set_values(self._first_values())
        form.edited.connect(self._show_settled)
        self._show_settled()

    def _first_values(self) -> Mapping[str, Any]:
        if self._kept is None:
            return {"offered_on": self.desk.today(), "state": PaymentState.OFFERED}
        return involvement_payments.draft_for(self.desk.office, self._kept.id).model_dump()

    def _show_settled(self) -> None:
        """A day, a way and a reference have a meaning once it was declined or paid."""
        state = self.form.values()["state"]
        self.form.show_field("settled_on", state is not PaymentState.OFFERED)
        for key in ("paid_by", "reference"):
            self.form.show_field(key, state is PaymentState.PAID)

    def _do(self, values: Values) -> "Outcome":
        desk, typed = self.desk, dict(values)
        if typed["state"] is PaymentState.OFFERED:
            typed["settled_on"] = None
        if typed["state"] is not PaymentState.PAID:
            typed |= {"paid_by": None, "reference": ""}
        if self._kept is not None:
            typed["person_id"] = self._kept.person_id
        draft = InvolvementPaymentDraft.check(typed)
        if self._kept is not None:
            return involvement_payments.change(desk.office, self._kept.id, draft, desk.today())
        return involvement_payments.offer(desk.office, draft, desk.today())


class PaidDialog(FormDialog):
    """Notes that an involvement payment was made."""

    def __init__(self, desk: Desk, parent: QWidget | None, row: PaymentRow) -> None:
        self._id: UUID = row.id
        form = Form(
            [
                Field("settled_on", translate("Involvement", "&Day it was paid"),
                      DateField(desk.today), half=True),
                Field("paid_by", translate("Involvement", "&How"),
                      ChoiceField(list(ways_of_paying().items())), half=True),
                Field("reference", translate("Involvement", "&Reference"), TextField()),
            ]
        )  # fmt: skip
        told = translate("Involvement", "{sum} to {name} for {what}")
        super().__init__(
            desk,
            parent,
            form,
            self._do,
            title=translate("Involvement", "Pay an involvement payment"),
            verb=translate("Involvement", "Paid"),
            remark=told.format(sum=pounds(row.amount_pence), name=row.person, what=row.what_for),
            above=() if row.advice_offered else (RemarkBox("info", Tone.INFO, benefits_note()),),
        )
        form.set_values({"settled_on": desk.today()})

    def _do(self, values: Values) -> "Outcome":
        return involvement_payments.pay(
            self.desk.office,
            self._id,
            values["settled_on"],
            self.desk.today(),
            by=values["paid_by"],
            reference=values["reference"],
        )


def _whom(desk: Desk, kept: PaymentRow | None) -> list[Field]:
    if kept is not None:
        return []
    picker = PersonPicker(lambda text: find_people(desk.office, text))
    return [Field("person_id", translate("Involvement", "&Who"), picker)]


def _fields(desk: Desk) -> list[Field]:
    return [
        Field("what_for", translate("Involvement", "Wh&at for"),
              TextField(translate("Involvement", "A panel meeting, a morning of co-design"))),
        Field("amount_pence", translate("Involvement", "A&mount"), MoneyField("25.00"), half=True),
        Field("offered_on", translate("Involvement", "&Offered on"), DateField(desk.today),
              half=True),
        Field("advice_offered", "",
              CheckField(translate("Involvement", "&Benefits advice was offered"))),
        Field("state", translate("Involvement", "How &far it is"),
              ChoiceField(list(state_names().items())), half=True),
        Field("settled_on", translate("Involvement", "&Day of it"), DateField(desk.today),
              half=True),
        Field("paid_by", translate("Involvement", "&How"),
              ChoiceField(list(ways_of_paying().items())), half=True),
        Field("reference", translate("Involvement", "&Reference"), TextField(), half=True),
        Field("note", translate("Involvement", "&Note"), NoteField(2)),
    ]  # fmt: skip
