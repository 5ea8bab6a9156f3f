"""What narrows the list of training: words, a course, how it stands, and a year."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal

from app.desktop.giving_back.training.words import place_state_names
from app.desktop.parts.boxes import Columns, Row
from app.desktop.parts.buttons import ToolButton
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.search_box import WordsBox
from app.records.course import PlaceState
from app.rules.training import TrainingStanding
from app.services.courses import CourseChoice
from app.services.training_list import PlaceRow, PlacesView

#: All fields stand in one line from this width on, at 100 %.
_LEAST_WIDTH = 820


class _Wanted(NamedTuple):
    """How the training stands that is looked for."""

    state: PlaceState | None = None
    due: bool = False
    standing: TrainingStanding | None = None


class PlacesBar(Columns):
    """The fields that narrow the list. Signals: `changed()`; `went_down()` to the list."""

    changed = Signal()
    went_down = Signal()

    def __init__(self) -> None:
        self.words = WordsBox(self.tr("Person, course or result"), shows_keys=False)
        self.course = ChoiceField([(None, self.tr("All courses"))])
        self.stands = ChoiceField(self._ways())
        self.year = ChoiceField([(None, self.tr("All years"))])
        self.all_button = ToolButton("x", self.tr("Show all training again"))
        for field, name in (
            (self.course, self.tr("Course")),
            (self.stands, self.tr("How it stands")),
            (self.year, self.tr("Year")),
        ):
            field.setAccessibleName(name)
        words = Row(self.words, self.course, gap=10)
        rest = Row(self.stands, self.year, self.all_button, gap=10)
        for row, shares in ((words, (5, 4)), (rest, (5, 3, 0))):
            for number, share in enumerate(shares):
                row.box.setStretch(number, share)
        super().__init__(words, rest, shares=(11, 9), least=_LEAST_WIDTH, gap=10)
        self._connect()

    @property
    def view(self) -> PlacesView:
        """Which places are to be shown."""
        wanted: _Wanted = self.stands.value()
        return PlacesView(
            course_id=self.course.value(),
            state=wanted.state,
            year=self.year.value(),
            due=wanted.due,
            text=self.words.text().strip(),
            standing=wanted.standing,
        )

    def offer(self, courses: Sequence[CourseChoice], places: Iterable[PlaceRow]) -> None:
        """Offer the courses and the years that there are; what is chosen stays."""
        titles = [(course.id, course.title) for course in courses]
        years = sorted({place.day.year for place in places}, reverse=True)
        self.course.show_choices([(None, self.tr("All courses")), *titles])
        self.year.show_choices(
            [(None, self.tr("All years")), *((year, str(year)) for year in years)]
        )

    def show_all(self, text: str = "") -> None:
        """Narrow nothing any more, but by these words."""
        self.words.blockSignals(True)
        self.words.setText(text)
        self.words.blockSignals(False)
        for field in (self.course, self.stands, self.year):
            field.set_value(None)
        self._on_edited()

    def show_due(self) -> None:
        """Show what ends soon or has ended."""
        self.stands.set_value(_Wanted(due=True))
        self._on_edited()

    def _ways(self) -> list[tuple[_Wanted, str]]:
        states = place_state_names()
        return [
            (_Wanted(), self.tr("However it stands")),
            (_Wanted(due=True), self.tr("Ends soon or has ended")),
            (_Wanted(standing=TrainingStanding.EXPIRED), self.tr("Expired")),
            (_Wanted(standing=TrainingStanding.REVIEW_OVERDUE), self.tr("Review overdue")),
            *((_Wanted(state=state), name) for state, name in states.items()),
        ]

    def _connect(self) -> None:
        self.words.textChanged.connect(lambda _: self._on_edited())
        for field in (self.course, self.stands, self.year):
            field.edited.connect(self._on_edited)
        self.words.went_down.connect(self.went_down)
        self.all_button.clicked.connect(lambda: self.show_all())
        self.all_button.setEnabled(False)

    def _on_edited(self) -> None:
        self.all_button.setEnabled(self.view != PlacesView())
        self.changed.emit()
