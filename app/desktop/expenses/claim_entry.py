"""A claim keyed from its paper: who and what for once, then line after line."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from app.desktop.desk import Desk
from app.desktop.expenses.entry_foot import EntryFoot
from app.desktop.expenses.entry_lines import EntryLines
from app.desktop.expenses.entry_receipts import EntryReceipts
from app.desktop.expenses.given_files import files_given, is_given
from app.desktop.expenses.keyed_claim import KeyedClaim, amounts_of, odd_about
from app.desktop.expenses.submit_dialog import SubmitDialog
from app.desktop.found_activities import find_activities
from app.desktop.found_people import find_people
from app.desktop.hours.adding import add_activity, add_person
from app.desktop.look.look import current_look
from app.desktop.parts.activity_picker import ActivityPicker
from app.desktop.parts.boxes import Box, Line, ScrollPage
from app.desktop.parts.fields import NoteField, TextField
from app.desktop.parts.form import Field, Form
from app.desktop.parts.labels import WrappingLabel
from app.desktop.parts.person_picker import PersonPicker
from app.desktop.parts.pill import Tone
from app.desktop.parts.remark_box import RemarkBox
from app.desktop.parts.suggestions import Suggestion
from app.records.expense_claim import ExpenseClaimDraft, ExpenseLineDraft
from app.records.failures import InvalidDraft, Problem
from app.rules.claim_steps import Step
from app.services import expense_policy, expenses

if TYPE_CHECKING:
    from app.services.outcome import Outcome


class ClaimEntry(Box):
    """The form of one claim; a line that cannot be kept says why, and nothing is lost.

    Signals: `kept(Outcome)` once it was saved, submitted or noted as a gift.
    """

    kept = Signal(object)

    def __init__(self, desk: Desk, claim_id: UUID | None = None) -> None:
        self._desk = desk
        self.claim_id = claim_id
        self._signed_on: date | None = None
        self.person = PersonPicker(lambda text: find_people(desk.office, text), offers_new=True)
        self.activity = ActivityPicker(
            lambda text: find_activities(desk.office, text), offers_new=True
        )
        self.form = Form(self._fields())
        self.concerns = RemarkBox("triangle-alert", Tone.WARN)
        passengers = expense_policy.policy(desk.office).passengers_on
        self.lines = EntryLines(desk, with_passengers=passengers)
        self.receipts = EntryReceipts(desk)
        self.note = Form([Field("note", self.tr("No&te"), NoteField(2))])
        self.foot = EntryFoot()
        keys = WrappingLabel(
            self.tr(
                "Enter goes to the next field and the next line. Alt+Del removes a line. "
                "Ctrl+S saves a draft, Ctrl+Enter submits."
            ),
            "small",
        )
        parts = (self.form, keys, self.lines, self.receipts, self.note, self.concerns, None)
        self._page = ScrollPage(*parts, margins=(28, 14, 28, 14))
        super().__init__(self._page, Line(), self.foot, gap=0)
        self.give_room_to(self._page)
        self.setAcceptDrops(True)
        # A field would take the name of a dropped file for its text.
        for field in (*self.findChildren(QLineEdit), *self.findChildren(QPlainTextEdit)):
            field.setAcceptDrops(False)
        self._connect()

    @property
    def is_touched(self) -> bool:
        """Whether something stands on it that would be missed."""
        typed = (*self.form.values().values(), *self.note.values().values())
        return bool(self.lines.filled()) or not self.receipts.is_empty or any(typed)

    def show_kept(self, claim_id: UUID, names: tuple[Suggestion, Suggestion | None]) -> None:
        """Show a claim as it is kept, with whose it is and the activity by name."""
        draft, lines = expenses.draft_for(self._desk.office, claim_id)
        self.claim_id = claim_id
        self.foot.draft_button.setText(self.tr("Save the &changes"))
        self._signed_on = draft.declared_on
        self.note.set_values(draft.model_dump())
        person, activity = names
        self.form.set_values({**draft.model_dump(), "person_id": person, "activity_id": activity})
        self.lines.show_kept(lines)
        self._work_out()

    def begin(self) -> None:
        """Begin at whom it is for, or at the first empty line where that is known."""
        if self.person.choice is None:
            self.form.focus_field("person_id")
        else:
            self.lines.begin()

    def begin_for(self, person: Suggestion) -> None:
        """Begin with a person who is known already, at what it was for."""
        self.form.set_values({"person_id": person})
        self.form.focus_field("activity_id")

    def save_draft(self) -> None:
        """Keep the claim as it is, to be submitted later."""
        keyed = self._keyed()
        if keyed is not None:
            self._end(self._perform(lambda: keyed.keep(self._desk, self.claim_id)))

    def submit(self) -> None:
        """Ask for the day of the signature and submit, or say what keeps it from that."""
        keyed = self._keyed()
        if keyed is None:
            return

        def submit(day: date) -> "Outcome":
            draft = keyed.draft.model_copy(update={"declared_on": day})
            signed = keyed._replace(draft=draft)
            return signed.keep(self._desk, self.claim_id, Step.SUBMIT)

        told = self.tr("{sum} for {name}")
        dialog = SubmitDialog(
            self._desk,
            self,
            submit,
            told=told.format(sum=self.foot.total.text(), name=self.person.text()),
            signed_on=self._signed_on,
        )
        dialog.saved.connect(self._end)
        self._desk.ask.show(dialog)

    def leave_unclaimed(self) -> None:
        """Keep the claim as a cost that the person bore and does not want back."""
        keyed = self._keyed()
        if keyed is not None:
            gift: expenses.Then = Step.LEAVE_UNCLAIMED
            self._end(self._perform(lambda: keyed.keep(self._desk, self.claim_id, gift)))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take receipts that are dragged onto any part of the form."""
        if is_given(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Hold what was dropped for the line under it, or else for the whole claim."""
        event.acceptProposedAction()
        line = self.lines.line_of(self.childAt(event.position().toPoint()))
        self.receipts.take(files_given(event.mimeData()), line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter submits and Ctrl+S saves from anywhere on it."""
        with_control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if with_control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        elif with_control and event.key() == Qt.Key.Key_S:
            self.save_draft()
        else:
            super().keyPressEvent(event)

    def _fields(self) -> list[Field]:
        purpose = TextField(self.tr("Spring fair, trustees' meeting"))
        return [
            Field("person_id", self.tr("&Who"), self.person, half=True),
            Field("activity_id", self.tr("&Activity"), self.activity, half=True),
            Field("purpose", self.tr("What &it was for"), purpose),
        ]

    def _connect(self) -> None:
        self.foot.draft_button.clicked.connect(self.save_draft)
        self.foot.submit_button.clicked.connect(self.submit)
        self.foot.gift_button.clicked.connect(self.leave_unclaimed)
        self.form.submitted.connect(self._on_head_submitted)
        self.form.edited.connect(self._work_out)
        self.person.chosen.connect(lambda _: self.form.focus_field("activity_id"))
        self.activity.chosen.connect(lambda _: self.form.focus_field("purpose"))
        self.person.new_asked.connect(self._add_person)
        self.activity.new_asked.connect(self._add_activity)
        self.lines.edited.connect(self._work_out)
        self.receipts.edited.connect(self._work_out)
        self.lines.line_ended.connect(self._check_line)
        self.lines.passed_over.connect(self.foot.submit_button.setFocus)
        self.lines.gone_to.connect(self._show_line)

    def _on_head_submitted(self) -> None:
        """Enter goes on to the next field of the head, and from the last to the lines."""
        if self.person.hasFocus():
            self.form.focus_field("activity_id")
        elif self.activity.hasFocus():
            self.form.focus_field("purpose")
        else:
            self.lines.begin()

    def _add_person(self, name: str) -> None:
        added = add_person(self._desk, self, name)
        if added is not None:
            self.person.take(added)

    def _add_activity(self, name: str) -> None:
        added = add_activity(self._desk, self, name)
        if added is not None:
            self.activity.take(added)

    def _show_line(self, line: QWidget) -> None:
        self._page.ensureWidgetVisible(line, 0, current_look().px(60))

    def _perform(self, deed: "Callable[[], Outcome]") -> "Outcome | None":
        return self._desk.operations.perform(deed, initiator=self, refused=self._show_problems)

    def _end(self, outcome: "Outcome | None") -> None:
        if outcome is not None:
            self.kept.emit(outcome)

    def _keyed(self) -> KeyedClaim | None:
        """The claim as it was keyed, or None once it is said what is wrong with it."""
        self.form.clear_problems()
        drafts, wrong = self._line_drafts()
        draft = self._head_draft()
        if wrong:
            self.foot.refuse(wrong)
            if draft is not None:
                self.lines.focus_line(wrong[0])
        if draft is None or wrong:
            return None
        if self.receipts.is_reading:
            self.foot.say(self.tr("The receipts are still being read. Please try once more."))
            return None
        filled = [self.lines.line(number) for number in self.lines.filled()]
        return KeyedClaim(draft, drafts, self.receipts.given(filled))

    def _head_draft(self) -> ExpenseClaimDraft | None:
        values = {**self.form.values(), **self.note.values(), "declared_on": self._signed_on}
        try:
            return ExpenseClaimDraft.check(values)
        except InvalidDraft as refusal:
            self._show_problems(refusal.problems)
            return None

    def _line_drafts(self) -> tuple[list[tuple[UUID | None, ExpenseLineDraft]], list[int]]:
        drafts: list[tuple[UUID | None, ExpenseLineDraft]] = []
        wrong: list[int] = []
        for number in self.lines.filled():
            draft = self._check_line(number)
            if draft is None:
                wrong.append(number)
            else:
                drafts.append((self.lines.line(number).line_id, draft))
        return drafts, wrong

    def _check_line(self, number: int) -> ExpenseLineDraft | None:
        """Say under the line what is wrong; its draft, where nothing is."""
        line = self.lines.line(number)
        try:
            draft = ExpenseLineDraft.check(line.values())
        except InvalidDraft as refusal:
            line.say(" ".join(one.sentence for one in refusal.problems), blocks=True)
            return None
        line.say("", blocks=False)
        return draft

    def _show_problems(self, problems: Sequence[Problem]) -> None:
        """Say beside its line what is of a line, as "2.incurred_on" is, and the rest above."""
        filled = self.lines.filled()
        rest = []
        for problem in problems:
            place, _, field = problem.field.partition(".")
            if field and place.isdigit() and 0 < int(place) <= len(filled):
                self.lines.line(filled[int(place) - 1]).say(problem.sentence, blocks=True)
            else:
                rest.append(problem)
        self.note.show_problems(problem for problem in rest if problem.field == "note")
        self.form.show_problems(problem for problem in rest if problem.field != "note")

    def _work_out(self) -> None:
        """Say beside each line what it comes to, as far as it can be read."""
        whole: list[tuple[int, ExpenseLineDraft]] = []
        for number, line in enumerate(self.lines.all, 1):
            line.show_amount(None)
            if not line.is_empty:
                try:
                    whole.append((number, ExpenseLineDraft.check(line.values())))
                except InvalidDraft:
                    continue
        drafts = [draft for _, draft in whole]
        person_id = None if self.person.choice is None else self.person.choice.key
        amounts = amounts_of(self._desk, person_id, drafts, self.claim_id)
        for (number, _), amount in zip(whole, amounts, strict=True):
            self.lines.line(number).show_amount(amount)
        known = sum(amount.pence for amount in amounts if amount is not None)
        self.foot.count(known, len(self.lines.filled()))
        self.concerns.say(" ".join(odd_about(self._desk, person_id, drafts, self.claim_id)))
        self.receipts.show_lines(self.lines.all)
