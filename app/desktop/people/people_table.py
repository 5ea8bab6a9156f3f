"""The table of people, and under it what can be done with those that are selected."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent

from app.desktop.look.look import current_look
from app.desktop.parts.boxes import Box, Columns, Row
from app.desktop.parts.buttons import plain_button
from app.desktop.parts.menu_entry import menu_entry
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.people.lines import ACTIVITY, LAST_HELPED, PersonLine, columns

#: The two groups of buttons stand beside one another from this width on, at 100 %.
_LEAST_WIDTH = 700
#: A column that can be done without, and the width from which there is room for it, at 100 %.
_ROOM_FOR = ((ACTIVITY, 830), (LAST_HELPED, 690))


class PeopleTable(Box):
    """Rows sorted by any column; several can be selected, thanked and printed for, two merged.

    Signals: `opened(PersonLine)`; `typed(str)` for letters typed on the list; `thank_asked(list)`,
    `print_asked(list)`, `merge_asked(list)`, `leave_asked(PersonLine)`,
    `remove_asked(PersonLine)`, `export_asked()`, `bring_in_asked()`.
    """

    opened = Signal(object)
    typed = Signal(str)
    thank_asked = Signal(object)
    print_asked = Signal(object)
    merge_asked = Signal(object)
    leave_asked = Signal(object)
    remove_asked = Signal(object)
    export_asked = Signal()
    bring_in_asked = Signal()

    def __init__(self) -> None:
        super().__init__(gap=12)
        self.rows = RecordModel(columns(), self)
        self.list = RecordTable(self.rows, self.tr("People"))
        self.list.opened.connect(self.opened)
        self.list.picked.connect(self._on_picked)
        self.list.installEventFilter(self)
        self.add(self.list, self._build_acts())
        self.box.setStretch(0, 1)
        self._build_menu()
        self._on_picked([])

    def show_lines(self, shown: Sequence[PersonLine]) -> None:
        """Show these people, and keep who is selected."""
        self.list.show_rows(shown, lambda line: line.person.id)
        self._on_picked(self.list.selected())

    def select(self, person_id: UUID) -> bool:
        """Select a person; whether they are among those shown."""
        self.list.select_where(lambda line: line.person.id == person_id)
        return bool(self.list.selected())

    def focus_list(self) -> None:
        """Give the list the keyboard, on its first row where none is selected."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        if not self.list.selected() and self.rows.rowCount():
            self.list.selectRow(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what there is no room for: the page of a person has it too."""
        super().resizeEvent(event)
        for column, least in _ROOM_FOR:
            self.list.show_column(column, self.width() >= current_look().px(least))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Letters typed on the list narrow it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            plain = event.modifiers() in (
                Qt.KeyboardModifier.NoModifier,
                Qt.KeyboardModifier.ShiftModifier,
            )
            if plain and event.text().strip().isprintable() and event.text().strip():
                self.typed.emit(event.text())
                return True
        return super().eventFilter(watched, event)

    def _build_acts(self) -> Columns:
        self.thank = plain_button(self.tr("Thank\u2026"), "heart", self._ask_thank)
        self.merge = plain_button(self.tr("Merge\u2026"), "users", self._ask_merge)
        self.leave = plain_button(self.tr("Has left\u2026"), "", self._ask_leave)
        self.print = plain_button(self.tr("Print\u2026"), "printer", self._ask_print)
        self.export = plain_button(self.tr("Export\u2026"), "upload", self.export_asked.emit)
        self.bring_in = plain_button(
            self.tr("Bring in a spreadsheet\u2026"), "download", self.bring_in_asked.emit
        )
        chosen = Row(self.thank, self.print, self.merge, self.leave, None, gap=10)
        rest = Row(None, self.export, self.bring_in, gap=10)
        return Columns(chosen, rest, shares=(1, 0), least=_LEAST_WIDTH, gap=10)

    def _build_menu(self) -> None:
        """The same acts on a right click, with their keys."""
        entries: list[tuple[str, str, Callable[[], None]]] = [
            (self.tr("Open"), "", self._open),
            (self.tr("Thank\u2026"), "", self._ask_thank),
            (self.tr("Print\u2026"), "", self._ask_print),
            (self.tr("Merge\u2026"), "", self._ask_merge),
            (self.tr("Has left\u2026"), "", self._ask_leave),
            (self.tr("Remove"), "Del", self._ask_remove),
        ]
        self._entries = [menu_entry(self.list, *entry) for entry in entries]

    def _on_picked(self, chosen: Sequence[PersonLine]) -> None:
        count = len(chosen)
        enabled = (count == 1, count > 0, count > 0, count == 2, count == 1, count == 1)
        for entry, is_enabled in zip(self._entries, enabled, strict=True):
            entry.setEnabled(is_enabled)
        self.thank.setEnabled(count > 0)
        self.print.setEnabled(count > 0)
        self.merge.setEnabled(count == 2)
        self.leave.setEnabled(count == 1)
        whom = chosen[0].person.name if count == 1 else self.tr("%n person(s)", "", count)
        self.thank.setAccessibleName(self.tr("Thank {whom}").format(whom=whom))
        self.print.setAccessibleName(
            self.tr("Print a letter or certificate for {whom}").format(whom=whom)
        )
        self.leave.setAccessibleName(self.tr("Note that {whom} left").format(whom=whom))
        self.merge.setAccessibleName(self.tr("Merge the two that are selected"))
        several = self.tr("Thank {count}\u2026").format(count=f"{count:,}")
        self.thank.setText(several if count > 1 else self.tr("Thank\u2026"))

    def _open(self) -> None:
        for line in self.list.selected()[:1]:
            self.opened.emit(line)

    def _ask_thank(self) -> None:
        self.thank_asked.emit(self.list.selected())

    def _ask_print(self) -> None:
        self.print_asked.emit(self.list.selected())

    def _ask_merge(self) -> None:
        self.merge_asked.emit(self.list.selected())

    def _ask_leave(self) -> None:
        for line in self.list.selected()[:1]:
            self.leave_asked.emit(line)

    def _ask_remove(self) -> None:
        for line in self.list.selected()[:1]:
            self.remove_asked.emit(line)
