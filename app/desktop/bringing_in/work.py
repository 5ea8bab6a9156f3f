"""What bringing in leaves to the worker: reading a sheet, settling its columns, trying it dry."""

from collections import Counter
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from app.desktop.bringing_in.tried_lines import TriedLine, tried_lines
from app.desktop.tasks import Progress
from app.records.failures import AppError
from app.services import baseline, bringing_in
from app.services.baseline import BaselineAdvice
from app.services.bringing_in import Choices, Field, Plan, Question, QuestionKind, Sheet
from app.services.bringing_in import Mapping as SheetMapping

if TYPE_CHECKING:
    from app.services.office import OfficeFile

translate = QCoreApplication.translate

#: A column with more strange words than this is no column of yes and no.
MOST_WORDS = 20
#: One answer may open another question, never more often than this.
_MOST_ROUNDS = 5

#: What a question is known by: its kind, its column, its word.
QuestionKey = tuple[QuestionKind, str, str]
Fields = Mapping[str, Field | None]
Answers = Mapping[QuestionKey, str]


class SheetSource(NamedTuple):
    """Where a sheet is read from: a file, or a text that was pasted."""

    path: Path | None
    text: str = ""

    def read(self, choices: Choices, progress: Progress) -> Sheet:
        """The sheet, as the choices have it."""
        if self.path is None:
            return bringing_in.read_pasted(
                self.text, choices, progress=progress, stopped=progress.stopped
            )
        return bringing_in.read_sheet(
            self.path, choices, progress=progress, stopped=progress.stopped
        )


class Looked(NamedTuple):
    """A sheet that was read, and what is proposed for its columns."""

    sheet: Sheet
    mapping: SheetMapping
    #: Whether the proposal is what was chosen for these headings before.
    is_remembered: bool
    came_in_at: datetime | None


class Settled(NamedTuple):
    """The columns as they were chosen, with what was asked about them."""

    mapping: SheetMapping
    asked: tuple[Question, ...]
    #: What is wrong with an answer, or that it is missing.
    problems: Mapping[QuestionKey, str]


class Tried(NamedTuple):
    """A dry run, and how it is shown."""

    plan: Plan
    lines: tuple[TriedLine, ...]
    advice: BaselineAdvice | None


def look_at(
    office: "OfficeFile", source: SheetSource, choices: Choices, progress: Progress
) -> Looked:
    """Read a sheet and propose what its columns hold."""
    sheet = source.read(choices, progress)
    bringing_in.refuse_nothing_to_read(sheet)
    remembered = bringing_in.remembered_mapping(office, sheet)
    return Looked(
        sheet,
        bringing_in.propose(sheet, remembered),
        remembered is not None and bool(remembered.columns),
        bringing_in.came_in_before(office, sheet),
    )


def key_of(question: Question) -> QuestionKey:
    """What the answer to a question is kept under."""
    return (question.kind, question.heading, question.word)


def settle(
    sheet: Sheet, proposed: SheetMapping, fields: Fields, answers: Answers, today: date
) -> Settled:
    """The mapping with the fields that were chosen and the answers that were given.

    Raises AppError where a column cannot be what it was said to be.
    """
    mapping = proposed
    for heading, field in fields.items():
        if mapping.choice(heading).field != field:
            mapping = bringing_in.with_field(sheet, mapping, heading, field)
    asked: dict[QuestionKey, Question] = {}
    problems: dict[QuestionKey, str] = {}
    for _ in range(_MOST_ROUNDS):
        new = [
            question
            for question in bringing_in.questions(sheet, mapping, today=today)
            if key_of(question) not in asked
        ]
        if not new:
            break
        _refuse_too_many_words(new)
        for question in new:
            asked[key_of(question)] = question
            mapping = _answered(mapping, question, answers, problems)
    return Settled(mapping, tuple(asked.values()), problems)


def try_dry(
    office: "OfficeFile",
    sheet: Sheet,
    mapping: SheetMapping,
    today: date,
    progress: Progress,
    *,
    add_people: bool,
) -> Tried:
    """Try it: what would become of each row, and what to ask about giving so far."""
    plan = bringing_in.plan(
        office,
        sheet,
        mapping,
        today=today,
        add_people=add_people,
        progress=progress,
        stopped=progress.stopped,
    )
    return Tried(plan, tried_lines(plan), baseline.baseline_advice(office, plan, today))


def _answered(
    mapping: SheetMapping,
    question: Question,
    answers: Answers,
    problems: dict[QuestionKey, str],
) -> SheetMapping:
    key = key_of(question)
    answer = answers.get(key, "").strip()
    if not answer:
        if question.needed:
            problems[key] = translate("BringIn", "Please answer this.")
        return mapping
    try:
        return bringing_in.answered(mapping, question, answer)
    except AppError as refusal:
        problems[key] = refusal.sentence
        return mapping


def _refuse_too_many_words(asked: list[Question]) -> None:
    words = Counter(
        question.heading for question in asked if question.kind is QuestionKind.YES_OR_NO
    )
    for heading, count in words.items():
        if count > MOST_WORDS:
            sentence = translate(
                "BringIn",
                "The column “{heading}” holds {count} different words, too many to be yes or no. "
                "Please choose something else for it, or leave it out.",
            )
            raise AppError(sentence.format(heading=heading, count=f"{count:,}"))
