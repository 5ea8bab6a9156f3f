"""The first way to log hours: one person, one day; Enter saves and goes on to the next person."""

from app.desktop.desk import Desk
from app.desktop.hours.entry_form import EntryForm
from app.desktop.look.look import Look
from app.desktop.parts.boxes import Box, Row, ScrollPage
from app.desktop.parts.buttons import primary_button
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.suggestions import Suggestion
from app.records.contribution import ContributionDraft
from app.services import contributions
from app.services.last_time import last_activity

_WIDTH = 560


class _Column(Box):
    """No wider than a form is read well, however much room there is."""

    def dress(self, look: Look) -> None:
        """Take up the measures of a look."""
        super().dress(look)
        self.setMaximumWidth(look.px(_WIDTH))


class DayEntry(ScrollPage):
    """The form of one entry, ready for the next as soon as one is saved."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.form = EntryForm(desk)
        self.save_button = primary_button(self.tr("Save and go on"), "check")
        self.save_button.clicked.connect(self.save)
        self.form.submitted.connect(self.save)
        hint = WrappingLabel(
            self.tr("Enter saves and goes on to the next person; day and activity stay."), "small"
        )
        column = _Column(self.form, self.form.concerns, Row(self.save_button, None), hint)
        super().__init__(column, None, margins=(18, 14, 18, 14))
        self.form.set_values({"day": desk.today()})

    def begin(self) -> None:
        """Begin at the person, or at the day of one who is chosen; with the activity used last."""
        if self.form.activity.value() is None:
            last = last_activity(self._desk.office)
            if last is not None:
                self.form.activity.set_value(Suggestion(last.id, last.name))
        self.form.focus_field("person_id" if self.form.person.choice is None else "day")

    def begin_with(self, person: Suggestion) -> None:
        """Begin with a person who is known already, at the day."""
        self.form.set_values({"person_id": person})
        self.begin()

    def save(self) -> None:
        """Keep the entry and go on, or say beside the fields what is wrong."""
        desk = self._desk
        outcome = desk.operations.perform(
            lambda: contributions.log(
                desk.office, ContributionDraft.check(self.form.values()), desk.today()
            ),
            initiator=self,
            refused=self.form.show_problems,
        )
        if outcome is not None:
            self.form.go_on()
