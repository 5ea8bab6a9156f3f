"""A sheet on its way in: what was read, chosen, answered and tried, so that nothing is lost."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from app.desktop.bringing_in import work
from app.desktop.bringing_in.work import Fields, Looked, QuestionKey, Settled, SheetSource, Tried
from app.desktop.desk import Desk
from app.desktop.tasks import Progress
from app.records.failures import AppError, Cancelled
from app.services import bringing_in
from app.services.bringing_in import Choices

T = TypeVar("T")


@dataclass(slots=True)
class AtHand:
    """The sheet at hand and all that was said about it."""

    source: SheetSource
    choices: Choices
    looked: Looked
    #: What columns hold, where it differs from the proposal or was confirmed.
    fields: Fields = field(default_factory=dict)
    answers: dict[QuestionKey, str] = field(default_factory=dict)
    adds_people: bool = False
    settled: Settled | None = None
    #: The dry run; None once anything changed since.
    tried: Tried | None = None


class Journey(QObject):
    """Reads, settles and tries a sheet in the worker.

    Signals: `looked()`, `asked()`, `tried()` when the next step can be shown; `refused(str)` with
    a sentence, empty where the person stopped it; `busied(bool)`.
    """

    looked = Signal()
    asked = Signal()
    tried = Signal()
    refused = Signal(str)
    busied = Signal(bool)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.at_hand: AtHand | None = None
        desk.tasks.finished.connect(lambda: self.busied.emit(False))

    def read(self, source: SheetSource, choices: Choices | None = None) -> None:
        """Read a sheet; what was chosen for one with the same headings stays."""
        office, wanted = self._desk.office, choices or Choices()

        def keep(looked: Looked) -> None:
            before = self.at_hand
            self.at_hand = AtHand(source, wanted, looked)
            if before is not None and before.looked.sheet.headings == looked.sheet.headings:
                self.at_hand.fields, self.at_hand.answers = before.fields, before.answers
            self.looked.emit()

        self._run(
            self.tr("Reading the sheet"),
            lambda progress: work.look_at(office, source, wanted, progress),
            keep,
        )

    def read_so(self, choices: Choices) -> None:
        """Read the sheet at hand again, as the choices have it."""
        if self.at_hand is not None:
            self.read(self.at_hand.source, choices)

    def propose_as(self, kind: str) -> None:
        """Propose the columns of a file of this kind, or Goodturn's own proposal for none."""
        if self.at_hand is None:
            return
        looked = self.at_hand.looked
        mapping = (
            bringing_in.propose_positional(looked.sheet, kind)
            if kind
            else bringing_in.propose(looked.sheet)
        )
        self.at_hand.looked = looked._replace(mapping=mapping, is_remembered=False)
        self.at_hand.fields, self.at_hand.answers, self.at_hand.tried = {}, {}, None

    def choose(self, fields: Fields) -> None:
        """Keep what the columns hold."""
        if self.at_hand is not None and self.at_hand.fields != fields:
            self.at_hand.fields, self.at_hand.tried = dict(fields), None

    def answer(self, answers: dict[QuestionKey, str], *, adds_people: bool) -> None:
        """Keep the answers."""
        here = self.at_hand
        if here is None or (here.answers, here.adds_people) == (answers, adds_people):
            return
        here.answers, here.adds_people, here.tried = answers, adds_people, None

    def ask(self) -> None:
        """Find out what is to be asked about the columns as they were chosen."""
        here = self.at_hand
        if here is None:
            return
        self._run(
            self.tr("Looking through the columns"),
            lambda _: self._settled(here),
            lambda settled: self._keep_settled(here, settled),
        )

    def try_dry(self) -> None:
        """Try it, unless nothing changed since; where an answer is missing it is asked for."""
        here = self.at_hand
        if here is None:
            return
        if here.tried is not None:
            self.tried.emit()
            return
        self._run(
            self.tr("Trying what would happen to each row"),
            lambda progress: self._tried(here, progress),
            lambda found: self._keep_tried(here, *found),
        )

    def forget_tried(self) -> None:
        """What is on file has changed, so a dry run no longer holds."""
        if self.at_hand is not None:
            self.at_hand.tried = None

    def _settled(self, here: AtHand) -> Settled:
        looked = here.looked
        today = self._desk.today()
        return work.settle(looked.sheet, looked.mapping, here.fields, here.answers, today)

    def _tried(self, here: AtHand, progress: Progress) -> tuple[Settled, Tried | None]:
        settled = self._settled(here)
        if settled.problems:
            return settled, None
        tried = work.try_dry(
            self._desk.office,
            here.looked.sheet,
            settled.mapping,
            self._desk.today(),
            progress,
            add_people=here.adds_people,
        )
        return settled, tried

    def _keep_settled(self, here: AtHand, settled: Settled) -> None:
        here.settled = settled
        self.asked.emit()

    def _keep_tried(self, here: AtHand, settled: Settled, tried: Tried | None) -> None:
        here.settled, here.tried = settled, tried
        (self.asked if tried is None else self.tried).emit()

    def _run(self, what: str, job: Callable[[Progress], T], then: Callable[[T], None]) -> None:
        self.busied.emit(True)
        self._desk.tasks.run(what, job, then, self._on_refused)

    def _on_refused(self, refusal: AppError) -> None:
        self.refused.emit("" if isinstance(refusal, Cancelled) else refusal.sentence)
