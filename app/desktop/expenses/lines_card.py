"""The lines of a claim: the day, what for and how it is worked out, the receipt, the sum."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal

from app.desktop.expenses.words import receipt_names, spending_name
from app.desktop.look.look import Look, current_look
from app.desktop.parts.boxes import Box
from app.desktop.parts.columns import Column
from app.desktop.parts.header import SectionHeader
from app.desktop.parts.labels import Label
from app.desktop.parts.pill import Tone
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.parts.typed import say_day
from app.records.expense_claim import ExpenseKind, ReceiptState
from app.rules.wording import pounds
from app.services.claim_page import LineRow

translate = QCoreApplication.translate

#: Two lines of words stand in a row; so many rows are seen at once, the rest scrolls.
_ROW_HEIGHT, _ROWS_SEEN = 58, 8
_TONES = {
    ReceiptState.SEEN: Tone.GOOD,
    ReceiptState.NONE: Tone.WARN,
    ReceiptState.NOT_NEEDED: Tone.PLAIN,
}


class LinesCard(Box):
    """The card with the lines and what they come to. Signals: `picked(LineRow | None)`."""

    picked = Signal(object)

    def __init__(self) -> None:
        super().__init__(kind="card", margins=(1, 0, 1, 4), gap=0)
        self.total = Label("", "section")
        self.rows: RecordModel[LineRow] = RecordModel(line_columns(), self)
        self.table = RecordTable(
            self.rows, self.tr("Lines of the claim"), flush=True, row_height=_ROW_HEIGHT
        )
        self.table.picked.connect(lambda chosen: self.picked.emit(next(iter(chosen), None)))
        self.add(SectionHeader(self.tr("Lines"), self.total), self.table)
        self.setAccessibleName(self.tr("Lines"))

    @property
    def line(self) -> LineRow | None:
        """The line that is selected."""
        chosen: list[LineRow] = self.table.selected()
        return chosen[0] if len(chosen) == 1 else None

    def show_lines(self, lines: Sequence[LineRow], total_pence: int) -> None:
        """Show these lines and their sum."""
        self.table.show_rows(lines, _key)
        self.total.setText(pounds(total_pence))
        self._fit(current_look())

    def dress(self, look: Look) -> None:
        """Keep the height that the rows need."""
        super().dress(look)
        if hasattr(self, "table"):
            self._fit(look)

    def _fit(self, look: Look) -> None:
        seen = min(max(self.rows.rowCount(), 1), _ROWS_SEEN)
        titles = self.table.horizontalHeader().sizeHint().height()
        self.table.setFixedHeight(seen * look.px(_ROW_HEIGHT) + titles + look.px(4))


def line_name(line: LineRow) -> str:
    """What a line is called in a sentence: 'Parking, 3 Apr 2026'."""
    kind = spending_name(line.kind, line.vehicle)
    return translate("Expenses", "{kind}, {day}").format(kind=kind, day=say_day(line.incurred_on))


def _key(line: LineRow) -> UUID:
    return line.id


def line_columns() -> list[Column[LineRow]]:
    """The columns of the lines of a claim."""
    receipts = receipt_names()
    return [
        Column(translate("Expenses", "Day"), lambda line: say_day(line.incurred_on),
               lambda line: line.incurred_on, width=112),
        Column(translate("Expenses", "What for"), _what, second=_second, stretch=True, width=136),
        Column(translate("Expenses", "Receipt"), lambda line: receipts[line.receipt],
               tone=lambda line: _TONES[line.receipt], width=116, yield_first=1),
        Column(translate("Expenses", "Sum"), lambda line: pounds(line.due_pence),
               lambda line: line.due_pence, right=True, width=112),
    ]  # fmt: skip


def _what(line: LineRow) -> str:
    return journey_of(line) or line.what or spending_name(line.kind, line.vehicle)


def journey_of(line: LineRow) -> str:
    """From where to where, of a journey."""
    return " \u2013 ".join(place for place in (line.from_place, line.to_place) if place)


def _second(line: LineRow) -> str:
    """The kind, how a journey is worked out, why there is no receipt, and what was put right."""
    is_journey = line.kind is ExpenseKind.MILEAGE
    parts = [line.words if is_journey and line.words else spending_name(line.kind, line.vehicle)]
    if line.what and journey_of(line):
        parts.append(line.what)
    if line.no_receipt_because:
        none = translate("Expenses", "no receipt: {why}")
        parts.append(none.format(why=line.no_receipt_because))
    if line.is_estimate:
        estimate = translate("Expenses", "an estimate: {why}")
        parts.append(estimate.format(why=line.estimated_because))
    if line.right_pence != line.due_pence:
        right = translate("Expenses", "put right since to {sum}")
        parts.append(right.format(sum=pounds(line.right_pence)))
    return " \u00b7 ".join(parts)
