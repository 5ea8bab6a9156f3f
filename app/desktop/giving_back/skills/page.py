"""People found by what they can do and when they can come; the skills; and both sides."""

from typing import NamedTuple
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget

from app.desktop.desk import Desk
from app.desktop.giving_back.skills.both_sides_view import BothSidesView
from app.desktop.giving_back.skills.columns import people_columns, skill_columns, told
from app.desktop.giving_back.skills.forms import SeenDialog
from app.desktop.list_page import ListPage
from app.desktop.parts.boxes import Box, Columns, Row
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.choosing import Segmented
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.flow import Flow
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.parts.search_box import WordsBox
from app.desktop.parts.suggestions import Suggestion
from app.services import both_sides, skills
from app.services.both_sides import CanGiveRow, Side
from app.services.skills import SkilledPerson, SkillFound

translate = QCoreApplication.translate

_PEOPLE, _SKILLS, _SIDES, _NO_MATCH, _NONE_KNOWN = 0, 1, 2, 3, 4
_ROW_HEIGHT = 52
#: The words and the switch stand beside one another from this width on, at 100 %.
_LEAST_WIDTH = 620


class _Read(NamedTuple):
    people: list[SkilledPerson]
    skills: list[SkillFound]
    sides: list[Side]
    can_give: list[CanGiveRow]


