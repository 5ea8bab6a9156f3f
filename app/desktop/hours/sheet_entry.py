"""The second and third way to log hours: the date and activity once, then names and hours."""

from collections.abc import Mapping
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from app.desktop.desk import Desk
from app.desktop.found_activities import find_activities
from app.desktop.hours.adding import add_activity
from app.desktop.hours.month_field import MonthField, say_month
from app.desktop.hours.sheet_foot import SheetFoot
from app.desktop.hours.sheet_lines import SheetLines
from app.desktop.parts.activity_picker import ActivityPicker
from app.desktop.parts.boxes import Box, Columns, Line
from app.desktop.parts.buttons import plain_button
from app.desktop.parts.form import Field, Form
from app.desktop.parts.suggestions import Suggestion
from app.desktop.parts.time_fields import DateField
from app.desktop.parts.typed import say_day
from app.records.contribution import ContributionDraft, EntrySource, Span
from app.records.failures import InvalidDraft, Problem
from app.services import contributions
from app.services.last_time import last_activity, last_time

translate = QCoreApplication.translate

#: Head and button stand beside one another from this width on, at 100 %.
_LEAST_WIDTH = 560
#: What of a line can be wrong; the rest stands in the head.
_OF_LINE = ("person_id", "minutes", "note", "")


