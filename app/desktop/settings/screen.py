"""Settings: the sections at the left, one of them at the right."""

from collections.abc import Callable
from typing import ClassVar, NamedTuple

from PySide6.QtWidgets import QStackedWidget

from app.desktop.desk import Desk
from app.desktop.look.look import Look
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.header import PageHeader
from app.desktop.parts.place_list import PlaceList, PlaceRow
from app.desktop.parts.screen import Screen
from app.desktop.settings.activities_section import ActivitiesSection
from app.desktop.settings.baseline_section import BaselineSection
from app.desktop.settings.changes_section import ChangesSection
from app.desktop.settings.charity_section import CharitySection
from app.desktop.settings.expenses_section import PARTS, ExpensesSection
from app.desktop.settings.file_section import FileSection
from app.desktop.settings.letterhead_section import LetterheadSection
from app.desktop.settings.look_section import LookSection
from app.desktop.settings.mailing_section import MailingSection
from app.desktop.settings.section import Section
from app.desktop.settings.take_out_section import TakeOutSection
from app.desktop.settings.thanks_section import ThanksSection
from app.records.areas import Area

#: The sections keep free at their right what is missing here.
_MARGINS = (28, 14, 0, 22)
_LEFT_WIDTH = 214

CHARITY = "charity"
LETTERHEAD = "letterhead"
FILE = "file"
TAKE_OUT = "take out"
EXPENSES = "expenses"
MAILING = "mailing"
#: Asked for in the menu: it goes to the file, and makes a backup at once.
BACK_UP = "back up"


class _Entry(NamedTuple):
    row: PlaceRow
    build: Callable[[Desk], Section]


class _Left(Box):
    def dress(self, look: Look) -> None:
        """Take up the width of a look."""
        super().dress(look)
        self.setFixedWidth(look.px(_LEFT_WIDTH))


class SettingsScreen(Screen):
    """The settings; shown with the key of a section, it opens that one."""

    areas: ClassVar = frozenset(Area)

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._entries = {entry.row.key: entry for entry in self._all_entries()}
        self._sections: dict[str, Section] = {}
        self._shown = CHARITY
        self.contents = PlaceList(
            [entry.row for entry in self._entries.values()], self.tr("Sections of the settings")
        )
        self.contents.chosen.connect(self._on_chosen)
        self.pages = QStackedWidget()
        body = Row(_Left(self.contents), self.pages, kind="page", margins=_MARGINS, gap=18)
        body.box.setStretch(1, 1)
        header = PageHeader(self.tr("Settings"))
        self.compose(header, body)
        self.contents.choose(CHARITY)

    def refresh(self) -> None:
        """Read the section that is shown; the others read when they are."""
        self.section(self._shown).refresh()

    def show_subject(self, subject: object) -> None:
        """Open a section or a part of one, or make a backup."""
        key = {BACK_UP: FILE, **dict.fromkeys(PARTS, EXPENSES)}.get(str(subject), str(subject))
        if key in self._entries:
            self.contents.choose(key)
        if subject in PARTS:
            section = self.section(EXPENSES)
            if isinstance(section, ExpensesSection):
                section.show_part(str(subject))
        if subject == BACK_UP:
            section = self.section(FILE)
            if isinstance(section, FileSection):
                section.back_up()

    def section(self, key: str) -> Section:
        """The section of that key, built when it is first asked for."""
        if key not in self._sections:
            made = self._entries[key].build(self.desk)
            self._sections[key] = made
            self.pages.addWidget(made)
        return self._sections[key]

    def _on_chosen(self, key: str) -> None:
        self._shown = key
        section = self.section(key)
        section.refresh()
        self.pages.setCurrentWidget(section)
        if self.header is not None:
            self.header.say(self.tr("Settings"), self._entries[key].row.name)

    def _all_entries(self) -> tuple[_Entry, ...]:
        thanks = PlaceRow("thanks", self.tr("When thanks are due"), "clock-alert")
        activities = PlaceRow("activities", self.tr("Activities"), "folder-kanban")
        expenses = PlaceRow(EXPENSES, self.tr("Expenses"), "receipt-pound-sterling")
        mailing = PlaceRow(MAILING, self.tr("Mailing lists"), "mail")
        return (
            _Entry(PlaceRow(CHARITY, self.tr("The charity"), "heart-handshake"), CharitySection),
            _Entry(PlaceRow(LETTERHEAD, self.tr("Letterhead"), "file-text"), LetterheadSection),
            _Entry(thanks, ThanksSection),
            _Entry(PlaceRow("baseline", self.tr("Baseline"), "flag"), BaselineSection),
            _Entry(activities, ActivitiesSection),
            _Entry(expenses, ExpensesSection),
            _Entry(mailing, MailingSection),
            _Entry(PlaceRow("look", self.tr("Look"), "sun"), LookSection),
            _Entry(PlaceRow(FILE, self.tr("The file"), "database-backup"), FileSection),
            _Entry(PlaceRow(TAKE_OUT, self.tr("Take out"), "upload"), TakeOutSection),
            _Entry(PlaceRow("changes", self.tr("Recent changes"), "history"), ChangesSection),
        )
