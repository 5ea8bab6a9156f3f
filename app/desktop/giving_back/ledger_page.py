"""Everything offered and given back, found, sorted, changed, removed and taken out."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.desktop.dialogs import SHEETS
from app.desktop.giving_back.acts import change, thank
from app.desktop.giving_back.ledger_bar import LedgerBar
from app.desktop.giving_back.ledger_lines import columns, told
from app.desktop.giving_back.page import GivingPage
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.services import exports, recognition
from app.services.outcome import Outcome
from app.services.recognition import LedgerView, RecognitionRow

if TYPE_CHECKING:
    from app.desktop.tasks import Progress

translate = QCoreApplication.translate

_NOTHING, _NO_MATCH = 1, 2


class LedgerPage(GivingPage):
    """The ledger, the newest first; the figures are those of the lines that are shown."""

    def __init__(self, desk: Desk) -> None:
        self.rows: RecordModel[RecognitionRow] = RecordModel(columns())
        table = RecordTable(self.rows, translate("LedgerPage", "Given back"))
        super().__init__(desk, table, translate("LedgerPage", "Reading the ledger"))
        self.rows.setParent(self)
        self._lines: list[RecognitionRow] = []
        self.bar = LedgerBar(desk)
        self.change = self.button(self.tr("&Change\u2026"), "pencil", self.change_selected)
        self.remove = self.button("", "trash-2", self.remove_selected)
        self.export = self.button(self.tr("E&xport\u2026"), "upload", self._on_export_asked)
        acts = Row(self.change, self.remove, None, self.export, gap=10)
        listed = Box(table, acts, gap=12)
        listed.give_room_to(table)
        self.add(self.bar)
        self.stack(listed, self._build_nothing(), self._build_no_match())
        self._build_menu()
        self._connect()

    def read(self) -> None:
        """Read the whole ledger once; it is narrowed without reading again."""
        office = self.desk.office
        self._newest.read(lambda: recognition.ledger(office, LedgerView()), self._show)

    def change_selected(self) -> None:
        """Open the form of the line that is selected."""
        chosen: list[RecognitionRow] = self.table.selected()
        if len(chosen) == 1:
            change(self.desk, self, chosen[0].id)

    def remove_selected(self) -> None:
        """Remove the lines that are selected; the note of it offers Undo."""
        ids = [line.id for line in self.table.selected()]
        if ids:
            self.desk.operations.perform(
                lambda: recognition.remove(self.desk.office, ids), initiator=self
            )

    def _build_nothing(self) -> EmptyState:
        say = primary_button(self.tr("Thank somebody"), "heart")
        say.clicked.connect(lambda: thank(self.desk, self, ()))
        bring = plain_button(self.tr("Bring in a spreadsheet\u2026"), "download")
        bring.clicked.connect(lambda: self.desk.go("bring in", None))
        return EmptyState(
            "award",
            self.tr("Nothing given back yet"),
            self.tr(
                "Every thank you, course, reference and cup of tea stands here, so that everybody "
                "can be told what they were given back."
            ),
            say,
            bring,
        )

    def _build_no_match(self) -> EmptyState:
        self.show_all = primary_button(self.tr("Show all lines again"))
        self.show_all.clicked.connect(self.bar.show_all)
        return EmptyState(
            "search",
            self.tr("No such line"),
            self.tr("Nothing that was given back is as the fields above ask for."),
            self.show_all,
        )

    def _build_menu(self) -> None:
        self._entries = [
            self.entry(self.tr("Change\u2026"), "F2", self.change_selected),
            self.entry(self.tr("Remove"), "Del", self.remove_selected),
            self.entry(self.tr("Open the person's page"), "", self._open_person),
        ]

    def _connect(self) -> None:
        self.table.opened.connect(lambda _: self.change_selected())
        self.table.picked.connect(lambda _: self._show_acts())
        self.bar.changed.connect(self._narrow)
        self.bar.went_down.connect(self.focus_list)

    def _show(self, lines: list[RecognitionRow]) -> None:
        self._lines = lines
        self._narrow()

    def _narrow(self) -> None:
        shown = recognition.narrowed(self._lines, self.bar.view)
        self.table.show_rows(shown, _key)
        self.bar.setVisible(bool(self._lines))
        self.show_whether(bool(shown), _NO_MATCH if self._lines else _NOTHING)
        self._show_acts()
        self.tell(
            told(recognition.totals(shown)) if shown or not self._lines else self.tr("No such line")
        )

    def _show_acts(self) -> None:
        chosen: list[RecognitionRow] = self.table.selected()
        count = len(chosen)
        what = self.tr("%Ln line(s)", "", count)
        if count == 1:
            what = self.tr("{what}, {person}").format(
                what=chosen[0].what or chosen[0].kind, person=chosen[0].person
            )
        self.change.setAccessibleName(self.tr("Change: {what}").format(what=what))
        self.remove.setAccessibleName(self.tr("Remove: {what}").format(what=what))
        several = self.tr("&Remove %n", "", count)
        self.remove.setText(several if count > 1 else self.tr("&Remove"))
        enabled = (count == 1, count > 0, count == 1)
        for entry, is_enabled in zip(self._entries, enabled, strict=True):
            entry.setEnabled(is_enabled)
        self.change.setEnabled(count == 1)
        self.remove.setEnabled(count > 0)

    def _open_person(self) -> None:
        for line in self.table.selected()[:1]:
            self.desk.go("person", line.person_id)

    def _on_export_asked(self) -> None:
        title = self.tr("Take out all that was given back")
        path = self.desk.ask.where_to_save(title, self.tr("Given back.xlsx"), SHEETS)
        if path is None:
            return
        office = self.desk.office

        def write(progress: "Progress") -> Outcome:
            written = exports.export_given_back(office, path, progress=progress)
            said = self.tr("%Ln line(s) written to {file}.", "", written)
            return Outcome(frozenset(), said.format(file=path.name), None)

        self.desk.operations.perform_apart(title, write, initiator=self)


def _key(line: RecognitionRow) -> UUID:
    return line.id
