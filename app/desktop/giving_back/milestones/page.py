"""The milestones that wait, those that were marked, and the list of a year's giving."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget

from app.desktop.desk import Desk
from app.desktop.dialogs import SHEETS
from app.desktop.giving_back.milestones.columns import (
    mark_of,
    marked_columns,
    told,
    told_of_year,
    waiting_columns,
    year_columns,
)
from app.desktop.giving_back.milestones.mark_form import MarkDialog
from app.desktop.list_page import ListPage
from app.desktop.paper.printing import Printing, print_paper
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.choosing import Segmented
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.flow import Flow
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.parts.tick_all import TickAll
from app.desktop.parts.tick_table import TickedModel, TickTable
from app.records.paper import Document
from app.rules.notice import Notice
from app.services import milestone_list
from app.services.milestone_list import MarkedRow, Milestones, YearRow
from app.services.outcome import Outcome

if TYPE_CHECKING:
    from app.desktop.tasks import Progress

translate = QCoreApplication.translate

_WAITING, _MARKED, _YEAR = 0, 1, 2
_ROW_HEIGHT = 52


class _Read(NamedTuple):
    milestones: Milestones
    year: list[YearRow]


class MilestonesPage(ListPage):
    """Milestones by why they wait; those ticked are marked as one act."""

    def __init__(self, desk: Desk) -> None:
        self.rows: TickedModel[Notice] = TickedModel(
            waiting_columns(), lambda notice: notice.key, _box_name
        )
        name = translate("MilestonesPage", "Milestones that wait")
        table = TickTable(self.rows, name, row_height=_ROW_HEIGHT)
        super().__init__(desk, table, translate("MilestonesPage", "Reading the milestones"))
        self.rows.setParent(self)
        self.marked: RecordModel[MarkedRow] = RecordModel(marked_columns(), self)
        self.year: RecordModel[YearRow] = RecordModel(year_columns(), self)
        self.marked_table = RecordTable(self.marked, self.tr("Milestones that were marked"))
        self.year_table = RecordTable(self.year, self.tr("A year of giving"))
        self.primary = primary_button(self.tr("Mark milestones\u2026"), "award")
        self.primary.clicked.connect(lambda: self.mark_chosen())
        self.which = Segmented(
            [
                (_WAITING, self.tr("To mark")),
                (_MARKED, self.tr("Marked")),
                (_YEAR, self.tr("A year of giving")),
            ],
            self.tr("What to look at"),
        )
        self._tables = QStackedWidget()
        for page in (self._build_waiting(), self._build_marked(), self._build_year()):
            self._tables.addWidget(page)
        listed = Box(Row(self.which, None), self._tables, gap=12)
        listed.give_room_to(self._tables)
        self.stack(listed, self._build_nothing())
        self._connect()

    def read(self) -> None:
        """Read the milestones and the year."""
        office, today = self.desk.office, self.desk.today()
        self._newest.read(
            lambda: _Read(
                milestone_list.milestones(office, today),
                milestone_list.year_of_giving(office, today),
            ),
            self._show,
        )

    def turn_to(self, which: int) -> None:
        """Show what waits, what was marked, or the year."""
        self.which.choose(which)
        self._on_turned(which)

    def chosen(self) -> list[Notice]:
        """The milestones that are ticked, or where none is, those selected."""
        return self.rows.ticked() or self.table.selected()

    def mark_chosen(self) -> None:
        """Open the form with which those chosen are marked; all that are reached where none is."""
        reached = [notice for notice in self.rows.rows if notice in self._found.reached]
        notices = self.chosen() or reached
        if notices:
            self.desk.ask.show(MarkDialog(self.desk, self, notices))

    def _build_waiting(self) -> Box:
        self.everyone = TickAll(self.rows)
        self.mark = self.button("", "award", self.mark_chosen)
        self.print = self.button(self.tr("&Print certificates\u2026"), "printer", self._on_print)
        self.open = self.button(self.tr("&Open"), "user", self._open_person)
        acts = Flow(self.everyone, self.mark, self.print, self.open, gap=10)
        box = Box(self.table, acts, gap=12)
        box.give_room_to(self.table)
        return box

    def _build_marked(self) -> Box:
        box = Box(self.marked_table, gap=12)
        box.give_room_to(self.marked_table)
        return box

    def _build_year(self) -> Box:
        self.export = plain_button(self.tr("E&xport\u2026"), "upload", self._on_export_asked)
        self.print_year = plain_button(
            self.tr("P&rint letters\u2026"), "printer", self._on_print_year
        )
        box = Box(self.year_table, Row(None, self.print_year, self.export, gap=10), gap=12)
        box.give_room_to(self.year_table)
        return box

    def _build_nothing(self) -> EmptyState:
        log = primary_button(self.tr("Log hours"), "plus")
        log.clicked.connect(lambda: self.desk.go("hours", "new"))
        bring = plain_button(self.tr("Bring in a spreadsheet\u2026"), "download")
        bring.clicked.connect(lambda: self.desk.go("bring in", None))
        return EmptyState(
            "award",
            self.tr("No milestone yet"),
            self.tr(
                "Round numbers of hours and years stand here as they come near and are reached, "
                "beside what everybody gave in a year, for Volunteers' Week."
            ),
            log,
            bring,
        )

    def _connect(self) -> None:
        self._found = Milestones((), (), (), ())
        self.which.chosen.connect(self._on_turned)
        self.rows.ticks_changed.connect(self._show_acts)
        self.table.picked.connect(lambda _: self._show_acts())
        self.table.opened.connect(lambda notice: self.desk.go("person", notice.about.id))
        self.marked_table.opened.connect(lambda row: self.desk.go("person", row.person_id))
        self.year_table.opened.connect(lambda row: self.desk.go("person", row.person_id))
        self.entry(self.tr("Mark\u2026"), "F2", self.mark_chosen)
        self.entry(self.tr("Open the person's page"), "", self._open_person)

    def _show(self, found: _Read) -> None:
        self._found = found.milestones
        waiting = [
            *found.milestones.reached, *found.milestones.near, *found.milestones.catch_up
        ]  # fmt: skip
        self.table.show_rows(waiting, lambda notice: notice.key)
        self.marked_table.show_rows(found.milestones.marked, lambda row: row.recognition_id)
        self.year_table.show_rows(found.year, lambda row: row.person_id)
        self.show_whether(bool(waiting or found.milestones.marked or found.year))
        self._show_acts()
        self._on_turned(self.which.value())

    def _on_turned(self, which: int) -> None:
        self._tables.setCurrentIndex(which)
        is_year = which == _YEAR
        self.tell(told_of_year(self.year.rows) if is_year else told(self._found))

    def _show_acts(self) -> None:
        notices = self.chosen()
        count = len(notices)
        several = self.tr("&Mark %n milestone(s)\u2026", "", count)
        self.mark.setText(several if count else self.tr("&Mark\u2026"))
        self.mark.setEnabled(count > 0)
        self.print.setEnabled(count > 0)
        self.open.setEnabled(len(self.table.selected()) == 1)
        if self.primary is not None:
            self.primary.setEnabled(bool(notices or self._found.reached))

    def _on_print(self) -> None:
        notices = self.chosen()
        if notices:
            marks = {notice.about.id: mark_of(notice) for notice in notices}
            printing = Printing(tuple(marks), Document.CERTIFICATE, marks)
            print_paper(self.desk, self, printing)

    def _on_print_year(self) -> None:
        rows = self.year_table.selected() or list(self.year.rows)
        if rows:
            people = tuple(row.person_id for row in rows)
            print_paper(self.desk, self, Printing(people, Document.THANK_YOU_LETTER))

    def _open_person(self) -> None:
        for notice in self.table.selected()[:1]:
            self.desk.go("person", notice.about.id)

    def _on_export_asked(self) -> None:
        title = self.tr("Take out the list of a year's giving")
        path = self.desk.ask.where_to_save(title, self.tr("A year of giving.xlsx"), SHEETS)
        if path is None:
            return
        office, today = self.desk.office, self.desk.today()

        def write(progress: "Progress") -> Outcome:
            written = milestone_list.export_year(office, path, today)
            said = self.tr("%Ln person(s) written to {file}.", "", written)
            return Outcome(frozenset(), said.format(file=path.name), None)

        self.desk.operations.perform_apart(title, write, initiator=self)


def _box_name(notice: Notice) -> str:
    return translate("MilestonesPage", "Tick {name}: {what}").format(
        name=notice.name, what=notice.headline
    )
