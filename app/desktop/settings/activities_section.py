"""The activities: what was given to each; add, change, close and remove them."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import Button, danger_button, plain_button, primary_button
from app.desktop.parts.columns import Column
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.fields import NoteField, TextField
from app.desktop.parts.flow import Flow
from app.desktop.parts.form import Field, Form
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.settings.section import RIGHT, Section
from app.records.activity import ActivityDraft
from app.rules.lengths import duration
from app.services import activities
from app.services.activities import ActivityRow
from app.services.outcome import Outcome

_MANY_MINUTES = 100 * 60


class ActivitiesSection(Section):
    """A table of the activities, with what can be done to the one that is selected."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Activities"))
        self.model: RecordModel[ActivityRow] = RecordModel(self._columns(), self)
        self.table = RecordTable(self.model, self.tr("Activities"))
        self.table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        self.table.opened.connect(self.change)
        self.table.picked.connect(self._on_picked)
        self.add_button = self._button(
            primary_button(self.tr("Add an activity"), "plus"), self.add_one
        )
        self.change_button = self._button(
            plain_button(self.tr("Change\u2026"), "pencil"), self.change
        )
        self.close_button = self._button(plain_button(self.tr("Close")), self.close_or_open)
        self.remove_button = self._button(danger_button(self.tr("Remove"), "trash-2"), self.remove)
        first = primary_button(self.tr("Add the first activity"), "plus")
        self.empty = EmptyState(
            "folder-kanban",
            self.tr("No activities yet"),
            self.tr("An activity is a kind of work that hours are given to: Kitchen, Driving."),
            self._button(first, self.add_one),
        )
        self._full = Box(
            Flow(self.add_button, self.change_button, self.close_button, self.remove_button),
            self.table,
            gap=12,
        )  # fmt: skip
        body = Box(self._full, self.empty, margins=(0, 0, RIGHT, 0))
        body.give_room_to(self._full)
        body.give_room_to(self.empty)
        self.box.addWidget(body, 1)
        self._on_picked([])

    def refresh(self) -> None:
        """Read the activities and keep the one that is selected."""
        rows = activities.overview(self.desk.office)
        self.table.show_rows(rows, key=lambda row: row.id)
        self._full.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self._on_picked(self.table.selected())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Insert adds, F2 changes, Delete removes."""
        acts = {
            Qt.Key.Key_Insert: self.add_one,
            Qt.Key.Key_F2: self.change,
            Qt.Key.Key_Delete: self.remove,
        }
        act = acts.get(Qt.Key(event.key()))
        if act is None:
            super().keyPressEvent(event)
        else:
            act()

    def add_one(self) -> None:
        """Ask for a new activity."""
        form = self._form()
        self._ask(
            form,
            lambda values: activities.add(self.desk.office, ActivityDraft.check(values)),
            title=self.tr("Add an activity"),
            verb=self.tr("Add"),
        )

    def change(self) -> None:
        """Ask for another name or note of the one that is selected."""
        row = self._selected()
        if row is None:
            return
        draft = activities.draft_for(self.desk.office, row.id)
        form = self._form()
        form.set_values(draft.model_dump())

        def save(values: Values) -> Outcome:
            typed = ActivityDraft.check({"closed": draft.closed, **values})
            return activities.change(self.desk.office, row.id, typed)

        self._ask(
            form,
            save,
            title=self.tr("Change {name}").format(name=row.name),
            verb=self.tr("Save"),
        )

    def close_or_open(self) -> None:
        """Close the one that is selected, or open it again; its hours stay."""
        row = self._selected()
        if row is not None:
            draft = activities.draft_for(self.desk.office, row.id)
            other = ActivityDraft.check({**draft.model_dump(), "closed": not draft.closed})
            self.desk.operations.perform(
                partial(activities.change, self.desk.office, row.id, other), initiator=self
            )

    def remove(self) -> None:
        """Remove the one that is selected, where no hours were given to it."""
        row = self._selected()
        if row is not None:
            self.desk.operations.perform(
                partial(activities.remove, self.desk.office, row.id), initiator=self
            )

    def _columns(self) -> list[Column[ActivityRow]]:
        return [
            Column(self.tr("Activity"), self._name_of, width=200, stretch=True),
            Column(
                self.tr("People"),
                lambda row: f"{row.people:,}",
                lambda row: row.people,
                right=True,
                width=100,
            ),
            Column(
                self.tr("Given"),
                lambda row: duration(_told(row.minutes)),
                lambda row: row.minutes,
                right=True,
                width=110,
            ),
        ]

    def _name_of(self, row: ActivityRow) -> str:
        return self.tr("{name} (closed)").format(name=row.name) if row.closed else row.name

    def _button(self, button: Button, act: Callable[[], None]) -> Button:
        button.clicked.connect(lambda _=False: act())
        return button

    def _form(self) -> Form:
        return Form(
            [
                Field("name", self.tr("&Name"), TextField(self.tr("Kitchen"))),
                Field(
                    "note",
                    self.tr("N&ote"),
                    NoteField(),
                    self.tr("When and where it is, for those who log hours."),
                ),
                Field(
                    "uses_skills",
                    self.tr("&Skills this work uses"),
                    TextField(self.tr("cooking, Welsh")),
                    self.tr("Whoever offers one of them and gives hours here is seen to use it."),
                ),
            ]
        )

    def _ask(self, form: Form, save: Callable[[Values], Outcome], *, title: str, verb: str) -> None:
        self.desk.ask.show(FormDialog(self.desk, self, form, save, title=title, verb=verb))

    def _selected(self) -> ActivityRow | None:
        chosen = self.table.selected()
        return chosen[0] if chosen else None

    def _on_picked(self, chosen: list[ActivityRow]) -> None:
        for button in (self.change_button, self.close_button, self.remove_button):
            button.setEnabled(bool(chosen))
        is_closed = bool(chosen) and chosen[0].closed
        self.close_button.setText(self.tr("Open again") if is_closed else self.tr("Close"))
        if chosen:
            other = self.tr("Open {name} again") if is_closed else self.tr("Close {name}")
            said = {
                self.change_button: self.tr("Change {name}"),
                self.close_button: other,
                self.remove_button: self.tr("Remove {name}"),
            }
            for button, sentence in said.items():
                button.setAccessibleName(sentence.format(name=chosen[0].name))


def _told(minutes: int) -> int:
    """Whole hours where they are many: the minutes of years say nothing to anybody."""
    return minutes if minutes < _MANY_MINUTES else round(minutes / 60) * 60
