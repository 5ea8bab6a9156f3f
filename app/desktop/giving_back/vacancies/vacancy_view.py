"""One vacancy: who fits it, who was told, what came of it, and how it ended."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedWidget

from app.desktop.desk import Desk
from app.desktop.dialogs import MERGE_SHEETS, PDFS
from app.desktop.giving_back.vacancies.columns import (
    answer_names,
    match_columns,
    telling_columns,
)
from app.desktop.giving_back.vacancies.forms import CloseDialog, TellDialog, VacancyDialog
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import ToolButton, plain_button
from app.desktop.parts.choosing import Segmented
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.flow import Flow
from app.desktop.parts.labels import Label, WrappingLabel
from app.desktop.parts.menu_entry import menu_entry
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.parts.tick_all import TickAll
from app.desktop.parts.tick_table import TickedModel, TickTable
from app.desktop.parts.typed import say_day
from app.services import vacancy_paper, vacancy_telling
from app.services.outcome import Outcome
from app.services.vacancies import VacancyRow
from app.services.vacancy_telling import Match, TellingRow

if TYPE_CHECKING:
    from app.desktop.tasks import Progress

_FITS, _TOLD = 0, 1
_ROW_HEIGHT = 52


class VacancyView(Box):
    """Ticks say who is told; Escape goes back. Signals: `went_back()`."""

    went_back = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__(gap=12)
        self.desk = desk
        self._row: VacancyRow | None = None
        self.matches: TickedModel[Match] = TickedModel(
            match_columns(self._wanted), lambda row: row.id, self._box_name, self
        )
        self.told: RecordModel[TellingRow] = RecordModel(telling_columns(), self)
        self.fitting = TickTable(self.matches, self.tr("Who fits"), row_height=_ROW_HEIGHT)
        self.tellings = RecordTable(self.told, self.tr("Who was told"))
        self.which = Segmented(
            [(_FITS, self.tr("Who fits")), (_TOLD, self.tr("Who was told"))],
            self.tr("What to look at"),
        )
        self._tables = QStackedWidget()
        self._tables.addWidget(self._build_fitting())
        self._tables.addWidget(self._build_told())
        self.add(self._build_head(), Row(self.which, None), self._tables)
        self.give_room_to(self._tables)
        self._connect()

    def show_vacancy(
        self, row: VacancyRow, found: Sequence[Match], told: Sequence[TellingRow]
    ) -> None:
        """Show a vacancy with those who fit and those who were told."""
        is_other = self._row is None or self._row.id != row.id
        self._row = row
        self.title.setText(row.title)
        self.days.setText(self._days(row))
        self.outcome.setText(row.outcome)
        self.outcome.setVisible(bool(row.outcome))
        self.close_button.setVisible(not row.closed)
        self.fitting.show_rows(found, lambda one: one.id)
        self.tellings.show_rows(told, lambda one: one.id)
        if is_other:
            self.matches.tick(())
            self.turn_to(_TOLD if row.closed else _FITS)
        self._show_acts()

    @property
    def vacancy_id(self) -> UUID | None:
        """Which vacancy is shown."""
        return None if self._row is None else self._row.id

    def turn_to(self, which: int) -> None:
        """Show who fits, or who was told."""
        self.which.choose(which)
        self._tables.setCurrentIndex(which)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.went_back.emit()
        else:
            super().keyPressEvent(event)

    def _build_head(self) -> Row:
        self.back = ToolButton("arrow-left", self.tr("All vacancies"))
        self.title = Label("", "section")
        self.days = WrappingLabel("", "muted")
        self.outcome = WrappingLabel("", "body")
        self.outcome.hide()
        self.change = plain_button(self.tr("&Change\u2026"), "pencil", self._on_change_asked)
        self.close_button = plain_button(self.tr("C&lose it\u2026"), "check", self._on_close_asked)
        words = Box(self.title, self.days, self.outcome, gap=2)
        head = Row(self.back, words, self.change, self.close_button, gap=10)
        head.box.setStretch(1, 1)
        return head

    def _build_fitting(self) -> Box:
        self.everyone = TickAll(self.matches)
        self.tell = plain_button(self.tr("&Tell them\u2026"), "message-circle", self._on_tell_asked)
        self.mail = plain_button(
            self.tr("&Mail merge\u2026"), "mail", lambda: self._write(self._chosen())
        )
        self.letters = plain_button(
            self.tr("Lette&rs\u2026"), "printer", lambda: self._write_letters(self._chosen())
        )
        self.open = plain_button(self.tr("Open"), "user", self._open_person)
        acts = Flow(self.everyone, self.tell, self.mail, self.letters, self.open, gap=10)
        box = Box(self.fitting, acts)
        box.give_room_to(self.fitting)
        return box

    def _build_told(self) -> Box:
        label = Label(self.tr("&What came of it"), "strong")
        self.answer = ChoiceField(list(answer_names().items()))
        self.answer.setAccessibleName(self.tr("What came of it"))
        label.setBuddy(self.answer)
        self.untell = plain_button(self.tr("Was &not told"), "trash-2", self._on_untell_asked)
        self.mail_told = plain_button(
            self.tr("Mail mer&ge\u2026"), "mail",
            lambda: self._write(self._all_told()),
        )  # fmt: skip
        self.letters_told = plain_button(
            self.tr("Lette&rs\u2026"), "printer", lambda: self._write_letters(self._all_told())
        )
        acts = Flow(label, self.answer, self.untell, self.mail_told, self.letters_told, gap=10)
        box = Box(self.tellings, acts)
        box.give_room_to(self.tellings)
        return box

    def _connect(self) -> None:
        self.which.chosen.connect(self._tables.setCurrentIndex)
        self.back.clicked.connect(self.went_back)
        self.matches.ticks_changed.connect(self._show_acts)
        for table in (self.fitting, self.tellings):
            table.picked.connect(lambda _: self._show_acts())
        self.fitting.opened.connect(lambda row: self.desk.go("person", row.id))
        self.tellings.opened.connect(lambda row: self.desk.go("person", row.person_id))
        self.answer.edited.connect(self._on_answered)
        menu_entry(self.tellings, self.tr("Was not told"), "Del", self._on_untell_asked)

    def _wanted(self) -> int:
        return 0 if self._row is None else len(self._row.skills_wanted)

    def _box_name(self, row: Match) -> str:
        return self.tr("Tick {name}").format(name=row.name)

    def _chosen(self) -> list[UUID]:
        chosen = self.matches.ticked() or self.fitting.selected()
        return [row.id for row in chosen]

    def _all_told(self) -> list[UUID]:
        return [row.person_id for row in self.told.rows]

    def _days(self, row: VacancyRow) -> str:
        """The days to come, and the skills that are wanted."""
        parts = []
        if row.opens_on > self.desk.today():
            parts.append(self.tr("Open to volunteers {day}").format(day=say_day(row.opens_on)))
        if row.public_on is not None:
            parts.append(self.tr("Public {day}").format(day=say_day(row.public_on)))
        if row.closes_on is not None:
            parts.append(self.tr("Closes {day}").format(day=say_day(row.closes_on)))
        if row.skills_wanted:
            parts.append(", ".join(row.skills_wanted))
        return " \u00b7 ".join(parts)

    def _show_acts(self) -> None:
        count = len(self._chosen())
        several = self.tr("&Tell %n person(s)\u2026", "", count)
        self.tell.setText(several if count else self.tr("&Tell them\u2026"))
        self.tell.setEnabled(count > 0)
        self.mail.setEnabled(count > 0)
        is_open = self._row is not None and not self._row.closed
        self.letters.setEnabled(count > 0 and is_open)
        self.open.setEnabled(len(self.fitting.selected()) == 1)
        chosen: list[TellingRow] = self.tellings.selected()
        self.answer.setEnabled(bool(chosen))
        self.untell.setEnabled(len(chosen) == 1)
        self.mail_told.setEnabled(bool(self.told.rows))
        self.letters_told.setEnabled(bool(self.told.rows) and is_open)
        if chosen:
            self.answer.set_value(chosen[0].answer)
        named = self.tr("Was not told: {name}")
        self.untell.setAccessibleName(named.format(name=chosen[0].name if chosen else ""))

    def _on_tell_asked(self) -> None:
        people = self.matches.ticked() or self.fitting.selected()
        if self._row is not None and people:
            self.desk.ask.show(TellDialog(self.desk, self, self._row.id, people))

    def _on_answered(self) -> None:
        came_of_it = self.answer.value()
        for row in self.tellings.selected():
            if row.answer is not came_of_it:
                deed = partial(vacancy_telling.answer, self.desk.office, row.id, came_of_it)
                self.desk.operations.perform(deed, initiator=self)

    def _on_untell_asked(self) -> None:
        for row in self.tellings.selected()[:1]:
            deed = partial(vacancy_telling.untell, self.desk.office, row.id)
            self.desk.operations.perform(deed, initiator=self)

    def _on_change_asked(self) -> None:
        if self._row is not None:
            self.desk.ask.show(VacancyDialog(self.desk, self, self._row.id))

    def _on_close_asked(self) -> None:
        if self._row is not None:
            self.desk.ask.show(CloseDialog(self.desk, self, self._row.id))

    def _open_person(self) -> None:
        for row in self.fitting.selected()[:1]:
            self.desk.go("person", row.id)

    def _write(self, people: list[UUID]) -> None:
        if self._row is None or not people:
            return
        title, vacancy_id, office = self.tr("Write a mail merge"), self._row.id, self.desk.office
        name = self.tr("First look - {title}.csv").format(title=self._row.title)
        path = self.desk.ask.where_to_save(title, name.replace("/", "-"), MERGE_SHEETS)
        if path is None:
            return

        def write(progress: "Progress") -> Outcome:
            written = vacancy_telling.write_mailing(office, vacancy_id, people, path)
            said = self.tr("%Ln person(s) written to {file}.", "", written)
            return Outcome(frozenset(), said.format(file=path.name), None)

        self.desk.operations.perform_apart(title, write, initiator=self)

    def _write_letters(self, people: list[UUID]) -> None:
        """Ask where to save the letters, write them in the worker, and open them to be printed."""
        if self._row is None or not people:
            return
        office, today, vacancy_id = self.desk.office, self.desk.today(), self._row.id
        title, name = self.tr("Save the letters"), vacancy_paper.file_name(self._row.title)
        path = self.desk.ask.where_to_save(title, name, PDFS)
        if path is None:
            return

        def write(progress: "Progress") -> Outcome:
            written = vacancy_paper.write(
                office, vacancy_id, people, path, today,
                progress=progress, stopped=progress.stopped,
            )  # fmt: skip
            said = self.tr("%Ln letter(s) written to {file}.", "", written)
            return Outcome(frozenset(), said.format(file=path.name), None)

        def show(_: Outcome) -> None:
            self.desk.ask.open_file(path)

        self.desk.operations.perform_apart(title, write, initiator=self, then=show)
