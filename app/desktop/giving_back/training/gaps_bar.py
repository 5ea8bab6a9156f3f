"""What narrows the list of who lacks what: words, an activity, a course, and whose it is."""

from collections.abc import Iterable

from PySide6.QtCore import Signal

from app.desktop.parts.boxes import Columns, Row
from app.desktop.parts.buttons import ToolButton
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.search_box import WordsBox
from app.rules.folding import fold
from app.services.training_gaps import Asked, GapRow

#: All fields stand in one line from this width on, at 100 %.
_LEAST_WIDTH = 820


class GapsBar(Columns):
    """The fields that narrow the list.

    Signals: `changed()`; `asked_changed()` where it must be read anew; `went_down()` to the list.
    """

    changed = Signal()
    asked_changed = Signal()
    went_down = Signal()

    def __init__(self) -> None:
        self.words = WordsBox(self.tr("Person or course"), shows_keys=False)
        self.activity = ChoiceField([(None, self.tr("All activities"))])
        self.course = ChoiceField([(None, self.tr("All courses"))])
        self.asked = ChoiceField(
            [
                (Asked.LAST_YEAR, self.tr("Who gave in the last year")),
                (Asked.ALL_ACTIVE, self.tr("Everybody who is here")),
            ]
        )
        self.all_button = ToolButton("x", self.tr("Show all who lack something again"))
        for field, name in (
            (self.activity, self.tr("Activity")),
            (self.course, self.tr("Course")),
            (self.asked, self.tr("Whose activities count")),
        ):
            field.setAccessibleName(name)
        first = Row(self.words, self.activity, gap=10)
        rest = Row(self.course, self.asked, self.all_button, gap=10)
        for row, shares in ((first, (4, 4)), (rest, (4, 5, 0))):
            for number, share in enumerate(shares):
                row.box.setStretch(number, share)
        super().__init__(first, rest, shares=(8, 9), least=_LEAST_WIDTH, gap=10)
        self.words.textChanged.connect(lambda _: self._on_edited())
        for field in (self.activity, self.course):
            field.edited.connect(self._on_edited)
        self.asked.edited.connect(self.asked_changed)
        self.words.went_down.connect(self.went_down)
        self.all_button.clicked.connect(self.show_all)
        self.all_button.setEnabled(False)

    def offer(self, gaps: Iterable[GapRow]) -> None:
        """Offer the activities and courses that somebody lacks something of."""
        found = list(gaps)
        activities = sorted({name for gap in found for name in gap.activities}, key=fold)
        titles = sorted({gap.course for gap in found}, key=fold)
        self.activity.show_choices(
            [(None, self.tr("All activities")), *((name, name) for name in activities)]
        )
        self.course.show_choices(
            [(None, self.tr("All courses")), *((title, title) for title in titles)]
        )

    def narrowed(self, gaps: Iterable[GapRow]) -> list[GapRow]:
        """Those that the fields ask for."""
        words = fold(self.words.text()).split()
        activity, course = self.activity.value(), self.course.value()
        return [
            gap
            for gap in gaps
            if (activity is None or activity in gap.activities)
            and course in (None, gap.course)
            and all(word in fold(f"{gap.person} {gap.course}") for word in words)
        ]

    def show_all(self) -> None:
        """Narrow nothing any more."""
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        for field in (self.activity, self.course):
            field.set_value(None)
        self._on_edited()

    def _on_edited(self) -> None:
        chosen = (self.activity.value(), self.course.value())
        self.all_button.setEnabled(bool(self.words.text().strip()) or any(chosen))
        self.changed.emit()
