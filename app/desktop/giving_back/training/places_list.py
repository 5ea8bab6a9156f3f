"""Who has what: places on courses, offered and moved on many at once, with their certificates."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, NamedTuple
from uuid import UUID

from PySide6.QtCore import QCoreApplication

from app.desktop.desk import Desk
from app.desktop.dialogs import SHEETS
from app.desktop.giving_back.training.move_form import MoveDialog
from app.desktop.giving_back.training.place_form import change_place, offer_training
from app.desktop.giving_back.training.place_lines import columns, key, told, what_of
from app.desktop.giving_back.training.place_panel import PlacePanel
from app.desktop.giving_back.training.places_bar import PlacesBar
from app.desktop.list_page import ListPage
from app.desktop.parts.acts_row import ActsRow
from app.desktop.parts.boxes import Box, Row
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.empty import EmptyState
from app.desktop.parts.record_model import RecordModel
from app.desktop.parts.record_table import RecordTable
from app.desktop.subjects import TrainingOf
from app.records.course import PlaceState
from app.services import courses, training, training_list
from app.services.courses import CourseChoice
from app.services.outcome import Outcome
from app.services.training_export import export_training
from app.services.training_list import PlaceRow, PlacesView

if TYPE_CHECKING:
    from app.desktop.tasks import Progress

translate = QCoreApplication.translate

_NOTHING, _NO_MATCH = 1, 2
_MOVES = (PlaceState.BOOKED, PlaceState.DONE, PlaceState.DECLINED, PlaceState.DID_NOT_ATTEND)


class _Found(NamedTuple):
    places: list[PlaceRow]
    courses: list[CourseChoice]


class _Act(NamedTuple):
    """What can be done with what is selected: its words, icon and key, and its full name."""

    text: str
    icon: str
    keys: str
    do: Callable[[], object]
    named: str


class PlacesList(ListPage):
    """The newest first, or where something is due, by its end; Enter looks at a place."""

    def __init__(self, desk: Desk) -> None:
        self.rows: RecordModel[PlaceRow] = RecordModel(columns())
        table = RecordTable(self.rows, translate("PlacesList", "Training"))
        super().__init__(desk, table, translate("PlacesList", "Reading the training"))
        self.rows.setParent(self)
        self._found = _Found([], [])
        self._wanted: UUID | None = None
        self.bar = PlacesBar()
        self.panel = PlacePanel(desk)
        acts = self._all_acts()
        self.acts = [(self.button(act.text, act.icon, act.do), act.named) for act in acts]
        self._entries = [self.entry(_plain(act.text), act.keys, act.do) for act in acts]
        self.entry(self.tr("Open the person's page"), "", self._open_person)
        self.entry(self.tr("Export\u2026"), "", self._on_export_asked)
        self.export = self.button(self.tr("E&xport\u2026"), "upload", self._on_export_asked)
        beside = Row(table, self.panel, gap=14)
        beside.give_room_to(table)
        self.acts_row = ActsRow(table, *(button for button, _ in self.acts), self.export)
        listed = Box(beside, self.acts_row, gap=12)
        listed.give_room_to(beside)
        self.add(self.bar)
        self.stack(listed, self._build_nothing(), self._build_no_match())
        self._connect()

    def read(self) -> None:
        """Read all training once; it is narrowed without reading again."""
        office, today = self.desk.office, self.desk.today()

        def found() -> _Found:
            rows = training_list.rows(office, PlacesView(), today)
            return _Found(rows, courses.choices(office, closed_too=True))

        self._newest.read(found, self._show)

    def show_subject(self, subject: object) -> None:
        """Show the place of that id, what is due for "due", or the training of one person."""
        if isinstance(subject, UUID):
            self._wanted = subject
            self.bar.show_all()
        elif isinstance(subject, TrainingOf):
            self.bar.show_all(subject.name)
        elif subject == "due":
            self.bar.show_all()
            self.bar.show_due()

    def show_course(self, course_id: UUID) -> None:
        """Show the training of one course."""
        self.bar.show_all()
        self.bar.course.set_value(course_id)
        self._narrow()

    def move_selected(self, state: PlaceState) -> None:
        """Open the form in which the open places that are selected come to this state."""
        places = [place for place in self.table.selected() if place.is_open]
        if not places:
            return
        dialog = MoveDialog(self.desk, self, places, state)
        if state is PlaceState.DONE and len(places) == 1:
            # Whoever has just done a course often holds the certificate in the other hand.
            dialog.saved.connect(lambda _: self.look_at_selected())
        self.desk.ask.show(dialog)

    def change_selected(self) -> None:
        """Open the place that is selected in its form."""
        chosen: list[PlaceRow] = self.table.selected()
        if len(chosen) == 1:
            self.desk.ask.show(change_place(self.desk, self, chosen[0].id))

    def remove_selected(self) -> None:
        """Remove what is selected; the note of it offers Undo."""
        ids = [place.id for place in self.table.selected()]
        if ids:
            self.desk.operations.perform(
                lambda: training.remove(self.desk.office, ids), initiator=self
            )

    def look_at_selected(self) -> None:
        """Show the place that is selected beside the list, with its certificate."""
        for place in self.table.selected()[:1]:
            self.panel.show_place(place)
            self.panel.show()

    def _all_acts(self) -> list[_Act]:
        return [
            _Act(self.tr("&Book\u2026"), "calendar", "", partial(self.move_selected, _MOVES[0]),
                 self.tr("Book: {what}")),
            _Act(self.tr("&Done\u2026"), "check", "", partial(self.move_selected, _MOVES[1]),
                 self.tr("Done: {what}")),
            _Act(self.tr("Dec&lined\u2026"), "x", "", partial(self.move_selected, _MOVES[2]),
                 self.tr("Declined: {what}")),
            _Act(self.tr("Did not &attend\u2026"), "", "", partial(self.move_selected, _MOVES[3]),
                 self.tr("Did not attend: {what}")),
            _Act(self.tr("&Look at it"), "eye", "", self.look_at_selected,
                 self.tr("Look at: {what}")),
            _Act(self.tr("&Change\u2026"), "pencil", "F2", self.change_selected,
                 self.tr("Change: {what}")),
            _Act(self.tr("&Remove"), "trash-2", "Del", self.remove_selected,
                 self.tr("Remove: {what}")),
        ]  # fmt: skip

    def _build_nothing(self) -> EmptyState:
        offer = primary_button(self.tr("Offer training\u2026"), "graduation-cap")
        offer.clicked.connect(lambda: offer_training(self.desk, self))
        bring = plain_button(self.tr("Bring in a spreadsheet\u2026"), "download")
        bring.clicked.connect(lambda: self.desk.go("bring in", None))
        return EmptyState(
            "graduation-cap",
            self.tr("No training yet"),
            self.tr(
                "Courses that people were offered, booked on and did stand here, with what expires "
                "and what is due for review. Nobody is ever blocked by it."
            ),
            offer,
            bring,
        )

    def _build_no_match(self) -> EmptyState:
        self.show_all = primary_button(self.tr("Show all training again"))
        self.show_all.clicked.connect(lambda: self.bar.show_all())
        return EmptyState(
            "search",
            self.tr("No such training"),
            self.tr("No training is as the fields above ask for."),
            self.show_all,
        )

    def _connect(self) -> None:
        self.table.opened.connect(lambda _: self.look_at_selected())
        self.table.picked.connect(lambda _: self._on_picked())
        self.bar.changed.connect(self._narrow)
        self.bar.went_down.connect(self.focus_list)
        self.panel.closed.connect(self.focus_list)

    def _show(self, found: _Found) -> None:
        self._found = found
        self.bar.offer(found.courses, found.places)
        self._narrow()
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self.table.select_where(lambda place: place.id == wanted)
            self.look_at_selected()
            middle = self.table.ScrollHint.PositionAtCenter
            self.table.scrollTo(self.table.currentIndex(), middle)

    def _narrow(self) -> None:
        places, view = self._found.places, self.bar.view
        shown = training_list.narrowed(places, view)
        if view.due or view.standing:
            shown.sort(key=lambda place: (place.ends_on is None, place.ends_on, place.search_key))
        self.table.show_rows(shown, key)
        self.bar.setVisible(bool(places))
        self.show_whether(bool(shown), _NO_MATCH if places else _NOTHING)
        self._on_picked()
        self.tell(told(shown) if shown or not places else self.tr("No such training"))

    def _on_picked(self) -> None:
        chosen: list[PlaceRow] = self.table.selected()
        open_ones = [place for place in chosen if place.is_open]
        is_one = len(chosen) == 1
        possible = (*(bool(open_ones) for _ in _MOVES), is_one, is_one, bool(chosen))
        for number, ((button, named), entry) in enumerate(
            zip(self.acts, self._entries, strict=True)
        ):
            what = what_of(open_ones if number < len(_MOVES) else chosen)
            button.setAccessibleName(named.format(what=what))
            button.setEnabled(possible[number])
            entry.setEnabled(possible[number])
        if is_one and not self.panel.isHidden():
            self.panel.show_place(chosen[0])
        elif not self.panel.isHidden() and all(
            place.id != self.panel.place_id for place in self.rows.rows
        ):
            self.panel.hide()

    def _open_person(self) -> None:
        for place in self.table.selected()[:1]:
            self.desk.go("person", place.person_id)

    def _on_export_asked(self) -> None:
        title = self.tr("Take out all training")
        path = self.desk.ask.where_to_save(title, self.tr("Training.xlsx"), SHEETS)
        if path is None:
            return
        office = self.desk.office

        def write(progress: "Progress") -> Outcome:
            written = export_training(office, path, progress=progress)
            said = self.tr("%Ln place(s) written to {file}.", "", written)
            return Outcome(frozenset(), said.format(file=path.name), None)

        self.desk.operations.perform_apart(title, write, initiator=self)


def _plain(text: str) -> str:
    return text.replace("&", "")