class SkillsPage(ListPage):
    """What is typed finds people at once: "sign language, Tuesdays"."""

    def __init__(self, desk: Desk) -> None:
        self.people: RecordModel[SkilledPerson] = RecordModel(people_columns(desk.today))
        name = translate("SkillsPage", "People with skills")
        table = RecordTable(self.people, name, row_height=_ROW_HEIGHT)
        super().__init__(desk, table, translate("SkillsPage", "Reading the skills"))
        self.people.setParent(self)
        self.skills: RecordModel[SkillFound] = RecordModel(skill_columns(), self)
        self.skills_table = RecordTable(self.skills, self.tr("Skills"))
        self.both = BothSidesView(desk)
        self.words = WordsBox(self.tr("sign language, Tuesdays"), shows_keys=False)
        self.words.setAccessibleName(self.tr("Find by skill and by when they can come"))
        self.primary = primary_button(self.tr("Seen at work\u2026"), "eye")
        self.primary.clicked.connect(lambda: self.see())
        self.which = Segmented(
            [
                (_PEOPLE, self.tr("People")),
                (_SKILLS, self.tr("Skills")),
                (_SIDES, self.tr("Both sides")),
            ],
            self.tr("What to look at"),
        )
        bar = Columns(self.words, Row(None, self.which), shares=(1, 0), least=_LEAST_WIDTH, gap=10)
        self._tables = QStackedWidget()
        for page in (
            self._build_people(),
            self.skills_table,
            self.both,
            self._build_no_match(),
            self._build_none_known(),
        ):
            self._tables.addWidget(page)
        listed = Box(bar, self._tables, gap=12)
        listed.give_room_to(self._tables)
        self.stack(listed, self._build_nothing())
        self._connect()

    def read(self) -> None:
        """Read the people that the words find, all skills, and both sides."""
        office, today, text = self.desk.office, self.desk.today(), self.words.text()

        def read() -> _Read:
            everybody = skills.search(office, "", today)
            return _Read(
                skills.search(office, text, today) if text.strip() else everybody,
                skills.overview(everybody, today),
                both_sides.both_sides(office, today),
                both_sides.can_give(office),
            )

        self._newest.read(read, self._show)

    def see(self) -> None:
        """Open the form of a skill that was seen, of the person that is selected."""
        chosen: list[SkilledPerson] = self.table.selected()
        person = Suggestion(chosen[0].id, chosen[0].name, "", "user") if len(chosen) == 1 else None
        self.desk.ask.show(SeenDialog(self.desk, self, person))

    def turn_to(self, which: int) -> None:
        """Show the people, the skills, or both sides."""
        self.which.choose(which)
        self._on_turned(which)

    def _build_people(self) -> Box:
        self.seen = plain_button(self.tr("&Seen at work\u2026"), "eye", self.see)
        self.open = plain_button(self.tr("&Open"), "user", self._open_person)
        box = Box(self.table, Flow(self.seen, self.open, gap=10), gap=12)
        box.give_room_to(self.table)
        return box

    def _build_no_match(self) -> EmptyState:
        self.show_all = primary_button(self.tr("Show everybody again"))
        self.show_all.clicked.connect(self.words.clear)
        return EmptyState(
            "search",
            self.tr("Nobody was found"),
            self.tr("Nobody has all that is asked for, or can come then."),
            self.show_all,
        )

    def _build_nothing(self) -> EmptyState:
        see = primary_button(self.tr("Seen at work\u2026"), "eye")
        see.clicked.connect(lambda: self.see())
        give = plain_button(self.tr("Add what we can give\u2026"), "gift")
        give.clicked.connect(lambda: self.both.begin())
        people = plain_button(self.tr("Open the people"), "users")
        people.clicked.connect(lambda: self.desk.go("people", None))
        return EmptyState("trophy", *self._purpose(), see, give, people)

    def _build_none_known(self) -> EmptyState:
        """What stands in the place of the lists while only wishes or offers are known."""
        self.see_first = primary_button(self.tr("Seen at work\u2026"), "eye")
        self.see_first.clicked.connect(lambda: self.see())
        return EmptyState("trophy", *self._purpose(), self.see_first)

    def _purpose(self) -> tuple[str, str]:
        return (
            self.tr("No skill is known yet"),
            self.tr(
                "What people offer, want to use and were seen to do stands here, and is found by "
                "its words. Note skills on a person's page, or as they are seen at work."
            ),
        )

    def _connect(self) -> None:
        self.words.textChanged.connect(lambda _: self._on_words_changed())
        self.words.went_down.connect(self.focus_list)
        self.which.chosen.connect(self._on_turned)
        self.table.opened.connect(lambda row: self.desk.go("person", row.id))
        self.table.picked.connect(lambda _: self._show_acts())
        self.skills_table.opened.connect(self._on_skill_opened)
        self.entry(self.tr("Seen at work\u2026"), "F2", self.see)
        self.entry(self.tr("Open the person's page"), "", self._open_person)

    def _show(self, found: _Read) -> None:
        self.table.show_rows(found.people, _key)
        self.skills_table.show_rows(found.skills, lambda row: row.name)
        self.both.show_sides(found.sides, found.can_give)
        self.show_whether(bool(found.skills or found.sides or found.can_give))
        self._show_acts()
        self._on_turned(self.which.value())
        self.tell(told(found.people, self.desk.today()))

    def _show_acts(self) -> None:
        chosen: list[SkilledPerson] = self.table.selected()
        self.open.setEnabled(len(chosen) == 1)
        name = chosen[0].name if len(chosen) == 1 else ""
        named = self.tr("Seen at work: {name}").format(name=name)
        self.seen.setAccessibleName(named if name else self.tr("Seen at work"))

    def _on_words_changed(self) -> None:
        if self.which.value() != _PEOPLE:
            self.turn_to(_PEOPLE)
        self.read()

    def _on_skill_opened(self, row: SkillFound) -> None:
        self.words.setText(row.name)
        self.focus_list()

    def _on_turned(self, which: int) -> None:
        # What is typed finds people; both sides need the room at large text.
        self.words.setVisible(which != _SIDES)
        nobody = which == _PEOPLE and not self.people.rows and bool(self.words.text().strip())
        if which != _SIDES and not self.skills.rows:
            self._tables.setCurrentIndex(_NONE_KNOWN)
        else:
            self._tables.setCurrentIndex(_NO_MATCH if nobody else which)

    def _open_person(self) -> None:
        for row in self.table.selected()[:1]:
            self.desk.go("person", row.id)


def _key(row: SkilledPerson) -> UUID:
    return row.id
