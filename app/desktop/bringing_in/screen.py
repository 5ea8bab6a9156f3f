"""The screen on which a spreadsheet is brought in; one can go back to each step."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Protocol
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from app.desktop.bringing_in.choose_page import ChoosePage
from app.desktop.bringing_in.columns_page import ColumnsPage
from app.desktop.bringing_in.confirm_page import ConfirmPage
from app.desktop.bringing_in.journey import Journey
from app.desktop.bringing_in.questions_page import QuestionsPage
from app.desktop.bringing_in.result_page import ResultPage
from app.desktop.bringing_in.steps import Step, StepBar
from app.desktop.bringing_in.try_page import TryPage
from app.desktop.bringing_in.waiting_link import WaitingLink
from app.desktop.bringing_in.work import SheetSource, Tried
from app.desktop.desk import Desk
from app.desktop.dialogs import SPREADSHEETS
from app.desktop.found_people import find_people
from app.desktop.parts.boxes import Box, Line, Row
from app.desktop.parts.buttons import plain_button, primary_button
from app.desktop.parts.header import PageHeader
from app.desktop.parts.screen import Screen
from app.desktop.parts.strips import FailureStrip
from app.desktop.parts.suggestions import Suggestion
from app.records.areas import Area
from app.rules.folding import fold
from app.services import activities, bringing_in, courses
from app.services.bringing_in import Plan, QuestionKind
from app.services.outcome import Outcome

if TYPE_CHECKING:
    from app.desktop.tasks import Progress

CSV = "CSV file (*.csv)"


class _Page(Protocol):
    """A page of one step."""

    def begin(self) -> None:
        """Give the keyboard to what is done first."""
        ...


class BringInScreen(Screen):
    """File, columns, questions, dry run, and then one act that brings it in.

    Signals: `stepped(Step)` each time a step is shown.
    """

    areas: ClassVar[frozenset[Area]] = frozenset(
        {Area.IMPORTS, Area.PEOPLE, Area.HOURS, Area.ACTIVITIES}
    )
    skips_own_changes: ClassVar[bool] = True

    stepped = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.step = Step.FILE
        self.journey = Journey(desk, self)
        self._done: Plan | None = None
        self._batch_id: UUID | None = None
        self._build_pages()
        self._build_foot()
        self.failure = FailureStrip()
        self.steps = StepBar()
        self.waiting = WaitingLink()
        top = Row(self.steps, self.waiting, margins=(24, 12, 24, 6))
        top.give_room_to(self.steps)
        body = Box(self.failure, top, self._stack, self._foot, gap=0)
        body.give_room_to(self._stack)
        self.compose(PageHeader("", goes_back=True), body)
        self._listen()
        self._listen_to_pages()
        self._show(Step.FILE)

    def refresh(self) -> None:
        """Try again where what is on file has changed; see whether what came in was taken back."""
        self.waiting.read(self.desk.office)
        self.journey.forget_tried()
        if self.step in (Step.TRY, Step.CONFIRM):
            self.journey.try_dry()
        elif self._done is not None and self._was_taken_back():
            self.result.show_taken_back(self._done.sheet.file_name)

    def show_subject(self, subject: object) -> None:
        """Read a file that was dropped on the window."""
        if isinstance(subject, Path):
            self.journey.read(SheetSource(subject))

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the step at which one left."""
        super().showEvent(event)
        self._page_of[self.step].begin()

    def go_on(self) -> None:
        """Go to the next step, once what it needs is at hand."""
        match self.step:
            case Step.FILE if self.journey.at_hand is not None:
                self._show(Step.COLUMNS)
            case Step.COLUMNS:
                self._keep()
                self.journey.ask()
            case Step.QUESTIONS:
                self._keep()
                self.journey.try_dry()
            case Step.TRY:
                self._show(Step.CONFIRM)
            case Step.CONFIRM:
                self._bring_in()

    def go_to(self, step: Step) -> None:
        """Go back to an earlier step; what was chosen since stays."""
        self._keep()
        if step is Step.QUESTIONS and self.questions.is_empty():
            step = Step.COLUMNS
        self._show(step)

    def paste(self) -> None:
        """Read the table, or the file, that was copied in another program."""
        if self.step not in (Step.FILE, Step.DONE):
            return
        copied = QGuiApplication.clipboard().mimeData()
        files = [url.toLocalFile() for url in copied.urls() if url.isLocalFile()]
        if files:
            self.journey.read(SheetSource(Path(files[0])))
        elif copied.text().strip():
            self.journey.read(SheetSource(None, copied.text()))
        else:
            self.failure.say(
                self.tr(
                    "Nothing was pasted: no table was copied. Please mark the cells in the other "
                    "program, copy them, and come back."
                )
            )

    def _build_pages(self) -> None:
        desk = self.desk
        self.choose = ChoosePage()
        self.columns = ColumnsPage()
        self.questions = QuestionsPage(
            desk.today,
            {
                QuestionKind.PERSON: lambda text: find_people(desk.office, text),
                QuestionKind.ACTIVITY: self._find_activities,
                QuestionKind.COURSE: self._find_courses,
            },
        )
        self.dry = TryPage()
        self.confirm = ConfirmPage(desk.today)
        self.result = ResultPage()
        self._page_of: Mapping[Step, _Page] = {
            Step.FILE: self.choose,
            Step.COLUMNS: self.columns,
            Step.QUESTIONS: self.questions,
            Step.TRY: self.dry,
            Step.CONFIRM: self.confirm,
            Step.DONE: self.result,
        }
        self._stack = QStackedWidget()
        for page in (
            self.choose, self.columns, self.questions, self.dry, self.confirm, self.result,
        ):  # fmt: skip
            self._stack.addWidget(page)

    def _build_foot(self) -> None:
        self.back = plain_button(self.tr("Bac&k"), "arrow-left")
        self.back.clicked.connect(self._on_back_clicked)
        self.next = primary_button("")
        self.next.clicked.connect(self.go_on)
        buttons = Row(self.back, None, self.next, margins=(28, 10, 28, 12))
        self._foot = Box(Line(), buttons, gap=0)

    def _listen(self) -> None:
        for keys, act in ((QKeySequence.StandardKey.Paste, self.paste),
                          ("Ctrl+Return", self.next.click)):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        self.journey.busied.connect(self._on_busied)
        self.journey.refused.connect(self._on_refused)
        self.journey.looked.connect(self._on_looked)
        self.journey.asked.connect(self._on_asked)
        self.journey.tried.connect(self._on_tried)
        self.steps.chosen.connect(self.go_to)
        self.waiting.asked.connect(self._on_waiting_asked)

    def _listen_to_pages(self) -> None:
        self.choose.file_asked.connect(self._on_file_asked)
        self.choose.paste_asked.connect(self.paste)
        self.choose.choices_changed.connect(self.journey.read_so)
        self.columns.kind_chosen.connect(self._on_kind_chosen)
        self.columns.proposal_asked.connect(lambda: self._on_kind_chosen(""))
        self.dry.failed_asked.connect(self._on_failed_asked)
        self.confirm.submitted.connect(self.go_on)
        self.result.waiting_asked.connect(self._on_waiting_asked)
        self.result.failed_asked.connect(self._on_failed_asked)
        self.result.again_asked.connect(self.journey.try_dry)
        self.result.another_asked.connect(self._on_another_asked)

    def _show(self, step: Step) -> None:
        self.step = step
        here = self.journey.at_hand
        self.steps.show_step(step)
        self._stack.setCurrentIndex(step)
        if self.header is not None:
            name = "" if here is None else here.looked.sheet.file_name
            self.header.say(self.tr("Bring in a spreadsheet"), name)
        self.waiting.show_only_if(step is Step.FILE and here is None)
        self._foot.setVisible(step is not Step.DONE and here is not None)
        self.back.setVisible(step is not Step.FILE)
        self.next.setText(self._verb(step))
        tried = None if here is None else here.tried
        has_nothing = tried is not None and not tried.plan.changes_something
        self.next.setEnabled(step is not Step.TRY or not has_nothing)
        # A page that asks nothing leaves the keyboard to the button that goes on.
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)
        self._page_of[step].begin()
        self.stepped.emit(step)

    def _verb(self, step: Step) -> str:
        verbs = {Step.QUESTIONS: self.tr("&Try it"), Step.CONFIRM: self.tr("&Bring it in")}
        return verbs.get(step, self.tr("&Next"))

    def _keep(self) -> None:
        """Keep what was chosen on the page that is left."""
        if self.step is Step.COLUMNS:
            self.journey.choose(self.columns.fields)
        elif self.step is Step.QUESTIONS:
            self.journey.answer(self.questions.answers, adds_people=self.questions.adds_people)

    def _bring_in(self) -> None:
        here = self.journey.at_hand
        if here is None or here.tried is None:
            return
        try:
            baseline = self.confirm.baseline()
        except ValueError:
            return
        office, plan = self.desk.office, here.tried.plan

        def deed(progress: "Progress") -> Outcome:
            brought = bringing_in.bring_in(
                office, plan, baseline=baseline, progress=progress, stopped=progress.stopped
            )
            return brought.outcome

        self._on_busied(True)
        self.desk.operations.perform_apart(
            self.tr("Bringing in {file}").format(file=plan.sheet.file_name),
            deed,
            initiator=self,
            then=lambda outcome: self._on_brought_in(plan, outcome),
        )

    def _was_taken_back(self) -> bool:
        batch_id = self._batch_id
        return batch_id is not None and not bringing_in.is_here(self.desk.office, batch_id)

    def _find_activities(self, text: str) -> list[Suggestion]:
        wanted = fold(text)
        return [
            Suggestion(activity.id, activity.name)
            for activity in activities.choices(self.desk.office)
            if wanted in fold(activity.name)
        ]

    def _find_courses(self, text: str) -> list[Suggestion]:
        wanted = fold(text)
        return [
            Suggestion(course.id, course.title)
            for course in courses.choices(self.desk.office)
            if wanted in fold(course.title)
        ]

    def _on_busied(self, busy: bool) -> None:
        if busy:
            self.failure.hide()
        for part in (self.steps, self._foot, self._stack):
            part.setEnabled(not busy)

    def _on_refused(self, sentence: str) -> None:
        """Say why it was not done; the step stays, with everything as it was."""
        here = self.journey.at_hand
        if here is not None and self.step is Step.FILE:
            self.choose.show_looked(here.looked, here.choices)
        self._page_of[self.step].begin()
        if sentence:
            self.failure.say(sentence)

    def _on_looked(self) -> None:
        here = self.journey.at_hand
        if here is not None:
            self.choose.show_looked(here.looked, here.choices)
            self.columns.show_looked(here.looked, here.fields)
            self._show(Step.FILE)
            self.next.setFocus()

    def _on_kind_chosen(self, kind: str) -> None:
        self.journey.propose_as(kind)
        here = self.journey.at_hand
        if here is not None:
            self.columns.show_looked(here.looked, here.fields)

    def _on_asked(self) -> None:
        here = self.journey.at_hand
        if here is None or here.settled is None:
            return
        was_asking = self.step is Step.QUESTIONS
        self.questions.show_settled(here.settled, here.answers, adds_people=here.adds_people)
        if self.questions.is_empty():
            self.journey.try_dry()
            return
        self._show(Step.QUESTIONS)
        if was_asking:
            self.questions.show_problems(here.settled.problems)

    def _on_tried(self) -> None:
        here = self.journey.at_hand
        if here is not None and here.tried is not None:
            self._show_tried(here.tried)

    def _show_tried(self, tried: Tried) -> None:
        self.dry.show_tried(tried)
        self.confirm.show_tried(tried)
        self._show(Step.TRY)

    def _on_brought_in(self, plan: Plan, outcome: Outcome) -> None:
        self._done, self._batch_id = plan, outcome.record_id
        self.journey.forget_tried()
        self.result.show_result(plan, outcome.sentence)
        self.waiting.read(self.desk.office)
        # A copy of the file was made before.
        self.desk.operations.backed_up.emit()
        self._show(Step.DONE)

    def _on_back_clicked(self) -> None:
        self.go_to(Step(self.step - 1))

    def _on_waiting_asked(self) -> None:
        self.desk.go("waiting rows", None)

    def _on_another_asked(self) -> None:
        self.journey.at_hand = None
        self.choose.show_beginning()
        self._show(Step.FILE)

    def _on_file_asked(self) -> None:
        title = self.tr("Which file shall be brought in?")
        path = self.desk.ask.which_file(title, SPREADSHEETS)
        if path is not None:
            self.journey.read(SheetSource(path))

    def _on_failed_asked(self) -> None:
        """Save the rows that could not be read, to be mended and brought in again."""
        here = self.journey.at_hand
        plan = self._done if here is None or here.tried is None else here.tried.plan
        if plan is None:
            return
        title = self.tr("Save the rows that cannot be read")
        stem = Path(plan.sheet.file_name).stem
        name = self.tr("{file} - rows to mend.csv").format(file=stem)
        path = self.desk.ask.where_to_save(title, name, CSV)
        if path is None:
            return

        def write(_: "Progress") -> Outcome:
            count = bringing_in.write_failed_rows(plan, path)
            told = self.tr("%n row(s) written to {file}, each with its reason.", "", count)
            return Outcome(frozenset(), told.format(file=path.name), None)

        self.desk.operations.perform_apart(title, write, initiator=self)
