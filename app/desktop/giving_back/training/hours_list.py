"""Training hours by person at year end, as funders ask for them, with a way to take them out."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.desktop.dialogs import SHEETS
from app.desktop.giving_back.training.place_form import offer_training
from app.desktop.list_page import ListPage
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import primary_button
from app.desktop.parts.columns import Column
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.rules.folding import fold
from app.rules.lengths import duration
from app.services import training_list
from app.services.outcome import Outcome
from app.services.training_export import export_hours
from app.services.training_list import TrainingHours

if TYPE_CHECKING:
    from app.desktop.tasks import Progress

translate = QCoreApplication.translate

#: So many years back can be chosen.
_YEARS = 10


class HoursList(ListPage):
    """Everybody who was trained in the year that is chosen; Enter opens the person."""

    def __init__(self, desk: Desk) -> None:
        self.rows: RecordModel[TrainingHours] = RecordModel(_columns())
        table = RecordTable(self.rows, translate("TrainingHours", "Training hours by person"))
        table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        super().__init__(desk, table, translate("TrainingHours", "Reading the training hours"))
        self.rows.setParent(self)
        this_year = desk.today().year
        self.year = ChoiceField(
            [(year, str(year)) for year in range(this_year, this_year - _YEARS, -1)]
        )
        self.year.setAccessibleName(self.tr("Year"))
        self.export = self.button(self.tr("E&xport\u2026"), "upload", self._on_export_asked)
        listed = Box(table, Row(self.export, None), gap=12)
        listed.give_room_to(table)
        self.add(Row(self.year, None))
        self.stack(listed, self._build_nothing())
        self.entry(self.tr("Open the person's page"), "", self._open_person)
        self.year.edited.connect(self.read)
        table.opened.connect(lambda one: desk.go("person", one.person_id))

    def read(self) -> None:
        """Read the hours of the year."""
        office, year = self.desk.office, self._year()
        self._newest.read(lambda: training_list.hours_of_year(office, year), self._show)

    def show_subject(self, subject: object) -> None:
        """Show the year of a day."""
        if isinstance(subject, date):
            self.year.set_value(subject.year)

    def _year(self) -> int:
        year: int = self.year.value()
        return year

    def _build_nothing(self) -> EmptyState:
        offer = primary_button(self.tr("Offer training\u2026"), "graduation-cap")
        offer.clicked.connect(lambda: offer_training(self.desk, self))
        return EmptyState(
            "clock",
            self.tr("No training in this year"),
            self.tr(
                "The hours each person was trained in a year stand here, once courses are noted as "
                "done. The usual length of a course counts where a place names none."
            ),
            offer,
        )

    def _show(self, found: list[TrainingHours]) -> None:
        self.table.show_rows(found, _key)
        self.show_whether(bool(found))
        self.tell(self._told(found))

    def _told(self, found: list[TrainingHours]) -> str:
        if not found:
            return self.tr("No training in {year}").format(year=self._year())
        told = self.tr("{hours} of training for {people} in {year}")
        return told.format(
            hours=duration(sum(one.minutes for one in found)),
            people=self.tr("%Ln person(s)", "", len(found)),
            year=self._year(),
        )

    def _open_person(self) -> None:
        for one in self.table.selected()[:1]:
            self.desk.go("person", one.person_id)

    def _on_export_asked(self) -> None:
        office, year = self.desk.office, self._year()
        title = self.tr("Take out the training hours of {year}").format(year=year)
        name = self.tr("Training hours {year}.xlsx").format(year=year)
        path = self.desk.ask.where_to_save(title, name, SHEETS)
        if path is None:
            return

        def write(_: "Progress") -> Outcome:
            written = export_hours(office, path, year)
            said = self.tr("%Ln person(s) written to {file}.", "", written)
            return Outcome(frozenset(), said.format(file=path.name), None)

        self.desk.operations.perform_apart(title, write, initiator=self)


def _columns() -> list[Column[TrainingHours]]:
    return [
        Column(translate("TrainingHours", "Person"), lambda one: one.person,
               lambda one: fold(one.person), stretch=True, width=240),
        Column(translate("TrainingHours", "Number"), lambda one: one.number,
               lambda one: one.number or None, width=110),
        Column(translate("TrainingHours", "Courses done"), lambda one: str(one.courses),
               lambda one: one.courses, right=True, width=140),
        Column(translate("TrainingHours", "Time"),
               lambda one: duration(one.minutes) if one.minutes else "",
               lambda one: one.minutes, right=True, width=130),
    ]  # fmt: skip


def _key(one: TrainingHours) -> UUID:
    return one.person_id
