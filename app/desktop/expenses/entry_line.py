"""One line of a claim as it is keyed: the day, what for, and a journey's miles or an amount."""

from enum import StrEnum
from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from app.desktop.desk import Desk
from app.desktop.expenses.words import Spending, spending_names
from app.desktop.look.look import Look, current_look
from app.desktop.parts.boxes import Box, Columns, Row
from app.desktop.parts.buttons import ToolButton
from app.desktop.parts.fields import ChoiceField, NumberField, TextField
from app.desktop.parts.labels import Label, WrappingLabel
from app.desktop.parts.miles_field import MilesField
from app.desktop.parts.money_field import MoneyField
from app.desktop.parts.time_fields import DateField
from app.records.expense_claim import ExpenseLineDraft, ReceiptState
from app.rules.mileage import Amount
from app.rules.wording import pounds

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
#: The two halves of a line stand beside one another from this width on, at 100 %.
_LEAST_WIDTH = 760
_NUMBER_WIDTH, _DAY_WIDTH, _SUM_WIDTH, _FIGURE_WIDTH = 18, 148, 80, 92
_FIELD_HEIGHT = 36


class Proof(StrEnum):
    """What shows that the money was spent."""

    RECEIPT = "receipt"
    NONE = "none"
    ESTIMATE = "estimate"


