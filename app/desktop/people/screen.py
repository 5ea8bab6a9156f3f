"""The People screen: everybody the office knows, found, sorted, and thanked many at once."""

from datetime import date
from typing import TYPE_CHECKING, ClassVar, NamedTuple
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.desktop.bringing_in.waiting_link import WaitingLink
from app.desktop.desk import Desk
from app.desktop.dialogs import SHEETS
from app.desktop.giving_back.acts import thank
from app.desktop.paper.printing import Printing, print_paper
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.header import PageHeader
from app.desktop.parts.screen import Screen
from app.desktop.people.leaving import LeaveDialog
from app.desktop.people.lines import PersonLine, lines
from app.desktop.people.list_bar import ListBar
from app.desktop.people.merging import MergeDialog, twin
from app.desktop.people.people_table import PeopleTable
from app.desktop.people.person_form import PersonDialog
from app.records.areas import Area
from app.rules.lengths import duration
from app.rules.notice import LISTENED_TO
from app.services import exports, notices, people, people_list
from app.services.outcome import Outcome
from app.services.people_list import PeopleFilter

if TYPE_CHECKING:
    from app.desktop.tasks import Progress

#: From so many people on the list is read in the worker.
MANY = 2_000
_TABLE, _NOBODY, _NO_MATCH = range(3)


class _Read(NamedTuple):
    """What one read of the list gives."""

    lines: list[PersonLine]
    today: date


