"""The form of a course: how long it lasts, how long it takes, and which activities need it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.desktop.desk import Desk
from app.desktop.form_dialog import FormDialog, Values
from app.desktop.giving_back.training.words import lasting_names
from app.desktop.parts.fields import CheckField, ChoiceField, NoteField, NumberField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.many_field import ManyField
from app.desktop.parts.time_fields import DurationField
from app.records.course import CourseDraft, Lasting
from app.records.failures import Problem
from app.services import activities, courses

if TYPE_CHECKING:
    from app.services.outcome import Outcome

translate = QCoreApplication.translate


class CourseDialog(FormDialog):
    """Adds a course, or changes one that is kept, together with the activities that need it."""

    def __init__(self, desk: Desk, parent: QWidget | None, course_id: UUID | None = None) -> None:
        self._course_id = course_id
        self._needed: frozenset[UUID] = frozenset()
        if course_id is not None:
            self._needed = courses.needed_for(desk.office, course_id)
        form = Form(_fields(desk, self._needed, is_kept=course_id is not None))
        adds = translate("CourseDialog", "Add a course")
        super().__init__(
            desk,
            parent,
            form,
            self._do,
            title=adds if course_id is None else translate("CourseDialog", "Change a course"),
            verb=translate("CourseDialog", "Save"),
        )
        form.set_values(self._first_values())
        form.edited.connect(self._show_lasting)
        self._show_lasting()

    def problems_of(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """What is wrong as a whole is that it is not said how long it lasts."""
        return tuple(
            problem if problem.field else Problem("months", problem.sentence)
            for problem in problems
        )

    def _first_values(self) -> Mapping[str, Any]:
        if self._course_id is None:
            return {"lasting": Lasting.FOR_GOOD, "grace_days": 0}
        kept = courses.draft_for(self.desk.office, self._course_id).model_dump()
        return {**kept, "needed": tuple(self._needed)}

    def _show_lasting(self) -> None:
        ends = self.form.values()["lasting"] is not Lasting.FOR_GOOD
        for key in ("months", "grace_days"):
            self.form.show_field(key, ends)

    def _do(self, values: Values) -> "Outcome":
        typed = {key: value for key, value in values.items() if key != "needed"}
        if typed["lasting"] is Lasting.FOR_GOOD:
            typed |= {"months": None, "grace_days": 0}
        typed["grace_days"] = 0 if typed["grace_days"] is None else typed["grace_days"]
        draft = CourseDraft.check(typed)
        needed: tuple[UUID, ...] = values.get("needed", ())
        if self._course_id is None:
            return courses.add(self.desk.office, draft, needed)
        return courses.change(self.desk.office, self._course_id, draft, needed)


def _fields(desk: Desk, needed: frozenset[UUID], *, is_kept: bool) -> list[Field]:
    # An activity that was closed is asked of no more, but what it needs is not forgotten.
    here = {one.id for one in activities.choices(desk.office)} | needed
    choices = [
        (one.id, one.name)
        for one in activities.choices(desk.office, closed_too=True)
        if one.id in here
    ]
    fields = [
        Field("title", translate("CourseDialog", "&Title"),
              TextField(translate("CourseDialog", "First aid at work"))),
        Field("provider", translate("CourseDialog", "Who &gives it"), TextField(), half=True),
        Field("minutes", translate("CourseDialog", "How lon&g it takes"), DurationField("6:00"),
              half=True),
        Field("lasting", translate("CourseDialog", "What &becomes of it"),
              ChoiceField(list(lasting_names().items())),
              translate("CourseDialog", "Something expires by law or by its certificate. A review "
                        "is your own rule: looked at again, and nothing more.")),
        Field("months", translate("CourseDialog", "After how many &months"), NumberField(),
              half=True),
        Field("grace_days", translate("CourseDialog", "&Days of grace"), NumberField(),
              translate("CourseDialog", "Nobody is late in them."), half=True),
    ]  # fmt: skip
    if choices:
        help = translate("CourseDialog", "Nobody is blocked: you are told who lacks it.")
        fields.append(
            Field("needed", translate("CourseDialog", "Needed for"), ManyField(choices), help)
        )
    fields.append(Field("note", translate("CourseDialog", "&Note"), NoteField(2)))
    if is_kept:
        closed = CheckField(translate("CourseDialog", "&Closed: not offered or asked for any more"))
        fields.append(Field("closed", "", closed))
    return fields
