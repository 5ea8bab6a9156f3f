"""The table of all hours, and under it what can be done with them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal

from app.desktop.desk import Desk
from app.desktop.hours.columns import columns
from app.desktop.hours.hours_reader import HoursReader
from app.desktop.parts.boxes import Box, Columns, Row
from app.desktop.parts.buttons import plain_button
from app.desktop.parts.menu_entry import menu_entry
from app.desktop.parts.paged_model import PagedTableModel
from app.desktop.parts.record_table import RecordTable
from app.rules.lengths import duration
from app.services.hours_list import HoursRow, HoursSort

#: The two groups of buttons stand beside one another from this width on, at 100 %.
_LEAST_WIDTH = 640


class HoursTable(Box):
    """Entries of hours, any number of them; Enter or F2 changes one, Del removes.

    Signals: `change_asked(HoursRow)`, `remove_asked(list)`, `export_asked()`, `bring_in_asked()`.
    """

    change_asked = Signal(object)
    remove_asked = Signal(object)
    export_asked = Signal()
    bring_in_asked = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(gap=12)
        self.rows: PagedTableModel[HoursRow] = PagedTableModel(columns(), self)
        self.list = RecordTable(self.rows, self.tr("Hours"))
        self.list.show_sorted_by(HoursSort.DAY, descending=True)
        self.reader = HoursReader(desk, self.rows, self.list, self)
        self.list.opened.connect(self._on_opened)
        self.list.picked.connect(self._on_picked)
        self.rows.modelReset.connect(lambda: self._on_picked(self.list.selected()))
        self.add(self.list, self._build_acts())
        self.box.setStretch(0, 1)
        self._build_menu()
        self._on_picked([])

    def focus_list(self) -> None:
        """Give the list the keyboard, on its first row where none is selected."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.list.selectionModel().hasSelection() and self.rows.rowCount():
            self.list.selectRow(0)

    def _build_acts(self) -> Columns:
        self.change = plain_button(self.tr("Change\u2026"), "pencil", self._ask_change)
        self.remove = plain_button(self.tr("Remove"), "trash-2", self._ask_remove)
        self.export = plain_button(
            self.tr("Export all hours\u2026"), "upload", self.export_asked.emit
        )
        self.bring_in = plain_button(
            self.tr("Bring in a spreadsheet\u2026"), "download", self.bring_in_asked.emit
        )
        chosen = Row(self.change, self.remove, None, gap=10)
        rest = Row(self.export, self.bring_in, None, gap=10)
        return Columns(chosen, rest, shares=(1, 0), least=_LEAST_WIDTH, gap=10)

    def _build_menu(self) -> None:
        """The same acts on a right click, with their keys."""
        self._entries = [
            menu_entry(self.list, self.tr("Change\u2026"), "F2", self._ask_change),
            menu_entry(self.list, self.tr("Remove"), "Del", self._ask_remove),
        ]

    def _on_picked(self, chosen: Sequence[HoursRow]) -> None:
        count = len(chosen)
        for act, is_possible in ((0, count == 1), (1, count > 0)):
            (self.change, self.remove)[act].setEnabled(is_possible)
            self._entries[act].setEnabled(is_possible)
        which = self._told(chosen[0]) if count == 1 else self.tr("%Ln entries", "", count)
        self.change.setAccessibleName(self.tr("Change {which}").format(which=which))
        self.remove.setAccessibleName(self.tr("Remove {which}").format(which=which))

    def _told(self, row: HoursRow) -> str:
        return self.tr("{time} for {name}").format(time=duration(row.minutes), name=row.person)

    def _on_opened(self, row: HoursRow | None) -> None:
        if row is not None:
            self.change_asked.emit(row)

    def _ask_change(self) -> None:
        for row in self.list.selected()[:1]:
            self.change_asked.emit(row)

    def _ask_remove(self) -> None:
        chosen = self.list.selected()
        if chosen:
            self.remove_asked.emit(chosen)
