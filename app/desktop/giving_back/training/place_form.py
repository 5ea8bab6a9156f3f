"""The form of a place on a course: offered or noted for one person or many, or changed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.found_people import find_people
from app.desktop.giving_back.training.course_picker import CoursePicker
from app.desktop.giving_back.training.words import place_state_names
from app.desktop.parts.fields import ChoiceField, NoteField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.money_field import MoneyField
from app.desktop.parts.people_field import PeopleField
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.suggestions import Suggestion
from app.desktop.parts.time_fields import DateField, DurationField
from app.records.course import PLACE_DAY, PlaceState, TrainingPlaceDraft
from app.records.failures import Problem
from app.services import courses, people, training

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate

#: The fields that have a meaning once a place has come so far; all others always do.
_FIELDS_OF: Mapping[PlaceState, frozenset[str]] = {
    PlaceState.OFFERED: frozenset(),
    PlaceState.BOOKED: frozenset({"answered_on", "booked_for"}),
    PlaceState.DONE: frozenset({"done_on", "minutes", "result", "ends_on"}),
    PlaceState.DECLINED: frozenset({"answered_on"}),
    PlaceState.DID_NOT_ATTEND: frozenset({"answered_on"}),
}
_OF_SOME = frozenset().union(*_FIELDS_OF.values())


@dataclass(frozen=True, slots=True)
class NewPlace:
    """What the form begins with: for whom, with which course, and how far it is."""

    people: tuple[Suggestion, ...] = ()
    course: Suggestion | None = None
    state: PlaceState = PlaceState.OFFERED


@dataclass(frozen=True, slots=True)
class KeptPlace:
    """A place that is changed: its id, how it was kept, and what it is called."""

    id: UUID
    draft: TrainingPlaceDraft
    person: str
    course: str


class PlaceDialog(FormDialog):
    """Notes the same place for everybody it is for, as one act, or changes one that is kept."""

    def __init__(
        self, desk: Desk, parent: QWidget | None, begun: NewPlace, kept: KeptPlace | None = None
    ) -> None:
        self._kept = kept
        self._shown_for: PlaceState | None = None
        self.warning = RemarkBox("info", Tone.INFO)
        form = Form(_fields(desk, asks_whom=kept is None))
        changes = translate("Training", "Change a place on a course")
        super().__init__(
            desk,
            parent,
            form,
            self._do,
            title=translate("Training", "Offer or note training") if kept is None else changes,
            verb=translate("Training", "Save"),
            remark="" if kept is None else kept.person,
            above=(self.warning,),
        )
        form.set_values(self._first_values(begun))
        form.edited.connect(self._on_edited)
        if begun.people:
            self.begin_at("course_id" if begun.course is None else "offered_on")
        self._show_fields()
        self._warn()

    def problems_of(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """A day that is missing is that of the state."""
        day = PLACE_DAY[self._state]
        return tuple(
            problem if problem.field else Problem(day, problem.sentence) for problem in problems
        )

    @property
    def _state(self) -> PlaceState:
        state: PlaceState = self.form.values()["state"]
        return state

    def _first_values(self, begun: NewPlace) -> Mapping[str, Any]:
        if self._kept is not None:
            course = Suggestion(self._kept.draft.course_id, self._kept.course)
            return {**self._kept.draft.model_dump(), "course_id": course}
        return {
            "person_id": begun.people,
            "course_id": begun.course,
            "state": begun.state,
            "offered_on": self.desk.today(),
            "given_by": self.desk.office.who,
        }

    def _do(self, values: Values) -> "Outcome":
        office, today = self.desk.office, self.desk.today()
        shown = _FIELDS_OF[values["state"]]
        typed = {key: value for key, value in values.items() if key not in _OF_SOME - shown}
        if self._kept is not None:
            kept = self._kept.draft.model_dump()
            draft = TrainingPlaceDraft.check({**kept, **typed})
            return training.change(office, self._kept.id, draft, today)
        people = values["person_id"]
        whom = people[0] if isinstance(people, tuple) else people
        draft = TrainingPlaceDraft.check({**typed, "person_id": whom})
        return training.add_for_many(office, people, draft, today)

    def _on_edited(self) -> None:
        self._show_fields()
        self._warn()

    def _show_fields(self) -> None:
        """Show the days and figures that belong to the state; its own day begins with today."""
        if self._state is self._shown_for:
            return
        self._shown_for = self._state
        shown = _FIELDS_OF[self._state]
        for key in sorted(_OF_SOME):
            self.form.show_field(key, key in shown)
        day = PLACE_DAY[self._state]
        if day != "booked_for" and self.form.values()[day] is None:
            self.form.set_values({day: self.desk.today()})

    def _warn(self) -> None:
        """Say who has a place on the course already; it does not stand in the way."""
        values = self.form.values()
        people, course = values.get("person_id"), values["course_id"]
        found: tuple[str, ...] = ()
        asks = self._state in (PlaceState.OFFERED, PlaceState.BOOKED)
        if asks and isinstance(people, tuple) and isinstance(course, UUID):
            found = training.concerns(self.desk.office, people, course)
        self.warning.say(" ".join(found))


def offer_training(desk: Desk, parent: QWidget | None, *people: Suggestion) -> PlaceDialog:
    """Open the form in which training is offered, perhaps to these people."""
    dialog = PlaceDialog(desk, parent, NewPlace(people))
    desk.ask.show(dialog)
    return dialog


def change_place(desk: Desk, parent: QWidget | None, place_id: UUID) -> PlaceDialog:
    """The form with a place that is kept."""
    draft = training.draft_for(desk.office, place_id)
    person = people.draft_for(desk.office, draft.person_id).name
    course = courses.draft_for(desk.office, draft.course_id).title
    return PlaceDialog(desk, parent, NewPlace(), KeptPlace(place_id, draft, person, course))


def _fields(desk: Desk, *, asks_whom: bool) -> list[Field]:
    find = PeopleField(lambda text: find_people(desk.office, text))
    whom = Field("person_id", translate("Training", "&Who"), find)
    return [
        *([whom] if asks_whom else []),
        Field("course_id", translate("Training", "&Course"), CoursePicker(desk)),
        Field("state", translate("Training", "&How far it is"),
              ChoiceField(list(place_state_names().items())), half=True),
        Field("offered_on", translate("Training", "&Offered on"), DateField(desk.today),
              half=True),
        Field("answered_on", translate("Training", "&Answered on"), DateField(desk.today),
              half=True),
        Field("booked_for", translate("Training", "&Booked for"), DateField(desk.today),
              half=True),
        Field("done_on", translate("Training", "&Done on"), DateField(desk.today), half=True),
        Field("minutes", translate("Training", "&Time it took"), DurationField(), half=True),
        Field("ends_on", translate("Training", "&End on the certificate"),
              DateField(desk.today, translate("Training", "As the course says")), half=True),
        Field("result", translate("Training", "&Result"),
              TextField(translate("Training", "Passed")), half=True),
        Field("given_by", translate("Training", "B&y whom"), TextField(), half=True),
        Field("cost_pence", translate("Training", "Cost in &pounds"), MoneyField(), half=True),
        Field("note", translate("Training", "&Note"), NoteField(2)),
    ]  # fmt: skip
