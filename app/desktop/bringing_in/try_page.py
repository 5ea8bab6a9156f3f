"""The fourth step: what would become of each row, before anything is written."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal

from app.desktop.bringing_in.tried_lines import TriedLine, columns, verdict_names
from app.desktop.bringing_in.work import Tried
from app.desktop.parts.boxes import Box, Card, Row
from app.desktop.parts.buttons import plain_button
from app.desktop.parts.choosing import FilterChips
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.pill import Tone
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.parts.remark_box import RemarkBox
from app.rules.lengths import duration
from app.services.bringing_in import Plan, Verdict

translate = QCoreApplication.translate

_WAITING = (Verdict.WAITS, Verdict.DOUBLE)
_DETAIL_LETTERS = 600


class TryPage(Box):
    """Counts by what becomes of the rows, which narrow the table under them.

    Signals: `failed_asked()` to save the rows that cannot be read.
    """

    failed_asked = Signal()

    def __init__(self) -> None:
        super().__init__(margins=(28, 6, 28, 14), gap=10)
        self.totals = WrappingLabel("", "strong")
        self.chips = FilterChips(list(verdict_names().items()), self.tr("Show only these rows"))
        self.chips.changed.connect(lambda _: self._narrow())
        self.waiting = RemarkBox("hourglass", Tone.INFO)
        self.rows = RecordModel(columns(), self)
        self.table = RecordTable(self.rows, self.tr("The rows of the sheet"))
        self.table.picked.connect(self._on_picked)
        self.detail = WrappingLabel("")
        self._detail_card = Card(self.detail, margins=(14, 10, 14, 10))
        self._detail_card.hide()
        self.save_failed = plain_button("", "download")
        self.save_failed.clicked.connect(self.failed_asked)
        self.add(
            self.totals,
            self.chips,
            self.waiting,
            self.table,
            self._detail_card,
            Row(self.save_failed, None),
        )
        self.give_room_to(self.table)
        self._tried: Tried | None = None

    def show_tried(self, tried: Tried) -> None:
        """Show a dry run, all of its rows."""
        self._tried = tried
        counts = tried.plan.counts
        for verdict, name in verdict_names().items():
            self.chips.show_label(verdict, f"{name}  {counts[verdict]:,}")
            self.chips.show_chip(verdict, counts[verdict] > 0)
        self.chips.choose(())
        self.totals.setText(told_totals(tried.plan))
        self.waiting.say(self._remark(tried.plan))
        failed = counts[Verdict.UNREADABLE]
        self.save_failed.setText(self.tr("&Save the %n row(s) that cannot be read…", "", failed))
        self.save_failed.setVisible(failed > 0)
        self._narrow()

    def begin(self) -> None:
        """Give the keyboard to the table."""
        self.table.setFocus()

    def _remark(self, plan: Plan) -> str:
        if not plan.changes_something:
            return self.tr("Nothing in it is new, so there is nothing to bring in.")
        if not any(plan.counts[verdict] for verdict in _WAITING):
            return ""
        return self.tr(
            "Rows that fit nobody for certain, or are likely here already, come in only to "
            "wait: they count towards nothing until you say who they are."
        )

    def _narrow(self) -> None:
        if self._tried is None:
            return
        wanted = self.chips.chosen()
        shown: Iterable[TriedLine] = self._tried.lines
        if wanted:
            shown = [line for line in shown if line.verdict in wanted]
        self.table.show_rows(list(shown), lambda line: line.position)
        self._on_picked(self.table.selected())

    def _on_picked(self, chosen: list[TriedLine]) -> None:
        """Tell one row in full: why, and as it stands in the sheet."""
        self._detail_card.setVisible(len(chosen) == 1)
        if len(chosen) != 1 or self._tried is None:
            return
        sheet, (line,) = self._tried.plan.sheet, chosen
        cells = sheet.rows[line.position]
        original = " · ".join(
            f"{heading}: {' '.join(cell.split())}"
            for heading, cell in zip(sheet.headings, cells, strict=True)
            if cell.strip()
        )
        if len(original) > _DETAIL_LETTERS:
            original = f"{original[:_DETAIL_LETTERS]}…"
        told = self.tr("Line {line}: {original}").format(line=f"{line.line:,}", original=original)
        self.detail.setText("\n".join(filter(None, (line.why, told))))


def told_totals(plan: Plan) -> str:
    """What a plan would add, in one line."""
    parts = [translate("BringIn", "%n row(s)", "", len(plan.rows))]
    if plan.new_people:
        parts.append(translate("BringIn", "%n new person(s)", "", len(plan.new_people)))
    if plan.entries:
        parts.append(translate("BringIn", "%n entry(s) of hours", "", plan.entries))
        parts.append(duration(plan.minutes))
    if plan.places:
        parts.append(translate("BringIn", "%n training(s)", "", plan.places))
    if plan.new_events:
        parts.append(translate("BringIn", "%n event(s)", "", len(plan.new_events)))
    if plan.attendances:
        parts.append(translate("BringIn", "%n person(s) at events", "", plan.attendances))
    return " · ".join(parts)