class EntryLine(Box):
    """A line keyed from left to right; Enter goes on to the next field, and then the next line.

    Signals: `edited()`; `ended()` when Enter was pressed in the last field; `passed_over()` when
    that was done with nothing on it; `stepped(int)` to the lines above and below;
    `remove_asked()`.
    """

    edited = Signal()
    ended = Signal()
    passed_over = Signal()
    stepped = Signal(int)
    remove_asked = Signal()

    def __init__(self, desk: Desk, *, with_passengers: bool = False) -> None:
        super().__init__(gap=4)
        self.line_id: UUID | None = None
        self._kept: dict[str, Any] = {}
        self._with_passengers = with_passengers
        self.number = Label("", "small")
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.day = DateField(desk.today)
        self.spending = ChoiceField(list(spending_names().items()))
        self.from_place = TextField(self.tr("From"))
        self.to_place = TextField(self.tr("To"))
        self.miles = MilesField(self.tr("Miles"))
        self.passengers = NumberField(self.tr("With"))
        self.what = TextField(self.tr("What it bought"))
        self.amount = MoneyField()
        self.proof = ChoiceField(
            [
                (Proof.RECEIPT, self.tr("Receipt")),
                (Proof.NONE, self.tr("No receipt")),
                (Proof.ESTIMATE, self.tr("Estimate")),
            ]
        )
        self.why = TextField(self.tr("Why there is none"))
        self.sum = Label("", "strong")
        self.sum.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.remove_button = ToolButton("x", self.tr("Remove this line"))
        # Tab walks the fields; the line is removed by Alt+Del from the keyboard.
        self.remove_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.words = WrappingLabel("", "small")
        self.remark = WrappingLabel("", "problem")
        self._build()
        self._connect()

    @property
    def is_empty(self) -> bool:
        """Whether nothing was typed on it; its day and kind stand there beforehand."""
        return not any(field.text().strip() for field in self._typed())

    def values(self) -> dict[str, Any]:
        """What stands on the line, by the names of the draft."""
        spending: Spending = self.spending.value()
        values = {**self._kept, "kind": spending.kind, "incurred_on": self.day.value()}
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
            "what": self.what.value(),
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
        self._kept = {key: kept[key] for key in ("what", "from_place", "to_place")}
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

    def begin_like(self, above: "EntryLine | None") -> None:
        """Begin with the day and the kind of the line above, which are often the same."""
        if above is not None:
            self.day.set_value(above.day.value())
            self.spending.set_value(above.spending.value())
            self._show_fields()

    def show_number(self, number: int) -> None:
        """Say which line of the claim it is."""
        self.number.setText(str(number))
        for field, name in (
            (self.day, self.tr("Day of line {number}")),
            (self.spending, self.tr("Kind of line {number}")),
            (self.from_place, self.tr("From, line {number}")),
            (self.to_place, self.tr("To, line {number}")),
            (self.miles, self.tr("Miles of line {number}")),
            (self.passengers, self.tr("Passengers of line {number}")),
            (self.what, self.tr("What line {number} bought")),
            (self.amount, self.tr("Amount of line {number}")),
            (self.proof, self.tr("Receipt of line {number}")),
            (self.why, self.tr("Why, line {number}")),
            (self.remove_button, self.tr("Remove line {number} (Alt+Del)")),
        ):
            field.setAccessibleName(name.format(number=number))
        self.remove_button.setToolTip(self.remove_button.accessibleName())

    def show_amount(self, amount: Amount | None) -> None:
        """Say what the line comes to, and how that is worked out."""
        self.sum.setText("" if amount is None else pounds(amount.pence))
        worked = "" if amount is None or not amount.words else amount.words
        equals = self.tr("{words} = {sum}")
        self._show_words(
            equals.format(words=worked, sum=self.sum.text()) if worked and amount else ""
        )

    def say(self, sentence: str, *, blocks: bool) -> None:
        """Say under the line why it cannot be saved, or what looks odd about it."""
        kind = "problem" if blocks else "warning"
        if self.remark.property("kind") != kind:
            self.remark.setProperty("kind", kind)
            self.remark.style().unpolish(self.remark)
            self.remark.style().polish(self.remark)
        self.remark.setText(sentence)
        self.remark.setVisible(bool(sentence))
        self.first_missing().setAccessibleDescription(sentence)
        self._under.setVisible(bool(sentence or self.words.text()))

    def first_missing(self) -> QWidget:
        """The field that is to be filled in next; the day where none is."""
        if self.day.value() is None or isinstance(self.day.value(), str):
            return self.day
        is_journey = self.spending.value().is_journey
        figure: QLineEdit = self.miles if is_journey else self.amount
        return figure if not isinstance(figure.value(), int) else self.day  # type: ignore[attr-defined]  # both read

    def go_to(self, field: QWidget) -> None:
        """Give a field the keyboard, all of it marked."""
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, QLineEdit):
            field.selectAll()

    def dress(self, look: Look) -> None:
        """Take up the measures of a look."""
        super().dress(look)
        if hasattr(self, "_under"):
            for part, width in (
                (self.number, _NUMBER_WIDTH),
                (self.day, _DAY_WIDTH),
                (self.sum, _SUM_WIDTH),
                (self.miles, _FIGURE_WIDTH),
                (self.amount, _FIGURE_WIDTH),
                (self.passengers, 64),
            ):
                part.setFixedWidth(look.px(width))
            for at_end in (self.number, self.sum, self.remove_button):
                at_end.setFixedHeight(look.px(_FIELD_HEIGHT))
            self._under.keep_margins((_NUMBER_WIDTH + 8, 0, 0, 4))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the next field or line, arrows to the lines above and below."""
        key, held = Qt.Key(event.key()), event.modifiers()
        if key == Qt.Key.Key_Delete and held == Qt.KeyboardModifier.AltModifier:
            self.remove_asked.emit()
        elif held & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        elif key in _ENTER:
            self._on_enter()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def _typed(self) -> list[QLineEdit]:
        return [self.from_place, self.to_place, self.miles, self.what, self.amount, self.why]

    def _walk(self) -> list[QWidget]:
        """The fields from left to right, as they are shown for this kind."""
        if self.spending.value().is_journey:
            last = [self.passengers] if self._with_passengers else []
            return [self.day, self.spending, self.from_place, self.to_place, self.miles, *last]
        why = [] if self.proof.value() is Proof.RECEIPT else [self.why]
        return [self.day, self.spending, self.what, self.amount, self.proof, *why]

    def _build(self) -> None:
        left = Row(self.day, self.spending, gap=10)
        left.box.setStretch(1, 1)
        self._journey = Row(self.from_place, self.to_place, self.miles, self.passengers, gap=10)
        self._bought = Row(self.what, self.amount, self.proof, gap=10)
        for number in (0, 1):
            self._journey.box.setStretch(number, 1)
        self._bought.box.setStretch(0, 1)
        self.passengers.setVisible(self._with_passengers)
        right = Box(self._journey, self._bought, self.why, gap=4)
        fields = Columns(left, right, shares=(5, 8), least=_LEAST_WIDTH, gap=10)
        top_of_line = Qt.AlignmentFlag.AlignTop
        fields.box.setAlignment(left, top_of_line)
        top = Row(gap=8)
        top.box.addWidget(self.number, 0, top_of_line)
        top.box.addWidget(fields, 1)
        top.box.addWidget(self.sum, 0, top_of_line)
        top.box.addWidget(self.remove_button, 0, top_of_line)
        self._under = Row(self.words, self.remark, gap=14)
        self._under.box.setStretch(1, 1)
        self.add(top, self._under)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._show_fields()
        self._show_words("")
        self.remark.hide()
        self._under.hide()
        self.dress(current_look())

    def _connect(self) -> None:
        self.remove_button.clicked.connect(self.remove_asked)
        for field in (*self._typed(), self.day, self.passengers, self.spending, self.proof):
            field.edited.connect(self._on_edited)  # type: ignore[attr-defined]  # each is an Editor

    def _on_edited(self) -> None:
        self._show_fields()
        self.edited.emit()

    def _show_fields(self) -> None:
        is_journey = self.spending.value().is_journey
        self._journey.setVisible(is_journey)
        self._bought.setVisible(not is_journey)
        proof = self.proof.value()
        self.why.setVisible(not is_journey and proof is not Proof.RECEIPT)
        is_estimate = proof is Proof.ESTIMATE
        self.why.setPlaceholderText(
            self.tr("How it was worked out") if is_estimate else self.tr("Why there is none")
        )

    def _show_words(self, words: str) -> None:
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self._under.setVisible(bool(words or self.remark.text()))

    def _on_enter(self) -> None:
        walk = self._walk()
        at = next((place for place, field in enumerate(walk) if field.hasFocus()), len(walk) - 1)
        if at + 1 < len(walk):
            self.go_to(walk[at + 1])
        elif self.is_empty:
            self.passed_over.emit()
        else:
            self.ended.emit()


def _proof_of(draft: ExpenseLineDraft) -> Proof:
    if draft.is_estimate:
        return Proof.ESTIMATE
    return Proof.NONE if draft.receipt is ReceiptState.NONE else Proof.RECEIPT
