"""What narrows the list of hours: words, an activity, a person, and days from and until."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from app.desktop.desk import Desk
from app.desktop.found_people import find_people
from app.desktop.parts.boxes import Columns, Row
from app.desktop.parts.buttons import ToolButton
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.person_picker import PersonPicker
from app.desktop.parts.search_box import WordsBox
from app.desktop.parts.suggestions import Suggestion
from app.desktop.parts.time_fields import DateField
from app.services import activities
from app.services.hours_list import HoursView

if TYPE_CHECKING:
    from uuid import UUID

#: All fields stand in one line from this width on, at 100 %.
_LEAST_WIDTH = 860


class FilterBar(Columns):
    """The fields that narrow the list. Signals: `changed()`; `went_down()` to the list."""

    changed = Signal()
    went_down = Signal()

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.words = WordsBox(self.tr("Person or activity"), shows_keys=False)
        self.activity = ChoiceField([(None, self.tr("All activities"))])
        self.activity.setAccessibleName(self.tr("Activity"))
        self.person = PersonPicker(lambda text: find_people(desk.office, text))
        self.person.setPlaceholderText(self.tr("Everyone"))
        self.person.setAccessibleName(self.tr("Person"))
        self.first = DateField(desk.today, self.tr("From day"))
        self.first.setAccessibleName(self.tr("From day"))
        self.last = DateField(desk.today, self.tr("Until day"))
        self.last.setAccessibleName(self.tr("Until day"))
        self.all_button = ToolButton("x", self.tr("Show all hours again"))
        who = Row(self.words, self.activity, gap=10)
        when = Row(self.person, self.first, self.last, self.all_button, gap=10)
        for number, share in enumerate((5, 4)):
            who.box.setStretch(number, share)
        for number, share in enumerate((4, 3, 3, 0)):
            when.box.setStretch(number, share)
        super().__init__(who, when, shares=(9, 11), least=_LEAST_WIDTH, gap=10)
        self._connect()

    @property
    def narrows(self) -> bool:
        """Whether anything narrows the list."""
        return self.narrowed(HoursView()) != HoursView()

    def narrowed(self, view: HoursView) -> HoursView:
        """The view with what stands in the fields; what cannot be read narrows nothing."""
        chosen = self.person.choice
        first, last = self.first.value(), self.last.value()
        return view._replace(
            text=self.words.text().strip(),
            activity_id=self.activity.value(),
            person_id=None if chosen is None else chosen.key,
            first=first if isinstance(first, date) else None,
            last=last if isinstance(last, date) else None,
        )

    def read_activities(self) -> None:
        """Offer the activities there are now."""
        found = activities.choices(self._desk.office, closed_too=True)
        self.activity.show_choices(
            [(None, self.tr("All activities")), *((one.id, one.name) for one in found)]
        )

    def show_person(self, person_id: "UUID", name: str) -> None:
        """Narrow the list to one person and nothing else."""
        self._empty()
        self.person.set_value(Suggestion(person_id, name))
        self._on_edited()

    def show_all(self) -> None:
        """Narrow nothing any more."""
        self._empty()
        self._on_edited()

    def _empty(self) -> None:
        self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(False)
        for field in (self.activity, self.person, self.first, self.last):
            field.set_value(None)

    def _connect(self) -> None:
        self.words.textChanged.connect(lambda _: self._on_edited())
        for field in (self.activity, self.person, self.first, self.last):
            field.edited.connect(self._on_edited)
        self.words.went_down.connect(self.went_down)
        self.all_button.clicked.connect(self.show_all)
        self.all_button.setEnabled(False)

    def _on_edited(self) -> None:
        self.all_button.setEnabled(self.narrows)
        self.changed.emit()
