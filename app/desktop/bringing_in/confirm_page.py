"""The fifth step: what will be written, and whether giving so far counts as recognised."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal

from app.desktop.bringing_in.work import Tried
from app.desktop.parts.boxes import Card, ScrollPage
from app.desktop.parts.facts import Fact, FactsList
from app.desktop.parts.fields import ChoiceField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.time_fields import DateField
from app.records.failures import Problem
from app.rules.lengths import duration
from app.services.baseline import BaselineAdvice
from app.services.bringing_in import Plan, Verdict

_TREAT, _COUNT = "treat", "count"


class ConfirmPage(ScrollPage):
    """What is about to be done, and the one question left. Signals: `submitted()`."""

    submitted = Signal()

    def __init__(self, today: Callable[[], date]) -> None:
        self.facts = FactsList()
        self.why = WrappingLabel("", "muted")
        self.choice = ChoiceField(
            [
                (_TREAT, self.tr("Treat everything up to a day as already recognised")),
                (_COUNT, self.tr("Count all of it")),
            ]
        )
        self.form = Form(
            [
                Field("choice", self.tr("&Giving so far"), self.choice),
                Field("until", self.tr("&Up to and on"), DateField(today), half=True),
            ]
        )
        self._question = Card(
            self.why, self.form, title=self.tr("Was this giving thanked for already?"), gap=12
        )
        done = self.tr(
            "A backup is made first. Everything comes in as one act, and one Undo takes all of it "
            "back."
        )
        super().__init__(
            Card(
                self.facts,
                WrappingLabel(done, "small"),
                title=self.tr("This will come in"),
                gap=10,
            ),
            self._question,
            None,
            margins=(28, 6, 28, 14),
        )
        self._advice: BaselineAdvice | None = None
        self.choice.edited.connect(self._on_choice_edited)
        self.form.submitted.connect(self.submitted)

    def show_tried(self, tried: Tried) -> None:
        """Show what a dry run found, and ask where there is something to ask."""
        self.facts.show_facts(self._facts(tried.plan))
        if tried.advice != self._advice:
            self._advice = tried.advice
            self._ask()
        self._question.setVisible(self._advice is not None)

    def baseline(self) -> date | None:
        """The day up to which giving counts as recognised, or None where all of it counts.

        Raises ValueError where the day is none; it is then said beside the field.
        """
        values = self.form.values()
        if self._advice is None or values["choice"] == _COUNT:
            return None
        until = values["until"]
        if not isinstance(until, date):
            sentence = self.tr("Please give a day, like 3 April 2026.")
            self.form.show_problems((Problem("until", sentence),))
            raise ValueError(sentence)
        return until

    def begin(self) -> None:
        """Give the keyboard to the question, where one is asked."""
        if self._advice is not None:
            self.form.focus_first()
            self.ensureWidgetVisible(self.form)

    def _ask(self) -> None:
        advice = self._advice
        if advice is None:
            return
        self.why.setText(self._why(advice))
        chosen = _TREAT if advice.is_advised else _COUNT
        self.form.set_values({"choice": chosen, "until": advice.until})
        self._on_choice_edited()

    def _why(self, advice: BaselineAdvice) -> str:
        if not advice.overdue:
            return self.tr(
                "Nobody was thanked in Goodturn before. If people were thanked by other means, "
                "treat their giving so far as recognised."
            )
        said = self.tr(
            "If all of it counts, thanks to {overdue} of these {people} people would be overdue "
            "today. If they were thanked by other means, treat their giving so far as recognised."
        )
        return said.format(overdue=f"{advice.overdue:,}", people=f"{advice.people:,}")

    def _on_choice_edited(self) -> None:
        self.form.show_field("until", self.choice.value() == _TREAT)

    def _facts(self, plan: Plan) -> list[Fact]:
        counts = plan.counts
        waiting = counts[Verdict.WAITS] + counts[Verdict.DOUBLE]
        hours = self.tr("{count}, {length}").format(
            count=f"{plan.entries:,}", length=duration(plan.minutes)
        )
        found = [
            (len(plan.new_people), self.tr("New people"), "user-plus"),
            (len(plan.gaps), self.tr("People whose gaps are filled"), "pencil"),
            (plan.entries, self.tr("Entries of hours"), "clock"),
            (plan.places, self.tr("Trainings"), "graduation-cap"),
            (len(plan.new_events), self.tr("New events"), "calendar"),
            (plan.attendances, self.tr("People at events"), "users"),
            (len(plan.new_activities), self.tr("New activities"), "folder-kanban"),
            (waiting, self.tr("Rows that will wait"), "hourglass"),
            (counts[Verdict.SAME], self.tr("Rows that are here already"), "check"),
            (counts[Verdict.UNREADABLE], self.tr("Rows left out"), "file-exclamation-point"),
        ]
        return [
            Fact(name, hours if name == self.tr("Entries of hours") else f"{number:,}", icon)
            for number, name, icon in found
            if number
        ]
