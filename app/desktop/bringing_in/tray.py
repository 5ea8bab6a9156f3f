"""The rows that wait: who each may be about, and what shall become of it."""

from collections.abc import Callable, Sequence
from typing import ClassVar
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.desktop.bringing_in.waiting_card import WaitingCard
from app.desktop.desk import Desk
from app.desktop.found_people import find_people
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import danger_button, plain_button, primary_button
from app.desktop.parts.columns import Column
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.frames import SidePanel
from app.desktop.parts.header import PageHeader
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.parts.screen import Screen
from app.records.areas import Area
from app.services import parked
from app.services.outcome import Outcome
from app.services.parked import WaitingRow

_ROWS, _NOTHING = range(2)


class TrayScreen(Screen):
    """A table of the rows that wait; the one that is chosen stands beside it in full."""

    areas: ClassVar[frozenset[Area]] = frozenset({Area.IMPORTS, Area.PEOPLE})

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.rows = RecordModel(self._columns(), self)
        self.table = RecordTable(self.rows, self.tr("Rows that wait"))
        self.table.picked.connect(self._on_picked)
        self.card = WaitingCard(lambda text: find_people(desk.office, text))
        self._panel = SidePanel(self.tr("Who is this?"), self.card)
        self._panel.close_button.clicked.connect(self.table.clearSelection)
        beside = Row(self.table, self._panel, gap=0)
        beside.give_room_to(self.table)
        listed = Box(beside, self._build_acts(), margins=(28, 14, 28, 22), gap=12)
        listed.give_room_to(beside)
        self._stack = QStackedWidget()
        self._stack.addWidget(listed)
        self._stack.addWidget(self._build_nothing())
        self.compose(PageHeader("", goes_back=True), self._stack)
        self._listen()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the table."""
        super().showEvent(event)
        (self.table if self.rows.rows else self.bring_in).setFocus()

    def refresh(self) -> None:
        """Read the rows, and stay at the place of the one that was placed."""
        rows = parked.tray(self.desk.office)
        place = self.table.currentIndex().row()
        self.table.show_rows(rows, lambda row: row.id)
        if rows and not self.table.selected():
            self.table.selectRow(min(max(place, 0), len(rows) - 1))
        self._stack.setCurrentIndex(_ROWS if rows else _NOTHING)
        if self.header is not None:
            told = self.tr("%n row(s) that came in wait until you say who they are", "", len(rows))
            self.header.say(self.tr("Rows that wait"), told if rows else "")
        self._on_picked(self.table.selected())

    def _columns(self) -> list[Column[WaitingRow]]:
        return [
            Column(self.tr("Who"), lambda row: row.whom, width=140),
            Column(self.tr("Hours"), lambda row: row.hours, width=270),
            Column(self.tr("Why it waits"), lambda row: row.reason, stretch=True, yield_first=1),
        ]

    def _build_acts(self) -> QWidget:
        self.make_new = plain_button("", "user-plus")
        self.make_new.clicked.connect(self._on_make_new_clicked)
        self.throw_away = danger_button("", "trash-2")
        self.throw_away.clicked.connect(self._on_throw_away_clicked)
        return Row(self.make_new, self.throw_away, None, gap=10)

    def _build_nothing(self) -> QWidget:
        bring = primary_button(self.tr("Bring in a spreadsheet…"), "download")
        bring.clicked.connect(lambda: self.desk.go("bring in", None))
        self.bring_in = bring
        state = EmptyState(
            "hourglass",
            self.tr("No rows wait"),
            self.tr(
                "Rows of a spreadsheet that fit nobody for certain wait here until you say who "
                "they are. They count towards nothing before."
            ),
            bring,
        )
        return Box(state, margins=(28, 14, 28, 22))

    def _listen(self) -> None:
        self.card.person_chosen.connect(self._on_person_chosen)
        self.card.new_asked.connect(self._on_make_new_clicked)
        self.card.throw_asked.connect(self._on_throw_away_clicked)
        self.table.opened.connect(lambda _: self.card.begin())
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_delete_pressed)

    def _on_picked(self, chosen: Sequence[WaitingRow]) -> None:
        count = len(chosen)
        self._panel.setVisible(count == 1)
        if count == 1:
            self.card.show_row(chosen[0], len(self._of_one_name(chosen[0])) - 1)
        self.make_new.setText(self.tr("Make new people of %n row(s)", "", count))
        self.throw_away.setText(self.tr("Throw %n row(s) away", "", count))
        for button in (self.make_new, self.throw_away):
            button.setVisible(count > 1)

    def _on_person_chosen(self, person_id: UUID) -> None:
        ids = self._ids()
        self._do(lambda: parked.place(self.desk.office, ids, person_id))

    def _on_make_new_clicked(self) -> None:
        ids = self._ids()
        self._do(lambda: parked.place_as_new(self.desk.office, ids))

    def _on_throw_away_clicked(self) -> None:
        ids = self._ids()
        self._do(lambda: parked.throw_away(self.desk.office, ids))

    def _on_delete_pressed(self) -> None:
        ids = [row.id for row in self.table.selected()]
        if ids:
            self._do(lambda: parked.throw_away(self.desk.office, ids))

    def _ids(self) -> list[UUID]:
        """The rows that are meant: those that are selected, or one and all of the same name."""
        chosen = self.table.selected()
        if len(chosen) == 1 and self.card.means_all:
            chosen = self._of_one_name(chosen[0])
        return [row.id for row in chosen]

    def _of_one_name(self, row: WaitingRow) -> list[WaitingRow]:
        return [other for other in self.rows.rows if other.whom == row.whom]

    def _do(self, deed: Callable[[], Outcome]) -> None:
        """Do it and go on with the row that now stands there."""
        if self.desk.operations.perform(deed, initiator=self) is not None:
            self.table.setFocus()
