"""The baseline: the day up to which all giving is treated as recognised already."""

from datetime import date

from app.desktop.desk import Desk
from app.desktop.parts.boxes import Card
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.flow import Flow
from app.desktop.parts.form import Field, Form
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.time_fields import DateField
from app.desktop.settings.section import Section
from app.records.failures import Problem
from app.services import charity

_KEY = "baseline_on"


class BaselineSection(Section):
    """One day, and a way to lift it."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Baseline"))
        self._is_edited = False
        day = DateField(desk.today)
        self.form = Form(
            [Field(_KEY, self.tr("Treat all giving as recognised &up to"), day, half=True)]
        )
        self.form.edited.connect(self._on_edited)
        self.form.submitted.connect(self.save)
        self.save_button = primary_button(self.tr("Save"))
        self.save_button.clicked.connect(self.save)
        self.lift_button = plain_button(self.tr("Let all giving count"))
        self.lift_button.clicked.connect(self.lift)
        why = WrappingLabel(
            self.tr(
                "With years of old hours, everybody would be overdue on the first day. Giving up "
                "to this day, and on it, is treated as recognised; it stays in every total."
            ),
            "muted",
        )
        card = Card(
            why,
            self.form,
            Flow(self.save_button, self.lift_button, gap=10),
            title=self.tr("Baseline"),
            margins=(18, 14, 18, 18),
            gap=16,
        )
        self.compose(card, None)

    def refresh(self) -> None:
        """Read the day."""
        baseline_on = charity.details(self.desk.office).baseline_on
        self.lift_button.setEnabled(baseline_on is not None)
        if not self._is_edited:
            self.form.set_values({_KEY: baseline_on})

    def save(self) -> None:
        """Keep the day; an empty field lifts the baseline."""
        day = self.form.values()[_KEY]
        if problem := self._problem(day):
            self.form.show_problems([Problem(_KEY, problem)])
        else:
            self._keep(day)

    def lift(self) -> None:
        """Let all giving count again."""
        self._keep(None)

    def _problem(self, day: object) -> str:
        if isinstance(day, str):
            return self.tr("That is not a day. Write it like 3 April 2026 or 03/04/2026.")
        if isinstance(day, date) and day > self.desk.today():
            return self.tr("A baseline cannot lie in the future: nobody would be thanked.")
        return ""

    def _keep(self, day: date | None) -> None:
        outcome = self.desk.operations.perform(
            lambda: charity.treat_as_recognised(self.desk.office, day), initiator=self
        )
        if outcome is not None:
            self._is_edited = False
            self.refresh()

    def _on_edited(self) -> None:
        self._is_edited = True
