"""The list of references: asked for, written, sent, withdrawn or not given."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.desktop.dialogs import PDFS
from app.desktop.giving_back.references.ask_form import AskDialog
from app.desktop.giving_back.references.columns import columns, told
from app.desktop.giving_back.references.send_form import SendDialog
from app.desktop.giving_back.references.write_dialog import WriteDialog
from app.desktop.list_page import ListPage
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import plain_button, primary_button, spoken
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.flow import Flow
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.parts.suggestions import Suggestion
from app.records.reference import ReferenceState
from app.services import reference_paper, references
from app.services.outcome import Outcome
from app.services.references import ReferenceRow

if TYPE_CHECKING:
    from app.desktop.tasks import Progress

translate = QCoreApplication.translate

_ROW_HEIGHT = 52


class ReferencesPage(ListPage):
    """References, those to send first; Enter writes one, F2 changes what was asked for."""

    def __init__(self, desk: Desk) -> None:
        self.rows: RecordModel[ReferenceRow] = RecordModel(columns(desk.today))
        name = translate("ReferencesPage", "References")
        table = RecordTable(self.rows, name, row_height=_ROW_HEIGHT)
        super().__init__(desk, table, translate("ReferencesPage", "Reading the references"))
        self.rows.setParent(self)
        self._wanted: UUID | None = None
        self.primary = primary_button(self.tr("A reference was asked for"), "plus")
        self.primary.clicked.connect(lambda: self.ask())
        self.write = self.button(self.tr("&Write\u2026"), "pencil", self.write_selected)
        self.send = self.button(self.tr("S&end\u2026"), "mail", self._on_send_asked)
        self.change = self.button(self.tr("&Change\u2026"), "calendar", self._on_change_asked)
        self.show_sent = self.button(
            self.tr("What was &sent\u2026"), "download", self._on_sent_asked
        )
        self.withdraw = self.button(self.tr("Wi&thdrawn"), "x", self._on_withdrawn)
        self.refuse = self.button(self.tr("&Not given"), "minus", self._on_refused)
        self.remove = self.button(self.tr("&Remove"), "trash-2", self._on_removed)
        self._acts = (self.write, self.send, self.change, self.show_sent, self.withdraw,
                      self.refuse, self.remove)  # fmt: skip
        acts = Flow(*self._acts, gap=10)
        listed = Box(table, acts, gap=12)
        listed.give_room_to(table)
        self.stack(listed, self._build_nothing())
        self._build_menu()
        table.opened.connect(lambda _: self.write_selected())
        table.picked.connect(lambda _: self._show_acts())

    def read(self) -> None:
        """Read all references."""
        office = self.desk.office
        self._newest.read(lambda: references.listed(office), self._show)

    def show_subject(self, subject: object) -> None:
        """Show the reference of that id, and where it waits open it to be written."""
        self._wanted = subject if isinstance(subject, UUID) else None

    def ask(self, person: Suggestion | None = None) -> None:
        """Open the form in which a reference that was asked for is noted."""
        self.desk.ask.show(AskDialog(self.desk, self, person))

    def write_selected(self) -> None:
        """Open the reference that is selected to be written, or what was sent to be saved."""
        row = self._chosen()
        if row is not None and row.state is ReferenceState.ASKED:
            self.desk.ask.show(WriteDialog(self.desk, self, row))
        elif row is not None and row.has_file:
            self._on_sent_asked()

    def _chosen(self) -> ReferenceRow | None:
        chosen: list[ReferenceRow] = self.table.selected()
        return chosen[0] if len(chosen) == 1 else None

    def _build_nothing(self) -> EmptyState:
        note = primary_button(self.tr("A reference was asked for"), "plus")
        note.clicked.connect(lambda: self.ask())
        value = plain_button(self.tr("Who would value one?"), "users")
        value.clicked.connect(lambda: self.desk.go("giving back", "skills"))
        return EmptyState(
            "file-text",
            self.tr("No reference was asked for"),
            self.tr(
                "When a college or an employer asks, note it here: the letter is drafted from the "
                "record, you go over it and sign it, and what was sent is kept."
            ),
            note,
            value,
        )

    def _build_menu(self) -> None:
        def open_person() -> None:
            row = self._chosen()
            if row is not None:
                self.desk.go("person", row.person_id)

        entries: list[tuple[str, str, Callable[[], object]]] = [
            (self.tr("Write\u2026"), "", self.write_selected),
            (self.tr("Send\u2026"), "", self._on_send_asked),
            (self.tr("Change what was asked for\u2026"), "F2", self._on_change_asked),
            (self.tr("Save what was sent\u2026"), "", self._on_sent_asked),
            (self.tr("Not wanted any more"), "", self._on_withdrawn),
            (self.tr("Not given"), "", self._on_refused),
            (self.tr("Remove"), "Del", self._on_removed),
        ]
        self._entries = [self.entry(*entry) for entry in entries]
        self._open_entry = self.entry(self.tr("Open the person's page"), "", open_person)
        self.entry(self.tr("A reference was asked for\u2026"), "Ctrl+Shift+N", self.ask)

    def _show(self, rows: list[ReferenceRow]) -> None:
        self.table.show_rows(rows, _key)
        self.show_whether(bool(rows))
        self._show_acts()
        self.tell(told(rows, self.desk.today()))
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.table.select_where(lambda row: row.id == wanted)
            self.write_selected()

    def _show_acts(self) -> None:
        row = self._chosen()
        waits = row is not None and row.state is ReferenceState.ASKED
        ready = waits and row is not None and row.has_text and row.consented_on is not None
        was_sent = row is not None and row.has_file
        enabled = (waits, ready, waits, was_sent, waits, waits, row is not None)
        told = self.tr("{act}: reference for {name}")
        for act, entry, is_enabled in zip(self._acts, self._entries, enabled, strict=True):
            act.setEnabled(is_enabled)
            entry.setEnabled(is_enabled)
            said = spoken(act.text())
            name = "" if row is None else row.person
            act.setAccessibleName(told.format(act=said, name=name) if name else said)
        self._open_entry.setEnabled(row is not None)

    def _on_send_asked(self) -> None:
        row = self._chosen()
        if row is not None:
            dialog = SendDialog(self.desk, self, row.id, row.person, row.asked_by)
            self.desk.ask.show(dialog)

    def _on_change_asked(self) -> None:
        row = self._chosen()
        if row is not None and row.state is ReferenceState.ASKED:
            person = Suggestion(row.person_id, row.person, "", "user")
            self.desk.ask.show(AskDialog(self.desk, self, person, row.id))

    def _on_sent_asked(self) -> None:
        row = self._chosen()
        if row is None:
            return
        name, title = reference_paper.file_name(row.person), self.tr("Save what was sent")
        path = self.desk.ask.where_to_save(title, name, PDFS)
        if path is None:
            return
        office, reference_id = self.desk.office, row.id

        def write(progress: "Progress") -> Outcome:
            reference_paper.write_sent(office, reference_id, path)
            return Outcome(frozenset(), self.tr("Saved {file}.").format(file=path.name), None)

        self.desk.operations.perform_apart(title, write, initiator=self)

    def _on_withdrawn(self) -> None:
        self._settle(references.withdraw)

    def _on_refused(self) -> None:
        self._settle(references.refuse)

    def _settle(self, deed: Callable[..., Outcome]) -> None:
        row, office, today = self._chosen(), self.desk.office, self.desk.today()
        if row is not None:
            reference_id = row.id
            self.desk.operations.perform(lambda: deed(office, reference_id, today), initiator=self)

    def _on_removed(self) -> None:
        row, office = self._chosen(), self.desk.office
        if row is not None:
            reference_id = row.id
            self.desk.operations.perform(
                lambda: references.remove(office, reference_id), initiator=self
            )


def _key(row: ReferenceRow) -> UUID:
    return row.id
