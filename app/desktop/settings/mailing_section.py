"""The mailing lists and the words with which people are asked; add, change, close and remove."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.columns import Column, nothing_more
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.fields import NoteField, TextField
from app.desktop.parts.flow import Flow
from app.desktop.parts.form import Field, Form
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.settings.section import RIGHT, Section
from app.records.mailing import MailingListDraft
from app.services import mailing
from app.services.mailing import ListRow
from app.services.outcome import Outcome

_ROW_HEIGHT = 52


class MailingSection(Section):
    """A table of the lists, with what can be done to the one that is selected."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Mailing lists"))
        self.rows: RecordModel[ListRow] = RecordModel(self._columns(), self)
        self.table = RecordTable(self.rows, self.tr("Mailing lists"), row_height=_ROW_HEIGHT)
        self.table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        self.table.opened.connect(lambda _: self.change_selected())
        self.table.picked.connect(lambda _: self._show_acts())
        self.add_button = primary_button(self.tr("Add a mailing list"), "plus")
        self.add_button.clicked.connect(self.add_one)
        self.change = plain_button(self.tr("Change\u2026"), "pencil", self.change_selected)
        self.close_list = plain_button("", "", self.close_or_open)
        self.remove = plain_button(self.tr("Remove"), "trash-2", self.remove_selected)
        self.who = plain_button(
            self.tr("Who may be mailed"), "mail", lambda: desk.go("events", "mailing")
        )
        self._full = Box(
            Flow(self.add_button, self.change, self.close_list, self.remove, self.who),
            self.table,
            gap=12,
        )
        self.empty = self._build_empty()
        body = Box(self._full, self.empty, margins=(0, 0, RIGHT, 0))
        body.give_room_to(self._full)
        body.give_room_to(self.empty)
        self.box.addWidget(body, 1)
        self._show_acts()

    def refresh(self) -> None:
        """Read the lists and keep the one that is selected."""
        rows = mailing.lists(self.desk.office)
        self.table.show_rows(rows, key=lambda row: row.id)
        self._full.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self._show_acts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert adds, F2 changes, Delete removes."""
        acts = {
            Qt.Key.Key_Insert: self.add_one,
            Qt.Key.Key_F2: self.change_selected,
            Qt.Key.Key_Delete: self.remove_selected,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def add_one(self) -> None:
        """Ask for a new list."""
        self._ask(
            _form(self),
            lambda values: mailing.add(self.desk.office, MailingListDraft.check(values)),
            self.tr("Add a mailing list"),
        )

    def change_selected(self) -> None:
        """Ask for another name or other words; what people said yes to stays as it was."""
        row = self._selected()
        if row is None:
            return
        draft = mailing.draft_for(self.desk.office, row.id)
        form = _form(self)
        form.set_values(draft.model_dump())

        def save(values: Values) -> Outcome:
            typed = MailingListDraft.check({"closed": draft.closed, **values})
            return mailing.change(self.desk.office, row.id, typed)

        self._ask(form, save, self.tr("Change {name}").format(name=row.name))

    def close_or_open(self) -> None:
        """Offer the list no longer, or again; who is on it stays."""
        row = self._selected()
        if row is not None:
            draft = mailing.draft_for(self.desk.office, row.id)
            other = MailingListDraft.check({**draft.model_dump(), "closed": not draft.closed})
            self.desk.operations.perform(
                partial(mailing.change, self.desk.office, row.id, other), initiator=self
            )

    def remove_selected(self) -> None:
        """Remove the list, where nobody chose anything about it."""
        row = self._selected()
        if row is not None:
            self.desk.operations.perform(
                partial(mailing.remove, self.desk.office, row.id), initiator=self
            )

    def _build_empty(self) -> EmptyState:
        first = primary_button(self.tr("Add the first mailing list"), "plus")
        first.clicked.connect(self.add_one)
        return EmptyState(
            "mail",
            self.tr("No mailing lists yet"),
            self.tr(
                "A list has the words that people say yes to: who will write to them, about what, "
                "and how they stop it."
            ),
            first,
        )

    def _columns(self) -> list[Column[ListRow]]:
        return [
            Column(self.tr("List"), self._name_of, width=150),
            Column(self.tr("Words"), lambda row: row.wording, second=nothing_more,
                   width=200, stretch=True, yield_first=2),
            Column(self.tr("May be mailed"), lambda row: f"{row.may_be_mailed:,}",
                   lambda row: row.may_be_mailed, right=True, width=138),
            Column(self.tr("Said no"), lambda row: f"{row.opted_out:,}",
                   lambda row: row.opted_out, right=True, width=90,
                   yield_first=1),
        ]  # fmt: skip

    def _name_of(self, row: ListRow) -> str:
        return self.tr("{name} (closed)").format(name=row.name) if row.closed else row.name

    def _ask(self, form: Form, save: Callable[[Values], Outcome], title: str) -> None:
        dialog = FormDialog(self.desk, self, form, save, title=title, verb=self.tr("Save"))
        self.desk.ask.show(dialog)

    def _selected(self) -> ListRow | None:
        chosen = self.table.selected()
        return chosen[0] if chosen else None

    def _show_acts(self) -> None:
        row = self._selected()
        is_closed = row is not None and row.closed
        self.close_list.setText(self.tr("Open again") if is_closed else self.tr("Close"))
        close = self.tr("Open {name} again") if is_closed else self.tr("Close {name}")
        named = (
            (self.change, self.tr("Change {name}")),
            (self.close_list, close),
            (self.remove, self.tr("Remove {name}")),
        )
        for button, told in named:
            button.setEnabled(row is not None)
            button.setAccessibleName(told.format(name="" if row is None else row.name))


def _form(section: MailingSection) -> Form:
    words = section.tr(
        "Riverside Trust may write to me by e-mail about its events. I can stop it at any time."
    )
    wording = NoteField(4)
    wording.setPlaceholderText(words)
    return Form(
        [
            Field("name", section.tr("&Name"), TextField(section.tr("Newsletter"))),
            Field(
                "wording",
                section.tr("&Words people say yes to"),
                wording,
                section.tr("They are kept with each yes, as they stood on that day."),
            ),
        ]
    )