class PeopleScreen(Screen):
    """The list of people; the page of one opens from it.

    Signals: `shown()` each time the list was read and is shown.
    """

    areas: ClassVar[frozenset[Area]] = LISTENED_TO | {Area.ACTIVITIES, Area.IMPORTS}

    shown = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._lines: list[PersonLine] = []
        self._read_number = 0
        self._wanted: UUID | None = None
        add = primary_button(self.tr("Add a person"), "user-plus")
        add.clicked.connect(lambda: self.add_person())
        self.bar = ListBar()
        self.table = PeopleTable()
        self._stack = QStackedWidget()
        for page in (self.table, self._build_beginning(), self._build_no_match()):
            self._stack.addWidget(page)
        self.waiting = WaitingLink()
        self.waiting.asked.connect(lambda: desk.go("waiting rows", None))
        body = Box(self.waiting, self.bar, self._stack, margins=(28, 14, 28, 22), gap=12)
        body.give_room_to(self._stack)
        self.compose(PageHeader("", primary=add), body)
        self._connect()

    def refresh(self) -> None:
        """Read everybody once, in the worker where they are many."""
        self._read_number += 1
        number, today, office = self._read_number, self.desk.today(), self.desk.office
        self.waiting.read(office)

        def read() -> _Read:
            found = people_list.everyone(office, today)
            waiting = notices.all_notices(office, today).waiting
            return _Read(lines(found, waiting, today), today)

        def show(answer: _Read) -> None:
            if number == self._read_number:
                self._show_read(answer)

        if people_list.count(office) < MANY:
            show(read())
        else:
            self.desk.tasks.run(self.tr("Reading the list of people"), lambda _: read(), show)

    def show_subject(self, subject: object) -> None:
        """Open the form of a new person for "new", or to "print"; else select that person."""
        if subject == "new":
            self.add_person()
        elif subject == "print":
            self._on_print_asked(self.table.list.selected())
        elif isinstance(subject, UUID):
            self._want(subject)

    def begin(self) -> bool:
        """Begin in the list, where there is one."""
        if self._stack.currentIndex() == _TABLE:
            self.table.focus_list()
        return super().begin()

    def add_person(self) -> None:
        """Open the form of a new person."""
        dialog = PersonDialog(self.desk, self)
        dialog.saved.connect(self._on_saved)
        self.desk.ask.show(dialog)

    def _connect(self) -> None:
        self.bar.view_chosen.connect(self._narrow)
        self.bar.typed.connect(self._narrow)
        self.bar.went_down.connect(self.table.focus_list)
        table = self.table
        table.opened.connect(lambda line: self.desk.go("person", line.person.id))
        table.typed.connect(self.bar.type_more)
        table.thank_asked.connect(self._on_thank_asked)
        table.print_asked.connect(self._on_print_asked)
        table.merge_asked.connect(self._on_merge_asked)
        table.leave_asked.connect(self._on_leave_asked)
        table.remove_asked.connect(self._on_remove_asked)
        table.export_asked.connect(self._on_export_asked)
        table.bring_in_asked.connect(lambda: self.desk.go("bring in", None))

    def _build_beginning(self) -> QWidget:
        add = primary_button(self.tr("Add your first person"), "user-plus")
        add.clicked.connect(lambda: self.add_person())
        bring = plain_button(self.tr("Bring in a spreadsheet\u2026"), "download")
        self.first_bring_in = bring
        bring.clicked.connect(lambda: self.desk.go("bring in", None))
        return EmptyState(
            "users",
            self.tr("Nobody here yet"),
            self.tr(
                "Everybody the charity knows belongs here: volunteers, service users, trustees. "
                "Each has a page that shows what they gave and what they were given back."
            ),
            add,
            bring,
        )

    def _build_no_match(self) -> QWidget:
        self.show_everyone = primary_button(self.tr("Show everyone"))
        self.show_everyone.clicked.connect(self._on_everyone_clicked)
        add = plain_button(self.tr("Add a person"), "user-plus")
        add.clicked.connect(lambda: self.add_person())
        return EmptyState(
            "search",
            self.tr("Nobody in this list"),
            self.tr("No person of this list goes by what was typed. Another list may hold them."),
            self.show_everyone,
            add,
        )

    def _show_read(self, answer: _Read) -> None:
        self._lines = answer.lines
        current = people_list.narrowed(
            (line.person for line in answer.lines), PeopleFilter.CURRENT, "", answer.today
        )
        first = answer.today.replace(day=1)
        active = sum(p.last_day is not None and p.last_day >= first for p in current)
        told = (
            self.tr("{people} \u00b7 {active} active this month")
            if active
            else self.tr("{people} \u00b7 nobody active yet this month")
        )
        counted = self.tr("%n person(s)", "", len(current))
        subtitle = told.format(people=counted, active=f"{active:,}")
        if self.header is not None:
            nobody = self.tr("Nobody here yet")
            self.header.say(self.tr("People"), subtitle if answer.lines else nobody)
        self._narrow()
        self.shown.emit()

    def _narrow(self) -> None:
        """Show those of the people that the chip and the typed text leave."""
        kept = people_list.narrowed(
            (line.person for line in self._lines),
            self.bar.view,
            self.bar.text,
            self.desk.today(),
        )
        ids = {person.id for person in kept}
        self.table.show_lines([line for line in self._lines if line.person.id in ids])
        some = _TABLE if ids else _NO_MATCH
        self._stack.setCurrentIndex(some if self._lines else _NOBODY)
        self.bar.setVisible(bool(self._lines))
        self._select_wanted()

    def _want(self, person_id: UUID) -> None:
        self._wanted = person_id
        self._select_wanted()

    def _select_wanted(self) -> None:
        if self._wanted is not None and self.table.select(self._wanted):
            self._wanted = None

    def _on_saved(self, outcome: Outcome) -> None:
        if outcome.record_id is not None:
            self._want(outcome.record_id)

    def _on_everyone_clicked(self) -> None:
        self.bar.show_everyone()
        self.table.focus_list()

    def _on_thank_asked(self, chosen: list[PersonLine]) -> None:
        thank(self.desk, self, tuple(line.person.id for line in chosen))

    def _on_print_asked(self, chosen: list[PersonLine]) -> None:
        print_paper(self.desk, self, Printing(tuple(line.person.id for line in chosen)))

    def _on_merge_asked(self, chosen: list[PersonLine]) -> None:
        records = [
            twin(person.id, person.name, person.number, duration(person.minutes))
            for person in (line.person for line in chosen)
        ]
        dialog = MergeDialog(self.desk, self, records)
        dialog.saved.connect(self._on_saved)
        self.desk.ask.show(dialog)

    def _on_leave_asked(self, line: PersonLine) -> None:
        self.desk.ask.show(LeaveDialog(self.desk, self, line.person.id, line.person.name))

    def _on_remove_asked(self, line: PersonLine) -> None:
        """Remove whoever was entered by mistake; a person with a history can only leave."""
        person = line.person
        if person.minutes or person.thanked_on is not None:
            self._on_leave_asked(line)
        else:
            self.desk.operations.perform(
                lambda: people.remove(self.desk.office, person.id), initiator=self
            )

    def _on_export_asked(self) -> None:
        title, name = self.tr("Take out the list of people"), self.tr("People.xlsx")
        path = self.desk.ask.where_to_save(title, name, SHEETS)
        if path is None:
            return
        office = self.desk.office

        def write(progress: "Progress") -> Outcome:
            written = exports.export_people(office, path, progress=progress)
            told = self.tr("%n person(s) written to {file}.", "", written)
            return Outcome(frozenset(), told.format(file=path.name), None)

        self.desk.operations.perform_apart(title, write, initiator=self)
