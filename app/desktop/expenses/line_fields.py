"""The fields of one line of a claim: what stands in them, and which are shown for its kind."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from app.desktop.desk import Desk
from app.desktop.expenses.words import Spending, spending_names
from app.desktop.look.look import Look
from app.desktop.parts.boxes import Box, Columns, Row
from app.desktop.parts.fields import ChoiceField, NumberField, TextField
from app.desktop.parts.keyed_line import KeyedLine
from app.desktop.parts.miles_field import MilesField
from app.desktop.parts.money_field import MoneyField
from app.desktop.parts.time_fields import DateField
from app.records.expense_claim import ExpenseLineDraft, ReceiptState

#: The two halves of a line stand beside one another from this width on, at 100 %.
_LEAST_WIDTH = 760
_DAY_WIDTH, _FIGURE_WIDTH, _COUNT_WIDTH = 148, 92, 64


class Proof(StrEnum):
    """What shows that the money was spent."""

    RECEIPT = "receipt"
    NONE = "none"
    ESTIMATE = "estimate"


class LineFields(KeyedLine):
    """The day, what for, and a journey's places and miles or else an amount and its receipt."""

    def __init__(self, desk: Desk, *, with_passengers: bool = False) -> None:
        super().__init__(gap=4, direction=QBoxLayout.Direction.TopToBottom)
        self.line_id: UUID | None = None
        self._kept: dict[str, Any] = {}
        self._with_passengers = with_passengers
        self.day = DateField(desk.today)
        self.spending = ChoiceField(list(spending_names().items()))
        self.from_place = TextField(self.tr("From"))
        self.to_place = TextField(self.tr("To"))
        self.miles = MilesField(self.tr("Miles"))
        self.passengers = NumberField(self.tr("With"))
        self.what = TextField()
        self.amount = MoneyField()
        self.proof = ChoiceField(
            [
                (Proof.RECEIPT, self.tr("Receipt")),
                (Proof.NONE, self.tr("No receipt")),
                (Proof.ESTIMATE, self.tr("Estimate")),
            ]
        )
        self.why = TextField(self.tr("Why there is none"))
        for typed in (*self._typed(), self.day, self.passengers):
            # A file dropped on a field is the receipt of the line, not the text of the field.
            typed.setAcceptDrops(False)
        for field in (*self._typed(), self.day, self.passengers, self.spending, self.proof):
            field.edited.connect(self._on_edited)  # type: ignore[attr-defined]  # each is an Editor

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed on it; its day and kind stand there beforehand."""
        return not any(field.text().strip() for field in self._typed())

    def values(self) -> dict[str, Any]:
        """What stands on the line, by the names of the draft."""
        spending: Spending = self.spending.value()
        values = {
            **self._kept,
            "kind": spending.kind,
            "incurred_on": self.day.value(),
            "what": self.what.value(),
        }
        if spending.is_journey:
            return {
                **values,
                "vehicle": spending.vehicle,
                "from_place": self.from_place.value(),
                "to_place": self.to_place.value(),
                "tenths_of_mile": self.miles.value(),
                "passengers": self.passengers.value() or 0,
                "receipt": ReceiptState.NOT_NEEDED,
            }
        proof = self.proof.value()
        why = self.why.value().strip()
        return {
            **values,
            "amount_pence": self.amount.value(),
            "receipt": ReceiptState.SEEN if proof is Proof.RECEIPT else ReceiptState.NONE,
            "no_receipt_because": why if proof is Proof.NONE else "",
            "is_estimate": proof is Proof.ESTIMATE,
            "estimated_because": why if proof is Proof.ESTIMATE else "",
        }

    def show_kept(self, line_id: UUID, draft: ExpenseLineDraft) -> None:
        """Show a line as it is kept; what has no field here stays as it is."""
        self.line_id = line_id
        kept = draft.model_dump()
        self._kept = {key: kept[key] for key in ("from_place", "to_place")}
        self.day.set_value(draft.incurred_on)
        self.spending.set_value(Spending(draft.kind, draft.vehicle))
        self.from_place.set_value(draft.from_place)
        self.to_place.set_value(draft.to_place)
        self.miles.set_value(draft.tenths_of_mile)
        self.passengers.set_value(draft.passengers or None)
        self.what.set_value(draft.what)
        self.amount.set_value(draft.amount_pence)
        self.proof.set_value(_proof_of(draft))
        self.why.set_value(draft.estimated_because or draft.no_receipt_because)
        self._show_fields()

    def show_receipt(self) -> None:
        """Say that there is a receipt, where the line can have one."""
        self.proof.set_value(Proof.RECEIPT)
        self._on_edited()

    def begin_like(self, above: "LineFields | None") -> None:
        """Begin with the day and the kind of the line above, which are often the same."""
        if above is not None:
            self.day.set_value(above.day.value())
            self.spending.set_value(above.spending.value())
            self._show_fields()

    def first_missing(self) -> QWidget:
        """The field that is to be filled in next; the day where none is."""
        if self.day.value() is None or isinstance(self.day.value(), str):
            return self.day
        is_journey = self.spending.value().is_journey
        figure: QLineEdit = self.miles if is_journey else self.amount
        return figure if not isinstance(figure.value(), int) else self.day  # type: ignore[attr-defined]  # both read

    def walk(self) -> list[QWidget]:
        """The fields from left to right, as they are shown for this kind."""
        if self.spending.value().is_journey:
            last = [self.passengers] if self._with_passengers else []
            places = [self.from_place, self.to_place, self.what]
            return [self.day, self.spending, *places, self.miles, *last]
        why = [] if self.proof.value() is Proof.RECEIPT else [self.why]
        return [self.day, self.spending, self.what, self.amount, self.proof, *why]

    def _typed(self) -> list[QLineEdit]:
        return [self.from_place, self.to_place, self.miles, self.what, self.amount, self.why]

    def _laid_out(self) -> Columns:
        """The fields from left to right, in two halves that can go under one another."""
        left = Row(self.day, self.spending, gap=10)
        left.box.setStretch(1, 1)
        journey = (self.from_place, self.to_place, self.what, self.miles, self.passengers)
        spent = Row(*journey, self.amount, self.proof, gap=10)
        for number in range(3):
            spent.box.setStretch(number, 1)
        right = Box(spent, self.why, gap=4)
        fields = Columns(left, right, shares=(5, 8), least=_LEAST_WIDTH, gap=10)
        fields.box.setAlignment(left, Qt.AlignmentFlag.AlignTop)
        self._show_fields()
        return fields

    def _give_widths(self, look: Look) -> None:
        for field, width in (
            (self.day, _DAY_WIDTH),
            (self.miles, _FIGURE_WIDTH),
            (self.amount, _FIGURE_WIDTH),
            (self.passengers, _COUNT_WIDTH),
        ):
            field.setFixedWidth(look.px(width))

    def _on_edited(self) -> None:
        self._show_fields()
        self.edited.emit()

    def _show_fields(self) -> None:
        is_journey = self.spending.value().is_journey
        for field in (self.from_place, self.to_place, self.miles):
            field.setVisible(is_journey)
        self.passengers.setVisible(is_journey and self._with_passengers)
        self.amount.setVisible(not is_journey)
        self.proof.setVisible(not is_journey)
        self.what.setPlaceholderText(
            self.tr("What for") if is_journey else self.tr("What it bought")
        )
        proof = self.proof.value()
        self.why.setVisible(not is_journey and proof is not Proof.RECEIPT)
        is_estimate = proof is Proof.ESTIMATE
        self.why.setPlaceholderText(
            self.tr("How it was worked out") if is_estimate else self.tr("Why there is none")
        )


def _proof_of(draft: ExpenseLineDraft) -> Proof:
    if draft.is_estimate:
        return Proof.ESTIMATE
    return Proof.NONE if draft.receipt is ReceiptState.NONE else Proof.RECEIPT
