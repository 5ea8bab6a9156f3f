"""The mileage list of a month: every journey that counts, to be looked at and given to finance."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from app.desktop.desk import Desk
from app.desktop.dialogs import PDFS, SHEETS
from app.desktop.expenses.months import months_until
from app.desktop.expenses.year_columns import journey_columns
from app.desktop.newest_read import NewestRead
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import plain_button
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.flow import Flow
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.tasks import Progress
from app.rules.days import month_after
from app.rules.wording import mile_figure, pounds
from app.services import mileage_papers
from app.services.mileage_list import ListedJourney, monthly_list
from app.services.outcome import Outcome

Write = Callable[[Path, Progress], int]


class MonthList(Box):
    """The journeys of the month that is chosen. Signals: `told(str)` with what they come to."""

    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__(gap=12)
        self._desk = desk
        self._newest = NewestRead(desk, self.tr("Reading the mileage of a month"))
        self.month = ChoiceField(months_until(desk.today()))
        # The month before is over, and its list is what finance asks for.
        self.month.set_value(month_after(desk.today(), -1))
        self.month.setAccessibleName(self.tr("Month"))
        self.rows: RecordModel[ListedJourney] = RecordModel(journey_columns(), self)
        self.table = RecordTable(self.rows, self.tr("Journeys of the month"))
        self.sheet = plain_button(
            self.tr("Save as a spreadsheet\u2026"), "download", self.save_sheet
        )
        self.pdf = plain_button(self.tr("Save as &PDF\u2026"), "printer", self.save_pdf)
        nothing = EmptyState(
            "map-pin",
            self.tr("No journeys in this month"),
            self.tr("Miles stand here once their claim is approved, by the day of the journey."),
        )
        listed = Box(self.table, Flow(self.sheet, self.pdf, gap=10), gap=12)
        listed.give_room_to(self.table)
        self._pages = QStackedWidget()
        self._pages.addWidget(listed)
        self._pages.addWidget(nothing)
        self.add(self._pages)
        self.give_room_to(self._pages)
        self.month.edited.connect(self.read)
        self.table.opened.connect(lambda one: desk.go("claim", one.journey.claim_id))

    def read(self) -> None:
        """Read the journeys of the month that is chosen."""
        office, on = self._desk.office, self._month()
        self._newest.read(lambda: monthly_list(office, on), self._show)

    def save_sheet(self) -> None:
        """Save the list as a spreadsheet."""
        office, on = self._desk.office, self._month()
        self._save(
            f"{self._name()}.xlsx",
            SHEETS,
            lambda out, _: mileage_papers.write_list(office, on, out),
        )

    def save_pdf(self) -> None:
        """Save the list as a PDF, to print."""
        office, on, today = self._desk.office, self._month(), self._desk.today()
        self._save(
            f"{self._name()}.pdf",
            PDFS,
            lambda out, told: mileage_papers.write_pdf(office, on, out, today, told),
        )

    def _save(self, name: str, kinds: str, write: Write) -> None:
        title = self.tr("Save the mileage list")
        out = self._desk.ask.where_to_save(title, name, kinds)
        if out is None:
            return
        where = out if out.suffix else out.with_suffix(Path(name).suffix)

        def written(progress: Progress) -> Outcome:
            count = write(where, progress)
            said = self.tr("%Ln journey(s) written to {file}.", "", count)
            return Outcome(frozenset(), said.format(file=where.name), None)

        self._desk.operations.perform_apart(title, written, initiator=self)

    def _month(self) -> date:
        on: date = self.month.value()
        return on

    def _name(self) -> str:
        return self.tr("Mileage {month}").format(month=f"{self._month():%Y-%m}")

    def _show(self, found: list[ListedJourney]) -> None:
        self.table.show_rows(found, _key)
        self._pages.setCurrentIndex(0 if found else 1)
        if not found:
            self.told.emit(self.tr("No journeys in this month"))
            return
        told = self.tr("{journeys} of {people}, {miles} miles \u00b7 {sum}")
        self.told.emit(
            told.format(
                journeys=self.tr("%Ln journey(s)", "", len(found)),
                people=self.tr("%Ln person(s)", "", len({one.journey.person_id for one in found})),
                miles=mile_figure(sum(one.journey.tenths_of_mile for one in found)),
                sum=pounds(sum(one.journey.paid_pence for one in found)),
            )
        )


def _key(one: ListedJourney) -> UUID:
    return one.journey.line_id
