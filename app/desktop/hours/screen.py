"""The Hours screen: all hours ever given, narrowed and sorted, and the panel to log more."""

from typing import TYPE_CHECKING, ClassVar
from uuid import UUID

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.desktop.desk import Desk
from app.desktop.dialogs import SHEETS
from app.desktop.hours.entry_dialog import EntryDialog
from app.desktop.hours.filter_bar import FilterBar
from app.desktop.hours.hours_table import HoursTable
from app.desktop.hours.log_panel import WIDTH, LogPanel, Way
from app.desktop.look.look import current_look
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.header import PageHeader
from app.desktop.parts.screen import Screen
from app.desktop.parts.suggestions import Suggestion
from app.desktop.subjects import LogHoursFor
from app.records.areas import Area
from app.records.failures import AppError
from app.rules.lengths import duration
from app.services import contributions, exports, people
from app.services.hours_list import HoursRow
from app.services.outcome import Outcome

if TYPE_CHECKING:
    from app.desktop.tasks import Progress

#: The list stands beside the panel where this much is left for it, at 100 %.
_LEAST_LIST = 500
_TABLE, _NO_HOURS, _NO_MATCH = range(3)


class HoursScreen(Screen):
    """The list of hours; Ctrl+L opens the panel in which they are logged."""

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.HOURS, Area.PEOPLE, Area.ACTIVITIES, Area.IMPORTS}
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._waits_to_read = False
        self.log_button = primary_button(self.tr("Log hours"), "plus")
        self.bar = FilterBar(desk)
        self.table = HoursTable(desk)
        self._stack = QStackedWidget()
        for page in (self.table, self._build_beginning(), self._build_no_match()):
            self._stack.addWidget(page)
        self.list_page = Box(self.bar, self._stack, margins=(28, 0, 28, 22), gap=12)
        self.list_page.box.setStretch(1, 1)
        self.panel = LogPanel(desk)
        body = Row(self.list_page, self.panel, margins=(0, 14, 0, 0), gap=0)
        body.box.setStretch(0, 1)
        self.compose(PageHeader(self.tr("Hours"), primary=self.log_button), body)
        self._connect()

    def refresh(self) -> None:
        """Read the list again and stay where the person was."""
        self.bar.read_activities()
        reader = self.table.reader
        # Reading a long list again after each entry would hold up the next one.
        if self.panel.is_open and reader.is_long:
            self._waits_to_read = True
            reader.show_beginning()
            self._say(self.tr("Counted again when the panel is closed"))
        else:
            reader.show_again()

    def show_subject(self, subject: object) -> None:
        """Log hours in the way that is named, for a person where one is; or show one's."""
        if isinstance(subject, UUID):
            self._show_person(subject)
        elif subject in list(Way):
            self.log(Way(str(subject)))
        elif subject == "new":
            self.log(Way.DAY)
        elif isinstance(subject, LogHoursFor):
            self.log(Way.DAY)
            self.panel.day.begin_with(Suggestion(subject.person_id, subject.name))

    def begin(self) -> bool:
        """Begin in the list, where that is all there is."""
        if not self.panel.is_open and self._stack.currentIndex() == _TABLE:
            self.table.focus_list()
        return super().begin()

    def log(self, way: Way) -> None:
        """Open the panel in which hours are logged."""
        self.panel.open(way)

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to an open panel, which could not take it while it was hidden."""
        super().showEvent(event)
        if self.panel.is_open:
            self.panel.begin()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the list and the panel stand beside one another where there is room."""
        super().resizeEvent(event)
        self._share_room()

    def _connect(self) -> None:
        self.log_button.clicked.connect(lambda: self.log(Way.DAY))
        self.panel.closed.connect(self._on_panel_closed)
        self.panel.way_chosen.connect(self._share_room)
        # Larger text needs more room in a window that stays as it is, so no resize tells of it.
        self.desk.themes.changed.connect(self._share_room)
        self.bar.changed.connect(self._narrow)
        self.bar.went_down.connect(self.table.focus_list)
        self.table.reader.counted.connect(self._on_counted)
        self.table.change_asked.connect(self._on_change_asked)
        self.table.remove_asked.connect(self._on_remove_asked)
        self.table.export_asked.connect(self._on_export_asked)
        self.table.bring_in_asked.connect(lambda: self.desk.go("bring in", None))

    def _build_beginning(self) -> QWidget:
        log = primary_button(self.tr("Log the first hours"), "plus")
        log.clicked.connect(lambda: self.log(Way.DAY))
        bring = plain_button(self.tr("Bring in a spreadsheet\u2026"), "download")
        bring.clicked.connect(lambda: self.desk.go("bring in", None))
        return EmptyState(
            "clock",
            self.tr("No hours yet"),
            self.tr(
                "Everything people give stands here: who, on which day, to what and how long. "
                "Type it in, key a sign-in sheet, or bring in the spreadsheet you have."
            ),
            log,
            bring,
        )

    def _build_no_match(self) -> QWidget:
        everything = primary_button(self.tr("Show all hours"))
        everything.clicked.connect(self.bar.show_all)
        return EmptyState(
            "search",
            self.tr("No hours in this list"),
            self.tr("No entry matches what was chosen above."),
            everything,
        )

    def _show_person(self, person_id: UUID) -> None:
        try:
            name = people.draft_for(self.desk.office, person_id).name
        except AppError as refusal:
            self.desk.operations.failed.emit(refusal.sentence)
            return
        self.bar.show_person(person_id, name)

    def _narrow(self) -> None:
        view = self.bar.narrowed(self.table.reader.view)
        if view != self.table.reader.view:
            self.table.reader.show(view)

    def _on_counted(self, entries: int, minutes: int) -> None:
        narrows = self.bar.narrows
        is_empty = not entries and not narrows
        page = _TABLE if entries else _NO_MATCH if narrows else _NO_HOURS
        self._stack.setCurrentIndex(page)
        self.bar.setVisible(not is_empty)
        told = self.tr("{hours} in {entries}")
        counted = self.tr("%Ln entries", "", entries)
        subtitle = told.format(hours=duration(minutes), entries=counted)
        nothing = self.tr("Nothing logged yet") if is_empty else self.tr("Nothing found")
        self._say(subtitle if entries else nothing)

    def _say(self, subtitle: str) -> None:
        if self.header is not None:
            self.header.say(self.tr("Hours"), subtitle)

    def _share_room(self) -> None:
        """Hide the list where the panel needs all the room, as a sheet does."""
        look = current_look()
        left = self.width() - look.px(WIDTH)
        is_wide = self.panel.way is not Way.DAY or left < look.px(_LEAST_LIST)
        self.panel.be_wide(is_wide)
        self.list_page.setVisible(not (self.panel.is_open and is_wide))
        self.log_button.setVisible(not self.panel.is_open)

    def _on_panel_closed(self) -> None:
        self.panel.is_open = False
        self._share_room()
        self.table.focus_list()
        if self._waits_to_read:
            self._waits_to_read = False
            self.table.reader.show_again()

    def _on_change_asked(self, row: HoursRow) -> None:
        try:
            dialog = EntryDialog(self.desk, self, row.id, row.person, row.activity)
        except AppError as refusal:
            self.desk.operations.failed.emit(refusal.sentence)
            return
        self.desk.ask.show(dialog)

    def _on_remove_asked(self, chosen: list[HoursRow]) -> None:
        self.desk.operations.perform(
            lambda: contributions.remove(self.desk.office, [row.id for row in chosen]),
            initiator=self,
        )

    def _on_export_asked(self) -> None:
        title, name = self.tr("Take out all hours"), self.tr("Hours.xlsx")
        path = self.desk.ask.where_to_save(title, name, SHEETS)
        if path is None:
            return
        office = self.desk.office

        def write(progress: "Progress") -> Outcome:
            written = exports.export_hours(office, path, progress=progress)
            told = self.tr("%Ln entries written to {file}.", "", written)
            return Outcome(frozenset(), told.format(file=path.name), None)

        self.desk.operations.perform_apart(title, write, initiator=self)
