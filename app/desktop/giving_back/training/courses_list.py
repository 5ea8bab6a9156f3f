"""The courses: how long each lasts, what needs it, and how those who did it stand."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Signal

from app.desktop.desk import Desk
from app.desktop.giving_back.training.course_form import CourseDialog
from app.desktop.giving_back.training.words import lasts
from app.desktop.list_page import ListPage
from app.desktop.parts.acts_row import ActsRow
from app.desktop.parts.boxes import Box
from app.desktop.parts.buttons import plain_button, primary_button, spoken
from app.desktop.parts.columns import Column, nothing_more
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.pill import Tone
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.records.course import Lasting
from app.rules.folding import fold
from app.rules.lengths import duration
from app.rules.wording import listed
from app.services import courses
from app.services.courses import CourseRow

translate = QCoreApplication.translate

_ROW_HEIGHT = 52


class CoursesList(ListPage):
    """Courses by title; Enter changes one. Signals: `places_asked(UUID)` of a course."""

    places_asked = Signal(object)

    def __init__(self, desk: Desk) -> None:
        self.rows: RecordModel[CourseRow] = RecordModel(_columns())
        table = RecordTable(self.rows, translate("CoursesList", "Courses"), row_height=_ROW_HEIGHT)
        table.setSelectionMode(RecordTable.SelectionMode.SingleSelection)
        super().__init__(desk, table, translate("CoursesList", "Reading the courses"))
        self.rows.setParent(self)
        self.add_one = self.button(self.tr("&Add a course\u2026"), "plus", self.add_course)
        self.change = self.button(self.tr("&Change\u2026"), "pencil", self.change_selected)
        self.who = self.button(self.tr("&Who has it"), "users", self._ask_places)
        self.close_it = self.button("", "", self.close_selected)
        self.remove = self.button(self.tr("&Remove"), "trash-2", self.remove_selected)
        self._acts = (self.change, self.who, self.close_it, self.remove)
        listed_box = Box(table, ActsRow(table, self.add_one, *self._acts), gap=12)
        listed_box.give_room_to(table)
        self.stack(listed_box, self._build_nothing())
        self._entries = [
            self.entry(self.tr("Change\u2026"), "F2", self.change_selected),
            self.entry(self.tr("Who has it"), "", self._ask_places),
            self.entry(self.tr("Close or open it again"), "", self.close_selected),
            self.entry(self.tr("Remove"), "Del", self.remove_selected),
        ]
        self.entry(self.tr("Add a course\u2026"), "", self.add_course)
        table.opened.connect(lambda _: self.change_selected())
        table.picked.connect(lambda _: self._show_acts())

    def read(self) -> None:
        """Read the courses and how they stand today."""
        office, today = self.desk.office, self.desk.today()
        self._newest.read(lambda: courses.overview(office, today), self._show)

    def add_course(self) -> None:
        """Open the form of a new course."""
        self.desk.ask.show(CourseDialog(self.desk, self))

    def change_selected(self) -> None:
        """Open the course that is selected in its form."""
        for course in self._selected():
            self.desk.ask.show(CourseDialog(self.desk, self, course.id))

    def close_selected(self) -> None:
        """Close the course that is selected, or open it again."""
        office = self.desk.office
        for course in self._selected():
            if course.closed:
                kept = courses.draft_for(office, course.id)
                opened = kept.model_copy(update={"closed": False})
                self.desk.operations.perform(
                    partial(courses.change, office, course.id, opened), initiator=self
                )
            else:
                self.desk.operations.perform(
                    partial(courses.close, office, course.id), initiator=self
                )

    def remove_selected(self) -> None:
        """Remove the course that is selected; one with places can only be closed."""
        for course in self._selected():
            self.desk.operations.perform(
                partial(courses.remove, self.desk.office, course.id), initiator=self
            )

    def _selected(self) -> list[CourseRow]:
        chosen: list[CourseRow] = self.table.selected()
        return chosen[:1]

    def _build_nothing(self) -> EmptyState:
        add = primary_button(self.tr("Add a course\u2026"), "plus")
        add.clicked.connect(self.add_course)
        bring = plain_button(self.tr("Bring in a spreadsheet\u2026"), "download")
        bring.clicked.connect(lambda: self.desk.go("bring in", None))
        return EmptyState(
            "graduation-cap",
            self.tr("No courses yet"),
            self.tr(
                "A course says how long it lasts and which activities need it, so that Goodturn "
                "can say in time who should do it again."
            ),
            add,
            bring,
        )

    def _show(self, found: list[CourseRow]) -> None:
        self.table.show_rows(found, _key)
        self.show_whether(bool(found))
        self._show_acts()
        self.tell(_told(found))

    def _show_acts(self) -> None:
        chosen = next(iter(self._selected()), None)
        opens = chosen is not None and chosen.closed
        self.close_it.setText(self.tr("&Open again") if opens else self.tr("C&lose"))
        title = "" if chosen is None else chosen.title
        for act in self._acts:
            told = self.tr("{verb}: {course}")
            act.setAccessibleName(told.format(verb=spoken(act.text()), course=title))
            act.setEnabled(chosen is not None)
        for entry in self._entries:
            entry.setEnabled(chosen is not None)

    def _ask_places(self) -> None:
        for course in self._selected():
            self.places_asked.emit(course.id)


def _columns() -> list[Column[CourseRow]]:
    return [
        Column(translate("CoursesList", "Course"), lambda course: course.title,
               lambda course: fold(course.title), width=200),
        Column(translate("CoursesList", "Lasts"), _lasts, tone=_tone, width=162),
        Column(translate("CoursesList", "Needed for"), lambda course: listed(course.needed_for),
               second=nothing_more, stretch=True, width=170),
        Column(translate("CoursesList", "Who gives it"), lambda course: course.provider,
               lambda course: fold(course.provider) or None, width=150, yield_first=6),
        Column(translate("CoursesList", "Length"),
               lambda course: duration(course.minutes) if course.minutes else "",
               lambda course: course.minutes, right=True, width=104, yield_first=5),
        _count(translate("CoursesList", "Open"), "open", 72, 4),
        _count(translate("CoursesList", "In force"), "done", 90, 3),
        _count(translate("CoursesList", "Ends soon"), "ending", 104, 2),
        _count(translate("CoursesList", "Ended"), "ended", 80, 1),
    ]  # fmt: skip


def _count(title: str, name: str, width: int, yield_first: int) -> Column[CourseRow]:
    def number(course: CourseRow) -> int:
        found: int = getattr(course, name)
        return found

    return Column(title, lambda course: f"{number(course):,}" if number(course) else "",
                  number, right=True, width=width, yield_first=yield_first)  # fmt: skip


def _lasts(course: CourseRow) -> str:
    if course.closed:
        return translate("CoursesList", "Closed")
    return lasts(course.lasting, course.months)


def _tone(course: CourseRow) -> Tone:
    if course.closed or course.lasting is Lasting.FOR_GOOD:
        return Tone.PLAIN
    return Tone.WARN if course.lasting is Lasting.EXPIRES else Tone.INFO


def _key(course: CourseRow) -> UUID:
    return course.id


def _told(found: list[CourseRow]) -> str:
    if not found:
        return translate("CoursesList", "No courses yet")
    told = translate("CoursesList", "%Ln course(s)", "", len(found))
    needed = sum(bool(course.needed_for) for course in found)
    if not needed:
        return told
    return f"{told} \u00b7 {translate('CoursesList', '%Ln needed for an activity', '', needed)}"
