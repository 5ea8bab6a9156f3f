"""The field for a course: typed or picked, and a new one is added by typing its title."""

from PySide6.QtCore import QObject

from app.desktop.desk import Desk
from app.desktop.parts.picker import NEW
from app.desktop.parts.suggestions import Suggestion
from app.desktop.parts.title_picker import TitlePicker
from app.records.course import CourseDraft
from app.rules.folding import fold
from app.services import courses

_ICON = "graduation-cap"


class CoursePicker(TitlePicker):
    """A course that is offered, by its title; a new one is added at once, and can be undone."""

    def __init__(self, desk: Desk, initiator: QObject | None = None) -> None:
        self._desk = desk
        super().__init__(self._courses, offers_new=True)
        self._initiator = initiator or self
        self.setPlaceholderText(self.tr("Type a course"))
        self.new_asked.connect(self._add)

    def new_suggestion(self, name: str) -> Suggestion:
        """The line that adds a course."""
        add = self.tr("Add \u201c{name}\u201d as a new course").format(name=name)
        return Suggestion(NEW, add, "", "plus")

    def _courses(self, text: str) -> list[Suggestion]:
        words = fold(text).split()
        return [
            Suggestion(course.id, course.title, "", _ICON)
            for course in courses.choices(self._desk.office)
            if all(f" {word}" in f" {fold(course.title)}" for word in words)
        ]

    def _add(self, title: str) -> None:
        office = self._desk.office
        outcome = self._desk.operations.perform(
            lambda: courses.add(office, CourseDraft.check({"title": title})),
            initiator=self._initiator,
        )
        if outcome is not None and outcome.record_id is not None:
            self.set_value(Suggestion(outcome.record_id, title, "", _ICON))
            self.edited.emit()
