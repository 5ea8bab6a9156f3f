"""What people would value beside what the charity can give, kind by kind."""

from collections.abc import Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.desktop.giving_back.record_form import RecordDialog, Recording
from app.desktop.giving_back.skills.columns import can_give_columns, side_columns
from app.desktop.giving_back.skills.forms import CanGiveDialog
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import plain_button, spoken
from app.desktop.parts.flow import Flow
from app.desktop.parts.menu_entry import menu_entry
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.records.can_give import CanGiveDraft
from app.records.recognition import RecognitionKind, RecognitionState
from app.services import both_sides
from app.services.both_sides import CanGiveRow, Side

translate = QCoreApplication.translate

_ROW_HEIGHT = 52
#: Both tables stand in a window 800 high even at the largest text: the titles, and rows to scroll.
_LEAST_HEIGHT = 76


class BothSidesView(Box):
    """Above, who would value what and never had it; below, what there is to give."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(gap=12)
        self.desk = desk
        self.sides: RecordModel[Side] = RecordModel(side_columns(), self)
        self.offers: RecordModel[CanGiveRow] = RecordModel(can_give_columns(), self)
        self.sides_table = RecordTable(self.sides, translate("BothSides", "What would be valued"))
        self.offers_table = RecordTable(
            self.offers, translate("BothSides", "What we can give"), row_height=_ROW_HEIGHT
        )
        self.offer = plain_button(self.tr("&Offer it to them\u2026"), "gift", self._on_offer_asked)
        self.add_button = plain_button(self.tr("&Add what we can give\u2026"), "plus", self.begin)
        self.change = plain_button(self.tr("C&hange\u2026"), "pencil", self._on_change_asked)
        self.end = plain_button(self.tr("C&lose"), "check", self._on_closed)
        self.remove = plain_button(self.tr("&Remove"), "trash-2", self._on_removed)
        acts = Flow(self.offer, self.add_button, self.change, self.end, self.remove, gap=10)
        self.add(self.sides_table, self.offers_table, acts)
        self.box.setStretchFactor(self.sides_table, 1)
        self.box.setStretchFactor(self.offers_table, 1)
        for table in (self.sides_table, self.offers_table):
            table.setMinimumHeight(_LEAST_HEIGHT)
            table.picked.connect(lambda _: self._show_acts())
        self.sides_table.opened.connect(lambda _: self._on_offer_asked())
        self.offers_table.opened.connect(lambda _: self._on_change_asked())
        menu_entry(self.offers_table, self.tr("Change\u2026"), "F2", self._on_change_asked)
        menu_entry(self.offers_table, self.tr("Remove"), "Del", self._on_removed)

    def show_sides(self, sides: Sequence[Side], offers: Sequence[CanGiveRow]) -> None:
        """Show both sides."""
        self.sides_table.show_rows(sides, lambda side: side.kind)
        self.offers_table.show_rows(offers, _key)
        self._show_acts()

    def begin(self) -> None:
        """Open the form of something the charity can give, of the kind that is selected."""
        side = self._side()
        kind = RecognitionKind.TRAINING if side is None else side.kind
        self.desk.ask.show(CanGiveDialog(self.desk, self, kind))

    def _side(self) -> Side | None:
        chosen: list[Side] = self.sides_table.selected()
        return chosen[0] if len(chosen) == 1 else None

    def _row(self) -> CanGiveRow | None:
        chosen: list[CanGiveRow] = self.offers_table.selected()
        return chosen[0] if len(chosen) == 1 else None

    def _show_acts(self) -> None:
        side, row = self._side(), self._row()
        self.offer.setEnabled(side is not None and bool(side.waiting))
        self.change.setEnabled(row is not None)
        self.end.setEnabled(row is not None and not row.closed)
        self.remove.setEnabled(row is not None)
        said = self.tr("{act}: {what}")
        for act in (self.change, self.end, self.remove):
            name = spoken(act.text())
            what = "" if row is None else row.what
            act.setAccessibleName(said.format(act=name, what=what) if what else name)

    def _on_offer_asked(self) -> None:
        """Offer the kind that is selected to all who would value it and never had it."""
        side = self._side()
        if side is None or not side.waiting:
            return
        people = tuple(wisher.id for wisher in side.waiting)
        what = side.can_give[0].what if side.can_give else ""
        begun = Recording(people, side.kind, RecognitionState.OFFERED, what=what)
        self.desk.ask.show(RecordDialog(self.desk, self, begun))

    def _on_change_asked(self) -> None:
        row = self._row()
        if row is not None:
            self.desk.ask.show(CanGiveDialog(self.desk, self, row.kind, row.id))

    def _on_closed(self) -> None:
        row = self._row()
        if row is not None:
            kept = both_sides.draft_for(self.desk.office, row.id)
            draft = CanGiveDraft.check({**kept.model_dump(), "closed": True})
            deed = partial(both_sides.change, self.desk.office, row.id, draft)
            self.desk.operations.perform(deed, initiator=self)

    def _on_removed(self) -> None:
        row = self._row()
        if row is not None:
            deed = partial(both_sides.remove, self.desk.office, row.id)
            self.desk.operations.perform(deed, initiator=self)


def _key(row: CanGiveRow) -> UUID:
    return row.id