class SheetEntry(Box):
    """A sheet keyed in the order of the paper and saved as one act: of a day, or of a month.

    A line that cannot be saved says why, and then nothing is saved and nothing lost.
    """

    def __init__(self, desk: Desk, span: Span = Span.DAY) -> None:
        self._desk = desk
        self._span = span
        self.activity = ActivityPicker(
            lambda text: find_activities(desk.office, text), offers_new=True
        )
        self.form = Form(self._fields())
        self.fill_button = plain_button(self._words_for_filling(), "users")
        self.lines = SheetLines(desk, self._words_for_keys())
        self.foot = SheetFoot()
        head = Columns(self.form, self.fill_button, shares=(1, 0), least=_LEAST_WIDTH)
        head.box.setAlignment(self.fill_button, Qt.AlignmentFlag.AlignBottom)
        super().__init__(Box(head, margins=(18, 14, 18, 10)), self.lines, Line(), self.foot, gap=0)
        self.box.setStretch(1, 1)
        self._connect()

    def begin(self) -> None:
        """Begin at the first line without hours, with the activity that was used last."""
        if self.activity.value() is None:
            last = last_activity(self._desk.office)
            if last is not None:
                self.activity.set_value(Suggestion(last.id, last.name))
        self.lines.begin()

    def save(self) -> None:
        """Keep all lines as one act, or say which cannot be kept and why."""
        self.form.clear_problems()
        drafts, wrong = self._drafts()
        if wrong:
            self.foot.refuse(wrong)
            self.lines.focus_line(wrong[0])
            return
        desk = self._desk
        outcome = desk.operations.perform(
            lambda: contributions.log_sheet(desk.office, drafts, desk.today()),
            initiator=self,
            refused=self.form.show_problems,
        )
        if outcome is not None:
            self.lines.empty()
            self._count()
            self.lines.begin()

    def fill_last_time(self) -> None:
        """Put everyone who came the last time on the sheet, in the order of that paper."""
        activity, day = self.activity.value(), self.form.editor("day").value()
        if not isinstance(activity, UUID) or not isinstance(day, date):
            self.foot.say(translate("SheetEntry", "Please choose the activity first."))
            return
        found = last_time(self._desk.office, activity, day, self._span)
        if found is None:
            self.foot.say(translate("SheetEntry", "There is no earlier sheet of this activity."))
            return
        told = translate("SheetEntry", "Filled in as on {day}. Lines without hours: Alt+Del.")
        say = say_day if self._span is Span.DAY else say_month
        self.foot.say(told.format(day=say(found.day)))
        self.lines.fill([Suggestion(one.id, one.name, "", "user") for one in found.people])
        self._count()
        self.lines.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves from anywhere on the sheet."""
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if with_control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.save()
            return
        super().keyPressEvent(event)

    def _fields(self) -> list[Field]:
        activity = Field("activity_id", translate("SheetEntry", "&Activity"), self.activity,
                         half=True)  # fmt: skip
        if self._span is Span.DAY:
            day = DateField(self._desk.today)
            day.set_value(self._desk.today())
            return [Field("day", translate("SheetEntry", "&Day"), day, half=True), activity]
        month = MonthField(self._desk.today())
        return [Field("day", translate("SheetEntry", "&Month"), month, half=True), activity]

    def _words_for_keys(self) -> str:
        return translate(
            "SheetEntry",
            "Two letters and Enter choose a person. Enter after the hours goes to the next "
            "line. \u201d or + repeats the hours above. Ctrl+Enter saves.",
        )

    def _words_for_filling(self) -> str:
        if self._span is Span.DAY:
            return translate("SheetEntry", "Everyone who came &last time")
        return translate("SheetEntry", "Everyone of the &last month")

    def _connect(self) -> None:
        self.fill_button.clicked.connect(self.fill_last_time)
        self.foot.save_button.clicked.connect(self.save)
        self.form.submitted.connect(self.lines.begin)
        self.activity.new_asked.connect(self._add_activity)
        self.lines.edited.connect(self._count)
        self.lines.line_ended.connect(self._check_line)
        self.lines.passed_over.connect(self.foot.save_button.setFocus)
        self.form.edited.connect(self._on_head_edited)

    def _add_activity(self, name: str) -> None:
        added = add_activity(self._desk, self, name)
        if added is not None:
            self.activity.take(added)

    def _on_head_edited(self) -> None:
        """Lines are checked against the new day or activity once both can be read."""
        head = self.form.values()
        if isinstance(head["day"], date) and isinstance(head["activity_id"], UUID):
            for number in self.lines.filled():
                if self.lines.line(number).is_whole:
                    self._check_line(number)

    def _values(self, number: int) -> dict[str, Any]:
        source = EntrySource.SHEET if self._span is Span.DAY else EntrySource.TYPED
        return {
            **self.form.values(),
            **self.lines.line(number).values(),
            "span": self._span,
            "source": source,
        }

    def _drafts(self) -> tuple[list[ContributionDraft], list[int]]:
        """The drafts of all lines in their order, and the numbers of those that are none."""
        drafts: list[ContributionDraft] = []
        wrong: list[int] = []
        for number in self.lines.filled():
            draft = self._check_line(number)
            if draft is None:
                wrong.append(number)
            else:
                drafts.append(draft)
        return drafts, wrong

    def _check_line(self, number: int) -> ContributionDraft | None:
        """Say beside the line what is wrong or odd; its draft, where nothing is wrong."""
        line = self.lines.line(number)
        values = self._values(number)
        try:
            draft = ContributionDraft.check(values)
        except InvalidDraft as refusal:
            of_line = [one for one in refusal.problems if one.field in _OF_LINE]
            line.say(" ".join(self._worded(one, values) for one in of_line), blocks=True)
            if not of_line:
                self.form.show_problems(refusal.problems)
            return None
        line.say(" ".join(self._concerns(number, draft, values)), blocks=False)
        return draft

    def _worded(self, problem: Problem, values: Mapping[str, Any]) -> str:
        name = values["person_id"]
        if problem.field != "person_id" or not name:
            return problem.sentence
        unknown = translate(
            "SheetEntry",
            "Nobody is called {name}. Choose somebody, or add them with Down and Enter.",
        )
        return unknown.format(name=name)

    def _concerns(
        self, number: int, draft: ContributionDraft, values: Mapping[str, Any]
    ) -> tuple[str, ...]:
        other = self.lines.other_line_of(number, draft.person_id)
        twice = translate("SheetEntry", "Also on line {number}.").format(number=other)
        odd = contributions.concerns(self._desk.office, draft)
        return odd if other is None else (twice, *odd)

    def _count(self) -> None:
        self.foot.count(self.lines.minutes(), self.lines.people())
