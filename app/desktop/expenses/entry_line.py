"""One line of a claim as it is keyed: the day, what for, and a journey's miles or an amount."""

from PySide6.QtCore import Qt

from app.desktop.desk import Desk
from app.desktop.expenses.line_fields import LineFields
from app.desktop.look.look import Look, current_look
from app.desktop.parts.boxes import Row
from app.desktop.parts.labels import Label, WrappingLabel
from app.rules.mileage import Amount
from app.rules.wording import pounds

_NUMBER_WIDTH, _SUM_WIDTH = 18, 80
_FIELD_HEIGHT = 36


class EntryLine(LineFields):
    """A line keyed from left to right; Enter goes on to the next field, and then the next line."""

    def __init__(self, desk: Desk, *, with_passengers: bool = False) -> None:
        super().__init__(desk, with_passengers=with_passengers)
        self.sum = Label("", "strong")
        self.sum.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.words = WrappingLabel("", "small")
        self._build()

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
            (self.what, self.tr("What line {number} was for")),
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
        super().say(sentence, blocks=blocks)
        self.remark.setVisible(bool(sentence))
        self.first_missing().setAccessibleDescription(sentence)
        self._under.setVisible(bool(sentence or self.words.text()))

    def dress(self, look: Look) -> None:
        """Take up the measures of a look."""
        super().dress(look)
        if hasattr(self, "_under"):
            self._give_widths(look)
            self.number.setFixedWidth(look.px(_NUMBER_WIDTH))
            self.sum.setFixedWidth(look.px(_SUM_WIDTH))
            for at_end in (self.number, self.sum, self.remove_button):
                at_end.setFixedHeight(look.px(_FIELD_HEIGHT))
            self._under.keep_margins((_NUMBER_WIDTH + 8, 0, 0, 4))

    def on_enter(self) -> None:
        """Go to the next field of the kind, and from the last to the next line."""
        walk = self.walk()
        at = next((place for place, field in enumerate(walk) if field.hasFocus()), len(walk) - 1)
        if at + 1 < len(walk):
            self.go_to(walk[at + 1])
        elif self.is_empty:
            self.passed_over.emit()
        else:
            self.ended.emit()

    def _build(self) -> None:
        top_of_line = Qt.AlignmentFlag.AlignTop
        top = Row(gap=8)
        top.box.addWidget(self.number, 0, top_of_line)
        top.box.addWidget(self._laid_out(), 1)
        top.box.addWidget(self.sum, 0, top_of_line)
        top.box.addWidget(self.remove_button, 0, top_of_line)
        self._under = Row(self.words, self.remark, gap=14)
        self._under.box.setStretch(1, 1)
        self.add(top, self._under)
        self._show_words("")
        self.remark.hide()
        self._under.hide()
        self.dress(current_look())

    def _show_words(self, words: str) -> None:
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self._under.setVisible(bool(words or self.remark.text()))
